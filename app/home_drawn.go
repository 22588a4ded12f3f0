//go:build !wasm

package app

import (
	"slices"

	ui "github.com/maxence-charriere/go-app/v10/pkg/app"

	"github.com/innerbuddies/gutquiz/widget"
)

// A homePage lists the quizzes, and leads to what the reader keeps on this device.
type homePage struct {
	ui.Compo

	Quizzes []*widget.Quiz
}

func (p *homePage) Render() ui.UI {
	return el("div").Class("page").Body(
		siteHeader("./"),
		el("main").Body(
			el("h1").Text(Say("home.title")),
			el("p").Class("lead").Text(p.text()),
			ui.If(plans(p.Quizzes), p.underWay),
			el("div").Body(p.cards()...),
			ui.If(len(p.Quizzes) > 0, p.onThisDevice),
			el("p").Class("small").Body(el("a").Attr("href", "publish/").Text(Say("home.publish"))),
		),
		siteFooter(p.Quizzes),
	)
}

// text promises only what every quiz keeps.
func (p *homePage) text() string {
	silent := func(q *widget.Quiz) bool { return q.Texts.Sure+q.Texts.Disclaimer == "" }
	if slices.ContainsFunc(p.Quizzes, silent) {
		return Say("home.text")
	}
	return joined(Say("home.text"), Say("home.sure"))
}

// plans reports whether a result of any of the quizzes has days to begin.
func plans(quizzes []*widget.Quiz) bool {
	return slices.ContainsFunc(quizzes, func(q *widget.Quiz) bool { return len(q.Schedules) > 0 })
}

// shown is the view, or nothing where there is none.
func shown(view ui.UI) ui.UI {
	return ui.If(view != nil, func() ui.UI { return view })
}

func (p *homePage) cards() (cards []ui.UI) {
	for _, q := range p.Quizzes {
		cards = append(cards, el("section").Class("card").Body(
			beginning(q),
			el("h2").Class("title").Text(q.Texts.Title),
			shown(texted("p", "lead", q.Texts.Description)),
			el("div").Class("choices").Body(
				named("btn wide", q.Path(), Say("home.take"), q.Texts.Title),
				named("btn wide quiet", q.Path()+"paper/", Say("home.paper"), q.Texts.Title),
			),
		))
	}
	return cards
}

// underWay is for readers with a plan on this device, who come for little else.
// Only the standalone script knows, and shows it.
func (p *homePage) underWay() ui.UI {
	return el("section").ID("underway").Class("card").Hidden(true).Body(
		el("h2").Class("title").Text(planTitle(p.Quizzes)),
		el("p").Text(Say("home.underway")),
		el("div").Class("choices").Body(el("a").Class("btn wide").Attr("href", "plan/").Text(Say("keep.plan"))),
	)
}

func (p *homePage) onThisDevice() ui.UI {
	return el("section").Class("device").Body(
		el("h2").Text(Say("home.device")),
		el("p").Text(Say("home.devicetext")),
		el("div").Class("choices").Body(
			ui.If(plans(p.Quizzes), func() ui.UI { return leads("btn wide quiet", "plan/", planTitle(p.Quizzes)) }),
			el("a").Class("btn wide quiet").Attr("href", "kept/").Text(Say("kept.title")),
		),
	)
}

// homeTitle names the site, where it has a name.
func homeTitle() string {
	if name := siteName(); name != Say("site.name") {
		return Say("outcome.title", "headline", name, "title", Say("home.title"))
	}
	return Say("home.title")
}
