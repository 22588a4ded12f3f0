package widget

import (
	"cmp"
	"fmt"
	"slices"
)

func (c *checker) rules() {
	step := 0
	for i, rule := range c.quiz.Rules {
		at := fmt.Sprintf("$.rules[%d]", i)
		c.rule(at, rule)
		if rule.Stop == "" {
			continue
		}
		if rule.Step < 1 {
			c.fault(at+".step", "rule %q stops, so it needs a step: 1 for the rules that decide first", rule.ID)
		}
		if rule.Step < step {
			c.fault(at+".step", "rule %q of step %d comes after one of step %d; rules stand in the order they decide", rule.ID, rule.Step, step)
		}
		step = max(step, rule.Step)
	}
	if n := len(c.quiz.Rules); n > maxRules {
		c.fault("$.rules", "%d rules, at most %d can be held", n, maxRules)
	}
}

func (c *checker) rule(at string, r Rule) {
	c.id(at+".id", "rule", string(r.ID))
	c.text(at+".id", "rules", string(r.ID), c.quiz.Texts.Rules[r.ID])
	c.optionsAt(at+".when", r.When)
	c.optionsAt(at+".and", r.And)
	c.optionsAt(at+".unless", r.Unless)
	c.outcomesAt(at+".only", r.Only)
	c.outcomesAt(at+".without", r.Without)
	c.outcomesAt(at+".for", r.For)
	c.referencesAt(at+".references", r.References)
	c.reviewAt(at+".review", r.Review)
	if r.Stop != "" {
		c.endingAt(at+".stop", Ending{r.Stop, r.Variant})
		c.told(r)
	}
	c.action(at, r)
}

// told faults an answer that leads to somebody else without words for it, in a quiz
// that has them for others: the card would name some of what led there.
func (c *checker) told(r Rule) {
	outcome, known := c.quiz.outcome(r.Stop)
	for _, option := range r.When {
		if at := c.options[option]; known && outcome.Refers && at != "" && len(c.quiz.Texts.Told) > 0 {
			c.text(at, "told", string(option), c.quiz.Texts.Told[option])
		}
	}
}

// action faults a rule that does not do exactly one thing.
func (c *checker) action(at string, r Rule) {
	does := 0
	for _, acts := range []bool{r.Stop != "", len(r.Only) > 0, len(r.Without) > 0, r.Note} {
		if acts {
			does++
		}
	}
	if does != 1 {
		c.fault(at, "rule %q does %d things; a rule has exactly one of stop, only, without, note", r.ID, does)
	}
	if r.Always == (len(r.When) > 0) || r.Always && !r.Note {
		c.fault(at, "rule %q needs when: the options it acts on; only a note may say always: true instead", r.ID)
	}
	if len(r.For) > 0 && !r.Note {
		c.fault(at+".for", "rule %q: only a note speaks for some outcomes", r.ID)
	}
	if len(r.And)+len(r.Unless) > 0 && !r.Note {
		c.fault(at, "rule %q: and and unless are for notes; a rule that keeps readers safe acts on its options alone", r.ID)
	}
	if r.Quiet && (len(r.Only)+len(r.Without) == 0 || c.quiz.Texts.Leads[cmp.Or(r.As, r.ID)] == "") {
		c.fault(at+".quiet", "rule %q: quiet is for a rule with only or without whose text in leads says it all", r.ID)
	}
	if r.Stop == "" && (r.Variant != "" || r.Step != 0) {
		c.fault(at, "rule %q: variant and step are for rules that stop", r.ID)
	}
}

func (c *checker) points() {
	for i, row := range c.quiz.Points {
		at := fmt.Sprintf("$.points[%d]", i)
		if _, known := c.options[row.Option]; !known {
			c.unknown(at+".option", "option", string(row.Option), "unknown option %q%s", row.Option, c.quiz.nearest(row.Option))
		}
		c.once(at+".option", "points of option", string(row.Option))
		if len(c.quiz.Texts.Reasons) > 0 {
			c.text(at+".option", "reasons", string(row.Option), c.quiz.Texts.Reasons[row.Option])
		}
		known := len(c.unknowns)
		c.claimsAt(at+".claims", row.Claims)
		c.optionsAt(at+".sum_of", row.SumOf)
		if len(c.unknowns) > known {
			continue // nobody knows how strong its ground is
		}
		if row.But != "" && row.But != "mixed" && row.But != "contrary" {
			c.fault(at+".but", "but %q: use mixed or contrary", word(row.But))
		}
		if len(row.Claims) == 0 && (len(c.quiz.Claims) > 0 || row.Kind == KindEvidence) {
			c.fault(at, "points for %q rest on no claim", row.Option)
			continue
		}
		c.gives(at, row)
		c.scores(at, row)
	}
}

// gives holds points to the size their kind allows, so that nobody can tune
// them by taste.
func (c *checker) gives(at string, row Points) {
	for _, outcome := range sortedKeys(row.Give) {
		path := at + ".give." + string(outcome)
		given := row.Give[outcome]
		if len(c.quiz.Bands()) > 0 {
			c.fault(path, "points for %q go to %q, but here ranges of scores decide, and no outcome has a range of that%s", row.Option, outcome, c.nearestBand(string(outcome)))
			continue
		}
		if _, known := c.quiz.outcome(outcome); !known {
			c.unknown(path, "outcome", string(outcome), "points for %q go to outcome %q, which the quiz does not have%s", row.Option, outcome, c.quiz.nearestOutcome(outcome))
			continue
		}
		if !slices.Contains(c.quiz.Ties, outcome) {
			c.fault(path, "points for %q go to outcome %q, which is not in ties, so they would never count", row.Option, outcome)
			continue
		}
		if limit := c.limit(row); max(given, -given) > limit {
			c.fault(path, "%+d points for %q: %s may give up to %d", given, row.Option, c.ground(row), limit)
		}
		if sum := c.sum(row, outcome); len(row.SumOf) > 0 && given != sum {
			c.fault(path, "%+d points for %q, but the options it adds up give %+d", given, row.Option, sum)
		}
	}
}

