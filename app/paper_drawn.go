//go:build !wasm

package app

import (
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
		&siteHeader{Home: "../../"},
		el("main").Body(
			el("h1").Text(Say("paper.title", "title", t.Title)),
			el("p").Class("lead").Text(Say("paper.intro")),
			el("p").Text(t.Start.Disclaimer+" "+Say("paper.print")),
			el("p").Body(el("a").Class("noprint").Attr("href", "../").Text(Say("paper.back"))),
			el("p").Class("panel").Body(
				el("strong").Text(Say("paper.child")+" "), ui.Text(t.Rules[p.Quiz.Start.Rule])),
			&paperQuestions{Quiz: p.Quiz},
			&paperRules{Quiz: p.Quiz},
			&paperPoints{Quiz: p.Quiz},
			&paperOutcomes{Quiz: p.Quiz},
			&paperSchedules{Quiz: p.Quiz},
			&paperEvidence{Quiz: p.Quiz},
		),
		&siteFooter{},
	)
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

	Quiz *widget.Quiz
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
			options = append(options, el("li").Class("tick").Text(p.Quiz.Texts.Options[option]))
		}
		rows = append(rows, el("li").Body(
			el("p").Body(el("strong").Text(p.Quiz.Texts.Questions[question.ID]+" "), ui.Text(how)),
			el("ul").Body(options...),
		))
	}
	return el("section").Body(el("h2").Text(Say("paper.questions")), el("ol").Class("questions").Body(rows...))
}

type paperRules struct {
	ui.Compo

	Quiz *widget.Quiz
}

func (p *paperRules) Render() ui.UI {
	var rows []ui.UI
	for _, rule := range p.Quiz.Rules {
		rows = append(rows, el("li").Body(
			el("p").Body(el("strong").Text(p.condition(rule)+" "), ui.Text(p.action(rule))),
			el("p").Text(p.Quiz.Texts.Rules[rule.ID]),
		))
	}
	nothing := Say("paper.nothing", "outcome", endingHeadline(p.Quiz, p.Quiz.NothingLeft))
	return el("section").Body(
		el("h2").Text(Say("paper.rules")),
		el("ol").Class("rules").Body(rows...),
		ui.If(p.Quiz.NothingLeft.Outcome != "", func() ui.UI { return el("p").Text(nothing) }),
	)
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

	Quiz *widget.Quiz
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
	within := Say("paper.npoints", "n", strconv.Itoa(p.Quiz.CloseWithin))
	if p.Quiz.CloseWithin == 1 {
		within = Say("paper.point")
	}
	return el("section").Body(
		el("h2").Text(Say("paper.points")),
		el("p").Text(Say("paper.pointtext", "list", outcomeNames(p.Quiz, p.Quiz.Ties), "n", within)),
		el("div").Class("scroll").TabIndex(0).Role("region").Aria("label", Say("paper.points")).Body(
			el("table").Class("points-table").Body(el("thead").Body(el("tr").Body(head...)), el("tbody").Body(rows...)),
		),
	)
}

func (p *paperPoints) row(row widget.Points) ui.UI {
	cells := []ui.UI{el("th").Attr("scope", "row").Body(
		ui.Text(p.Quiz.Texts.Options[row.Option]),
		el("small").Text(p.Quiz.Texts.Reasons[row.Option]),
	)}
	for _, id := range p.Quiz.Ties {
		text := signed(row.Give[id])
		if row.Give[id] > 0 {
			text = "+" + text
		}
		cells = append(cells, el("td").Text(text))
	}
	return el("tr").Body(cells...)
}
