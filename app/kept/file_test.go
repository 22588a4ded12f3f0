package kept_test

import (
	"errors"
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/innerbuddies/gutquiz/app/kept"
	"github.com/innerbuddies/gutquiz/app/kept/kepttest"
	"github.com/innerbuddies/gutquiz/widget"
)

func TestAFileBringsBackTheSame(t *testing.T) {
	f := kept.File{Made: "2026-11-22", Kept: []kept.Result{resultOf("02"), resultOf("01")}, Plans: []kept.Plan{planOf("03", kept.Report{Date: "2026-11-20", Note: "a\nb", At: 1})}}
	got, err := kept.ParseFile(f.Text(), noon)
	must(t, err)
	f.Gutquiz, f.Schema = "kept", 3
	if diff := cmp.Diff(f, got); diff != "" {
		t.Error(diff)
	}
	if c := kept.ChangeBy(got, kept.File{}); c != (kept.Change{Results: 2, Plans: 1}) {
		t.Errorf("on an empty device: %+v", c)
	}
	if c := kept.ChangeBy(got, f); !c.Nothing() || c.Same != 3 {
		t.Errorf("where all is there: %+v", c)
	}
}

func TestABadFileSaysWhy(t *testing.T) {
	good := kept.File{Made: "2026-11-22", Kept: []kept.Result{resultOf("01")}, Plans: []kept.Plan{planOf("03", kept.Report{Date: "2026-11-20", Day: widget.Day{Amount: 60}})}}.Text()
	for _, c := range []struct{ name, old, new, want string }{
		{"nothing at all", good, "", "file is empty"},
		{"no JSON", good, "hello", "not written by this site"},
		{"another program's", `"gutquiz":"kept"`, `"gutquiz":"no"`, "not written by this site"},
		{"a newer version", `"schema":3`, `"schema":4`, "newer"},
		{"no version", `"schema":3`, `"schema":0`, "newer"},
		{"another shape", `"kept":[`, `"kept":[[],`, "damaged"},
		{"a bad id", `"id":"01a20573`, `"id":"../a2057`, "kept[0].id"},
		{"a bad date", `"date":"2026-11-22"`, `"date":"2026-02-30"`, "kept[0].date"},
		{"no answers", `"answers":[["a"]],"code"`, `"answers":[],"code"`, "kept[0].answers"},
		{"too much", `"days":[{"amount":60`, `"days":[{"amount":600000`, "plans[0].days"},
		{"a feeling nobody has", `"had":false`, `"had":false,"felt":"proud"`, "plans[0].reports[0]"},
		{"words without end", `{"amount":90}`, `{"words":"` + long(500) + `"}`, "plans[0].days"},
		{"cut off", `"plans":[`, "", "damaged"},
		{"less than nothing", `"day":{"amount":60}`, `"day":{"amount":-60}`, "plans[0].reports[0]"},
		{"a unit nobody chose", `"quiz":"tea","outcome"`, `"shown":"pints","quiz":"tea","outcome"`, "plans[0].shown"},
	} {
		t.Run(c.name, func(t *testing.T) {
			text := strings.Replace(good, c.old, c.new, 1)
			if c.name == "cut off" {
				text, _, _ = strings.Cut(good, c.old)
			}
			if text == good {
				t.Fatal("the file was not changed")
			}
			if _, err := kept.ParseFile(text, noon); err == nil || !strings.Contains(err.Error(), c.want) {
				t.Errorf("got %v, want %q in it", err, c.want)
			}
		})
	}
}

func TestTheFileOfAnEditorThatMarksItIsRead(t *testing.T) {
	if f, err := kept.ParseFile("\ufeff"+kept.File{Made: "2026-11-22", Kept: []kept.Result{resultOf("01")}}.Text(), noon); err != nil || len(f.Kept) != 1 {
		t.Errorf("got %+v, %v", f, err)
	}
}

