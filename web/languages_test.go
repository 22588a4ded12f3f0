package web

import (
	"encoding/json"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/innerbuddies/gutquiz/app"
	"github.com/innerbuddies/gutquiz/widget"
	"github.com/innerbuddies/gutquiz/widget/quizfile"
)

// tyres is the quiz about tyres, said to be in a language.
func tyres(t *testing.T, lang string) *widget.Quiz {
	t.Helper()
	src, err := os.ReadFile("../docs/examples/bike-tyre.yaml")
	if err != nil {
		t.Fatal(err)
	}
	quiz, err := quizfile.Read("bike-tyre.yaml", append(src, "lang: "+lang+"\n"...))
	if err != nil {
		t.Fatal(err)
	}
	return quiz
}

// builtIn is the site of that quiz, without pictures, built once a language.
func builtIn(t *testing.T, lang string) *Site {
	t.Helper()
	if site, is := tyreSites[lang]; is {
		return site
	}
	site, err := Build(Options{Quizzes: []*widget.Quiz{tyres(t, lang)}, Client: tinyClient()})
	if err != nil {
		t.Fatal(err)
	}
	tyreSites[lang] = site
	return site
}

var tyreSites = map[string]*Site{}

func TestEveryPageSpeaksTheLanguageOfItsQuiz(t *testing.T) {
	site := builtIn(t, "de")
	for path, wants := range map[string][]string{
		"index.html":                   {`<html lang="de"`, "Kurze Quiz, auf Ihrem Gerät ausgewertet", "Als App installieren"},
		"bike-tyre/index.html":         {`<html lang="de"`, "Weiter", "Los geht’s", "Es gibt eine neue Version.", "Dieser Browser ist zu alt"},
		"bike-tyre/embed/index.html":   {`<html lang="de"`, "Frage 1 von 2", "Die Papierfassung stellt dieselben Fragen"},
		"bike-tyre/paper/index.html":   {"Kreuzen Sie eines an."},
		"bike-tyre/r/slick/index.html": {"Ein Ergebnis des Quiz „Which bicycle tyre?“"},
		"kept/index.html":              {`<html lang="de"`, "Was Sie behalten haben"},
		"publish/index.html":           {`<html lang="de"`, "Ein Quiz in Ihren Artikel setzen", `Leer heißt`},
		"404.html":                     {`<html lang="de"`, "Unter dieser Adresse gibt es keine Seite."},
		manifestPath:                   {`"lang":"de","dir":"ltr"`, "Zum Quiz"},
		loaderPath:                     {"Das Quiz konnte hier nicht gezeigt werden."},
		"sw.js":                        {"Es gibt gerade kein Netz"},
	} {
		text := strings.ReplaceAll(string(site.files[path].Bytes), "&#39;", "'")
		for _, want := range wants {
			if !strings.Contains(text, want) {
				t.Errorf("%s does not say %q", path, want)
			}
		}
	}
}

// No sentence of the app's own is left in another language: all there are on a page,
// less those that two languages spell alike.
func TestNoPageOfAnotherLanguageSpeaksEnglish(t *testing.T) {
	english := map[string]bool{}
	for path, file := range builtIn(t, "en").files {
		if said, is := readable(t, path, file.Bytes); is {
			for _, text := range said {
				english[strings.TrimSpace(text)] = true
			}
		}
	}
	own := strings.Join(saidByJSON(t, "quiz", quizJSON(t, builtIn(t, "fr"))), "\n")
	for path, file := range builtIn(t, "fr").files {
		said, is := readable(t, path, file.Bytes)
		if !is || strings.HasSuffix(path, ".json") && !strings.Contains(path, "words-") {
			continue
		}
		for _, text := range said {
			text = strings.TrimSpace(text)
			if english[text] && len(strings.Fields(text)) > 2 && strings.ContainsAny(text, " ") && !strings.Contains(own, text) && !strings.Contains(text, "Which bicycle tyre?") && !strings.ContainsAny(text, "<{=/") {
				t.Errorf("%s says %q", path, text)
			}
		}
	}
}

