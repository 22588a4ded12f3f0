package kept

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"github.com/innerbuddies/gutquiz/widget"
)

func planOf(n string, reports ...Report) Plan {
	return Plan{ID: idOf(n), Quiz: "tea", Outcome: "tea", Answers: widget.Answers{{"a"}}, Started: "2026-11-20",
		Days: []widget.Day{{Ml: 60, FlOz: 2}, {Ml: 60, FlOz: 2}, {Ml: 90, FlOz: 3}}, Reports: reports}
}

func TestPlansAreJoinedWithoutLoss(t *testing.T) {
	a := planOf("01", Report{Date: "2026-11-20", Had: true, Felt: "fine", At: 1}, Report{Date: "2026-11-21", Had: true, At: 2})
	b := planOf("01", Report{Date: "2026-11-21", Had: true, Felt: "worse", At: 3}, Report{Date: "2026-11-22", At: 4})
	a.Pauses, b.Pauses = []Pause{{From: "2026-11-23"}}, []Pause{{"2026-11-23", "2026-11-25"}}
	want := planOf("01", a.Reports[0], b.Reports[0], b.Reports[1])
	want.Pauses = b.Pauses
	for name, got := range map[string]Plan{"one way": joinPlans(a, b), "the other": joinPlans(b, a), "again": joinPlans(joinPlans(a, b), b)} {
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s: %s", name, diff)
		}
	}
}

func TestADayNeverComesTwice(t *testing.T) {
	p := planOf("01", Report{Date: "2026-11-22"})
	for today, want := range map[string]string{"2026-11-21": "2026-11-22", "2026-11-22": "2026-11-22", "2026-11-23": "2026-11-23", "2027-01-01": "2027-01-01"} {
		if got := p.Day(today); got != want {
			t.Errorf("on %s: got %s, want %s", today, got, want)
		}
	}
	if got := planOf("01").Day("2026-01-01"); got != "2026-11-20" {
		t.Errorf("a clock before the start: %s", got)
	}
}

func TestAPauseEndsWhenTheReaderGoesOn(t *testing.T) {
	p := planOf("01").PausedFrom("2026-11-21")
	if !p.Paused() || !p.PausedFrom("2026-11-22").Paused() || len(p.PausedFrom("2026-11-22").Pauses) != 1 {
		t.Error("a pause lasts, and is one")
	}
	if p = p.ResumedOn("2026-11-23"); p.Paused() || p.ResumedOn("2026-11-24").Pauses[0].To != "2026-11-23" {
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
	early, late := Report{Date: "2026-11-20", Had: true, Felt: "worse", Note: "at night", At: 1}, Report{Date: "2026-11-20", Had: true, Felt: "fine", Note: "at noon", At: 2}
	want := late
	want.Note = "at noon\nat night"
	for name, got := range map[string]Report{"one way": early.join(late), "the other": late.join(early), "again": late.join(early).join(early)} {
		if got != want {
			t.Errorf("%s: got %+v", name, got)
		}
	}
}

func TestAPlanKnowsTheFirstDayThatWentByUnreported(t *testing.T) {
	reported := func(dates ...string) Plan {
		p := planOf("01")
		for _, date := range dates {
			p.Reports = append(p.Reports, Report{Date: date})
		}
		return p
	}
	rested := func(p Plan, pauses ...Pause) Plan { p.Pauses = pauses; return p }
	for _, c := range []struct {
		name  string
		Plan  Plan
		today string
		want  string
	}{
		{"on the first day none", reported(), "2026-11-20", ""},
		{"the first day itself", reported(), "2026-11-22", "2026-11-20"},
		{"after a report yesterday none", reported("2026-11-20", "2026-11-21"), "2026-11-22", ""},
		{"after a report before it yesterday", reported("2026-11-20"), "2026-11-22", "2026-11-21"},
		{"the first of several", reported("2026-11-20"), "2026-11-29", "2026-11-21"},
		{"what a pause covers is not missed", rested(reported("2026-11-20"), Pause{"2026-11-21", "2026-11-25"}), "2026-11-25", ""},
		{"after a pause", rested(reported("2026-11-20"), Pause{"2026-11-21", "2026-11-25"}), "2026-11-26", "2026-11-25"},
		{"before a pause", rested(reported("2026-11-20"), Pause{"2026-11-23", "2026-11-25"}), "2026-11-26", "2026-11-21"},
		{"a pause long over", rested(reported("2026-11-20", "2026-11-24"), Pause{"2026-11-21", "2026-11-23"}), "2026-11-26", "2026-11-25"},
		{"the clock was set back", reported("2026-11-24"), "2026-11-22", ""},
	} {
		if got, missed := c.Plan.Missed(c.today); missed != (c.want != "") || missed && got != c.want {
			t.Errorf("%s: got %s, %v, want %q", c.name, got, missed, c.want)
		}
	}
}

// What any of our programs writes must be read again by all of them.
func TestWhateverThePageCanMakeIsNoFault(t *testing.T) {
	long := Report{Date: "2026-11-20", Day: widget.Day{Ml: 60, FlOz: 2}, Had: true, Note: strings.Repeat("ш", 500), At: 1}
	longer := long
	longer.Note, longer.At = strings.Repeat("字", 500), 2
	back := planOf("01").PausedFrom("2026-11-22").ResumedOn("2026-11-21") // flown west
	noted := planOf("01", long)
	for i := range 20 {
		longer.Note, longer.At = string(rune('a'+i))+longer.Note, longer.At+1
		noted = joinPlans(noted, planOf("01", longer))
	}
	for name, p := range map[string]Plan{"paused and flown west": back, "notes joined again and again": noted} {
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
		r := p.About(date, true)
		r.Felt = widget.FeltFine
		p = p.With(r)
	}
	if got := p.Reports[2].Day.Ml; got != 90 {
		t.Fatalf("the third day was %d ml", got)
	}
	if p = p.Without("2026-11-20"); p.Reports[1].Day.Ml != 90 || p.Next().Day.Ml != 90 || p.Next().Place != 2 {
		t.Errorf("got %+v, next %+v", p.Reports, p.Next())
	}
}
