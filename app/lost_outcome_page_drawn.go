//go:build !wasm

package app

import (
	ui "github.com/maxence-charriere/go-app/v10/pkg/app"

	"github.com/innerbuddies/gutquiz/widget"
)

// An outcomesPage is where a link to an outcome leads that the quiz does not
// have: it says so and goes on to the quiz.
type outcomesPage struct {
	ui.Compo

	Quiz *widget.Quiz
}

func (p *outcomesPage) Render() ui.UI {
	var rows []ui.UI
	for _, o := range p.Quiz.Outcomes {
		if shareable(o) {
			rows = append(rows, el("li").Body(el("a").Attr("href", o.ID.Slug()+"/").Text(p.Quiz.Texts.Outcomes[o.ID].Headline)))
		}
	}
	return el("div").ID("gutquiz").Class("page").Body(
		siteHeader("../../"),
		el("main").Body(el("section").Class("card").Body(
			beginning(p.Quiz),
			el("h1").Class("title").Text(p.Quiz.Texts.Title),
			el("p").Class("note").Body(el("strong").Text(Say("outcomes.title")+".")),
			el("p").Text(Say("outcomes.text")),
			el("ul").Class("plain").Body(rows...),
			el("div").Class("choices").Body(el("a").Class("btn wide").Attr("href", "../").Text(Say("home.take"))),
		)),
		footOf(p.Quiz),
	)
}
