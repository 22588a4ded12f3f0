package main

import (
	"encoding/json"
	"io"
	"slices"

	"github.com/innerbuddies/gutquiz/widget"
)

// A result is a recommendation as one JSON line. Lists are never null.
type result struct {
	Outcome      widget.OutcomeID         `json:"outcome"`
	Variant      widget.VariantID         `json:"variant"`
	Urgent       bool                     `json:"urgent"`
	Points       map[widget.OutcomeID]int `json:"points"`           // empty when a rule stopped the quiz
	Scores       map[widget.ScoreID]int   `json:"scores,omitempty"` // of a quiz of bands
	Close        []widget.OutcomeID       `json:"close"`
	Because      []reason                 `json:"because"`
	Against      []reason                 `json:"against"`
	Notes        []note                   `json:"notes"`
	Flips        []flip                   `json:"flips"`
	NoDifference []widget.QuestionID      `json:"no_difference"`
	Fired        []widget.RuleID          `json:"fired"`
	Schedule     []day                    `json:"schedule"`
}

type reason struct {
	Option   widget.OptionID  `json:"option"`
	Points   int              `json:"points"`
	Kind     widget.Kind      `json:"kind"`
	Strength widget.Strength  `json:"strength"`
	But      string           `json:"but"`
	Text     string           `json:"text"`
	Claims   []widget.ClaimID `json:"claims"`
}

type note struct {
	Rule widget.RuleID `json:"rule"`
	Text string        `json:"text"`
}

type flip struct {
	Question widget.QuestionID `json:"question"`
	From     widget.OptionID   `json:"from"`
	To       widget.OptionID   `json:"to"`
	Outcome  widget.OutcomeID  `json:"outcome"`
}

type day struct {
	Day int              `json:"day"`
	Of  widget.OutcomeID `json:"of"` // empty where it is the outcome's own
	// Amount is in the plan's unit, or 0 where the amount is Words.
	Amount float64 `json:"amount"`
	Words  string  `json:"words"`
}

func writeJSON(w io.Writer, quiz *widget.Quiz, answers widget.Answers) error {
	encoder := json.NewEncoder(w)
	encoder.SetEscapeHTML(false)
	return encoder.Encode(resultOf(quiz.Recommend(answers), quiz.Scores(answers)))
}

func resultOf(r widget.Recommendation, scores []widget.Score) result {
	points := map[widget.OutcomeID]int{}
	for _, score := range scores {
		points[score.Outcome] = score.Points
	}
	var sums map[widget.ScoreID]int
	for _, sum := range r.Sums {
		if sums == nil {
			sums = map[widget.ScoreID]int{}
		}
		sums[sum.Score] = sum.Points
	}
	return result{
		Scores:  sums,
		Outcome: r.Outcome, Variant: r.Variant, Urgent: r.Urgent, Points: points,
		Close:        full(r.Close),
		Because:      each(slices.Concat(r.Because, r.Counted), reasonOf),
		Against:      each(r.Against, reasonOf),
		Notes:        each(slices.Concat(r.Notes, r.Always), func(_ int, s widget.Said) note { return note{s.Rule, s.Text} }),
		Flips:        each(r.Flips, func(_ int, f widget.Flip) flip { return flip{f.Question, f.From, f.To, f.Outcome} }),
		NoDifference: full(r.NoDifference),
		Fired:        full(r.Fired),
		Schedule:     each(r.Plan, func(i int, d widget.Day) day { return day{i + 1, d.Of, d.Amount, d.Words} }),
	}
}

func reasonOf(_ int, r widget.Reason) reason {
	return reason{r.Option, r.Points, r.Kind, r.Strength, r.But, r.Text, full(r.Claims)}
}

func each[From, To any](all []From, turn func(int, From) To) []To {
	turned := make([]To, len(all))
	for i, one := range all {
		turned[i] = turn(i, one)
	}
	return turned
}

// full is the list, and an empty one for nil, which JSON would call null.
func full[T any](list []T) []T { return append([]T{}, list...) }
