package quizfile

import (
	"bytes"
	"image"
	"image/jpeg"
	"image/png"
	"os"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/innerbuddies/gutquiz/widget"
)

const circle = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 30"><circle cx="20" cy="15" r="9" fill="url(#a)"/></svg>`

// folder is one with pictures of every kind.
func folder(t *testing.T, more map[string]string) fstest.MapFS {
	t.Helper()
	files := fstest.MapFS{"a.svg": {Data: []byte(circle)}}
	var b bytes.Buffer
	if err := png.Encode(&b, image.NewGray(image.Rect(0, 0, 7, 5))); err != nil {
		t.Fatal(err)
	}
	files["b.png"] = &fstest.MapFile{Data: bytes.Clone(b.Bytes())}
	files["false.webp"] = files["b.png"]
	b.Reset()
	if err := jpeg.Encode(&b, image.NewGray(image.Rect(0, 0, 8, 6)), nil); err != nil {
		t.Fatal(err)
	}
	files["sub/c.JPG"] = &fstest.MapFile{Data: bytes.Clone(b.Bytes())}
	for name, text := range more {
		files[name] = &fstest.MapFile{Data: []byte(text)}
	}
	return files
}

// withPictures is the tyre quiz with a picture in every place for one.
func withPictures(t *testing.T, quiz, option, outcome string) string {
	src := strings.Replace(tyre(t), "say: Tarmac,", "say: Tarmac, picture: "+option+",", 1)
	src = strings.Replace(src, "{id: slick, h", "{id: slick, picture: "+outcome+", h", 1)
	return strings.Replace(src, "title:", "picture: "+quiz+"\ntitle:", 1)
}

func TestPicturesAreThoseOfTheFilesBesideTheQuiz(t *testing.T) {
	src := withPictures(t, "{file: a.svg, alt: A dot}", "{file: b.png, alt: Grey}", "{file: sub/c.JPG, alt: Greyer}")
	q, err := ReadIn(folder(t, nil), "tyre.yaml", []byte(src))
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		got           widget.Image
		alt           string
		begins        string
		width, height int
	}{
		{q.Image, q.Texts.Picture, "data:image/svg+xml,%3Csvg xmlns=%22http://www.w3.org/2000/svg%22", 40, 30},
		{q.Images["road"], q.Texts.Pictures["road"], "data:image/png;base64,", 7, 5},
		{q.Outcomes[0].Image, q.Texts.Outcomes["slick"].Picture, "data:image/jpeg;base64,", 8, 6},
	} {
		if !strings.HasPrefix(c.got.Source, c.begins) || c.got.Width != c.width || c.got.Height != c.height || c.alt == "" || strings.ContainsAny(c.got.Source, `"'<>&#`+"\n") {
			t.Errorf("%q: got %+v", c.alt, c.got)
		}
	}
	if len(q.EachImage()) != 3 || !q.Pictured() {
		t.Errorf("pictures are %v", q.EachImage())
	}
	if q, err = Read("tyre.yaml", []byte(src)); err != nil || q.Pictured() {
		t.Errorf("without a folder: %v", err)
	}
}

func TestAPictureThatCannotBeShownIsAFault(t *testing.T) {
	svg := func(inside string) string {
		return `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="9" height="9">` + inside + `</svg>`
	}
	files := folder(t, map[string]string{
		"script.svg": svg("<script>alert(1)</script>"), "foreign.svg": svg("<g><foreignObject/></g>"), "on.svg": svg(`<g onclick="x()"/>`),
		"link.svg": svg(`<image xlink:href="https://x.example/a.png"/>`), "use.svg": svg(`<use href="other.svg#a"/>`), "style.svg": svg(`<style>@import "x.css"</style>`),
		"url.svg": svg(`<path fill="url(https://x.example)"/>`), "escape.svg": svg(`<path style="fill:u\72l(//x)"/>`), "js.svg": svg(`<a href="javascript:x()"/>`),
		"doctype.svg": `<!DOCTYPE svg [<!ENTITY a "b">]>` + svg(""), "sheet.svg": `<?xml-stylesheet href="x.css"?>` + svg(""), "html.svg": "<html/>",
		"half.svg": "<svg", "empty.svg": "", "sizeless.svg": `<svg xmlns="http://www.w3.org/2000/svg"/>`, "large.svg": svg(strings.Repeat(" ", mostPicture)),
		"animated.svg": svg(`<set attributeName="href" to="//x"/>`), "x.gif": "GIF89a",
	})
	for name, want := range map[string]string{
		"script.svg":   "holds <script>; a picture holds shapes and texts only",
		"foreign.svg":  "holds <foreignObject>; a picture holds shapes and texts only",
		"on.svg":       "has onclick on <g>; a picture runs nothing",
		"link.svg":     `leads to "https://x.example/a.png"; a picture holds all that it shows`,
		"use.svg":      `leads to "other.svg#a"; a picture holds all that it shows`,
		"style.svg":    "has a style that fetches something; a picture holds all that it shows",
		"url.svg":      `has fill="url(https://x.example)"; a picture holds all that it shows`,
		"escape.svg":   `has style="fill:u\\72l(//x)"; a picture holds all that it shows`,
		"js.svg":       `leads to "javascript:x()"; a picture holds all that it shows`,
		"animated.svg": `changes href while it is shown; a picture holds all that it shows`,
		"doctype.svg":  "has a <!DOCTYPE>; take it out",
		"sheet.svg":    "has <?xml-stylesheet?>; take it out",
		"html.svg":     `does not begin with <svg xmlns="http://www.w3.org/2000/svg">`,
		"sizeless.svg": "does not say how large it is; give its <svg> a viewBox, or width and height in pixels",
		"large.svg":    "has 41 kB, and at most 40 kB: make it smaller (600 pixels are wide enough), or save it as WebP",
		"false.webp":   "is no WEBP inside; save it anew as what its name says",
		"x.gif":        "is of no kind that every browser shows; save it as SVG, PNG, JPEG or WebP",
		"none.png":     "is not there; put it beside the quiz file, or correct its name",
		"../a.svg":     "lies elsewhere; put it beside the quiz file, and write its name as it is there",
		"/etc/a.png":   "lies elsewhere; put it beside the quiz file, and write its name as it is there",
	} {
		src := withPictures(t, "{file: "+name+", alt: A}", "{file: a.svg, alt: A}", "{file: a.svg, alt: A}")
		_, err := ReadIn(files, "tyre.yaml", []byte(src))
		if faults, is := err.(Faults); !is || len(faults) != 1 || faults[0].Message != `picture "`+name+`" `+want || faults[0].Line != 2 || faults[0].Column != 17 {
			t.Errorf("%s: got %v\nwant %s", name, err, want)
		}
	}
	for _, name := range []string{"half.svg", "empty.svg"} {
		if _, err := ReadIn(files, "tyre.yaml", []byte(withPictures(t, "{file: "+name+", alt: A}", "{file: a.svg, alt: A}", "{file: a.svg, alt: A}"))); err == nil {
			t.Errorf("%s is a picture", name)
		}
	}
}

