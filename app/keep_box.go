package app

import (
	ui "github.com/maxence-charriere/go-app/v10/pkg/app"

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
	// Plan tells that the result has 14 days to begin; they are measured in Ounces,
	// or in millilitres.
	Plan, Ounces bool

	in     storage
	kept   *shelf
	keptID string // of this result, once kept
	date   string // when that was
	planID string // of the plan begun here
	// running tells that a plan of this quiz is neither finished nor stopped.
	running bool
	undone  bool
	trouble string
}

// OnMount reads what is kept: a plan may be under way.
func (b *keepBox) OnMount(ctx ui.Context) {
	b.mounted = ctx
	b.open(browserStorage{})
}

func (b *keepBox) open(in storage) {
	b.in, b.kept = in, keptShelf(in)
	fault := b.kept.load()
	plans, planFault := planShelves(in)
	for _, s := range plans {
		b.running = b.running || s.value.Plan.Quiz == b.Quiz.ID && !s.value.Plan.next().Over()
	}
	if fault == nil {
		fault = planFault
	}
	if b.trouble = trouble(fault); fault == nil {
		b.trouble = warning(append(plans, b.kept)...)
	}
}

func (b *keepBox) Render() ui.UI {
	return put("section", "keep noprint",
		told("status", b.saidKept(), b.saidPlan(), when(b.undone && b.keptID+b.planID == "", texted("p", "", Say("keep.undone")))),
		put("div", "choices",
			when(b.Plan && b.planID == "", press("start-plan", "btn wide", Say("keep.start"), b.start)),
			when(b.keptID == "", press("keep", "btn wide quiet", Say("keep.keep"), b.keep)),
		),
		texted("p", "small", Say("keep.about")),
		failed(b.trouble, b.save),
	).Aria("label", Say("keep.keep"))
}

func (b *keepBox) saidKept() ui.UI {
	if b.keptID == "" {
		return nil
	}
	return put("p", "note",
		ui.Text(Say("keep.kept", "date", longDate(b.date))+" "), press("unkeep", "textlink", Say("keep.undo"), b.unkeep),
		ui.Text(" "), link("../kept/", Say("keep.open")))
}

func (b *keepBox) saidPlan() ui.UI {
	switch {
	case b.planID != "":
		return put("p", "note",
			ui.Text(Say("keep.started")+" "), press("unstart", "textlink", Say("keep.undo"), b.unstart),
			ui.Text(" "), link("../plan/", Say("keep.plan")))
	case b.Plan && b.running:
		return put("p", "note", ui.Text(Say("keep.running")+" "), link("../plan/", Say("keep.plan")))
	}
	return nil
}

func (b *keepBox) keep(ctx ui.Context, e ui.Event) {
	askToPersist(b.in)
	result := newKept(b.Quiz, b.Answers, today())
	if b.did(b.kept.keep(result)) {
		b.keptID, b.date = result.ID, result.Date
	}
	b.focus("unkeep")
}

func (b *keepBox) unkeep(ctx ui.Context, e ui.Event) {
	if b.did(b.kept.remove(b.keptID)) {
		b.keptID, b.undone = "", true
	}
	b.focus("keep")
}

func (b *keepBox) start(ctx ui.Context, e ui.Event) {
	askToPersist(b.in)
	begun := newPlan(b.Quiz, b.Answers, today())
	begun.Unit = unit(b.Ounces)
	if b.did(planShelf(b.in, begun.ID).alter(func(plan) plan { return begun })) {
		b.planID = begun.ID
	}
	b.focus("unstart")
}

func (b *keepBox) unstart(ctx ui.Context, e ui.Event) {
	planShelf(b.in, b.planID).clear()
	b.planID, b.undone = "", true
	b.focus("start-plan")
}

// focus goes to what took the place of the button pressed.
func (b *keepBox) focus(id string) {
	b.mounted.Defer(func(ui.Context) { focusOn(id) })
}

// did says why something was not kept.
func (b *keepBox) did(err error) bool {
	if err != nil {
		b.open(b.in) // what could not be written must not be written with the next
	}
	b.trouble = trouble(err)
	return err == nil
}

// save gives the reader a file where the browser keeps nothing.
func (b *keepBox) save(ctx ui.Context, e ui.Event) {
	date := today()
	saveKept(keptFile{Made: date, Kept: []keptResult{newKept(b.Quiz, b.Answers, date)}})
}
