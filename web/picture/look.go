package picture

import (
	"image/color"

	"github.com/innerbuddies/gutquiz/widget"
)

// A Look is a site's own colours, as "#0d6156", and its font; colours that are empty are
// the app's.
// Pictures are drawn in the app's colours and then coloured anew, which their fixed
// palette makes easy.
type Look struct {
	Accent, Paper string
	// Font has letters that the tool's own lack; there may be none.
	Font *Font
}

// inks turns the app's inks into the site's.
func (l Look) inks() func(color.RGBA) color.RGBA {
	own := map[color.RGBA]color.RGBA{}
	if paper, ok := widget.ParseColour(l.Paper); ok {
		own[inkPaper] = rgba(paper)
	}
	if accent, ok := widget.ParseColour(l.Accent); ok {
		own[inkAccent] = rgba(accent)
		own[inkTint] = rgba(widget.Tint(widget.White, accent))
		own[inkMilk] = rgba(accent.Mix(widget.White, 0.75))
	}
	return func(ink color.RGBA) color.RGBA {
		if mine, has := own[ink]; has {
			return mine
		}
		return ink
	}
}

func rgba(c widget.Colour) color.RGBA {
	return color.RGBA{uint8(c[0]), uint8(c[1]), uint8(c[2]), 0xff}
}
