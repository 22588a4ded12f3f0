package app

import (
	"strings"
	"testing"

	ui "github.com/maxence-charriere/go-app/v10/pkg/app"

	"github.com/innerbuddies/gutquiz/app/kept"
	"github.com/innerbuddies/gutquiz/widget"
)

// planPageOn is the page on a device that has these plans, with a real context, as
// after mounting.
func planPageOn(t *testing.T, f *fake, plans ...kept.Plan) (*planPage, ui.Context) {
	t.Helper()
	ctx := context(t)
	for _, p := range plans {
		begin(t, f.device().store, p)
	}
	p := &planPage{Quizzes: []*widget.Quiz{shipped(t)}, mounted: ctx}
	p.open(f.device())
	return p, ctx
}

// stored is the plan as another tab would read it now.
func stored(t *testing.T, f *fake, id string) kept.Plan {
	t.Helper()
	s := f.device().store.Plan(id)
	must(t, s.Load())
	return s.Plan()
}

func TestADayIsReportedChangedAndTakenBack(t *testing.T) {
	f := newFake("2026-11-21")
	p, ctx := planPageOn(t, f, aPlan(t, shipped(t), "f"))
	p.had(ctx, ui.Event{})
	if got := stored(t, f, idOf("10")).Reports; len(got) != 2 || !got[1].Had || got[1].Date != "2026-11-21" || got[1].At != atNoon.UnixMilli() {
		t.Fatalf("got %+v", got)
	}
	p.feel(widget.FeltMild)
	if got := stored(t, f, idOf("10")).Reports[1]; got.Felt != widget.FeltMild || p.asking != "2026-11-21" {
		t.Errorf("got %+v, asking %q", got, p.asking)
	}
	p.felt(ctx, ui.Event{}) // a radio button without an id says nothing
	p.note(ctx, ui.Event{Value: ui.Window()})
	if got := stored(t, f, idOf("10")).Reports[1]; got.Felt != widget.FeltNothing || got.Note != "" || !got.Had {
		t.Errorf("got %+v", got)
	}
	p.unreport(ctx, ui.Event{})
	if got := stored(t, f, idOf("10")).Reports; len(got) != 1 {
		t.Errorf("got %+v", got)
	}
	p.skip(ctx, ui.Event{})
	if got := stored(t, f, idOf("10")).Reports; len(got) != 2 || got[1].Had {
		t.Errorf("got %+v", got)
	}
}

// After a bad day there is never more in the glass, whatever is tapped next.
func TestAfterABadDayTheGlassHoldsNoMore(t *testing.T) {
	f := newFake("2026-11-24")
	p, ctx := planPageOn(t, f, aPlan(t, shipped(t), "fff"))
	p.had(ctx, ui.Event{})
	bad := stored(t, f, idOf("10")).Reports[3].Day
	p.feel(widget.FeltWorse)
	f.date = "2026-11-25"
	p.turn(f.date)
	if next := p.plan().Next().Day; next.Amount > bad.Amount || bad.Amount == 0 {
		t.Errorf("after %v ml there are %v", bad.Amount, next.Amount)
	}
	shows(t, p, Say("plan.before"))
}

// The day turned while the page was open: what was pressed was about another day.
func TestATapOnYesterdaysPageReportsNothing(t *testing.T) {
	f := newFake("2026-11-21")
	p, ctx := planPageOn(t, f, aPlan(t, shipped(t), "f"))
	f.date = "2026-11-22"
	p.had(ctx, ui.Event{})
	if got := stored(t, f, idOf("10")).Reports; len(got) != 1 || p.date != "2026-11-22" {
		t.Errorf("got %+v on %s", got, p.date)
	}
	shows(t, p, Say("plan.turned", "date", "22 November 2026"))
	p.had(ctx, ui.Event{})
	if got := stored(t, f, idOf("10")).Reports; len(got) != 2 || got[1].Date != "2026-11-22" {
		t.Errorf("got %+v", got)
	}
}

func TestAMissedDayIsReportedLater(t *testing.T) {
	f := newFake("2026-11-24")
	p, ctx := planPageOn(t, f, aPlan(t, shipped(t), "ff"))
	p.hadThen(ctx, ui.Event{})
	if got := stored(t, f, idOf("10")).Reports; len(got) != 3 || got[2].Date != "2026-11-22" || !got[2].Had {
		t.Errorf("got %+v", got)
	}
}

