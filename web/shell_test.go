package web

import (
	"github.com/innerbuddies/gutquiz/app"

	"net/url"
	"regexp"
	"strings"
	"testing"

	ui "github.com/maxence-charriere/go-app/v10/pkg/app"
	"golang.org/x/net/html"
)

var livePages = []string{"tea-or-milk/index.html", "tea-or-milk/embed/index.html"}
var stillPages = []string{"index.html", "tea-or-milk/paper/index.html", "tea-or-milk/r/index.html"}

const cardPage = "tea-or-milk/card/tea/index.html"

func TestEveryInlineScriptAndStyleIsAllowedByItsHash(t *testing.T) {
	site := teaSite(t)
	for _, path := range append(append([]string{"404.html", "publish/index.html", cardPage}, livePages...), stillPages...) {
		p := parsePage(t, site.files[path].Bytes)
		policy := p.meta("http-equiv", "Content-Security-Policy")
		for _, n := range append(p.scripts(), p.all("style")...) {
			if !strings.Contains(policy, hashSource(inner(n))) {
				t.Errorf("%s: <%s> %.40q is not in %s", path, n.Data, inner(n), policy)
			}
		}
		for _, noscript := range p.all("noscript") {
			for _, found := range regexp.MustCompile(`<style>(.*?)</style>`).FindAllStringSubmatch(inner(noscript), -1) {
				if !strings.Contains(policy, hashSource(found[1])) {
					t.Errorf("%s: the noscript style is not in %s", path, policy)
				}
			}
		}
	}
}

func TestPolicy(t *testing.T) {
	site := teaAtBase(t)
	for _, path := range livePages {
		p := parsePage(t, site.files[path].Bytes)
		policy := p.meta("http-equiv", "Content-Security-Policy")
		for _, want := range []string{"default-src 'none';", "'strict-dynamic' 'wasm-unsafe-eval' 'self';", "connect-src 'self' https://quiz.example;", "form-action 'none'"} {
			if !strings.Contains(policy, want) {
				t.Errorf("%s: got %s, want %s", path, policy, want)
			}
		}
		if strings.Contains(policy, "unsafe-inline") {
			t.Errorf("%s: got %s", path, policy)
		}
	}
	for _, path := range stillPages {
		p := parsePage(t, site.files[path].Bytes)
		policy := p.meta("http-equiv", "Content-Security-Policy")
		if !strings.Contains(policy, ";script-src 'sha256-") || strings.Contains(policy, "strict-dynamic") || strings.Contains(policy, "wasm") || len(p.scripts()) != 1 {
			t.Errorf("%s may run more than the standalone script: %s", path, policy)
		}
	}
}

// Only a page made for sandboxes may ask other hosts than its own, only where the site
// has not been told its address, and only until its script narrows that.
func TestOnlyAFrameOfASiteWithoutAddressAsksMoreThanItsOwnHost(t *testing.T) {
	early, err := script("page/early.ts", nil)
	if err != nil || !strings.Contains(early, `"connect-src "+location.origin`) {
		t.Fatalf("the early script narrows nothing: %v", err)
	}
	for _, site := range []*Site{teaSite(t), teaAtBase(t)} {
		for path, f := range site.files {
			if !strings.HasSuffix(path, ".html") {
				continue
			}
			policy := parsePage(t, f.Bytes).meta("http-equiv", "Content-Security-Policy")
			if wide := strings.Contains(policy, anyOrigin); wide != (site == teaSite(t) && path == livePages[1]) {
				t.Errorf("%s: got %s", path, policy)
			}
		}
	}
}

func TestACardRunsTheFrameScriptAndNothingElse(t *testing.T) {
	p := parsePage(t, teaSite(t).files[cardPage].Bytes)
	frame, err := script("page/frame.ts", nil)
	if err != nil {
		t.Fatal(err)
	}
	policy := p.meta("http-equiv", "Content-Security-Policy")
	if scripts := p.all("script"); len(scripts) != 1 || inner(scripts[0]) != frame {
		t.Errorf("got %d scripts, want the frame's", len(scripts))
	}
	if !strings.Contains(policy, "script-src "+hashSource(frame)+";") {
		t.Errorf("got %s", policy)
	}
}

