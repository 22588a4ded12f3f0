package widget_test

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/innerbuddies/gutquiz/widget"
)

// said is every sentence of a card, its own and those the screen takes from the
// quiz's texts for it.
func said(q *widget.Quiz, r widget.Recommendation) (all []string) {
	all = append(all, r.Headline)
	for _, sentence := range slices.Concat(r.Sentences, r.Text, r.Notes, r.Always, r.PlanNotes, r.Label, r.Stop) {
		all = append(all, sentence.Text)
	}
	for _, reason := range slices.Concat(r.Because, r.Against) {
		all = append(all, reason.Text)
	}
	if !r.Refers {
		all = append(all, q.Texts.Plan.Note, q.Texts.Disclaimer)
	}
	return all
}

var spokenAmount = regexp.MustCompile(`(\d+)(?: to (\d+))? ml\b|(\d+)(½)?(?: to (\d+))? fl oz`)

// mostSaid is the largest amount a sentence speaks of, in millilitres.
func mostSaid(sentence string) (most int) {
	for _, found := range spokenAmount.FindAllStringSubmatch(sentence, -1) {
		for i, number := range found[1:] {
			n, _ := strconv.Atoi(number)
			if i >= 2 {
				n *= 30
			}
			most = max(most, n)
		}
	}
	return most
}

func TestAnAmountInASentenceIsFound(t *testing.T) {
	for sentence, want := range map[string]int{"nothing": 0, "at 15 to 30 ml (½ to 1 fl oz) a day": 30, "up to 4 fl oz": 120, "from 60 ml to 180 ml": 180} {
		if got := mostSaid(sentence); got != want {
			t.Errorf("%q: got %d, want %d", sentence, got, want)
		}
	}
}

// Evidence file, 3.3 point 7 and 3.4: a very touchy gut gets P6 or P7, and no more
// than 30 ml is in its days or in any sentence, whatever else was answered. A
// reader who has no milk at all is not meant: the cap is for milk sugar.
func TestAVeryTouchyGutNeverHearsOfMoreThan30Ml(t *testing.T) {
	walked := map[widget.OutcomeID]int{}
	for _, reader := range everyReader(t) {
		if !reader.chose("gut_very") || reader.chose("milk_allergy", "no_dairy") {
			continue
		}
		answers, r := reader.answers, reader.card
		walked[r.Outcome]++
		for i, day := range r.Plan {
			if day.Amount > 30 {
				t.Fatalf("%v: day %d of %s has %v ml", answers, i+1, r.Outcome, day.Amount)
			}
		}
		for _, sentence := range reader.said {
			if mostSaid(sentence) > 30 {
				t.Fatalf("%v: the card says %q", answers, sentence)
			}
		}
		if !r.Refers && !slices.ContainsFunc(r.PlanNotes, func(s widget.Said) bool { return strings.Contains(s.Text, "we stop at 30 ml (1 fl oz)") }) {
			t.Fatalf("%v: no word of the 30 ml", answers)
		}
		want := map[widget.OutcomeID]float64{"kefir": 345, "buttermilk": 345, "alternate": 345, "dairy_free": 345, "step_up": 330, "talk_first": 0}
		if got := sum(r.Plan); got != want[r.Outcome] {
			t.Fatalf("%v: %v ml in 14 days, want %v", answers, got, want[r.Outcome])
		}
	}
	for _, outcome := range []widget.OutcomeID{"kefir", "buttermilk", "step_up", "dairy_free"} {
		if walked[outcome] == 0 {
			t.Errorf("no very touchy reader gets %s", outcome)
		}
	}
	t.Logf("walked %v", walked)
}

func sum(days []widget.Day) (ml float64) {
	for _, day := range days {
		ml += day.Amount
	}
	return ml
}

// Whoever reports whatever, no step of following the plan has more.
func TestNoReportLeadsAVeryTouchyGutBeyond30Ml(t *testing.T) {
	steps := 0
	for _, days := range plansOf(everyReader(t), "gut_very") {
		everyDiary(4, func(diary []widget.Entry) {
			for _, step := range append(widget.Follow(days, diary), widget.Ahead(days, diary)...) {
				steps++
				if step.Day.Amount > 30 {
					t.Fatalf("%v: %+v", diary, step)
				}
			}
		})
	}
	t.Logf("walked %d steps", steps)
}

// plansOf are the different plans readers with this option get for milk drinks.
func plansOf(readers []reader, option widget.OptionID) (plans [][]widget.Day) {
	for _, r := range readers {
		same := func(known []widget.Day) bool { return slices.Equal(known, r.card.Plan) }
		if r.chose(option) && !r.chose("milk_allergy", "no_dairy") && len(r.card.Plan) > 0 && !slices.ContainsFunc(plans, same) {
			plans = append(plans, r.card.Plan)
		}
	}
	return plans
}

