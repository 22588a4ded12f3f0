package app

import (
	"slices"

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

	ready bool
	in    kept.Storage
	kept  *kept.Shelf
	plans []*kept.Shelf
	// opened is the result shown instead of the list, or "".
	opened string
	ounces bool
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
	p.mounted, p.ounces = ctx, prefersOunces()
	p.open(browserStorage{})
	onOtherTab(func() { ctx.Dispatch(func(ui.Context) { p.freshen() }) })
	takeOver()
}

func (p *keptPage) open(in kept.Storage) {
	p.ready, p.in, p.kept, p.plans = true, in, kept.Results(in), nil
	err := p.kept.Load()
	p.plans, p.trouble = p.planned(err)
}

// freshen takes up what another tab, or a card on this page, has written.
func (p *keptPage) freshen() {
	err := p.kept.Heard()
	p.plans, p.trouble = p.planned(err)
}

func (p *keptPage) planned(err error) ([]*kept.Shelf, string) {
	plans, fault := kept.Plans(p.in, p.plans...)
	return plans, condition(append(slices.Clone(plans), p.kept), err, fault)
}

// did says why something was not done, or how things stand after it was.
func (p *keptPage) did(err error) {
	if p.trouble = trouble(err); err == nil {
		p.freshen()
	}
}

func (p *keptPage) here() kept.File { return kept.Everything(p.kept.Value.Kept, p.plans) }

func (p *keptPage) Render() ui.UI {
	if !p.ready {
		return localCard("card", Say("kept.title"), append(waiting(p.Quizzes, Say("kept.waiting")), noClient(), private())...)
	}
	for _, k := range p.kept.Value.Kept {
		if k.ID == p.opened {
			return p.opening(k)
		}
	}
	return p.list()
}

func (p *keptPage) list() ui.UI {
	views := []ui.UI{texted("p", "", Say("kept.about")), told("status", p.status()), failed(p.trouble, p.export)}
	if len(p.kept.Value.Kept)+len(p.plans) == 0 && p.trouble == "" {
		views = append(views, waiting(p.Quizzes, none(p.in, "kept.none"))...)
	}
	var rows []ui.UI
	for _, k := range p.kept.Value.Kept {
		rows = append(rows, p.row(k))
	}
	views = append(views, when(len(rows) > 0, wrap("ul", "list", rows...)))
	views = append(views, when(len(p.plans) > 0, wrap("p", "", link("../plan/", Say("keep.plan")))), p.files(), when(len(kept.Ours(p.in)) > 0, p.wipe()), private())
	return localCard("card result", Say("kept.title"), views...)
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

// wipe deletes everything, after a second word.
func (p *keptPage) wipe() ui.UI {
	if !p.sure {
		return wrap("div", "nav", press("wipe", "btn quiet", Say("kept.all"), p.ask))
	}
	return told("alert", wrap("div", "panel alert", texted("p", "", Say("kept.sure")),
		wrap("div", "nav", press("wipe-no", "btn", Say("kept.no"), p.ask), press("wipe-yes", "btn quiet", Say("kept.yes"), p.wiped))))
}

func (p *keptPage) ask(ctx ui.Context, e ui.Event) {
	p.sure = !p.sure
	id := "wipe"
	if p.sure {
		id = "wipe-no"
	}
	p.mounted.Defer(func(ui.Context) { focusOn(id) })
}

func (p *keptPage) wiped(ctx ui.Context, e ui.Event) {
	kept.EraseAll(p.in)
	p.open(p.in)
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

func (p *keptPage) top() { p.mounted.Defer(func(ui.Context) { showStep("") }) }

func (p *keptPage) remove(ctx ui.Context, e ui.Event) {
	p.delete(touched(ctx, "delete-"))
	p.mounted.Defer(func(ui.Context) { focusOn("undelete") })
}

func (p *keptPage) delete(id string) {
	var gone *kept.Result
	for _, k := range p.kept.Value.Kept {
		if k.ID == id {
			gone = &k
		}
	}
	err := p.kept.Remove(id)
	if p.said, p.deleted = "", nil; err == nil {
		p.deleted = gone
	}
	p.did(err)
}

func (p *keptPage) undelete(ctx ui.Context, e ui.Event) {
	if p.deleted != nil { // a second tap may come before the page is drawn
		p.did(p.kept.Keep(*p.deleted))
	}
	p.deleted = nil
	p.top()
}

// opening is the card of a kept result, or the honest line in its place.
func (p *keptPage) opening(k kept.Result) ui.UI {
	back := wrap("div", "nav noprint", press("back", "btn quiet", Say("kept.back"), p.back))
	q, date := quizOf(p.Quizzes, k.Quiz), longDate(k.Date)
	if q == nil {
		return localCard("card", k.Headline, texted("p", "note", Say("kept.noquiz", "headline", k.Headline)), back)
	}
	answers, err := q.OpenLink(k.Code)
	if err != nil {
		old := Say("kept.old", "date", date, "headline", k.Headline)
		return localCard("card", k.Headline, append([]ui.UI{texted("p", "note", old), back}, waiting(p.Quizzes, "")...)...)
	}
	return put("div", "page", &siteHeader{Home: "../"}, wrap("main", "",
		back, texted("p", "note", Say("kept.then", "date", date)),
		&resultCard{Quiz: q, Recommendation: q.Recommend(answers), Answers: answers, Kept: true, Paper: "../" + string(q.ID) + "/paper/", Level: 1, Ounces: p.ounces, OnOunces: p.measure},
	), &siteFooter{}).ID("gutquiz")
}

func (p *keptPage) measure(ctx ui.Context, ounces bool) { p.ounces = ounces }

func quizOf(quizzes []*widget.Quiz, id widget.QuizID) *widget.Quiz {
	for _, q := range quizzes {
		if q.ID == id {
			return q
		}
	}
	return nil
}
