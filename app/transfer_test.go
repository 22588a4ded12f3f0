package app

import (
	"os"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	ui "github.com/maxence-charriere/go-app/v10/pkg/app"

	"github.com/innerbuddies/gutquiz/widget"
)

func TestAFileBringsBackTheSame(t *testing.T) {
	f := keptFile{Made: "2026-11-22", Kept: []keptResult{keptOf("02"), keptOf("01")}, Plans: []plan{planOf("03", report{Date: "2026-11-20", Note: "a\nb", At: 1})}}
	got, err := readKeptFile(f.text())
	must(t, err)
	f.Gutquiz, f.Schema = "kept", schemaNow()
	if diff := cmp.Diff(f, got); diff != "" {
		t.Error(diff)
	}
	if c := changeBy(got, keptFile{}); c != (change{Results: 2, Plans: 1}) {
		t.Errorf("on an empty device: %+v", c)
	}
	if c := changeBy(got, f); !c.nothing() || c.Same != 3 {
		t.Errorf("where all is there: %+v", c)
	}
}

func TestABadFileSaysWhy(t *testing.T) {
	good := keptFile{Made: "2026-11-22", Kept: []keptResult{keptOf("01")}, Plans: []plan{planOf("03", report{Date: "2026-11-20", Day: widget.Day{Ml: 60, FlOz: 2}})}}.text()
	for _, c := range []struct{ name, old, new, want string }{
		{"nothing at all", good, "", "empty"},
		{"no JSON", good, "hello", "not a file"},
		{"another program's", `"gutquiz":"kept"`, `"gutquiz":"no"`, "not a file"},
		{"a newer version", `"schema":2`, `"schema":3`, "newer"},
		{"no version", `"schema":2`, `"schema":0`, "newer"},
		{"another shape", `"kept":[`, `"kept":[[],`, "damaged"},
		{"a bad id", `"id":"01a20573`, `"id":"../a2057`, "kept[0].id"},
		{"a bad date", `"date":"2026-11-22"`, `"date":"2026-02-30"`, "kept[0].date"},
		{"no answers", `"answers":[["a"]],"code"`, `"answers":[],"code"`, "kept[0].answers"},
		{"too much to drink", `"ml":60`, `"ml":6000`, "plans[0].days"},
		{"a feeling nobody has", `"had":false`, `"had":false,"felt":"proud"`, "plans[0].reports[0]"},
		{"measures that say different amounts", `"fl_oz":3`, `"fl_oz":9`, "plans[0].days"},
		{"cut off", `"plans":[`, "", "damaged"},
		{"an amount nobody drinks", `"day":{"ml":60,`, `"day":{"ml":-60,`, "plans[0].reports[0]"},
		{"a measure nobody uses", `"quiz":"tea","outcome"`, `"unit":"pints","quiz":"tea","outcome"`, "plans[0].unit"},
	} {
		t.Run(c.name, func(t *testing.T) {
			text := strings.Replace(good, c.old, c.new, 1)
			if c.name == "cut off" {
				text, _, _ = strings.Cut(good, c.old)
			}
			if text == good {
				t.Fatal("the file was not changed")
			}
			if _, err := readKeptFile(text); err == nil || !strings.Contains(err.Error(), c.want) {
				t.Errorf("got %v, want %q in it", err, c.want)
			}
		})
	}
}

func TestTheFileOfAnEditorThatMarksItIsRead(t *testing.T) {
	if f, err := readKeptFile("\ufeff" + keptFile{Made: "2026-11-22", Kept: []keptResult{keptOf("01")}}.text()); err != nil || len(f.Kept) != 1 {
		t.Errorf("got %+v, %v", f, err)
	}
}

