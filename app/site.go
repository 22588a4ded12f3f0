package app

import (
	"strings"

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
	return wrap("header", "site", leads("brand", h.Home, "gutquiz"))
}

// A siteFooter says what the quizzes of the page are not, and that nothing is kept.
type siteFooter struct {
	ui.Compo

	Quizzes []*widget.Quiz
}

func (f *siteFooter) Render() ui.UI {
	return wrap("footer", "site", texted("p", "", footer(f.Quizzes)))
}

// footer has what each quiz says there, once.
func footer(quizzes []*widget.Quiz) string {
	text := Say("site.footer")
	for i := range quizzes {
		if own := quizzes[len(quizzes)-1-i].Texts.Footer; own != "" && !strings.Contains(text, own) {
			text = own + " " + text
		}
	}
	return text
}

// footOf is the footer of a page of one quiz.
func footOf(q *widget.Quiz) ui.UI { return &siteFooter{Quizzes: []*widget.Quiz{q}} }
