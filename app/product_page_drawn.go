//go:build !wasm

package app

import (
	ui "github.com/maxence-charriere/go-app/v10/pkg/app"

	"github.com/innerbuddies/gutquiz/widget"
)

// A productPage is a stop on the way to the product: hosts that hold the quiz in
// a sandbox let links lead to our own address only. It has the disclosure and a
// plain link, and forwards nobody.
type productPage struct {
	ui.Compo

	Quiz *widget.Quiz
}

func (p *productPage) Render() ui.UI {
	t := p.Quiz.Texts.Product
	return el("div").Class("page").Body(
		siteHeader("../../"),
		el("main").Body(el("section").Class("card").Body(
			el("h1").Class("title").Text(Say("product.title")),
			el("p").Class("lead").Text(Say("product.text")),
			el("p").Body(el("em").Text(t.Label), ui.Text(" "+t.Disclosure+" "+t.Invite)),
			el("p").Body(el("a").Attr("href", p.Quiz.Product.Address("")).Attr("rel", "sponsored noopener").Text(t.Link)),
			el("p").Class("small").Text(t.After),
			el("p").Body(el("a").Attr("href", "../").Text(Say("product.back"))),
		)),
		footOf(p.Quiz),
	)
}
