package web

import (
	"bytes"
	"cmp"
	"compress/gzip"
	"encoding/json"
	"errors"
	"io"
	"path"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/andybalholm/brotli"
	"golang.org/x/net/html"

	"github.com/innerbuddies/gutquiz/web/internal/teatest"
	"github.com/innerbuddies/gutquiz/widget"
)

func tea() *widget.Quiz { return teatest.Quiz() }

func tinyClient() Client {
	return Client{
		Wasm: append([]byte("\x00asm\x01\x00\x00\x00"), bytes.Repeat([]byte("code"), 200)...),
		Exec: []byte("globalThis.Go = class { run() { return 'a rather long sentence' } }"),
	}
}

// sites are those that tests share, each built once: the slow part of most tests
// is the compression.
var sites sync.Map

// siteOf is the site of tea at an address, with a title of its own where one is given;
// tests only read it.
func siteOf(t *testing.T, base, title string) *Site {
	t.Helper()
	once, _ := sites.LoadOrStore([2]string{base, title}, sync.OnceValues(func() (*Site, error) {
		quiz := tea()
		quiz.Texts.Title = cmp.Or(title, quiz.Texts.Title)
		return Build(Options{Quizzes: []*widget.Quiz{quiz}, Base: base, Client: tinyClient()})
	}))
	site, err := once.(func() (*Site, error))()
	if err != nil {
		t.Fatal(err)
	}
	return site
}

const teaBase = "https://quiz.example/sub/"

// teaSite is the site without an address, teaAtBase the one with it.
func teaSite(t *testing.T) *Site { return siteOf(t, "", "") }

func teaAtBase(t *testing.T) *Site { return siteOf(t, teaBase, "") }

func TestBuildTwiceIsByteIdentical(t *testing.T) {
	one := teaSite(t)
	two, err := Build(Options{Quizzes: []*widget.Quiz{tea()}, Client: tinyClient()})
	if err != nil {
		t.Fatal(err)
	}
	if !slices.Equal(one.Paths(), two.Paths()) {
		t.Fatalf("got %q, then %q", one.Paths(), two.Paths())
	}
	for _, p := range one.Paths() {
		a, b := one.files[p], two.files[p]
		if !bytes.Equal(a.Bytes, b.Bytes) || !bytes.Equal(a.Br, b.Br) || !bytes.Equal(a.Gz, b.Gz) {
			t.Errorf("%s differs between two builds", p)
		}
	}
}

func TestBuildWritesTheTree(t *testing.T) {
	site := teaAtBase(t)
	var got []string
	for _, p := range site.Paths() {
		if hashedName.MatchString(p) {
			p = path.Dir(p) + "/" + strings.SplitN(path.Base(p), ".", 2)[0] + ".HASH" + path.Ext(p)
		}
		got = append(got, p)
	}
	for _, want := range []string{
		"404.html", "_headers", "embed.js", "index.html", "licenses.txt", "robots.txt", "sitemap.xml",
		"static/app.HASH.wasm", "static/icon.HASH.svg", "static/run.HASH.js", "static/tea-or-milk.HASH.json",
		"tea-or-milk/embed/index.html", "tea-or-milk/index.html", "tea-or-milk/paper/index.html",
	} {
		if !slices.Contains(got, want) {
			t.Errorf("got %q, want %s among them", got, want)
		}
	}
	sitemap := string(site.files["sitemap.xml"].Bytes)
	if !strings.Contains(sitemap, "<loc>https://quiz.example/sub/tea-or-milk/</loc>") || strings.Contains(sitemap, "embed") {
		t.Errorf("sitemap: got %s", sitemap)
	}
	if teaSite(t).files["sitemap.xml"] != nil {
		t.Error("a site without address has a sitemap")
	}
}

