//go:build !wasm

package app

import (
	"slices"
	"strconv"

	ui "github.com/maxence-charriere/go-app/v10/pkg/app"

	"github.com/innerbuddies/gutquiz/widget"
)

// A paperPage is the paper twin: the same quiz to do with a pencil, for readers
// without scripts and for the kitchen table. It holds everything the quiz
// decides by, so it is also where anyone can check it.
type paperPage struct {
	ui.Compo

	Quiz *widget.Quiz
}

func (p *paperPage) Render() ui.UI {
	t := p.Quiz.Texts
	return el("div").Class("page paper").Body(
		siteHeader("../../"),
		el("main").Body(append([]ui.UI{
			el("h1").Text(Say("paper.title", "title", t.Title)),
			el("p").Class("lead").Text(p.intro()),
			el("p").Text(joined(t.Start.Disclaimer, Say("paper.print"))),
			el("p").Body(el("a").Class("noprint").Attr("href", "../").Text(Say("paper.back"))),
			ui.If(p.Quiz.Start.Rule != "", p.gate),
		}, p.parts()...)...),
		footOf(p.Quiz),
	)
}

// intro says how the quiz is done, by what it decides with.
func (p *paperPage) intro() string {
	rules, points := len(p.Quiz.Rules) > 0, len(p.Quiz.Points) > 0
	switch {
	case rules && points:
		return joined(Say("paper.intro"), joined(Say("paper.introrules"), Say("paper.introelse")))
	case rules:
		return joined(Say("paper.intro"), Say("paper.introrules"))
	}
	return joined(Say("paper.intro"), Say("paper.introadd"))
}

// gate turns away whom the start card turns away.
func (p *paperPage) gate() ui.UI {
	t := p.Quiz.Texts
	return el("p").Class("panel").Body(
		el("strong").Text(Say("paper.gate", "list", t.Start.Child)+" "), ui.Text(t.Rules[p.Quiz.Start.Rule]))
}

// parts are what there is to do and to read, numbered; what the quiz does not have is
// left out.
func (p *paperPage) parts() (views []ui.UI) {
	q, n := p.Quiz, 0
	number := func(title string) string {
		n++
		return Say("paper.part", "n", strconv.Itoa(n), "title", title)
	}
	views = append(views, &paperQuestions{Quiz: q, Title: number(Say("paper.questions"))})
	if len(q.Rules) > 0 {
		views = append(views, &paperRules{Quiz: q, Title: number(Say("paper.rules"))})
	}
	switch {
	case len(q.Bands()) > 0:
		views = append(views, &paperBands{Quiz: q, Title: number(Say("paper.points"))})
	case len(q.Points) > 0:
		views = append(views, &paperPoints{Quiz: q, Title: number(Say("paper.points"))})
	}
	views = append(views, &paperOutcomes{Quiz: q, Title: number(Say("paper.outcomes"))})
	if len(q.Schedules) > 0 {
		views = append(views, &paperSchedules{Quiz: q, Title: number(Say("paper.schedules", "n", strconv.Itoa(paperDays(q))))})
	}
	if made(q) != "" || len(q.References) > 0 {
		views = append(views, &paperEvidence{Quiz: q})
	}
	return views
}

func outcomeNames(q *widget.Quiz, ids []widget.OutcomeID) string {
	names := make([]string, len(ids))
	for i, id := range ids {
		names[i] = q.Texts.Outcomes[id].Name
	}
	return inWords(names)
}

type paperQuestions struct {
	ui.Compo

	Quiz  *widget.Quiz
	Title string
}

func (p *paperQuestions) Render() ui.UI {
	var rows []ui.UI
	for _, question := range p.Quiz.Questions {
		how := Say("paper.one")
		if question.Choose == widget.ChooseAny {
			how = Say("paper.any")
		}
		var options []ui.UI
		for _, option := range question.Choices() {
			options = append(options, el("li").Class("tick").Body(
				shown(imageOf("", p.Quiz.Images[option], p.Quiz.Texts.Pictures[option])), ui.Text(p.Quiz.Texts.Options[option])))
		}
		rows = append(rows, el("li").Body(
			shown(texted("p", "", p.condition(question))),
			el("p").Body(el("strong").Text(p.Quiz.Texts.Questions[question.ID]+" "), ui.Text(how)),
			el("ul").Body(options...),
		))
	}
	return el("section").Body(el("h2").Text(p.Title), el("ol").Class("questions").Body(rows...))
}

// condition says whom the question is for, where it is not for everybody.
func (p *paperQuestions) condition(question widget.Question) string {
	only, unless := p.placed(question.OnlyIf), p.placed(question.Unless)
	switch {
	case only != "" && unless != "":
		return Say("paper.onlyifnot", "list", only, "not", unless)
	case only != "":
		return Say("paper.onlyif", "list", only)
	case unless != "":
		return Say("paper.skipif", "list", unless)
	}
	return ""
}

