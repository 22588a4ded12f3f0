package widget

import (
	"encoding/json"
	"fmt"
	"maps"
	"slices"
)

// Open reads a quiz from the JSON a build made of it, ready to recommend. It
// does not check what a build has checked already.
func Open(text []byte) (*Quiz, error) {
	var q Quiz
	if err := json.Unmarshal(text, &q); err != nil {
		return nil, fmt.Errorf("reading quiz: %w", err)
	}
	return q.Compile(), nil
}

// WithoutReview returns a copy of the quiz without the texts that wait for a
// review. Rules and points stay: only sentences go.
func (q *Quiz) WithoutReview() *Quiz {
	c := *q
	c.Texts.Rules = maps.Clone(q.Texts.Rules)
	for _, rule := range q.Rules {
		if rule.Review != "" {
			delete(c.Texts.Rules, rule.ID)
		}
	}
	c.Outcomes = slices.Clone(q.Outcomes)
	for i, o := range c.Outcomes {
		o.Lines, o.Label, o.Stop, o.Plan = reviewed(o.Lines), reviewed(o.Label), reviewed(o.Stop), reviewed(o.Plan)
		c.Outcomes[i] = o
	}
	return c.Compile()
}

func reviewed(lines []Line) []Line {
	return slices.DeleteFunc(slices.Clone(lines), func(l Line) bool { return l.Review != "" })
}

// ForReaders returns a copy of the quiz with only what a reader's browser
// needs: references shrink to their short name and address.
func (q *Quiz) ForReaders() *Quiz {
	c := *q
	c.References = slices.Clone(q.References)
	for i, r := range c.References {
		short := Reference{ID: r.ID, Short: r.Short, DOI: r.DOI}
		if r.DOI == "" {
			short.URL = r.Href()
		}
		c.References[i] = short
	}
	return &c
}
