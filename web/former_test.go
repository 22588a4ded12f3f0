package web

import (
	"strings"
	"testing"

	"github.com/innerbuddies/gutquiz/widget"
)

func TestFormerAddressesLeadOn(t *testing.T) {
	for name, base := range map[string]string{"without an address": "", "with one": teaBase} {
		quiz := tea()
		quiz.Was, quiz.Outcomes[0].Was = []widget.QuizID{"hot-drinks"}, []widget.OutcomeID{"green_tea"}
		site, err := Build(Options{Quizzes: []*widget.Quiz{quiz}, Base: base, Client: tinyClient()})
		if err != nil {
			t.Fatal(err)
		}
		for path, target := range map[string]string{
			"hot-drinks/":                 "../tea-or-milk/",
			"hot-drinks/embed/":           "../../tea-or-milk/embed/",
			"hot-drinks/paper/":           "../../tea-or-milk/paper/",
			"hot-drinks/r/milk/":          "../../../tea-or-milk/r/milk/",
			"hot-drinks/r/green-tea/":     "../../../tea-or-milk/r/tea/",
			"tea-or-milk/r/green-tea/":    "../../../tea-or-milk/r/tea/",
			"tea-or-milk/card/green-tea/": "../../../tea-or-milk/card/tea/",
			"hot-drinks/card/green-tea/":  "../../../tea-or-milk/card/tea/",
			"hot-drinks/r/tea/":           "../../../tea-or-milk/r/tea/",
		} {
			f, found := site.File(path + "index.html")
			text := string(f.Bytes)
			if !found || !strings.Contains(text, `location.replace("`+target+`"+location.search+location.hash)`) ||
				!strings.Contains(text, `content="0; url=`+target+`"`) || !strings.Contains(text, `<a href="`+target+`">`) || strings.Count(text, `rel="canonical"`) != 1 {
				t.Errorf("%s, %s: got %q", name, path, text)
			}
			if base != "" && !strings.Contains(text, `href="`+base+strings.TrimSuffix(strings.TrimLeft(strings.ReplaceAll(target, "embed/", ""), "./"), "")) && !strings.Contains(path, "card/") {
				t.Errorf("%s: the canonical address is not that of today: %s", path, text)
			}
		}
		if sitemap, _ := site.File("sitemap.xml"); strings.Contains(string(sitemap.Bytes), "hot-drinks") {
			t.Error("the sitemap lists a former address")
		}
	}
}

func TestTheLoaderKnowsFormerNames(t *testing.T) {
	quiz := tea()
	quiz.Was, quiz.Outcomes[0].Was = []widget.QuizID{"hot-drinks"}, []widget.OutcomeID{"green_tea"}
	known := shelve([]*widget.Quiz{quiz}, measured{}, mostRooms)
	now, _ := known.find("tea-or-milk")
	if before, is := known.find("hot-drinks"); !is || !before.same(now) {
		t.Error("the loader does not know a quiz by its former id")
	}
	for _, card := range []string{"hot-drinks/green-tea", "tea-or-milk/green-tea", "hot-drinks/tea"} {
		if known.cells[cellOf(card, known.seed)] == noQuiz {
			t.Errorf("the loader does not know the card %s", card)
		}
	}
}

// The pages of what is kept fetch the quiz of today for what is kept of one of before.
func TestThePagesOfWhatIsKeptKnowFormerNames(t *testing.T) {
	quiz, other := tea(), tea()
	quiz.Was, other.ID = []widget.QuizID{"hot-drinks", "cups"}, "milk-or-tea"
	site, err := Build(Options{Quizzes: []*widget.Quiz{quiz, other}, Client: tinyClient(), Draft: true})
	if err != nil {
		t.Fatal(err)
	}
	for path, want := range map[string]bool{"kept/index.html": true, "plan/index.html": true, "index.html": false, "tea-or-milk/index.html": false} {
		f, _ := site.File(path)
		if got := strings.Contains(string(f.Bytes), ` data-former="hot-drinks=tea-or-milk cups=tea-or-milk"`); got != want {
			t.Errorf("%s: %v", path, got)
		}
	}
	for path, f := range teaSite(t).files {
		if strings.Contains(string(f.Bytes), "data-former=") {
			t.Errorf("%s names former ids where there are none", path)
		}
	}
}

func TestAFormerAddressOfTwoIsAFault(t *testing.T) {
	one, other := tea(), tea()
	other.ID, other.Was = "milk-or-tea", []widget.QuizID{"tea-or-milk"}
	_, err := Build(Options{Quizzes: []*widget.Quiz{one, other}, Client: tinyClient(), Draft: true})
	if err == nil || !strings.Contains(err.Error(), "two files have this address") {
		t.Errorf("got %v", err)
	}
}

func TestAQuizWithoutFormerIDsHasNoSuchPage(t *testing.T) {
	site := teaSite(t)
	for _, path := range site.Paths() {
		if f, _ := site.File(path); strings.Contains(string(f.Bytes), "location.search+location.hash)</script><noscript>") {
			t.Errorf("%s leads on", path)
		}
	}
}
