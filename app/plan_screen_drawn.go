//go:build !wasm

package app

import (
	"strings"

	"github.com/innerbuddies/gutquiz/widget"
)

// A PlanScreen is what the plan page of a quiz shows on one of its first days, for who
// draws it without a browser.
type PlanScreen struct {
	Days              []widget.Day
	Title, Name, Done string
	// More is said where one amount follows another.
	More string

	measure measure
}

// Say is a day's amount.
func (p PlanScreen) Say(day widget.Day) string { return p.measure.say(day) }

// PlanScreenOf is that of the quiz's first plan; false where it has none.
func PlanScreenOf(q *widget.Quiz) (PlanScreen, bool) {
	days, of := q.FirstPlan()
	if len(days) == 0 {
		return PlanScreen{}, false
	}
	r := planReading{quiz: q, asks: q.AsksHowItFelt()}
	name := ""
	if strings.Contains(r.texts().Amount, "{name}") {
		name = q.Texts.Outcomes[of].Phrase
	}
	return PlanScreen{
		Days: days, Title: Say("plan.title", "n", number(len(days))), Name: name, Done: r.done(),
		More: r.advice(widget.AdviceMore, len(days)), measure: measureOf(q, false),
	}, true
}
