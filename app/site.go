package app

import (
	ui "github.com/maxence-charriere/go-app/v10/pkg/app"

	"github.com/innerbuddies/gutquiz/widget"
)

// el is an element. One type serves every tag: each of go-app's own element types
// brings some 15 kB of methods into the client, which the linker keeps.
func el(tag string) ui.HTMLElem { return ui.Elem(tag) }

// A siteHeader leads back to the list of quizzes.
type siteHeader struct {
	ui.Compo

	Home string
}

func (h *siteHeader) Render() ui.UI {
	return el("header").Class("site").Body(
		el("a").Attr("href", h.Home).Class("brand").Body(ui.Text("gutquiz")),
	)
}

// A siteFooter says what this is not.
type siteFooter struct{ ui.Compo }

func (f *siteFooter) Render() ui.UI {
	return el("footer").Class("site").Body(el("p").Text(Say("site.footer")))
}

// A homePage lists the quizzes.
type homePage struct {
	ui.Compo

	Quizzes []*widget.Quiz
}

func (p *homePage) Render() ui.UI {
	var cards []ui.UI
	for _, q := range p.Quizzes {
		cards = append(cards, el("section").Class("card").Body(
			ui.Raw(glassPicture),
			el("h2").Class("title").Text(q.Texts.Title),
			el("p").Class("lead").Text(q.Texts.Description),
			el("div").Class("choices").Body(
				el("a").Class("btn wide").Attr("href", string(q.ID)+"/").Text(Say("home.take")),
				el("a").Class("btn wide quiet").Attr("href", string(q.ID)+"/paper/").Text(Say("home.paper")),
			),
		))
	}
	return el("div").Class("page").Body(
		&siteHeader{Home: "./"},
		el("main").Body(append([]ui.UI{
			el("h1").Text(Say("home.title")),
			el("p").Class("lead").Text(Say("home.text")),
		}, append(cards, el("p").Class("small").Body(el("a").Attr("href", "publish/").Text(Say("home.publish"))))...)...),
		&siteFooter{},
	)
}
