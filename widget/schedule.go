package widget

import "slices"

// planDays is the length of every schedule.
const planDays = 14

// plan is the schedule of an ending for these options, day by day, or nothing.
func (q *Quiz) plan(ending Ending, chosen []OptionID) []Day {
	outcome, _ := q.outcome(ending.Outcome)
	schedule, _ := q.schedule(outcome.Schedule)
	return inTurn(q.instead(q.amountsOf(schedule.ID), ending.Variant, chosen).Days, schedule.Drinks)
}

// amountsOf is the schedule whose amounts a schedule has: its own, or another's.
func (q *Quiz) amountsOf(id ScheduleID) Schedule {
	schedule, _ := q.schedule(id)
	if amounts, known := q.schedule(schedule.Amounts); known {
		return amounts
	}
	return schedule
}

// Drinks is how many different drinks an outcome's days hold, at least 1.
func (q *Quiz) Drinks(id OutcomeID) int {
	outcome, _ := q.outcome(id)
	schedule, _ := q.schedule(outcome.Schedule)
	named := map[OutcomeID]bool{}
	for _, day := range inTurn(q.amountsOf(schedule.ID).Days, schedule.Drinks) {
		named[day.Drink] = true
	}
	return max(1, len(named))
}

// FirstPlan is the first plan in the quiz that is of one drink throughout, and the
// outcome it is of; empty where there is none.
func (q *Quiz) FirstPlan() ([]Day, OutcomeID) {
	for _, outcome := range q.Outcomes {
		schedule, _ := q.schedule(outcome.Schedule)
		if len(schedule.Days) > 0 && schedule.Days[0].Drink == "" {
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

// Most is the most there is on any of the days, in either measure.
func Most(days []Day) (most Day) {
	for _, day := range days {
		most.Ml, most.FlOz = max(most.Ml, day.Ml), max(most.FlOz, day.FlOz)
	}
	return most
}

// inTurn gives the days to drinks that take turns, where there are any.
func inTurn(amounts []Day, drinks []OutcomeID) []Day {
	if len(drinks) == 0 {
		return amounts
	}
	days := slices.Clone(amounts)
	for i := range days {
		days[i].Drink = drinks[i%len(drinks)]
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
