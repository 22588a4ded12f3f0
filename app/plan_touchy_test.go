//go:build !wasm

package app

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	ui "github.com/maxence-charriere/go-app/v10/pkg/app"

	"github.com/innerbuddies/gutquiz/app/kept"
	"github.com/innerbuddies/gutquiz/widget"
)

var writtenAmount = regexp.MustCompile(`(\d+)(½)? (ml|US fl oz|fl oz)|"(\d+)","(\d+(?:\.\d+)?)"`)

// mostWritten is the largest amount a page or a file speaks of, in millilitres.
func mostWritten(text string) (most int) {
	for _, found := range writtenAmount.FindAllStringSubmatch(text, -1) {
		n, _ := strconv.Atoi(found[1] + found[4])
		if strings.HasSuffix(found[3], "oz") {
			n *= 30
		}
		most = max(most, n)
	}
	return most
}

// touchyAnswers lead to each outcome a very touchy gut can get with milk in it.
var touchyAnswers = map[widget.OutcomeID]string{
	"kefir":      "q1_none h_none lactose m_none gut_very neither f_often p_mix",
	"buttermilk": "q1_none h_none milk_ok no_alcohol gut_very neither f_often p_mild",
	"alternate":  "q1_none h_none milk_ok m_none gut_very lowdiv f_often p_variety",
	"step_up":    "q1_none h_none milk_ok m_none gut_very neither f_never p_mild",
	"dairy_free": "q1_none h_none lactose no_alcohol gut_very neither f_some p_any",
}

// Evidence file, 3.4: no table, plan, step back, calendar, spreadsheet or shared
// card gives a very touchy gut more than 30 ml, whatever is reported.
func TestNothingTheReaderIsShownGivesAVeryTouchyGutMoreThan30Ml(t *testing.T) {
	q, looked := shipped(t), 0
	look := func(where string, texts ...string) {
		for _, text := range texts {
			looked++
			if most := mostWritten(text); most > 30 || most == 0 {
				t.Fatalf("%s speaks of %d ml", where, most)
			}
		}
	}
	for outcome, options := range touchyAnswers {
		card := at(t, q, options)
		if got := q.Recommend(card.answers).Outcome; got != outcome {
			t.Fatalf("%s leads to %s", options, got)
		}
		for _, beside := range []bool{false, true} {
			card.beside = beside
			look("the card of "+string(outcome), ui.HTMLString(card.Render()))
			everyReport(2, func(letters string) {
				p := kept.NewPlan(q, card.answers, "2026-11-20")
				p.Shown = kept.Shown(beside)
				p = reported(p, letters)
				page := planPageOf(t, q, kept.AddDays(p.Started, len(letters)), p)
				r := reading(page.Quizzes, p)
				look("the plan after "+letters, ui.HTMLString(page.Render()))
				look("the spreadsheet after "+letters, spreadsheet(p, r))
				if !p.Next().Over() {
					look("the calendar after "+letters, kept.Calendar("", time.Time{}, occasions(p, r, p.Started)))
				}
			})
		}
	}
	t.Logf("looked at %d cards, pages and files", looked)
}

// everyReport visits every row of reports: fine, mild, worse, skipped, unsaid.
func everyReport(days int, visit func(letters string)) {
	rows := []string{""}
	for range days {
		var longer []string
		for _, row := range rows {
			for _, letter := range "fmwsu" {
				longer = append(longer, row+string(letter))
			}
		}
		rows = longer
	}
	for _, row := range rows {
		visit(row)
	}
}

// reported is a plan with a report for each letter; see aPlan.
func reported(p kept.Plan, letters string) kept.Plan {
	for i, letter := range letters {
		r := p.About(kept.AddDays(p.Started, i), letter != 's')
		r.Felt = map[rune]widget.Feeling{'f': widget.FeltFine, 'm': widget.FeltMild, 'w': widget.FeltWorse}[letter]
		p = p.With(r)
	}
	return p
}

// A plan of an edition without the cap, kept or brought back from a file, gives
// no amount at all: no day to come, no calendar, no second start.
func TestAnOlderPlanGivesAVeryTouchyGutNothingMore(t *testing.T) {
	q := shipped(t)
	for outcome, options := range touchyAnswers {
		for _, schedule := range q.Schedules {
			if widget.Most(schedule.Days) <= 30 {
				continue
			}
			p := kept.NewPlan(q, at(t, q, options).answers, "2026-11-20")
			p.ID, p.Days = idOf("12"), schedule.Days
			page := planPageOf(t, q, "2026-11-21", p)
			text := ui.HTMLString(page.Render())
			if most := mostWritten(text); most > 0 || !strings.Contains(text, Say("plan.changed")) {
				t.Errorf("%s with the days of %s: the page speaks of %d ml", outcome, schedule.ID, most)
			}
			if slices.ContainsFunc([]string{"ics", "again-plan", "had"}, func(id string) bool { return strings.Contains(text, `id="`+id+`"`) }) {
				t.Errorf("%s with the days of %s: the page offers to go on", outcome, schedule.ID)
			}
		}
	}
}

// A plan of an edition that asked in another order goes on: its answers are sorted anew.
func TestAPlanOfAnotherOrderGoesOn(t *testing.T) {
	q := shipped(t)
	p := aPlan(t, q, "ff")
	slices.Reverse(p.Answers)
	if r := reading([]*widget.Quiz{q}, p); r.Why != "" || r.Outcome != p.Outcome {
		t.Errorf("%q: %s", r.Why, r.Outcome)
	}
	p.Answers = p.Answers[:7]
	if r := reading([]*widget.Quiz{q}, p); r.Why != "plan.changed" {
		t.Errorf("with a question open: %q", r.Why)
	}
}

// The paper twin shows every reader's schedules, so it says which is theirs, and
// the most careful first.
func TestThePaperTwinSendsAVeryTouchyGutToItsOwnSchedules(t *testing.T) {
	q := shipped(t)
	text := ui.HTMLString(&paperSchedules{Quiz: q})
	for _, want := range []string{
		`If you ticked “Very touchy, or I have IBS”, take P6 instead of P1.`,
		`If you ticked “Very touchy, or I have IBS”, take P7 instead of P3.`,
		`Try live yoghurt instead: If you ticked “Very touchy, or I have IBS”, take P6 instead of P5.`,
		`P4: Kefir and Buttermilk in turn, in the amounts of P1, or of what you take instead of it.`,
	} {
		if !strings.Contains(text, want) {
			t.Errorf("the paper twin does not say %q", want)
		}
	}
	if strings.Index(text, "take P6 instead of P1") > strings.Index(text, "take P2 instead of P1") {
		t.Error("the gentle schedule is named before the most careful one")
	}
}
