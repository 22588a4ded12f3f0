package widget

import (
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"
)

func (c *checker) caps() {
	for i, limit := range c.quiz.Caps {
		at := fmt.Sprintf("$.caps[%d]", i)
		c.optionsAt(at+".when", limit.When)
		c.optionsAt(at+".unless", limit.Unless)
		c.measures(at, limit.Ml, limit.FlOz)
		if len(limit.When) == 0 {
			c.fault(at+".when", "a cap needs when: the options of the readers it is for")
		}
	}
}

// A capTable is a cap on numbers.
type capTable struct {
	when, unless optionSet
	most         Day
	at           string
}

// A portion is the most a schedule gives on one day, on numbers: to readers who
// chose any of when, or to all others, in the one variant where it is set.
type portion struct {
	when    optionSet
	variant VariantID
	most    Day
}

// capped faults a schedule that gives more on some day than a cap allows a reader.
// It faults each cap once an outcome, with the first reader the walk met.
func (c *checker) capped(q *Quiz, walked tally) {
	t := q.tables()
	limits := q.capTables(t)
	for _, at := range walked.passedInOrder() {
		reader, limit := walked.passed[at], limits[at.limit]
		c.fault(limit.at, "outcome %q gives %d ml (%v fl oz) to a reader who chose %s, and at most %d ml (%v fl oz) may be given: name a smaller schedule under instead",
			at.outcome, reader.given.Ml, reader.given.FlOz, list(slices.Concat(q.answersOf(t, reader.chosen)...)), limit.most.Ml, limit.most.FlOz)
	}
}

func (q *Quiz) capTables(t *tables) []capTable {
	limits := make([]capTable, len(q.Caps))
	for i, limit := range q.Caps {
		limits[i] = capTable{t.set(limit.When), t.set(limit.Unless), Day{Ml: limit.Ml, FlOz: limit.FlOz}, fmt.Sprintf("$.caps[%d]", i)}
	}
	return limits
}

func (c capTable) passedBy(given Day, chosen optionSet) bool {
	return c.when.meets(chosen) && !c.unless.meets(chosen) && (given.Ml > c.most.Ml || given.FlOz > c.most.FlOz)
}

// portions are what each outcome's schedule may give, in the order it is asked.
func (q *Quiz) portions(t *tables) map[OutcomeID][]portion {
	all := map[OutcomeID][]portion{}
	for _, outcome := range q.Outcomes {
		schedule := q.amountsOf(outcome.Schedule)
		var rows []portion
		for _, other := range schedule.Instead {
			used, _ := q.schedule(other.Use)
			rows = append(rows, portion{t.set(other.When), other.Variant, Most(used.Days)})
		}
		all[outcome.ID] = append(rows, portion{most: Most(schedule.Days)})
	}
	return all
}

func portionOf(rows []portion, variant VariantID, chosen optionSet) (most Day) {
	for _, row := range rows {
		if row.when.meets(chosen) && (row.variant == "" || row.variant == variant) {
			return row.most
		}
		most = row.most // the last is for everybody else
	}
	return most
}

// spoken faults a sentence of a card that speaks of more than a cap allows its
// reader. Only a quiz that speaks of such an amount anywhere is read card by card.
func (c *checker) spoken() {
	q := *c.quiz
	q.Compile()
	seen := map[string]bool{}
	for i, limit := range q.Caps {
		if !c.speaksOfMore(limit.Ml) {
			continue
		}
		q.EachCard(func(answers Answers) {
			chosen := slices.Concat(answers...)
			if !chosenAny(chosen, limit.When) || chosenAny(chosen, limit.Unless) {
				return
			}
			for _, text := range q.Recommend(answers).sentences() {
				if ml := mostSpoken(text); ml > limit.Ml && !seen[text] {
					seen[text] = true
					c.fault(fmt.Sprintf("$.caps[%d]", i), "a reader who chose %s is told of %d ml, and at most %d ml may be given: %q", list(chosen), ml, limit.Ml, text)
				}
			}
		})
	}
}

// speaksOfMore reports whether any text a card may take speaks of more than some
// millilitres.
func (c *checker) speaksOfMore(ml int) bool {
	t := c.quiz.Texts
	all := slices.Concat(t.Stop, slices.Collect(maps.Values(t.Lines)), slices.Collect(maps.Values(t.Rules)), slices.Collect(maps.Values(t.Reasons)), slices.Collect(maps.Values(t.Leads)))
	for _, o := range t.Outcomes {
		all = append(all, o.Headline, o.Lead, o.Text)
		for _, v := range o.Variants {
			all = append(all, v.Headline, v.Lead, v.Text)
		}
	}
	return slices.ContainsFunc(all, func(text string) bool { return mostSpoken(text) > ml })
}

// sentences are all that a card says.
func (r Recommendation) sentences() []string {
	all := []string{r.Headline}
	for _, said := range slices.Concat(r.Sentences, r.Text, r.Notes, r.Always, r.PlanNotes, r.Label, r.Stop) {
		all = append(all, said.Text)
	}
	for _, reason := range slices.Concat(r.Because, r.Against) {
		all = append(all, reason.Text)
	}
	return all
}

// mostSpoken is the largest number of millilitres in a text, as "30 ml".
func mostSpoken(text string) (most int) {
	words := strings.FieldsFunc(text, func(r rune) bool { return strings.ContainsRune(" .,;:()", r) })
	for i, word := range words[min(1, len(words)):] {
		if n, err := strconv.Atoi(words[i]); word == "ml" && err == nil {
			most = max(most, n)
		}
	}
	return most
}
