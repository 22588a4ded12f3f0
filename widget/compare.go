package widget

import (
	"math/bits"
	"reflect"
	"slices"
)

// A Comparison is what becomes of a quiz's readers where another edition takes its
// place: every combination of answers of the old one, given to the new one.
type Comparison struct {
	// Combinations are those of the old edition. Of them Moved get another result and
	// Open may, by an answer that only the new edition asks for.
	Combinations, Moved, Open int
	Moves                     []Move
	// LinksHold reports whether private links and kept results of the old edition open in
	// the new one.
	LinksHold bool
	// Gone are outcomes that the new edition lacks, under any name, and Refers those it no
	// longer shares: their pages, or their cards, are no more.
	Gone, Refers []OutcomeID
	// Days are outcomes whose days or amounts are others.
	Days []OutcomeID
}

// A Move is all that go from one ending to another.
type Move struct {
	From, To     Ending
	Combinations int
	// All of them chose Causes. Where no answer is common to all, Causes are those whose
	// readers move more often than others, the most often first.
	Causes []Cause
	// Example are the first answers that move, of the old edition.
	Example Answers
}

// A Cause is an answer, and how many of the combinations with it move so.
type Cause struct {
	Option      OptionID
	Moved, With int
}

// Compare walks every combination of answers of the old edition and gives them to the
// new one. An outcome counts as the same where its id is, or was (Outcome.Was). It is
// nothing for a quiz with more than Check would walk.
func Compare(old, edition *Quiz) Comparison {
	named := *edition
	named.Former = edition.former()
	edition = &named
	c := &comparer{old: old, edition: edition, to: edition.tables(), from: old.tables(), moves: map[[2]Ending]*moving{}}
	result := Comparison{LinksHold: edition.opens(old.fingerprint())}
	if max(old.Combinations(), edition.Combinations()) <= maxCombinations {
		c.walk()
		result.Combinations, result.Moved, result.Open, result.Moves = c.all, c.moved, c.open, c.sorted()
	}
	for _, outcome := range old.Outcomes {
		now, there := edition.outcome(edition.Today(outcome.ID))
		switch {
		case !there:
			result.Gone = append(result.Gone, outcome.ID)
			continue
		case now.Refers && !outcome.Refers:
			result.Refers = append(result.Refers, outcome.ID)
		}
		if !reflect.DeepEqual(old.daysOf(outcome, edition.Today), edition.daysOf(now, edition.Today)) {
			result.Days = append(result.Days, outcome.ID)
		}
	}
	return result
}

// daysOf are the schedules that an outcome's readers may get, with outcomes as today calls
// them.
func (q *Quiz) daysOf(outcome Outcome, today func(OutcomeID) OutcomeID) (all []Schedule) {
	seen := map[ScheduleID]bool{"": true}
	for next := []ScheduleID{outcome.Schedule}; len(next) > 0; next = next[1:] {
		for _, s := range q.Schedules {
			if s.ID != next[0] || seen[s.ID] {
				continue
			}
			s.InTurn = slices.Clone(s.InTurn)
			for i, id := range s.InTurn {
				s.InTurn[i] = today(id)
			}
			seen[s.ID], all = true, append(all, s)
			next = append(next, s.Amounts)
			for _, other := range s.Instead {
				next = append(next, other.Use)
			}
		}
	}
	return all
}

type comparer struct {
	old, edition *Quiz
	from, to     *tables
	turns        []turn
	bit          [maxOptions]int // of the new edition, -1 for none
	with         [maxOptions]int // combinations that chose each
	moves        map[[2]Ending]*moving

	all, moved, open int
}

type moving struct {
	count  int
	common optionSet
	by     [maxOptions]int
	first  optionSet
}

func (c *comparer) walk() {
	for i := range c.bit {
		c.bit[i] = -1
	}
	for option, bit := range c.from.bits {
		if now, there := c.to.bits[option]; there {
			c.bit[bit] = now
		}
	}
	c.turns = c.edition.turns(c.to)
	c.old.eachCombination(c.from, c.visit)
}

func (c *comparer) visit(chosen optionSet) {
	c.all++
	eachBit(chosen, func(bit int) { c.with[bit]++ })
	before := c.old.decide(c.from, chosen).ending
	before.Outcome = c.edition.Today(before.Outcome)
	var mapped optionSet
	eachBit(chosen, func(bit int) {
		if now := c.bit[bit]; now >= 0 {
			mapped.add(now)
		}
	})
	var after []Ending
	c.answered(c.turns, mapped, optionSet{}, func(now optionSet) {
		if ending := c.edition.decide(c.to, now).ending; !slices.Contains(after, ending) {
			after = append(after, ending)
		}
	})
	switch {
	case len(after) == 1 && after[0] == before:
	case slices.Contains(after, before):
		c.open++
	default:
		c.moved++
		c.move(before, after[0], chosen)
	}
}

// answered are the ways the new edition can be answered by who answered the old one so:
// what is asked anew has every answer.
func (c *comparer) answered(turns []turn, mapped, chosen optionSet, visit func(optionSet)) {
	for i, turn := range turns {
		if !turn.asks(chosen) {
			continue
		}
		if fixed := mapped.meet(turn.options); fixed != (optionSet{}) {
			chosen = chosen.union(fixed)
			continue
		}
		var spare pick
		for n := range turn.ways {
			c.answered(turns[i+1:], mapped, chosen.union(turn.way(n, &spare).options), visit)
		}
		return
	}
	visit(chosen)
}

func (c *comparer) move(from, to Ending, chosen optionSet) {
	m := c.moves[[2]Ending{from, to}]
	if m == nil {
		m = &moving{common: chosen, first: chosen}
		c.moves[[2]Ending{from, to}] = m
	}
	m.count++
	m.common = m.common.meet(chosen)
	eachBit(chosen, func(bit int) { m.by[bit]++ })
}

func eachBit(s optionSet, visit func(int)) {
	for word, rest := range s {
		for ; rest != 0; rest &= rest - 1 {
			visit(word*64 + bits.TrailingZeros64(rest))
		}
	}
}

// sorted are the moves, the largest first.
func (c *comparer) sorted() (moves []Move) {
	for ends, m := range c.moves {
		moves = append(moves, Move{From: ends[0], To: ends[1], Combinations: m.count, Causes: c.causes(m), Example: c.old.answersOf(c.from, m.first)})
	}
	slices.SortFunc(moves, func(a, b Move) int {
		if a.Combinations != b.Combinations {
			return b.Combinations - a.Combinations
		}
		return slices.Compare([]string{string(a.From.Outcome), string(a.From.Variant), string(a.To.Outcome), string(a.To.Variant)},
			[]string{string(b.From.Outcome), string(b.From.Variant), string(b.To.Outcome), string(b.To.Variant)})
	})
	return moves
}

// mostCauses are as many as an author reads.
const mostCauses = 3

func (c *comparer) causes(m *moving) (causes []Cause) {
	for _, question := range c.old.Questions {
		for _, option := range question.Choices() {
			bit := c.from.bits[option]
			cause := Cause{option, m.by[bit], c.with[bit]}
			often := cause.Moved*c.all > m.count*cause.With // oftener than readers on the whole
			if often && (m.common.has(bit) || m.common == optionSet{}) {
				causes = append(causes, cause)
			}
		}
	}
	slices.SortStableFunc(causes, func(a, b Cause) int { return b.Moved*a.With - a.Moved*b.With })
	return causes[:min(len(causes), mostCauses)]
}