// placed are the texts of options with the questions they answer: several may say Yes.
func (p *paperQuestions) placed(options []widget.OptionID) string {
	names := make([]string, len(options))
	for i, option := range options {
		of := slices.IndexFunc(p.Quiz.Questions, func(q widget.Question) bool { return slices.Contains(q.Choices(), option) })
		names[i] = quoted(p.Quiz, []widget.OptionID{option}) + " (" + Say("card.question", "n", strconv.Itoa(of+1)) + ")"
	}
	return anyOf(names)
}

type paperRules struct {
	ui.Compo

	Quiz  *widget.Quiz
	Title string
}

func (p *paperRules) Render() ui.UI {
	var rows []ui.UI
	for _, rule := range p.Quiz.Rules {
		rows = append(rows, el("li").Body(
			el("p").Body(el("strong").Text(p.condition(rule)+" "), ui.Text(p.action(rule))),
			el("p").Text(p.Quiz.Texts.Rules[rule.ID]),
		))
	}
	key := "paper.nothing"
	if !routed(p.Quiz) {
		key = "paper.norule"
	}
	nothing := Say(key, "outcome", endingHeadline(p.Quiz, p.Quiz.NothingLeft))
	return el("section").Body(
		el("h2").Text(p.Title),
		el("ol").Class("rules").Body(rows...),
		ui.If(p.Quiz.NothingLeft.Outcome != "", func() ui.UI { return el("p").Text(nothing) }),
	)
}

// routed reports whether rules keep or drop outcomes, so that nothing may be left.
func routed(q *widget.Quiz) bool {
	return slices.ContainsFunc(q.Rules, func(r widget.Rule) bool { return len(r.Only)+len(r.Without) > 0 })
}

func (p *paperRules) condition(rule widget.Rule) string {
	if rule.Always {
		return Say("paper.always", "more", p.unless(rule))
	}
	more := ""
	if len(rule.And) > 0 {
		more = Say("paper.and", "list", quoted(p.Quiz, rule.And))
	}
	return Say("paper.if", "list", quoted(p.Quiz, rule.When), "more", more+p.unless(rule))
}

func (p *paperRules) unless(rule widget.Rule) string {
	if len(rule.Unless) == 0 {
		return ""
	}
	return Say("paper.notif", "list", quoted(p.Quiz, rule.Unless))
}

func (p *paperRules) action(rule widget.Rule) string {
	switch {
	case rule.Stop != "":
		return Say("paper.stop", "outcome", endingHeadline(p.Quiz, widget.Ending{Outcome: rule.Stop, Variant: rule.Variant}))
	case len(rule.Only) > 0:
		return Say("paper.only", "list", outcomeNames(p.Quiz, rule.Only))
	case len(rule.Without) > 0:
		return Say("paper.without", "list", outcomeNames(p.Quiz, rule.Without))
	case len(rule.For) > 0:
		return Say("paper.note", "list", outcomeNames(p.Quiz, rule.For))
	}
	return Say("paper.noteall")
}

type paperPoints struct {
	ui.Compo

	Quiz  *widget.Quiz
	Title string
}

func (p *paperPoints) Render() ui.UI {
	head := []ui.UI{el("th").Attr("scope", "col").Text(Say("paper.option"))}
	for _, id := range p.Quiz.Ties {
		head = append(head, el("th").Attr("scope", "col").Text(p.Quiz.Texts.Outcomes[id].Name))
	}
	var rows []ui.UI
	for _, row := range p.Quiz.Points {
		rows = append(rows, p.row(row))
	}
	return el("section").Body(
		el("h2").Text(p.Title),
		el("p").Text(p.how()),
		el("div").Class("scroll").TabIndex(0).Role("region").Aria("label", p.Title).Body(
			el("table").Class("points-table").Body(el("thead").Body(el("tr").Body(head...)), el("tbody").Body(rows...)),
		),
	)
}

// how says how to add up, and what a close call is where the quiz has such.
func (p *paperPoints) how() string {
	allowed := ""
	if len(p.Quiz.Rules) > 0 {
		allowed = Say("paper.allowed")
	}
	text := Say("paper.pointtext", "list", outcomeNames(p.Quiz, p.Quiz.Ties), "allowed", allowed)
	if p.Quiz.CloseWithin == 0 {
		return text
	}
	return text + " " + Say("paper.within", "n", Count("paper.count", p.Quiz.CloseWithin))
}

func (p *paperPoints) row(row widget.Points) ui.UI {
	cells := []ui.UI{el("th").Attr("scope", "row").Body(
		ui.Text(p.Quiz.Texts.Options[row.Option]),
		shown(texted("small", "", p.Quiz.Texts.Reasons[row.Option])),
	)}
	for _, id := range p.Quiz.Ties {
		cells = append(cells, el("td").Text(plus(row.Give[id])))
	}
	return el("tr").Body(cells...)
}
