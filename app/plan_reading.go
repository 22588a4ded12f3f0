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
}

// reading asks today's rules again: a safety rule made since counts for a plan
// that has begun.
func reading(quizzes []*widget.Quiz, p kept.Plan) planReading {
	q := quizOf(quizzes, p.Quiz)
	if q == nil {
		return planReading{Why: "plan.noquiz"}
	}
	// Sorted anew: an earlier edition may have asked in another order.
	answers, whole := q.Sorted(slices.Concat(p.Answers...))
	r := q.Recommend(answers)
	if !whole || r.Refers || r.Outcome != p.Outcome || !within(p.Days, r.Plan) {
		return planReading{Why: "plan.changed", quiz: q}
	}
	return planReading{Recommendation: r, quiz: q}
}

// within reports whether none of the days has more than the most of those of today's
// rules, or another drink: the days may come from a file.
func within(days, rules []widget.Day) bool {
	most := widget.Most(rules)
	for _, day := range days {
		drink := func(d widget.Day) bool { return d.Drink == day.Drink }
		if day.Ml > most.Ml || day.FlOz > most.FlOz || !slices.ContainsFunc(rules, drink) {
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
	return append(texts(slices.Concat(r.Notes, r.PlanNotes, r.Always)), r.quiz.Texts.Schedule)
}

// of is an amount with what it is of.
func (r planReading) of(day widget.Day, ounces bool) string {
	if name := r.name(day); name != "" {
		return Say("plan.amount", "amount", amount(day, ounces), "name", name)
	}
	return amount(day, ounces)
}

// name is what a day's amount is of; it may be empty.
func (r planReading) name(day widget.Day) string {
	if r.quiz == nil {
		return ""
	}
	if day.Drink != "" {
		return r.quiz.Texts.Outcomes[day.Drink].Phrase
	}
	words := r.quiz.Texts.Outcomes[r.Outcome]
	if r.Variant != "" {
		return words.Variants[r.Variant].Phrase
	}
	return words.Phrase
}

// adviceWords are the sentence of each advice.
func adviceWords(a widget.Advice) string { return Say("advice." + string(a)) }

func feltWord(r kept.Report) string {
	switch {
	case !r.Had:
		return ""
	case r.Felt == widget.FeltNothing:
		return Say("plan.unsaid")
	}
	return Say("felt." + string(r.Felt))
}

func hadWord(r kept.Report) string {
	if r.Had {
		return Say("plan.had")
	}
	return Say("plan.skipped")
}
