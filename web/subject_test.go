package web

import (
	"encoding/json"
	"os"
	"regexp"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"github.com/innerbuddies/gutquiz/widget"
	"github.com/innerbuddies/gutquiz/widget/quizfile"
)

// ofTheFirstQuiz are words that only a quiz may say: the app's own fit any subject.
var ofTheFirstQuiz = regexp.MustCompile(`(?i)\b(drink\w*|(butter)?milk|kefir|guts?|glass(es)?|health\w*|doctors?|diagnos\w+|medic\w+|` +
	`adults?|child(ren)?|18|14|(to)?days?|ml|fl|oz|ounces?|gas|dairy|food|diet\w*|body|bodies|sick|symptoms?|trial|claims?|evidence|strength)\b`)

func tyreSite(t *testing.T) *Site {
	t.Helper()
	src, err := os.ReadFile("../docs/examples/bike-tyre.yaml")
	if err != nil {
		t.Fatal(err)
	}
	quiz, err := quizfile.Read("bike-tyre.yaml", src)
	if err != nil {
		t.Fatal(err)
	}
	site, err := Build(Options{Quizzes: []*widget.Quiz{quiz}, Base: "https://quiz.example/sub/", Client: tinyClient()})
	if err != nil {
		t.Fatal(err)
	}
	return site
}

func TestAQuizAboutTyresIsAboutTyresOnly(t *testing.T) {
	pages := 0
	for path, file := range tyreSite(t).files {
		if isBundle(path) {
			continue // the pages themselves are read
		}
		said, read := readable(t, path, file.Bytes)
		if !read {
			continue
		}
		pages++
		for _, text := range said {
			if word := ofTheFirstQuiz.FindString(strings.ReplaceAll(text, "gut-quiz", "")); word != "" { // the element's name
				t.Errorf("%s says %q: %s", path, word, text)
			}
		}
	}
	if pages < 12 {
		t.Errorf("only %d files were read", pages)
	}
}

var withoutStyles = regexp.MustCompile(`(?s)<style>.*?</style>`)

// What a quiz does not have leaves no trace: no second button, no empty part, no page.
func TestAPageShowsNoTraceOfWhatAQuizDoesNotHave(t *testing.T) {
	site := tyreSite(t)
	for path, parts := range map[string][]string{
		"bike-tyre/":         {"child-button", "step-child", "line-button", `class="small"></p>`, `M137 30q11-7`},
		"bike-tyre/embed/":   {"child-button", "step-child"},
		"bike-tyre/paper/":   {"#evidence", `id="evidence"`, "class=rules", "Stop", "<p></p>", "<ul></ul>"},
		"bike-tyre/r/slick/": {"#evidence", `id="label"`, `id="stop"`, `id="warnings"`, `class="ad"`, `"publisher"`, "typicalAgeRange"},
		"":                   {"plan/", `class="lead"></p>`},
	} {
		text := string(site.files[path+"index.html"].Bytes)
		if !strings.Contains(text, "tyre") {
			t.Errorf("%s is not about tyres", path)
		}
		text = withoutStyles.ReplaceAllString(text, "")
		for _, part := range parts {
			if strings.Contains(text, part) {
				t.Errorf("%s has %s", path, part)
			}
		}
	}
	for _, gone := range []string{"plan/index.html", "bike-tyre/product/index.html"} {
		if site.files[gone] != nil {
			t.Errorf("there is %s", gone)
		}
	}
	if !strings.Contains(string(site.files["bike-tyre/index.html"].Bytes), ">Start</button>") {
		t.Error("the quiz does not begin with Start")
	}
}

// readable is what a file says to people and to machines that speak to people; false
// for a file that says nothing.
func readable(t *testing.T, path string, bytes []byte) ([]string, bool) {
	switch {
	case isBundle(path): // pages that are read one by one
		return nil, false
	case strings.HasSuffix(path, ".html"):
		return saidByHTML(t, string(bytes)), true
	case strings.HasSuffix(path, ".json"), path == manifestPath:
		return saidByJSON(t, path, bytes), true
	}
	return nil, false
}

func saidByHTML(t *testing.T, page string) (said []string) {
	tokens := html.NewTokenizer(strings.NewReader(page))
	inside := ""
	for kind := tokens.Next(); kind != html.ErrorToken; kind = tokens.Next() {
		token := tokens.Token()
		switch {
		case kind == html.StartTagToken && (token.Data == "script" || token.Data == "style"):
			inside = token.Data
			if valueOf(token, "type") == "application/ld+json" {
				inside = "ld+json"
			}
		case kind == html.EndTagToken:
			inside = ""
		case kind == html.TextToken && inside == "ld+json":
			said = append(said, saidByJSON(t, "ld+json", []byte(token.Data))...)
		case kind == html.TextToken && inside == "":
			said = append(said, token.Data)
		}
		for _, name := range []string{"alt", "title", "aria-label", "placeholder", "data-old", "data-stopped", "content"} {
			if text := valueOf(token, name); !strings.Contains(text, "-src") { // no policy
				said = append(said, text)
			}
		}
	}
	return said
}

func valueOf(token html.Token, name string) string {
	for _, a := range token.Attr {
		if a.Key == name {
			return a.Val
		}
	}
	return ""
}

// saidByJSON are the values: keys are for programs.
func saidByJSON(t *testing.T, path string, text []byte) []string {
	var value any
	if err := json.Unmarshal(text, &value); err != nil {
		t.Fatalf("%s: %v", path, err)
	}
	return valuesOf(value)
}

func valuesOf(value any) (all []string) {
	switch v := value.(type) {
	case string:
		return []string{v}
	case []any:
		for _, one := range v {
			all = append(all, valuesOf(one)...)
		}
	case map[string]any:
		for _, one := range v {
			all = append(all, valuesOf(one)...)
		}
	}
	return all
}
