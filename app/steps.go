package app

import (
	"slices"
	"strconv"

	ui "github.com/maxence-charriere/go-app/v10/pkg/app"

	"github.com/innerbuddies/gutquiz/widget"
)

func stepClass(now bool) string {
	if now {
		return "step now"
	}
	return "step"
}

// heading is a heading of a level; below 6 there is none.
func heading(level int) ui.HTMLElem { return el("h" + strconv.Itoa(min(level, 6))) }

// A startCard says what the quiz is and for whom.
type startCard struct {
	ui.Compo

	Quiz    *widget.Quiz
	Now     bool
	Level   int
	OnAdult func(ui.Context)
	OnChild func(ui.Context)
}

func (c *startCard) Render() ui.UI {
	t := c.Quiz.Texts.Start
	return el("div").Class(stepClass(c.Now)).ID("step-"+startStep).Body(
		ui.Raw(glassPicture),
		heading(c.Level).ID(startStep).TabIndex(-1).Class("title").Text(c.Quiz.Texts.Title),
		el("p").Class("lead").Text(t.Text),
		el("div").Class("choices").Body(
			el("button").Attr("type", "button").Class("btn wide").ID("adult").DataSet("go", "next").OnClick(c.adult).Text(t.Adult),
			el("button").Attr("type", "button").Class("btn wide quiet").ID("child-button").DataSet("go", childStep).OnClick(c.child).Text(t.Child),
		),
		el("p").Class("small").Text(t.Disclaimer),
	)
}

func (c *startCard) adult(ctx ui.Context, e ui.Event) { c.OnAdult(ctx) }
func (c *startCard) child(ctx ui.Context, e ui.Event) { c.OnChild(ctx) }

// A childCard turns away a reader who asks for a child.
type childCard struct {
	ui.Compo

	Quiz   *widget.Quiz
	Now    bool
	Level  int
	OnBack func(ui.Context)
}

func (c *childCard) Render() ui.UI {
	return el("div").Class(stepClass(c.Now)).ID("step-"+childStep).Body(
		heading(c.Level).ID(childStep).TabIndex(-1).Class("title").Text(c.Quiz.Texts.Start.ChildTitle),
		el("p").Class("lead").Text(c.Quiz.Texts.Rules[c.Quiz.Start.Rule]),
		el("div").Class("nav").Body(
			el("button").Attr("type", "button").Class("btn quiet").ID("child-back").DataSet("go", startStep).OnClick(c.back).Text(Say("quiz.back")),
		),
	)
}

func (c *childCard) back(ctx ui.Context, e ui.Event) { c.OnBack(ctx) }

// A workingCard is for a reader who is done before the client has arrived. Only
// the early script shows it.
type workingCard struct {
	ui.Compo

	Level int
}

func (c *workingCard) Render() ui.UI {
	return el("div").Class("step").ID("step-"+workingStep).Body(
		heading(c.Level).ID(workingStep).TabIndex(-1).Class("title").Text(Say("quiz.working")),
		el("div").Class("nav").Body(
			el("button").Attr("type", "button").Class("btn quiet").ID("working-back").DataSet("go", "back").Text(Say("quiz.back")),
		),
	)
}

// A troubleLine says that the client could not be loaded. Only the early script
// shows it.
type troubleLine struct {
	ui.Compo

	Paper string
}

func (l *troubleLine) Render() ui.UI {
	return el("div").ID("trouble").Class("trouble").Role("alert").Hidden(true).Body(
		el("p").Text(Say("quiz.trouble")),
		el("div").Class("nav").Body(
			el("button").Attr("type", "button").Class("btn").ID("again").DataSet("go", "again").Text(Say("quiz.again")),
			el("a").Attr("href", l.Paper).Attr("target", "_top").Class("btn quiet").Text(Say("quiz.topaper")),
		),
	)
}

// A questionView is one question with its options.
type questionView struct {
	ui.Compo

	Quiz *widget.Quiz
	// Place counts questions from 0.
	Place int
	// Now tells that this is the step shown.
	Now   bool
	Level int
	// Need asks the reader to choose something first.
	Need     bool
	Ticked   []widget.OptionID
	OnChoose func(ui.Context, widget.Question, widget.OptionID, bool)
	OnNext   func(ui.Context)
	OnBack   func(ui.Context)
}

func (v *questionView) question() widget.Question { return v.Quiz.Questions[v.Place] }

