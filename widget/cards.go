package widget

import "slices"

// EachCard walks every combination of answers and calls visit with those of the
// first reader of every different card: where a rule stopped the quiz, answers that
// nothing on its card depends on are not told apart. It is for proofs: what holds
// of all cards visited holds of every reader's.
func (q *Quiz) EachCard(visit func(Answers)) {
	t := q.tables()
	seen := map[card]bool{}
	matters := map[OutcomeID]optionSet{}
	for _, outcome := range q.Outcomes {
		matters[outcome.ID] = t.set(q.weighsOn(outcome))
	}
	q.eachCombination(t, func(chosen optionSet) {
		d := q.decide(t, chosen)
		if d.stopped {
			key := card{d.fired, d.ending, chosen.meet(t.firedBy(d).union(matters[d.ending.Outcome]))}
			if seen[key] {
				return
			}
			seen[key] = true
		}
		visit(q.answersOf(t, chosen))
	})
}

// A card is all that a stopped reader's card depends on.
type card struct {
	fired  uint64
	ending Ending
	chosen optionSet
}

// firedBy are the options that can make the rules act that did.
func (t *tables) firedBy(d decision) (options optionSet) {
	for i, rule := range t.rules {
		if d.fired>>i&1 == 1 {
			options = options.union(rule.when)
		}
	}
	return options
}

// weighsOn are the options that the lines, notes and days of an outcome depend on.
func (q *Quiz) weighsOn(outcome Outcome) (options []OptionID) {
	for _, rule := range q.Rules {
		if rule.Note && rule.noteFor(outcome) {
			options = slices.Concat(options, rule.When, rule.And, rule.Unless)
		}
	}
	for _, line := range slices.Concat(outcome.Lines, outcome.Label, outcome.Stop, outcome.Plan) {
		options = slices.Concat(options, line.When, line.Unless)
	}
	for _, other := range q.amountsOf(outcome.Schedule).Instead {
		options = append(options, other.When...)
	}
	return options
}

// answersOf is the way back from a set of options to answers.
func (q *Quiz) answersOf(t *tables, chosen optionSet) (answers Answers) {
	for _, question := range q.Questions {
		var picked []OptionID
		for _, option := range question.Choices() {
			if chosen.has(t.bits[option]) {
				picked = append(picked, option)
			}
		}
		if len(picked) > 0 { // else it is not asked
			answers = answers.With(picked...)
		}
	}
	return answers
}
