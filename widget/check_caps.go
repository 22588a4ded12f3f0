package widget

import (
	"fmt"
	"slices"
)

func (c *checker) caps() {
	for i, limit := range c.quiz.Caps {
		at := fmt.Sprintf("$.caps[%d]", i)
		c.optionsAt(at+".when", limit.When)
		c.optionsAt(at+".unless", limit.Unless)
		c.measures(at, limit.Ml, limit.FlOz)
		if len(limit.When) == 0 {
			c.fault(at+".when", "a cap needs when: the options of the readers it is for")
		}
	}
}

// A capTable is a cap on numbers.
type capTable struct {
	when, unless optionSet
	most         Day
	at           string
}

// A portion is the most a schedule gives on one day, on numbers: to readers who
// chose any of when, or to all others, in the one variant where it is set.
type portion struct {
	when    optionSet
	variant VariantID
	most    Day
}

// capped walks every combination of answers and faults a schedule that gives
// more on some day than a cap allows that reader. It faults each cap once an
// outcome, with the first reader it finds.
func (c *checker) capped() {
	if len(c.quiz.Caps) == 0 {
		return
	}
	q := *c.quiz // a copy: whoever asked for a check has not asked for more
	t := q.Compile().tables()
	portions, limits := q.portions(t), q.capTables(t)
	seen := map[string]bool{}
	q.eachCombination(t, func(chosen optionSet) {
		ending := q.decide(t, chosen).ending
		given := portionOf(portions[ending.Outcome], ending.Variant, chosen)
		for _, limit := range limits {
			if limit.passedBy(given, chosen) && !seen[limit.at+string(ending.Outcome)] {
				seen[limit.at+string(ending.Outcome)] = true
				c.fault(limit.at, "outcome %q gives %d ml (%v fl oz) to a reader who chose %s, and at most %d ml (%v fl oz) may be given: name a smaller schedule under instead",
					ending.Outcome, given.Ml, given.FlOz, list(slices.Concat(q.answersOf(t, chosen)...)), limit.most.Ml, limit.most.FlOz)
			}
		}
	})
}

func (q *Quiz) capTables(t *tables) []capTable {
	limits := make([]capTable, len(q.Caps))
	for i, limit := range q.Caps {
		limits[i] = capTable{t.set(limit.When), t.set(limit.Unless), Day{Ml: limit.Ml, FlOz: limit.FlOz}, fmt.Sprintf("$.caps[%d]", i)}
	}
	return limits
}

func (c capTable) passedBy(given Day, chosen optionSet) bool {
	return c.when.meets(chosen) && !c.unless.meets(chosen) && (given.Ml > c.most.Ml || given.FlOz > c.most.FlOz)
}

// portions are what each outcome's schedule may give, in the order it is asked.
func (q *Quiz) portions(t *tables) map[OutcomeID][]portion {
	all := map[OutcomeID][]portion{}
	for _, outcome := range q.Outcomes {
		schedule := q.amountsOf(outcome.Schedule)
		var rows []portion
		for _, other := range schedule.Instead {
			used, _ := q.schedule(other.Use)
			rows = append(rows, portion{t.set(other.When), other.Variant, Most(used.Days)})
		}
		all[outcome.ID] = append(rows, portion{most: Most(schedule.Days)})
	}
	return all
}

func portionOf(rows []portion, variant VariantID, chosen optionSet) (most Day) {
	for _, row := range rows {
		if row.when.meets(chosen) && (row.variant == "" || row.variant == variant) {
			return row.most
		}
		most = row.most // the last is for everybody else
	}
	return most
}
