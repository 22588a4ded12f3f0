//go:build !wasm

package app

import (
	"slices"

	ui "github.com/maxence-charriere/go-app/v10/pkg/app"

	"github.com/innerbuddies/gutquiz/widget"
)

type paperOutcomes struct {
	ui.Compo

	Quiz  *widget.Quiz
	Title string
}

func (p *paperOutcomes) Render() ui.UI {
	var rows []ui.UI
	for _, outcome := range p.Quiz.Outcomes {
		rows = append(rows, p.outcome(outcome))
	}
	var stops []ui.UI
	for _, stop := range p.Quiz.Texts.Stop {
		stops = append(stops, el("li").Text(stop))
	}
	return el("section").Body(
		el("h2").Text(p.Title),
		el("div").Class("outcomes").Body(rows...),
		ui.If(len(stops) > 0, func() ui.UI { return el("div").Body(el("h3").Text(Say("card.stop")), el("ul").Body(stops...)) }),
		shown(texted("p", "", p.Quiz.Texts.Disclaimer)),
	)
}

func (p *paperOutcomes) outcome(o widget.Outcome) ui.UI {
	t := p.Quiz.Texts.Outcomes[o.ID]
	body := []ui.UI{
		el("h3").ID("outcome-" + o.ID.Slug()).Text(titleOf(t)),
		shown(outcomeImage(p.Quiz, o.ID)),
		el("p").Text(t.Text),
	}
	for _, variant := range o.Variants {
		v := t.Variants[variant]
		body = append(body, el("p").Body(el("strong").Text(endingHeadline(p.Quiz, widget.Ending{Outcome: o.ID, Variant: variant})+". "), ui.Text(joined(v.Lead, v.Text))))
	}
	if o.Refers && p.Quiz.Texts.Emergency != "" {
		body = append(body, el("p").Body(el("strong").Text(p.Quiz.Texts.Emergency)))
	}
	if href := p.Quiz.Away(o.ID); href != "" {
		body = append(body, el("p").Body(ui.Text(t.Link+": "), el("a").Attr("href", href).Attr("rel", "noopener").Text(href)))
	}
	if len(o.Lines)+len(o.Plan) > 0 {
		body = append(body, p.lines(o, slices.Concat(o.Lines, o.Plan)))
	}
	if len(o.Label) > 0 {
		body = append(body, el("h4").Text(Say("paper.labels")), p.lines(o, o.Label))
	}
	if len(o.Stop) > 0 {
		body = append(body, p.lines(o, o.Stop))
	}
	return el("article").Class("outcome").Body(body...)
}

// titleOf is the outcome's name with its headline, where they differ.
func titleOf(t widget.OutcomeTexts) string {
	if t.Name == t.Headline {
		return t.Headline
	}
	return t.Name + ": " + t.Headline
}

func (p *paperOutcomes) lines(o widget.Outcome, lines []widget.Line) ui.UI {
	var rows []ui.UI
	for _, line := range lines {
		rows = append(rows, el("li").Text(p.condition(o, line)+p.Quiz.Texts.Lines[line.ID]))
	}
	return el("ul").Body(rows...)
}

func (p *paperOutcomes) condition(o widget.Outcome, line widget.Line) (text string) {
	if line.Variant != "" && line.Variant != widget.VariantNone {
		text += Say("paper.only.kind", "name", endingHeadline(p.Quiz, widget.Ending{Outcome: o.ID, Variant: line.Variant})) + " "
	}
	if len(line.When) > 0 {
		text += Say("paper.when", "list", quoted(p.Quiz, line.When))
	}
	if len(line.Unless) > 0 {
		text += Say("paper.unless", "list", quoted(p.Quiz, line.Unless))
	}
	return text
}

// paperDays is how many days the longest schedule has.
func paperDays(q *widget.Quiz) (most int) {
	for _, schedule := range q.Schedules {
		most = max(most, len(schedule.Days))
	}
	return most
}

type paperSchedules struct {
	ui.Compo

	Quiz  *widget.Quiz
	Title string
}

func (p *paperSchedules) Render() ui.UI {
	head := []ui.UI{el("th").Attr("scope", "col").Text(Say("card.dayhead"))}
	var columns []widget.Schedule
	for _, schedule := range p.Quiz.Schedules {
		if len(schedule.Days) > 0 {
			columns = append(columns, schedule)
			head = append(head, el("th").Attr("scope", "col").Text(p.heading(schedule.ID)))
		}
	}
	var rows []ui.UI
	for day := range paperDays(p.Quiz) {
		rows = append(rows, p.day(day, columns))
	}
	return el("section").Body(
		el("h2").Text(p.Title),
		shown(texted("p", "", p.turns())),
		shown(p.others()),
		el("div").Class("scroll").TabIndex(0).Role("region").Aria("label", p.Title).Body(
			el("table").Class("plan").Body(el("thead").Body(el("tr").Body(head...)), el("tbody").Body(rows...)),
		),
		shown(texted("p", "", p.Quiz.Texts.Plan.Note)),
	)
}

