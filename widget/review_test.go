package widget_test

import (
	"testing"

	"github.com/innerbuddies/gutquiz/widget"
)

// A review nobody knows would leave out nothing, where an author thinks it does.
func TestAReviewNobodyKnowsIsAFault(t *testing.T) {
	for path, spoil := range map[string]func(*widget.Quiz){
		"$.rules[4].review":             func(q *widget.Quiz) { q.Rules[4].Review = "lawyer" },
		"$.outcomes[0].lines[0].review": func(q *widget.Quiz) { q.Outcomes[0].Lines = []widget.Line{{ID: "x", Review: "lawyer"}} },
	} {
		q := small()
		spoil(q)
		if !says(q, path, `review "lawyer": use legal`) {
			t.Errorf("got %v, want a fault at %s", q.Check(), path)
		}
	}
	q := small()
	q.Rules[4].Review = widget.ReviewLegal
	if says(q, "$.rules[4].review", "review") {
		t.Error("a legal review is refused")
	}
}
