package widget

import "slices"

// maxCombinations is how many combinations of answers Check is willing to walk;
// a quiz that cannot be proved is not built.
const maxCombinations = 50_000_000

// MostCombinations is how many a quiz may have.
const MostCombinations = maxCombinations

// A Survey is what walking every combination of answers found.
type Survey struct {
	// Combinations counts every combination of answers, choose-any questions included.
	Combinations int
	// Endings are in the order of the quiz's outcomes and their variants.
	Endings []Share
	// Decided counts the combinations that points or bands decide; among them Close end in
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
func (q *Quiz) Survey() Survey { return q.walk(nil).Survey }

func (s *Survey) count(d decision) {
	if d.banded {
		s.Decided++
	}
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

// A turn is a question in a walk: the ways it can be answered, by number, where it is
// asked. They are put together when they are asked for: twenty options that fit together
// are a million ways, and would fill the memory.
type turn struct {
	branch
	ways int
	// tables are the options that fit together, at most eight a table, with each set of
	// them by its bits; those of a choose-one question are one table, by place.
	tables [][]pick
	// none is the way without any of them.
	none pick
}

// A pick is one way to answer a question, and what it gives.
type pick struct {
	options optionSet
	points  [maxContests]int
}

func (p *pick) add(other *pick) {
	p.options = p.options.union(other.options)
	for i := range p.points {
		p.points[i] += other.points[i]
	}
}

func (t *tables) pick(options ...OptionID) pick {
	set := t.set(options)
	return pick{set, t.sum(set)}
}

func (q *Quiz) turns(t *tables) []turn {
	turns := make([]turn, len(q.Questions))
	for i, question := range q.Questions {
		turns[i] = t.turn(question)
	}
	return turns
}

func (t *tables) turn(q Question) turn {
	turn := turn{branch: t.branch(q), ways: len(q.Options), none: t.pick(q.None)}
	if q.Choose == ChooseOne {
		var table []pick
		for _, option := range q.Options {
			table = append(table, t.pick(option))
		}
		turn.tables = [][]pick{table}
		return turn
	}
	turn.ways = 1 << min(len(q.Options), numberBits)
	for options := range slices.Chunk(q.Options, 8) {
		table := make([]pick, 1<<len(options))
		for set := range table {
			for bit, option := range options {
				if set>>bit&1 == 1 {
					one := t.pick(option)
					table[set].add(&one)
				}
			}
		}
		turn.tables = append(turn.tables, table)
	}
	return turn
}

// way is one of the ways to answer: of a choose-any question the options are the bits of
// its number, and 0 is none of them. What must be put together is, in spare.
func (t *turn) way(n int, spare *pick) *pick {
	switch {
	case n == 0 && t.none.options != optionSet{}:
		return &t.none
	case len(t.tables) == 1:
		return &t.tables[0][n]
	}
	*spare = pick{}
	for _, table := range t.tables {
		spare.add(&table[n&(len(table)-1)])
		n >>= 8
	}
	return spare
}

// eachCombination calls visit with every combination of answers, in a fixed order.
func (q *Quiz) eachCombination(t *tables, visit func(optionSet)) {
	stages := make([]stage, len(q.Questions)+1)
	stages[0] = stage{turns: q.turns(t)}
	walkOn(stages, t.width, func(s *stage) { visit(s.chosen) })
}

// A stage is how far a reader is in a walk: the questions to come, and what was chosen
// and given until then.
type stage struct {
	turns  []turn
	chosen optionSet
	points [maxContests]int
	spare  pick
}

// asked passes over the questions that are not for this reader.
func (s *stage) asked() bool {
	for len(s.turns) > 0 && !s.turns[0].asks(s.chosen) {
		s.turns = s.turns[1:]
	}
	return len(s.turns) > 0
}

// answer makes next the stage after the next question is answered in one of its ways.
func (s *stage) answer(n, width int, next *stage) {
	p := s.turns[0].way(n, &s.spare)
	next.turns, next.chosen = s.turns[1:], s.chosen.union(p.options)
	for i := range width {
		next.points[i] = s.points[i] + p.points[i]
	}
}

// walkOn visits the end of every way on from the first of the stages. The others are for
// the questions to come: nothing is allocated on the way.
func walkOn(stages []stage, width int, visit func(*stage)) {
	if at := &stages[0]; at.asked() {
		walkSome(stages, 0, at.turns[0].ways, width, visit)
	} else {
		visit(at)
	}
}

// walkSome is walkOn for some of the ways to answer the next question.
func walkSome(stages []stage, first, end, width int, visit func(*stage)) {
	for n := first; n < end; n++ {
		stages[0].answer(n, width, &stages[1])
		walkOn(stages[1:], width, visit)
	}
}
