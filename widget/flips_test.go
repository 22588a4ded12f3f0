package widget_test

import (
	"testing"

	"github.com/innerbuddies/gutquiz/widget"
)

// Only two flips are told, so the second way to one outcome must not take the
// place of the only way to another.
func TestFlipsToldLeadToDifferentOutcomes(t *testing.T) {
	q := small()
	q.Questions[1].Options = append(q.Questions[1].Options, "mild", "plain")
	q.Outcomes = append(q.Outcomes, widget.Outcome{ID: "plum", Schedule: "days"})
	q.Texts.Outcomes["plum"] = q.Texts.Outcomes["honey"]
	q.Ties = append(q.Ties, "plum")
	for option, outcome := range map[widget.OptionID]widget.OutcomeID{"mild": "honey", "plain": "plum"} {
		q.Texts.Options[option] = "Text"
		q.Texts.Flips[option] = "text"
		q.Points = append(q.Points, widget.Points{Option: option, Kind: widget.KindPreference,
			Give: map[widget.OutcomeID]int{outcome: 2}, Claims: []widget.ClaimID{"c1"}})
	}
	var told []widget.OutcomeID
	for _, flip := range q.Recommend(widget.Answers{{"well"}, {"sour"}, {"fast"}}).Flips {
		told = append(told, flip.Outcome)
	}
	if len(told) != 2 || told[0] != "honey" || told[1] != "plum" {
		t.Errorf("got flips to %q, want one to honey and one to plum", told)
	}
}
