package widget

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
	var seen uint64 // rules
	q.eachCombination(t, func(chosen optionSet) {
		d := q.decide(t, chosen)
		if _, is := found.Endings[d.ending]; !is {
			found.Endings[d.ending] = q.answersOf(t, chosen)
		}
		fresh := q.acting(t, d, chosen) &^ seen
		for i, rule := range q.Rules {
			if fresh>>i&1 == 1 {
				found.Rules[rule.ID] = q.answersOf(t, chosen)
			}
		}
		seen |= fresh
	})
	return found
}

// acting are the rules that a reader's card speaks of: those that decided, and notes.
func (q *Quiz) acting(t *tables, d decision, chosen optionSet) uint64 {
	acting := d.fired
	for i, row := range t.rules {
		if q.Rules[i].Note && row.acts(chosen) {
			if outcome, _ := q.outcome(d.ending.Outcome); q.Rules[i].noteFor(outcome) {
				acting |= 1 << i
			}
		}
	}
	return acting
}
