package web

import (
	"os"
	"regexp"
	"strings"
	"sync"
	"testing"

	"github.com/innerbuddies/gutquiz/widget"
	"github.com/innerbuddies/gutquiz/widget/quizfile"
)

// translatedTyres is the site of the quiz about tyres in English, German and French.
var translatedTyres = sync.OnceValues(func() (*Site, error) {
	var quizzes []*widget.Quiz
	for _, name := range []string{"bike-tyre.yaml", "bike-tyre.de.yaml", "bike-tyre.fr.yaml"} {
		src, err := os.ReadFile("../docs/examples/" + name)
		if err != nil {
			return nil, err
		}
		var quiz *widget.Quiz
		if len(quizzes) == 0 {
			quiz, err = quizfile.Read(name, src)
		} else {
			quiz, err = quizfile.ReadTranslation(name, src, quizzes)
		}
		if err != nil {
			return nil, err
		}
		quizzes = append(quizzes, quiz)
	}
	return Build(Options{Quizzes: quizzes, Base: teaBase, Client: tinyClient()})
})

func TestEachLanguageHasItsAddresses(t *testing.T) {
	site, err := translatedTyres()
	if err != nil {
		t.Fatal(err)
	}
	alternates := `hreflang="en" href="https://quiz.example/sub/bike-tyre/%s"><link rel="alternate" hreflang="x-default" href="https://quiz.example/sub/bike-tyre/%s">` +
		`<link rel="alternate" hreflang="de" href="https://quiz.example/sub/de/bike-tyre/%s">`
	for path, wants := range map[string][]string{
		"bike-tyre/index.html":            {`<html lang="en">`, "Where do you ride most?", strings.ReplaceAll(alternates, "%s", ""), `href="../de/bike-tyre/"`, ">Deutsch<"},
		"de/bike-tyre/index.html":         {`<html lang="de">`, "Wo fahren Sie am meisten?", strings.ReplaceAll(alternates, "%s", ""), `data-quiz="../../static/bike-tyre-de.`, `data-paper="../../de/bike-tyre/paper/"`, `href="../../bike-tyre/"`, `rel="canonical" href="https://quiz.example/sub/de/bike-tyre/"`},
		"de/bike-tyre/r/slick/index.html": {"Nehmen Sie einen glatten Reifen", strings.ReplaceAll(alternates, "%s", "r/slick/")},
		"fr/bike-tyre/embed/index.html":   {`<html lang="fr"`, "Où roulez-vous le plus ?", `rel="canonical" href="https://quiz.example/sub/fr/bike-tyre/"`},
		"sitemap.xml":                     {"/sub/bike-tyre/<", "/sub/de/bike-tyre/r/slick/<"},
		"de/bike-tyre/oembed.json":        {"sub/de/bike-tyre/embed/"},
	} {
		file := site.files[path]
		if file == nil {
			t.Errorf("there is no %s", path)
			continue
		}
		for _, want := range wants {
			if !strings.Contains(string(file.Bytes), want) {
				t.Errorf("%s lacks %s", path, want)
			}
		}
	}
	if !strings.Contains(string(site.files["bike-tyre/paper/index.html"].Bytes), `lang="en"`) || site.files["en/bike-tyre/index.html"] != nil {
		t.Error("the first language has a prefix")
	}
}

// Home and what is kept name each quiz once: results and plans are of all its languages.
func TestAQuizInSeveralLanguagesIsListedOnce(t *testing.T) {
	site, err := translatedTyres()
	if err != nil {
		t.Fatal(err)
	}
	if home := string(site.files["index.html"].Bytes); strings.Count(home, "<h2") != 2 || strings.Contains(home, "Fahrradreifen") {
		t.Errorf("home lists the quiz in each language: %s", home)
	}
	_, kept, _ := strings.Cut(string(site.files["kept/index.html"].Bytes), `data-quiz="`)
	kept, _, _ = strings.Cut(kept, `"`)
	if strings.Count(kept, "bike-tyre") != 1 {
		t.Errorf("the page of what is kept reads %s", kept)
	}
	desk := string(site.files["publish/index.html"].Bytes)
	for _, want := range []string{"&#34;path&#34;:&#34;de/bike-tyre&#34;", "Deutsch", "Français"} {
		if !strings.Contains(desk, want) {
			t.Errorf("the page for editors lacks %s", want)
		}
	}
	quiz, german := tyres(t, "en"), tyres(t, "de")
	german.Prefix = "de/"
	known := shelve([]*widget.Quiz{quiz, german}, measured{}, mostRooms)
	for name, want := range map[string]bool{"bike-tyre": true, "de/bike-tyre": true, "fr": false} {
		if _, is := known.find(name); is != want || !known.translated {
			t.Errorf("the loader finds %s: %v", name, is)
		}
	}
}

// A page that no loader has read leads to the language that its address asks for, and so
// do the links at its foot, each to the same page. A frame and a site in one language
// have nothing of it.
func TestAPageLeadsToItselfInOtherLanguages(t *testing.T) {
	site, err := translatedTyres()
	if err != nil {
		t.Fatal(err)
	}
	script := `get("lang")`
	for path, has := range map[string]bool{"bike-tyre/": true, "de/bike-tyre/": true, "bike-tyre/r/slick/": true, "bike-tyre/paper/": true, "bike-tyre/embed/": false, "fr/bike-tyre/card/slick/": false, "": false, "kept/": false} {
		page := string(site.files[path+"index.html"].Bytes)
		if strings.Contains(page, script) != has {
			t.Errorf("%s looks for a language: %v", path, !has)
		}
		_, rest, _ := strings.Cut(path, "bike-tyre/")
		if has && !regexp.MustCompile(`href="?[./]*fr/bike-tyre/`+rest+`"? hreflang`).MatchString(page) {
			t.Errorf("%s does not lead to itself in French", path)
		}
	}
	if strings.Contains(string(builtIn(t, "de").files["bike-tyre/index.html"].Bytes), script) {
		t.Error("a quiz in one language looks for others")
	}
	for path, want := range map[string]string{"bike-tyre/": "Which bicycle tyre?", "de/bike-tyre/": "Welcher Fahrradreifen?"} {
		if page := string(site.files[path+"index.html"].Bytes); !strings.Contains(page, `class="brand" href="`) || !strings.Contains(page, want+"</a>") {
			t.Errorf("%s does not call the site %q", path, want)
		}
	}
}

// A loader of a site in one language has nothing of it.
func TestALoaderKnowsLanguagesWhereThereAreSome(t *testing.T) {
	if site, err := translatedTyres(); err != nil || len(site.files[loaderPath].Bytes) <= len(teaSite(t).files[loaderPath].Bytes) {
		t.Error("the loader of a site in several languages has nothing for them")
	}
	if strings.Contains(string(teaSite(t).files[loaderPath].Bytes), `\w{2,3}`) {
		t.Error("the loader of a site in one language looks for others")
	}
}