func quizJSON(t *testing.T, site *Site) []byte {
	t.Helper()
	for _, path := range site.Paths() {
		if strings.HasPrefix(path, "static/bike-tyre.") {
			return site.files[path].Bytes
		}
	}
	t.Fatal("there is no quiz")
	return nil
}

// English is in the client: for an English quiz nothing is fetched, and for others one
// small file, smaller in a frame.
func TestClientsFetchTheWordsOfOtherLanguagesOnly(t *testing.T) {
	for _, path := range builtIn(t, "en").Paths() {
		if strings.Contains(path, "words") || strings.HasSuffix(path, ".html") && strings.Contains(string(builtIn(t, "en").files[path].Bytes), "data-words") {
			t.Errorf("an English site has %s", path)
		}
	}
	site := builtIn(t, "nl")
	sizes := map[string]int{}
	for _, path := range []string{"bike-tyre/index.html", "bike-tyre/embed/index.html", "bike-tyre/r/slick/index.html", "kept/index.html"} {
		_, address, has := strings.Cut(string(site.files[path].Bytes), `data-words="`)
		address, _, _ = strings.Cut(address, `"`)
		file := site.files[strings.TrimLeft(address, "./")]
		if !has || file == nil {
			t.Fatalf("%s names no words: %q", path, address)
		}
		var words map[string]string
		if err := json.Unmarshal(file.Bytes, &words); err != nil || words["quiz.back"] != "Terug" {
			t.Errorf("%s: %v", address, err)
		}
		sizes[path] = len(file.Br)
	}
	if own, framed := sizes["bike-tyre/index.html"], sizes["bike-tyre/embed/index.html"]; framed == 0 || framed > 2600 || own > 8000 || framed >= own {
		t.Errorf("the words take %v bytes", sizes)
	}
	plan := teaPlan(t, Options{Quizzes: []*widget.Quiz{tyres(t, "nl")}, Client: tinyClient()})
	if !slices.ContainsFunc(plan.Files, func(p string) bool { return strings.HasPrefix(p, "static/words-nl.") }) {
		t.Error("the words are not kept for use without a network")
	}
}

func TestALanguageWithoutWordsHasItsOwnPagesAndEnglishButtons(t *testing.T) {
	site := builtIn(t, "he")
	page := string(site.files["bike-tyre/index.html"].Bytes)
	if !strings.Contains(page, `<html lang="he" dir="rtl">`) || !strings.Contains(page, ">Start</button>") || strings.Contains(page, "data-words") {
		t.Error("the page is not Hebrew with English buttons")
	}
}

func TestAPlanInALanguageWithoutAdviceIsRefused(t *testing.T) {
	quiz := tea()
	quiz.Lang = "fr"
	quiz.Texts.Plan.Felt = widget.FeltTexts{Fine: "Bien", Mild: "Un peu", Worse: "Mal"}
	if _, err := Build(Options{Quizzes: []*widget.Quiz{quiz}, Client: tinyClient()}); err == nil || !strings.Contains(err.Error(), "tea-or-milk") {
		t.Errorf("got %v", err)
	}
}

func TestTheSitesOwnPagesAreInItsFirstLanguage(t *testing.T) {
	site, err := Build(Options{Quizzes: []*widget.Quiz{tyres(t, "en")}, Site: widget.Site{Languages: []string{"fr", "en"}}, Client: tinyClient()})
	if err != nil {
		t.Fatal(err)
	}
	for path, want := range map[string]string{"index.html": "Des quiz courts", "kept/index.html": "Ce que vous avez gardé", "bike-tyre/index.html": ">Next<"} {
		if text := string(site.files[path].Bytes); !strings.Contains(text, want) {
			t.Errorf("%s does not say %q", path, want)
		}
	}
	if app.Say("quiz.next") != "Next" {
		t.Error("a build leaves another language behind")
	}
}