func TestOnlyWhatWouldChangeSomethingDiffers(t *testing.T) {
	day := func(felt widget.Feeling, note string, at int64) kept.File {
		return kept.File{Plans: []kept.Plan{planOf("01", kept.Report{Date: "2026-11-20", Had: true, Felt: felt, Note: note, At: at})}}
	}
	here := day("fine", "at noon", 5)
	for _, c := range []struct {
		name string
		file kept.File
		want int
	}{
		{"the same", here, 0},
		{"an earlier report", day("worse", "", 1), 0},
		{"an earlier report with a note of its own", day("worse", "at night", 1), 1},
		{"a later report", day("worse", "", 9), 1},
	} {
		if got := kept.ChangeBy(c.file, here); got.Differ != c.want || got.Same != 1 || got.Nothing() == (c.want > 0) {
			t.Errorf("%s: got %+v", c.name, got)
		}
	}
}

func TestAFileTooLargeToBeAReadersIsRefusedAtOnce(t *testing.T) {
	many := kept.File{Made: "2026-11-22", Kept: make([]kept.Result, 2001)}
	if _, err := kept.ParseFile(many.Text(), noon); !errors.Is(err, kept.ErrDamaged) {
		t.Errorf("got %v", err)
	}
	days := strings.Repeat(`{"ml":1,"fl_oz":0},`, 100) + `{"ml":1,"fl_oz":0}`
	if _, err := kept.ParseFile(`{"gutquiz":"kept","schema":1,"plans":[{"days":[`+days+`],"reports":[{"had":true}]}]}`, noon); !errors.Is(err, kept.ErrDamaged) {
		t.Errorf("got %v", err)
	}
}

// A wrong clock is nobody's fault.
func TestWhatAWrongClockWroteIsMended(t *testing.T) {
	p := planOf("01", kept.Report{Date: "2026-11-20", Had: true, At: 1 << 50})
	p.Pauses = []kept.Pause{{From: "2026-11-22", To: "2026-11-21"}}
	f, err := kept.ParseFile(kept.File{Made: "2026-11-22", Plans: []kept.Plan{p}}.Text(), noon)
	must(t, err)
	if got := f.Plans[0]; got.Pauses[0].To != "2026-11-22" || got.Reports[0].At != noon.UnixMilli() {
		t.Errorf("got %+v", got)
	}
}

func TestAFileMayChangePausesAndNeverTheMeasure(t *testing.T) {
	here := planOf("01").PausedFrom("2026-11-22")
	here.Shown = kept.ShownBeside
	there := here.ResumedOn("2026-11-24")
	there.Shown = kept.ShownUnit
	if got := kept.ChangeBy(kept.File{Plans: []kept.Plan{there}}, kept.File{Plans: []kept.Plan{here}}); got.Pauses != 1 || got.Nothing() {
		t.Errorf("got %+v", got)
	}
	if got := here.Bringing(there); got.Paused() || got.Shown != kept.ShownBeside {
		t.Errorf("got %+v", got)
	}
}

// A limit is a file, and the place where it goes too far; "" where it does not.
type limit struct {
	place string
	file  kept.File
}

// holds checks that every limit holds, and not a step before.
func holds(t *testing.T, limits ...limit) {
	t.Helper()
	for _, c := range limits {
		_, err := kept.ParseFile(c.file.Text(), noon)
		wrong, is := errors.AsType[kept.WrongField](err)
		if is != (c.place != "") || wrong.Place != c.place || is && !strings.Contains(wrong.Error(), c.place) {
			t.Errorf("%q: got %v of %.300s", c.place, err, c.file.Text())
		}
	}
}

func long(n int) string { return strings.Repeat("x", n) }

func answers(n int) widget.Answers { return slices.Repeat(widget.Answers{{"a"}}, n) }

func result(change func(*kept.Result)) kept.File {
	k := resultOf("01")
	change(&k)
	return kept.File{Kept: []kept.Result{k}}
}

func plan(change func(*kept.Plan)) kept.File {
	p := planOf("01")
	change(&p)
	return kept.File{Plans: []kept.Plan{p}}
}

func days(n int) []widget.Day { return slices.Repeat([]widget.Day{{Amount: 60}}, n) }

func day(d widget.Day) kept.File {
	return plan(func(p *kept.Plan) { p.Days = append(p.Days, d) })
}

func report(change func(*kept.Report)) kept.File {
	r := kept.Report{Date: "2026-11-20"}
	change(&r)
	return plan(func(p *kept.Plan) { p.Reports = []kept.Report{r} })
}

