package widget

import "slices"

// maxCombinations is how many combinations of answers Check is willing to walk;
// a quiz that cannot be proved is not built.
const maxCombinations = 50_000_000

// A Survey is what walking every combination of answers found.
type Survey struct {
	// Combinations counts every combination of answers, choose-any questions included.
	Combinations int
	// Endings are in the order of the quiz's outcomes and their variants.
	Endings []Share
	// Decided counts the combinations that points decide; among them Close end in
	// a close call and Ties had a tie for first.
	Decided, Close, Ties int
}

// A Share is how many combinations end at one ending.
type Share struct {
	Ending
	Combinations int
}

// Survey walks every combination of answers. Ask Combinations first: a quiz may
// have more than anyone can wait for.
func (q *Quiz) Survey() Survey {
	t := q.tables()
	survey := Survey{Endings: q.endings()}
	q.eachCombination(t, func(chosen optionSet) {
		d := q.decide(t, chosen)
		survey.Combinations++
		survey.share(d.ending).Combinations++
		survey.count(d)
	})
	return survey
}

func (s *Survey) count(d decision) {
	if !d.byPoints() {
		return
	}
	s.Decided++
	if d.close != 0 {
		s.Close++
	}
	if d.tie {
		s.Ties++
	}
}

// share finds an ending's row; one the quiz does not list gets a row of its own.
func (s *Survey) share(ending Ending) *Share {
	i := slices.IndexFunc(s.Endings, func(row Share) bool { return row.Ending == ending })
	if i < 0 {
		i, s.Endings = len(s.Endings), append(s.Endings, Share{Ending: ending})
	}
	return &s.Endings[i]
}

func (q *Quiz) endings() (rows []Share) {
	for _, outcome := range q.Outcomes {
		rows = append(rows, Share{Ending: Ending{Outcome: outcome.ID}})
		for _, variant := range outcome.Variants {
			rows = append(rows, Share{Ending: Ending{outcome.ID, variant}})
		}
	}
	return rows
}

// picks are all the ways one question can be answered.
func (q Question) picks() (ways [][]OptionID) {
	if q.Choose == ChooseOne {
		for _, option := range q.Options {
			ways = append(ways, []OptionID{option})
		}
		return ways
	}
	ways = append(ways, []OptionID{q.None})
	for mask := 1; mask < 1<<len(q.Options); mask++ {
		var picked []OptionID
		for i, option := range q.Options {
			if mask>>i&1 == 1 {
				picked = append(picked, option)
			}
		}
		ways = append(ways, picked)
	}
	return ways
}

// A turn is a question in a walk: all the ways it can be answered, where it is asked.
type turn struct {
	branch
	picks []optionSet
}

func (q *Quiz) turns(t *tables) []turn {
	turns := make([]turn, len(q.Questions))
	for i, question := range q.Questions {
		turns[i].branch = t.branch(question)
		for _, picked := range question.picks() {
			turns[i].picks = append(turns[i].picks, t.set(picked))
		}
	}
	return turns
}

// eachCombination calls visit with every combination of answers, in a fixed order.
func (q *Quiz) eachCombination(t *tables, visit func(optionSet)) {
	combine(q.turns(t), optionSet{}, visit)
}

func combine(turns []turn, chosen optionSet, visit func(optionSet)) {
	for len(turns) > 0 && !turns[0].asks(chosen) {
		turns = turns[1:]
	}
	if len(turns) == 0 {
		visit(chosen)
		return
	}
	for _, picked := range turns[0].picks {
		combine(turns[1:], chosen.union(picked), visit)
	}
}
