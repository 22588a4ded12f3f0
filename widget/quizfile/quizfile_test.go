package quizfile

import (
	_ "embed"
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

//go:embed testdata/small.yaml
var small string

// change returns the small quiz with one part replaced; the part must be there
// exactly once, so that no case tests an unchanged file.
func change(t *testing.T, old, replacement string) string {
	t.Helper()
	if n := strings.Count(small, old); n != 1 {
		t.Fatalf("testdata/small.yaml has %q %d times", old, n)
	}
	return strings.Replace(small, old, replacement, 1)
}

// short is each fault as LINE:COL message.
func short(t *testing.T, src string) []string {
	t.Helper()
	quiz, err := Read("small.yaml", []byte(src))
	if (quiz == nil) != (err != nil) {
		t.Fatalf("quiz %v with error %v", quiz, err)
	}
	var faults Faults
	if err != nil && !errors.As(err, &faults) {
		t.Fatalf("the error is a %T", err)
	}
	var lines []string
	for _, f := range faults {
		lines = append(lines, fmt.Sprintf("%d:%d %s", f.Line, f.Column, f.Message))
	}
	return lines
}

func TestReadReturnsTheQuizAsWritten(t *testing.T) {
	quiz, err := Read("small.yaml", []byte(small))
	if err != nil {
		t.Fatal(err)
	}
	for _, got := range []struct{ got, want any }{
		{string(quiz.ID), "tea-or-water"},
		{quiz.Texts.Rules["G1"], "Ask somebody you trust."},
		{quiz.Points[0].Give["water"], 2},
		{quiz.Schedules[0].Days[13].Amount, 150.0},
		{quiz.Rules[2].Always, true},
		{string(quiz.Outcomes[0].Lines[0].When[0]), "sleeps"},
		{len(quiz.Schedules[1].Days), 14},
		{quiz.Texts.Outcomes["ask"].Variants["kindly"].Lead, "Please."},
	} {
		if got.got != got.want {
			t.Errorf("got %v, want %v", got.got, got.want)
		}
	}
}

func TestReadTakesWhatEditorsWrite(t *testing.T) {
	for _, test := range []struct{ name, src string }{
		{"a byte order mark", "\uFEFF" + small},
		{"Windows line ends", strings.ReplaceAll(small, "\n", "\r\n")},
		{"a first line of dashes", "---\n" + small},
		{"a last line of dots", small + "...\n"},
		{"white space around a text", change(t, "adult: I am an adult", `adult: " I am an adult  "`)},
		{"a list written empty", change(t, "caps: [{when: [thirsty], unless: [pregnant], most: 60}]", "caps: []")},
		{"an id in quotes", change(t, "- id: wet", `- "id": 'wet'`)},
		{"a whole number with a point", change(t, "of: 30,", "of: 30.0,")},
		{"an amount with a point", change(t, "1-2, amount: 150", "1-2, amount: 150.0")},
		{"days in quotes, with a dash", change(t, "days: 1-2", `days: " 1 – 2"`)},
	} {
		t.Run(test.name, func(t *testing.T) {
			if got := short(t, test.src); got != nil {
				t.Errorf("got %q", got)
			}
		})
	}
}

type broken struct {
	name, old, new string
	want           []string
}

func (b broken) run(t *testing.T) {
	if diff := cmp.Diff(b.want, short(t, change(t, b.old, b.new))); diff != "" {
		t.Errorf("want - got +\n%s", diff)
	}
}

func TestReadFindsFaultsOfMeaning(t *testing.T) {
	for _, test := range meaningFaults {
		t.Run(test.name, test.run)
	}
}

var meaningFaults = []broken{
	{"an unknown option shows at the option", "when: [wakes]", "when: [sleeps, wake]", []string{
		`22:20 unknown option "wake"; did you mean "wakes"?`,
	}},
	{"an unknown text shows at its id", "    thirsty: I am thirsty", "    thirsty: I am thirsty\n    hungry: I am hungry", []string{
		`118:5 unknown option "hungry"`,
	}},
	{"a path below the file's shows at the nearest above", "  title: Tea or water?\n", "", []string{
		`101:1 a quiz needs a title`,
	}},
	{"a path within a message becomes a line", "options: [sleeps, wakes]", "options: [sleeps, wakes, sleeps]", []string{
		`12:30 duplicate option id "sleeps", first used at line 12`,
	}},
	{"a lost word is not missed a second time", "    neither: None of these\n", "    neither: None of these\n    neither: Really none\n", []string{
		`119:5 "neither" is here twice, first on line 118; keep one of them`,
	}},
}
