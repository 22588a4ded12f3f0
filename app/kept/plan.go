package kept

import "github.com/innerbuddies/gutquiz/widget"

// A Plan is a reader's days: what was recommended, and what they reported.
// The amount to come is derived; see widget.Follow. Dates are those of the
// reader's own calendar, as 2026-11-22.
type Plan struct {
	ID      string           `json:"id"`
	Quiz    widget.QuizID    `json:"quiz"`
	Outcome widget.OutcomeID `json:"outcome"`
	Answers widget.Answers   `json:"answers"`
	Started string           `json:"started"`
	// Days are copied from the quiz, so that a new edition moves no running plan.
	Days    []widget.Day `json:"days"`
	Reports []Report     `json:"reports"`
	Pauses  []Pause      `json:"pauses"`
	// Unit is what the days are counted in, as the quiz calls it; empty where they are
	// words.
	Unit string `json:"unit,omitempty"`
	// Shown is the unit the reader chose to see: ShownUnit, ShownBeside or empty.
	Shown string `json:"shown,omitempty"`
}

// What a reader can choose to see amounts in.
const (
	ShownUnit   = "unit"
	ShownBeside = "beside"
)

// Shown is the choice of the unit beside a plan's own, or else of that.
func Shown(beside bool) string {
	if beside {
		return ShownBeside
	}
	return ShownUnit
}

// Beside reports whether amounts are shown in the unit beside the plan's own: as the
// reader chose, or else as preferred.
func (p Plan) Beside(preferred bool) bool {
	if p.Shown == "" {
		return preferred
	}
	return p.Shown == ShownBeside
}

// A Report is what the reader said of one date.
type Report struct {
	Date string `json:"date"`
	// Day is the amount the page showed for the date. It is a part of what was said:
	// neither another rule nor a report joined in between changes a past day.
	Day  widget.Day     `json:"day"`
	Had  bool           `json:"had"`
	Felt widget.Feeling `json:"felt,omitempty"`
	Note string         `json:"note,omitempty"`
	// At is when it was last changed, in milliseconds since 1970: of two reports
	// of a date the later counts.
	At int64 `json:"at"`
}

// A Pause lasts until To, or still lasts where To is empty.
type Pause struct {
	From string `json:"from"`
	To   string `json:"to,omitempty"`
}

// NewPlan is the plan these answers lead to, begun on a date.
func NewPlan(q *widget.Quiz, answers widget.Answers, date string) Plan {
	r := q.Recommend(answers)
	return Plan{ID: newID(), Quiz: q.ID, Outcome: r.Outcome, Answers: answers, Started: date, Days: r.Plan, Unit: q.Plan.Unit}
}

// Again is the same plan from its first day, as a plan of its own.
func (p Plan) Again(date string) Plan {
	return Plan{ID: newID(), Quiz: p.Quiz, Outcome: p.Outcome, Answers: p.Answers, Started: date, Days: p.Days, Unit: p.Unit, Shown: p.Shown}
}

func (p Plan) diary() []widget.Entry {
	entries := make([]widget.Entry, len(p.Reports))
	for i, r := range p.Reports {
		entries[i] = widget.Entry{Had: r.Had, Felt: r.Felt}
	}
	return entries
}

// steps are one for each report, and the one to come.
func (p Plan) steps() []widget.Step { return widget.Follow(p.Days, p.diary()) }

// Ahead are the steps to come, where every day feels fine.
func (p Plan) Ahead() []widget.Step { return widget.Ahead(p.Days, p.diary()) }

// Next is the step to come.
func (p Plan) Next() widget.Step {
	steps := p.steps()
	if len(steps) == 0 {
		return widget.Step{Advice: widget.AdviceFinish}
	}
	return steps[len(steps)-1]
}

// Day is the date the plan is at. Somebody who travels west has the same date
// twice, and a clock may be set back: a date already reported never comes again.
func (p Plan) Day(today string) string {
	if n := len(p.Reports); n > 0 {
		return max(today, p.Reports[n-1].Date)
	}
	return max(today, p.Started)
}

// Reported is what was said of a date.
func (p Plan) Reported(date string) (Report, bool) {
	for _, r := range p.Reports {
		if r.Date == date {
			return r, true
		}
	}
	return Report{Date: date}, false
}

// About is what is said of a date for the first time: the amount is the one to come.
func (p Plan) About(date string, had bool) Report {
	return Report{Date: date, Day: p.Next().Day, Had: had}
}

// Last is the latest report before a date.
func (p Plan) Last(date string) (Report, bool) {
	for i := len(p.Reports) - 1; i >= 0; i-- {
		if r := p.Reports[i]; r.Date < date {
			return r, true
		}
	}
	return Report{}, false
}

// Missed is the first date before today that nothing was said of since the latest
// report, or since the start, and that no pause covers.
func (p Plan) Missed(today string) (date string, is bool) {
	date = p.Started
	if n := len(p.Reports); n > 0 {
		date = AddDays(p.Reports[n-1].Date, 1)
	}
	for _, rest := range p.Pauses { // in order
		if rest.From <= date {
			date = max(date, rest.To)
		}
	}
	return date, date < today
}

// With replaces the report of its date, or adds it. The plan is not changed.
func (p Plan) With(r Report) Plan {
	p.Reports = joinReports(p.Without(r.Date).Reports, []Report{r})
	return p
}

// Without is the plan less the report of a date.
func (p Plan) Without(date string) Plan {
	var rest []Report
	for _, r := range p.Reports {
		if r.Date != date {
			rest = append(rest, r)
		}
	}
	p.Reports = rest
	return p
}

// Worse reports whether the latest report is of a day that felt worse.
func (p Plan) Worse() bool {
	n := len(p.Reports)
	return n > 0 && p.Reports[n-1].Had && p.Reports[n-1].Felt == widget.FeltWorse
}

// Paused reports whether the plan rests now.
func (p Plan) Paused() bool {
	return len(p.Pauses) > 0 && p.Pauses[len(p.Pauses)-1].To == ""
}

// PausedFrom is the plan at rest from a date, if it is not already.
func (p Plan) PausedFrom(date string) Plan {
	if p.Paused() {
		return p
	}
	var before []Pause
	for _, old := range p.Pauses {
		if old.From != date {
			before = append(before, old)
		}
	}
	p.Pauses = append(before, Pause{From: date})
	return p
}

// ResumedOn is the plan whose pause, if there is one, ended on a date.
func (p Plan) ResumedOn(date string) Plan {
	if p.Paused() {
		last := len(p.Pauses) - 1
		from := p.Pauses[last].From
		p.Pauses = append(p.Pauses[:last:last], Pause{from, max(from, date)}) // the clock may have been set back
	}
	return p
}

// Felt reports whether anything was said of how a day felt.
func (p Plan) Felt() bool {
	for _, r := range p.Reports {
		if r.Felt != widget.FeltNothing && r.Felt != widget.FeltDone {
			return true
		}
	}
	return false
}
