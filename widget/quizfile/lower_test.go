package quizfile

import (
	"encoding/json"
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/innerbuddies/gutquiz/widget"
)

func tyre(t testing.TB) string {
	t.Helper()
	src, err := os.ReadFile("../../docs/examples/bike-tyre.yaml")
	if err != nil {
		t.Fatal(err)
	}
	return string(src)
}

// The same quiz, with every text by its id and nothing left to its usual value.
const tyreByID = `
quiz: bike-tyre
lang: en
questions:
  - {id: where, choose: one, options: [road, trail]}
  - {id: rain, choose: one, options: [often, hardly]}
points:
  - {option: road, give: {slick: 2}}
  - {option: trail, give: {knobbly: 2}}
  - {option: often, give: {knobbly: 1}}
  - {option: hardly, give: {slick: 1}}
ties: [slick, knobbly]
outcomes: [{id: slick}, {id: knobbly}]
texts:
  title: Which bicycle tyre?
  questions: {where: Where do you ride most?, rain: In the rain too?}
  options: {road: Tarmac, trail: Forest tracks, often: Often, hardly: Hardly ever}
  outcomes:
    slick: {name: Take a slick tyre, phrase: “Take a slick tyre”, headline: Take a slick tyre, text: It rolls easily and lasts.}
    knobbly: {name: Take a knobbly tyre, phrase: “Take a knobbly tyre”, headline: Take a knobbly tyre, text: It grips where it is soft.}
`

func TestTextsBesideTheirIdsAreTheSameQuiz(t *testing.T) {
	short, err := Read("tyre.yaml", []byte(tyre(t)))
	if err != nil {
		t.Fatal(err)
	}
	long, err := Read("long.yaml", []byte(tyreByID))
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(written(t, long), written(t, short)); diff != "" {
		t.Errorf("by id - beside +\n%s", diff)
	}
}