func TestAResultHoldsNoMoreThanAReaderCould(t *testing.T) {
	holds(t,
		limit{"", result(func(*kept.Result) {})}, limit{"", plan(func(*kept.Plan) {})}, limit{"", kept.File{}},
		limit{"kept[0].id", result(func(k *kept.Result) { k.ID = k.ID[1:] })},
		limit{"kept[0].id", result(func(k *kept.Result) { k.ID += "0" })},
		limit{"kept[0].id", result(func(k *kept.Result) { k.ID = strings.ToUpper(k.ID) })},
		limit{"", result(func(k *kept.Result) { k.Date = "2000-01-01" })},
		limit{"kept[0].date", result(func(k *kept.Result) { k.Date = "1999-12-31" })},
		limit{"", result(func(k *kept.Result) { k.Date = "2199-12-31" })},
		limit{"kept[0].date", result(func(k *kept.Result) { k.Date = "2200-01-01" })},
		limit{"kept[0].date", result(func(k *kept.Result) { k.Date = "" })},
		limit{"kept[0].quiz", result(func(k *kept.Result) { k.Quiz = "" })},
		limit{"", result(func(k *kept.Result) { k.Quiz = widget.QuizID(long(100)) })},
		limit{"kept[0].quiz", result(func(k *kept.Result) { k.Quiz = widget.QuizID(long(101)) })},
		limit{"kept[0].answers", result(func(k *kept.Result) { k.Answers = nil })},
		limit{"", result(func(k *kept.Result) { k.Answers = answers(100) })},
		limit{"kept[0].answers", result(func(k *kept.Result) { k.Answers = answers(101) })},
		limit{"", result(func(k *kept.Result) { k.Headline = long(10_000) })},
		limit{"kept[0].headline", result(func(k *kept.Result) { k.Headline = long(10_001) })},
		limit{"", result(func(k *kept.Result) { k.Code = long(100) })},
		limit{"kept[0].headline", result(func(k *kept.Result) { k.Code = long(101) })},
		limit{"kept[1].id", kept.File{Kept: []kept.Result{resultOf("01"), {}}}},
	)
}

func TestAPlanHoldsNoMoreThanAReaderCould(t *testing.T) {
	holds(t,
		limit{"plans[0].id", plan(func(p *kept.Plan) { p.ID = "" })},
		limit{"plans[0].started", plan(func(p *kept.Plan) { p.Started = "soon" })},
		limit{"plans[0].quiz", plan(func(p *kept.Plan) { p.Quiz = "" })},
		limit{"plans[0].quiz", plan(func(p *kept.Plan) { p.Quiz = widget.QuizID(long(101)) })},
		limit{"", plan(func(p *kept.Plan) { p.Outcome = widget.OutcomeID(long(100)) })},
		limit{"plans[0].quiz", plan(func(p *kept.Plan) { p.Outcome = widget.OutcomeID(long(101)) })},
		limit{"plans[0].answers", plan(func(p *kept.Plan) { p.Answers = nil })},
		limit{"plans[0].answers", plan(func(p *kept.Plan) { p.Answers = answers(101) })},
		limit{"", plan(func(p *kept.Plan) { p.Unit = long(400) })},
		limit{"plans[0].unit", plan(func(p *kept.Plan) { p.Unit = long(401) })},
		limit{"", plan(func(p *kept.Plan) { p.Shown = kept.ShownUnit })},
		limit{"", plan(func(p *kept.Plan) { p.Shown = kept.ShownBeside })},
		limit{"plans[0].shown", plan(func(p *kept.Plan) { p.Shown = "cups" })},
		limit{"plans[0].days", plan(func(p *kept.Plan) { p.Days = nil })},
		limit{"", plan(func(p *kept.Plan) { p.Days = days(100) })},
		limit{"plans[0].days", plan(func(p *kept.Plan) { p.Days = days(101) })},
		limit{"plans[1].id", kept.File{Plans: []kept.Plan{planOf("01"), {}}}},
	)
}

func TestADayHoldsNoMoreThanASchedule(t *testing.T) {
	holds(t,
		limit{"", day(widget.Day{})},
		limit{"", day(widget.Day{Amount: 100_000})},
		limit{"plans[0].days", day(widget.Day{Amount: 100_000.5})},
		limit{"plans[0].days", day(widget.Day{Amount: -.1})},
		limit{"", day(widget.Day{Words: long(400)})},
		limit{"plans[0].days", day(widget.Day{Words: long(401)})},
		limit{"", day(widget.Day{Of: widget.OutcomeID(long(100))})},
		limit{"plans[0].days", day(widget.Day{Of: widget.OutcomeID(long(101))})},
	)
}

