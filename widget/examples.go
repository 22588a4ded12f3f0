package widget

import "math/bits"

// Examples are answers that lead somewhere: one reader each. What no answers lead to
// is not among them.
type Examples struct {
	Endings map[Ending]Answers
	// Rules are the readers for whom a rule acts, notes included.
	Rules map[RuleID]Answers
}

// Examples walks the combinations of answers for one reader of every ending and one
// for whom each rule acts. It is empty for a quiz with more than Check would walk.
func (q *Quiz) Examples() Examples {
	found := Examples{map[Ending]Answers{}, map[RuleID]Answers{}}
	if q.Combinations() > maxCombinations {
		return found
	}
	t := q.tables()
	last := Ending{Outcome: "none yet"} // most combinations end as the one before
	unseen := uint64(1)<<len(t.rules) - 1
	q.eachCombination(t, func(chosen optionSet) {
		d := q.decide(t, chosen)
		if d.ending != last {
			last = d.ending
			if _, is := found.Endings[last]; !is {
				found.Endings[last] = q.answersOf(t, chosen)
			}
		}
		for fresh := q.acting(t, d, chosen, unseen); fresh != 0; fresh &= fresh - 1 {
			i := bits.TrailingZeros64(fresh)
			unseen &^= 1 << i
			found.Rules[q.Rules[i].ID] = q.answersOf(t, chosen)
		}
	})
	return found
}

// acting are those of the rules asked about that a reader's card speaks of: rules that
// decided, and notes.
func (q *Quiz) acting(t *tables, d decision, chosen optionSet, asked uint64) uint64 {
	acting := d.fired & asked
	for rest := asked &^ acting; rest != 0; rest &= rest - 1 {
		i := bits.TrailingZeros64(rest)
		if !q.Rules[i].Note || !t.rules[i].acts(chosen) {
			continue
		}
		if outcome, _ := q.outcome(d.ending.Outcome); q.Rules[i].noteFor(outcome) {
			acting |= 1 << i
		}
	}
	return acting
}
