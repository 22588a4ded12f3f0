//go:build !frame

package app

import (
	ui "github.com/maxence-charriere/go-app/v10/pkg/app"

	"github.com/innerbuddies/gutquiz/app/kept"
	"github.com/innerbuddies/gutquiz/widget"
)

// A planPage is a reader's plan. Drawn in advance, when nobody can know
// whether there is a plan, it waits.
type planPage struct {
	ui.Compo

	// mounted is the own context: go-app drops what a button deferred that is gone
	// by then.
	mounted ui.Context

	Quizzes []*widget.Quiz

	ready  bool
	device device
	// deaf lets go of the window, which listens for other tabs and for the next day.
	deaf  func()
	plans []*kept.PlanShelf
	// opened is the plan shown, or "" for the latest.
	opened string
	// date is today's, by the reader's calendar.
	date string
	// asking is the date whose feeling was just told: the question stays for a note.
	asking  string
	deleted *kept.Plan
	said    string
	trouble string
}

func (p *planPage) OnMount(ctx ui.Context) {
	p.mounted = ctx
	p.open(theDevice())
	others := onOtherTab(func() {
		ctx.Dispatch(func(ui.Context) {
			p.freshen()
			p.refill()
		})
	})
	turns := onTurn(func() {
		if date := today(); date != p.date {
			ctx.Dispatch(func(ui.Context) { p.turn(date) })
		}
	})
	p.deaf = func() { others(); turns() }
	takeOver()
}

// OnDismount is called when the page goes.
func (p *planPage) OnDismount() { letGo(p.deaf) }

func (p *planPage) open(d device) {
	p.ready, p.device, p.date = true, d, d.today()
	p.plans = nil
	p.freshen()
}

// turn is called when the calendar shows another day.
func (p *planPage) turn(date string) {
	p.date, p.said, p.asking = date, "", ""
	p.refill()
}

// turned reports whether the day has turned since the page was drawn: what the reader
// just pressed was about another day.
func (p *planPage) turned() bool {
	date := p.device.today()
	if date == p.date {
		return false
	}
	p.turn(date)
	p.said = Say("plan.turned", "date", longDate(date))
	p.look()
	return true
}

// refill shows the note of the report now on the page, in a field that may have
// been about another.
func (p *planPage) refill() {
	p.mounted.Defer(func(ui.Context) {
		setField("note", p.asked().Note)
	})
}

// freshen takes up what another tab has written, deleted or begun.
func (p *planPage) freshen() {
	plans, fault := p.device.store.Plans(p.plans...)
	p.plans, p.trouble = plans, condition(anyDamaged(plans), fault)
}

// shown is the shelf of the plan shown, or nil.
func (p *planPage) shown() *kept.PlanShelf {
	if s := kept.FindPlan(p.opened, p.plans); s != nil {
		return s
	}
	if len(p.plans) > 0 {
		return p.plans[0]
	}
	return nil
}

// plan is the one shown, or the zero plan: another tab may have deleted it just
// before the reader's tap.
func (p *planPage) plan() kept.Plan {
	if s := p.shown(); s != nil {
		return s.Plan()
	}
	return kept.Plan{}
}

func (p *planPage) Render() ui.UI {
	title := planTitle(p.Quizzes)
	switch {
	case !p.ready:
		return localCard(p.Quizzes, "card", title, append(waiting(p.Quizzes, ofDays(p.Quizzes, "plan.waiting", "plan.anywaiting")+" "+planBegin(p.Quizzes)), toKept(), noClient(), private())...)
	case p.shown() == nil:
		views := []ui.UI{told("status", p.status()), failed(p.trouble, p.save)}
		if p.trouble == "" {
			views = append(views, waiting(p.Quizzes, p.none())...)
		}
		return localCard(p.Quizzes, "card", title, append(views, toKept(), private())...)
	}
	return p.board(p.plan())
}

// none is why there is no plan, and where one begins.
func (p *planPage) none() string {
	if p.device.store.Storage.Blocked() {
		return Say("keep.nowhere")
	}
	return NoPlan(p.Quizzes)
}

// NoPlan says that there is none, and where one begins. The page's own script says it too:
// whoever has kept nothing needs no client for that.
func NoPlan(quizzes []*widget.Quiz) string { return Say("plan.none") + " " + planBegin(quizzes) }

// toKept leads to the list, where a file is brought back.
func toKept() ui.UI { return wrap("p", "", link("../kept/", Say("plan.keptlink"))) }

