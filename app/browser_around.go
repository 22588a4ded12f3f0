//go:build wasm

package app

import (
	ui "github.com/maxence-charriere/go-app/v10/pkg/app"

	"github.com/innerbuddies/gutquiz/widget"
)

// around is what stands around the quiz, as the build drew it: what a site says of
// itself is on its pages only, and in no client.
var around = map[string]string{}

// asDrawn is a part as it stood on the page when the client first drew it; nothing where
// others took it off, and in frames.
func asDrawn(tag string) ui.UI {
	html, known := around[tag]
	if !known {
		if e := ui.Window().Get("document").Call("querySelector", "#gutquiz>"+tag+".site"); e.Truthy() {
			html = e.Get("outerHTML").String()
		}
		around[tag] = html
	}
	if html == "" {
		return nil
	}
	return ui.Raw(html)
}

func siteHeader(string) ui.UI { return asDrawn("header") }

func siteFooter([]*widget.Quiz) ui.UI { return asDrawn("footer") }