func TestLivePagesSayWhereTheirFilesAre(t *testing.T) {
	site := teaSite(t)
	for _, path := range livePages {
		p := parsePage(t, site.files[path].Bytes)
		body := p.one("body")
		for _, name := range []string{"data-quiz", "data-wasm", "data-run", "data-paper"} {
			at, _ := url.Parse("https://x.example/" + path)
			to, err := at.Parse(attribute(body, name))
			if err != nil {
				t.Fatal(err)
			}
			target := strings.TrimPrefix(to.Path, "/")
			if strings.HasSuffix(target, "/") {
				target += "index.html"
			}
			if site.files[target] == nil || strings.Contains(attribute(body, name), "://") {
				t.Errorf("%s: %s is %q, which is no file of the site", path, name, attribute(body, name))
			}
		}
	}
	if got := attribute(parsePage(t, site.files[livePages[1]].Bytes).one("body"), "data-page"); got != "embed" {
		t.Errorf("got page %q, want embed", got)
	}
}

// What others put before or around the drawn element must not hide it from the scripts.
func TestEveryPageWithAClientHasOneElementTheScriptsFindById(t *testing.T) {
	site := teaSite(t)
	for _, path := range append([]string{"publish/index.html", "tea-or-milk/r/tea/index.html"}, livePages...) {
		if n := strings.Count(string(site.files[path].Bytes), `id="gutquiz"`); n != 1 {
			t.Errorf("%s has %d elements with the id gutquiz, want 1", path, n)
		}
	}
}

// An outcome's public page is whole without scripts; the client comes for a
// private link only.
func TestAPublicPageHidesNothingWithoutScripts(t *testing.T) {
	site := teaSite(t)
	text := string(site.files["tea-or-milk/r/tea/index.html"].Bytes)
	p := parsePage(t, []byte(text))
	body := p.one("body")
	if strings.Contains(text, "noscript") || strings.Contains(text, liveStyle) {
		t.Error("the page hides itself where there are no scripts")
	}
	if attribute(body, "data-outcome") != "tea" || attribute(body, "data-page") != "outcome" || attribute(body, "data-share") != "" {
		t.Errorf("got %v", body.Attr)
	}
	policy := p.meta("http-equiv", "Content-Security-Policy")
	if !strings.Contains(policy, hashSource(inner(p.scripts()[0]))) || !strings.Contains(policy, "'wasm-unsafe-eval'") {
		t.Errorf("got %s", policy)
	}
	quiz := parsePage(t, site.files["tea-or-milk/index.html"].Bytes).one("body")
	if site.files[strings.TrimPrefix(attribute(quiz, "data-share"), "../")] == nil {
		t.Errorf("the quiz cannot share: %q", attribute(quiz, "data-share"))
	}
}

func TestTheDrawnElementIsFirstInTheBodyAndTheScriptLast(t *testing.T) {
	site := teaSite(t)
	for _, path := range livePages {
		body := parsePage(t, site.files[path].Bytes).one("body")
		if first := body.FirstChild; first.Type != html.ElementNode || first.Data == "script" || first.Data == "noscript" {
			t.Errorf("%s: the body begins with %q", path, first.Data)
		}
		if body.LastChild.Data != "script" || inner(body.LastChild) == "" {
			t.Errorf("%s: the body ends with %q", path, body.LastChild.Data)
		}
	}
}

func TestEveryPageRunsTheSameScript(t *testing.T) {
	site := teaSite(t)
	one := inner(parsePage(t, site.files[livePages[0]].Bytes).scripts()[0])
	two := inner(parsePage(t, site.files[livePages[1]].Bytes).scripts()[0])
	if one != two {
		t.Errorf("got %q and %q", one, two)
	}
}

func TestHead(t *testing.T) {
	site := teaAtBase(t)
	quiz := parsePage(t, site.files[livePages[0]].Bytes)
	embed := parsePage(t, site.files[livePages[1]].Bytes)
	outcome := parsePage(t, site.files["tea-or-milk/r/tea/index.html"].Bytes)
	card := parsePage(t, site.files["tea-or-milk/card/tea/index.html"].Bytes)
	for _, test := range []struct{ name, got, want string }{
		{"only the first bytes may come before the charset", string(site.files[livePages[0]].Bytes[:15]), "<!doctype html>"},
		{"the title is the page's", inner(quiz.one("title")), `Tea or "milk"?`},
		{"the language is the page's", attribute(quiz.one("html"), "lang"), "en"},
		{"the description is the page's", quiz.meta("name", "description"), "Two drinks & a question."},
		{"the quiz may be found", quiz.meta("name", "robots"), ""},
		{"the embed may not", embed.meta("name", "robots"), "noindex"},
		{"nobody learns the whole address", quiz.meta("name", "referrer"), "strict-origin"},
		{"the colour follows the reader's scheme", quiz.meta("media", "(prefers-color-scheme: dark)"), "#141a18"},
		{"a frame asks for no icon", link(embed, "icon"), "data:,"},
		{"the quiz has its own address", link(quiz, "canonical"), "https://quiz.example/sub/tea-or-milk/"},
		{"a card has that of its outcome", link(card, "canonical"), "https://quiz.example/sub/tea-or-milk/r/tea/"},
		{"a card may not be found", card.meta("name", "robots"), "noindex"},
		{"an outcome has a title of its own", inner(outcome.one("title")), `Try tea · Tea or "milk"?`},
		{"an outcome may be found", outcome.meta("name", "robots"), ""},
		{"a frame has that of its quiz", link(embed, "canonical"), "https://quiz.example/sub/tea-or-milk/"},
	} {
		if test.got != test.want {
			t.Errorf("%s: got %q, want %q", test.name, test.got, test.want)
		}
	}
}

