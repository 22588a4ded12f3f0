package widget

import "slices"

// Combinations is the number of combinations of answers a quiz has, or more
// than maxCombinations where counting on would say nothing new.
func (q *Quiz) Combinations() int {
	c := counter{turns: q.turnsToCount(q.tables()), known: map[counted]int{}}
	return c.from(0, optionSet{})
}

// A counter counts combinations without walking them: answers that no later question
// depends on are only multiplied.
type counter struct {
	turns []turnToCount
	known map[counted]int
}

// A turnToCount is a question whose answers are told apart by the options that later
// questions name: how many answers hold each set of those.
type turnToCount struct {
	branch
	picks map[optionSet]int
	// named are the options that this question and later ones depend on, later those of
	// later ones alone.
	named, later optionSet
	// must lets nobody pass it by.
	must bool
}

// A counted is a place in the quiz and what was chosen before that still matters.
type counted struct {
	place  int
	chosen optionSet
}

const (
	// beyond is more combinations than anybody walks; two of them can be multiplied.
	beyond = 1 << 31
	// What takes more to count than this is beyond, too.
	maxNamed, maxCounted = 16, 1 << 20
)

// reachOfQuestions reports which questions somebody is asked. Where there is too much
// to count, all count as asked: Check says so by itself.
func (q *Quiz) reachOfQuestions() []bool {
	c := counter{turns: q.turnsToCount(q.tables()), known: map[counted]int{}}
	reach := make([]bool, len(c.turns))
	if !q.Conditional() || c.from(0, optionSet{}) == beyond {
		return slices.Repeat([]bool{true}, len(reach))
	}
	for at := range c.known {
		reach[at.place] = true
	}
	return reach
}

func (c *counter) from(place int, chosen optionSet) int {
	for place < len(c.turns) && !c.turns[place].asks(chosen) {
		if c.turns[place].must {
			return 0
		}
		place++
	}
	if place == len(c.turns) {
		return 1
	}
	at := counted{place, chosen.meet(c.turns[place].named)}
	if n, known := c.known[at]; known {
		return n
	}
	if len(c.known) == maxCounted {
		return beyond
	}
	n := 0
	for picked, times := range c.turns[place].picks {
		if times > 0 && n < beyond {
			n = min(n+times*c.from(place+1, at.chosen.union(picked)), beyond)
		}
	}
	c.known[at] = n
	return n
}

func (q *Quiz) turnsToCount(t *tables) []turnToCount {
	turns := make([]turnToCount, len(q.Questions))
	var named optionSet
	for i := len(turns) - 1; i >= 0; i-- {
		b := t.branch(q.Questions[i])
		turns[i] = turnToCount{branch: b, picks: q.Questions[i].countPicks(t, named), later: named}
		named = named.union(b.onlyIf).union(b.unless)
		turns[i].named = named
	}
	return turns
}

// countPicks counts the ways to answer by what they hold of the options named.
func (q Question) countPicks(t *tables, named optionSet) map[optionSet]int {
	of := func(option OptionID) optionSet { return t.set([]OptionID{option}).meet(named) }
	picks := map[optionSet]int{}
	if q.Choose == ChooseOne {
		for _, option := range q.Options {
			picks[of(option)]++
		}
		if len(picks) == 0 {
			picks[optionSet{}] = 1 // a fault of its own, which multiplies nothing
		}
		return picks
	}
	picks[optionSet{}] = 1
	for _, option := range q.Options { // each doubles the ways
		more := map[optionSet]int{}
		for picked, times := range picks {
			more[picked] = min(more[picked]+times, beyond)
			more[picked.union(of(option))] = min(more[picked.union(of(option))]+times, beyond)
		}
		if picks = more; len(picks) > 1<<maxNamed {
			return map[optionSet]int{{}: beyond}
		}
	}
	picks[optionSet{}]-- // that of no option is that of none
	picks[of(q.None)]++
	return picks
}
