//go:build !frame

package app

import (
	"cmp"
	"errors"

	ui "github.com/maxence-charriere/go-app/v10/pkg/app"

	"github.com/innerbuddies/gutquiz/app/kept"
	"github.com/innerbuddies/gutquiz/widget"
)

// A keepBox is the part of a card that can keep it, or begin its plan. Nothing is
// written before the reader asks; reading is all it does by itself.
type keepBox struct {
	ui.Compo

	// mounted is the own context: go-app drops what a button deferred that is gone
	// by then.
	mounted ui.Context

	Quiz    *widget.Quiz
	Answers widget.Answers
	// Days are how many the result has to begin, or 0; amounts are shown in the unit
	// Beside, or in the plan's own.
	Days   int
	Beside bool
	// Kept reports whether the result is one already kept: only the plan is offered.
	Kept bool

	device device
	// deaf lets go of the window.
	deaf    func()
	results *kept.Results
	// blocked is where the browser keeps nothing for this site.
	blocked bool
	keptID  string // of this result, once kept
	date    string // when that was
	planID  string // of the plan begun here
	// running reports whether a plan of this quiz is neither finished nor stopped;
	// stopped, that the latest of them ended because it felt worse.
	running, stopped bool
	lately           int // how many days that plan, or the one under way, has
	undone           bool
	trouble          string
	// unkept is the plan that could not be begun, for the file.
	unkept []kept.Plan
}

// OnMount reads what is kept: a plan may be under way.
func (b *keepBox) OnMount(ctx ui.Context) {
	b.mounted = ctx
	b.open(theDevice())
	b.deaf = onOtherTab(func() { ctx.Dispatch(func(ui.Context) { b.hear() }) })
}

// OnDismount is called when the card goes, as for another answer.
func (b *keepBox) OnDismount() { letGo(b.deaf) }

// hear takes up what another tab has done, to what was kept here above all.
func (b *keepBox) hear() {
	said := b.trouble
	b.open(b.device)
	b.trouble = cmp.Or(b.trouble, said) // nothing has become of what could not be kept
	if _, still := b.results.Find(b.keptID); !still {
		b.keptID = ""
	}
	if b.planID != "" && !b.undoable() {
		b.planID = ""
	}
}

// undoable reports whether the plan begun here is there, and nothing reported in it.
func (b *keepBox) undoable() bool {
	s := b.device.store.Plan(b.planID)
	_ = s.Load() // what cannot be read has nothing to take back
	return s.Plan().ID != "" && len(s.Plan().Reports) == 0
}

func (b *keepBox) open(d device) {
	b.device, b.results, b.blocked = d, d.store.Results(), d.store.Storage.Blocked()
	fault := b.results.Load()
	plans, planFault := d.store.Plans()
	b.running, b.stopped = false, false
	for i := range plans {
		p := plans[len(plans)-1-i].Plan() // the latest last
		if b.Quiz.Called(p.Quiz) {
			b.running = b.running || !p.Next().Over()
			b.stopped = p.Next().Advice == widget.AdviceStop
			b.lately = len(p.Days)
		}
	}
	b.trouble = condition(b.results.Damaged() || anyDamaged(plans), fault, planFault)
}

func (b *keepBox) Render() ui.UI {
	if b.blocked {
		return b.onlyAFile()
	}
	return put("section", "keep noprint",
		told("status", b.saidKept(), b.saidPlan(), when(b.undone && b.keptID+b.planID == "", texted("p", "", Say("keep.undone")))),
		wrap("div", "choices",
			when(b.Days > 0 && b.planID == "", b.starting()),
			when(b.keptID == "" && !b.Kept, press("keep", "btn wide quiet", Say("keep.keep"), b.keep)),
		),
		failed(b.trouble, b.save),
	).Aria("label", Say("keep.keep"))
}

// onlyAFile offers what can be done where nothing can be kept, and nothing else.
func (b *keepBox) onlyAFile() ui.UI {
	return put("section", "keep noprint", texted("p", "note", Say("keep.onlyafile")), press("save-file", "btn wide quiet", Say("keep.save"), b.save)).
		Aria("label", Say("keep.save"))
}

