package widget_test

import (
	"slices"
	"testing"

	"github.com/innerbuddies/gutquiz/widget"
)

func TestHowManyDrinksAnOutcomesDaysHold(t *testing.T) {
	q := small()
	for outcome, want := range map[widget.OutcomeID]int{"honey": 1, "lemon": 2, "talk": 1, "nobody's": 1} {
		if got := q.Sorts(outcome); got != want {
			t.Errorf("%s: got %d, want %d", outcome, got, want)
		}
	}
	q.Schedules[2].InTurn = q.Schedules[2].InTurn[:1]
	if got := q.Recommend(take(t, q, "well sour fast")).Plan[1].Of; got != "lemon" || q.Sorts("lemon") != 1 {
		t.Errorf("one drink in turn: got %q", got)
	}
}

func TestTheFirstPlanIsOfOneDrink(t *testing.T) {
	q := small()
	slices.Reverse(q.Outcomes) // a stop, one in turn, and only then one of one drink
	if days, outcome := q.FirstPlan(); outcome != "honey" || len(days) != 14 {
		t.Errorf("got %d days of %q", len(days), outcome)
	}
	q.Schedules[0].Days[0].Of = "honey"
	if days, outcome := q.FirstPlan(); outcome != "" || days != nil {
		t.Errorf("got %d days of %q, want none", len(days), outcome)
	}
}