func (p *paperSchedules) day(day int, columns []widget.Schedule) ui.UI {
	cells := []ui.UI{el("th").Attr("scope", "row").Text(run{from: day + 1, to: day + 1}.when())}
	for _, schedule := range columns {
		if day >= len(schedule.Days) {
			cells = append(cells, el("td"))
			continue
		}
		d := schedule.Days[day]
		text := measureOf(p.Quiz, false).say(d)
		if p.Quiz.Plan.Beside.Of > 0 {
			text += " (" + measureOf(p.Quiz, true).say(d) + ")"
		}
		if d.Of != "" {
			text = p.Quiz.Texts.Outcomes[d.Of].Name + " " + text
		}
		cells = append(cells, el("td").Text(text))
	}
	return el("tr").Body(cells...)
}

// heading calls a schedule by its id where there are several, and names who has it.
func (p *paperSchedules) heading(id widget.ScheduleID) string {
	if len(p.Quiz.Schedules) == 1 {
		return Say("card.amounthead")
	}
	return string(id) + ": " + p.users(id)
}

// users names the outcomes that take a schedule, or whose amounts it gives.
func (p *paperSchedules) users(id widget.ScheduleID) string {
	var ids []widget.OutcomeID
	for _, outcome := range p.Quiz.Outcomes {
		if outcome.Schedule == id {
			ids = append(ids, outcome.ID)
		}
	}
	if len(ids) == 0 {
		return Say("paper.insteadof")
	}
	return outcomeNames(p.Quiz, ids)
}

// others are what instead says, where it says anything.
func (p *paperSchedules) others() ui.UI {
	rows := p.instead()
	return when(len(rows) > 0, el("ul").Body(rows...))
}

// instead says who takes another schedule than the outcome's own, the most
// careful first.
func (p *paperSchedules) instead() (rows []ui.UI) {
	for _, schedule := range p.Quiz.Schedules {
		for i, other := range schedule.Instead {
			text := Say("paper.instead", "list", quoted(p.Quiz, other.When), "schedule", string(other.Use), "of", string(schedule.ID))
			if i > 0 {
				text = Say("paper.else", "list", quoted(p.Quiz, other.When), "schedule", string(other.Use), "of", string(schedule.ID))
			}
			rows = append(rows, el("li").Text(p.only(schedule, other)+text))
		}
	}
	return rows
}

// only says that one variant alone takes the other schedule.
func (p *paperSchedules) only(schedule widget.Schedule, other widget.Instead) string {
	for _, outcome := range p.Quiz.Outcomes {
		if outcome.Schedule == schedule.ID && other.Variant != "" {
			return Say("paper.only.kind", "name", endingHeadline(p.Quiz, widget.Ending{Outcome: outcome.ID, Variant: other.Variant})) + " "
		}
	}
	return ""
}

func (p *paperSchedules) turns() (text string) {
	for _, schedule := range p.Quiz.Schedules {
		if schedule.Amounts != "" {
			text += string(schedule.ID) + ": " + Say("paper.inturn", "list", outcomeNames(p.Quiz, schedule.InTurn), "schedule", string(schedule.Amounts)) + " "
		}
	}
	return text
}

type paperEvidence struct {
	ui.Compo

	Quiz *widget.Quiz
}

func (p *paperEvidence) Render() ui.UI {
	var claims, references []ui.UI
	for _, claim := range p.Quiz.Claims {
		row := []ui.UI{ui.Text(p.Quiz.Texts.Claims[claim.ID] + " (" + strengthName(claim.Strength) + ") ")}
		claims = append(claims, el("li").ID(string(claim.ID)).Body(append(row, links(p.Quiz, "", claim.References)...)...))
	}
	for i, reference := range p.Quiz.References {
		references = append(references, el("li").ID(referenceAnchor(i)).Body(p.reference(reference)...))
	}
	return el("section").ID("evidence").Body(
		el("h2").Text(Say("paper.evidence")),
		el("p").Text(made(p.Quiz)),
		el("ul").Class("claims").Body(claims...),
		el("ol").Class("references").Body(references...),
	)
}

func (p *paperEvidence) reference(r widget.Reference) []ui.UI {
	text := joined(r.Short+".", r.Authors+".") + " " + r.Title + ". " + r.Journal + "."
	if r.Checked == widget.SecondHand {
		text += " (" + Say("paper.secondhand") + ")"
	}
	row := []ui.UI{ui.Text(text + " ")}
	if href := r.Href(); href != "" {
		row = append(row, el("a").Attr("href", href).Attr("rel", "noopener noreferrer").Text(href))
	}
	return row
}
