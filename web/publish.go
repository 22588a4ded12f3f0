package web

import (
	"strings"

	"github.com/innerbuddies/gutquiz/app"
	"github.com/innerbuddies/gutquiz/widget"
)

// publishPage is the page for editors, with what they need to know of this site.
func (b *builder) publishPage(quizzes []*widget.Quiz) (app.Page, error) {
	section, err := sources.ReadFile("browser/article/gutquiz.liquid")
	if err != nil {
		return app.Page{}, err
	}
	loader, integrity := b.site.Loader()
	return app.PublishPage(quizzes, app.Delivery{
		Base: b.base, Loader: loader, Integrity: integrity, Shopify: strings.TrimSpace(string(section)),
		Picture: func(i widget.Image) string { return b.pictures[i.Source] },
	})
}

// publishShell is the shell of that page: the client runs there, but no quiz, and
// without scripts it stays as it is drawn.
func (b *builder) publishShell(s shell) shell {
	s.style, s.early = b.publishStyle, b.publish
	s.live = []attr{
		{name: "data-page", value: string(s.page.Kind)},
		{name: "data-desk", value: s.page.Given},
		{name: "data-wasm", value: s.root + b.wasm},
		{name: "data-run", value: s.root + b.exec},
	}
	return s
}
