//go:build !frame

package app

import (
	"strconv"

	ui "github.com/maxence-charriere/go-app/v10/pkg/app"

	"github.com/innerbuddies/gutquiz/app/kept"
)

// files save everything kept as a file, and bring it back.
func (p *keptPage) files() ui.UI {
	return titled("file", Say("kept.file"),
		texted("p", "", Say("kept.filetext")),
		wrap("div", "nav", press("export", "btn quiet", Say("kept.export"), p.export)),
		wrap("p", "",
			put("label", "", ui.Text(Say("kept.import"))).Attr("for", "import"),
			ui.ElemSelfClosing("input").Attr("type", "file").ID("import").Attr("accept", ".json,application/json").Aria("describedby", "import-wrong").Aria("invalid", strconv.FormatBool(p.wrong != "")).OnChange(p.chosen)),
		put("div", "", texted("p", "need", p.wrong)).Role("alert").ID("import-wrong"),
		told("status", p.preview()),
	)
}

// preview says what bringing the file back would do, before it is done.
func (p *keptPage) preview() ui.UI {
	if p.file == nil {
		return nil
	}
	c := kept.ChangeBy(*p.file, p.here())
	if c.Nothing() {
		return texted("p", "note", Say("kept.nothing"))
	}
	return wrap("div", "panel",
		texted("p", "", numbered("kept.results", c.Results)), texted("p", "", numbered("kept.nplans", c.Plans)),
		texted("p", "", numbered("kept.days", c.Days)), texted("p", "", numbered("kept.same", c.Same)),
		texted("p", "", numbered("kept.differ", c.Differ)), texted("p", "", numbered("kept.pauses", c.Pauses)), texted("p", "", Say("kept.removes")),
		wrap("div", "nav", press("apply", "btn", Say("kept.apply"), p.apply), press("cancel", "btn quiet", Say("kept.cancel"), p.cancel)),
	)
}

// numbered is the sentence with its number, or "" for none.
func numbered(key string, n int) string {
	if n == 0 {
		return ""
	}
	return Say(key, "n", strconv.Itoa(n))
}

func (p *keptPage) export(ctx ui.Context, e ui.Event) {
	f := p.here()
	f.Made = p.device.today()
	p.device.saveKept(f)
}

func (p *keptPage) chosen(ctx ui.Context, e ui.Event) {
	p.file = nil // what was chosen before is not to be brought back by mistake
	fileChosen(ctx, kept.MostFile, func(text string) { ctx.Dispatch(func(ui.Context) { p.choose(text) }) })
}

func (p *keptPage) choose(text string) {
	p.file, p.wrong, p.said, p.deleted = nil, "", "", nil
	f, err := kept.ParseFile(text, p.device.store.Now())
	if err != nil {
		p.wrong = refusal(err)
		return
	}
	p.file = &f
}

func (p *keptPage) cancel(ctx ui.Context, e ui.Event) {
	p.file = nil
	p.mounted.Defer(func(ui.Context) { focusOn("import") })
}

// apply brings the file back: it only ever adds.
func (p *keptPage) apply(ctx ui.Context, e ui.Event) {
	p.bringBack()
	p.top()
}

func (p *keptPage) bringBack() {
	if p.file == nil { // a second tap may come before the page is drawn
		return
	}
	askToPersist(p.device.store)
	f, fault := *p.file, error(nil)
	if len(f.Kept) > 0 {
		fault = p.results.Keep(f.Kept...)
	}
	for _, added := range f.Plans {
		if err := p.bring(added); err != nil {
			fault = err
		}
	}
	p.did(fault)
	if p.file = nil; fault == nil {
		p.said = Say("kept.applied")
	}
}

// bring adds a plan, or to it. One there is no room for stays on the page.
func (p *keptPage) bring(added kept.Plan) error {
	s := kept.FindPlan(added.ID, p.plans)
	if s == nil {
		s = p.device.store.Plan(added.ID)
		if err := s.Load(); err != nil {
			return err
		}
		p.plans = append(p.plans, s)
	}
	return s.Change(func(old kept.Plan) kept.Plan { return old.Bringing(added) })
}
