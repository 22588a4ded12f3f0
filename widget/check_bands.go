package widget

import (
	"fmt"
	"maps"
	"math"
	"slices"
)

// bands faults ranges that are none, that overlap, or whose scores nobody gets, and
// what does not go with bands.
func (c *checker) bands() {
	scores := c.quiz.Bands()
	if len(scores) == 0 {
		if c.quiz.ShowScore {
			c.fault("$.show_score", "show_score is for outcomes with a range of scores, as when: {points: 0-4}; points for outcomes are shown on the card as they are")
		}
		return
	}
	before := len(c.faults)
	if n := len(scores); n > maxContests {
		c.fault("$.outcomes", "%d scores, at most %d can be held", n, maxContests)
	}
	for i, outcome := range c.quiz.Outcomes {
		for _, score := range sortedKeys(outcome.When) {
			c.band(fmt.Sprintf("$.outcomes[%d].when.%s", i, score), score, outcome.When[score])
		}
	}
	c.besideBands()
	c.scoreNames(scores)
	if len(c.faults) == before {
		c.overlaps()
	}
}

func (c *checker) band(at string, score ScoreID, within Range) {
	from, to, ok := within.Bounds()
	gives := func(p Points) bool { return p.Score[score] != 0 }
	switch {
	case !ok:
		c.fault(at, "%q is no range of scores: write 0-4, 4, 9+ or up to 4", word(within))
	case from > to:
		c.fault(at, "%q ends before it begins: write %d-%d", word(within), to, from)
	case !slices.ContainsFunc(c.quiz.Points, gives):
		c.fault(at, "no answer gives to a score %q%s", score, c.nearestScore(string(score)))
	}
}

// nearestScore suggests a score that some answer gives to, or seems to.
func (c *checker) nearestScore(typed string) string {
	for _, row := range c.quiz.Points {
		for _, id := range slices.Concat(sortedKeys(row.Score), scoresOf(row.Give)) {
			if typed != string(id) && almost(typed, string(id)) {
				return fmt.Sprintf("; did you mean %q?", id)
			}
		}
	}
	return ""
}

// nearestBand suggests a score that an outcome has a range of.
func (c *checker) nearestBand(typed string) string {
	for _, score := range c.quiz.Bands() {
		if almost(typed, string(score)) {
			return fmt.Sprintf("; did you mean %q?", score)
		}
	}
	return ""
}

func scoresOf(give map[OutcomeID]int) (ids []ScoreID) {
	for _, id := range sortedKeys(give) {
		ids = append(ids, ScoreID(id))
	}
	return ids
}

// besideBands faults what is for quizzes whose points choose between outcomes.
func (c *checker) besideBands() {
	q := c.quiz
	if len(q.Ties) > 0 {
		c.fault("$.ties", "ties are for points that go to outcomes; here ranges of scores decide")
	}
	if q.CloseWithin != 0 {
		c.fault("$.close_within", "close_within is for points that go to outcomes; here it is close where one other answer leads to another outcome")
	}
	for i, outcome := range q.Outcomes {
		if outcome.Refers && len(outcome.When) > 0 {
			c.fault(fmt.Sprintf("$.outcomes[%d].when", i), "outcome %q refers, so it has no when: only a rule sends a reader to somebody else", outcome.ID)
		}
	}
	for i, rule := range q.Rules {
		if len(rule.Only)+len(rule.Without) > 0 {
			c.fault(fmt.Sprintf("$.rules[%d]", i), "rule %q keeps some outcomes, but here ranges of scores decide: let it stop at an outcome, or add a note", rule.ID)
		}
	}
}

// scoreNames faults a score without a name where the reader could not tell which is
// meant.
func (c *checker) scoreNames(scores []ScoreID) {
	for _, score := range scores {
		c.id("$.outcomes", "score", string(score))
		if _, is := c.quiz.outcome(OutcomeID(score)); is {
			c.fault("$.outcomes", "%q is an outcome and a score; give one of them another id", score)
		}
		if len(scores) > 1 {
			c.text(c.placeOfScore(score), "scores", string(score), c.quiz.Texts.Scores[score])
		}
	}
}

// placeOfScore is the first place that names a score.
func (c *checker) placeOfScore(score ScoreID) string {
	i := slices.IndexFunc(c.quiz.Outcomes, func(o Outcome) bool { _, is := o.When[score]; return is })
	return fmt.Sprintf("$.outcomes[%d].when.%s", i, score)
}

// overlaps faults two bands with a score in common.
func (c *checker) overlaps() {
	t := c.quiz.compile()
	for i, b := range t.bands {
		for _, other := range t.bands[:i] {
			if b.meets(other) {
				c.overlap(t, b, other)
			}
		}
	}
}

func (c *checker) overlap(t *tables, b, other band) {
	place := slices.IndexFunc(c.quiz.Outcomes, func(o Outcome) bool { return o.ID == b.outcome })
	both := ""
	for i, score := range t.scores {
		if from, to := max(b.from[i], other.from[i]), min(b.to[i], other.to[i]); from > b.from[i] || to < b.to[i] || len(t.scores) == 1 {
			both += fmt.Sprintf(", %s %s", score, spelt(from, to))
		}
	}
	if both == "" {
		both = ", all of its scores"
	}
	c.fault(fmt.Sprintf("$.outcomes[%d].when", place), "outcomes %q and %q overlap: %s is in both; move the end of one", other.outcome, b.outcome, both[2:])
}

