package widget

import "slices"

// EveryCombination calls visit with every combination of answers to all
// questions and what the rules and points make of it.
func (q *Quiz) EveryCombination(visit func(has func(OptionID) bool, ending Ending)) {
	t := q.tables()
	q.eachCombination(t, func(chosen optionSet) {
		has := func(o OptionID) bool {
			bit, known := t.bits[o]
			return known && chosen.has(bit)
		}
		visit(has, q.decide(t, chosen).ending)
	})
}

// Place counts the allowed outcomes ahead of one of the outcomes points choose
// between, or is -1 where a rule took it away.
func (q *Quiz) Place(answers Answers, outcome OutcomeID) int {
	t := q.tables()
	d := q.decide(t, t.set(slices.Concat(answers...)))
	at := slices.Index(t.contests, outcome)
	if d.stopped || d.allowed>>at&1 == 0 {
		return -1
	}
	ahead := 0
	for i := range t.contests {
		if d.allowed>>i&1 == 1 && (d.points[i] > d.points[at] || d.points[i] == d.points[at] && i < at) {
			ahead++
		}
	}
	return ahead
}

// CodeOf is a code with these rules and a good checksum, whatever its answers.
func (q *Quiz) CodeOf(number uint32) string {
	const mask = 1<<numberBits - 1
	rules, answers := q.fingerprint(), uint64(number)&mask
	return linkVersion + "." + spell(rules) + spell(answers) + spell(checksum(rules, answers))
}
