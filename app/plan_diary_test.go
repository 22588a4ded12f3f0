package app

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"github.com/innerbuddies/gutquiz/widget"
)

func planOf(n string, reports ...report) plan {
	return plan{ID: idOf(n), Quiz: "tea", Outcome: "tea", Answers: widget.Answers{{"a"}}, Started: "2026-11-20",
		Days: []widget.Day{{Ml: 60, FlOz: 2}, {Ml: 60, FlOz: 2}, {Ml: 90, FlOz: 3}}, Reports: reports}
}

func TestPlansAreJoinedWithoutLoss(t *testing.T) {
	a := planOf("01", report{Date: "2026-11-20", Had: true, Felt: "fine", At: 1}, report{Date: "2026-11-21", Had: true, At: 2})
	b := planOf("01", report{Date: "2026-11-21", Had: true, Felt: "worse", At: 3}, report{Date: "2026-11-22", At: 4})
	a.Pauses, b.Pauses = []pause{{From: "2026-11-23"}}, []pause{{"2026-11-23", "2026-11-25"}}
	want := planOf("01", a.Reports[0], b.Reports[0], b.Reports[1])
	want.Pauses = b.Pauses
	for name, got := range map[string]plan{"one way": joinPlans(a, b), "the other": joinPlans(b, a), "again": joinPlans(joinPlans(a, b), b)} {
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s: %s", name, diff)
		}
	}
}

func TestADayNeverComesTwice(t *testing.T) {
	p := planOf("01", report{Date: "2026-11-22"})
	for today, want := range map[string]string{"2026-11-21": "2026-11-22", "2026-11-22": "2026-11-22", "2026-11-23": "2026-11-23", "2027-01-01": "2027-01-01"} {
		if got := p.day(today); got != want {
			t.Errorf("on %s: got %s, want %s", today, got, want)
		}
	}
	if got := planOf("01").day("2026-01-01"); got != "2026-11-20" {
		t.Errorf("a clock before the start: %s", got)
	}
}

func TestAPauseEndsWhenTheReaderGoesOn(t *testing.T) {
	p := planOf("01").pausedFrom("2026-11-21")
	if !p.paused() || !p.pausedFrom("2026-11-22").paused() || len(p.pausedFrom("2026-11-22").Pauses) != 1 {
		t.Error("a pause lasts, and is one")
	}
	if p = p.resumedOn("2026-11-23"); p.paused() || p.resumedOn("2026-11-24").Pauses[0].To != "2026-11-23" {
		t.Errorf("got %+v", p.Pauses)
	}
}

func TestNotesOfBothAreKept(t *testing.T) {
	for _, c := range []struct{ a, b, want string }{
		{"", "", ""}, {"x", "", "x"}, {"", "x", "x"}, {"x", "x", "x"}, {"x\ny", "y", "x\ny"}, {"x", "y\nx\nz", "x\ny\nz"}, {"x\n\ny", "", "x\n\ny"},
	} {
		if got := joinNotes(c.a, c.b); got != c.want {
			t.Errorf("%q and %q: got %q, want %q", c.a, c.b, got, c.want)
		}
	}
	early, late := report{Date: "2026-11-20", Had: true, Felt: "worse", Note: "at night", At: 1}, report{Date: "2026-11-20", Had: true, Felt: "fine", Note: "at noon", At: 2}
	want := late
	want.Note = "at noon\nat night"
	for name, got := range map[string]report{"one way": early.join(late), "the other": late.join(early), "again": late.join(early).join(early)} {
		if got != want {
			t.Errorf("%s: got %+v", name, got)
		}
	}
}

func TestAPlanKnowsTheFirstDayThatWentByUnreported(t *testing.T) {
	reported := func(dates ...string) plan {
		p := planOf("01")
		for _, date := range dates {
			p.Reports = append(p.Reports, report{Date: date})
		}
		return p
	}
	rested := func(p plan, pauses ...pause) plan { p.Pauses = pauses; return p }
	for _, c := range []struct {
		name  string
		plan  plan
		today string
		want  string
	}{
		{"on the first day none", reported(), "2026-11-20", ""},
		{"the first day itself", reported(), "2026-11-22", "2026-11-20"},
		{"after a report yesterday none", reported("2026-11-20", "2026-11-21"), "2026-11-22", ""},
		{"after a report before it yesterday", reported("2026-11-20"), "2026-11-22", "2026-11-21"},
		{"the first of several", reported("2026-11-20"), "2026-11-29", "2026-11-21"},
		{"what a pause covers is not missed", rested(reported("2026-11-20"), pause{"2026-11-21", "2026-11-25"}), "2026-11-25", ""},
		{"after a pause", rested(reported("2026-11-20"), pause{"2026-11-21", "2026-11-25"}), "2026-11-26", "2026-11-25"},
		{"before a pause", rested(reported("2026-11-20"), pause{"2026-11-23", "2026-11-25"}), "2026-11-26", "2026-11-21"},
		{"a pause long over", rested(reported("2026-11-20", "2026-11-24"), pause{"2026-11-21", "2026-11-23"}), "2026-11-26", "2026-11-25"},
		{"the clock was set back", reported("2026-11-24"), "2026-11-22", ""},
	} {
		if got, missed := c.plan.missed(c.today); missed != (c.want != "") || missed && got != c.want {
			t.Errorf("%s: got %s, %v, want %q", c.name, got, missed, c.want)
		}
	}
}