// spelt is a range as an author writes it.
func spelt(from, to int) string {
	switch {
	case from == to:
		return fmt.Sprint(from)
	case to > 1<<30:
		return fmt.Sprintf("%d+", from)
	case from < -1<<30:
		return fmt.Sprintf("up to %d", to)
	}
	return fmt.Sprintf("%d-%d", from, to)
}

// scores holds what a row gives to scores to the size its kind allows. In a quiz of
// bands nothing is given to outcomes.
func (c *checker) scores(at string, row Points) {
	for _, score := range sortedKeys(row.Score) {
		given := row.Score[score]
		if limit := c.limit(row); max(given, -given) > limit {
			c.fault(at+".give."+string(score), "%+d points for %q: %s may give up to %d", given, row.Option, c.ground(row), limit)
		}
	}
}

// A reach is which scores readers have, as far as it is kept. Those of a single score are
// kept by their number, which is quicker.
type reach struct {
	points map[[maxContests]int]bool
	single [2 * maxSingle]bool
	most   bool // there are more
}

// maxReach is how many different scores are looked at, where there are several; a quiz
// has a few hundred. maxSingle is beyond the most a single score can be.
const (
	maxReach  = 1 << 18
	maxSingle = maxOptions * maxPlain
)

func (r *reach) add(points [maxContests]int, width int) {
	switch at := points[0] + maxSingle; {
	case width == 1 && at >= 0 && at < len(r.single):
		r.single[at] = true
	case len(r.points) < maxReach:
		r.points[points] = true
	case !r.points[points]:
		r.most = true
	}
}

func (r *reach) join(other *reach, width int) {
	for points := range other.points {
		r.add(points, width)
	}
	for at, is := range other.single {
		r.single[at] = r.single[at] || is
	}
	r.most = r.most || other.most
}

func (r *reach) all() (all [][maxContests]int) {
	for at, is := range r.single {
		if is {
			all = append(all, [maxContests]int{at - maxSingle})
		}
	}
	return slices.AppendSeq(all, maps.Keys(r.points))
}

// gaps faults scores that lead to no outcome: those that readers have and, of a single
// score, all between.
func (c *checker) gaps(t *tables, r *reach) {
	missing := slices.DeleteFunc(r.all(), func(p [maxContests]int) bool {
		return slices.ContainsFunc(t.bands, func(b band) bool { return b.holds(p) })
	})
	if r.most {
		c.fault("$.outcomes", "more than %d different scores: too many to look for gaps between ranges; use fewer scores", maxReach)
	}
	if len(missing) == 0 {
		return
	}
	if len(t.scores) > 1 {
		first := slices.MinFunc(missing, func(a, b [maxContests]int) int { return slices.Compare(a[:], b[:]) })
		c.fault("$.outcomes", "no outcome for %s: some readers have that; %d such scores in all", c.pointsIn(t, first), len(missing))
		return
	}
	c.gap(t, missing)
}

func (c *checker) pointsIn(t *tables, points [maxContests]int) (text string) {
	for i, score := range t.scores {
		if i > 0 {
			text += " with "
		}
		text += fmt.Sprintf("%s %d", score, points[i])
	}
	return text
}

// gap faults the ranges that are missing of the one score. Scores between two ranges
// are missing too, though today's points may pass over them.
func (c *checker) gap(t *tables, missing [][maxContests]int) {
	holds := func(n int) bool {
		return slices.ContainsFunc(t.bands, func(b band) bool { return b.holds([maxContests]int{n}) })
	}
	is := func(n int) bool {
		return !holds(n) && (c.between(t, n) || slices.Contains(missing, [maxContests]int{n}))
	}
	slices.SortFunc(missing, func(a, b [maxContests]int) int { return a[0] - b[0] })
	told := math.MinInt
	for _, points := range missing {
		from, to := points[0], points[0]
		for is(from - 1) {
			from--
		}
		for is(to + 1) {
			to++
		}
		if to > told {
			told = to
			c.fault(c.beforeGap(t, from), "no outcome for %s %s; let a range reach so far, or add an outcome", t.scores[0], spelt(from, to))
		}
	}
}

// between reports whether a score lies between two ranges.
func (c *checker) between(t *tables, n int) bool {
	below := slices.ContainsFunc(t.bands, func(b band) bool { return b.to[0] < n })
	above := slices.ContainsFunc(t.bands, func(b band) bool { return b.from[0] > n })
	return below && above
}

// beforeGap is the place of the range that ends nearest below a score, or else of the
// first.
func (c *checker) beforeGap(t *tables, n int) string {
	best := -1
	for i, outcome := range c.quiz.Outcomes {
		within, is := outcome.When[t.scores[0]]
		if _, to, _ := within.Bounds(); is && to < n {
			if best < 0 {
				best = i
			} else if _, most, _ := c.quiz.Outcomes[best].When[t.scores[0]].Bounds(); to > most {
				best = i
			}
		}
	}
	if best < 0 {
		return c.placeOfScore(t.scores[0])
	}
	return fmt.Sprintf("$.outcomes[%d].when.%s", best, t.scores[0])
}
