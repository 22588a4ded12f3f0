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

// ticks are the options ticked, by question.
type ticks map[widget.QuestionID][]widget.OptionID

// A form is what the reader has done so far.
type form struct {
	// Waiting reports whether all is answered, and the result missing.
	Waiting bool
	Ticked  ticks
}

func readForm(q *widget.Quiz) form {
	if ui.IsServer {
		return form{}
	}
	said := host().Call("form")
	f := form{Waiting: said.Get("waiting").Bool(), Ticked: ticks{}}
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

// tickOptions ticks answers on the page, so that each can be changed.
func tickOptions(answers widget.Answers) {
	var options []any
	for _, answer := range answers {
		for _, option := range answer {
			options = append(options, string(option))
		}
	}
	tell("tick", options)
}

// changeAnswer leads to a question of which there is an answer.
func changeAnswer(question string) { tell("change", question) }

// restartQuiz takes all ticks off and leads to the start.
func restartQuiz() { tell("restart") }

// tell calls a function of the page's host; there is none in the build.
func tell(name string, args ...any) {
	if ui.IsClient {
		host().Call(name, args...)
	}
}

// rest lets the browser do what waits, such as a tap of the reader's, and comes back
// in a task of its own, when the reader holds nothing down.
func rest() {
	rested := make(chan struct{})
	then := ui.FuncOf(func(ui.Value, []ui.Value) any {
		close(rested)
		return nil
	})
	host().Call("quiet", then)
	<-rested
	then.Release()
}

// takeOver tells the page that go-app runs it now.
func takeOver() { tell("taken") }

// resultStep is the name of the step that a result begins with.
const resultStep = "result"

// showStep moves the focus to a step, and scrolls only when its top is above the
// screen.
func showStep(id string) { tell("show", id) }

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
//
// It rests between its parts. Until the page is drawn its script answers the reader,
// and what was done by then is read in the same task that draws.
func Run() {
	rest()
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
	rest()
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