func (v *questionView) Render() ui.UI {
	id := string(v.question().ID)
	return el("div").Class(stepClass(v.Now)).ID("step-"+id).DataSet("question", id).Body(
		v.progress(),
		el("fieldset").ID(id).TabIndex(-1).Aria("describedby", id+"-how").OnKeyDown(v.onKey).Body(
			append([]ui.UI{v.legend(), v.how()}, v.options()...)...,
		),
		el("p").Class("need").ID(id+"-need").Role("alert").Hidden(!v.Need).Text(v.needText()),
		el("div").Class("nav").Body(
			el("button").Attr("type", "button").Class("btn quiet").ID(id+"-back").DataSet("go", "back").OnClick(v.back).Text(Say("quiz.back")),
			el("button").Attr("type", "button").Class("btn").ID(id+"-next").DataSet("go", "next").OnClick(v.next).Text(v.nextText()),
		),
	)
}

func (v *questionView) count() string {
	return Say("quiz.step", "n", strconv.Itoa(v.Place+1), "m", strconv.Itoa(len(v.Quiz.Questions)))
}

// progress is for eyes; the legend says the same to ears.
func (v *questionView) progress() ui.UI {
	segments := make([]ui.UI, len(v.Quiz.Questions))
	for i := range segments {
		segment := el("i")
		if i <= v.Place {
			segment = segment.Class("on")
		}
		segments[i] = segment
	}
	return el("div").Class("progress").Aria("hidden", "true").Body(
		el("p").Class("eyebrow").Body(el("span").Text(v.Quiz.Texts.Title), el("span").Text(v.count())),
		el("div").Class("bar").Body(segments...),
	)
}

// legend is a heading too: of all steps only this one is there for a screen reader.
func (v *questionView) legend() ui.UI {
	return el("legend").Body(heading(v.Level).Body(
		el("span").Class("vh").Text(v.count()+": "),
		ui.Text(v.Quiz.Texts.Questions[v.question().ID]),
	))
}

func (v *questionView) how() ui.UI {
	how := Say("quiz.chooseone")
	if v.question().Choose == widget.ChooseAny {
		how = Say("quiz.choosemay")
	}
	return el("p").Class("how").ID(string(v.question().ID) + "-how").Text(how)
}

func (v *questionView) options() (views []ui.UI) {
	for _, option := range v.question().Choices() {
		views = append(views, &optionView{
			Question: v.question(),
			Option:   option,
			Text:     v.Quiz.Texts.Options[option],
			Reach:    v.reach(option),
			Ticked:   slices.Contains(v.Ticked, option),
			OnChoose: v.OnChoose,
		})
	}
	return views
}

// reach is written on options that end the quiz early, for the early script.
func (v *questionView) reach(option widget.OptionID) int {
	if reach := v.Quiz.Reach(option); reach < len(v.Quiz.Questions) {
		return reach
	}
	return 0
}

func (v *questionView) needText() string {
	if v.question().Choose == widget.ChooseAny {
		return Say("quiz.needany")
	}
	return Say("quiz.need")
}

func (v *questionView) nextText() string {
	if v.Place == len(v.Quiz.Questions)-1 {
		return Say("quiz.result")
	}
	return Say("quiz.next")
}

func (v *questionView) next(ctx ui.Context, e ui.Event) { v.OnNext(ctx) }
func (v *questionView) back(ctx ui.Context, e ui.Event) { v.OnBack(ctx) }

// onKey lets Enter confirm, as Next does.
func (v *questionView) onKey(ctx ui.Context, e ui.Event) {
	if pressedEnter(e) {
		e.PreventDefault()
		v.OnNext(ctx)
	}
}

// An optionView is one option. It is a component of its own because go-app
// compares handlers by code pointer: a closure made in a loop would go stale.
type optionView struct {
	ui.Compo

	Question widget.Question
	Option   widget.OptionID
	Text     string
	// Reach is the number of questions that decide, or 0 for all; see Quiz.Reach.
	Reach    int
	Ticked   bool
	OnChoose func(ui.Context, widget.Question, widget.OptionID, bool)
}

func (v *optionView) Render() ui.UI {
	input := ui.ElemSelfClosing("input").Attr("type", v.inputType()).ID("o-"+string(v.Option)).Attr("name", string(v.Question.ID)).
		Attr("value", string(v.Option)).Attr("checked", v.Ticked).OnClick(v.onClick)
	if v.Reach > 0 {
		input = input.DataSet("reach", v.Reach)
	}
	if v.Option == v.Question.None {
		input = input.DataSet("alone", "yes")
	}
	return el("label").Class("opt").Body(input, el("span").Text(v.Text))
}

func (v *optionView) inputType() string {
	if v.Question.Choose == widget.ChooseAny {
		return "checkbox"
	}
	return "radio"
}

func (v *optionView) onClick(ctx ui.Context, e ui.Event) {
	v.OnChoose(ctx, v.Question, v.Option, byPointer())
}
