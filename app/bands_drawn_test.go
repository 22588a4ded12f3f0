//go:build !wasm

package app

import (
	"strings"
	"testing"

	ui "github.com/maxence-charriere/go-app/v10/pkg/app"

	"github.com/innerbuddies/gutquiz/widget"
	"github.com/innerbuddies/gutquiz/widget/quizfile"
)

func TestThePaperSaysWhomAQuestionIsFor(t *testing.T) {
	q := bread(t)
	q.Questions[4].OnlyIf, q.Questions[4].Unless = []widget.OptionID{"time_hour", "crust_hard"}, []widget.OptionID{"starter_yes"}
	drawn := ui.HTMLString((&paperPage{Quiz: q}).Render())
	for _, want := range []string{
		"Only if you ticked “Yes” (question 1):", "Skip this if you ticked “No, only a pan” (question 1):",
		"Only if you ticked “About an hour” (question 2) or “A crust that cracks” (question 4), and not “Yes, and it is lively” (question 3):"} {
		if !strings.Contains(drawn, want) {
			t.Errorf("the paper twin does not say %q", want)
		}
	}
}

func has(t *testing.T, view ui.UI, wants ...string) {
	t.Helper()
	drawn := ui.HTMLString(view)
	for _, want := range wants {
		if !strings.Contains(drawn, want) {
			t.Errorf("no %q in\n%s", want, drawn)
		}
	}
}

func TestThePaperExplainsBands(t *testing.T) {
	q := plants(t)
	has(t, &paperBands{Quiz: q, Title: "Points"}, "Where your score lies is your result.",
		"0 to 5: read “A few plants, often the same”.", "11 or more: read “A plate full of different plants”.", "+4", ">Score<")
	has(t, &paperPage{Quiz: q}, "Add up your points", "Answer the questions and add up the points.", "6 to 10: read")
	has(t, outcomeView{Quiz: q, Outcome: q.Outcomes[1], Root: "../../", Level: 1}.draw(), "This result is for a score of: 6 to 10.")
}

func TestThePaperNamesSeveralScores(t *testing.T) {
	q := plants(t)
	q.Points[0].Score["crumb"] = -1
	q.Outcomes[0].When["crumb"], q.Texts.Scores = "up to 2", map[widget.ScoreID]string{"variety": "Variety", "crumb": "Crumb"}
	has(t, &paperBands{Quiz: q}, ">Variety<", ">Crumb<", "Crumb up to 2 and Variety 0 to 5: read", "−1")
}

func TestAQuizOfRulesAloneSaysSo(t *testing.T) {
	q, err := quizfile.Read("rules.yaml", []byte(`
quiz: cycle-or-walk
title: By bicycle?
questions:
  - {id: flat, ask: Is a tyre flat?, options: [{id: flat_yes, say: Yes}, {id: flat_no, say: No}]}
  - {id: light, ask: Is there light?, options: [{id: light_yes, say: Yes}, {id: light_no, say: No}]}
rules:
  - {id: walk, when: [flat_yes], stop: walk, say: A flat tyre does not roll.}
  - {id: bus, when: [light_no], stop: bus, say: Nobody sees you in the dark.}
else: ride
outcomes:
  - {id: ride, headline: Ride, text: All is well.}
  - {id: walk, headline: Walk, text: Mend it first.}
  - {id: bus, headline: Take the bus, text: Find your lamp first.}
`))
	if err != nil {
		t.Fatal(err)
	}
	has(t, &paperPage{Quiz: q}, "If no rule stops you, read “Ride”.", "Read the rules in order")
	has(t, outcomeView{Quiz: q, Outcome: q.Outcomes[0], Root: "../../", Level: 1}.draw(), "This is for everybody whom no rule stops.")
	p := at(t, q, "flat_yes light_no")
	has(t, p.result(), "Walk", "A flat tyre does not roll.")
	has(t, at(t, q, "flat_no light_yes").result(), "Ride", "All is well.")
	if drawn := ui.HTMLString(p.result()); strings.Contains(drawn, "in the dark") {
		t.Error("a later rule speaks too")
	}
}
