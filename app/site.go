package app

import ui "github.com/maxence-charriere/go-app/v10/pkg/app"

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

// A siteFooter says what this is not.
type siteFooter struct{ ui.Compo }

func (f *siteFooter) Render() ui.UI {
	return wrap("footer", "site", texted("p", "", Say("site.footer")))
}
