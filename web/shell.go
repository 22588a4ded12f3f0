package web

import (
	"fmt"
	"html"
	"net/url"
	"slices"
	"strings"

	"github.com/innerbuddies/gutquiz/app"
	"github.com/innerbuddies/gutquiz/widget"
)

// A shell is the page around the drawn element.
type shell struct {
	page  app.Page
	base  string
	root  string // the way to the site's root, as ../../
	style string
	early string // the script that brings the client; empty where the page has none
	frame string // empty where the page is not made for a frame
	// language is the script that leads to the page in the language asked for; empty
	// where it is in one alone.
	language string
	icon     string
	// ground and darkGround are the site's colours.
	ground, darkGround ground
	// site is whose it is, and quizzes are all of it.
	site    widget.Site
	quizzes []*widget.Quiz
	// live are the addresses the early script needs, by attribute.
	live []attr
	// picture is empty where the site has no address or the page is not shared.
	picture    unfurled
	standalone standalone
}

// liveStyle hides the quiz where it cannot run; the paper version is offered, and may be
// higher than a frame's room.
const liveStyle = "#gutquiz{display:none}:root[data-room]{overflow:auto}"

func (b *builder) shell(p app.Page) shell {
	root := strings.Repeat("../", strings.Count(p.Path, "/"))
	s := shell{
		page: p, base: b.base, root: root, style: b.pageStyle, icon: root + b.icon, standalone: b.standaloneOf(p, root),
		ground: b.ground(), darkGround: b.darkGround(), site: b.whose.Site, quizzes: b.whose.Quizzes,
	}
	s.site.Name = b.names[p.Lang]
	switch {
	case p.Kind == app.KindPublish:
		return b.publishShell(s)
	case isLocal(p.Kind):
		s.style, s.early = b.localStyle, b.local
		s.live = append(b.live(p, root), attr{name: "data-stopped", value: app.Say("page.stopped")})
		if p.Kind == app.KindPlan {
			s.live = append(s.live, attr{name: "data-none", value: app.NoPlan(p.Quizzes)})
		}
	case p.Quiz == nil:
		return s
	case p.Kind == app.KindOutcome:
		s.style, s.early = b.sharedStyle, b.link
		s.live = append(b.live(p, root), attr{name: "data-outcome", value: p.Outcome.Slug()})
	case hasClient(p.Kind):
		s.style, s.early = b.quizStyle, b.early
		s.live = append(b.live(p, root), attr{name: "data-old", value: app.Say("page.old")})
	}
	if len(s.live) > 0 && pictured(p) {
		s.live = append(s.live, attr{name: "data-pictures", value: "yes"})
	}
	if p.Kind == app.KindQuiz {
		s.live = append(s.live, attr{name: "data-share", value: root + b.share})
	}
	if s.inSeveral() && !isFramed(p.Kind) {
		s.language = b.language
	}
	if isFramed(p.Kind) {
		s.frame, s.icon = b.frame, "data:," // nobody sees a frame's icon: spare the request
		s.style += b.roomStyle
	}
	return s
}

// live are the addresses of what the client is made of, for the inline script.
func (b *builder) live(p app.Page, root string) []attr {
	wasm := b.wasm
	if p.Kind == app.KindEmbed {
		wasm = b.frameWasm
	}
	attrs := []attr{
		{name: "data-page", value: string(p.Kind)},
		{name: "data-wasm", value: root + wasm},
		{name: "data-run", value: root + b.exec},
	}
	if words := b.wordsFor(p); words != "" {
		attrs = append(attrs, attr{name: "data-words", value: root + words})
	}
	if p.Quiz != nil {
		return append(attrs,
			attr{name: "data-quiz", value: root + b.quizzes[p.Quiz.Path()]},
			attr{name: "data-paper", value: root + p.Quiz.Path() + "paper/"})
	}
	var addresses []string
	for _, q := range p.Quizzes {
		addresses = append(addresses, root+b.quizzes[q.Path()])
		if part := b.plans[q.Path()]; part != "" && p.Kind == app.KindPlan {
			addresses = append(addresses, root+part) // right after the quiz it is a part of
		}
	}
	if former := formerNames(p.Quizzes); former != "" {
		attrs = append(attrs, attr{name: "data-former", value: former})
	}
	return append(attrs, attr{name: "data-quiz", value: strings.Join(addresses, " ")})
}

// pictured reports whether the client draws a picture of an author's on the page.
func pictured(p app.Page) bool {
	has := func(q *widget.Quiz) bool { return q.Pictured() }
	return p.Quiz != nil && has(p.Quiz) || slices.ContainsFunc(p.Quizzes, has)
}