// maxPlain is as much as plain points may give: with more, one answer would decide.
const maxPlain = 9

func (c *checker) limit(row Points) int {
	switch row.Kind {
	case "":
		if len(c.quiz.Claims) == 0 {
			return maxPlain
		}
	case KindPreference:
		return 2
	case KindCaution:
		return 3
	case KindOpinion:
		return 1
	case KindEvidence:
		limits := map[Strength]int{Strong: 3, Moderate: 2, Limited: 1, ExpertOpinion: 1}
		return limits[c.quiz.Weakest(row.Claims)] * max(1, len(row.SumOf))
	}
	return 0
}

func (c *checker) ground(row Points) string {
	switch row.Kind {
	case KindEvidence:
		return string(c.quiz.Weakest(row.Claims)) + " evidence"
	case KindPreference, KindCaution, KindOpinion:
		return "kind " + string(row.Kind)
	}
	if row.Kind == "" && len(c.quiz.Claims) == 0 {
		return "one answer"
	}
	return fmt.Sprintf("kind %q is unknown (use evidence, preference, caution or opinion) and", row.Kind)
}

func (c *checker) sum(row Points, outcome OutcomeID) (sum int) {
	for _, part := range c.quiz.Points {
		if slices.Contains(row.SumOf, part.Option) {
			sum += part.Give[outcome]
		}
	}
	return sum
}

// shadows faults what a stop rule makes idle: options of later rules, routes
// and points that no reader can bring.
func (c *checker) shadows() {
	for i, rule := range c.quiz.Rules {
		for j, option := range rule.When {
			if by, idle := c.stoppedBefore(rule, option); idle {
				c.fault(fmt.Sprintf("$.rules[%d].when[%d]", i, j), "rule %q never acts on %q: rule %q stops that reader first", rule.ID, option, by)
			}
		}
	}
	counts := Rule{Only: make([]OutcomeID, 1)} // points count where a rule with only would
	for i, row := range c.quiz.Points {
		if by, idle := c.stoppedBefore(counts, row.Option); idle {
			c.fault(fmt.Sprintf("$.points[%d].option", i), "points for %q never count: rule %q stops that reader", row.Option, by)
		}
	}
}

// stoppedBefore finds the stop rule that keeps rule from ever acting on option.
func (c *checker) stoppedBefore(rule Rule, option OptionID) (RuleID, bool) {
	for _, other := range c.quiz.Rules {
		if other.Stop == "" || other.ID == rule.ID || !slices.Contains(other.When, option) {
			continue
		}
		outcome, _ := c.quiz.outcome(other.Stop)
		switch {
		case rule.Stop != "" && (other.Step < rule.Step || other.Step == rule.Step && other.Stop != rule.Stop && c.before(other, rule)):
			return other.ID, true
		case rule.Note && !rule.noteFor(outcome):
			return other.ID, true
		case len(rule.Only)+len(rule.Without) > 0:
			return other.ID, true
		}
	}
	return "", false
}

func (c *checker) before(a, b Rule) bool {
	place := func(r Rule) int {
		return slices.IndexFunc(c.quiz.Rules, func(o Rule) bool { return o.ID == r.ID })
	}
	return place(a) < place(b)
}

// reachable faults endings that no combination of answers has.
func (c *checker) reachable(walked Survey) {
	for _, share := range walked.Endings {
		if share.Combinations == 0 {
			c.unreachable(share.Ending)
		}
	}
}

func (c *checker) unreachable(ending Ending) {
	i := slices.IndexFunc(c.quiz.Outcomes, func(o Outcome) bool { return o.ID == ending.Outcome })
	if ending.Variant != "" {
		c.fault(fmt.Sprintf("$.outcomes[%d].variants", i), "nobody can reach variant %q of outcome %q", ending.Variant, ending.Outcome)
	} else if !c.onlyVariants(ending.Outcome) {
		c.fault(fmt.Sprintf("$.outcomes[%d].id", i), "nobody can reach outcome %q%s", ending.Outcome, c.wayTo(c.quiz.Outcomes[i]))
	}
}

// wayTo says what leads to an outcome that nobody can reach, where ranges decide.
func (c *checker) wayTo(outcome Outcome) string {
	switch scores := c.quiz.Bands(); {
	case len(scores) == 0:
		return ""
	case len(outcome.When) == 0:
		return fmt.Sprintf(": give it a range, as when: {%s: 0-4}, or let a rule stop at it", scores[0])
	}
	return ": no reader has such a score"
}

// onlyVariants reports whether an outcome is meant to be met in a variant only: no
// rule and no points lead to it as it is.
func (c *checker) onlyVariants(id OutcomeID) bool {
	plain := func(r Rule) bool { return r.Stop == id && r.Variant == "" }
	outcome, _ := c.quiz.outcome(id)
	return len(outcome.Variants) > 0 && len(outcome.When) == 0 && !slices.Contains(c.quiz.Ties, id) && !slices.ContainsFunc(c.quiz.Rules, plain)
}
