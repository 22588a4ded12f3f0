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
	return ui.Div().Class("page paper").Body(
		&siteHeader{Home: "../../"},
		ui.Main().Body(
			ui.H1().Text(Say("paper.title", "title", t.Title)),
			ui.P().Class("lead").Text(Say("paper.intro")),
			ui.P().Text(t.Start.Disclaimer+" "+Say("paper.print")),
			ui.P().Body(ui.A().Class("noprint").Href("../").Text(Say("paper.back"))),
			ui.P().Class("panel").Body(
				ui.Strong().Text(Say("paper.child")+" "), ui.Text(t.Rules[p.Quiz.Start.Rule])),
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

// quoted are the texts of options, in quotation marks, for "If you ticked …".
func quoted(q *widget.Quiz, options []widget.OptionID) string {
	names := make([]string, len(options))
	for i, option := range options {
		names[i] = "“" + q.Texts.Options[option] + "”"
	}
	return inWords(names)
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
			options = append(options, ui.Li().Class("tick").Text(p.Quiz.Texts.Options[option]))
		}
		rows = append(rows, ui.Li().Body(
			ui.P().Body(ui.Strong().Text(p.Quiz.Texts.Questions[question.ID]+" "), ui.Text(how)),
			ui.Ul().Body(options...),
		))
	}
	return ui.Section().Body(ui.H2().Text(Say("paper.questions")), ui.Ol().Class("questions").Body(rows...))
}

type paperRules struct {
	ui.Compo

	Quiz *widget.Quiz
}

func (p *paperRules) Render() ui.UI {
	var rows []ui.UI
	for _, rule := range p.Quiz.Rules {
		rows = append(rows, ui.Li().Body(
			ui.P().Body(ui.Strong().Text(p.condition(rule)+" "), ui.Text(p.action(rule))),
			ui.P().Text(p.Quiz.Texts.Rules[rule.ID]),
		))
	}
	nothing := Say("paper.nothing", "outcome", endingHeadline(p.Quiz, p.Quiz.NothingLeft))
	return ui.Section().Body(
		ui.H2().Text(Say("paper.rules")),
		ui.Ol().Class("rules").Body(rows...),
		ui.If(p.Quiz.NothingLeft.Outcome != "", func() ui.UI { return ui.P().Text(nothing) }),
	)
}

func (p *paperRules) condition(rule widget.Rule) string {
	if rule.Always {
		return Say("paper.always")
	}
	return Say("paper.if", "list", quoted(p.Quiz, rule.When))
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

// endingHeadline is the headline of an outcome in a variant.
func endingHeadline(q *widget.Quiz, ending widget.Ending) string {
	texts := q.Texts.Outcomes[ending.Outcome]
	if headline := texts.Variants[ending.Variant].Headline; headline != "" {
		return headline
	}
	return texts.Headline
}

type paperPoints struct {
	ui.Compo

	Quiz *widget.Quiz
}

func (p *paperPoints) Render() ui.UI {
	head := []ui.UI{ui.Th().Scope("col").Text(Say("paper.option"))}
	for _, id := range p.Quiz.Ties {
		head = append(head, ui.Th().Scope("col").Text(p.Quiz.Texts.Outcomes[id].Name))
	}
	var rows []ui.UI
	for _, row := range p.Quiz.Points {
		rows = append(rows, p.row(row))
	}
	within := Say("paper.npoints", "n", strconv.Itoa(p.Quiz.CloseWithin))
	if p.Quiz.CloseWithin == 1 {
		within = Say("paper.point")
	}
	return ui.Section().Body(
		ui.H2().Text(Say("paper.points")),
		ui.P().Text(Say("paper.pointtext", "list", outcomeNames(p.Quiz, p.Quiz.Ties), "n", within)),
		ui.Div().Class("scroll").TabIndex(0).Role("region").Aria("label", Say("paper.points")).Body(
			ui.Table().Class("points-table").Body(ui.THead().Body(ui.Tr().Body(head...)), ui.TBody().Body(rows...)),
		),
	)
}

func (p *paperPoints) row(row widget.Points) ui.UI {
	cells := []ui.UI{ui.Th().Scope("row").Body(
		ui.Text(p.Quiz.Texts.Options[row.Option]),
		ui.Small().Text(p.Quiz.Texts.Reasons[row.Option]),
	)}
	for _, id := range p.Quiz.Ties {
		text := signed(row.Give[id])
		if row.Give[id] > 0 {
			text = "+" + text
		}
		cells = append(cells, ui.Td().Text(text))
	}
	return ui.Tr().Body(cells...)
}
