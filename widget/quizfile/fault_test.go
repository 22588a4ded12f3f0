package quizfile

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

const manyFaults = `quiz: many
lang: en
evidence: 2026
maker:
start: {rule: G1}
questons:
  - id: one
    choose: on
    options: [a, b]
    colour: red
rules: []
nothing_left: {outcome: ask}
points: []
ties: [tea]
ties: [tea]
close_within: 0
outcomes:
  - id: tea
    product: yes
    label: leaf
caps: &none []
schedules: []
product: {href: https://tea.example, source: quiz, medium: web}
claims: []
references: []
texts: none
`

func TestEveryFaultIsToldAtOnceInTheOrderOfTheLines(t *testing.T) {
	want := []string{
		`3:11 "evidence" must be a text, not the number 2026; put it in quotes: "2026"`,
		`4:1 "maker" is empty; write a text, or take it out`,
		`6:1 "questons" is not a key of the quiz; did you mean "questions"?`,
		`8:13 "choose" must be "one" or "any", not "on"; did you mean "one"?`,
		`10:5 "colour" is not a key of this entry of "questions"; its keys are id, choose, only_if, unless, ask, options, none`,
		`15:1 "ties" is here twice, first on line 14; keep one of them`,
		`19:14 "product" must be true or false, not the text "yes"; write true or false, without quotes`,
		`20:5 "label" must be a list, not the text "leaf"; write each entry on a line of its own, after "- "`,
		`21:7 a quiz has no anchors ("&name"); write the value out, or put the text in quotes`,
		`23:1 "product" has no "campaign"; add it`,
		`26:1 "texts" must be a block of keys, not the text "none"; write its keys on the lines below, indented, as "key: value"`,
	}
	if diff := cmp.Diff(want, short(t, manyFaults)); diff != "" {
		t.Errorf("want - got +\n%s", diff)
	}
}

func TestMeaningIsCheckedBesideFaultsOfShape(t *testing.T) {
	src := change(t, "maker: The Tea Room", "maker:")
	src = strings.Replace(src, "caps: [{when: [thirsty]", "caps: [{when: [thirst]", 1)
	src = strings.Replace(src, "    after: Nothing else.", "    after: 5", 1)
	want := []string{
		`5:1 "maker" is empty; write a text, or take it out`,
		`53:16 unknown option "thirst"; did you mean "thirsty"?`,
		`163:12 "after" must be a text, not the number 5; put it in quotes: "5"`,
	}
	if diff := cmp.Diff(want, short(t, src)); diff != "" {
		t.Errorf("want - got +\n%s", diff)
	}
}

func TestFaultsPrintWithTheLineBeforeAndACaret(t *testing.T) {
	src := change(t, "child: It is for a child", "child: Für ein Kind\n    child_titel: Nicht für Kinder")
	_, err := Read("quizzes/tea.yaml", []byte(strings.Replace(src, "start: {rule: G2,", "start: {rule: G3,", 1)))
	want := `quizzes/tea.yaml:7:15: this rule is called "G3" here and "G2" at line 126; spell it alike
  6 |
  7 | start: {rule: G3, references: [book]}
    |               ^
quizzes/tea.yaml:109:5: "child_titel" is not a key of "start"; its keys are text, disclaimer, adult, child, child_title, line, line_link
  108 |     child: Für ein Kind
  109 |     child_titel: Nicht für Kinder
      |     ^`
	if diff := cmp.Diff(want, err.Error()); diff != "" {
		t.Errorf("want - got +\n%s", diff)
	}
}

func TestAnExcerptOfALongLineIsShort(t *testing.T) {
	_, err := Read("x.yaml", []byte("# "+strings.Repeat("long ", 50000)+"\n"+strings.Repeat("a", 9000)+": 1\n"))
	if n := len(err.Error()); n > 40000 {
		t.Errorf("%d bytes for a file of two lines", n)
	}
}

func TestExcerptsKeepTabsAboveTheCaret(t *testing.T) {
	s := source{lines: []string{"", "a:\t\tb"}}
	want := "  1 |\n  2 | a:\t\tb\n    |   \t\t^"
	if got := s.excerpt(place{2, 5}); got != want {
		t.Errorf("got  %q\nwant %q", got, want)
	}
}

func TestAPlaceBeyondTheFileIsMovedIntoIt(t *testing.T) {
	s := source{lines: []string{"abc", "é"}}
	for _, test := range []struct{ from, want place }{
		{place{0, 0}, place{1, 1}},
		{place{1, 9}, place{1, 4}},
		{place{9, 9}, place{2, 2}},
	} {
		if got := s.within(test.from); got != test.want {
			t.Errorf("%v became %v, want %v", test.from, got, test.want)
		}
	}
}

func TestTheKeyThatWasMeant(t *testing.T) {
	keys := []string{"id", "as", "only", "without", "fl_oz", "close_within"}
	for _, test := range []struct{ written, want string }{
		{"whitout", "without"},
		{"onyl", "only"}, // two letters swapped are one slip
		{"onxx", ""},     // two letters of four are as good as another word
		{"onl", "only"},
		{"Only", "only"},
		{"fl-oz", "fl_oz"},
		{"close within", "close_within"},
		{"ix", ""},
		{"", ""},
		{strings.Repeat("without", 100000), ""},
	} {
		if got := meant(test.written, keys); got != test.want {
			t.Errorf("%q: got %q, want %q", clip(test.written), got, test.want)
		}
	}
}
