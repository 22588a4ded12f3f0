//go:build !wasm

package app

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	ui "github.com/maxence-charriere/go-app/v10/pkg/app"

	"github.com/innerbuddies/gutquiz/widget"
)

// The steps beside the questions, whose names are their ids.
const (
	startStep   = "start"
	childStep   = "child"
	lineStep    = "line"
	workingStep = "working"
)

// A drawnQuiz is the page of a quiz. Its steps are the early script's
// (web/browser/page/early.ts), before the client comes and after: no client makes them
// anew. The client puts the result in their place.
type drawnQuiz struct {
	ui.Compo

	Quiz *widget.Quiz
	// Embed leaves out what belongs to a page of its own: header and footer.
	Embed bool
}

func (p *drawnQuiz) Render() ui.UI {
	landmark := "main"
	if p.Embed {
		landmark = "div" // the article has its own
	}
	client := &quizPage{Quiz: p.Quiz, Embed: p.Embed}
	return with(put("div", "page",
		when(!p.Embed, siteHeader("../")),
		wrap(landmark, "", drawnSteps(p.Quiz, client.level(), client.paper()), client),
		when(!p.Embed, footOf(p.Quiz)),
	), "id", "gutquiz")
}

// drawnSteps lays every step in one place, so that the card keeps the height of the
// tallest and nothing moves from question to question.
func drawnSteps(q *widget.Quiz, level int, paper string) ui.UI {
	steps := []ui.UI{startCard(q, level)}
	for place := range q.Questions {
		steps = append(steps, questionStep(q, place, level))
	}
	if q.Start.Rule != "" {
		steps = append(steps, childCard(q, level))
	}
	steps = append(steps, workingCard(level))
	if q.Start.Line != "" {
		steps = append(steps, lineCard(q, level))
	}
	return with(put("section", "card",
		with(put("div", "steps", steps...), counts(q)...),
		troubleLine(paper),
		wrap("p", "foot", ui.Raw(lockPicture), texted("span", "", Say("quiz.private"))),
	), "id", "quiz", "aria-label", Say("quiz.region", "title", q.Texts.Title))
}

// counts are the words the early script counts steps with, where their number depends
// on answers.
func counts(q *widget.Quiz) []string {
	if !q.Conditional() {
		return nil
	}
	return []string{"data-count", Say("quiz.step"), "data-next", Say("quiz.next"), "data-result", Say("quiz.result")}
}

// leadsTo is a button that the early script understands: step says where it leads.
func leadsTo(step, id, class, text string) ui.UI {
	return with(put("button", class, ui.Text(text)), "type", "button", "id", id, "data-go", step)
}

// startCard says what the quiz is and for whom. It is the step a reader begins at.
func startCard(q *widget.Quiz, level int) ui.UI {
	t := q.Texts.Start
	return with(put("div", stepClass(true),
		beginning(q),
		headed(level, startStep, "title", q.Texts.Title),
		texted("p", "lead", t.Text),
		wrap("div", "choices",
			leadsTo("next", "adult", "btn wide", cmp.Or(t.Adult, Say("quiz.start"))),
			when(q.Start.Rule != "", leadsTo(childStep, "child-button", "btn wide quiet", t.Child)),
		),
		when(t.Line != "", wrap("p", "line", ui.Text(t.Line+" "), leadsTo(lineStep, "line-button", "textlink", t.LineLink))),
		texted("p", "small", t.Disclaimer),
	), "id", "step-"+startStep)
}

// childCard turns away a reader who asks for a child.
func childCard(q *widget.Quiz, level int) ui.UI {
	return with(put("div", stepClass(false),
		headed(level, childStep, "title", q.Texts.Start.ChildTitle),
		texted("p", "lead", q.Texts.Rules[q.Start.Rule]),
		wrap("div", "nav", leadsTo(startStep, "child-back", "btn quiet", Say("quiz.back"))),
	), "id", "step-"+childStep)
}

// lineCard is what the start card's line opens: the card of a rule that stops, before
// anything is answered.
func lineCard(q *widget.Quiz, level int) ui.UI {
	r := q.CardOf(q.Start.Line)
	parts := append([]ui.UI{headline(r, lineStep, level)}, referred(r)...)
	parts = append(parts, wrap("div", "nav", leadsTo(startStep, "line-back", "btn quiet", Say("quiz.back"))))
	return with(put("div", stepClass(false), parts...), "id", "step-"+lineStep)
}