func link(p page, rel string) string {
	for _, n := range p.all("link") {
		if attribute(n, "rel") == rel {
			return attribute(n, "href")
		}
	}
	return ""
}

func TestWithoutScriptsTheReaderGetsThePaper(t *testing.T) {
	page := string(teaSite(t).files[livePages[1]].Bytes)
	if !strings.Contains(page, app.Say("page.noscript")) || !strings.Contains(page, `../../tea-or-milk/paper/`) {
		t.Errorf("got %s", page)
	}
}

func TestTheShorterSpellingIsTheSameDOM(t *testing.T) {
	drawn, err := draw(ui.Div().Title(`/> "it's" =""`).Body(
		ui.P().Text(`two  spaces, it's "quoted" /> ="" &#39;`),
		ui.Input().Disabled(true).Aria("label", "it's"), ui.Br()))
	if err != nil {
		t.Fatal(err)
	}
	short := shorter.Replace(drawn)
	var before, after strings.Builder
	html.Render(&before, parsePage(t, []byte(drawn)).root)
	html.Render(&after, parsePage(t, []byte(short)).root)
	if before.String() != after.String() || len(short) >= len(drawn) {
		t.Errorf("got  %s\nwant %s", after.String(), before.String())
	}
}

func TestParseBase(t *testing.T) {
	for _, test := range []struct{ name, base, want, fault string }{
		{"no address is fine", "", "", ""},
		{"a slash is added", "https://quiz.example", "https://quiz.example/", ""},
		{"a path stays", "https://quiz.example/a/b", "https://quiz.example/a/b/", ""},
		{"a scheme is needed", "quiz.example", "", "begin with https://"},
		{"a script is no address", "javascript:alert(1)", "", "begin with https://"},
		{"a host is needed", "https:///x", "", "the host is missing"},
		{"a query is refused", "https://quiz.example/?a=b", "", "leave out"},
		{"a fragment is refused", "https://quiz.example/#a", "", "leave out"},
		{"a user is refused", "https://me@quiz.example/", "", "leave out"},
		{"what would end a policy is refused", "https://quiz.example;script-src", "", "bad base"},
		{"garbage is refused", "https://[", "", "not an address"},
	} {
		t.Run(test.name, func(t *testing.T) {
			got, err := ParseBase(test.base)
			if got != test.want || (err == nil) != (test.fault == "") || err != nil && !strings.Contains(err.Error(), test.fault) {
				t.Errorf("got %q, %v, want %q, %q", got, err, test.want, test.fault)
			}
		})
	}
}

// A card that is painted before its last step is read would grow.
func TestAQuizIsPaintedWhenItsStepsAreRead(t *testing.T) {
	page := string(teaSite(t).files["tea-or-milk/index.html"].Bytes)
	expected := strings.Index(page, `<link rel="expect" href="#trouble" blocking="render">`)
	last, steps := strings.Index(page, `id="trouble"`), strings.LastIndex(page, `id="step-`)
	if expected < 0 || steps < expected || last < steps {
		t.Errorf("expects at %d what is at %d, and the last step is at %d", expected, last, steps)
	}
}

// What a frame shows has the frame's height from the first, and no other page has.
func TestOnlyWhatAFrameShowsIsInARoom(t *testing.T) {
	for path, file := range teaSite(t).files {
		framed := strings.HasSuffix(path, "/embed/index.html") || strings.Contains(path, "/card/")
		room := strings.Contains(string(file.Bytes), `<html lang="en" data-room="kept">`)
		if strings.HasSuffix(path, ".html") && room != framed {
			t.Errorf("%s: in a room: %t", path, room)
		}
	}
}
