package kept

import (
	"errors"
	"os"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/innerbuddies/gutquiz/widget"
)

func TestAFileBringsBackTheSame(t *testing.T) {
	f := File{Made: "2026-11-22", Kept: []Result{keptOf("02"), keptOf("01")}, Plans: []Plan{planOf("03", Report{Date: "2026-11-20", Note: "a\nb", At: 1})}}
	got, err := ReadFile(f.Text())
	must(t, err)
	f.Gutquiz, f.Schema = "kept", schemaNow()
	if diff := cmp.Diff(f, got); diff != "" {
		t.Error(diff)
	}
	if c := ChangeBy(got, File{}); c != (Change{Results: 2, Plans: 1}) {
		t.Errorf("on an empty device: %+v", c)
	}
	if c := ChangeBy(got, f); !c.Nothing() || c.Same != 3 {
		t.Errorf("where all is there: %+v", c)
	}
}

func TestABadFileSaysWhy(t *testing.T) {
	good := File{Made: "2026-11-22", Kept: []Result{keptOf("01")}, Plans: []Plan{planOf("03", Report{Date: "2026-11-20", Day: widget.Day{Ml: 60, FlOz: 2}})}}.Text()
	for _, c := range []struct{ name, old, new, want string }{
		{"nothing at all", good, "", "file is empty"},
		{"no JSON", good, "hello", "not written by this site"},
		{"another program's", `"gutquiz":"kept"`, `"gutquiz":"no"`, "not written by this site"},
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
			if _, err := ReadFile(text); err == nil || !strings.Contains(err.Error(), c.want) {
				t.Errorf("got %v, want %q in it", err, c.want)
			}
		})
	}
}

func TestTheFileOfAnEditorThatMarksItIsRead(t *testing.T) {
	if f, err := ReadFile("\ufeff" + File{Made: "2026-11-22", Kept: []Result{keptOf("01")}}.Text()); err != nil || len(f.Kept) != 1 {
		t.Errorf("got %+v, %v", f, err)
	}
}

func TestOnlyWhatWouldChangeSomethingDiffers(t *testing.T) {
	day := func(felt widget.Feeling, note string, at int64) File {
		return File{Plans: []Plan{planOf("01", Report{Date: "2026-11-20", Had: true, Felt: felt, Note: note, At: at})}}
	}
	here := day("fine", "at noon", 5)
	for _, c := range []struct {
		name string
		file File
		want int
	}{
		{"the same", here, 0},
		{"an earlier report", day("worse", "", 1), 0},
		{"an earlier report with a note of its own", day("worse", "at night", 1), 1},
		{"a later report", day("worse", "", 9), 1},
	} {
		if got := ChangeBy(c.file, here); got.Differ != c.want || got.Same != 1 || got.Nothing() == (c.want > 0) {
			t.Errorf("%s: got %+v", c.name, got)
		}
	}
}

func TestAFileTooLargeToBeAReadersIsRefusedAtOnce(t *testing.T) {
	many := File{Made: "2026-11-22", Kept: make([]Result, mostKept+1)}
	if _, err := ReadFile(many.Text()); !errors.Is(err, ErrDamaged) {
		t.Errorf("got %v", err)
	}
	days := strings.Repeat(`{"ml":1,"fl_oz":0},`, mostDays) + `{"ml":1,"fl_oz":0}`
	if _, err := ReadFile(`{"gutquiz":"kept","schema":1,"plans":[{"days":[` + days + `],"reports":[{"had":true}]}]}`); !errors.Is(err, ErrDamaged) {
		t.Errorf("got %v", err)
	}
}

// A wrong clock is nobody's fault.
func TestWhatAWrongClockWroteIsMended(t *testing.T) {
	p := planOf("01", Report{Date: "2026-11-20", Had: true, At: 1 << 50})
	p.Pauses = []Pause{{"2026-11-22", "2026-11-21"}}
	f, err := ReadFile(File{Made: "2026-11-22", Plans: []Plan{p}}.Text())
	must(t, err)
	if got := f.Plans[0]; got.Pauses[0].To != "2026-11-22" || got.Reports[0].At > time.Now().UnixMilli() {
		t.Errorf("got %+v", got)
	}
}

func TestAFileMayChangePausesAndNeverTheMeasure(t *testing.T) {
	here := planOf("01").PausedFrom("2026-11-22")
	here.Unit = UnitFlOz
	there := here.ResumedOn("2026-11-24")
	there.Unit = UnitMl
	if got := ChangeBy(File{Plans: []Plan{there}}, File{Plans: []Plan{here}}); got.Pauses != 1 || got.Nothing() {
		t.Errorf("got %+v", got)
	}
	if got := here.Bringing(there); got.Paused() || got.Unit != UnitFlOz {
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
	f.Add(File{Made: "2026-11-22", Kept: []Result{keptOf("01")}, Plans: []Plan{planOf("03", Report{Date: "2026-11-20", Had: true, Felt: "worse"})}}.Text())
	f.Add(`{"gutquiz":"kept","schema":1,"plans":[{"reports":[{}]},null]}`)
	f.Fuzz(func(t *testing.T, text string) {
		file, err := ReadFile(text)
		if err != nil {
			if wrong := (WrongField{}); !errors.As(err, &wrong) && !errors.Is(err, ErrEmpty) && !errors.Is(err, ErrNotOurs) && !errors.Is(err, ErrNewer) && !errors.Is(err, ErrDamaged) {
				t.Errorf("refused with %v", err)
			}
			return
		}
		again, err := ReadFile(file.Text())
		if err != nil || again.Text() != file.Text() {
			t.Errorf("read, but not as it was written: %v", err)
		}
		for _, p := range file.Plans {
			_ = Occasions(p, "2026-11-22", func(widget.Step) (title, text string) { return "", "" })
		}
	})
}
