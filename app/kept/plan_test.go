package kept_test

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"github.com/innerbuddies/gutquiz/app/kept"
	"github.com/innerbuddies/gutquiz/widget"
	"github.com/innerbuddies/gutquiz/widget/quizfile"
	"github.com/innerbuddies/gutquiz/widget/quizzes"
)

func TestPlansAreJoinedWithoutLoss(t *testing.T) {
	a := planOf("01", kept.Report{Date: "2026-11-20", Had: true, Felt: "fine", At: 1}, kept.Report{Date: "2026-11-21", Had: true, At: 2})
	b := planOf("01", kept.Report{Date: "2026-11-21", Had: true, Felt: "worse", At: 3}, kept.Report{Date: "2026-11-22", At: 4})
	a.Pauses, b.Pauses = []kept.Pause{{From: "2026-11-23"}}, []kept.Pause{{From: "2026-11-23", To: "2026-11-25"}}
	want := planOf("01", a.Reports[0], b.Reports[0], b.Reports[1])
	want.Pauses = b.Pauses
	for name, got := range map[string]kept.Plan{"one way": a.Bringing(b), "the other": b.Bringing(a), "again": a.Bringing(b).Bringing(b)} {
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s: %s", name, diff)
		}
	}
}

func TestADayNeverComesTwice(t *testing.T) {
	p := planOf("01", kept.Report{Date: "2026-11-22"})
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

// joined is what is made of two reports of one date.
func joined(a, b kept.Report) kept.Report {
	a.Date, b.Date = "2026-11-20", "2026-11-20"
	return planOf("01", a).Bringing(planOf("01", b)).Reports[0]
}

func TestNotesOfBothAreKept(t *testing.T) {
	for _, c := range []struct{ a, b, want string }{
		{"", "", ""}, {"x", "", "x"}, {"", "x", "x"}, {"x", "x", "x"}, {"x\ny", "y", "x\ny"}, {"x", "y\nx\nz", "x\ny\nz"}, {"x\n\ny", "", "x\n\ny"},
	} {
		if got := joined(kept.Report{Note: c.a, At: 2}, kept.Report{Note: c.b, At: 1}).Note; got != c.want {
			t.Errorf("%q and %q: got %q, want %q", c.a, c.b, got, c.want)
		}
	}
	early, late := kept.Report{Date: "2026-11-20", Had: true, Felt: "worse", Note: "at night", At: 1}, kept.Report{Date: "2026-11-20", Had: true, Felt: "fine", Note: "at noon", At: 2}
	want := late
	want.Note = "at noon\nat night"
	for name, got := range map[string]kept.Report{"one way": joined(early, late), "the other": joined(late, early), "again": joined(joined(late, early), early)} {
		if got != want {
			t.Errorf("%s: got %+v", name, got)
		}
	}
}

func TestAPlanKnowsTheFirstDayThatWentByUnreported(t *testing.T) {
	reported := func(dates ...string) kept.Plan {
		p := planOf("01")
		for _, date := range dates {
			p.Reports = append(p.Reports, kept.Report{Date: date})
		}
		return p
	}
	rested := func(p kept.Plan, pauses ...kept.Pause) kept.Plan { p.Pauses = pauses; return p }
	for _, c := range []struct {
		name  string
		plan  kept.Plan
		today string
		want  string
	}{
		{"on the first day none", reported(), "2026-11-20", ""},
		{"the first day itself", reported(), "2026-11-22", "2026-11-20"},
		{"after a report yesterday none", reported("2026-11-20", "2026-11-21"), "2026-11-22", ""},
		{"after a report before it yesterday", reported("2026-11-20"), "2026-11-22", "2026-11-21"},
		{"the first of several", reported("2026-11-20"), "2026-11-29", "2026-11-21"},
		{"what a pause covers is not missed", rested(reported("2026-11-20"), kept.Pause{From: "2026-11-21", To: "2026-11-25"}), "2026-11-25", ""},
		{"after a pause", rested(reported("2026-11-20"), kept.Pause{From: "2026-11-21", To: "2026-11-25"}), "2026-11-26", "2026-11-25"},
		{"before a pause", rested(reported("2026-11-20"), kept.Pause{From: "2026-11-23", To: "2026-11-25"}), "2026-11-26", "2026-11-21"},
		{"a pause long over", rested(reported("2026-11-20", "2026-11-24"), kept.Pause{From: "2026-11-21", To: "2026-11-23"}), "2026-11-26", "2026-11-25"},
		{"the clock was set back", reported("2026-11-24"), "2026-11-22", ""},
	} {
		if got, missed := c.plan.Missed(c.today); missed != (c.want != "") || missed && got != c.want {
			t.Errorf("%s: got %s, %v, want %q", c.name, got, missed, c.want)
		}
	}
}

// What any of our programs writes must be read again by all of them.
func TestWhateverThePageCanMakeIsNoFault(t *testing.T) {
	long := kept.Report{Date: "2026-11-20", Day: widget.Day{Amount: 60}, Had: true, Note: strings.Repeat("ш", 500), At: 1}
	longer := long
	longer.Note, longer.At = strings.Repeat("字", 500), 2
	back := planOf("01").PausedFrom("2026-11-22").ResumedOn("2026-11-21") // flown west
	noted := planOf("01", long)
	for i := range 20 {
		longer.Note, longer.At = string(rune('a'+i))+longer.Note, longer.At+1
		noted = noted.Bringing(planOf("01", longer))
	}
	for name, p := range map[string]kept.Plan{"paused and flown west": back, "notes joined again and again": noted} {
		if _, err := kept.ParseFile(kept.File{Plans: []kept.Plan{p}}.Text(), noon); err != nil {
			t.Errorf("%s: %v", name, err)
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
	if got := p.Reports[2].Day.Amount; got != 90 {
		t.Fatalf("the third day was %v ml", got)
	}
	if p = p.Without("2026-11-20"); p.Reports[1].Day.Amount != 90 || p.Next().Day.Amount != 90 || p.Next().Place != 2 {
		t.Errorf("got %+v, next %+v", p.Reports, p.Next())
	}
}

// Of two reports of a date the later counts, and of two made at once the more
// careful; it does not matter who joins whom.
func TestOfTwoReportsOfADateOneCounts(t *testing.T) {
	for _, c := range []struct {
		name       string
		more, less kept.Report
	}{
		{"the later", kept.Report{At: 2}, kept.Report{At: 1, Had: true, Felt: "worse"}},
		{"worse before mild", kept.Report{Had: true, Felt: "worse"}, kept.Report{Had: true, Felt: "mild"}},
		{"mild before fine", kept.Report{Had: true, Felt: "mild"}, kept.Report{Had: true, Felt: "fine"}},
		{"fine before nothing said", kept.Report{Had: true, Felt: "fine"}, kept.Report{Had: true}},
		{"had before skipped", kept.Report{Had: true}, kept.Report{}},
	} {
		c.more.Date, c.less.Date = "2026-11-20", "2026-11-20"
		if one, other := joined(c.more, c.less), joined(c.less, c.more); one != c.more || other != c.more {
			t.Errorf("%s: got %+v and %+v", c.name, one, other)
		}
	}
	one, other := joined(kept.Report{Note: "a"}, kept.Report{Note: "b"}), joined(kept.Report{Note: "b"}, kept.Report{Note: "a"})
	if one.Note != "b\na" || one != other {
		t.Errorf("got %q and %q", one.Note, other.Note)
	}
}

// A note has a limit in a file, so it has one when notes are joined.
func TestAJoinedNoteIsCutAtACharacter(t *testing.T) {
	for _, c := range []struct{ first, second, want int }{{9000, 996, 9997}, {9000, 997, 9997}, {9000, 2000, 9997}} {
		got := joined(kept.Report{Note: strings.Repeat("a", c.first), At: 2}, kept.Report{Note: strings.Repeat("b", c.second), At: 1}).Note
		if len(got) != c.want || got[c.first-1:c.first+2] != "a\nb" {
			t.Errorf("%+v: %d bytes", c, len(got))
		}
	}
	got := joined(kept.Report{Note: strings.Repeat("😀", 2499), At: 2}, kept.Report{Note: "b😀", At: 1}).Note
	if !utf8.ValidString(got) || len(got) != 4*2499+1 {
		t.Errorf("%d bytes", len(got))
	}
}

// The end of a pause counts over its being open, and the later end over the other.
func TestPausesAreJoined(t *testing.T) {
	paused := func(pauses ...kept.Pause) kept.Plan { p := planOf("01"); p.Pauses = pauses; return p }
	for name, c := range map[string]struct{ a, b, want []kept.Pause }{
		"both":          {[]kept.Pause{{From: "2026-11-21", To: "2026-11-22"}}, []kept.Pause{{From: "2026-11-25"}}, []kept.Pause{{From: "2026-11-21", To: "2026-11-22"}, {From: "2026-11-25"}}},
		"earlier after": {[]kept.Pause{{From: "2026-11-25"}}, []kept.Pause{{From: "2026-11-21", To: "2026-11-22"}}, []kept.Pause{{From: "2026-11-21", To: "2026-11-22"}, {From: "2026-11-25"}}},
		"between":       {[]kept.Pause{{From: "2026-11-21", To: "2026-11-22"}, {From: "2026-11-27"}}, []kept.Pause{{From: "2026-11-24", To: "2026-11-25"}}, []kept.Pause{{From: "2026-11-21", To: "2026-11-22"}, {From: "2026-11-24", To: "2026-11-25"}, {From: "2026-11-27"}}},
		"the end":       {[]kept.Pause{{From: "2026-11-21"}}, []kept.Pause{{From: "2026-11-21", To: "2026-11-23"}}, []kept.Pause{{From: "2026-11-21", To: "2026-11-23"}}},
		"the later end": {[]kept.Pause{{From: "2026-11-21", To: "2026-11-24"}}, []kept.Pause{{From: "2026-11-21", To: "2026-11-23"}}, []kept.Pause{{From: "2026-11-21", To: "2026-11-24"}}},
	} {
		if diff := cmp.Diff(c.want, paused(c.a...).Bringing(paused(c.b...)).Pauses); diff != "" {
			t.Errorf("%s: %s", name, diff)
		}
	}
}

// Joining changes neither of the two.
func TestJoiningLeavesBothAsTheyWere(t *testing.T) {
	a, b := planOf("01", kept.Report{Date: "2026-11-20", At: 1}), planOf("01", kept.Report{Date: "2026-11-20", Had: true, At: 2})
	a.Pauses, b.Pauses = []kept.Pause{{From: "2026-11-21"}}, []kept.Pause{{From: "2026-11-21", To: "2026-11-22"}}
	a.Bringing(b)
	if a.Reports[0].Had || a.Pauses[0].To != "" {
		t.Errorf("got %+v", a)
	}
}

func TestAPlanBegunIsThatOfTheAnswers(t *testing.T) {
	q := shipped(t)
	answers, faults := q.Answer("q1_none", "h_none", "milk_ok", "m_none", "gut_calm", "neither", "f_often", "p_mix")
	if len(faults) > 0 {
		t.Fatal(faults)
	}
	r := q.Recommend(answers)
	p, k := kept.NewPlan(q, answers, "2026-11-20"), kept.NewResult(q, answers, "2026-11-20")
	if p.Quiz != q.ID || p.Outcome != r.Outcome || p.Started != "2026-11-20" || !slices.Equal(p.Days, r.Plan) || len(p.Days) == 0 || p.Unit != "ml" || p.Shown != "" {
		t.Errorf("got %+v", p)
	}
	if k.Quiz != q.ID || k.Code != q.Link(answers) || k.Headline != r.Headline || k.Date != "2026-11-20" || len(k.ID) != 36 {
		t.Errorf("got %+v", k)
	}
	again := p.With(p.About("2026-11-20", true)).PausedFrom("2026-11-21").Again("2026-12-01")
	if again.ID <= p.ID || again.Started != "2026-12-01" || len(again.Reports)+len(again.Pauses) != 0 || !slices.Equal(again.Days, p.Days) || again.Outcome != p.Outcome {
		t.Errorf("got %+v", again)
	}
	if _, err := kept.ParseFile(kept.File{Kept: []kept.Result{k}, Plans: []kept.Plan{p, again}}.Text(), noon); err != nil {
		t.Error(err)
	}
}

func shipped(t testing.TB) *widget.Quiz {
	t.Helper()
	const name = "buttermilk-or-kefir.yaml"
	src, err := quizzes.FS.ReadFile(name)
	must(t, err)
	q, err := quizfile.Read(name, src)
	must(t, err)
	return q
}

func TestAPlanIsMeasuredAsTheReaderChose(t *testing.T) {
	for _, c := range []struct {
		unit            string
		preferred, want bool
	}{{"", true, true}, {"", false, false}, {kept.ShownUnit, true, false}, {kept.ShownBeside, false, true}} {
		p := planOf("01")
		if p.Shown = c.unit; p.Beside(c.preferred) != c.want {
			t.Errorf("%+v", c)
		}
	}
	if kept.Shown(true) != "beside" || kept.Shown(false) != "unit" {
		t.Error("the units are spelled otherwise")
	}
	// A file never changes the measure, but a plan without one takes it.
	chosen, other := planOf("01"), planOf("01")
	other.Shown = kept.ShownUnit
	if got := chosen.Bringing(other).Shown; got != kept.ShownUnit {
		t.Errorf("got %q", got)
	}
	if got := (kept.Plan{}).Bringing(other); got.ID != other.ID || got.Shown != kept.ShownUnit {
		t.Errorf("got %+v", got)
	}
}

func TestAPlanWithoutDaysIsAtItsEnd(t *testing.T) {
	if next := (kept.Plan{}).Next(); !next.Over() || next.Advice != widget.AdviceFinish {
		t.Errorf("got %+v", next)
	}
	if ahead := (kept.Plan{}).Ahead(); len(ahead) != 0 {
		t.Errorf("got %+v", ahead)
	}
	p := planOf("01", kept.Report{Date: "2026-11-20", Had: true, Felt: "fine"})
	if ahead := p.Ahead(); len(ahead) != 2 || ahead[0].Day != p.Next().Day || ahead[0].Place != 1 {
		t.Errorf("got %+v", ahead)
	}
}

func TestAReportIsFoundByItsDate(t *testing.T) {
	p := planOf("01", kept.Report{Date: "2026-11-20", Had: true}, kept.Report{Date: "2026-11-22", Had: true})
	if r, is := p.Reported("2026-11-22"); !is || !r.Had {
		t.Errorf("got %+v, %v", r, is)
	}
	if r, is := p.Reported("2026-11-21"); is || r != (kept.Report{Date: "2026-11-21"}) {
		t.Errorf("got %+v, %v", r, is)
	}
	for before, want := range map[string]string{"2026-11-20": "", "2026-11-21": "2026-11-20", "2026-11-22": "2026-11-20", "2026-11-23": "2026-11-22"} {
		if r, is := p.Last(before); r.Date != want || is != (want != "") {
			t.Errorf("before %s: got %+v, %v", before, r, is)
		}
	}
}

// A plan is a value: what is made of it leaves it alone.
func TestAChangedPlanIsAnother(t *testing.T) {
	p := planOf("01", kept.Report{Date: "2026-11-20"}, kept.Report{Date: "2026-11-22"})
	q := p.With(kept.Report{Date: "2026-11-20", Had: true}).With(kept.Report{Date: "2026-11-21"})
	if len(p.Reports) != 2 || p.Reports[0].Had || len(q.Reports) != 3 || !q.Reports[0].Had || q.Reports[1].Date != "2026-11-21" {
		t.Errorf("got %+v and %+v", p.Reports, q.Reports)
	}
	if r := p.Without("2026-11-20").Reports; len(r) != 1 || r[0].Date != "2026-11-22" || len(p.Reports) != 2 {
		t.Errorf("got %+v", r)
	}
	rested := p.PausedFrom("2026-11-21").ResumedOn("2026-11-22").PausedFrom("2026-11-24")
	resumed := rested.ResumedOn("2026-11-25")
	if !rested.Paused() || resumed.Paused() || resumed.Pauses[0].To != "2026-11-22" || resumed.Pauses[1].To != "2026-11-25" {
		t.Errorf("got %+v and %+v", rested.Pauses, resumed.Pauses)
	}
	if got := rested.ResumedOn("2026-11-24").PausedFrom("2026-11-24").Pauses; len(got) != 2 || got[1] != (kept.Pause{From: "2026-11-24"}) {
		t.Errorf("paused again on the day it went on: %+v", got)
	}
	if p.Paused() || p.ResumedOn("2026-11-25").Pauses != nil {
		t.Error("a plan that does not rest cannot go on")
	}
}

func TestAPlanIsWorseAfterMoreThanMildGas(t *testing.T) {
	for name, c := range map[string]struct {
		last kept.Report
		want bool
	}{
		"worse": {kept.Report{Had: true, Felt: "worse"}, true}, "mild": {kept.Report{Had: true, Felt: "mild"}, false}, "skipped": {kept.Report{Felt: "worse"}, false},
	} {
		if got := planOf("01", kept.Report{Had: true, Felt: "worse"}, c.last).Worse(); got != c.want {
			t.Errorf("%s: got %v", name, got)
		}
	}
	if planOf("01").Worse() {
		t.Error("worse before the first report")
	}
	if !planOf("01", kept.Report{Had: true, Felt: "worse"}).Worse() {
		t.Error("not worse after the only report")
	}
}
