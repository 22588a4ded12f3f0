package app

import (
	ui "github.com/maxence-charriere/go-app/v10/pkg/app"

	"github.com/innerbuddies/gutquiz/widget"
)

// The pages of what is kept are built with the few functions of this file. A call
// of go-app's own chains takes ten times the bytes in a reader's client: they
// were 120 kB with chains, and one component a part.

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

// texted is an element around a text; there is none around no text.
func texted(tag, class, text string) ui.UI {
	if text == "" {
		return nil
	}
	return put(tag, class, ui.Text(text))
}

// press is a button.
func press(id, class, text string, on ui.EventHandler) ui.UI {
	return put("button", class, ui.Text(text)).Attr("type", "button").ID(id).OnClick(on)
}

// when leaves the view out unless it is wanted.
func when(wanted bool, view ui.UI) ui.UI {
	if !wanted {
		return nil
	}
	return view
}

// undo takes back what the hidden words name: a page may have several.
func undo(id, what string, on ui.EventHandler) ui.UI {
	return put("button", "textlink", ui.Text(Say("keep.undo")), texted("span", "vh", ": "+what)).Attr("type", "button").ID(id).OnClick(on)
}

func link(href, text string) ui.UI { return el("a").Attr("href", href).Text(text) }

// titled is a section with its heading.
func titled(id, title string, children ...ui.UI) ui.UI {
	h := el("h2").ID(id).Text(title)
	return put("section", "", append([]ui.UI{h}, children...)...).Aria("labelledby", id)
}

// told is a region that speaks up: role status politely, role alert at once. It
// stays there while it is empty, or nobody would hear it.
func told(role string, children ...ui.UI) ui.UI {
	return put("div", "", children...).Role(role)
}

// localCard is the one card of these pages.
func localCard(class, title string, children ...ui.UI) ui.UI {
	h := el("h1").ID("result").TabIndex(-1).Class("title").Text(title)
	return put("div", "page",
		&siteHeader{Home: "../"},
		put("main", "", put("section", class, append([]ui.UI{h}, children...)...).ID("quiz")),
		&siteFooter{},
	).ID("gutquiz")
}

// waiting is what these pages say where there is nothing yet.
func waiting(quizzes []*widget.Quiz, text string) []ui.UI {
	return append([]ui.UI{texted("p", "lead", text)}, takes(quizzes)...)
}

// takes leads to every quiz.
func takes(quizzes []*widget.Quiz) (views []ui.UI) {
	for _, q := range quizzes {
		views = append(views, put("p", "", put("a", "btn wide",
			ui.Text(Say("home.take")), texted("span", "vh", ": "+q.Texts.Title)).Attr("href", "../"+string(q.ID)+"/")))
	}
	return views
}

// none is why there is nothing: by the key, or because nothing can be kept.
func none(in storage, key string) string {
	if in.Blocked() {
		key = "keep.nowhere"
	}
	return Say(key)
}

// noClient says that the client could not be loaded. Only the local script shows it.
func noClient() ui.UI {
	return put("div", "trouble", texted("p", "", Say("keep.noclient")), press("again", "btn", Say("quiz.again"), nil)).
		ID("trouble").Role("alert").Hidden(true)
}

// private is the foot of these pages.
func private() ui.UI {
	return put("p", "foot", ui.Raw(lockPicture), texted("span", "", Say("plan.private")))
}

// failed says what could not be kept, and offers the file.
func failed(text string, save ui.EventHandler) ui.UI {
	if text == "" {
		return told("alert")
	}
	return told("alert", put("div", "trouble", texted("p", "", text), press("save-file", "btn quiet", Say("keep.save"), save)))
}

// touched is what stands after the dash of the id of the element touched: one
// handler serves a whole list.
func touched(ctx ui.Context, prefix string) string {
	id := ctx.JSSrc().Get("id").String()
	if len(id) < len(prefix) {
		return ""
	}
	return id[len(prefix):]
}
