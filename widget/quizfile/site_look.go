package quizfile

import (
	"fmt"
	"strings"

	"github.com/innerbuddies/gutquiz/widget"
)

// isWeb reports whether an address is a whole one of the web.
func isWeb(address string) bool {
	for _, scheme := range []string{"https://", "http://"} {
		if host, is := strings.CutPrefix(address, scheme); is {
			return host != "" && host[0] != '/' && !strings.ContainsAny(address, " \"<>\\^`{|}")
		}
	}
	return false
}

// isOnHost reports whether an address is a path on the site's own host.
func isOnHost(address string) bool {
	return strings.HasPrefix(address, "/") && !strings.HasPrefix(address, "//") && !strings.ContainsAny(address, " \"<>\\^`{|}")
}

const fontLetters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 ,'\"_-"

// isFont lets through what can be nothing but names in a style, or nothing at all.
func isFont(font string) bool {
	strange := strings.ContainsFunc(font, func(r rune) bool { return !strings.ContainsRune(fontLetters, r) })
	return !strange && len(font) <= 200 && strings.Count(font, `"`)%2 == 0 && strings.Count(font, "'")%2 == 0
}

// A colouring is one colour of a site: its key, and what it has to be told apart from.
type colouring struct {
	key    string
	colour *string
	end    widget.Colour // where it is moved to
	reads  func(widget.Colour) bool
	does   string
}

// The app's own texts and grounds (web/browser/style/quiz.css), in which a site's
// colours stand.
var (
	inkLight, inkDark   = mustColour("#57655f"), mustColour("#a9b7b0")
	cardLight, cardDark = mustColour("#fffdf9"), mustColour("#1b2320")
	redLight, redDark   = mustColour("#a3271f"), mustColour("#ff9d93")
)

func mustColour(text string) widget.Colour {
	c, _ := widget.ParseColour(text)
	return c
}

// readable is the contrast that text needs (WCAG 1.4.3), and a little.
const readable = 4.6

// on reports whether text in each of the inks can be read on a ground.
func on(inks ...widget.Colour) func(widget.Colour) bool {
	return func(ground widget.Colour) bool {
		for _, ink := range inks {
			if ink.Contrast(ground) < readable {
				return false
			}
		}
		return true
	}
}

// as reports whether text in an ink can be read on the ground and on the ground tinted
// with it.
func as(grounds ...widget.Colour) func(widget.Colour) bool {
	return func(ink widget.Colour) bool {
		for _, ground := range grounds {
			if ink.Contrast(ground) < readable || ink.Contrast(widget.Tint(ground, ink)) < readable {
				return false
			}
		}
		return true
	}
}

func colourings(c *widget.Colours) []colouring {
	ground := func(text string, usual string) widget.Colour {
		if c, ok := widget.ParseColour(text); ok {
			return c
		}
		return mustColour(usual)
	}
	return []colouring{
		{"paper", &c.Paper, widget.White, on(inkLight, redLight), "text on it"},
		{"dark_paper", &c.DarkPaper, widget.Black, on(inkDark, redDark), "text on it"},
		{"accent", &c.Accent, widget.Black, func(ink widget.Colour) bool {
			return as(cardLight, ground(c.Paper, "#fbf7ef"))(ink)
		}, "text in it"},
		{"dark_accent", &c.DarkAccent, widget.White, func(ink widget.Colour) bool {
			return as(cardDark, ground(c.DarkPaper, "#141a18"))(ink)
		}, "text in it"},
	}
}

// colours finds what is no colour.
func (w *walker) colours(c widget.Colours) {
	for _, one := range colourings(&c) {
		if _, ok := widget.ParseColour(*one.colour); !ok && *one.colour != "" {
			w.at("colours."+one.key, `%q is no colour; write three or six of 0 to 9 and a to f after a #, in quotes, as "#1a5a8c"`, *one.colour)
		}
	}
}

// looks moves the colours that cannot be read, each by as little as that takes, and
// tells so. A light accent serves where it is dark too, made lighter, of which nothing
// need be said.
func (w *walker) looks(c *widget.Colours) (warnings []finding) {
	derived := c.DarkAccent == ""
	if derived {
		c.DarkAccent = c.Accent
	}
	for _, one := range colourings(c) {
		given, ok := widget.ParseColour(*one.colour)
		if !ok {
			continue
		}
		moved := given.Toward(one.end, one.reads)
		*one.colour = moved.String()
		if moved == given || derived && one.key == "dark_accent" {
			continue
		}
		path := siteRoot + ".colours." + one.key
		warnings = append(warnings, finding{path, w.nearest(path), fmt.Sprintf(
			"%q: %s cannot be read well enough (4.5 to 1 is needed), so the site takes %s; write that, or another", one.key, one.does, moved)})
	}
	return warnings
}
