package widget

import "slices"

// Chosen are the options of one combination; ask Chose which are among them.
type Chosen = optionSet

// Chose is whether any of the options is among the chosen, asked so often that the
// options are looked up once.
func (q *Quiz) Chose(any ...OptionID) func(Chosen) bool {
	return q.tables().set(any).meets
}

// EveryCombination calls visit with every combination of answers to all
// questions and what the rules and points make of it.
func (q *Quiz) EveryCombination(visit func(chosen Chosen, ending Ending)) {
	t := q.tables()
	q.eachCombination(t, func(chosen optionSet) { visit(chosen, q.decide(t, chosen).ending) })
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

// EveryReader calls visit with the answers of every combination.
func (q *Quiz) EveryReader(visit func(Answers)) {
	t := q.tables()
	q.eachCombination(t, func(chosen optionSet) { visit(q.answersOf(t, chosen)) })
}

// ReachOfQuestions reports which questions somebody is asked.
func (q *Quiz) ReachOfQuestions() []bool { return q.reachOfQuestions() }

// ReachWithoutWalk are the endings not proved out of reach without a walk.
func (q *Quiz) ReachWithoutWalk() []Ending { return q.reachWithoutWalk() }
