package widget

import "slices"

// A Flip is a single changed answer that would change the outcome.
type Flip struct {
	Question QuestionID
	// From is what the reader chose, To what would change the outcome.
	From, To OptionID
	Outcome  OutcomeID
}

const maxFlips = 2

// flips tries every other option of every choose-one question, in their order: the
// easy ones, of taste and habit, come first. A flip never proposes
// another answer to a question of safety: options that a rule names are neither
// given up nor proposed. Flips to different outcomes come before a second one to
// the same.
func (q *Quiz) flips(t *tables, answers Answers, now Ending) (flips []Flip, same []QuestionID) {
	var found []Flip
	for i, question := range q.Asked(answers) {
		idle, changed := q.flipsOf(t, question, answers, i, now)
		if idle {
			same = append(same, question.ID)
		}
		found = append(found, changed...)
	}
	return pickFlips(found), same
}

// flipsOf are the flips of one question. It is idle where it has other options, and
// none would change the outcome. An option that opens a question not answered yet is no
// flip, and nobody knows whether it is idle.
func (q *Quiz) flipsOf(t *tables, question Question, answers Answers, place int, now Ending) (idle bool, changed []Flip) {
	if question.Choose != ChooseOne || len(answers[place]) != 1 || q.ruled(answers[place][0]) {
		return false, nil
	}
	from, opens := answers[place][0], false
	rest := t.set(without(q.chosen(t, answers), from))
	for _, to := range question.Options {
		if to == from || q.ruled(to) {
			continue
		}
		idle = true
		chosen, open := t.counting(rest.union(t.set([]OptionID{to})))
		if opens = opens || open; open {
			continue
		}
		if d := q.decide(t, chosen); d.ending.Outcome != now.Outcome {
			changed = append(changed, Flip{question.ID, from, to, d.ending.Outcome})
		}
	}
	return idle && !opens && len(changed) == 0, changed
}

// ruled reports whether a rule names the option.
func (q *Quiz) ruled(option OptionID) bool {
	return slices.ContainsFunc(q.Rules, func(r Rule) bool { return slices.Contains(r.When, option) })
}

func pickFlips(found []Flip) []Flip {
	var picked, again []Flip
	for _, flip := range found {
		if slices.ContainsFunc(picked, func(p Flip) bool { return p.Outcome == flip.Outcome }) {
			again = append(again, flip)
			continue
		}
		picked = append(picked, flip)
	}
	picked = append(picked, again...)
	return picked[:min(len(picked), maxFlips)]
}