func TestWhatAPictureLacksIsAFault(t *testing.T) {
	good := "{file: a.svg, alt: A}"
	for _, c := range []struct{ src, want string }{
		{withPictures(t, "{file: a.svg}", good, good), `2:1 "picture" has no "alt"; add it`},
		{withPictures(t, "{alt: A}", good, good), `2:1 "picture" has no "file"; add it`},
		{withPictures(t, "a.svg", good, good), `2:10 a picture needs its words too: write {file: a.svg, alt: what it shows}`},
		{withPictures(t, "bottle", good, good), `2:10 "picture" must be "glass", not "bottle"`},
		{withPictures(t, good, "a.svg", good), `8:33 "picture" must be a block of keys, not the text "a.svg"; write its keys on the lines below, indented, as "key: value"`},
	} {
		if got := short(t, c.src); len(got) != 1 || got[0] != c.want {
			t.Errorf("got %q, want %q", got, c.want)
		}
	}
}

// Together they may not be many: every reader downloads them all.
func TestPicturesTogetherHaveABudget(t *testing.T) {
	more := map[string]string{}
	for _, name := range []string{"1", "2", "3", "4", "5"} {
		more[name+".svg"] = strings.Replace(circle, "<circle", "<!--"+strings.Repeat(name, 39_000)+"--><circle", 1)
	}
	src := withPictures(t, "{file: 1.svg, alt: A}", "{file: 2.svg, alt: A}", "{file: 3.svg, alt: A}")
	src = strings.Replace(src, "say: Forest tracks,", "say: Forest tracks, picture: {file: 4.svg, alt: A},", 1)
	if _, err := ReadIn(folder(t, more), "tyre.yaml", []byte(src)); err != nil {
		t.Errorf("four: %v", err)
	}
	src = strings.Replace(src, "say: Often,", "say: Often, picture: {file: 5.svg, alt: A},", 1)
	if _, err := ReadIn(folder(t, more), "tyre.yaml", []byte(src)); err == nil || !strings.Contains(err.Error(), "all pictures have 196 kB, and at most 160 kB together") {
		t.Errorf("five: %v", err)
	}
	src = strings.Replace(src, "5.svg", "4.svg", 1)
	if _, err := ReadIn(folder(t, more), "tyre.yaml", []byte(src)); err != nil {
		t.Errorf("one of them twice: %v", err)
	}
}

func TestTheExampleWithPicturesHasThem(t *testing.T) {
	const dir, name = "../../docs/examples", "houseplant.yaml"
	src, err := os.ReadFile(dir + "/" + name)
	if err != nil {
		t.Fatal(err)
	}
	q, err := ReadIn(os.DirFS(dir), name, src)
	if err != nil {
		t.Fatal(err)
	}
	if n := len(q.EachImage()); n != 8 {
		t.Errorf("it has %d pictures", n)
	}
}

func FuzzDrawing(f *testing.F) {
	f.Add([]byte(circle))
	f.Add([]byte(`<svg xmlns="http://www.w3.org/2000/svg" width="1px" height="2"><a href="#b"/></svg>`))
	f.Fuzz(func(t *testing.T, text []byte) {
		if shown, err := drawing(text); err == nil && (shown.Width < 1 || strings.ContainsAny(shown.Source, "\"'<>&#\n")) {
			t.Errorf("%s is shown as %+v", text, shown)
		}
	})
}
