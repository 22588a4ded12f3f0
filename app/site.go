package app

import (
	ui "github.com/maxence-charriere/go-app/v10/pkg/app"

	"github.com/innerbuddies/gutquiz/widget"
)

// A siteHeader leads back to the list of quizzes.
type siteHeader struct {
	ui.Compo

	Home string
}

func (h *siteHeader) Render() ui.UI {
	return ui.Header().Class("site").Body(
		ui.A().Href(h.Home).Class("brand").Body(ui.Text("gutquiz")),
	)
}

// A siteFooter says what this is not.
type siteFooter struct{ ui.Compo }

func (f *siteFooter) Render() ui.UI {
	return ui.Footer().Class("site").Body(ui.P().Text(Say("site.footer")))
}

// A homePage lists the quizzes.
type homePage struct {
	ui.Compo

	Quizzes []*widget.Quiz
}

func (p *homePage) Render() ui.UI {
	var cards []ui.UI
	for _, q := range p.Quizzes {
		cards = append(cards, ui.Section().Class("card").Body(
			ui.Raw(glassPicture),
			ui.H2().Class("title").Text(q.Texts.Title),
			ui.P().Class("lead").Text(q.Texts.Description),
			ui.Div().Class("choices").Body(
				ui.A().Class("btn wide").Href(string(q.ID)+"/").Text(Say("home.take")),
				ui.A().Class("btn wide quiet").Href(string(q.ID)+"/paper/").Text(Say("home.paper")),
			),
		))
	}
	return ui.Div().Class("page").Body(
		&siteHeader{Home: "./"},
		ui.Main().Body(append([]ui.UI{
			ui.H1().Text(Say("home.title")),
			ui.P().Class("lead").Text(Say("home.text")),
		}, cards...)...),
		&siteFooter{},
	)
}
