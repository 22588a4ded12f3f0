//go:build !wasm

package app

import (
	"encoding/json"
	"strings"
	"testing"

	ui "github.com/maxence-charriere/go-app/v10/pkg/app"

	"github.com/innerbuddies/gutquiz/app/kept"
	"github.com/innerbuddies/gutquiz/widget"
	"github.com/innerbuddies/gutquiz/widget/quizfile"
)

// sitting is a quiz whose plan names an outcome; renamed is the same under other names, as
// a client reads it.
const sitting = `quiz: sitting
title: Which chair?
questions:
  - {id: where, ask: Where do you sit?, options: [{id: desk, say: At a desk, give: {stool: 1}}, {id: sofa, say: On a sofa, give: {ball: 1}}]}
outcomes:
  - {id: stool, phrase: a stool, headline: Take a stool, text: It is firm.}
  - {id: ball, phrase: a ball, headline: Take a ball, text: It rolls.}
plan:
  unit: minutes
  one: minute
  steps: [{days: 1-3, amount: 1, of: stool}, {days: 4-7, amount: 10, of: ball}]
  amount: "{amount} on {name}"
`

func editions(t *testing.T, replace ...string) (old, now *widget.Quiz) {
	t.Helper()
	read := func(text string) *widget.Quiz {
		q, err := quizfile.Read("sitting.yaml", []byte(text))
		if err != nil {
			t.Fatal(err)
		}
		written, err := json.Marshal(q.ForReaders())
		must(t, err)
		q, err = widget.Open(written)
		must(t, err)
		return q
	}
	return read(sitting), read(strings.NewReplacer(replace...).Replace(sitting))
}

var otherNames = []string{"quiz: sitting", "quiz: chairs\nwas: [sitting]", "{id: ball,", "{id: sphere, was: [ball],", "ball: 1", "sphere: 1", "of: ball", "of: sphere"}

func TestWhatIsKeptOpensUnderTheQuizesOtherName(t *testing.T) {
	old, now := editions(t, otherNames...)
	answers, _ := old.Answer("sofa")
	f := newFake("2026-11-22")
	result := kept.NewResult(old, answers, "2026-11-20")
	must(t, f.device().store.Results().Keep(result))
	page := &keptPage{Quizzes: []*widget.Quiz{now}, mounted: context(t)}
	page.open(f.device())
	page.opened = result.ID
	shows(t, page, Say("kept.then", "date", "20 November 2026"))
	shows(t, page, "Take a ball")

	if r, word := openShared(now, old.Link(answers), "sphere"); word != "" || r.Outcome != "sphere" {
		t.Errorf("a private link opens as %q, %q", r.Outcome, word)
	}
}

func TestAPlanGoesOnUnderTheQuizesOtherName(t *testing.T) {
	old, now := editions(t, otherNames...)
	answers, _ := old.Answer("sofa")
	f := newFake("2026-11-20")
	page, ctx := planPageOn(t, f, kept.NewPlan(old, answers, "2026-11-20"))
	page.Quizzes = []*widget.Quiz{now}
	for range 3 {
		tells(t, ui.HTMLString(page.Render()), "<strong>1 minute</strong>on a stool")
		page.had(ctx, ui.Event{})
		f.date = kept.AddDays(f.date, 1)
		page.turn(f.date)
	}
	tells(t, ui.HTMLString(page.Render()), "<strong>10 minutes</strong>on a ball")

	b := &keepBox{Quiz: now, Days: 7}
	b.open(f.device())
	if !b.running {
		t.Error("a card of today does not know of the plan under way")
	}
}

// What decides otherwise is not opened, and the reader is told why.
func TestWhatIsKeptOfOtherRulesIsNotOpenedUnderAnotherName(t *testing.T) {
	old, now := editions(t, append([]string{"give: {stool: 1}", "give: {sphere: 1}", "give: {ball: 1}", "give: {stool: 1}"}, otherNames...)...)
	answers, _ := old.Answer("sofa")
	f := newFake("2026-11-20")
	result := kept.NewResult(old, answers, "2026-11-20")
	must(t, f.device().store.Results().Keep(result))
	page := &keptPage{Quizzes: []*widget.Quiz{now}, mounted: context(t)}
	page.open(f.device())
	page.opened = result.ID
	shows(t, page, Say("kept.old", "date", "20 November 2026", "headline", "Take a ball"))
	if _, word := openShared(now, old.Link(answers), "sphere"); word != "old" {
		t.Errorf("a private link says %q", word)
	}
	if r := reading([]*widget.Quiz{now}, kept.NewPlan(old, answers, "2026-11-20")); r.Why != "plan.changeddone" {
		t.Errorf("a plan says %q", r.Why)
	}
}