func TestBuildRefuses(t *testing.T) {
	for _, test := range []struct {
		name    string
		options Options
		want    string
	}{
		{"no client", Options{}, "no client in this build: run `make build`"},
		{"a base that is no address", Options{Client: tinyClient(), Base: "quiz.example"}, "bad base address"},
		{"two quizzes of one id", Options{Client: tinyClient(), Quizzes: []*widget.Quiz{tea(), tea()}}, "two files have this address"},
		{"a quiz id that leads outside", Options{Client: tinyClient(), Quizzes: []*widget.Quiz{{ID: "../x", Lang: "en"}}}, "page /../x/"},
	} {
		t.Run(test.name, func(t *testing.T) {
			_, err := Build(test.options)
			if err == nil || !strings.Contains(err.Error(), test.want) {
				t.Errorf("got %v, want %q", err, test.want)
			}
		})
	}
	if _, err := Build(Options{}); !errors.Is(err, ErrNoClient) {
		t.Errorf("got %v, want ErrNoClient", err)
	}
}

func TestVariantsUnpackToTheFile(t *testing.T) {
	site := teaSite(t)
	for p, f := range site.files {
		if f.Br != nil {
			got, err := io.ReadAll(brotli.NewReader(bytes.NewReader(f.Br)))
			if err != nil || !bytes.Equal(got, f.Bytes) || len(f.Br) >= len(f.Bytes) {
				t.Errorf("%s in brotli: %d bytes, %v", p, len(f.Br), err)
			}
		}
		if f.Gz != nil {
			r, err := gzip.NewReader(bytes.NewReader(f.Gz))
			if err != nil {
				t.Fatalf("%s in gzip: %v", p, err)
			}
			if got, err := io.ReadAll(r); err != nil || !bytes.Equal(got, f.Bytes) {
				t.Errorf("%s in gzip: %v", p, err)
			}
		}
	}
	if f := site.files["tea-or-milk/index.html"]; f.Br == nil || f.Gz == nil {
		t.Error("a page has no compressed variants")
	}
	if f := site.files["robots.txt"]; f.Br != nil || f.Gz != nil {
		t.Error("a tiny file has compressed variants")
	}
}

func TestTheClientGetsTheQuizForReaders(t *testing.T) {
	site := teaSite(t)
	for p, f := range site.files {
		if !strings.HasPrefix(p, "static/tea-or-milk.") {
			continue
		}
		var q widget.Quiz
		if err := json.Unmarshal(f.Bytes, &q); err != nil || q.ID != "tea-or-milk" {
			t.Errorf("%s: got quiz %q, %v", p, q.ID, err)
		}
		return
	}
	t.Error("no quiz file")
}

// page is a parsed page, to be asked questions.
type page struct {
	t    *testing.T
	root *html.Node
}

func parsePage(t *testing.T, text []byte) page {
	t.Helper()
	root, err := html.Parse(bytes.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	return page{t, root}
}

func (p page) all(tag string) []*html.Node {
	var found []*html.Node
	for n := range p.root.Descendants() {
		if n.Type == html.ElementNode && n.Data == tag {
			found = append(found, n)
		}
	}
	return found
}

func (p page) one(tag string) *html.Node {
	p.t.Helper()
	found := p.all(tag)
	if len(found) == 0 {
		p.t.Fatalf("no <%s>", tag)
	}
	return found[0]
}

// scripts are those a browser runs; a block of data is none.
func (p page) scripts() []*html.Node {
	return slices.DeleteFunc(p.all("script"), func(n *html.Node) bool { return attribute(n, "type") == "application/ld+json" })
}

func (p page) meta(key, name string) string {
	for _, n := range p.all("meta") {
		if attribute(n, key) == name {
			return attribute(n, "content")
		}
	}
	return ""
}

func attribute(n *html.Node, name string) string {
	for _, a := range n.Attr {
		if a.Key == name {
			return a.Val
		}
	}
	return ""
}

func inner(n *html.Node) string {
	if n.FirstChild == nil {
		return ""
	}
	return n.FirstChild.Data
}
