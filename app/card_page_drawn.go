//go:build !wasm

package app

import (
	ui "github.com/maxence-charriere/go-app/v10/pkg/app"

	"github.com/innerbuddies/gutquiz/widget"
)

// A cardPage is an outcome in a frame, small enough for the middle of an
// article: what it is, the way to the quiz, and the disclosed product link.
type cardPage struct {
	ui.Compo

	Quiz    *widget.Quiz
	Outcome widget.Outcome
}

func (p *cardPage) Render() ui.UI {
	t := p.Quiz.Texts.Outcomes[p.Outcome.ID]
	return el("div").ID("gutquiz").Class("page bare").Body(el("div").Body(
		el("article").ID("quiz").Class("card result").Aria("labelledby", "result").Body(
			wrap("p", "eyebrow", texted("span", "", Say("outcome.eyebrow", "title", p.Quiz.Texts.Title)), texted("span", "", p.Quiz.Texts.Kind)),
			shown(outcomeImage(p.Quiz, p.Outcome.ID)),
			headline(widget.Recommendation{Refers: p.Outcome.Refers, Headline: t.Headline}, "result", 2),
			el("p").Class("lead").Text(t.Text),
			shown(texted("p", "small", p.Quiz.Texts.Disclaimer)),
			el("div").Class("choices").Body(
				el("a").Class("btn wide").Attr("href", "../../").Attr("target", "_top").Text(Say("home.take")),
				el("a").Class("btn wide quiet").Attr("href", "../../r/"+p.Outcome.ID.Slug()+"/").Attr("target", "_top").Text(Say("outcome.more")),
			),
			ui.If(p.Outcome.Product, func() ui.UI { return productLink(p.Quiz, "") }),
		),
	))
}
