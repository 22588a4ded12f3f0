package widget

import (
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

func (c *checker) caps() {
	for i, limit := range c.quiz.Caps {
		at := fmt.Sprintf("$.caps[%d]", i)
		c.optionsAt(at+".when", limit.When)
		c.optionsAt(at+".unless", limit.Unless)
		if c.quiz.Plan.Unit == "" {
			c.fault(at, "a cap is a number, so the plan needs a unit: write it, as plan: {unit: ml}")
		} else {
			c.number(at+".most", limit.Most)
		}
		if len(limit.When) == 0 {
			c.fault(at+".when", "a cap needs when: the options of the readers it is for")
		}
	}
}

// A capTable is a cap on numbers.
type capTable struct {
	when, unless optionSet
	most         float64
	at           string
}

// A portion is the most a schedule gives on one day, on numbers: to readers who
// chose any of when, or to all others, in the one variant where it is set.
type portion struct {
	when    optionSet
	variant VariantID
	most    float64
}

// capped faults a schedule that gives more on some day than a cap allows a reader.
// It faults each cap once an outcome, with the first reader the walk met.
func (c *checker) capped(q *Quiz, walked tally) {
	t := q.tables()
	limits := q.capTables(t)
	for _, at := range walked.passedInOrder() {
		reader, limit := walked.passed[at], limits[at.limit]
		c.fault(limit.at, "outcome %q gives %v %s to a reader who chose %s, and at most %v %s may be given: name a smaller schedule under instead",
			at.outcome, reader.given, q.Plan.Unit, list(slices.Concat(q.answersOf(t, reader.chosen)...)), limit.most, q.Plan.Unit)
	}
}

func (q *Quiz) capTables(t *tables) []capTable {
	limits := make([]capTable, len(q.Caps))
	for i, limit := range q.Caps {
		limits[i] = capTable{t.set(limit.When), t.set(limit.Unless), limit.Most, fmt.Sprintf("$.caps[%d]", i)}
	}
	return limits
}

func (c capTable) passedBy(given float64, chosen optionSet) bool {
	return c.when.meets(chosen) && !c.unless.meets(chosen) && given > c.most
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

func portionOf(rows []portion, variant VariantID, chosen optionSet) (most float64) {
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
		if !c.speaksOfMore(limit.Most) {
			continue
		}
		q.EachCard(func(answers Answers) {
			chosen := slices.Concat(answers...)
			if !chosenAny(chosen, limit.When) || chosenAny(chosen, limit.Unless) {
				return
			}
			for _, text := range q.Recommend(answers).sentences() {
				if n := q.mostSpoken(text); n > limit.Most && !seen[text] {
					seen[text] = true
					c.fault(fmt.Sprintf("$.caps[%d]", i), "a reader who chose %s is told of %v %s, and at most %v %s may be given: %q", list(chosen), n, q.Plan.Unit, limit.Most, q.Plan.Unit, text)
				}
			}
		})
	}
}

// speaksOfMore reports whether any text a card may take speaks of more than an
// amount.
func (c *checker) speaksOfMore(most float64) bool {
	t := c.quiz.Texts
	all := slices.Concat(t.Stop, slices.Collect(maps.Values(t.Lines)), slices.Collect(maps.Values(t.Rules)), slices.Collect(maps.Values(t.Reasons)), slices.Collect(maps.Values(t.Leads)))
	for _, o := range t.Outcomes {
		all = append(all, o.Headline, o.Lead, o.Text)
		for _, v := range o.Variants {
			all = append(all, v.Headline, v.Lead, v.Text)
		}
	}
	return slices.ContainsFunc(all, func(text string) bool { return c.quiz.mostSpoken(text) > most })
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

// mostSpoken is the largest amount that a text speaks of, as "30 ml" or "1½ US fl oz",
// in the plan's own unit.
func (q *Quiz) mostSpoken(text string) (most float64) {
	words := strings.FieldsFunc(text, func(r rune) bool { return unicode.IsSpace(r) || strings.ContainsRune(",;:()–-", r) })
	units := q.units()
	for i, said := range words {
		rest := strings.Join(words[i+1:], " ")
		n, is := spokenNumber(said)
		for unit, of := range units {
			if after, begins := strings.CutPrefix(rest, unit); is && begins && !startsWithLetter(after) {
				most = max(most, n*of)
			}
		}
	}
	return most
}

func startsWithLetter(text string) bool {
	r, _ := utf8.DecodeRuneInString(text)
	return unicode.IsLetter(r)
}

// spokenNumber reads a number as texts have it: 30, 1.5 or 1½.
func spokenNumber(said string) (n float64, is bool) {
	part := 0.0
	for sign, of := range map[string]float64{"¼": .25, "⅓": 1. / 3, "½": .5, "⅔": 2. / 3, "¾": .75} {
		if whole, has := strings.CutSuffix(said, sign); has {
			said, part = whole, of
		}
	}
	if said == "" {
		return part, part > 0
	}
	n, err := strconv.ParseFloat(strings.ReplaceAll(said, ",", "."), 64)
	return n + part, err == nil
}
