package main

import (
	"cmp"
	"fmt"
	"io"
	"slices"
	"strings"
	"text/tabwriter"

	"github.com/innerbuddies/gutquiz/widget"
)

// An explanation writes what a quiz recommends, in words.
type explanation struct {
	out  io.Writer
	quiz *widget.Quiz
}

func (e explanation) write(answers widget.Answers) {
	r := e.quiz.Recommend(answers)
	e.line("Outcome: %s. %s", ending(r.Ending), r.Headline)
	if r.Urgent {
		e.line("URGENT: this card must be read before anything else.")
	}
	e.rules(r)
	e.points(answers)
	e.reasons("For it", r.Because)
	e.reasons("Against it", r.Against)
	e.contest(r)
	e.reasons("Counted", r.Counted)
	e.said("Notes", r.Notes)
	e.said("Always", r.Always)
	e.plan(r)
}

func (e explanation) line(format string, values ...any) {
	fmt.Fprintf(e.out, format+"\n", values...)
}

func (e explanation) rules(r widget.Recommendation) {
	if len(r.Fired) == 0 {
		e.line("Rules that fired: none")
		return
	}
	e.line("Rules that fired:")
	for _, id := range r.Fired {
		e.line("  %s: %s", id, e.quiz.Texts.Rules[id])
	}
	if r.Chosen != "" {
		e.line("  %s left only this outcome.", r.Chosen)
	}
}

// points is a table: a row for each answer, a column for each outcome.
func (e explanation) points(answers widget.Answers) {
	if sums := e.quiz.Sums(answers); len(sums) > 0 {
		e.sums(sums)
		return
	}
	scores, chosen := e.quiz.Scores(answers), slices.Concat(answers...)
	if len(scores) == 0 {
		e.line("Points: none, a rule decided")
		return
	}
	e.line("Points:")
	w := tabwriter.NewWriter(e.out, 0, 0, 2, ' ', 0)
	defer w.Flush()
	row := func(name string, cell func(widget.Score) string, why string) {
		fmt.Fprintf(w, "  %s", name)
		for _, score := range scores {
			fmt.Fprintf(w, "\t%s", cell(score))
		}
		fmt.Fprintf(w, "\t%s\n", why)
	}
	row("answer", func(s widget.Score) string { return string(s.Outcome) }, "why")
	for _, p := range e.quiz.Points {
		if slices.Contains(chosen, p.Option) {
			row(string(p.Option), func(s widget.Score) string { return signed(p.Give[s.Outcome]) }, e.why(p))
		}
	}
	row("together", total, "")
}

// sums are the scores of a quiz of bands, each with the range it lies in.
func (e explanation) sums(sums []widget.Sum) {
	e.line("Scores:")
	for _, sum := range sums {
		e.line("  %s %d (%s)", sum.Score, sum.Points, cmp.Or(sum.Within, "any"))
	}
}

func signed(n int) string {
	if n == 0 {
		return "0"
	}
	return fmt.Sprintf("%+d", n)
}

func total(s widget.Score) string {
	if s.Allowed {
		return fmt.Sprint(s.Points)
	}
	return fmt.Sprintf("%d, ruled out", s.Points)
}

// why is a reason's kind, its strength in brackets, and its sentence.
func (e explanation) why(p widget.Points) string {
	words := string(p.Kind)
	if s := e.quiz.Weakest(p.Claims); s != "" {
		words += " (" + string(s) + ")"
	}
	return words + ": " + e.quiz.Texts.Reasons[p.Option]
}

func (e explanation) reasons(title string, reasons []widget.Reason) {
	if len(reasons) == 0 {
		return
	}
	e.line("%s, strongest first:", title)
	for _, r := range reasons {
		e.line("  %s (%s, %s): %s", r.Option, signed(r.Points), r.Strength, r.Text)
	}
}

// contest is how close it was and what would change it.
func (e explanation) contest(r widget.Recommendation) {
	if len(r.Close) > 0 {
		e.line("Close calls: %s", joinIDs(r.Close))
	}
	for _, f := range r.Flips {
		e.line("It would be %s with %s instead of %s (question %s).", f.Outcome, f.To, f.From, f.Question)
	}
	if len(r.NoDifference) > 0 {
		e.line("These questions made no difference: %s", joinIDs(r.NoDifference))
	}
}

func (e explanation) said(title string, sentences []widget.Said) {
	if len(sentences) == 0 {
		return
	}
	e.line("%s:", title)
	for _, s := range sentences {
		e.line("  %s: %s", s.Rule, s.Text)
	}
}

func (e explanation) plan(r widget.Recommendation) {
	if len(r.Plan) == 0 {
		e.line("Plan: none")
		return
	}
	var days []string
	for _, d := range r.Plan {
		amount := d.Words
		if amount == "" {
			amount = fmt.Sprint(d.Amount)
		}
		days = append(days, strings.TrimSpace(amount+" "+string(d.Of)))
	}
	unit := e.quiz.Plan.Unit
	if unit != "" {
		unit = ", " + unit + " a day"
	}
	e.line("Plan%s: %s", unit, strings.Join(days, ", "))
}

// oneLine is the shortest answer: the ending, its points and the rules.
func oneLine(quiz *widget.Quiz, answers widget.Answers) string {
	r := quiz.Recommend(answers)
	words := ending(r.Ending)
	for _, s := range quiz.Scores(answers) {
		words += fmt.Sprintf("  %s %d", s.Outcome, s.Points)
	}
	if len(r.Fired) > 0 {
		words += "  (" + joinIDs(r.Fired) + ")"
	}
	return words
}

func joinIDs[ID ~string](ids []ID) string {
	words := make([]string, len(ids))
	for i, id := range ids {
		words[i] = string(id)
	}
	return strings.Join(words, ", ")
}