func TestOnlyWhatWouldChangeSomethingDiffers(t *testing.T) {
	day := func(felt widget.Feeling, note string, at int64) keptFile {
		return keptFile{Plans: []plan{planOf("01", report{Date: "2026-11-20", Had: true, Felt: felt, Note: note, At: at})}}
	}
	here := day("fine", "at noon", 5)
	for _, c := range []struct {
		name string
		file keptFile
		want int
	}{
		{"the same", here, 0},
		{"an earlier report", day("worse", "", 1), 0},
		{"an earlier report with a note of its own", day("worse", "at night", 1), 1},
		{"a later report", day("worse", "", 9), 1},
	} {
		if got := changeBy(c.file, here); got.Differ != c.want || got.Same != 1 || got.nothing() == (c.want > 0) {
			t.Errorf("%s: got %+v", c.name, got)
		}
	}
}

func TestAFileTooLargeToBeAReadersIsRefusedAtOnce(t *testing.T) {
	many := keptFile{Made: "2026-11-22", Kept: make([]keptResult, mostKept+1)}
	if _, err := readKeptFile(many.text()); err == nil || err.Error() != Say("file.damaged") {
		t.Errorf("got %v", err)
	}
	days := strings.Repeat(`{"ml":1,"fl_oz":0},`, mostDays) + `{"ml":1,"fl_oz":0}`
	if _, err := readKeptFile(`{"gutquiz":"kept","schema":1,"plans":[{"days":[` + days + `],"reports":[{"had":true}]}]}`); err == nil || err.Error() != Say("file.damaged") {
		t.Errorf("got %v", err)
	}
}

// A wrong clock is nobody's fault.
func TestWhatAWrongClockWroteIsMended(t *testing.T) {
	p := planOf("01", report{Date: "2026-11-20", Had: true, At: 1 << 50})
	p.Pauses = []pause{{"2026-11-22", "2026-11-21"}}
	f, err := readKeptFile(keptFile{Made: "2026-11-22", Plans: []plan{p}}.text())
	must(t, err)
	if got := f.Plans[0]; got.Pauses[0].To != "2026-11-22" || got.Reports[0].At > time.Now().UnixMilli() {
		t.Errorf("got %+v", got)
	}
}

func TestAFileMayChangePausesAndNeverTheMeasure(t *testing.T) {
	here := planOf("01").pausedFrom("2026-11-22")
	here.Unit = unitFlOz
	there := here.resumedOn("2026-11-24")
	there.Unit = unitMl
	if got := changeBy(keptFile{Plans: []plan{there}}, keptFile{Plans: []plan{here}}); got.Pauses != 1 || got.nothing() {
		t.Errorf("got %+v", got)
	}
	if got := here.bringing(there); got.paused() || got.Unit != unitFlOz {
		t.Errorf("got %+v", got)
	}
}

// A file is whatever somebody chose: it is refused with a sentence, or read, and
// then it can be brought back, drawn and saved again.
func FuzzReadKeptFile(f *testing.F) {
	old, err := os.ReadFile("testdata/schema-1-file.json")
	if err != nil {
		f.Fatal(err)
	}
	f.Add(string(old))
	f.Add(keptFile{Made: "2026-11-22", Kept: []keptResult{keptOf("01")}, Plans: []plan{planOf("03", report{Date: "2026-11-20", Had: true, Felt: "worse"})}}.text())
	f.Add(`{"gutquiz":"kept","schema":1,"plans":[{"reports":[{}]},null]}`)
	q := shipped(f)
	f.Fuzz(func(t *testing.T, text string) {
		file, err := readKeptFile(text)
		if err != nil {
			if err.Error() == "" || strings.Contains(err.Error(), "{") {
				t.Errorf("refused with %q", err)
			}
			return
		}
		again, err := readKeptFile(file.text())
		if err != nil || again.text() != file.text() {
			t.Errorf("read, but not as it was written: %v", err)
		}
		p := keptPageOf(t, q)
		p.file = &file
		p.bringBack()
		drawn := ui.HTMLString(p)
		for _, s := range p.plans {
			page := planPageOf(t, q, "2026-11-22", s.value.Plan)
			drawn += ui.HTMLString(page)
			_ = occasions(s.value.Plan, reading(page.Quizzes, s.value.Plan), "2026-11-22", true)
		}
		if drawn == "" {
			t.Error("nothing was drawn")
		}
	})
}
