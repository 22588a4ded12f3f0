package app

import (
	"os"
	"strings"
	"testing"

	ui "github.com/maxence-charriere/go-app/v10/pkg/app"

	"github.com/innerbuddies/gutquiz/app/kept"
	"github.com/innerbuddies/gutquiz/widget"
)

// keptPageOn is the page on a device that has two results and a plan, with a real
// context, as after mounting.
func keptPageOn(t *testing.T, f *fake) (*keptPage, ui.Context) {
	t.Helper()
	q, ctx := shipped(t), context(t)
	must(t, f.device().store.Results().Keep(aResult(t, q, "01", "q1_none h_none milk_ok m_none gut_calm neither f_often p_mix"),
		aResult(t, q, "02", "q1_none h_none milk_ok m_none gut_calm neither f_some p_any")))
	begin(t, f.device().store, aPlan(t, q, "f"))
	p := &keptPage{Quizzes: []*widget.Quiz{q}, mounted: ctx}
	p.open(f.device())
	return p, ctx
}

func shows(t *testing.T, c ui.Composer, sentence string) {
	t.Helper()
	if got := ui.HTMLString(c.Render()); !strings.Contains(got, sentence) {
		t.Errorf("nowhere on the page: %q", sentence)
	}
}

func TestADeletedResultIsBroughtBackByUndo(t *testing.T) {
	f := newFake("2026-11-22")
	p, ctx := keptPageOn(t, f)
	p.delete(idOf("01"))
	if _, still := p.results.Find(idOf("01")); still || p.deleted == nil {
		t.Fatalf("deleted is %+v", p.deleted)
	}
	shows(t, p, Say("kept.deleted"))
	p.undelete(ctx, ui.Event{})
	if _, back := p.results.Find(idOf("01")); !back || p.deleted != nil {
		t.Error("Undo does not bring it back")
	}
	p.undelete(ctx, ui.Event{}) // a second tap
	if len(p.results.All()) != 2 {
		t.Errorf("got %d results", len(p.results.All()))
	}
	p.remove(ctx, ui.Event{}) // of a button that has no result
	if p.deleted != nil || len(p.results.All()) != 2 {
		t.Errorf("nothing was touched, and %+v is deleted", p.deleted)
	}
}

func TestEverythingIsDeletedAfterASecondWord(t *testing.T) {
	f := newFake("2026-11-22")
	p, ctx := keptPageOn(t, f)
	p.ask(ctx, ui.Event{})
	shows(t, p, Say("kept.sure"))
	p.ask(ctx, ui.Event{}) // No
	if p.sure || len(f.Texts) == 0 {
		t.Fatal("No deletes")
	}
	p.ask(ctx, ui.Event{})
	p.wipe(ctx, ui.Event{})
	if len(f.Texts) != 0 || p.sure || len(p.results.All())+len(p.plans) != 0 {
		t.Errorf("left is %v", f.Texts)
	}
	shows(t, p, Say("kept.gone"))
}

func TestAKeptResultIsOpenedAndClosed(t *testing.T) {
	p, ctx := keptPageOn(t, newFake("2026-11-22"))
	p.show(ctx, ui.Event{}) // of a button that has no result
	if p.opened != "" {
		t.Fatalf("opened is %q", p.opened)
	}
	p.opened = idOf("01")
	shows(t, p, Say("kept.then", "date", "20 November 2026"))
	p.measure(ctx, true)
	if p.shown != kept.ShownBeside {
		t.Error("the measure does not change")
	}
	p.back(ctx, ui.Event{})
	shows(t, p, Say("kept.about"))
}

func TestAllIsSavedWipedAndBroughtBack(t *testing.T) {
	f := newFake("2026-11-22")
	p, ctx := keptPageOn(t, f)
	p.export(ctx, ui.Event{})
	if f.name != "quizzes-2026-11-22.json" || f.kind != "application/json" || !strings.HasPrefix(f.content, `{"gutquiz":"kept","schema":3,"made":"2026-11-22"`) {
		t.Fatalf("saved %s as %s: %.80s", f.name, f.kind, f.content)
	}
	before := p.here().Text()
	p.wipe(ctx, ui.Event{})
	p.choose(f.content)
	shows(t, p, Say("kept.results", "n", "2"))
	if len(f.Texts) != 0 {
		t.Error("bringing back begins before the reader says so")
	}
	p.cancel(ctx, ui.Event{})
	p.apply(ctx, ui.Event{}) // of a button that is gone
	if len(f.Texts) != 0 || p.said != "" {
		t.Error("what was called off is brought back")
	}
	p.choose(f.content)
	p.apply(ctx, ui.Event{})
	if got := p.here().Text(); got != before {
		t.Errorf("brought back %s\nwant %s", got, before)
	}
	shows(t, p, Say("kept.applied"))
	p.choose(f.content)
	shows(t, p, Say("kept.nothing"))
}

// A file that cannot be read changes nothing, and its sentence says why.
func TestAFileThatIsRefusedSaysWhy(t *testing.T) {
	p, ctx := keptPageOn(t, newFake("2026-11-22"))
	wrong := kept.File{Kept: []kept.Result{{ID: "x"}}}.Text()
	for text, want := range map[string]string{
		"":                  Say("file.empty"),
		"hello":             Say("file.notours"),
		`{"gutquiz":"kept"`: Say("file.damaged"),
		strings.Replace(wrong, `"schema":3`, `"schema":9`, 1): Say("file.newer"),
		wrong: Say("file.wrong", "place", "kept[0].id"),
	} {
		if p.choose(text); p.wrong != want || p.file != nil {
			t.Errorf("%.40q: the page says %q, want %q", text, p.wrong, want)
		}
	}
	p.choose(p.here().Text())
	p.chosen(ctx, ui.Event{}) // there is no file in the field
	if p.file != nil {
		t.Error("what was chosen before is still to be brought back")
	}
}

