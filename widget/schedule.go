package widget

import "slices"

// planDays is the length of every schedule.
const planDays = 14

// plan is the outcome's schedule for these options, day by day, or nothing.
func (q *Quiz) plan(outcome Outcome, chosen []OptionID) []Day {
	schedule, known := q.schedule(outcome.Schedule)
	if !known {
		return nil
	}
	gentle := slices.ContainsFunc(chosen, func(o OptionID) bool { return slices.Contains(q.GentleWhen, o) })
	if schedule.Amounts == "" {
		return q.soften(schedule, gentle).Days
	}
	amounts, _ := q.schedule(schedule.Amounts)
	return inTurn(q.soften(amounts, gentle).Days, schedule.Drinks)
}

func (q *Quiz) soften(schedule Schedule, gentle bool) Schedule {
	if softer, known := q.schedule(schedule.Gentle); gentle && known {
		return softer
	}
	return schedule
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

// gentleFor is the gentle schedule a schedule may turn into, or none.
func (q *Quiz) gentleFor(id ScheduleID) ScheduleID {
	schedule, _ := q.schedule(id)
	if amounts, known := q.schedule(schedule.Amounts); known {
		return amounts.Gentle
	}
	return schedule.Gentle
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
