//go:build !wasm

package app

import (
	"strings"
	"testing"

	ui "github.com/maxence-charriere/go-app/v10/pkg/app"
)

func TestTheStartLineLeadsToTheUrgentCard(t *testing.T) {
	got := ui.HTMLString(lineCard(shipped(t), 1))
	for _, want := range []string{"Please get medical help today", `data-go="start"`} {
		if !strings.Contains(got, want) {
			t.Errorf("the line's card lacks %q", want)
		}
	}
}

// A question that only some readers are asked is counted as the next; the page's script
// counts for each reader's own way (e2e/journeys/branches.ts).
func TestStepsAreCountedAsEverybodysWay(t *testing.T) {
	for place, want := range []string{"Question 1 of 3", "Question 2 of 3", "Question 2 of 3", "Question 2 of 3", "Question 3 of 3"} {
		if got := ui.HTMLString(questionStep(bread(t), place, 1)); !strings.Contains(got, want) {
			t.Errorf("place %d is not %s", place, want)
		}
	}
}

// The early script reads the conditions from the steps; a quiz without conditions has
// none of it.
func TestConditionsAreDrawnForTheEarlyScript(t *testing.T) {
	drawn := ui.HTMLString((&drawnQuiz{Quiz: bread(t)}).Render())
	for _, want := range []string{`data-if="oven_yes"`, `data-unless="oven_no"`, `data-count="Question {n} of {m}"`, `data-next="Next"`, `data-result="See my result"`} {
		if !strings.Contains(drawn, want) {
			t.Errorf("no %s", want)
		}
	}
	drawn = ui.HTMLString((&drawnQuiz{Quiz: shipped(t)}).Render())
	for _, trace := range []string{"data-if", "data-unless", "data-count", "data-result"} {
		if strings.Contains(drawn, trace) {
			t.Errorf("a quiz without conditions has %s", trace)
		}
	}
}
