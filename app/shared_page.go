//go:build !frame

package app

import (
	"errors"

	ui "github.com/maxence-charriere/go-app/v10/pkg/app"

	"github.com/innerbuddies/gutquiz/widget"
)

// A sharedPage is a card somebody sent as a private link. It takes the place of
// the outcome's public page.
type sharedPage struct {
	ui.Compo

	Quiz           *widget.Quiz
	Recommendation widget.Recommendation

	beside bool
}

func (p *sharedPage) OnInit() { p.beside = prefersBeside(p.Quiz) }

func (p *sharedPage) OnMount(ctx ui.Context) {
	takeOver()
	ctx.Defer(func(ui.Context) { showStep(resultStep) })
}

func (p *sharedPage) Render() ui.UI {
	note := put("p", "note", texted("strong", "", Say("shared.title")+" "), ui.Text(Say("shared.text")))
	return with(put("div", "page",
		siteHeader("../../../"),
		wrap("main", "",
			wrap("div", "notes", with(note, "id", "shared")),
			&resultCard{Quiz: p.Quiz, Recommendation: p.Recommendation, Shared: true, Paper: "../../paper/", Level: 1, Beside: p.beside, OnBeside: p.measure},
		),
		footOf(p.Quiz),
	), "id", "gutquiz")
}

func (p *sharedPage) measure(ctx ui.Context, beside bool) { p.beside = beside }

// openShared is the recommendation of a private link on the page of an outcome,
// by its slug. The word is empty, or says why the link does not open there; see
// linkLines.
func openShared(q *widget.Quiz, code, slug string) (r widget.Recommendation, word string) {
	answers, err := q.OpenLink(code)
	switch {
	case errors.Is(err, widget.ErrOldRules):
		return r, "old"
	case errors.Is(err, widget.ErrUnknownVersion):
		return r, "version"
	case err != nil:
		return r, "bad"
	}
	if r = q.Recommend(answers); r.Outcome.Slug() != slug {
		return widget.Recommendation{}, "differs"
	}
	return r, ""
}