func written(t *testing.T, q *widget.Quiz) string {
	t.Helper()
	text, err := json.MarshalIndent(q, "", " ")
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

func TestTheSmallestQuizHas25LinesAtMost(t *testing.T) {
	if n := strings.Count(tyre(t), "\n"); n > 25 {
		t.Errorf("docs/examples/bike-tyre.yaml has %d lines", n)
	}
}

// What a quiz does not have is not in what its readers get, not even empty.
func TestAReaderGetsNoTraceOfWhatAQuizDoesNotHave(t *testing.T) {
	quiz, err := Read("tyre.yaml", []byte(tyre(t)))
	if err != nil {
		t.Fatal(err)
	}
	text := written(t, quiz.ForReaders())
	for _, key := range []string{"start", "rules", "nothing_left", "schedules", "product", "claims", "references", "evidence", "maker", "reasons", "flips", "stop", "lines", "null"} {
		if strings.Contains(text, key) {
			t.Errorf("%q is in %s", key, text)
		}
	}
}

// Faults of a small quiz show where the author wrote, whatever becomes of it.
func TestReadFindsFaultsOfTextsBesideIds(t *testing.T) {
	for _, test := range []struct {
		name, old, new string
		want           []string
	}{
		{"an option without its text", "say: Tarmac, ", "", []string{
			`7:14 no text for "road": write texts.options.road, or say beside its id`,
		}},
		{"a question without its text", "    ask: In the rain too?\n", "", []string{
			`9:9 no text for "rain": write texts.questions.rain, or ask beside its id`,
		}},
		{"an empty text is told once", "ask: In the rain too?", "ask:", []string{
			`10:5 "ask" is empty; write a text, or take it out`,
		}},
		{"a misspelt key", "give: {slick: 2}", "giv: {slick: 2}", []string{
			`7:33 "giv" is not a key of this entry of "options"; did you mean "give"?`,
		}},
		{"points for an outcome the quiz lacks", "give: {slick: 2}", "give: {slik: 2}", []string{
			`7:40 points for "road" go to outcome "slik", which the quiz does not have; did you mean "slick"?`,
		}},
		{"points beyond all others", "give: {slick: 2}", "give: {slick: 20}", []string{
			`7:40 +20 points for "road": one answer may give up to 9`,
		}},
		{"points that no evidence carries", "give: {slick: 2}", "give: {slick: 2}, kind: evidence", []string{
			`7:33 points for "road" rest on no claim`,
		}},
		{"an option twice", "{id: often,", "{id: road,", []string{
			`12:14 duplicate option id "road", first used at line 7`,
		}},
		{"a text here and by its id", "outcomes:\n", "texts: {options: {road: Asphalt}}\noutcomes:\n", []string{
			`7:25 this text is here twice, first on line 14; keep one of them`,
		}},
		{"points here and in a row", "outcomes:\n", "points: [{option: road, give: {slick: 1}}]\noutcomes:\n", []string{
			`7:14 duplicate points of option id "road", first used at line 14`,
		}},
		{"an outcome without its headline", "headline: Take a slick tyre, ", "", []string{
			`15:10 no headline for "slick": write it beside the id, or as texts.outcomes.slick.headline`,
		}},
		{"an outcome nobody can reach", "outcomes:\n", "outcomes:\n  - {id: solid, headline: Take a solid tyre, text: It never goes flat.}\n", []string{
			`15:10 nobody can reach outcome "solid"`,
		}},
		{"a question called like a part of a page", "- id: where", "- id: start", []string{
			`4:9 a page calls a part of its own "start"; give the question another id`,
		}},
		{"a quiz called like a page", "quiz: bike-tyre", "quiz: plan", []string{
			`1:7 a site has a page of its own called "plan"; give the quiz another id`,
		}},
		{"two options that say the same", "say: Hardly ever", "say: Often", []string{
			`13:14 "often" and "hardly" say the same; a reader could not tell them apart`,
		}},
		{"half a gate", "outcomes:\n", "texts: {start: {child: It is for a child}}\noutcomes:\n", []string{
			`14:24 child is for a quiz that turns readers away: name the rule whose text they get, as start: {rule: …}, or take it out`,
		}},
	} {
		t.Run(test.name, func(t *testing.T) {
			if n := strings.Count(tyre(t), test.old); n != 1 {
				t.Fatalf("the quiz has %q %d times", test.old, n)
			}
			if diff := cmp.Diff(test.want, short(t, strings.Replace(tyre(t), test.old, test.new, 1))); diff != "" {
				t.Errorf("want - got +\n%s", diff)
			}
		})
	}
}

func TestAQuizWhoseAnswersLeadNowhereSaysWhatToWrite(t *testing.T) {
	src := strings.NewReplacer(", give: {slick: 2}", "", ", give: {knobbly: 2}", "", ", give: {knobbly: 1}", "", ", give: {slick: 1}", "").Replace(tyre(t))
	want := []string{`14:1 no answer leads to an outcome: give points beside the options, as give: {slick: 1}, or let rules stop and name else for all other readers, as else: slick`}
	if diff := cmp.Diff(want, short(t, src)); diff != "" {
		t.Errorf("want - got +\n%s", diff)
	}
}

func TestRulesAloneMakeAQuiz(t *testing.T) {
	quiz, err := Read("rules.yaml", []byte(`
quiz: cycle-or-walk
title: By bicycle?
questions:
  - {id: flat, ask: Is a tyre flat?, options: [{id: flat_yes, say: Yes}, {id: flat_no, say: No}]}
rules:
  - {id: walk, step: 1, when: [flat_yes], stop: walk, say: A flat tyre does not roll.}
nothing_left: {outcome: ride}
outcomes:
  - {id: ride, headline: Ride, text: All is well.}
  - {id: walk, headline: Walk, text: Mend it first.}
`))
	if err != nil {
		t.Fatal(err)
	}
	for option, want := range map[widget.OptionID]widget.OutcomeID{"flat_yes": "walk", "flat_no": "ride"} {
		answers, faults := quiz.Answer(option)
		if got := quiz.Recommend(answers).Outcome; got != want || faults != nil {
			t.Errorf("%s leads to %q (%v), want %q", option, got, faults, want)
		}
	}
}

func TestAnOptionForNobodyMakesAQuestionChooseAny(t *testing.T) {
	src := strings.Replace(tyre(t), "      - {id: often", "      - {id: snow, say: In snow}\n      - {id: often", 1)
	quiz, err := Read("tyre.yaml", []byte(strings.Replace(src, "\noutcomes:", "\n    none: {id: neither, say: Neither, give: {slick: 1}}\noutcomes:", 1)))
	if err != nil {
		t.Fatal(err)
	}
	if q := quiz.Questions[1]; q.Choose != widget.ChooseAny || q.None != "neither" || quiz.Texts.Options["neither"] != "Neither" {
		t.Errorf("got %+v", q)
	}
}

func TestAnOutcomesOwnLinkIsForAQuizThatIsNotSensitive(t *testing.T) {
	with := func(head, link string) string {
		return head + strings.Replace(tyre(t), "{id: slick, ", "{id: slick, link: "+link+", ", 1)
	}
	q, err := Read("tyre.yaml", []byte(with("sensitive: false\n", `{to: "https://tyres.example/?tyre={outcome}&from=quiz", say: See ours}`)))
	if err != nil {
		t.Fatal(err)
	}
	if got := q.Away("slick"); got != "https://tyres.example/?tyre=slick&from=quiz" || q.Texts.Outcomes["slick"].Link != "See ours" || q.Away("knobbly") != "" {
		t.Errorf("leads to %q and says %q", got, q.Texts.Outcomes["slick"].Link)
	}
	const why = ` a link of outcome "slick" tells its host the reader's result, and a quiz is sensitive unless it says otherwise: use product, whose link is the same for all, or write sensitive: false where anybody may know`
	for src, want := range map[string]string{
		with("", "{to: https://tyres.example, say: See}"):                            "15:17" + why,
		with("sensitive: true\n", "{to: https://tyres.example, say: See}"):           "16:17" + why,
		with("sensitive: false\n", "{to: http://tyres.example, say: See}"):           `16:17 "http://tyres.example" is not an https address`,
		with("sensitive: false\n", `{to: "javascript:alert(1)", say: See}`):          `16:17 "javascript:alert(1)" is not an https address`,
		with("sensitive: false\n", `{to: "https://a b.example", say: See}`):          `16:17 "https://a b.example" is not an https address`,
		with("sensitive: false\n", "{to: https://tyres.example}"):                    `16:17 the link of outcome "slick" says nothing: write its words, as link: {to: https://…, say: …}`,
		with("sensitive: false\n", "{say: See}"):                                     `16:17 "link" has no "to"; add it`,
		with("sensitive: no\n", "{to: https://tyres.example, say: See}"):             `1:12 "sensitive" must be true or false, not the text "no"; write true or false, without quotes`,
		"sensitive: false\n" + tyre(t) + "texts: {outcomes: {slick: {link: See}}}\n": `16:5 outcome "slick" has words for a link, and no link: write both, as link: {to: https://…, say: …}`,
	} {
		if got := short(t, src); len(got) != 1 || got[0] != want {
			t.Errorf("got\n%s\nwant\n%s\n%s", strings.Join(got, "\n"), want, src)
		}
	}
}
