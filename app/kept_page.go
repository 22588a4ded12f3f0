//go:build !frame

package app

import (
	ui "github.com/maxence-charriere/go-app/v10/pkg/app"

	"github.com/innerbuddies/gutquiz/app/kept"
	"github.com/innerbuddies/gutquiz/widget"
)

// A keptPage lists what the reader has kept, and opens it. Drawn in advance, when
// nobody can know what is kept, it waits.
type keptPage struct {
	ui.Compo

	// mounted is the own context: go-app drops what a button deferred that is gone
	// by then.
	mounted ui.Context

	Quizzes []*widget.Quiz

	ready   bool
	device  device
	deaf    func() // lets go of the window
	results *kept.Results
	plans   []*kept.PlanShelf
	// opened is the result shown instead of the list, or "".
	opened string
	// shown is the unit the reader chose to see, or empty.
	shown string
	// deleted is what Undo brings back.
	deleted *kept.Result
	sure    bool // asks whether to delete everything
	said    string
	trouble string
	// file is what the reader chose to bring back, once it is checked.
	file  *kept.File
	wrong string
}

func (p *keptPage) OnMount(ctx ui.Context) {
	p.mounted = ctx
	p.open(theDevice())
	p.deaf = onOtherTab(func() { ctx.Dispatch(func(ui.Context) { p.freshen() }) })
	takeOver()
}

// OnDismount is called when the page goes.
func (p *keptPage) OnDismount() { letGo(p.deaf) }

func (p *keptPage) open(d device) {
	p.ready, p.device, p.results, p.plans = true, d, d.store.Results(), nil
	err := p.results.Load()
	p.plans, p.trouble = p.planned(err)
}

// freshen takes up what another tab, or a card on this page, has written.
func (p *keptPage) freshen() {
	err := p.results.Refresh()
	p.plans, p.trouble = p.planned(err)
}

func (p *keptPage) planned(err error) ([]*kept.PlanShelf, string) {
	plans, fault := p.device.store.Plans(p.plans...)
	return plans, condition(p.results.Damaged() || anyDamaged(plans), err, fault)
}

// did says why something was not done, or how things stand after it was.
func (p *keptPage) did(err error) {
	if p.trouble = trouble(err); err == nil {
		p.freshen()
	}
}

func (p *keptPage) here() kept.File { return kept.Everything(p.results, p.plans) }

func (p *keptPage) Render() ui.UI {
	if !p.ready {
		return localCard(p.Quizzes, "card", Say("kept.title"), append(waiting(p.Quizzes, Say("kept.waiting")), noClient(), private())...)
	}
	if k, known := p.results.Find(p.opened); known {
		return p.opening(k)
	}
	return p.list()
}

func (p *keptPage) list() ui.UI {
	views := []ui.UI{texted("p", "", Say("kept.about")), told("status", p.status()), failed(p.trouble, p.export)}
	if len(p.results.All())+len(p.plans) == 0 && p.trouble == "" {
		views = append(views, waiting(p.Quizzes, none(p.device.store, "kept.none"))...)
	}
	var rows []ui.UI
	for _, k := range p.results.All() {
		rows = append(rows, p.row(k))
	}
	views = append(views, when(len(rows) > 0, wrap("ul", "list", rows...)))
	views = append(views, when(len(p.plans) > 0, wrap("p", "", link("../plan/", Say("keep.plan")))), when(!p.device.store.Storage.Blocked(), p.files()), when(!p.device.store.Empty(), p.wipeView()), private())
	return localCard(p.Quizzes, "card result", Say("kept.title"), views...)
}

func (p *keptPage) row(k kept.Result) ui.UI {
	date := longDate(k.Date)
	what := date + ", " + k.Headline
	return wrap("li", "kept",
		texted("h2", "", k.Headline), texted("p", "eyebrow", date),
		wrap("div", "nav",
			pressFor(what, "open-"+k.ID, "btn", Say("kept.open"), p.show),
			pressFor(what, "delete-"+k.ID, "btn quiet", Say("kept.delete"), p.remove)),
	)
}

