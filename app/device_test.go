package app

import (
	"testing"
	"time"

	"github.com/innerbuddies/gutquiz/app/kept"
	"github.com/innerbuddies/gutquiz/app/kept/kepttest"
	"github.com/innerbuddies/gutquiz/widget"
)

// atNoon is the moment of every test; a reader's date is a word apart.
var atNoon = time.Date(2026, 11, 22, 12, 0, 0, 0, time.UTC)

// A fake is a reader's device with a date of its own; saved is the last file.
type fake struct {
	*kepttest.Memory
	date                string
	name, kind, content string
}

func newFake(date string) *fake { return &fake{Memory: kepttest.New(), date: date} }

func (f *fake) device() device {
	return device{
		f.Store(atNoon),
		func() string { return f.date },
		func(name, kind, text string) { f.name, f.kind, f.content = name, kind, text },
	}
}

func idOf(n string) string { return "01a20573-f097-7000-8fc1-faa8e94ab0" + n }

func must(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// begin keeps a plan as a card does.
func begin(t testing.TB, in kept.Store, p kept.Plan) {
	t.Helper()
	must(t, in.Plan(p.ID).Change(func(kept.Plan) kept.Plan { return p }))
}

func keptOf(n string) kept.Result {
	return kept.Result{ID: idOf(n), Date: "2026-11-22", Quiz: "tea", Answers: widget.Answers{{"a"}}, Headline: "Tea " + n}
}

func planOf(n string, reports ...kept.Report) kept.Plan {
	return kept.Plan{ID: idOf(n), Quiz: "tea", Outcome: "tea", Answers: widget.Answers{{"a"}}, Started: "2026-11-20",
		Days: []widget.Day{{Amount: 60}, {Amount: 60}, {Amount: 90}}, Reports: reports}
}
