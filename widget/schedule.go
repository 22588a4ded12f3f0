package widget

import "slices"

// planDays is the length of every schedule.
const planDays = 14

// plan is the schedule of an ending for these options, day by day, or nothing.
func (q *Quiz) plan(ending Ending, chosen []OptionID) []Day {
	outcome, _ := q.outcome(ending.Outcome)
	schedule, known := q.schedule(outcome.Schedule)
	if !known {
		return nil
	}
	if schedule.Amounts == "" {
		return q.instead(schedule, ending.Variant, chosen).Days
	}
	amounts, _ := q.schedule(schedule.Amounts)
	return inTurn(q.instead(amounts, ending.Variant, chosen).Days, schedule.Drinks)
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

func inTurn(amounts []Day, drinks []OutcomeID) []Day {
	days := slices.Clone(amounts)
	for i := range days {
		if len(drinks) > 0 {
			days[i].Drink = drinks[i%len(drinks)]
		}
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
