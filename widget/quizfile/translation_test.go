package quizfile

import (
	"errors"
	"os"
	"strings"
	"testing"

	"github.com/innerbuddies/gutquiz/widget"
)

const examples = "../../docs/examples/"

func exampleFile(t testing.TB, name string) string {
	t.Helper()
	src, err := os.ReadFile(examples + name)
	if err != nil {
		t.Fatal(err)
	}
	return string(src)
}

func tyres(t testing.TB) *widget.Quiz {
	t.Helper()
	quiz, err := Read("bike-tyre.yaml", []byte(exampleFile(t, "bike-tyre.yaml")))
	if err != nil {
		t.Fatal(err)
	}
	return quiz
}

func TestTheExamplesTranslationsAreWhole(t *testing.T) {
	original := tyres(t)
	for _, lang := range []string{"de", "nl", "fr"} {
		name := "bike-tyre." + lang + ".yaml"
		quiz, err := ReadTranslation(name, []byte(exampleFile(t, name)), []*widget.Quiz{original})
		if err != nil {
			t.Errorf("%v\nwant of: %s", err, Marks(original))
			continue
		}
		if quiz.Path() != lang+"/bike-tyre/" || quiz.Lang != lang || quiz.Texts.Questions["where"] == original.Texts.Questions["where"] {
			t.Errorf("got %+v", quiz)
		}
		answers, _ := original.Answer("road", "often")
		if got := quiz.Recommend(answers).Outcome; got != original.Recommend(answers).Outcome {
			t.Errorf("%s leads to %s", lang, got)
		}
		if opened, err := quiz.OpenLink(original.Link(answers)); err != nil || len(opened) != len(answers) {
			t.Errorf("a link of the quiz does not open in %s: %v", lang, err)
		}
	}
	if original.Texts.Title != "Which bicycle tyre?" || original.Path() != "bike-tyre/" {
		t.Error("a translation changes the quiz")
	}
}

func TestFaultsOfATranslationHaveTheirPlace(t *testing.T) {
	german := exampleFile(t, "bike-tyre.de.yaml")
	for name, test := range map[string]struct{ old, new, want string }{
		"missing beside":   {"{id: road, say: Auf Asphalt}", "{id: road}", `:9:14: “options.road” is not translated; the quiz says "Tarmac"`},
		"missing question": {"    ask: Auch bei Regen?\n", "", `:11:5: “questions.rain” is not translated; the quiz says "In the rain too?"`},
		"missing title":    {"title: Welcher Fahrradreifen?\n", "", `:1:1: “title” is not translated`},
		"an id too many":   {"{id: often, say: Oft}", "{id: oft, say: Oft}", `the quiz has no “options.oft”; take it out`},
		"points":           {"{id: often, say: Oft}", "{id: often, say: Oft, give: {knobbly: 5}}", `"give" is not a key of this entry of "options"; its keys are id, say, reason, flip, told`},
		"another quiz":     {"quiz: bike-tyre", "quiz: bike", `:1:7: there is no quiz "bike" to translate`},
		"its own language": {"lang: de", "lang: en", `:2:7: the quiz itself is in "en"`},
		"the wrong name":   {"lang: de", "lang: fr", `:2:7: the file’s name says "de" and this says "fr"`},
		"no language":      {"lang: de", "lang: German", `:2:7: "German" is no language`},
		"no lang":          {"lang: de\n", "", `the quiz has no "lang"; add it`},
		"a text too many":  {"title: Welcher", "description: Zwei Fragen.\ntitle: Welcher", `the quiz has no “description”; take it out`},
		"not of anything":  {"of: ", "# of: ", `add: of: `},
	} {
		if !strings.Contains(german, test.old) {
			t.Fatalf("%s: nothing is changed", name)
		}
		_, err := ReadTranslation("bike-tyre.de.yaml", []byte(strings.Replace(german, test.old, test.new, 1)), []*widget.Quiz{tyres(t)})
		var faults Faults
		if !errors.As(err, &faults) || !strings.Contains(faults.Error(), test.want) || faults[0].Excerpt == "" {
			t.Errorf("%s:\ngot  %v\nwant %s", name, err, test.want)
		}
	}
}

