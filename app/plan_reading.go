package app

import (
	"slices"

	"github.com/innerbuddies/gutquiz/widget"
)

// A planReading is what the site's quizzes say of a plan today.
type planReading struct {
	widget.Recommendation
	quiz *widget.Quiz
	// Why says why no amount is shown; it is empty where today's rules still lead
	// the answers to the outcome of the plan.
	Why string
}

// reading asks today's rules again: a safety rule made since counts for a plan
// that has begun.
func reading(quizzes []*widget.Quiz, p plan) planReading {
	q := quizOf(quizzes, p.Quiz)
	if q == nil {
		return planReading{Why: Say("plan.noquiz")}
	}
	possible := q.Link(p.Answers) != ""
	r := q.Recommend(p.Answers)
	if !possible || !r.Drink || r.Outcome != p.Outcome || most(p.Days) > most(r.Plan) {
		return planReading{Why: Say("plan.changed")}
	}
	return planReading{Recommendation: r, quiz: q}
}

func most(days []widget.Day) (ml int) {
	for _, day := range days {
		ml = max(ml, day.Ml)
	}
	return ml
}

func (r planReading) stop() []widget.Said { return slices.Concat(r.Stop, r.Always) }

// name is what a day's amount is of; it may be empty.
func (r planReading) name(day widget.Day) string {
	switch {
	case r.quiz == nil:
		return ""
	case day.Drink != "":
		return r.quiz.Texts.Outcomes[day.Drink].Phrase
	case r.Variant != "":
		return "" // the phrase is of the outcome, not of its variant
	}
	return r.quiz.Texts.Outcomes[r.Outcome].Phrase
}

// adviceWords are the sentence of each advice.
func adviceWords(a widget.Advice) string { return Say("advice." + string(a)) }

func feltWord(r report) string {
	switch {
	case !r.Had:
		return ""
	case r.Felt == widget.FeltNothing:
		return Say("plan.unsaid")
	}
	return Say("felt." + string(r.Felt))
}

func hadWord(r report) string {
	if r.Had {
		return Say("plan.had")
	}
	return Say("plan.skipped")
}
