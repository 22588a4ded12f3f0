package app

import (
	"cmp"
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

// A startCard says what the quiz is and for whom.
type startCard struct {
	ui.Compo

	Quiz    *widget.Quiz
	Now     bool
	Level   int
	OnAdult func(ui.Context)
	OnChild func(ui.Context)
	// OnLine opens the card of the start card's line, where it has one.
	OnLine func(ui.Context)
}

func (c *startCard) Render() ui.UI {
	t := c.Quiz.Texts.Start
	return with(put("div", stepClass(c.Now),
		beginning(c.Quiz),
		headed(c.Level, startStep, "title", c.Quiz.Texts.Title),
		texted("p", "lead", t.Text),
		wrap("div", "choices",
			goes("next", "adult", "btn wide", cmp.Or(t.Adult, Say("quiz.start")), c.adult),
			when(c.Quiz.Start.Rule != "", goes(childStep, "child-button", "btn wide quiet", t.Child, c.child)),
		),
		when(t.Line != "", wrap("p", "line", ui.Text(t.Line+" "), goes(lineStep, "line-button", "textlink", t.LineLink, c.line))),
		texted("p", "small", t.Disclaimer),
	), "id", "step-"+startStep)
}

func (c *startCard) adult(ctx ui.Context, e ui.Event) { c.OnAdult(ctx) }
func (c *startCard) child(ctx ui.Context, e ui.Event) { c.OnChild(ctx) }
func (c *startCard) line(ctx ui.Context, e ui.Event)  { c.OnLine(ctx) }

// A childCard turns away a reader who asks for a child.
type childCard struct {
	ui.Compo

	Quiz   *widget.Quiz
	Now    bool
	Level  int
	OnBack func(ui.Context)
}

func (c *childCard) Render() ui.UI {
	return with(put("div", stepClass(c.Now),
		headed(c.Level, childStep, "title", c.Quiz.Texts.Start.ChildTitle),
		texted("p", "lead", c.Quiz.Texts.Rules[c.Quiz.Start.Rule]),
		wrap("div", "nav", goes(startStep, "child-back", "btn quiet", Say("quiz.back"), c.back)),
	), "id", "step-"+childStep)
}

func (c *childCard) back(ctx ui.Context, e ui.Event) { c.OnBack(ctx) }

// A lineCard is what the start card's line opens: the card of a rule that stops,
// before anything is answered.
type lineCard struct {
	ui.Compo

	Quiz   *widget.Quiz
	Now    bool
	Level  int
	OnBack func(ui.Context)
}

func (c *lineCard) Render() ui.UI {
	r := c.Quiz.CardOf(c.Quiz.Start.Line)
	parts := append([]ui.UI{headline(r, lineStep, c.Level)}, referred(r)...)
	parts = append(parts, wrap("div", "nav", goes(startStep, "line-back", "btn quiet", Say("quiz.back"), c.back)))
	return with(put("div", stepClass(c.Now), parts...), "id", "step-"+lineStep)
}

func (c *lineCard) back(ctx ui.Context, e ui.Event) { c.OnBack(ctx) }

// A workingCard is for a reader who is done before the client has arrived. Only
// the early script shows it.
type workingCard struct {
	ui.Compo

	Level int
}

func (c *workingCard) Render() ui.UI {
	return with(put("div", "step",
		headed(c.Level, workingStep, "title", Say("quiz.working")),
		wrap("div", "nav", goes("back", "working-back", "btn quiet", Say("quiz.back"), nil)),
	), "id", "step-"+workingStep)
}

// A troubleLine says that the client could not be loaded. Only the early script
// shows it.
type troubleLine struct {
	ui.Compo

	Paper string
}

func (l *troubleLine) Render() ui.UI {
	return with(put("div", "trouble",
		texted("p", "", Say("quiz.trouble")),
		wrap("div", "nav",
			goes("again", "again", "btn", Say("quiz.again"), nil),
			with(put("a", "btn quiet", ui.Text(Say("quiz.topaper"))), "href", l.Paper, "target", "_top"),
		),
	), "id", "trouble", "role", "alert", "hidden", "true")
}

// A questionView is one question with its options.
type questionView struct {
	ui.Compo

	Quiz *widget.Quiz
	// Place counts questions from 0.
	Place int
	// Way is the questions this reader is asked, as far as is known; nil where nothing
	// is ticked.
	Way []widget.Question
	// Now reports whether this is the step shown.
	Now   bool
	Level int
	// Need asks the reader to choose something first.
	Need     bool
	Ticked   []widget.OptionID
	OnChoose func(ui.Context, widget.Question, widget.OptionID, bool)
	OnNext   func(ui.Context, widget.Question)
	OnBack   func(ui.Context)
}

func (v *questionView) question() widget.Question { return v.Quiz.Questions[v.Place] }

func (v *questionView) Render() ui.UI {
	id := string(v.question().ID)
	return with(put("div", stepClass(v.Now),
		v.progress(),
		with(put("fieldset", "", append([]ui.UI{v.legend(), v.how()}, v.options()...)...).OnKeyDown(v.onKey),
			"id", id, "tabindex", "-1", "aria-describedby", v.describedBy(), "role", v.role(), "aria-invalid", v.invalid(widget.ChooseOne)),
		with(put("p", "need", ui.Text(v.needText())),
			"id", id+"-need", "role", "alert", "hidden", strconv.FormatBool(!v.Need)),
		wrap("div", "nav",
			goes("back", id+"-back", "btn quiet", Say("quiz.back"), v.back),
			goes("next", id+"-next", "btn", v.nextText(), v.next),
		),
	), append(conditions(v.question()), "id", "step-"+id, "data-question", id)...)
}

// describedBy names what explains the question, and what is wrong where Next was
// pressed with nothing chosen.
func (v *questionView) describedBy() string {
	id := string(v.question().ID)
	if v.Need {
		return id + "-how " + id + "-need"
	}
	return id + "-how"
}

// role lets the options of a choose-one question be invalid together.
func (v *questionView) role() string {
	if v.question().Choose == widget.ChooseOne {
		return "radiogroup"
	}
	return ""
}

// invalid marks the group, or each box: ARIA has no other place for it.
func (v *questionView) invalid(where widget.Choose) string {
	if v.Need && v.question().Choose == where {
		return "true"
	}
	return ""
}

// counted is which question of this reader's way it is, and of how many. One that is
// not on it yet counts as the next.
func (v *questionView) counted() (n, m int) {
	way := v.Way
	if way == nil {
		way = v.Quiz.Way(nil)
	}
	n = 1
	for _, before := range v.Quiz.Questions[:v.Place] {
		if slices.ContainsFunc(way, func(on widget.Question) bool { return on.ID == before.ID }) {
			n++
		}
	}
	return n, max(n, len(way))
}

func (v *questionView) count() string {
	n, m := v.counted()
	return Say("quiz.step", "n", strconv.Itoa(n), "m", strconv.Itoa(m))
}

// progress is for eyes; the legend says the same to ears.
func (v *questionView) progress() ui.UI {
	n, m := v.counted()
	segments := make([]ui.UI, m)
	for i := range segments {
		class := ""
		if i < n {
			class = "on"
		}
		segments[i] = wrap("i", class)
	}
	return with(put("div", "progress",
		wrap("p", "eyebrow", texted("span", "", v.Quiz.Texts.Title), texted("span", "", v.count())),
		wrap("div", "bar", segments...),
	), "aria-hidden", "true")
}

// legend is a heading too: of all steps only this one is there for a screen reader.
func (v *questionView) legend() ui.UI {
	return wrap("legend", "", heading(v.Level, "", "",
		texted("span", "vh", v.count()+": "),
		ui.Text(v.Quiz.Texts.Questions[v.question().ID]),
	))
}

func (v *questionView) how() ui.UI {
	how := Say("quiz.chooseone")
	if v.question().Choose == widget.ChooseAny {
		how = Say("quiz.choosemay")
	}
	return with(put("p", "how", ui.Text(how)), "id", string(v.question().ID)+"-how")
}

func (v *questionView) options() (views []ui.UI) {
	for _, option := range v.question().Choices() {
		views = append(views, &optionView{
			Question: v.question(),
			Option:   option,
			Text:     v.Quiz.Texts.Options[option],
			Image:    v.Quiz.Images[option],
			Alt:      v.Quiz.Texts.Pictures[option],
			Ticked:   slices.Contains(v.Ticked, option),
			Invalid:  v.invalid(widget.ChooseAny),
			OnChoose: v.OnChoose,
		})
	}
	return views
}

func (v *questionView) needText() string {
	if v.question().Choose == widget.ChooseAny {
		return Say("quiz.needany")
	}
	return Say("quiz.need")
}

func (v *questionView) nextText() string {
	if n, m := v.counted(); n == m {
		return Say("quiz.result")
	}
	return Say("quiz.next")
}

func (v *questionView) next(ctx ui.Context, e ui.Event) { v.OnNext(ctx, v.question()) }
func (v *questionView) back(ctx ui.Context, e ui.Event) { v.OnBack(ctx) }

// onKey lets Enter confirm, as Next does.
func (v *questionView) onKey(ctx ui.Context, e ui.Event) {
	if pressedEnter(e) {
		e.PreventDefault()
		v.OnNext(ctx, v.question())
	}
}

// An optionView is one option. It is a component of its own because go-app
// compares handlers by code pointer: a closure made in a loop would go stale.
type optionView struct {
	ui.Compo

	Question widget.Question
	Option   widget.OptionID
	Text     string
	Image    widget.Image
	Alt      string // what the image shows
	Ticked   bool
	Invalid  string // "true" where it must be chosen first
	OnChoose func(ui.Context, widget.Question, widget.OptionID, bool)
}

func (v *optionView) Render() ui.UI {
	alone := ""
	if v.Option == v.Question.None {
		alone = "yes"
	}
	box := input(v.inputType(), "o-"+string(v.Option), v.Ticked,
		"name", string(v.Question.ID), "value", string(v.Option), "data-alone", alone, "aria-invalid", v.Invalid)
	return wrap("label", "opt", box.OnClick(v.onClick), imageOf("", v.Image, v.Alt), texted("span", "", v.Text))
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
