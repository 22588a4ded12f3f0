package widget

import (
	"fmt"
	"slices"
)

// tooMany faults a quiz that nobody can walk, says what would make it smaller, and
// proves what can be proved without a walk: where rules stop, exactly, by the options
// they name; where points and ranges may lead, by the most and the least they can be.
func (c *checker) tooMany() {
	c.fault("$.questions", "more than %d combinations of answers: too many to prove safe; %s. Without a walk it is proved which rules can stop, and which outcomes no points can reach; not walked are the points that meet, close calls, gaps between ranges, and caps", maxCombinations, c.smaller())
	q := *c.quiz
	reach := q.Compile().reachWithoutWalk()
	for _, share := range q.endings() {
		if !slices.Contains(reach, share.Ending) {
			c.unreachable(share.Ending)
		}
	}
}

// smaller is advice that fits the quiz: what multiplies most.
func (c *checker) smaller() string {
	wider := func(a, b Question) int { return int(min(a.ways(), beyond)) - int(min(b.ways(), beyond)) }
	widest := slices.MaxFunc(c.quiz.Questions, wider)
	if widest.Choose == ChooseAny && len(widest.Options) > 4 {
		return fmt.Sprintf("use fewer options in choose-any questions: %q alone has %d ways to answer, and each option less halves them", widest.ID, widest.ways())
	}
	return fmt.Sprintf("leave out some of the %d questions, or ask some of them only_if an earlier answer calls for it", len(c.quiz.Questions))
}

// reachWithoutWalk are the endings that some reader has, or of which it is not proved
// that nobody has.
func (q *Quiz) reachWithoutWalk() (endings []Ending) {
	t := q.tables()
	var before optionSet // what stops a reader
	for _, i := range t.stops {
		rule := t.rules[i]
		if acts := rule.when.less(before); acts != (optionSet{}) && q.someone(t, acts, before) {
			endings = append(endings, rule.stop)
		}
		before = before.union(rule.when)
	}
	if len(t.routes) > 0 || t.width == 0 {
		endings = append(endings, q.NothingLeft)
	}
	for i, outcome := range t.contests {
		if q.mayWin(t, i, before) {
			endings = append(endings, Ending{Outcome: outcome})
		}
	}
	for _, b := range t.bands {
		if q.mayHold(t, b, before) {
			endings = append(endings, Ending{Outcome: b.outcome})
		}
	}
	return endings
}

// mayWin reports whether points may choose an outcome: somebody is not stopped and may
// have it, and no other outcome has more points, or as many and stands before it,
// whatever is answered.
func (q *Quiz) mayWin(t *tables, contest int, stopped optionSet) bool {
	drops := stopped
	var rivals uint8 = t.all // those that no rule takes away
	for _, i := range t.routes {
		rule := t.rules[i]
		if rule.keep>>contest&1 == 0 {
			drops = drops.union(rule.when)
		}
		rivals &= rule.keep
	}
	if !q.someone(t, optionSet{}, drops) {
		return false
	}
	for other := range t.contests {
		if other == contest || rivals>>other&1 == 0 {
			continue
		}
		ahead := func(given [maxContests]int) int { return given[contest] - given[other] }
		if most := q.most(t, drops, ahead); most < 0 || most == 0 && other < contest {
			return false
		}
	}
	return true
}

// mayHold reports whether the scores of a reader who is not stopped may lie in a band.
func (q *Quiz) mayHold(t *tables, b band, stopped optionSet) bool {
	for i := range t.scores {
		most := q.most(t, stopped, func(given [maxContests]int) int { return given[i] })
		least := -q.most(t, stopped, func(given [maxContests]int) int { return -given[i] })
		if most < b.from[i] || least > b.to[i] {
			return false
		}
	}
	return q.someone(t, optionSet{}, stopped)
}

// most is the most that readers who are shut off from some options may have, of what points are worth.
func (q *Quiz) most(t *tables, shut optionSet, worth func([maxContests]int) int) (sum int) {
	for _, question := range q.Questions {
		best := question.most(t, shut, worth)
		if question.conditional() {
			best = max(best, 0)
		}
		sum += best
	}
	return sum
}

func (q Question) most(t *tables, shut optionSet, worth func([maxContests]int) int) int {
	one, all := -beyond, 0 // the best option alone, and all that add to it
	for _, option := range q.Choices() {
		picked := t.pick(option)
		if picked.options.meets(shut) {
			continue
		}
		value := worth(picked.points)
		one = max(one, value)
		if option != q.None {
			all += max(0, value)
		}
	}
	if q.Choose == ChooseAny && all > 0 {
		return max(one, all)
	}
	return one
}

// someone reports whether there are answers with any of the options with, where there
// are any, and none of those that are shut.
func (q *Quiz) someone(t *tables, with, shut optionSet) bool {
	turns := q.turnsToCount(t)
	for i, question := range q.Questions {
		turns[i].picks = question.picksWithout(t, turns[i].later, shut)
	}
	if with == (optionSet{}) {
		c := counter{turns: turns, known: map[counted]int{}}
		return c.from(0, optionSet{}) > 0
	}
	for i, question := range q.Questions {
		if !t.set(question.Choices()).meets(with) {
			continue
		}
		only := slices.Clone(turns)
		only[i].picks = question.picksWith(t, turns[i].later, with, shut)
		only[i].must = true
		c := counter{turns: only, known: map[counted]int{}}
		if c.from(0, optionSet{}) > 0 {
			return true
		}
	}
	return false
}

// picksWithout are countPicks of those options alone that are not shut.
func (q Question) picksWithout(t *tables, named, shut optionSet) map[optionSet]int {
	gone := func(o OptionID) bool { return t.set([]OptionID{o}).meets(shut) }
	left := q
	left.Options = slices.DeleteFunc(slices.Clone(q.Options), gone)
	if len(left.Options) == 0 && (q.Choose == ChooseOne || gone(q.None)) {
		return nil
	}
	picks := left.countPicks(t, named)
	if q.Choose == ChooseAny && gone(q.None) {
		none := t.set([]OptionID{q.None}).meet(named)
		picks[none]--
	}
	return picks
}

// picksWith are those that hold one of some options.
func (q Question) picksWith(t *tables, named, with, shut optionSet) map[optionSet]int {
	picks := map[optionSet]int{}
	for _, option := range q.Choices() {
		one := t.set([]OptionID{option})
		if !one.meets(with) || one.meets(shut) {
			continue
		}
		if q.Choose == ChooseOne || option == q.None {
			picks[one.meet(named)]++
			continue
		}
		rest := q
		rest.Options, rest.None = without(q.Options, option), ""
		for picked, times := range rest.picksWithout(t, named, shut) {
			picks[picked.union(one.meet(named))] += times
		}
	}
	return picks
}
