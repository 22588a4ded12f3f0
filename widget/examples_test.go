package widget_test

import (
	"slices"
	"testing"

	"github.com/innerbuddies/gutquiz/widget"
)

func TestEachExampleLeadsWhereItSays(t *testing.T) {
	for name, q := range map[string]*widget.Quiz{"small": small(), "shipped": shipped(t)} {
		examples := q.Examples()
		for _, share := range q.Survey().Endings {
			answers, found := examples.Endings[share.Ending]
			if found != (share.Combinations > 0) {
				t.Errorf("%s: %v: found %v, and %d combinations end there", name, share.Ending, found, share.Combinations)
			}
			if found && q.Recommend(answers).Ending != share.Ending {
				t.Errorf("%s: %v: got %v", name, share.Ending, q.Recommend(answers).Ending)
			}
		}
		for _, rule := range q.Rules {
			answers, found := examples.Rules[rule.ID]
			if !found {
				t.Errorf("%s: nobody for rule %s", name, rule.ID)
				continue
			}
			if r := q.Recommend(answers); !slices.Contains(r.Fired, rule.ID) && !saysRule(r, rule.ID) {
				t.Errorf("%s: rule %s: got a card of %v with %v", name, rule.ID, r.Fired, r.Notes)
			}
		}
	}
}

func saysRule(r widget.Recommendation, rule widget.RuleID) bool {
	return slices.ContainsFunc(slices.Concat(r.Notes, r.Always), func(s widget.Said) bool { return s.Rule == rule })
}

func TestWhatIsWrittenIsCheckedWithoutAWalk(t *testing.T) {
	q := small()
	q.Outcomes = append(q.Outcomes, widget.Outcome{ID: "nowhere", Schedule: "days"})
	q.Texts.Outcomes["nowhere"] = widget.OutcomeTexts{Headline: "No way leads here", Text: "None.", Name: "No way", Phrase: "none"}
	if faults := q.CheckWritten(); len(faults) > 0 {
		t.Errorf("got %v, want none before the walk", faults)
	}
	if faults := q.Check(); len(faults) != 1 || faults[0].Path != "$.outcomes[3].id" {
		t.Errorf("got %v, want the outcome nobody can reach", faults)
	}
}
