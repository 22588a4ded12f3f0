package widget

import "slices"

// A schedule has this many days at least and at most: one day is no plan.
const (
	leastDays = 2
	mostDays  = 60
)

// AsksHowItFelt reports whether the quiz's plan asks how a day felt, and goes back a
// step after one that was not fine.
func (q *Quiz) AsksHowItFelt() bool { return q.Texts.Plan.Felt != FeltTexts{} }

// plan is the schedule of an ending for these options, day by day, or nothing.
func (q *Quiz) plan(ending Ending, chosen []OptionID) []Day {
	outcome, _ := q.outcome(ending.Outcome)
	schedule, _ := q.schedule(outcome.Schedule)
	return inTurn(q.instead(q.amountsOf(schedule.ID), ending.Variant, chosen).Days, schedule.InTurn)
}

// amountsOf is the schedule whose amounts a schedule has: its own, or another's.
func (q *Quiz) amountsOf(id ScheduleID) Schedule {
	schedule, _ := q.schedule(id)
	if amounts, known := q.schedule(schedule.Amounts); known {
		return amounts
	}
	return schedule
}

// Sorts is how many different things an outcome's days hold, at least 1.
func (q *Quiz) Sorts(id OutcomeID) int {
	outcome, _ := q.outcome(id)
	schedule, _ := q.schedule(outcome.Schedule)
	named := map[OutcomeID]bool{}
	for _, day := range inTurn(q.amountsOf(schedule.ID).Days, schedule.InTurn) {
		named[day.Of] = true
	}
	return max(1, len(named))
}

// FirstPlan is the first plan in the quiz that is of one thing throughout, and the
// outcome it is of; empty where there is none.
func (q *Quiz) FirstPlan() ([]Day, OutcomeID) {
	for _, outcome := range q.Outcomes {
		schedule, _ := q.schedule(outcome.Schedule)
		if len(schedule.Days) > 0 && schedule.Days[0].Of == "" {
			return schedule.Days, outcome.ID
		}
	}
	return nil, ""
}

// instead is the schedule this reader gets in place of another, or that one.
func (q *Quiz) instead(schedule Schedule, variant VariantID, chosen []OptionID) Schedule {
	for _, other := range schedule.Instead {
		if chosenAny(chosen, other.When) && (other.Variant == "" || other.Variant == variant) {
			found, _ := q.schedule(other.Use)
			return found
		}
	}
	return schedule
}

// chosenAny reports whether any of the options is among the chosen.
func chosenAny(chosen, options []OptionID) bool {
	return slices.ContainsFunc(options, func(o OptionID) bool { return slices.Contains(chosen, o) })
}

// Most is the largest amount of the days; 0 where they are words.
func Most(days []Day) (most float64) {
	for _, day := range days {
		most = max(most, day.Amount)
	}
	return most
}

// inTurn gives the days to outcomes that take turns, where there are any.
func inTurn(amounts []Day, outcomes []OutcomeID) []Day {
	if len(outcomes) == 0 {
		return amounts
	}
	days := slices.Clone(amounts)
	for i := range days {
		days[i].Of = outcomes[i%len(outcomes)]
	}
	return days
}

func (q *Quiz) schedule(id ScheduleID) (Schedule, bool) {
	i := slices.IndexFunc(q.Schedules, func(s Schedule) bool { return s.ID == id })
	if i < 0 {
		return Schedule{}, false
	}
	return q.Schedules[i], true
}

func (q *Quiz) outcome(id OutcomeID) (Outcome, bool) {
	i := slices.IndexFunc(q.Outcomes, func(o Outcome) bool { return o.ID == id })
	if i < 0 {
		return Outcome{}, false
	}
	return q.Outcomes[i], true
}
