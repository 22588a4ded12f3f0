//go:build !wasm

package app

import (
	"regexp"
	"strings"
	"testing"

	ui "github.com/maxence-charriere/go-app/v10/pkg/app"

	"github.com/innerbuddies/gutquiz/app/kept"
	"github.com/innerbuddies/gutquiz/widget"
	"github.com/innerbuddies/gutquiz/widget/quizfile"
)

// planQuiz is a quiz about sitting, with a plan of the test's.
func planQuiz(t *testing.T, plan string) *widget.Quiz {
	t.Helper()
	q, err := quizfile.Read("sitting.yaml", []byte(`quiz: sitting
title: Which chair?
questions:
  - {id: where, ask: Where do you sit?, options: [{id: desk, say: At a desk, give: {stool: 1}}, {id: sofa, say: On a sofa, give: {ball: 1}}]}
outcomes:
  - {id: stool, phrase: a stool, headline: Take a stool, text: It is firm.}
  - {id: ball, phrase: a ball, headline: Take a ball, text: It rolls.}
`+plan))
	if err != nil {
		t.Fatal(err)
	}
	return q
}

// of14 are the words of the first quiz's plan, which no other may say.
var of14 = regexp.MustCompile(`(?i)\b(14 days|of 14|ml|fl oz|gas|drink|glass|doctor|health|food|I had it)\b`)

// anySize are the measures of drawings and the addresses of pages.
var anySize = regexp.MustCompile(`(?s)<svg.*?>|<rect.*?>|<path.*?>|<circle.*?>|<a .*?>`)

// In another quiz the page speaks of its own days, in its own unit, and of steps back
// only where it asks how a day felt.
func TestAPlanOfMinutesIsAboutMinutes(t *testing.T) {
	q := planQuiz(t, `plan:
  unit: minutes
  one: minute
  steps: [{days: 1-7, amount: 1}, {days: 8-21, amount: 10}]
  amount: "{amount} on {name}"
  felt: {fine: Fine, mild: A bit stiff, worse: It hurts}
`)
	answers, _ := q.Answer("desk")
	card := &resultCard{Quiz: q, Recommendation: q.Recommend(answers), Answers: answers, Level: 1, Beside: true}
	b := &keepBox{Quiz: q, Days: 21}
	b.open(newFake("2026-11-22").device())
	tells(t, ui.HTMLString(card.Render())+ui.HTMLString(b.Render()), "All 21 days", "Your first 21 days", "Start the 21 days", "From 1 minute on day 1 to 10 minutes on day 21.", "Days 8 to 21", "<strong>1 minute</strong>on a stool")

	f := newFake("2026-11-20")
	p, ctx := planPageOn(t, f, kept.NewPlan(q, answers, "2026-11-20"))
	p.Quizzes = []*widget.Quiz{q}
	tells(t, ui.HTMLString(p.Render()), "Your 21 days", "Day 1 of 21", "<strong>1 minute</strong>on a stool", "Done")
	p.had(ctx, ui.Event{})
	tells(t, ui.HTMLString(p.Render()), "How did it feel?", "A bit stiff", "It hurts", "You have not said how the last one felt")
	p.feel(widget.FeltWorse)
	worse := ui.HTMLString(p.Render())
	tells(t, worse, "This is the smallest amount", "worse 1", "It hurts")
	if strings.Contains(worse, Say("plan.before")) {
		t.Error("a quiz without rules to stop by has a panel for them")
	}
	p.calendar(ctx, ui.Event{})
	tells(t, f.content, "SUMMARY:Up to 1 minute on a stool", "Day 1 of 21", "X-WR-CALNAME:Your 21 days")
	p.table(ctx, ui.Event{})
	tells(t, f.content, `"Date","Which","minutes","Done","How it felt","Note"`, `"2026-11-20","a stool","1","Done","It hurts",""`)
}

// Words cannot be compared: such a plan has days to tick off, and no step back.
func TestAPlanInWordsIsTickedOff(t *testing.T) {
	q := planQuiz(t, `plan: {steps: [{days: 1, amount: 1 & 2 pages}, {days: 2-3, amount: two pages}]}`)
	answers, _ := q.Answer("sofa")
	f := newFake("2026-11-20")
	p, ctx := planPageOn(t, f, kept.NewPlan(q, answers, "2026-11-20"))
	p.Quizzes = []*widget.Quiz{q}
	first := ui.HTMLString(p.Render())
	tells(t, first, "Your 3 days", "1 &amp; 2 pages", "Still to come: 3 days, from 1 &amp; 2 pages to two pages.", "Done")
	p.had(ctx, ui.Event{})
	if got := stored(t, f, p.plan().ID).Reports; len(got) != 1 || got[0].Felt != widget.FeltDone || got[0].Day.Words != "1 & 2 pages" {
		t.Fatalf("got %+v", got)
	}
	done := ui.HTMLString(p.Render())
	tells(t, done, "Tomorrow:<strong>two pages</strong>", "Days reported: 1. Done 1, skipped 0.", "<td>1 &amp; 2 pages</td>")
	for _, gone := range []string{`id="felt-fine"`, `id="note"`, "feel", "felt", "step back", `id="unit"`, "<text"} {
		if strings.Contains(first+done, gone) {
			t.Errorf("a plan to tick off has %q", gone)
		}
	}
	f.date = "2026-11-22"
	p.turn(f.date)
	tells(t, ui.HTMLString(p.Render()), "Also done on 21 November 2026: two pages")
	p.skip(ctx, ui.Event{})
	tells(t, ui.HTMLString(p.Render()), "Skipped, so the same amount comes again.")
	f.date = "2026-11-23"
	p.turn(f.date)
	p.had(ctx, ui.Event{})
	f.date = "2026-11-24"
	p.turn(f.date)
	p.had(ctx, ui.Event{})
	tells(t, ui.HTMLString(p.Render()), "All 3 days are done.")
	p.table(ctx, ui.Event{})
	tells(t, f.content, `"Date","Which","How much a day","Done"`, `"2026-11-20","a ball","1 & 2 pages","Done"`, `"2026-11-22","a ball","two pages","Skipped"`)
}

// Pages about several quizzes do not speak of days that only one of them has.
func TestPlansOfDifferentLengthsAreCalledPlans(t *testing.T) {
	three := planQuiz(t, `plan: {steps: [{days: 1-3, amount: a page}]}`)
	if got := planTitle([]*widget.Quiz{shipped(t), three}); got != Say("plan.anytitle") {
		t.Errorf("got %q", got)
	}
	if got := planTitle([]*widget.Quiz{three, three}); got != "Your 3 days" {
		t.Errorf("got %q", got)
	}
	other := planQuiz(t, `plan: {steps: [{days: 1-9, amount: a page}]}`)
	text := ui.HTMLString((&planPage{Quizzes: []*widget.Quiz{other, three}}).Render())
	tells(t, text, "If you have started a plan on this device, it opens here in a moment. If not, take a quiz: a result with a plan has a button to start it.")
}

// tells reports words that are missing, and those of the first quiz.
func tells(t *testing.T, text string, all ...string) {
	t.Helper()
	flat := strings.NewReplacer("> ", ">", " <", "<").Replace(strings.Join(strings.Fields(text), " "))
	for _, want := range all {
		if !strings.Contains(flat, want) {
			t.Errorf("it does not say %q: %.3000s", want, flat)
		}
	}
	if word := of14.FindString(anySize.ReplaceAllString(flat, "")); word != "" {
		t.Errorf("it says %q", word)
	}
}
