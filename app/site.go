package app

import (
	ui "github.com/maxence-charriere/go-app/v10/pkg/app"

	"github.com/innerbuddies/gutquiz/widget"
)

// el is an element. One type serves every tag: each of go-app's own element types
// brings some 15 kB of methods into the client, which the linker keeps.
func el(tag string) ui.HTMLElem { return ui.Elem(tag) }

// rootOf is the way from a quiz's own page to the site's root.
func rootOf(q *widget.Quiz) string {
	if q.Prefix == "" {
		return "../"
	}
	return "../../"
}

// footOf is the footer of a page of one quiz.
func footOf(q *widget.Quiz) ui.UI { return siteFooter([]*widget.Quiz{q}) }