func (p *keptPage) status() ui.UI {
	if p.deleted != nil {
		return wrap("p", "note", ui.Text(Say("kept.deleted")+" "), undo("undelete", Say("kept.delete"), p.undelete))
	}
	return texted("p", "note", p.said)
}

// wipeView offers to delete everything, and asks for a second word.
func (p *keptPage) wipeView() ui.UI {
	if !p.sure {
		return wrap("div", "nav", press("wipe", "btn quiet", Say("kept.all"), p.ask))
	}
	return told("alert", wrap("div", "panel alert", texted("p", "", Say("kept.sure")),
		wrap("div", "nav", press("wipe-no", "btn", Say("kept.no"), p.ask), press("wipe-yes", "btn quiet", Say("kept.yes"), p.wipe))))
}

func (p *keptPage) ask(ctx ui.Context, e ui.Event) {
	p.sure = !p.sure
	id := "wipe"
	if p.sure {
		id = "wipe-no"
	}
	p.mounted.Defer(func(ui.Context) { focusOn(id) })
}

func (p *keptPage) wipe(ctx ui.Context, e ui.Event) {
	p.device.store.EraseAll()
	p.open(p.device)
	p.sure, p.deleted, p.said = false, nil, Say("kept.gone")
	p.top()
}

func (p *keptPage) show(ctx ui.Context, e ui.Event) {
	p.opened, p.deleted, p.said = touched(ctx, "open-"), nil, ""
	p.top()
}

func (p *keptPage) back(ctx ui.Context, e ui.Event) {
	p.opened = ""
	p.freshen()
	p.top()
}

func (p *keptPage) top() { p.mounted.Defer(func(ui.Context) { showStep(resultStep) }) }

func (p *keptPage) remove(ctx ui.Context, e ui.Event) {
	p.delete(touched(ctx, "delete-"))
	p.mounted.Defer(func(ui.Context) { focusOn("undelete") })
}

func (p *keptPage) delete(id string) {
	gone, known := p.results.Find(id)
	err := p.results.Remove(id)
	if p.said, p.deleted = "", nil; known && err == nil {
		p.deleted = &gone
	}
	p.did(err)
}

func (p *keptPage) undelete(ctx ui.Context, e ui.Event) {
	if p.deleted != nil { // a second tap may come before the page is drawn
		p.did(p.results.Keep(*p.deleted))
	}
	p.deleted = nil
	p.top()
}

// opening is the card of a kept result, or the honest line in its place.
func (p *keptPage) opening(k kept.Result) ui.UI {
	back := wrap("div", "nav noprint", press("back", "btn quiet", Say("kept.back"), p.back))
	q, date := quizOf(p.Quizzes, k.Quiz), longDate(k.Date)
	if q == nil {
		return localCard(p.Quizzes, "card", k.Headline, texted("p", "note", Say("kept.noquiz", "headline", k.Headline)), back)
	}
	answers, err := q.OpenLink(k.Code)
	if err != nil {
		old := Say("kept.old", "date", date, "headline", k.Headline)
		return localCard(p.Quizzes, "card", k.Headline, append([]ui.UI{texted("p", "note", old), back}, waiting(p.Quizzes, "")...)...)
	}
	return put("div", "page", siteHeader("../"), wrap("main", "",
		back, texted("p", "note", Say("kept.then", "date", date)),
		&resultCard{Quiz: q, Recommendation: q.Recommend(answers), Answers: answers, Kept: true, Paper: "../" + q.Path() + "paper/", Level: 1, Beside: kept.Plan{Shown: p.shown}.Beside(prefersBeside(q)), OnBeside: p.measure},
	), siteFooter(p.Quizzes)).ID("gutquiz")
}

func (p *keptPage) measure(ctx ui.Context, beside bool) { p.shown = kept.Shown(beside) }

func quizOf(quizzes []*widget.Quiz, id widget.QuizID) *widget.Quiz {
	for _, q := range quizzes {
		if q.Called(id) {
			return q
		}
	}
	return nil
}