// What any of our programs writes must be read again by all of them.
func TestWhateverThePageCanMakeIsNoFault(t *testing.T) {
	long := report{Date: "2026-11-20", Day: widget.Day{Ml: 60, FlOz: 2}, Had: true, Note: strings.Repeat("ш", 500), At: 1}
	longer := long
	longer.Note, longer.At = strings.Repeat("字", 500), 2
	back := planOf("01").pausedFrom("2026-11-22").resumedOn("2026-11-21") // flown west
	noted := planOf("01", long)
	for i := range 20 {
		longer.Note, longer.At = string(rune('a'+i))+longer.Note, longer.At+1
		noted = joinPlans(noted, planOf("01", longer))
	}
	for name, p := range map[string]plan{"paused and flown west": back, "notes joined again and again": noted} {
		if fault := p.fault(); fault != "" {
			t.Errorf("%s: %s", name, fault)
		}
		if got := p.Reports; len(got) > 0 && (!utf8.ValidString(got[0].Note) || len(got[0].Note) < 9000) {
			t.Errorf("%s: a note of %d bytes", name, len(got[0].Note))
		}
	}
}

// What was in the glass does not change with what is reported, or ruled, later.
func TestAReportKeepsTheAmountItWasAbout(t *testing.T) {
	p := planOf("01")
	for _, date := range []string{"2026-11-20", "2026-11-21", "2026-11-22"} {
		r := p.about(date, true)
		r.Felt = widget.FeltFine
		p = p.with(r)
	}
	if got := p.Reports[2].Day.Ml; got != 90 {
		t.Fatalf("the third day was %d ml", got)
	}
	if p = p.without("2026-11-20"); p.Reports[1].Day.Ml != 90 || p.next().Day.Ml != 90 || p.next().Place != 2 {
		t.Errorf("got %+v, next %+v", p.Reports, p.next())
	}
}

// A rule made since the plan began counts for it.
func TestAPlanFollowsTodaysRules(t *testing.T) {
	q := shipped(t)
	begun := newPlan(q, at(t, q, "q1_none h_none milk_ok m_none gut_calm neither f_often p_mix").answers, "2026-11-22")
	if r := reading([]*widget.Quiz{q}, begun); r.Why != "" || r.of(begun.Days[0], false) != "60 ml of plain kefir" {
		t.Errorf("got %q, %q", r.Why, r.of(begun.Days[0], false))
	}
	if r := reading(nil, begun); r.Why == "" {
		t.Error("a quiz that is gone gives amounts")
	}
	talk := begun
	talk.Answers = at(t, q, "q1_none immune kidney milk_ok maoi gut_calm neither f_some p_any").answers
	if r := reading([]*widget.Quiz{q}, talk); r.Why == "" || len(r.Recommendation.Plan) > 0 {
		t.Error("answers that lead to no drink give amounts")
	}
	for name, day := range map[string]widget.Day{"more millilitres": {Ml: 190, FlOz: 6}, "more ounces": {Ml: 15, FlOz: 7}, "another drink": {Ml: 15, FlOz: .5, Drink: "buttermilk"}} {
		much := begun
		much.Days = append([]widget.Day{day}, begun.Days...)
		if r := reading([]*widget.Quiz{q}, much); r.Why == "" || len(r.stop()) == 0 {
			t.Errorf("a file somebody made gives %s than any schedule, stop rules %q", name, r.stop())
		}
	}
	begun.Answers = widget.Answers{{"nobody"}}
	if r := reading([]*widget.Quiz{q}, begun); r.Why == "" {
		t.Error("answers nobody can give give amounts")
	}
}

// Another tab may delete the plan between the drawing of a button and its tap.
func TestATapOnAPlanThatIsGoneDoesNothing(t *testing.T) {
	m := newMemory()
	p := &planPage{in: m, date: "2026-11-22"}
	p.report(p.plan().about("2026-11-22", true))
	p.feel(widget.FeltFine)
	if got := p.asked(); got != (report{}) || len(m.texts) != 0 {
		t.Errorf("got %+v, %v", got, m.texts)
	}
}