func TestAPlanRestsAndGoesOn(t *testing.T) {
	f := newFake("2026-11-22")
	p, ctx := planPageOn(t, f, aPlan(t, shipped(t), "ff"))
	p.pause(ctx, ui.Event{})
	shows(t, p, Say("plan.paused"))
	f.date = "2026-11-25"
	p.turn(f.date)
	p.resume(ctx, ui.Event{})
	if got := stored(t, f, idOf("10")).Pauses; len(got) != 1 || got[0] != (kept.Pause{From: "2026-11-22", To: "2026-11-25"}) {
		t.Errorf("got %+v", got)
	}
}

func TestAPlanIsDeletedBroughtBackAndBegunAgain(t *testing.T) {
	f := newFake("2026-11-22")
	p, ctx := planPageOn(t, f, aPlan(t, shipped(t), "ff"))
	p.remove(ctx, ui.Event{})
	if len(f.Texts) != 0 || p.deleted == nil {
		t.Fatalf("left is %v", f.Texts)
	}
	shows(t, p, Say("plan.deleted"))
	p.remove(ctx, ui.Event{}) // second taps
	p.again(ctx, ui.Event{})
	p.undelete(ctx, ui.Event{})
	p.undelete(ctx, ui.Event{})
	if got := stored(t, f, idOf("10")).Reports; len(got) != 2 || len(p.plans) != 1 || p.opened != idOf("10") {
		t.Fatalf("got %+v in %d plans", got, len(p.plans))
	}
	p.again(ctx, ui.Event{})
	if len(p.plans) != 2 || p.plan().Started != "2026-11-22" || len(p.plan().Reports) != 0 {
		t.Errorf("got %+v of %d plans", p.plan(), len(p.plans))
	}
	shows(t, p, Say("plan.agained"))
	p.opened = "x"
	p.show(ctx, ui.Event{}) // of a button that has no plan
	if p.opened != "" || p.said != "" {
		t.Errorf("opened is %q, and the page says %q", p.opened, p.said)
	}
}

func TestTheMeasureIsOfThePlan(t *testing.T) {
	f := newFake("2026-11-22")
	noted := aPlan(t, shipped(t), "ff")
	noted.Shown = kept.ShownBeside
	p, ctx := planPageOn(t, f, noted)
	p.measure(ctx, ui.Event{}) // a button without an id: as the browser prefers
	if got := stored(t, f, idOf("10")).Shown; got != "" {
		t.Errorf("got %q", got)
	}
}

func TestAPlanIsSavedForACalendarAndASpreadsheet(t *testing.T) {
	f := newFake("2026-11-22")
	p, ctx := planPageOn(t, f, aPlan(t, shipped(t), "fs"))
	p.calendar(ctx, ui.Event{})
	if f.name != Say("file.ics") || f.kind != "text/calendar;charset=utf-8" || strings.Count(f.content, "BEGIN:VEVENT") != 13 ||
		!strings.Contains(f.content, "DTSTART;VALUE=DATE:20261122") || !strings.Contains(f.content, "SUMMARY:Up to 60 ml of plain kefir") ||
		!strings.Contains(f.content, "DTSTAMP:20261122T120000Z") {
		t.Errorf("saved %s as %s: %s", f.name, f.kind, f.content)
	}
	p.had(ctx, ui.Event{})
	p.calendar(ctx, ui.Event{})
	if strings.Contains(f.content, "DTSTART;VALUE=DATE:20261122") || !strings.Contains(f.content, "DTSTART;VALUE=DATE:20261123") {
		t.Errorf("today is reported, and is in the calendar: %s", f.content)
	}
	p.table(ctx, ui.Event{})
	want := `"2026-11-20","plain kefir","60","2","` + shipped(t).Texts.Plan.Done + `","` + Say("felt.fine") + `",""` + "\r\n" +
		`"2026-11-21","plain kefir","60","2","` + Say("plan.skipped") + `","",""` + "\r\n"
	if f.name != Say("file.csv", "date", "2026-11-22") || f.kind != "text/csv;charset=utf-8" || !strings.Contains(f.content, want) {
		t.Errorf("saved %s as %s: %s", f.name, f.kind, f.content)
	}
}

// What could not be kept is offered as a file, with all that is.
func TestWhatCouldNotBeKeptIsSaved(t *testing.T) {
	f := newFake("2026-11-22")
	must(t, f.device().store.Results().Keep(keptOf("01")))
	p, ctx := planPageOn(t, f, aPlan(t, shipped(t), "ff"))
	f.Fault = kept.ErrFull
	p.had(ctx, ui.Event{})
	shows(t, p, Say("keep.full"))
	p.save(ctx, ui.Event{})
	file, err := kept.ParseFile(f.content, atNoon)
	if err != nil || len(file.Kept) != 1 || len(file.Plans) != 1 || len(file.Plans[0].Reports) != 3 || file.Made != "2026-11-22" {
		t.Errorf("saved %+v, %v", file, err)
	}
}
