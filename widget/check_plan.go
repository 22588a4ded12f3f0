package widget

import (
	"fmt"
	"maps"
	"slices"
	"strings"
)

// mostAmount is more than anybody has or does on a day, steps walked included.
const mostAmount = 100_000

// plan faults what the schedules have in common.
func (c *checker) plan() {
	p := c.quiz.Plan
	if p == (Plan{}) {
		return
	}
	if len(c.quiz.Schedules) == 0 {
		c.fault("$.plan", "a plan needs its days: write steps: [{days: 1-3, amount: 5}, …]")
	}
	if p.Unit == "" {
		c.fault("$.plan.beside", "a unit beside another needs that other: write unit, as unit: ml")
	}
	if b := p.Beside; b != (Beside{}) && !(b.Of > 0) {
		c.fault("$.plan.beside.of", "%v: write how much of the unit makes one of the unit beside it, as of: 30", b.Of)
	}
}

func (c *checker) schedules() {
	c.plan()
	for i, s := range c.quiz.Schedules {
		at := fmt.Sprintf("$.schedules[%d]", i)
		c.id(at+".id", "schedule", string(s.ID))
		if (len(s.Days) > 0) == (s.Amounts != "") {
			c.fault(at, "schedule %q needs either steps or amounts, and not both", s.ID)
		}
		switch n := len(s.Days); {
		case n > 0 && n < leastDays:
			c.fault(at+".steps", "schedule %q has one day; give it %d to %d", s.ID, leastDays, mostDays)
		case n > mostDays:
			c.fault(at+".steps", "schedule %q has more than %d days; give it %d to %d", s.ID, mostDays, leastDays, mostDays)
		}
		c.daysOf(at+".amounts", s, s.Amounts)
		for j, other := range s.Instead {
			c.optionsAt(fmt.Sprintf("%s.instead[%d].when", at, j), other.When)
			c.daysOf(fmt.Sprintf("%s.instead[%d].use", at, j), s, other.Use)
		}
		c.outcomesAt(at+".in_turn", s.InTurn)
		for j, day := range s.Days {
			if j == 0 || day != s.Days[j-1] { // a fault is told once a step
				c.day(fmt.Sprintf("%s.days[%d]", at, j), day)
			}
		}
	}
}

// daysOf faults a schedule that takes the days of another without any.
func (c *checker) daysOf(path string, s Schedule, id ScheduleID) {
	if other, known := c.quiz.schedule(id); id != "" && (!known || len(other.Days) == 0) {
		c.fault(path, "schedule %q takes the days of %q, which has none", s.ID, id)
	}
}

func (c *checker) day(at string, day Day) {
	unit := c.quiz.Plan.Unit
	switch {
	case unit == "" && day.Words == "":
		c.fault(at+".amount", "%v of what? Write the plan's unit, as plan: {unit: minutes}, or the amount in words, as amount: one page", day.Amount)
	case unit != "" && day.Words != "":
		c.fault(at+".amount", "%q is no number, and the plan counts in %q: write a number, or take the unit out", word(day.Words), word(unit))
	case unit != "":
		c.number(at+".amount", day.Amount)
	}
	if day.Of != "" {
		c.outcomeAt(at+".of", day.Of)
	}
}

// number faults an amount that nobody has or does.
func (c *checker) number(path string, n float64) {
	if !(n > 0 && n <= mostAmount) {
		c.fault(path, "%v %s: an amount is more than nothing, and at most %d", n, c.quiz.Plan.Unit, mostAmount)
	}
}

// planTexts faults words of a plan that nobody reads, or that say too little.
func (c *checker) planTexts() {
	t := c.quiz.Texts.Plan
	if len(c.quiz.Schedules) == 0 && !t.empty() {
		c.fault("$.texts.plan", "the quiz has no plan for these words: write its steps, or take them out")
		return
	}
	for _, id := range sortedKeys(t.Words) {
		if !c.quiz.gives(id) {
			c.fault("$.texts.plan.words."+id, "no day of the plan has %q for its amount", word(id))
		}
	}
	c.place("amount", t.Amount, "{amount}")
	c.place("short", t.Short, "{amount}")
	c.place("also", t.Also, "{amount}", "{date}")
	c.feelings(t)
}

func (t PlanTexts) empty() bool { return t.Words == nil && t.first() == "" && t.Felt == FeltTexts{} }

// first is one of the texts, or "" where there is none.
func (t PlanTexts) first() string {
	return strings.Join([]string{t.Note, t.Unit, t.Beside, t.One, t.Amount, t.Short, t.Begin, t.Done, t.Also,
		t.Ask, t.Back, t.Worse, t.First, t.After, t.Stopped, t.Again}, "")
}

// gives reports whether any day has these words for its amount.
func (q *Quiz) gives(words string) bool {
	return slices.ContainsFunc(q.Schedules, func(s Schedule) bool {
		return slices.ContainsFunc(s.Days, func(d Day) bool { return d.Words == words && words != "" })
	})
}

// place faults a sentence without the places that the app fills in.
func (c *checker) place(key, text string, places ...string) {
	for _, p := range places {
		if text != "" && !strings.Contains(text, p) {
			c.fault("$.texts.plan."+key, "%q has no %s, where the page puts it", word(text), p)
		}
	}
}

// feelings faults a plan that asks how a day felt and cannot step back, and words
// about steps back in one that has none.
func (c *checker) feelings(t PlanTexts) {
	if c.quiz.AsksHowItFelt() {
		if c.quiz.Plan.Unit == "" {
			c.fault("$.texts.plan.felt", "amounts in words cannot be compared, so there is no step back after a bad day: write unit and numbers, or take felt out")
		}
		return
	}
	for _, text := range []struct{ key, text string }{
		{"ask", t.Ask}, {"back", t.Back}, {"worse", t.Worse}, {"first", t.First}, {"stopped", t.Stopped}, {"again", t.Again},
	} {
		if text.text != "" {
			c.fault("$.texts.plan."+text.key, "%s is for a plan that asks how a day felt: write felt: {fine: …, mild: …, worse: …}, or take it out", text.key)
		}
	}
}

// units are all that amounts are called in the quiz's texts, with how much of the
// plan's own unit each is.
func (q *Quiz) units() map[string]float64 {
	units := map[string]float64{q.Plan.Unit: 1, q.Texts.Plan.Unit: 1, q.Texts.Plan.One: 1, q.Plan.Beside.Unit: q.Plan.Beside.Of, q.Texts.Plan.Beside: q.Plan.Beside.Of}
	maps.DeleteFunc(units, func(unit string, _ float64) bool { return unit == "" })
	return units
}
