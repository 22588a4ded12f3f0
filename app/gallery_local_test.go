package app

import (
	"maps"
	"testing"

	ui "github.com/maxence-charriere/go-app/v10/pkg/app"

	"github.com/innerbuddies/gutquiz/app/kept"
	"github.com/innerbuddies/gutquiz/widget"
)

// localGallery is every state worth looking at of what is kept on a device.
func localGallery(t testing.TB, q *widget.Quiz) map[string]ui.UI {
	t.Helper()
	all := map[string]ui.UI{}
	for _, some := range []map[string]ui.UI{planGallery(t, q), keptGallery(t, q), keepBoxGallery(t, q)} {
		maps.Copy(all, some)
	}
	return all
}

// aPlan is a plan begun on 20 November, with a day for each letter: fine, mild,
// worse, skipped, unsaid; a dash is a day that went by without a report.
func aPlan(t testing.TB, q *widget.Quiz, letters string) kept.Plan {
	t.Helper()
	p := kept.NewPlan(q, at(t, q, "q1_none h_none milk_ok m_none gut_calm neither f_often p_mix").answers, "2026-11-20")
	p.ID = idOf("10")
	for i, letter := range letters {
		if letter == '-' {
			continue
		}
		r := p.About(kept.AddDays(p.Started, i), letter != 's')
		r.Felt = map[rune]widget.Feeling{'f': widget.FeltFine, 'm': widget.FeltMild, 'w': widget.FeltWorse, 'd': widget.FeltDone}[letter]
		p = p.With(r)
	}
	return p
}

func planPageOf(t testing.TB, q *widget.Quiz, date string, plans ...kept.Plan) *planPage {
	t.Helper()
	in := newFake(date).device()
	for _, p := range plans {
		begin(t, in.store, p)
	}
	page := &planPage{Quizzes: []*widget.Quiz{q}}
	page.open(in)
	return page
}

func planGallery(t testing.TB, q *widget.Quiz) map[string]ui.UI {
	t.Helper()
	noted, other := aPlan(t, q, "fffw"), aPlan(t, q, "f")
	noted.Reports[3].Note = "after lunch"
	noted.Shown = kept.ShownBeside
	other.ID, other.Started = idOf("09"), "2026-11-01"
	talk := aPlan(t, q, "ff")
	talk.Answers = at(t, q, "q1_none immune kidney milk_ok maoi gut_calm neither f_some p_any").answers
	told := planPageOf(t, q, "2026-11-24", noted)
	told.asking = "2026-11-23"
	lost := planPageOf(t, q, "2026-11-21", aPlan(t, q, "f"))
	lost.Quizzes = nil
	return map[string]ui.UI{
		"plan-waiting":       &planPage{Quizzes: []*widget.Quiz{q}},
		"plan-none":          planPageOf(t, q, "2026-11-20"),
		"plan-first-day":     planPageOf(t, q, "2026-11-20", aPlan(t, q, "")),
		"plan-unsaid":        planPageOf(t, q, "2026-11-21", aPlan(t, q, "u")),
		"plan-just-told":     told,
		"plan-next-day":      planPageOf(t, q, "2026-11-24", aPlan(t, q, "fffm")),
		"plan-missed":        planPageOf(t, q, "2026-11-26", aPlan(t, q, "ff--")),
		"plan-reported":      planPageOf(t, q, "2026-11-22", aPlan(t, q, "ffs")),
		"plan-worse":         planPageOf(t, q, "2026-11-23", noted, other),
		"plan-paused":        planPageOf(t, q, "2026-11-23", aPlan(t, q, "fff").PausedFrom("2026-11-23")),
		"plan-stopped":       planPageOf(t, q, "2026-11-24", aPlan(t, q, "www")),
		"plan-done":          planPageOf(t, q, "2026-12-05", aPlan(t, q, "ffffffffffffff")),
		"plan-other-rules":   planPageOf(t, q, "2026-11-22", talk),
		"plan-of-a-lost-one": lost,
	}
}

func keptPageOf(t testing.TB, q *widget.Quiz, results ...kept.Result) *keptPage {
	t.Helper()
	in := newFake("2026-11-20").device()
	if len(results) > 0 {
		must(t, in.store.Results().Keep(results...))
	}
	page := &keptPage{Quizzes: []*widget.Quiz{q}}
	page.open(in)
	return page
}

func aResult(t testing.TB, q *widget.Quiz, n, options string) kept.Result {
	t.Helper()
	k := kept.NewResult(q, at(t, q, options).answers, "2026-11-20")
	k.ID = idOf(n)
	return k
}

func keptGallery(t testing.TB, q *widget.Quiz) map[string]ui.UI {
	t.Helper()
	kefir := aResult(t, q, "01", "q1_none h_none milk_ok m_none gut_calm neither f_often p_mix")
	buttermilk := aResult(t, q, "02", "q1_none h_none milk_ok m_none gut_calm neither f_some p_any")
	old := kefir
	old.Code = "1.000000000000000000"
	page := func(change func(*keptPage), results ...kept.Result) *keptPage {
		p := keptPageOf(t, q, results...)
		change(p)
		return p
	}
	blocked := newFake("2026-11-20")
	blocked.Fault = kept.ErrBlocked
	return map[string]ui.UI{
		"kept-waiting": &keptPage{Quizzes: []*widget.Quiz{q}},
		"kept-none":    keptPageOf(t, q),
		"kept-blocked": page(func(p *keptPage) { p.open(blocked.device()) }),
		"kept-list": page(func(p *keptPage) {
			begin(t, p.device.store, aPlan(t, q, "f"))
			p.open(p.device)
		}, kefir, buttermilk),
		"kept-deleted": page(func(p *keptPage) { p.deleted = &kefir }, buttermilk),
		"kept-sure":    page(func(p *keptPage) { p.sure = true }, kefir),
		"kept-opened":  page(func(p *keptPage) { p.opened = kefir.ID }, kefir),
		"kept-old":     page(func(p *keptPage) { p.opened = old.ID }, old),
		"kept-file": page(func(p *keptPage) {
			p.choose(kept.File{Kept: []kept.Result{kefir, buttermilk}, Plans: []kept.Plan{aPlan(t, q, "ff")}}.Text())
		}, kefir),
		"kept-bad-file": page(func(p *keptPage) { p.choose("hello") }, kefir),
		"kept-full":     page(func(p *keptPage) { p.did(kept.ErrFull) }, kefir),
	}
}

func keepBoxGallery(t testing.TB, q *widget.Quiz) map[string]ui.UI {
	t.Helper()
	box := func(change func(*keepBox), plans ...kept.Plan) *keepBox {
		b := &keepBox{Quiz: q, Days: 14}
		b.open(planPageOf(t, q, "2026-11-20", plans...).device)
		change(b)
		return b
	}
	return map[string]ui.UI{
		"keep-running": box(func(*keepBox) {}, aPlan(t, q, "f")),
		"keep-kept":    box(func(b *keepBox) { b.keptID, b.date, b.planID = idOf("01"), "2026-11-20", idOf("10") }),
		"keep-full":    box(func(b *keepBox) { b.did(kept.ErrFull) }),
		"keep-blocked": box(func(b *keepBox) { b.blocked = true }),
	}
}
