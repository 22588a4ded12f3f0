package widget_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/innerbuddies/gutquiz/widget"
)

// The limits are of what the tables hold; one more would be dropped without a word.
func TestAQuizBeyondWhatCanBeHeldIsRefused(t *testing.T) {
	for _, c := range []struct {
		name          string
		grow          func(q *widget.Quiz, n int)
		most          int
		path, message string
	}{
		{"options", withOptions, 128, "$.questions", "129 options in all, at most 128 can be held"},
		{"rules", withRules, 64, "$.rules", "65 rules, at most 64 can be held"},
		{"outcomes for points", withTies, 8, "$.ties", "9 outcomes for points to choose between; use 1 to 8"},
	} {
		t.Run(c.name, func(t *testing.T) {
			full, over := small(), small()
			c.grow(full, c.most)
			c.grow(over, c.most+1)
			if says(full, c.path, c.message[len(fmt.Sprint(c.most)):]) {
				t.Errorf("%d are refused, though they can be held", c.most)
			}
			if !says(over, c.path, c.message) {
				t.Errorf("got %v, want %s: %s", over.Check(), c.path, c.message)
			}
		})
	}
}

func TestPointsNeedAnOutcomeToChoose(t *testing.T) {
	q := small()
	q.Ties = nil
	if !says(q, "$.points[0].give.lemon", "which is not in ties, so they would never count") {
		t.Errorf("got %v", q.Check())
	}
	q = small()
	q.Ties = q.Ties[:1]
	if says(q, "$.ties", "points to choose between") {
		t.Error("one outcome is refused, though there is nothing wrong with a quiz of one")
	}
}

func says(q *widget.Quiz, path, message string) bool {
	return slices.ContainsFunc(q.Check(), func(f widget.Fault) bool {
		return f.Path == path && strings.Contains(f.Message, message)
	})
}

// withOptions gives the quiz n options in all.
func withOptions(q *widget.Quiz, n int) {
	have := 0
	for _, question := range q.Questions {
		have += len(question.Options)
		if question.None != "" {
			have++
		}
	}
	for i := have; i < n; i++ {
		id := widget.OptionID(fmt.Sprintf("more%d", i))
		q.Questions[1].Options = append(q.Questions[1].Options, id)
		q.Texts.Options[id] = "Text"
	}
}

func withRules(q *widget.Quiz, n int) {
	for i := len(q.Rules); i < n; i++ {
		id := widget.RuleID(fmt.Sprintf("more%d", i))
		q.Rules = append(q.Rules, widget.Rule{ID: id, Always: true, Note: true})
		q.Texts.Rules[id] = "Text."
	}
}

func withTies(q *widget.Quiz, n int) {
	for i := len(q.Ties); i < n; i++ {
		id := widget.OutcomeID(fmt.Sprintf("more%d", i))
		q.Outcomes = append(q.Outcomes, widget.Outcome{ID: id, Schedule: "days"})
		q.Texts.Outcomes[id] = q.Texts.Outcomes["honey"]
		q.Ties = append(q.Ties, id)
	}
}