func everyDiary(days int, visit func([]widget.Entry)) {
	kinds := []widget.Entry{{Had: true, Felt: widget.FeltFine}, {Had: true, Felt: widget.FeltMild}, {Had: true, Felt: widget.FeltWorse}, {Had: true}, {}}
	diary := make([]widget.Entry, days)
	var from func(int)
	from = func(at int) {
		if at == days {
			visit(diary)
			return
		}
		for _, kind := range kinds {
			diary[at] = kind
			from(at + 1)
		}
	}
	from(0)
}

// What a cap says, the schedules keep: an author who lets one pass is told.
func TestAScheduleThatPassesACapIsAFault(t *testing.T) {
	for _, c := range []struct {
		name  string
		spoil func(*widget.Quiz)
		path  string
		says  string
	}{
		{"kept", func(*widget.Quiz) {}, "", ""},
		{"nothing smaller instead", func(q *widget.Quiz) { q.Schedules[0].Instead = nil }, "$.caps[0]", `outcome "honey" gives 60 ml to a reader who chose well, sweet, slow`},
		{"passed by a little", func(q *widget.Quiz) { q.Schedules[1].Days[3].Amount = 30.5 }, "$.caps[0]", "gives 30.5 ml"},
		{"in turn", func(q *widget.Quiz) { q.Schedules[1].Days[13] = widget.Day{Amount: 60} }, "$.caps[0]", `outcome "lemon" gives 60 ml`},
		{"somebody else's instead", func(q *widget.Quiz) { q.Schedules[0].Instead[0].When[0] = "fast" }, "$.caps[0]", `outcome "honey" gives 60 ml`},
		{"unless all are left out", func(q *widget.Quiz) {
			q.Schedules[0].Instead = nil
			q.Caps[0].Unless = []widget.OptionID{"sour", "sweet", "no_sour"}
		}, "", ""},
		{"a sentence that says more", func(q *widget.Quiz) {
			q.Texts.Reasons["sweet"] = "You like sweet, up to 45 ml (1½ fl oz)."
		}, "$.caps[0]", "is told of 45 ml, and at most 30 ml may be given"},
		{"a sentence that says more in the other unit", func(q *widget.Quiz) { q.Texts.Reasons["sweet"] = "You like 1½ US fl oz." }, "$.caps[0]", "is told of 45 ml"},
		{"a sentence that says more in the unit's other name", func(q *widget.Quiz) {
			q.Texts.Plan.Unit = "Milliliter"
			q.Texts.Reasons["sweet"] = "You like 30–31 Milliliter."
		}, "$.caps[0]", "is told of 31 ml"},
		{"another word that begins like the unit", func(q *widget.Quiz) { q.Texts.Reasons["sweet"] = "You know 45 mlada." }, "", ""},
		{"a sentence that says as much", func(q *widget.Quiz) { q.Texts.Reasons["sweet"] = "You like 30 ml." }, "", ""},
		{"more, but not to that reader", func(q *widget.Quiz) { q.Texts.Reasons["fast"] = "You are fast: 90 ml." }, "", ""},
		{"no readers", func(q *widget.Quiz) { q.Caps[0].When = nil }, "$.caps[0].when", "a cap needs when"},
		{"an unknown reader", func(q *widget.Quiz) { q.Caps[0].When[0] = "slw" }, "$.caps[0].when[0]", `unknown option "slw"`},
		{"nothing at all", func(q *widget.Quiz) { q.Caps[0].Most = 0 }, "$.caps[0].most", "0 ml: an amount is more than nothing"},
		{"a cap on words", func(q *widget.Quiz) { q.Plan = widget.Plan{} }, "$.caps[0]", "a cap is a number, so the plan needs a unit"},
		{"an unknown schedule instead", func(q *widget.Quiz) { q.Schedules[0].Instead[0].Use = "genle" }, "$.schedules[0].instead[0].use", `takes the days of "genle"`},
	} {
		t.Run(c.name, func(t *testing.T) {
			q := small()
			q.Caps = []widget.Cap{{When: []widget.OptionID{"slow"}, Most: 30}}
			c.spoil(q)
			faults := q.Check()
			if found := slices.ContainsFunc(faults, func(f widget.Fault) bool { return f.Path == c.path && strings.Contains(f.Message, c.says) }); found != (c.path != "") || c.path == "" && len(faults) > 0 {
				t.Errorf("faults %v; want %s: …%s…", faults, c.path, c.says)
			}
		})
	}
}
