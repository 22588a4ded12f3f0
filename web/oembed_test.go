package web

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/innerbuddies/gutquiz/app"
)

func TestOembed(t *testing.T) {
	site := teaAtBase(t)
	for _, test := range []struct{ page, link, frame string }{
		{"tea-or-milk/", "tea-or-milk/", "tea-or-milk/embed/"},
		{"tea-or-milk/r/tea/", "tea-or-milk/r/tea/", "tea-or-milk/card/tea/"},
		{"tea-or-milk/card/tea/", "tea-or-milk/r/tea/", "tea-or-milk/card/tea/"},
		{"tea-or-milk/light/", "tea-or-milk/?theme=light", "tea-or-milk/embed/?theme=light"},
		{"tea-or-milk/dark/", "tea-or-milk/?theme=dark", "tea-or-milk/embed/?theme=dark"},
	} {
		f, found := site.File(test.page + "oembed.json")
		if !found {
			t.Fatalf("%s has no oembed.json", test.page)
		}
		var got oembed
		if err := json.Unmarshal(f.Bytes, &got); err != nil {
			t.Fatal(err)
		}
		if got.Version != "1.0" || got.Type != "rich" || got.Width != oembedWidth || got.Height < 300 {
			t.Errorf("%s: got %+v", test.page, got)
		}
		begin := `<blockquote><a href="https://quiz.example/sub/` + test.link + `">`
		if !strings.HasPrefix(got.HTML, begin) || !strings.Contains(got.HTML, `<iframe src="https://quiz.example/sub/`+test.frame+`" title="`) {
			t.Errorf("%s: got %s", test.page, got.HTML)
		}
		if !strings.Contains(got.HTML, ` frameborder="0" style="max-width:100%;border:0"`) {
			t.Errorf("%s: the frame may be wider than its place, or has a border: %s", test.page, got.HTML)
		}
		if image := strings.TrimPrefix(got.Thumbnail, "https://quiz.example/sub/"); image != "" && site.files[image] == nil {
			t.Errorf("%s: thumbnail %s is no file of the site", test.page, got.Thumbnail)
		}
		page := string(site.files[test.page+"index.html"].Bytes)
		if want := `<link rel="alternate" type="application/json+oembed" href="https://quiz.example/sub/` + test.page + `oembed.json"`; !strings.Contains(page, want) {
			t.Errorf("%s does not lead to its oembed.json", test.page)
		}
	}
}

func TestASiteWithoutAddressHasNoOembed(t *testing.T) {
	for _, p := range teaSite(t).Paths() {
		if strings.HasSuffix(p, "oembed.json") {
			t.Errorf("got %s", p)
		}
	}
}

func TestACardIsAsHighInEitherAnswer(t *testing.T) {
	quiz := tea()
	text, err := json.Marshal(quiz.ForReaders())
	if err != nil {
		t.Fatal(err)
	}
	rooms := heightsFile(t)
	of := rooms[quiz.ID] // nothing yet
	of.Quiz, of.Steps, of.Card = contentHash(text), room{0, 600}, room{0, 700}
	rooms[quiz.ID] = of
	for kind, want := range map[app.PageKind]int{app.KindQuiz: 600, app.KindOutcome: 700, app.KindCard: 700} {
		page := app.Page{Kind: kind, Quiz: quiz}
		if kind != app.KindQuiz {
			page.Outcome = "tea"
		}
		if got := rooms.height(page); got != want {
			t.Errorf("%s: got %d, want %d", kind, got, want)
		}
	}
}