// html returns the whole page. The drawn element has the id gutquiz: the scripts
// find it by that, whatever others put around it.
func (s shell) html(drawn string) ([]byte, error) {
	if hasClient(s.page.Kind) && s.page.Quiz == nil && len(s.page.Quizzes) == 0 {
		return nil, fmt.Errorf("a page of kind %s needs its quiz", s.page.Kind)
	}
	var out strings.Builder
	out.WriteString("<!doctype html>")
	out.WriteString(`<html lang="` + html.EscapeString(s.page.Lang) + `"` + dirOf(s.page.Lang) + s.room() + `><head>` + s.head() + "</head>")
	out.WriteString("<body")
	for _, a := range s.live {
		fmt.Fprintf(&out, ` %s="%s"`, a.name, html.EscapeString(a.value))
	}
	out.WriteString(">" + shorter.Replace(drawn))
	if s.language != "" { // first: whoever is led on waits for nothing else
		out.WriteString("<script>" + s.language + "</script>")
	}
	if len(s.live) > 0 {
		out.WriteString(s.noScript() + "<script>" + s.early + "</script>")
	}
	if s.frame != "" {
		out.WriteString("<script>" + s.frame + "</script>")
	}
	out.WriteString(s.standalone.body() + "</body></html>")
	return []byte(out.String()), nil
}

// room is where a page is that a frame shows: web/browser/style/room.css.
func (s shell) room() string {
	if isFramed(s.page.Kind) {
		return ` data-room="kept"`
	}
	return ""
}

// policy allows what the page has inline, and what that brings.
func (s shell) policy() policy {
	p := policy{scripts: s.standalone.scripts(), styles: append(s.standalone.styles(), s.style), client: s.early != ""}
	if base, err := url.Parse(s.base); err == nil && s.base != "" {
		p.origin = base.Scheme + "://" + base.Host
	}
	if p.origin == "" && s.page.Kind == app.KindEmbed {
		p.origin = anyOrigin
	}
	if s.early != "" {
		p.scripts = append(p.scripts, s.early)
	}
	if s.language != "" {
		p.scripts = append(p.scripts, s.language)
	}
	if hasClient(s.page.Kind) {
		p.styles = append(p.styles, liveStyle)
	}
	if s.frame != "" {
		p.scripts = append(p.scripts, s.frame)
	}
	return p
}

func (s shell) head() string {
	head := `<meta charset="utf-8">` +
		`<meta http-equiv="Content-Security-Policy" content="` + s.policy().String() + `">` +
		`<meta name="viewport" content="width=device-width, initial-scale=1">` +
		"<title>" + html.EscapeString(s.page.Title) + "</title>" + s.about() +
		`<meta name="referrer" content="strict-origin">` +
		`<meta name="theme-color" content="` + string(s.ground) + `" media="(prefers-color-scheme: light)">` +
		`<meta name="theme-color" content="` + string(s.darkGround) + `" media="(prefers-color-scheme: dark)">` +
		`<link rel="icon" href="` + s.icon + `">` + s.standalone.head() +
		"<style>" + s.style + "</style>"
	if s.page.Kind == app.KindQuiz {
		// The card is as high as its tallest step: a browser that painted it while it still
		// reads the last ones would move what stands at its foot.
		head += `<link rel="expect" href="#` + lastRead + `" blocking="render">`
	}
	if hasClient(s.page.Kind) {
		head += "<noscript><style>" + liveStyle + "</style></noscript>"
	}
	return head
}

// lastRead is the element behind all steps.
const lastRead = "trouble"

// about is what search engines read.
func (s shell) about() string {
	var out string
	if s.page.Description != "" {
		out += `<meta name="description" content="` + html.EscapeString(s.page.Description) + `">`
	}
	if !s.page.Index {
		out += `<meta name="robots" content="noindex">`
	}
	if s.base != "" {
		out += `<link rel="canonical" href="` + html.EscapeString(s.base+s.canonical()) + `">`
	}
	return out + s.alternates() + s.discovery() + s.unfurl()
}

// canonical is the page's path, and for a frame that of the page it stands for.
func (s shell) canonical() string {
	switch s.page.Kind {
	case app.KindEmbed:
		return s.page.Quiz.Path()
	case app.KindCard:
		return s.page.Quiz.Path() + "r/" + s.page.Outcome.Slug() + "/"
	}
	return s.page.Path
}

// noScript is for pages that are nothing, or less, without the client.
func (s shell) noScript() string {
	if s.page.Kind == app.KindPublish {
		return "<noscript><p>" + app.Say("page.nochoices") + "</p></noscript>"
	}
	if !hasClient(s.page.Kind) {
		return ""
	}
	if s.page.Quiz == nil {
		return "<noscript><p>" + app.Say("page.localnoscript") + ` <a href="` + s.root + `">` + app.Say("page.home") + "</a></p></noscript>"
	}
	paper := html.EscapeString(s.root + s.page.Quiz.Path() + "paper/")
	return "<noscript><p>" + app.Say("page.noscript") + ` <a href="` + paper + `">` + app.Say("page.paper") + "</a></p></noscript>"
}

// shorter spells rendered HTML in fewer bytes. Nothing else may change, so no
// minifier is used: they join spaces, and then the page is not what go-app makes.
// Each replacement is safe because rendering escapes quotes and > in values.
var shorter = strings.NewReplacer("&#39;", "'", `=""`, "", "/>", ">")
