package widget

import (
	"math"
	"slices"
	"strconv"
	"strings"
)

// A Range is a range of whole numbers as an author writes it: "0-4", "4", "9+", or
// "up to 4".
type Range string

// Bounds are the first and the last number of the range; false where it is none.
func (r Range) Bounds() (from, to int, ok bool) {
	text := strings.ReplaceAll(strings.ReplaceAll(string(r), "–", "-"), " ", "")
	if most, is := strings.CutPrefix(text, "upto"); is {
		to, ok = number(most)
		return math.MinInt32, to, ok
	}
	if least, is := strings.CutSuffix(text, "+"); is {
		from, ok = number(least)
		return from, math.MaxInt32, ok
	}
	if i := strings.IndexByte(text, '-'); i > 0 || i == 0 && strings.Contains(text[1:], "-") {
		i = 1 + strings.IndexByte(text[1:], '-') // the first may be a minus
		from, ok = number(text[:i])
		to, last := number(text[i+1:])
		return from, to, ok && last
	}
	from, ok = number(text)
	return from, from, ok
}

// number reads what is written with digits, and at most four of them.
func number(text string) (int, bool) {
	n, err := strconv.Atoi(text)
	return n, err == nil && len(text) <= 5 && !strings.HasPrefix(text, "+")
}

// Bands are the scores of a quiz whose outcomes are chosen by ranges, in order;
// none in any other quiz.
func (q *Quiz) Bands() (scores []ScoreID) {
	for _, outcome := range q.Outcomes {
		for score := range outcome.When {
			if !slices.Contains(scores, score) {
				scores = append(scores, score)
			}
		}
	}
	// In order, by hand: the library's sort would be 4 kB more for a reader to download.
	for i := range scores {
		for j := range i {
			if scores[i] < scores[j] {
				scores[i], scores[j] = scores[j], scores[i]
			}
		}
	}
	return scores
}

// A band is where the scores of an outcome begin and end, in the order of the scores.
type band struct {
	outcome  OutcomeID
	from, to [maxContests]int
}

func (b band) holds(points [maxContests]int) bool {
	for i := range points {
		if points[i] < b.from[i] || points[i] > b.to[i] {
			return false
		}
	}
	return true
}

// meets reports whether there are points that both bands hold.
func (b band) meets(other band) bool {
	for i := range b.from {
		if b.from[i] > other.to[i] || other.from[i] > b.to[i] {
			return false
		}
	}
	return true
}

// bandOf is the band of an outcome. A score that it does not name may be any.
func (t *tables) bandOf(outcome Outcome) band {
	b := band{outcome: outcome.ID}
	for i := range b.from {
		b.from[i], b.to[i] = math.MinInt32, math.MaxInt32
	}
	for i, score := range t.scores {
		if within, named := outcome.When[score]; named {
			b.from[i], b.to[i], _ = within.Bounds()
		}
	}
	return b
}

// place lets the scores choose: the band that holds them. Check has seen to it that
// there is one and no other.
func (t *tables) place(d *decision) {
	d.banded = true
	for _, b := range t.bands {
		if b.holds(d.points) {
			d.ending = Ending{Outcome: b.outcome}
			return
		}
	}
}

// A Sum is what the answers gave to one score, and the range of the outcome it led to.
type Sum struct {
	Score  ScoreID
	Points int
	// Within is empty where the outcome takes any.
	Within Range
}

// Sums are what the answers give to each score of a quiz of bands. There are none
// where a rule stopped the quiz.
func (q *Quiz) Sums(answers Answers) []Sum {
	t := q.tables()
	return q.sums(t, q.decide(t, t.set(q.chosen(t, answers))))
}

func (q *Quiz) sums(t *tables, d decision) (sums []Sum) {
	if !d.banded {
		return nil
	}
	outcome, _ := q.outcome(d.ending.Outcome)
	for i, score := range t.scores {
		sums = append(sums, Sum{score, d.points[i], outcome.When[score]})
	}
	return sums
}

// counted are the answers that gave points to a score, those that gave most first.
func (q *Quiz) counted(chosen []OptionID) (counted []Reason) {
	for _, row := range q.Points {
		points := 0
		for _, given := range row.Score {
			points += max(given, -given)
		}
		if points != 0 && slices.Contains(chosen, row.Option) {
			reason := q.reason(row, "")
			reason.Points = points
			counted = append(counted, reason)
		}
	}
	slices.SortStableFunc(counted, byWeight)
	return counted
}
