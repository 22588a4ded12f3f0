//go:build !wasm

package app

import (
	ui "github.com/maxence-charriere/go-app/v10/pkg/app"

	"github.com/innerbuddies/gutquiz/widget"
)

// An outcomePage is the public page of an outcome, for anyone who was sent a
// link. It is complete without scripts.
type outcomePage struct {
	ui.Compo

	Quiz    *widget.Quiz
	Outcome widget.Outcome
}

func (p *outcomePage) Render() ui.UI {
	return el("div").ID("gutquiz").Class("page").Body(
		siteHeader("../../../"),
		el("main").Body(
			ui.If(shareable(p.Outcome), func() ui.UI { return &linkLines{} }),
			outcomeView{Quiz: p.Quiz, Outcome: p.Outcome, Root: "../../", Level: 1}.draw(),
		),
		footOf(p.Quiz),
	)
}

// shareable reports whether a reader may hand the outcome on. Where somebody should
// see a doctor there is nothing to show around.
func shareable(o widget.Outcome) bool { return !o.Refers }