func TestWhatHasChangedSinceItWasTranslatedIsToldByItsLine(t *testing.T) {
	changed, err := Read("bike-tyre.yaml", []byte(strings.Replace(exampleFile(t, "bike-tyre.yaml"), "say: Tarmac", "say: Cobbles", 1)))
	if err != nil {
		t.Fatal(err)
	}
	german := exampleFile(t, "bike-tyre.de.yaml")
	_, err = ReadTranslation("bike-tyre.de.yaml", []byte(german), []*widget.Quiz{changed})
	var faults Faults
	if !errors.As(err, &faults) || len(faults) != 2 {
		t.Fatalf("got %v", err)
	}
	if want := `bike-tyre.de.yaml:9:25: “options.road” of the quiz has changed since this was translated, and now says "Cobbles"; translate it anew`; !strings.HasPrefix(faults[1].String(), want) {
		t.Errorf("got %s", faults[1])
	}
	_, of, _ := strings.Cut(faults[0].Message, "write: ")
	_, old, _ := strings.Cut(german, "lang: de\n")
	old, _, _ = strings.Cut(old, "\n")
	if _, err := ReadTranslation("bike-tyre.de.yaml", []byte(strings.Replace(german, old, of, 1)), []*widget.Quiz{changed}); err != nil {
		t.Errorf("what the fault says to write is not enough: %v", err)
	}
}

// The words of a plan stand beside its numbers, where no translation reaches: each says
// them among its own texts.
func TestATranslationSaysTheWordsOfThePlan(t *testing.T) {
	for plan, said := range map[string]string{
		"{unit: minutes, one: minute, beside: {unit: hours, of: 60}, steps: [{days: 1-3, amount: 5}]}": "{unit: Minuten, one: Minute, beside: Stunden}",
		"{steps: [{days: 1-2, amount: one page}, {days: 3, amount: two pages}]}":                       "{words: {one page: eine Seite, two pages: zwei Seiten}}",
	} {
		quiz, err := Read("bike-tyre.yaml", []byte(exampleFile(t, "bike-tyre.yaml")+"plan: "+plan+"\n"))
		if err != nil {
			t.Fatal(err)
		}
		german := strings.Replace(exampleFile(t, "bike-tyre.de.yaml"), "\nof: ", "\nof: "+Marks(quiz)+" ", 1)
		read := func(src string) (*widget.Quiz, error) {
			return ReadTranslation("bike-tyre.de.yaml", []byte(src), []*widget.Quiz{quiz})
		}
		if _, err := read(german); err == nil || !strings.Contains(err.Error(), "“plan.") {
			t.Errorf("%s need not be translated: %v", plan, err)
		}
		if translated, err := read(german + "texts: {plan: " + said + "}\n"); err != nil || translated.Texts.Plan.Unit+translated.Texts.Plan.Words["one page"] == "" {
			t.Errorf("%s: %v", said, err)
		}
		if _, err := read(german + "texts: {plan: {unit: Minuten, words: {one page: eine Seite, three: drei}}}\n"); err == nil {
			t.Errorf("words that the plan of %s lacks are taken", plan)
		}
	}
}

func TestTranslationsAreToldByTheirNames(t *testing.T) {
	for name, want := range map[string]string{"bike-tyre.de.yaml": "de", "dir/x.pt-BR.yml": "pt-BR", "bike-tyre.yaml": "", "bike.tyre.yaml": "", ".de.yaml": "", "x.de": "", "site.yaml": ""} {
		if lang, is := IsTranslation(name); is != (want != "") || is && lang != want {
			t.Errorf("%s: got %q, %v", name, lang, is)
		}
	}
}

func FuzzReadTranslation(f *testing.F) {
	f.Add([]byte(exampleFile(f, "bike-tyre.de.yaml")))
	f.Add([]byte("quiz: bike-tyre\nlang: de\ntexts: {stop: [a]}"))
	quizzes := []*widget.Quiz{tyres(f)}
	f.Fuzz(func(t *testing.T, src []byte) {
		quiz, err := ReadTranslation("bike-tyre.de.yaml", src, quizzes)
		var faults Faults
		if err != nil && !errors.As(err, &faults) {
			t.Fatalf("an error that is no fault: %v", err)
		}
		if err == nil && len(leaves(quiz)) != len(words(quizzes[0])) {
			t.Fatal("a translation lost a text")
		}
	})
}
