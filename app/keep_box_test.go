package app

import (
	"slices"
	"strings"
	"testing"

	ui "github.com/maxence-charriere/go-app/v10/pkg/app"

	"github.com/innerbuddies/gutquiz/app/kept"
)

// keepBoxOn is the box of a card that recommends kefir, as after mounting.
func keepBoxOn(t *testing.T, f *fake) (*keepBox, ui.Context) {
	t.Helper()
	q, ctx := shipped(t), context(t)
	b := &keepBox{Quiz: q, Answers: at(t, q, "q1_none h_none milk_ok m_none gut_calm neither f_often p_mix").answers, Days: 14, mounted: ctx}
	b.open(f.device())
	return b, ctx
}

func TestAResultIsKeptAndLetGo(t *testing.T) {
	f := newFake("2026-11-22")
	b, ctx := keepBoxOn(t, f)
	b.keep(ctx, ui.Event{})
	got, known := b.results.Find(b.keptID)
	if !known || got.Date != "2026-11-22" || got.Quiz != b.Quiz.ID || len(f.Texts) != 1 {
		t.Fatalf("got %+v in %d texts", got, len(f.Texts))
	}
	shows(t, b, Say("keep.kept", "date", "22 November 2026"))
	b.unkeep(ctx, ui.Event{})
	if b.keptID != "" || len(f.Texts) != 0 {
		t.Errorf("%q is left in %d texts", b.keptID, len(f.Texts))
	}
	shows(t, b, Say("keep.undone"))
}

func TestAPlanIsBegunAndTakenBack(t *testing.T) {
	f := newFake("2026-11-22")
	b, ctx := keepBoxOn(t, f)
	b.Beside = true
	b.start(ctx, ui.Event{})
	got := stored(t, f, b.planID)
	if got.Started != "2026-11-22" || got.Unit != "ml" || got.Shown != kept.ShownBeside || len(got.Days) != 14 || b.unkept != nil {
		t.Fatalf("got %+v", got)
	}
	shows(t, b, Say("keep.started", "n", "14"))
	b.unstart(ctx, ui.Event{})
	if b.planID != "" || len(f.Texts) != 0 || b.running {
		t.Errorf("%q is left in %d texts", b.planID, len(f.Texts))
	}
	b.unstart(ctx, ui.Event{}) // a second tap
}

// Reports are no slip: with one made in another tab, the plan stays.
func TestAPlanWithReportsIsNotTakenBack(t *testing.T) {
	f := newFake("2026-11-22")
	b, ctx := keepBoxOn(t, f)
	b.start(ctx, ui.Event{})
	id := b.planID
	must(t, f.device().store.Plan(id).Change(func(p kept.Plan) kept.Plan { return p.With(p.About("2026-11-22", true)) }))
	b.unstart(ctx, ui.Event{})
	if got := stored(t, f, id); b.planID != "" || len(got.Reports) != 1 {
		t.Errorf("%q can be undone, %+v is left", b.planID, got)
	}
	shows(t, b, Say("keep.running", "n", "14"))
}

// What another tab deletes is kept no more, and can be kept again.
func TestTheCardHearsOfADeletion(t *testing.T) {
	f := newFake("2026-11-22")
	b, ctx := keepBoxOn(t, f)
	b.keep(ctx, ui.Event{})
	b.hear()
	if b.keptID == "" {
		t.Fatal("what is kept is forgotten")
	}
	f.device().store.EraseAll()
	b.trouble = "said before"
	b.hear()
	if b.keptID != "" || b.trouble != "said before" {
		t.Errorf("kept is %q, and the card says %q", b.keptID, b.trouble)
	}
	b.trouble = ""
	b.keep(ctx, ui.Event{})
	if b.keptID == "" || len(b.results.All()) != 1 {
		t.Error("it cannot be kept again")
	}
}

// Where there is no room the card says so, and offers the file: of the plan too,
// where one was to begin.
func TestWhereThereIsNoRoomThereIsAFile(t *testing.T) {
	f := newFake("2026-11-22")
	b, ctx := keepBoxOn(t, f)
	f.Fault = kept.ErrFull
	b.keep(ctx, ui.Event{})
	if b.keptID != "" || b.trouble != Say("keep.nothingfull") {
		t.Errorf("kept is %q, and the card says %q", b.keptID, b.trouble)
	}
	b.start(ctx, ui.Event{})
	b.save(ctx, ui.Event{})
	file, err := kept.ParseFile(f.content, atNoon)
	if err != nil || len(file.Kept) != 1 || len(file.Plans) != 1 || file.Plans[0].Started != "2026-11-22" || b.planID != "" {
		t.Errorf("saved %+v, %v", file, err)
	}
}

// Where the browser keeps nothing, the file is all that is offered, from the start
// and where that is found out late.
func TestWhereNothingCanBeKeptOnlyTheFileIsOffered(t *testing.T) {
	never := []string{Say("keep.keep"), Say("keep.start", "n", "14")}
	f := newFake("2026-11-22")
	late, ctx := keepBoxOn(t, f)
	for _, words := range never {
		shows(t, late, words)
	}
	f.Fault = kept.ErrBlocked
	late.keep(ctx, ui.Event{})
	first, _ := keepBoxOn(t, f)
	for name, b := range map[string]*keepBox{"late": late, "at first": first} {
		text := ui.HTMLString(b.Render())
		if !strings.Contains(text, Say("keep.onlyafile")) {
			t.Errorf("%s: got %s", name, text)
		}
		for _, words := range never {
			if strings.Contains(text, words) {
				t.Errorf("%s: %q is offered", name, words)
			}
		}
		b.save(ctx, ui.Event{})
		if file, err := kept.ParseFile(f.content, atNoon); err != nil || len(file.Kept) != 1 || b.keptID != "" {
			t.Errorf("%s: saved %+v, %v", name, file, err)
		}
	}
}

// Beginning is invited less while a plan runs, and after one that was stopped.
func TestOneThatWasStoppedIsNotPressedOn(t *testing.T) {
	for letters, want := range map[string][2]bool{"": {true, false}, "f": {true, false}, "www": {false, true}, "ffffffffffffff": {false, false}} {
		f := newFake("2026-12-22")
		begin(t, f.device().store, aPlan(t, shipped(t), letters))
		if b, _ := keepBoxOn(t, f); b.running != want[0] || b.stopped != want[1] {
			t.Errorf("%q: running %v, stopped %v", letters, b.running, b.stopped)
		}
	}
}

// The handlers of the card are those it was given.
func TestTheCardLeadsWhereItIsTold(t *testing.T) {
	q, ctx := shipped(t), context(t)
	var done []string
	c := &resultCard{Quiz: q, OnChange: func(ui.Context, int) { done = append(done, "change") }, OnRestart: func(ui.Context) { done = append(done, "restart") }}
	c.change(ctx, ui.Event{})
	c.restart(ctx, ui.Event{})
	c.print(ctx, ui.Event{})
	v := &planView{Quiz: q, OnBeside: func(_ ui.Context, beside bool) {
		done = append(done, map[bool]string{true: "beside", false: "ml"}[beside])
	}}
	v.measure(ctx, ui.Event{})
	if want := []string{"change", "restart", "ml"}; !slices.Equal(done, want) {
		t.Errorf("done is %v, want %v", done, want)
	}
}
