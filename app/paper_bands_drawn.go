//go:build !wasm

package app

import (
	ui "github.com/maxence-charriere/go-app/v10/pkg/app"

	"github.com/innerbuddies/gutquiz/widget"
)

// paperBands is how points add up to scores, and which outcome a score leads to.
type paperBands struct {
	ui.Compo

	Quiz  *widget.Quiz
	Title string
}

func (p *paperBands) Render() ui.UI {
	scores := p.Quiz.Bands()
	head := []ui.UI{el("th").Attr("scope", "col").Text(Say("paper.option"))}
	for _, score := range scores {
		head = append(head, el("th").Attr("scope", "col").Text(p.name(score)))
	}
	var rows []ui.UI
	for _, row := range p.Quiz.Points {
		rows = append(rows, p.row(scores, row))
	}
	return el("section").Body(
		el("h2").Text(p.Title),
		el("p").Text(Say("paper.bandtext")),
		el("div").Class("scroll").TabIndex(0).Role("region").Aria("label", p.Title).Body(
			el("table").Class("points-table").Body(el("thead").Body(el("tr").Body(head...)), el("tbody").Body(rows...)),
		),
		el("ul").Body(p.bands(scores)...),
	)
}

// name is what a score is called; one that stands alone needs no name.
func (p *paperBands) name(score widget.ScoreID) string {
	if name := p.Quiz.Texts.Scores[score]; name != "" {
		return name
	}
	return Say("paper.score")
}

func (p *paperBands) row(scores []widget.ScoreID, row widget.Points) ui.UI {
	cells := []ui.UI{el("th").Attr("scope", "row").Body(
		ui.Text(p.Quiz.Texts.Options[row.Option]),
		shown(texted("small", "", p.Quiz.Texts.Reasons[row.Option])),
	)}
	for _, score := range scores {
		cells = append(cells, el("td").Text(plus(row.Score[score])))
	}
	return el("tr").Body(cells...)
}

// plus writes points with their sign.
func plus(points int) string {
	if points > 0 {
		return "+" + signed(points)
	}
	return signed(points)
}

// bands say where each range of scores leads, in the order of the outcomes.
func (p *paperBands) bands(scores []widget.ScoreID) (rows []ui.UI) {
	for _, outcome := range p.Quiz.Outcomes {
		if len(outcome.When) > 0 {
			rows = append(rows, el("li").Text(Say("paper.band", "range", bandText(p.Quiz, scores, outcome), "outcome", p.Quiz.Texts.Outcomes[outcome.ID].Headline)))
		}
	}
	return rows
}

// bandText is the range of each score that leads to an outcome.
func bandText(q *widget.Quiz, scores []widget.ScoreID, outcome widget.Outcome) string {
	var ranges []string
	for _, score := range scores {
		within, named := outcome.When[score]
		switch {
		case named && len(scores) == 1:
			ranges = append(ranges, rangeText(within))
		case named:
			ranges = append(ranges, Say("card.point", "name", q.Texts.Scores[score], "n", rangeText(within)))
		}
	}
	return inWords(ranges)
}

// rangeText is a range of scores as a reader reads it.
func rangeText(within widget.Range) string {
	from, to, _ := within.Bounds()
	switch {
	case from == to:
		return signed(from)
	case to > mostScore:
		return Say("range.from", "n", signed(from))
	case from < -mostScore:
		return Say("range.to", "n", signed(to))
	}
	return Say("range.between", "n", signed(from), "m", signed(to))
}

// mostScore is more than any score: a range beyond it is open.
const mostScore = 99_999
