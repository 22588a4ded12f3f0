package app

import (
	"strings"

	ui "github.com/maxence-charriere/go-app/v10/pkg/app"

	"github.com/innerbuddies/gutquiz/widget"
)

// This file and those whose names begin with browser_ are all that touch the browser.

// host is the page's own part, which its script has put in place. Its names, and
// when each may be asked for, are in web/browser/page/host.ts.
func host() ui.Value { return ui.Window().Get("gutquiz") }

// A form is what the reader has done in the page drawn in advance.
type form struct {
	// At is the id of the step shown.
	At string
	// Ticked are the options ticked, by question.
	Ticked map[widget.QuestionID][]widget.OptionID
	// Need reports whether the step asks the reader to choose something first.
	Need bool
}

func readForm(q *widget.Quiz) form {
	said := host().Call("form")
	f := form{At: said.Get("at").String(), Need: said.Get("need").Bool(), Ticked: map[widget.QuestionID][]widget.OptionID{}}
	for _, question := range q.Questions {
		options := said.Get("ticked").Get(string(question.ID))
		if !options.Truthy() {
			continue // somebody took the step off the page
		}
		for i := range options.Length() {
			f.Ticked[question.ID] = append(f.Ticked[question.ID], widget.OptionID(options.Index(i).String()))
		}
	}
	return f
}

// takeOver tells the page that go-app runs it now.
func takeOver() { host().Call("taken") }

// showStep moves the focus to a step, or to the result where it is "", and
// scrolls only when its top is above the screen.
func showStep(id string) {
	if ui.IsServer {
		return
	}
	if id == "" {
		id = "result"
	}
	host().Call("show", id)
}

// showPanel brings a panel's top under the reader's eyes, and its heading under the
// focus. The article around hears nothing of it. A panel that is not drawn, as the
// reader has moved on, is not shown.
func showPanel(id string) {
	if ui.IsServer {
		return
	}
	heading := ui.Window().GetElementByID(id)
	if !heading.Truthy() {
		return
	}
	heading.Call("focus", map[string]any{"preventScroll": true})
	heading.Call("closest", ".step").Set("scrollTop", 0)
	if card := heading.Call("closest", ".card"); card.Call("getBoundingClientRect").Get("top").Float() < 0 {
		card.Call("scrollIntoView")
	}
}

// byPointer reports whether the last touch was a mouse's, finger's or pen's.
func byPointer() bool { return ui.IsClient && host().Get("pointer").Bool() }

func pressedEnter(e ui.Event) bool {
	return e.Get("key").String() == "Enter" && e.Get("target").Get("tagName").String() == "INPUT"
}

// prefersBeside reports whether the reader's browser speaks the language whose readers
// see the unit beside a plan's own first.
func prefersBeside(q *widget.Quiz) bool {
	return ui.IsClient && q != nil && q.Plan.Beside.First != "" &&
		strings.EqualFold(ui.Window().Get("navigator").Get("language").String(), q.Plan.Beside.First)
}

func printPage() { ui.Window().Call("print") }

// fromArticle are the campaign and the level of the first heading that the
// article around a frame asks for, and whether its host hears where links lead;
// web/browser/page/frame.ts has checked them.
func fromArticle() (campaign string, level int, watched bool) {
	if v := host().Get("campaign"); v.Truthy() {
		campaign = v.String()
	}
	if v := host().Get("level"); v.Truthy() {
		level = v.Int()
	}
	return campaign, level, host().Get("watched").Truthy()
}

// touched is what stands after the prefix of the id of the element touched: one
// handler serves a whole list.
func touched(ctx ui.Context, prefix string) string {
	id := ctx.JSSrc().Get("id").String()
	if len(id) < len(prefix) {
		return ""
	}
	return id[len(prefix):]
}

// Run starts what the page was drawn for. It returns only when it cannot, or
// when a private link does not open; the page then stays as it was drawn.
func Run() {
	drawn := ui.Window().Get("document").Get("body").Get("dataset")
	takeWords()
	page, err := pageFor(PageKind(drawn.Get("page").String()), drawn)
	if err != nil {
		ui.Log("gutquiz: " + err.Error())
		return
	}
	if page == nil {
		return
	}
	ui.Route(ui.Window().URL().Path, page)
	ui.RunWhenOnBrowser()
}

// openQuiz is the quiz that the page's script fetched.
func openQuiz() (*widget.Quiz, error) { return widget.Open([]byte(host().Get("quiz").String())) }

// quizFor is the quiz on a page of its own, or in a frame.
func quizFor(q *widget.Quiz, embed bool) func() ui.Composer {
	code := host().Get("code").String()
	campaign, level, watched := fromArticle()
	return func() ui.Composer {
		return &quizPage{Quiz: q, Embed: embed, Campaign: campaign, Level: level, Watched: watched, Code: code}
	}
}

// focusOn moves the focus to an element, where it is drawn.
func focusOn(id string) {
	if ui.IsServer {
		return
	}
	if e := ui.Window().GetElementByID(id); e.Truthy() {
		e.Call("focus")
	}
}