func TestAPauseLiesBetweenTwoDates(t *testing.T) {
	holds(t,
		limit{"", plan(func(p *kept.Plan) { p.Pauses = []kept.Pause{{From: "2026-11-20"}} })},
		limit{"", plan(func(p *kept.Plan) { p.Pauses = []kept.Pause{{From: "2026-11-20", To: "2026-11-20"}} })},
		limit{"plans[0].pauses", plan(func(p *kept.Plan) { p.Pauses = []kept.Pause{{From: "2026-11-20"}, {From: "soon"}} })},
		limit{"plans[0].pauses", plan(func(p *kept.Plan) { p.Pauses = []kept.Pause{{From: "2026-11-20", To: "soon"}} })},
	)
}

func TestAReportHoldsNoMoreThanAReaderCould(t *testing.T) {
	holds(t,
		limit{"plans[0].reports[0]", report(func(r *kept.Report) { r.Date = "" })},
		limit{"plans[0].reports[0]", report(func(r *kept.Report) { r.Date = "2026-02-30" })},
		limit{"plans[0].reports[0]", report(func(r *kept.Report) { r.Day.Amount = -60 })},
		limit{"plans[0].reports[0]", report(func(r *kept.Report) { r.Felt = "proud" })},
		limit{"", report(func(r *kept.Report) { r.Felt = "done" })}, limit{"", report(func(r *kept.Report) { r.Felt = "fine" })}, limit{"", report(func(r *kept.Report) { r.Felt = "mild" })}, limit{"", report(func(r *kept.Report) { r.Felt = "worse" })},
		limit{"", report(func(r *kept.Report) { r.Note = long(10_000) })},
		limit{"plans[0].reports[0]", report(func(r *kept.Report) { r.Note = long(10_001) })},
		limit{"", plan(func(p *kept.Plan) { p.Reports = reports("2026-11-20", "2026-11-21") })},
		limit{"plans[0].reports[1]", plan(func(p *kept.Plan) { p.Reports = reports("2026-11-20", "2026-11-20") })},
		limit{"plans[0].reports[2]", plan(func(p *kept.Plan) { p.Reports = reports("2026-11-20", "2026-11-22", "2026-11-21") })},
		limit{"", plan(func(p *kept.Plan) { p.Reports = daily(2000) })},
		limit{"plans[0].reports", plan(func(p *kept.Plan) { p.Reports = daily(2001) })},
	)
}

func reports(dates ...string) (all []kept.Report) {
	for _, date := range dates {
		all = append(all, kept.Report{Date: date})
	}
	return all
}

func daily(n int) (all []kept.Report) {
	for i := range n {
		all = append(all, kept.Report{Date: kept.AddDays("2020-01-01", i)})
	}
	return all
}

func TestAFileIsWrittenAsItIsSpecified(t *testing.T) {
	want := `{"gutquiz":"kept","schema":3,"made":"2026-11-24","kept":[{"id":"` + idOf("01") +
		`","date":"2026-11-22","quiz":"tea","answers":[["a"]],"code":"","headline":"Tea 01"}],"plans":null}` + "\n"
	if got := (kept.File{Made: "2026-11-24", Kept: []kept.Result{resultOf("01")}}).Text(); got != want {
		t.Errorf("got %s", got)
	}
}

// Two thousand results and plans are read, and one more is not.
func TestAFileMayHoldTwoThousandOfBoth(t *testing.T) {
	f := kept.File{Plans: []kept.Plan{planOf("ab")}}
	for i := range 1999 {
		k := resultOf("01")
		k.ID = k.ID[:32] + strconv.Itoa(1000+i)
		f.Kept = append(f.Kept, k)
	}
	if got, err := kept.ParseFile(f.Text(), noon); err != nil || len(got.Kept) != 1999 {
		t.Errorf("got %d, %v", len(got.Kept), err)
	}
	f.Plans = append(f.Plans, planOf("ac"))
	if _, err := kept.ParseFile(f.Text(), noon); !errors.Is(err, kept.ErrDamaged) {
		t.Errorf("got %v", err)
	}
}

