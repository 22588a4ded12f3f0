package widget

import (
	"maps"
	"slices"
)

// Former is what a quiz and its outcomes were called before, for what readers have from
// then. Only the JSON of a quiz with former ids has it.
type Former struct {
	Quiz []QuizID `json:"quiz,omitempty"`
	// Outcomes are the ids of today, by those of before.
	Outcomes map[OutcomeID]OutcomeID `json:"outcomes,omitempty"`
	// Rules are the fingerprints that the same decisions had under former ids, spelled as
	// in a code.
	Rules []string `json:"rules,omitempty"`
}

// Called reports whether the id is the quiz's, or was.
func (q *Quiz) Called(id QuizID) bool { return q.ID == id || slices.Contains(q.Former.Quiz, id) }

// Today is the id that an outcome has today.
func (q *Quiz) Today(id OutcomeID) OutcomeID {
	if now := q.Former.Outcomes[id]; now != "" {
		return now
	}
	return id
}

// opens reports whether codes with these rules mean what they meant when they were made.
func (q *Quiz) opens(rules uint64) bool {
	return rules == q.fingerprint() || slices.Contains(q.Former.Rules, spell(rules))
}

// former is made by a build: what follows is in no client.
func (q *Quiz) former() (f Former) {
	f.Quiz = q.Was
	for _, outcome := range q.Outcomes {
		for _, was := range outcome.Was {
			if f.Outcomes == nil {
				f.Outcomes = map[OutcomeID]OutcomeID{}
			}
			f.Outcomes[was] = outcome.ID
		}
	}
	if len(f.Quiz)+len(f.Outcomes) > 0 {
		f.Rules = q.formerRules()
	}
	return f
}

// mostEditions are as many ways to put former ids together as are tried. Nobody says which
// were in use at one time, and each fingerprint is nine bytes for every reader of the quiz.
const mostEditions = 32

// formerRules are the fingerprints under former ids. First come those where all outcomes
// were renamed together, as most are.
func (q *Quiz) formerRules() (codes []string) {
	try := func(names map[OutcomeID]OutcomeID) {
		for _, id := range append([]QuizID{q.ID}, q.Was...) {
			code := spell(q.as(id, names).fingerprint())
			if len(codes) < mostEditions && code != spell(q.fingerprint()) && !slices.Contains(codes, code) {
				codes = append(codes, code)
			}
		}
	}
	deepest := 0
	for _, outcome := range q.Outcomes {
		deepest = max(deepest, len(outcome.Was))
	}
	for at := range deepest + 1 {
		try(q.named(func(was int) int { return min(at, was) }))
	}
	ways := 1
	for _, outcome := range q.Outcomes {
		ways = min(ways*(len(outcome.Was)+1), mostEditions)
	}
	for n := range ways {
		try(q.named(func(was int) int {
			at := n % (was + 1)
			n /= was + 1
			return at
		}))
	}
	return codes
}

// named are the names of outcomes where pick chooses among as many former ones, from 1;
// 0 is today's.
func (q *Quiz) named(pick func(was int) int) map[OutcomeID]OutcomeID {
	names := map[OutcomeID]OutcomeID{}
	for _, outcome := range q.Outcomes {
		if at := pick(len(outcome.Was)); at > 0 {
			names[outcome.ID] = outcome.Was[at-1]
		}
	}
	return names
}

// as is the quiz under another id, with other names of outcomes wherever they decide.
func (q *Quiz) as(id QuizID, names map[OutcomeID]OutcomeID) *Quiz {
	one := func(id OutcomeID) OutcomeID {
		if name := names[id]; name != "" {
			return name
		}
		return id
	}
	all := func(ids []OutcomeID) []OutcomeID {
		ids = slices.Clone(ids)
		for i := range ids {
			ids[i] = one(ids[i])
		}
		return ids
	}
	c := *q
	c.ID, c.Ties, c.NothingLeft.Outcome = id, all(q.Ties), one(q.NothingLeft.Outcome)
	c.Rules, c.Points, c.Outcomes = slices.Clone(q.Rules), slices.Clone(q.Points), slices.Clone(q.Outcomes)
	for i, rule := range c.Rules {
		rule.Stop, rule.Only, rule.Without, rule.For = one(rule.Stop), all(rule.Only), all(rule.Without), all(rule.For)
		c.Rules[i] = rule
	}
	for i, row := range c.Points {
		give := maps.Clone(row.Give)
		for from, to := range names {
			if points, gives := row.Give[from]; gives {
				delete(give, from)
				give[to] = points
			}
		}
		c.Points[i].Give = give
	}
	for i := range c.Outcomes {
		c.Outcomes[i].ID = one(c.Outcomes[i].ID)
	}
	return &c
}
