//go:build !frame

package app

import (
	"maps"

	ui "github.com/maxence-charriere/go-app/v10/pkg/app"

	"github.com/innerbuddies/gutquiz/widget"
)

// A publishPage lets an editor choose how a quiz looks in an article, see it, and
// copy the code. What was chosen is all it holds.
//
// It draws what the build laid out (publish_laid_drawn.go) and fills in what follows
// from the choices: laid out here, the page for a few editors would cost every
// reader ten kilobytes. Copying, the preview's frame and what stands in the fields
// are the publish script's (web/browser/page/publish.ts), which is there before the client.
type publishPage struct {
	ui.Compo

	Desk desk

	chosen choices
}

// OnInit takes over what the editor has chosen in the page drawn in advance.
func (p *publishPage) OnInit() {
	p.chosen = choices{}
	maps.Copy(p.chosen, p.Desk.Chosen)
}

// OnMount gives back what replacing the page took away.
func (p *publishPage) OnMount(ctx ui.Context) {
	takeOver()
	p.show()
}

func (p *publishPage) show() {
	quiz, page := p.Desk.quiz(p.chosen), "/embed/"
	if card := quiz.shown(p.chosen); card.ID != "" {
		page = "/card/" + card.ID + "/"
	}
	showFrame("../"+quiz.Path+page+p.chosen.options("#", "{name}={value}", "&"), linkWords(quiz, p.chosen))
}

// choose serves every field: which one it was stands on the field itself.
func (p *publishPage) choose(ctx ui.Context, e ui.Event) {
	name, value := fieldOf(ctx)
	p.chosen.choose(name, value)
	p.show()
}

func (p *publishPage) Render() ui.UI { return p.draw(p.Desk.Page, p.places()) }

func (p *publishPage) draw(n node, places []string) ui.UI {
	switch n.Tag {
	case "":
		return ui.Text(filledIn(n.Text, places))
	case calmPicture:
		return ui.Raw(pictureNamed(widget.Picture(n.Text)))
	case "input", "img":
		return p.input(n, places)
	}
	drawn := el(n.Tag)
	for name, text := range n.Attrs {
		drawn = drawn.Attr(name, filledIn(text, places))
	}
	if n.Attrs[fieldMark] != "" {
		drawn = drawn.OnInput(p.choose).OnClick(p.choose)
	}
	var body []ui.UI
	for _, inner := range n.Body {
		for _, places := range p.each(inner.Each, places) {
			body = append(body, p.draw(inner, places))
		}
	}
	return drawn.Body(body...)
}

func (p *publishPage) input(n node, places []string) ui.UI {
	drawn := ui.ElemSelfClosing(n.Tag).OnInput(p.choose)
	for name, text := range n.Attrs {
		drawn = drawn.Attr(name, filledIn(text, places))
	}
	return drawn
}

// fieldMark is the attribute that says which choice a field is.
const fieldMark = "data-choice"

// calmPicture is the tag of a node that is a picture the app draws itself.
const calmPicture = "picture"