// workingCard is for a reader who is done before the client has arrived.
func workingCard(level int) ui.UI {
	return with(put("div", stepClass(false),
		headed(level, workingStep, "title", Say("quiz.working")),
		wrap("div", "nav", leadsTo("back", "working-back", "btn quiet", Say("quiz.back"))),
	), "id", "step-"+workingStep)
}

// troubleLine says that the client could not be loaded.
func troubleLine(paper string) ui.UI {
	return with(put("div", "trouble",
		texted("p", "", Say("quiz.trouble")),
		wrap("div", "nav",
			leadsTo("again", "again", "btn", Say("quiz.again")),
			with(put("a", "btn quiet", ui.Text(Say("quiz.topaper"))), "href", paper, "target", "_top"),
		),
	), "id", "trouble", "role", "alert", "hidden", "true")
}

// questionStep is one question with its options. The early script reads of it which
// question it is, and which options open or shut it.
func questionStep(q *widget.Quiz, place, level int) ui.UI {
	question := q.Questions[place]
	id, any := string(question.ID), question.Choose == widget.ChooseAny
	n, m := counted(q, place)
	role, how, need, next := "radiogroup", "quiz.chooseone", "quiz.need", "quiz.next"
	if any {
		role, how, need = "", "quiz.choosemay", "quiz.needany"
	}
	if n == m {
		next = "quiz.result"
	}
	count := Say("quiz.step", "n", strconv.Itoa(n), "m", strconv.Itoa(m))
	// The legend is a heading too: of all steps only this one is there for a screen reader.
	legend := heading(level, "", "", texted("span", "vh", count+": "), ui.Text(q.Texts.Questions[question.ID]))
	parts := []ui.UI{wrap("legend", "", legend), with(put("p", "how", ui.Text(Say(how))), "id", id+"-how")}
	for _, option := range question.Choices() {
		parts = append(parts, optionOf(q, question, option))
	}
	return with(put("div", stepClass(false),
		progress(q.Texts.Title, count, n, m),
		with(put("fieldset", "", parts...), "id", id, "tabindex", "-1", "aria-describedby", id+"-how", "role", role),
		with(put("p", "need", ui.Text(Say(need))), "id", id+"-need", "role", "alert", "hidden", "true"),
		wrap("div", "nav",
			leadsTo("back", id+"-back", "btn quiet", Say("quiz.back")),
			leadsTo("next", id+"-next", "btn", Say(next)),
		),
	), "id", "step-"+id, "data-question", id, "data-if", spaced(question.OnlyIf), "data-unless", spaced(question.Unless))
}

func spaced(options []widget.OptionID) string {
	words := make([]string, len(options))
	for i, option := range options {
		words[i] = string(option)
	}
	return strings.Join(words, " ")
}

// counted is which question it is of those that everybody is asked, and of how many.
// One that only some are asked counts as the next.
func counted(q *widget.Quiz, place int) (n, m int) {
	way := q.Way(nil)
	n = 1
	for _, before := range q.Questions[:place] {
		if slices.ContainsFunc(way, func(on widget.Question) bool { return on.ID == before.ID }) {
			n++
		}
	}
	return n, max(n, len(way))
}

// progress is for eyes; the legend says the same to ears.
func progress(title, count string, n, m int) ui.UI {
	segments := make([]ui.UI, m)
	for i := range segments {
		class := ""
		if i < n {
			class = "on"
		}
		segments[i] = wrap("i", class)
	}
	return with(put("div", "progress",
		wrap("p", "eyebrow", texted("span", "", title), texted("span", "", count)),
		wrap("div", "bar", segments...),
	), "aria-hidden", "true")
}

// optionOf is a box to tick with its words. The one for none of the others stands alone.
func optionOf(q *widget.Quiz, question widget.Question, option widget.OptionID) ui.UI {
	kind, alone := "radio", ""
	if question.Choose == widget.ChooseAny {
		kind = "checkbox"
	}
	if option == question.None {
		alone = "yes"
	}
	return wrap("label", "opt",
		input(kind, "o-"+string(option), false, "name", string(question.ID), "value", string(option), "data-alone", alone),
		imageOf("", q.Images[option], q.Texts.Pictures[option]),
		texted("span", "", q.Texts.Options[option]),
	)
}
