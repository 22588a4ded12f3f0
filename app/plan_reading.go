//go:build !frame

package app

import (
	"slices"

	"github.com/innerbuddies/gutquiz/app/kept"
	"github.com/innerbuddies/gutquiz/widget"
)

// A planReading is what the site's quizzes say of a plan today.
type planReading struct {
	widget.Recommendation
	quiz *widget.Quiz
	// Why says why no amount is shown, in its key; it is empty where today's rules
	// still lead the answers to the outcome of the plan.
	Why string
	// asks reports whether the plan asks how a day felt; else its days are ticked off.
	asks bool
	measure
}

// reading asks today's rules again: a safety rule made since counts for a plan
// that has begun.
func reading(quizzes []*widget.Quiz, p kept.Plan) planReading {
	r := planReading{Why: "plan.noquiz", quiz: quizOf(quizzes, p.Quiz), asks: p.Felt()}
	r.measure = measure{plan: widget.Plan{Unit: p.Unit}}
	if r.quiz == nil {
		return r
	}
	r.asks = r.asks || r.quiz.AsksHowItFelt()
	if r.Why = "plan.changed"; !r.asks {
		r.Why = "plan.changeddone"
	}
	if p.Unit != r.quiz.Plan.Unit {
		return r // its numbers are of something else
	}
	r.measure = measureOf(r.quiz, p.Beside(prefersBeside(r.quiz)))
	// Sorted anew: an earlier edition may have asked in another order.
	answers, whole := r.quiz.Sorted(slices.Concat(p.Answers...))
	now := r.quiz.Recommend(answers)
	if whole && !now.Refers && now.Outcome == r.quiz.Today(p.Outcome) && r.within(p.Days, now.Plan) {
		r.Recommendation, r.Why = now, ""
	}
	return r
}

// within reports whether none of the days has more than the most of those of today's
// rules, or something else: the days may come from a file.
func (r planReading) within(days, rules []widget.Day) bool {
	most := widget.Most(rules)
	for _, day := range days {
		known := func(d widget.Day) bool { return d.Of == r.quiz.Today(day.Of) && d.Words == day.Words }
		if day.Amount > most || !slices.ContainsFunc(rules, known) {
			return false
		}
	}
	return true
}

// stop are the stop rules. They hold whatever the amounts of the plan do.
func (r planReading) stop() []string {
	switch {
	case r.quiz == nil:
		return nil
	case r.Why != "":
		return r.quiz.Texts.Stop
	}
	return texts(r.Stop)
}

// mind is what the card said to keep in mind, day after day.
func (r planReading) mind() []string {
	if r.Why != "" {
		return nil
	}
	return append(texts(slices.Concat(r.Notes, r.PlanNotes, r.Always)), some(r.texts().Note)...)
}

// of is an amount with what it is of.
func (r planReading) of(day widget.Day) string {
	return r.measure.of(r.texts().Amount, r.name(day), day)
}

// name is what a day's amount is of; it may be empty.
func (r planReading) name(day widget.Day) string {
	if r.quiz == nil {
		return ""
	}
	day.Of = r.quiz.Today(day.Of) // the plan may be of the days before a name was another
	return nameOf(r.quiz, r.Ending, day)
}