// starting invites less while a plan is under way, and after one that was stopped.
func (b *keepBox) starting() ui.UI {
	class, text := "btn wide", b.startText()
	if b.running {
		text = Say("keep.second")
	}
	if b.running || b.stopped {
		class += " quiet"
	}
	return press("start-plan", class, text, b.start)
}

func (b *keepBox) startText() string { return Say("keep.start", "n", number(b.Days)) }

func (b *keepBox) saidKept() ui.UI {
	if b.keptID == "" {
		return nil
	}
	return wrap("p", "note",
		ui.Text(Say("keep.kept", "date", longDate(b.date))+" "), undo("unkeep", Say("keep.keep"), b.unkeep),
		ui.Text(" "), link(rootOf(b.Quiz)+"kept/", Say("keep.open")))
}

func (b *keepBox) saidPlan() ui.UI {
	switch {
	case b.planID != "":
		return wrap("p", "note",
			ui.Text(Say("keep.started", "n", number(b.Days))+" "), undo("unstart", b.startText(), b.unstart),
			ui.Text(" "), link(rootOf(b.Quiz)+"plan/", Say("keep.plan")))
	case b.Days > 0 && b.running:
		return wrap("p", "note", ui.Text(Say("keep.running", "n", number(b.lately))+" "), link(rootOf(b.Quiz)+"plan/", Say("keep.plan")))
	case b.Days > 0 && b.stopped:
		return wrap("p", "note", ui.Text(joined(Say("keep.stopped", "n", number(b.lately)), b.Quiz.Texts.Plan.Again)+" "), link(rootOf(b.Quiz)+"plan/", Say("keep.plan")))
	}
	return nil
}

func (b *keepBox) keep(ctx ui.Context, e ui.Event) {
	askToPersist(b.device.store)
	result := kept.NewResult(b.Quiz, b.Answers, b.device.today())
	if b.did(b.results.Keep(result)) {
		b.keptID, b.date = result.ID, result.Date
	}
	b.focus("unkeep")
}

func (b *keepBox) unkeep(ctx ui.Context, e ui.Event) {
	if b.did(b.results.Remove(b.keptID)) {
		b.keptID, b.undone = "", true
	}
	b.focus("keep")
}

func (b *keepBox) start(ctx ui.Context, e ui.Event) {
	askToPersist(b.device.store)
	begun := kept.NewPlan(b.Quiz, b.Answers, b.device.today())
	begun.Shown = kept.Shown(b.Beside)
	b.unkept = []kept.Plan{begun}
	if b.did(b.device.store.Plan(begun.ID).Change(func(kept.Plan) kept.Plan { return begun })) {
		b.planID, b.unkept = begun.ID, nil
	}
	b.focus("unstart")
}

func (b *keepBox) unstart(ctx ui.Context, e ui.Event) {
	b.hear() // reports may have been made elsewhere: those are no slip to undo
	if b.planID != "" {
		b.device.store.Plan(b.planID).Clear()
		b.planID, b.undone = "", true
		b.open(b.device)
	}
	b.focus("start-plan")
}

// focus goes to what took the place of the button pressed.
func (b *keepBox) focus(id string) {
	b.mounted.Defer(func(ui.Context) { focusOn(id) })
}

// did says why something was not kept.
func (b *keepBox) did(err error) bool {
	if err != nil {
		b.open(b.device) // what could not be written must not be written with the next
	}
	if b.trouble = trouble(err); errors.Is(err, kept.ErrFull) {
		b.trouble = Say("keep.nothingfull")
	}
	return err == nil
}

// save gives the reader a file where the browser keeps nothing.
func (b *keepBox) save(ctx ui.Context, e ui.Event) {
	date := b.device.today()
	b.device.saveKept(kept.File{Made: date, Kept: []kept.Result{kept.NewResult(b.Quiz, b.Answers, date)}, Plans: b.unkept})
}