// Where there is no room the page says so, holds what it has, and offers the file.
func TestWhatCannotBeBroughtBackStaysOnThePage(t *testing.T) {
	f := newFake("2026-11-22")
	p, ctx := keptPageOn(t, f)
	p.export(ctx, ui.Event{})
	p.wipe(ctx, ui.Event{})
	f.Fault = kept.ErrFull
	p.choose(f.content)
	p.apply(ctx, ui.Event{})
	if p.trouble != Say("keep.full") || p.said != "" || len(p.results.All()) != 2 || len(p.plans) != 1 {
		t.Errorf("says %q, %q; has %d results, %d plans", p.trouble, p.said, len(p.results.All()), len(p.plans))
	}
	f.Fault = nil
	p.freshen()
	if p.trouble != "" || len(f.Texts) != 2 {
		t.Errorf("with room again it says %q and keeps %d texts", p.trouble, len(f.Texts))
	}
}

// A plan of a file whose copy here cannot be read is left alone.
func TestAPlanThatCannotBeReadIsNotWrittenOver(t *testing.T) {
	f := newFake("2026-11-22")
	p, ctx := keptPageOn(t, f)
	p.export(ctx, ui.Event{})
	key := "gutquiz.plan." + idOf("10") + ".a"
	f.Texts[key] = "damaged"
	p.open(f.device())
	p.choose(f.content)
	p.apply(ctx, ui.Event{})
	if p.trouble != Say("keep.unreadable") || f.Texts[key] != "damaged" {
		t.Errorf("says %q, and %q is left", p.trouble, f.Texts[key])
	}
}

func TestEveryTroubleHasASentence(t *testing.T) {
	for err, key := range map[error]string{
		kept.ErrBlocked: "keep.blocked", kept.ErrNewer: "keep.newer", kept.ErrFull: "keep.full", kept.ErrGone: "keep.gone", kept.ErrDamaged: "keep.unreadable",
	} {
		if got := trouble(err); got != Say(key) {
			t.Errorf("%v: got %q", err, got)
		}
	}
	if got := condition(true, nil); got != Say("keep.damaged") {
		t.Errorf("got %q", got)
	}
	if got := condition(true, nil, kept.ErrFull); got != Say("keep.full") {
		t.Errorf("got %q", got)
	}
}

func TestADateIsWrittenOut(t *testing.T) {
	if got, odd := longDate("2026-11-02"), longDate("soon"); got != "2 November 2026" || odd != "soon" {
		t.Errorf("got %q and %q", got, odd)
	}
}

// The handlers let go of the window when the page goes, and of nothing else.
func TestAPageThatGoesIsDeaf(t *testing.T) {
	var let int
	deaf := func() { let++ }
	(&keptPage{deaf: deaf}).OnDismount()
	(&planPage{deaf: deaf}).OnDismount()
	(&keepBox{deaf: deaf}).OnDismount()
	(&keepBox{}).OnDismount() // go-app may take it away before OnMount
	if let != 3 {
		t.Errorf("%d of 3 let go", let)
	}
}

// Outside a browser there is nothing to read, and the pages come up empty.
func TestThePagesComeUpAndGo(t *testing.T) {
	q, ctx := shipped(t), context(t)
	list, board, box := &keptPage{Quizzes: []*widget.Quiz{q}}, &planPage{Quizzes: []*widget.Quiz{q}}, &keepBox{Quiz: q}
	for _, c := range []interface {
		ui.Composer
		ui.Mounter
		ui.Dismounter
	}{list, board, box} {
		c.OnMount(ctx)
		if got := ui.HTMLString(c.Render()); strings.Contains(got, Say("kept.waiting")) || strings.Contains(got, ofDays([]*widget.Quiz{q}, "plan.waiting", "plan.anywaiting")) {
			t.Errorf("%T still waits", c)
		}
		c.OnDismount()
	}
	if !list.ready || !board.ready || box.results == nil || len(list.plans)+len(board.plans) != 0 {
		t.Error("a page did not read what is kept")
	}
}

// Whatever a file may hold can be brought back, drawn, and saved again.
func TestWhateverAFileHoldsIsDrawn(t *testing.T) {
	old, err := os.ReadFile("kept/testdata/schema-1-file.json")
	must(t, err)
	odd := planOf("03", kept.Report{Date: "2026-11-20", Had: true, Felt: "worse", Note: "<b>&"})
	odd.Days, odd.Quiz = []widget.Day{{}}, "<i>"
	q := shipped(t)
	for name, text := range map[string]string{
		"schema 1": string(old),
		"odd":      kept.File{Kept: []kept.Result{keptOf("01")}, Plans: []kept.Plan{odd}}.Text(),
	} {
		p := keptPageOf(t, q)
		p.choose(text)
		p.bringBack()
		if p.wrong != "" || p.said != Say("kept.applied") || len(p.plans) == 0 {
			t.Errorf("%s: the page says %q", name, p.wrong+p.said)
		}
		drawn := ui.HTMLString(p)
		for _, s := range p.plans {
			page := planPageOf(t, q, "2026-11-22", s.Plan())
			drawn += ui.HTMLString(page)
			page.calendar(ui.Context{}, ui.Event{})
		}
		if strings.Contains(drawn, "<b>") || strings.Contains(drawn, "<i>") {
			t.Errorf("%s: what a file holds is drawn as HTML", name)
		}
		again, err := kept.ParseFile(p.here().Text(), atNoon)
		if err != nil || again.Text() == "" || len(again.Plans) != len(p.plans) {
			t.Errorf("%s: saved again it is refused: %v", name, err)
		}
	}
}
