package quizfile

import (
	"fmt"
	"math"
	"reflect"
	"strconv"
	"strings"

	"github.com/innerbuddies/gutquiz/widget"
)

// planSchedule is what the days of a plan are called that has no schedules.
const planSchedule widget.ScheduleID = "plan"

// plan takes the words of a plan to the quiz's texts, and its days to a schedule that
// every outcome has which names none.
func (w *walker) plan(q *widget.Quiz, form *quizForm) {
	q.Plan = form.Plan.Plan
	w.planTexts(&q.Texts.Plan, form.Plan)
	for i, s := range form.Schedules {
		w.steps(q, fmt.Sprintf("$.schedules[%d].steps", i), s.Schedule, s.Steps)
	}
	if len(form.Plan.Steps) == 0 {
		if len(form.Plan.Instead) > 0 {
			w.find("$.plan.instead", w.places["$.plan.instead"], "instead of what? Write the steps of all other readers beside it, as steps: [{days: 1-3, amount: 5}, …]")
		}
		return
	}
	for i := range q.Outcomes {
		if o := &q.Outcomes[i]; o.Schedule == "" && !o.Refers {
			o.Schedule = planSchedule
		}
	}
	main := widget.Schedule{ID: planSchedule}
	for i, other := range form.Plan.Instead {
		id := planSchedule + widget.ScheduleID(fmt.Sprintf("-%d", i+1))
		main.Instead = append(main.Instead, widget.Instead{When: other.When, Use: id})
		w.move(fmt.Sprintf("$.plan.instead[%d].when", i), fmt.Sprintf("$.schedules[%d].instead[%d].when", len(q.Schedules), i))
	}
	w.move("$.plan", fmt.Sprintf("$.schedules[%d]", len(q.Schedules)))
	w.steps(q, "$.plan.steps", main, form.Plan.Steps)
	for i, other := range form.Plan.Instead {
		w.steps(q, fmt.Sprintf("$.plan.instead[%d].steps", i), widget.Schedule{ID: main.Instead[i].Use}, other.Steps)
	}
}

// planTexts takes the words beside a plan to those of the quiz.
func (w *walker) planTexts(into *widget.PlanTexts, form planForm) {
	from, to := reflect.ValueOf(form), reflect.ValueOf(into).Elem()
	for _, f := range fieldsOf(to.Type()) {
		name := to.Type().FieldByIndex(f.index).Name
		if own, is := from.Type().FieldByName(name); is && len(own.Index) == 1 && f.typ == textType {
			w.say("$.plan."+f.key, "$.texts.plan."+f.key, from.FieldByIndex(own.Index).String(), to.FieldByIndex(f.index).Addr().Interface().(*string))
		}
	}
	w.move("$.plan.felt", "$.texts.plan.felt")
	for _, f := range fieldsOf(reflect.TypeFor[widget.FeltTexts]()) {
		text := reflect.ValueOf(form.Felt).FieldByIndex(f.index).String()
		w.say("$.plan.felt."+f.key, "$.texts.plan.felt."+f.key, text, reflect.ValueOf(&into.Felt).Elem().FieldByIndex(f.index).Addr().Interface().(*string))
	}
}

// tooManyDays is one more than a schedule may have: of more, none is made.
const tooManyDays = 61

// steps adds a schedule with the days of its steps.
func (w *walker) steps(q *widget.Quiz, at string, s widget.Schedule, steps []stepForm) {
	path := fmt.Sprintf("$.schedules[%d]", len(q.Schedules))
	w.places[path+".steps"] = w.nearest(at)
	if _, is := w.places[path]; !is {
		w.places[path] = w.nearest(at)
	}
	for i, step := range steps {
		from := fmt.Sprintf("%s[%d]", at, i)
		last, is := w.lastDay(from+".days", step.Days, len(s.Days)+1)
		if !is {
			break
		}
		w.move(from, fmt.Sprintf("%s.days[%d]", path, len(s.Days)))
		for len(s.Days) < min(last, tooManyDays) {
			s.Days = append(s.Days, dayOf(step))
		}
	}
	q.Schedules = append(q.Schedules, s)
}

// lastDay reads the days of a step, which begin where those of the step before ended.
func (w *walker) lastDay(path string, days dayRange, next int) (last int, is bool) {
	if days == "" {
		w.blind = true // missing or empty: found already
		return 0, false
	}
	first, end, isRange := strings.Cut(strings.ReplaceAll(string(days), "–", "-"), "-")
	if !isRange {
		end = first
	}
	from, err := strconv.Atoi(strings.TrimSpace(first))
	last, err2 := strconv.Atoi(strings.TrimSpace(end))
	switch {
	case err != nil || err2 != nil || from < 1:
		w.find(path, w.places[path], "%q are no days; write the first and the last, as 1-3, or one day, as 4", clip(string(days)))
	case from != next:
		w.find(path, w.places[path], "this step begins on day %d, and day %d comes next; leave no day out, and give none twice", from, next)
	case last < from:
		w.find(path, w.places[path], "%q ends before it begins; write the first day and then the last, as %d-%d", clip(string(days)), last, from)
	default:
		return last, true
	}
	w.blind = true
	return 0, false
}

// dayOf is one day of a step. What reads as a number is one.
func dayOf(step stepForm) widget.Day {
	text := strings.TrimSpace(string(step.Amount))
	if n, err := strconv.ParseFloat(text, 64); err == nil && !math.IsNaN(n) && !math.IsInf(n, 0) {
		return widget.Day{Of: step.Of, Amount: n}
	}
	return widget.Day{Of: step.Of, Words: text}
}
