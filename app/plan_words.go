//go:build !frame

package app

import (
	"cmp"

	"github.com/innerbuddies/gutquiz/app/kept"
	"github.com/innerbuddies/gutquiz/widget"
)

// texts are the quiz's words of its plan; none where the site has lost the quiz.
func (r planReading) texts() widget.PlanTexts {
	if r.quiz == nil {
		return widget.PlanTexts{}
	}
	return r.quiz.Texts.Plan
}

// advice is why a day has its amount, in words; it may be empty. Where days are only
// ticked off, an amount needs no reason.
func (r planReading) advice(a widget.Advice, days int) string {
	t, own := r.texts(), Say("advice."+string(a), "n", number(days))
	switch a {
	case widget.AdviceBegin:
		return t.Begin
	case widget.AdviceGoOn, widget.AdviceMore:
		if !r.asks {
			return ""
		}
	case widget.AdviceBack:
		return cmp.Or(t.Back, own)
	case widget.AdviceFine:
		return cmp.Or(t.Worse, own)
	case widget.AdviceStop:
		return joined(own, t.Stopped)
	case widget.AdviceFirst:
		return joined(cmp.Or(t.First, own), t.After)
	case widget.AdviceFinish:
		return joined(own, t.After)
	}
	return own
}

// felt is an answer to how a day felt, in words.
func (r planReading) felt(felt widget.Feeling) string {
	t := r.texts().Felt
	switch felt {
	case widget.FeltFine:
		return cmp.Or(t.Fine, Say("felt.fine"))
	case widget.FeltMild:
		return cmp.Or(t.Mild, Say("felt.mild"))
	case widget.FeltWorse:
		return cmp.Or(t.Worse, Say("felt.worse"))
	}
	return ""
}

// untold reports whether nobody said how a day felt: a plan that does not ask, as this one
// may have been, hears that it is done and no more.
func untold(r kept.Report) bool { return r.Felt == widget.FeltNothing || r.Felt == widget.FeltDone }

func (r planReading) feltWord(said kept.Report) string {
	if said.Had && untold(said) {
		return Say("plan.unsaid")
	}
	if !said.Had {
		return ""
	}
	return r.felt(said.Felt)
}

// done is what a reader says of a day that is done.
func (r planReading) done() string { return cmp.Or(r.texts().Done, Say("plan.did")) }

func (r planReading) hadWord(said kept.Report) string {
	if said.Had {
		return r.done()
	}
	return Say("plan.skipped")
}

// or is one key for a plan that asks how a day felt, and another for one that does not.
func (r planReading) or(asks, done string) string {
	if r.asks {
		return asks
	}
	return done
}

// planTitle heads what is about the plans of several quizzes.
func planTitle(quizzes []*widget.Quiz) string { return ofDays(quizzes, "plan.title", "plan.anytitle") }

// planBegin says where a plan begins.
func planBegin(quizzes []*widget.Quiz) string { return ofDays(quizzes, "plan.begin", "plan.anybegin") }

// ofDays says a sentence about so many days, or where plans have different numbers of
// them another.
func ofDays(quizzes []*widget.Quiz, key, other string) string {
	n := 0
	for _, q := range quizzes {
		for _, s := range q.Schedules {
			if days := len(s.Days); days > 0 {
				if n > 0 && days != n {
					return Say(other)
				}
				n = days
			}
		}
	}
	if n == 0 {
		return Say(other)
	}
	return Say(key, "n", number(n))
}
