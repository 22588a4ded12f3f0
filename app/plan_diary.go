package app

import "github.com/innerbuddies/gutquiz/widget"

// A plan is a reader's 14 days: what was recommended, and what they reported.
// The amounts are derived; see widget.Follow. Dates are those of the reader's
// own calendar, as 2026-11-22.
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
}

// A report is what the reader said of one date.
type report struct {
	Date string         `json:"date"`
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
	return plan{ID: newID(), Quiz: p.Quiz, Outcome: p.Outcome, Answers: p.Answers, Started: date, Days: p.Days}
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

// unsaid is the latest report before the date of an amount nobody has said a
// feeling about, if no day was reported since.
func (p plan) unsaid(date string) (report, bool) {
	for i := len(p.Reports) - 1; i >= 0; i-- {
		if r := p.Reports[i]; r.Date < date {
			return r, r.Had && r.Felt == widget.FeltNothing
		}
	}
	return report{}, false
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
		p.Pauses = append(p.Pauses[:last:last], pause{p.Pauses[last].From, date})
	}
	return p
}

// joinPlans holds the reports and pauses of both; see shelf.join.
func joinPlans(a, b plan) plan {
	if a.ID == "" {
		a, b = b, a
	}
	a.Reports, a.Pauses = joinReports(a.Reports, b.Reports), joinPauses(a.Pauses, b.Pauses)
	return a
}

// joinReports is every date of both, in order; of two reports of a date the later
// counts, and of two made at once the more careful.
func joinReports(a, b []report) []report {
	all := append([]report(nil), a...)
	for _, r := range b {
		at := 0
		for at < len(all) && all[at].Date < r.Date {
			at++
		}
		switch {
		case at == len(all) || all[at].Date != r.Date:
			all = append(all[:at], append([]report{r}, all[at:]...)...)
		case r.outdoes(all[at]):
			all[at] = r
		}
	}
	return all
}

// outdoes is a strict order, so that it does not matter who joins whom.
func (r report) outdoes(other report) bool {
	switch {
	case r.At != other.At:
		return r.At > other.At
	case r.Felt != other.Felt: // fine, mild, worse: in this order by letter too
		return r.Felt > other.Felt
	case r.Had != other.Had:
		return r.Had
	}
	return r.Note > other.Note
}

// joinPauses takes the end of a pause over its being open.
func joinPauses(a, b []pause) []pause {
	all := append([]pause(nil), a...)
	for _, p := range b {
		at := 0
		for at < len(all) && all[at].From < p.From {
			at++
		}
		if at == len(all) || all[at].From != p.From {
			all = append(all[:at], append([]pause{p}, all[at:]...)...)
		} else {
			all[at].To = max(all[at].To, p.To)
		}
	}
	return all
}
