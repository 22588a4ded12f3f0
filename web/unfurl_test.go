package web

import (
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/innerbuddies/gutquiz/widget"
)

func TestWhatALinkUnfurlsInto(t *testing.T) {
	site := teaAtBase(t)
	outcome := parsePage(t, site.files["tea-or-milk/r/tea/index.html"].Bytes)
	quiz := parsePage(t, site.files["tea-or-milk/index.html"].Bytes)
	for _, test := range []struct{ name, got, want string }{
		{"the title is the page's", outcome.meta("property", "og:title"), `Try tea · Tea or "milk"?`},
		{"the description is the page's", quiz.meta("property", "og:description"), "Two drinks & a question."},
		{"the address is whole", outcome.meta("property", "og:url"), teaBase + "tea-or-milk/r/tea/"},
		{"the picture has words", outcome.meta("property", "og:image:alt"), `A result of “Tea or "milk"?”: Try tea`},
		{"the picture is wide", outcome.meta("property", "og:image:width"), "1200"},
		{"networks show it large", outcome.meta("name", "twitter:card"), "summary_large_image"},
		{"with the same words", outcome.meta("name", "twitter:image:alt"), outcome.meta("property", "og:image:alt")},
	} {
		if test.got != test.want {
			t.Errorf("%s: got %q, want %q", test.name, test.got, test.want)
		}
	}
	for _, address := range []string{outcome.meta("property", "og:image"), outcome.meta("name", "twitter:image"), quiz.meta("property", "og:image")} {
		path, ours := strings.CutPrefix(address, teaBase)
		if f := site.files[path]; !ours || f == nil || f.Type != "image/png" || !f.Hashed {
			t.Errorf("%q is no picture of the site", address)
		}
	}
}

// Pages name pictures by their whole address only; the manifest names its own.
func TestWithoutABaseThereIsNoPicture(t *testing.T) {
	site := teaSite(t)
	manifest := string(site.files[manifestPath].Bytes)
	for _, path := range site.Paths() {
		if strings.HasSuffix(path, ".png") && !strings.Contains(manifest, path) && !strings.Contains(path, "icon-touch") {
			t.Errorf("%s: nothing can name it", path)
		}
	}
	page := parsePage(t, site.files["tea-or-milk/r/tea/index.html"].Bytes)
	if page.meta("property", "og:title") == "" || page.meta("property", "og:image") != "" || page.meta("name", "twitter:card") != "summary" {
		t.Error("a page without address unfurls wrongly")
	}
}

func TestStructuredDataIsModest(t *testing.T) {
	site := teaAtBase(t)
	for path, want := range map[string]string{"tea-or-milk/index.html": "Quiz", "tea-or-milk/r/tea/index.html": "WebPage"} {
		page := parsePage(t, site.files[path].Bytes)
		var about struct {
			Context string `json:"@context"`
			Type    string `json:"@type"`
			URL     string
		}
		text := ""
		for _, n := range page.all("script") {
			if attribute(n, "type") == "application/ld+json" {
				text = inner(n)
			}
		}
		if err := json.Unmarshal([]byte(text), &about); err != nil || about.Context != "https://schema.org" || about.Type != want || about.URL != teaBase+strings.TrimSuffix(path, "index.html") {
			t.Errorf("%s: got %+v, %v", path, about, err)
		}
		for _, word := range []string{"Medical", "Health", "Drug", "Rating", "Review", "<"} {
			if strings.Contains(text, word) {
				t.Errorf("%s: %q in %s", path, word, text)
			}
		}
	}
}

// What is not to be shared does not unfurl.
func TestOnlySharedPagesUnfurl(t *testing.T) {
	site := teaAtBase(t)
	for _, path := range append([]string{"tea-or-milk/embed/index.html"}, stillPages...) {
		if page := parsePage(t, site.files[path].Bytes); page.meta("property", "og:title") != "" || page.meta("name", "twitter:card") != "" {
			t.Errorf("%s unfurls", path)
		}
	}
}

// The font that a site names is the one its pictures are written in.
func TestPicturesAreWrittenInTheFontOfTheSite(t *testing.T) {
	dir, err := exec.Command("go", "list", "-m", "-f", "{{.Dir}}", "github.com/go-text/typesetting").Output()
	if err != nil {
		t.Fatal(err)
	}
	arabic, err := os.ReadFile(filepath.Join(strings.TrimSpace(string(dir)), "font/testdata/Amiri-Regular.ttf"))
	if err != nil {
		t.Fatal(err)
	}
	quiz := *tyres(t, "ar")
	quiz.Texts.Title = "أي إطار؟"
	poster := func(font []byte) string {
		site, err := Build(Options{Quizzes: []*widget.Quiz{&quiz}, Base: teaBase, PictureFont: font, Client: tinyClient(), Draft: true})
		if err != nil {
			t.Fatal(err)
		}
		i := slices.IndexFunc(site.Paths(), func(p string) bool { return strings.HasPrefix(p, "static/bike-tyre-wide.") })
		return site.Paths()[i] // it has a hash of what is drawn
	}
	if poster(nil) == poster(arabic) {
		t.Error("the font changes nothing")
	}
	if _, err := Build(Options{Quizzes: []*widget.Quiz{&quiz}, PictureFont: []byte("no font"), Site: widget.Site{PictureFont: "x.ttf"}, Client: tinyClient(), Draft: true}); err == nil || !strings.Contains(err.Error(), "picture_font x.ttf") {
		t.Errorf("what is no font: %v", err)
	}
}
