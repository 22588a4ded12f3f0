//go:build !wasm

package app

import ui "github.com/maxence-charriere/go-app/v10/pkg/app"

// A linkLines is what a public page says about the private part of its address.
// The link script (web/browser/page/link.ts) shows the line of the word that fits; without a
// private part it shows none.
type linkLines struct{ ui.Compo }

func (l *linkLines) Render() ui.UI {
	return el("div").ID("link").Class("notes noprint").Role("status").Body(
		l.line("opening", Say("outcome.opening")),
		l.line("old", Say("outcome.old")),
		l.line("bad", Say("outcome.bad")),
		l.line("version", Say("outcome.version")),
		l.line("differs", Say("outcome.differs")),
		l.line("trouble", Say("outcome.trouble")),
		el("button").Attr("type", "button").ID("link-again").Class("btn quiet").Hidden(true).Text(Say("outcome.again")),
	)
}

func (l *linkLines) line(word, text string) ui.UI {
	return el("p").ID("link-" + word).Class("note").Hidden(true).Text(text)
}
