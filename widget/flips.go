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
	for i := range min(len(answers), len(q.Questions)) {
		tried, changed := q.flipsOf(t, answers, i, now)
		if tried && len(changed) == 0 {
			same = append(same, q.Questions[i].ID)
		}
		found = append(found, changed...)
	}
	return pickFlips(found), same
}

func (q *Quiz) flipsOf(t *tables, answers Answers, place int, now Ending) (tried bool, changed []Flip) {
	question := q.Questions[place]
	if question.Choose != ChooseOne || len(answers[place]) != 1 || q.ruled(answers[place][0]) {
		return false, nil
	}
	from := answers[place][0]
	rest := t.set(without(slices.Concat(answers...), from))
	for _, to := range question.Options {
		if to == from || q.ruled(to) {
			continue
		}
		tried = true
		if d := q.decide(t, rest.union(t.set([]OptionID{to}))); d.ending.Outcome != now.Outcome {
			changed = append(changed, Flip{question.ID, from, to, d.ending.Outcome})
		}
	}
	return tried, changed
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