// What begins like one of ours is damaged; what does not is not ours.
func TestADamagedFileIsToldFromAnothers(t *testing.T) {
	for text, want := range map[string]error{
		"":                                       kept.ErrEmpty,
		`{"gutquiz":"kept"`:                      kept.ErrDamaged,
		`{"gutquiz":"kept","schema":2,"kept":7}`: kept.ErrDamaged,
		`{"gutquiz":"kept","schema":2,"made":7}`: kept.ErrDamaged,
		`{"gutquiz":"kept","schema":1,"plans":[{"days":7,"reports":[{}]}]}`: kept.ErrDamaged,
		`{"schema":2,"kept":7}`:                     kept.ErrNotOurs,
		`{"gutquiz":"keep","schema":2}`:             kept.ErrNotOurs,
		`{"gutquiz":"kept"}`:                        kept.ErrNewer,
		`{"gutquiz":"kept","schema":-1}`:            kept.ErrNewer,
		`{"gutquiz":"kept","schema":4,"kept":[{}]}`: kept.ErrNewer,
		`{"schema":2,"gutquiz":"kept"}`:             nil,
	} {
		if f, err := kept.ParseFile(text, noon); !errors.Is(err, want) || err == nil && len(f.Kept)+len(f.Plans) > 0 {
			t.Errorf("%s: got %+v, %v", text, f, err)
		}
	}
}

// A report of the present moment is of no time to come.
func TestOnlyTheTimeToComeIsMended(t *testing.T) {
	now := noon.UnixMilli()
	p := planOf("01", kept.Report{Date: "2026-11-20", At: now}, kept.Report{Date: "2026-11-21", At: now + 1}, kept.Report{Date: "2026-11-22", At: 1})
	p.Pauses = []kept.Pause{{From: "2026-11-20"}, {From: "2026-11-21", To: "2026-11-23"}}
	f, err := kept.ParseFile(kept.File{Plans: []kept.Plan{p}}.Text(), noon)
	must(t, err)
	got := f.Plans[0]
	if got.Reports[0].At != now || got.Reports[1].At != now || got.Reports[2].At != 1 || !slices.Equal(got.Pauses, p.Pauses) {
		t.Errorf("got %+v", got)
	}
}

func TestAFileHoldsEverythingKept(t *testing.T) {
	in := kepttest.New().Store(noon)
	r := in.Results()
	must(t, r.Keep(resultOf("01"), resultOf("02")))
	plans := []*kept.PlanShelf{begun(t, in, planOf("10")), begun(t, in, planOf("11"))}
	f := kept.Everything(r, plans)
	if len(f.Kept) != 2 || len(f.Plans) != 2 || f.Kept[0].ID != idOf("02") || f.Plans[1].ID != idOf("11") {
		t.Errorf("got %+v", f)
	}
}

// A file is whatever somebody chose: it is refused with an error of ours, or read,
// and then it can be brought back and saved again.
func FuzzParseFile(f *testing.F) {
	old, err := os.ReadFile("testdata/schema-1-file.json")
	if err != nil {
		f.Fatal(err)
	}
	f.Add(string(old))
	f.Add(kept.File{Made: "2026-11-22", Kept: []kept.Result{resultOf("01")}, Plans: []kept.Plan{planOf("03", kept.Report{Date: "2026-11-20", Had: true, Felt: "worse"})}}.Text())
	f.Add(`{"gutquiz":"kept","schema":1,"plans":[{"reports":[{}]},null]}`)
	f.Fuzz(func(t *testing.T, text string) {
		file, err := kept.ParseFile(text, noon)
		if err != nil {
			if wrong := (kept.WrongField{}); !errors.As(err, &wrong) && !errors.Is(err, kept.ErrEmpty) && !errors.Is(err, kept.ErrNotOurs) && !errors.Is(err, kept.ErrNewer) && !errors.Is(err, kept.ErrDamaged) {
				t.Errorf("refused with %v", err)
			}
			return
		}
		again, err := kept.ParseFile(file.Text(), noon)
		if err != nil || again.Text() != file.Text() {
			t.Errorf("read, but not as it was written: %v", err)
		}
		for _, p := range file.Plans {
			_ = kept.Occasions(p, "2026-11-22", func(widget.Step) (title, text string) { return "", "" })
		}
	})
}
