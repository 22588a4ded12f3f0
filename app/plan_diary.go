package app

import "github.com/innerbuddies/gutquiz/widget"

// A plan is a reader's 14 days: what was recommended, and what they reported.
// The amount to come is derived; see widget.Follow. Dates are those of the
// reader's own calendar, as 2026-11-22.
type plan struct {
	ID      string           `json:"id"`
	Quiz    widget.QuizID    `json:"quiz"`
	Outcome widget.OutcomeID `json:"outcome"`
	Answers widget.Answers   `json:"answers"`
	Started string           `json:"started"`
	// Days are copied from the quiz, so that a new edition moves no running plan.
	Days    []widget.Day `json:"days"`
	Reports []report     `json:"reports"`
	Pauses  []pause      `json:"pauses"`
	// Unit is what the reader chose to measure in: unitMl, unitFlOz or empty.
	Unit string `json:"unit,omitempty"`
}

const (
	unitMl   = "ml"
	unitFlOz = "floz"
)

func unit(ounces bool) string {
	if ounces {
		return unitFlOz
	}
	return unitMl
}

// ounces tells that amounts are shown in fluid ounces: as the reader chose, or
// else as preferred.
func (p plan) ounces(preferred bool) bool {
	if p.Unit == "" {
		return preferred
	}
	return p.Unit == unitFlOz
}

// A report is what the reader said of one date.
type report struct {
	Date string `json:"date"`
	// Day is the amount the page showed for the date. It is a part of what was said:
	// neither another rule nor a report joined in between changes a past glass.
	Day  widget.Day     `json:"day"`
	Had  bool           `json:"had"`
	Felt widget.Feeling `json:"felt,omitempty"`
	Note string         `json:"note,omitempty"`
	// At is when it was last changed, in milliseconds since 1970: of two reports
	// of a date the later counts.
	At int64 `json:"at"`
}

// A pause lasts until To, or still lasts where To is empty.
type pause struct {
	From string `json:"from"`
	To   string `json:"to,omitempty"`
}

func newPlan(q *widget.Quiz, answers widget.Answers, date string) plan {
	r := q.Recommend(answers)
	return plan{ID: newID(), Quiz: q.ID, Outcome: r.Outcome, Answers: answers, Started: date, Days: r.Plan}
}

// again is the same plan from its first day, as a plan of its own.
func (p plan) again(date string) plan {
	return plan{ID: newID(), Quiz: p.Quiz, Outcome: p.Outcome, Answers: p.Answers, Started: date, Days: p.Days, Unit: p.Unit}
}

func (p plan) diary() []widget.Entry {
	entries := make([]widget.Entry, len(p.Reports))
	for i, r := range p.Reports {
		entries[i] = widget.Entry{Had: r.Had, Felt: r.Felt}
	}
	return entries
}

// steps are one for each report, and the one to come.
func (p plan) steps() []widget.Step { return widget.Follow(p.Days, p.diary()) }

// next is the step to come.
func (p plan) next() widget.Step {
	steps := p.steps()
	if len(steps) == 0 {
		return widget.Step{Advice: widget.AdviceFinish}
	}
	return steps[len(steps)-1]
}

// day is the date the plan is at. Somebody who travels west has the same date
// twice, and a clock may be set back: a date already reported never comes again.
func (p plan) day(today string) string {
	if n := len(p.Reports); n > 0 {
		return max(today, p.Reports[n-1].Date)
	}
	return max(today, p.Started)
}

func (p plan) reported(date string) (report, bool) {
	for _, r := range p.Reports {
		if r.Date == date {
			return r, true
		}
	}
	return report{Date: date}, false
}

// about is what is said of a date for the first time: the amount is the one to come.
func (p plan) about(date string, had bool) report {
	return report{Date: date, Day: p.next().Day, Had: had}
}

// last is the latest report before a date.
func (p plan) last(date string) (report, bool) {
	for i := len(p.Reports) - 1; i >= 0; i-- {
		if r := p.Reports[i]; r.Date < date {
			return r, true
		}
	}
	return report{}, false
}

// missed is the first date before today that nothing was said of since the latest
// report, or since the start, and that no pause covers.
func (p plan) missed(today string) (date string, is bool) {
	date = p.Started
	if n := len(p.Reports); n > 0 {
		date = addDays(p.Reports[n-1].Date, 1)
	}
	for _, rest := range p.Pauses { // in order
		if rest.From <= date {
			date = max(date, rest.To)
		}
	}
	return date, date < today
}

// with replaces the report of its date, or adds it. The plan is not changed.
func (p plan) with(r report) plan {
	p.Reports = joinReports(p.without(r.Date).Reports, []report{r})
	return p
}

func (p plan) without(date string) plan {
	var rest []report
	for _, r := range p.Reports {
		if r.Date != date {
			rest = append(rest, r)
		}
	}
	p.Reports = rest
	return p
}

func (p plan) paused() bool {
	return len(p.Pauses) > 0 && p.Pauses[len(p.Pauses)-1].To == ""
}

func (p plan) pausedFrom(date string) plan {
	if p.paused() {
		return p
	}
	var before []pause
	for _, old := range p.Pauses {
		if old.From != date {
			before = append(before, old)
		}
	}
	p.Pauses = append(before, pause{From: date})
	return p
}

func (p plan) resumedOn(date string) plan {
	if p.paused() {
		last := len(p.Pauses) - 1
		from := p.Pauses[last].From
		p.Pauses = append(p.Pauses[:last:last], pause{from, max(from, date)}) // the clock may have been set back
	}
	return p
}