func (p *planPage) board(plan kept.Plan) ui.UI {
	r := reading(p.Quizzes, plan)
	if plan.Next().Advice == widget.AdviceStop {
		r.Headline = "" // it would still call it a sensible one to try
	}
	return localCard(p.Quizzes, "card result", Say("plan.title", "n", number(len(plan.Days))),
		texted("p", "lead", r.Headline),
		told("status", p.status()),
		failed(p.trouble, p.save),
		put("div", "today", p.todayView(plan, r)...).ID("today").TabIndex(-1).Role("group").Aria("labelledby", "now"),
		when(!plan.Next().Over(), listed("mind", Say("plan.mind"), r.mind())),
		history(plan, r),
		listed("stop", Say("plan.stop"), r.stop()),
		titled("files", Say("plan.files"), texted("p", "", Say(r.or("plan.filetext", "plan.filetextdone"))), wrap("div", "nav",
			when(r.Why == "" && !plan.Paused() && !plan.Next().Over(), press("ics", "btn quiet", Say("plan.ics"), p.calendar)),
			press("csv", "btn quiet", Say("plan.csv"), p.table))),
		p.others(),
		wrap("p", "", link("../kept/", Say("plan.keptlink"))),
		wrap("div", "nav",
			when(r.Why == "" && plan.Next().Advice != widget.AdviceStop, press("again-plan", "btn quiet", Say("plan.again"), p.again)),
			press("delete-plan", "btn quiet", Say("plan.delete"), p.remove)),
		private(),
	)
}

func (p *planPage) status() ui.UI {
	if p.deleted != nil {
		return wrap("p", "note", ui.Text(Say("plan.deleted")+" "), undo("undelete", Say("plan.delete"), p.undelete))
	}
	return texted("p", "note", p.said)
}

// others are the plans not shown.
func (p *planPage) others() ui.UI {
	views := []ui.UI{texted("summary", "", Say("plan.others"))}
	for _, s := range p.plans {
		if s != p.shown() {
			views = append(views, wrap("p", "", press("plan-"+s.Plan().ID, "textlink", Say("plan.begun", "date", longDate(s.Plan().Started)), p.show)))
		}
	}
	return when(len(views) > 1, put("details", "", views...).ID("others"))
}

func (p *planPage) show(ctx ui.Context, e ui.Event) {
	p.opened, p.said, p.asking, p.deleted = touched(ctx, "plan-"), "", "", nil
	p.refill()
	p.top()
}

func (p *planPage) top() { p.mounted.Defer(func(ui.Context) { showStep(resultStep) }) }

// alter changes the plan shown and keeps it.
func (p *planPage) alter(act func(kept.Plan) kept.Plan) {
	if p.shown() != nil {
		p.change(act)
		p.refill()
	}
}

func (p *planPage) change(act func(kept.Plan) kept.Plan) {
	p.said, p.deleted = "", nil
	p.did(p.shown().Change(act))
}

// did says why something was not done, or how things stand after it was.
func (p *planPage) did(err error) {
	if p.trouble = trouble(err); err == nil {
		p.freshen()
	}
}

// look moves the focus to what took the place of the button pressed.
func (p *planPage) look() { p.mounted.Defer(func(ui.Context) { focusOn("today") }) }

// again begins the same days as a plan of its own, so that nothing is lost.
func (p *planPage) again(ctx ui.Context, e ui.Event) {
	if p.shown() == nil {
		return
	}
	p.put(p.plan().Again(p.date))
	p.opened, p.said, p.deleted = "", Say("plan.agained"), nil
	p.top()
}

// put adds a plan.
func (p *planPage) put(added kept.Plan) {
	s := p.device.store.Plan(added.ID)
	err := s.Change(func(kept.Plan) kept.Plan { return added })
	p.plans = append([]*kept.PlanShelf{s}, p.plans...)
	p.did(err)
}

func (p *planPage) remove(ctx ui.Context, e ui.Event) {
	s := p.shown()
	if s == nil { // a second tap may come before the page is drawn
		return
	}
	gone := s.Plan()
	s.Clear()
	p.freshen()
	p.opened, p.deleted, p.said = "", &gone, ""
	p.top()
}

func (p *planPage) undelete(ctx ui.Context, e ui.Event) {
	if p.deleted == nil { // a second tap may come before the page is drawn
		return
	}
	p.put(*p.deleted)
	p.opened, p.deleted = p.deleted.ID, nil
	p.top()
}

func (p *planPage) calendar(ctx ui.Context, e ui.Event) {
	plan := p.plan()
	from := plan.Day(p.date)
	if _, done := plan.Reported(from); done {
		from = kept.AddDays(from, 1)
	}
	r := reading(p.Quizzes, plan)
	if r.Why != "" { // today's rules give no amounts: the button was drawn before
		return
	}
	days := occasions(plan, r, from)
	p.device.saveFile(Say("file.ics"), "text/calendar;charset=utf-8", kept.Calendar(Say("plan.title", "n", number(len(plan.Days))), p.device.store.Now(), days))
}

func (p *planPage) table(ctx ui.Context, e ui.Event) {
	plan := p.plan()
	p.device.saveFile(Say("file.csv", "date", p.date), "text/csv;charset=utf-8", spreadsheet(plan, reading(p.Quizzes, plan)))
}

// save gives the reader everything as one file.
func (p *planPage) save(ctx ui.Context, e ui.Event) {
	results := p.device.store.Results()
	_ = results.Load() // what cannot be read cannot be saved
	f := kept.Everything(results, p.plans)
	f.Made = p.date
	p.device.saveKept(f)
}
