package app

import (
	"strconv"

	ui "github.com/maxence-charriere/go-app/v10/pkg/app"
)

// What a reader's client draws is built with the few functions of this file. A
// call of go-app's own chains takes ten times the bytes there: the pages of what
// is kept were 120 kB with chains, and one component a part.

// put is an element around others; those that are nil are left out.
func put(tag, class string, children ...ui.UI) ui.HTMLElem {
	e := el(tag)
	if class != "" {
		e = e.Class(class)
	}
	var there []ui.UI
	for _, child := range children {
		if child != nil {
			there = append(there, child)
		}
	}
	return e.Body(there...)
}

// wrap is put, returned as ui.UI: use it when no attribute follows. Converting at
// the call site costs 170 bytes each.
func wrap(tag, class string, children ...ui.UI) ui.UI { return put(tag, class, children...) }

// texted is an element around a text; there is none around no text.
func texted(tag, class, text string) ui.UI {
	if text == "" {
		return nil
	}
	return wrap(tag, class, ui.Text(text))
}

// with gives an element attributes, each a name and its value; without a value it
// is left out, and so is a last name without one.
func with(e ui.HTMLElem, attrs ...string) ui.UI {
	for i := 0; i+1 < len(attrs); i += 2 {
		e = e.Attr(attrs[i], attrs[i+1])
	}
	return e
}

// nothing is what a component draws that has nothing to say: it must draw something.
func nothing() ui.UI { return el("div") }

// press is a button.
func press(id, class, text string, on ui.EventHandler) ui.UI {
	return with(put("button", class, ui.Text(text)).OnClick(on), "type", "button", "id", id)
}

// input is a box to tick, with further attributes as with takes them.
func input(kind, id string, ticked bool, attrs ...string) ui.HTMLElemSelfClosing {
	e := ui.ElemSelfClosing("input").Attr("type", kind).ID(id).Attr("checked", ticked)
	for i := 0; i+1 < len(attrs); i += 2 {
		e = e.Attr(attrs[i], attrs[i+1])
	}
	return e
}

// when leaves the view out unless it is wanted.
func when(wanted bool, view ui.UI) ui.UI {
	if !wanted {
		return nil
	}
	return view
}

// pressFor is a button that says what it is for to who cannot see where it stands: a
// page may have several alike.
func pressFor(what, id, class, text string, on ui.EventHandler) ui.UI {
	return with(put("button", class, ui.Text(text), texted("span", "vh", ": "+what)).OnClick(on), "type", "button", "id", id)
}

// undo takes back what the hidden words name.
func undo(id, what string, on ui.EventHandler) ui.UI {
	return pressFor(what, id, "textlink", Say("keep.undo"), on)
}

func link(href, text string) ui.UI { return leads("", href, text) }

// leads is a link that may look like a button.
func leads(class, href, text string) ui.UI {
	return with(put("a", class, ui.Text(text)), "href", href)
}

// away is a link that opens beside this page.
func away(href, rel, text string) ui.UI {
	return with(put("a", "", ui.Text(text)), "href", href, "target", "_blank", "rel", rel)
}

// bullets is a list of sentences.
func bullets(sentences []string) ui.UI {
	var rows []ui.UI
	for _, sentence := range sentences {
		rows = append(rows, texted("li", "", sentence))
	}
	return wrap("ul", "plain", rows...)
}

// heading is a heading of a level; below 6 there is none.
func heading(level int, id, class string, children ...ui.UI) ui.UI {
	return with(put(headingTag(level), class, children...), "id", id)
}

// headed is the heading of a card, which takes the focus.
func headed(level int, id, class, text string) ui.UI {
	return with(put(headingTag(level), class, ui.Text(text)), "id", id, "tabindex", "-1")
}

func headingTag(level int) string { return "h" + strconv.Itoa(min(level, 6)) }

// chapter is a section with its heading, of a level.
func chapter(level int, id, class, title string, children ...ui.UI) ui.UI {
	children = append([]ui.UI{heading(level, id, "", ui.Text(title))}, children...)
	return with(put("section", class, children...), "aria-labelledby", id)
}

// titled is a chapter of a page.
func titled(id, title string, children ...ui.UI) ui.UI {
	return chapter(2, id, "", title, children...)
}

// told is a region that speaks up: role status politely, role alert at once. It
// stays there while it is empty, or nobody would hear it.
func told(role string, children ...ui.UI) ui.UI {
	return put("div", "", children...).Role(role)
}

// named is a link that says which quiz it is about to who cannot see where it stands.
func named(class, href, text, title string) ui.UI {
	return with(put("a", class, ui.Text(text), texted("span", "vh", ": "+title)), "href", href)
}

// What a reader may see amounts in, as kept.ShownUnit and kept.ShownBeside are written:
// a client for frames is built without what is kept.
const (
	shownUnit   = "unit"
	shownBeside = "beside"
)

// failed says what could not be kept, and offers the file.
func failed(text string, save ui.EventHandler) ui.UI {
	if text == "" {
		return told("alert")
	}
	return told("alert", wrap("div", "trouble", texted("p", "", text), press("save-file", "btn quiet", Say("keep.save"), save)))
}

// column heads a column of a table.
func column(text string) ui.UI { return el("th").Attr("scope", "col").Text(text) }
