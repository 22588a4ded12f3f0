package app

import (
	"strconv"
	"time"

	ui "github.com/maxence-charriere/go-app/v10/pkg/app"

	"github.com/innerbuddies/gutquiz/widget"
)

// today is the amount of today and what the reader says of it.
func (p *planPage) today(now plan, r planReading) []ui.UI {
	date := now.day(p.date)
	said, reported := now.reported(date)
	switch {
	case r.Why != "":
		return []ui.UI{texted("p", "note", r.Why)}
	case now.paused():
		return []ui.UI{put("div", "panel", texted("p", "", Say("plan.paused")), press("resume", "btn", Say("plan.resume"), p.resume))}
	case reported:
		return p.after(now, r, said)
	case now.next().Over():
		return []ui.UI{over(now.next())}
	}
	return p.before(now, r, date)
}

// over is the end of a plan, good or not.
func over(s widget.Step) ui.UI {
	if s.Advice == widget.AdviceStop {
		return told("alert", texted("p", "panel alert", adviceWords(s.Advice)))
	}
	return texted("p", "panel", adviceWords(s.Advice))
}

// before is a day before its report. The feeling of the last amount, where it is
// still unsaid, is asked first: today's amount depends on it.
func (p *planPage) before(now plan, r planReading, date string) (views []ui.UI) {
	if last, asks := now.unsaid(date); asks {
		views = p.feeling(last, Say("plan.howday", "date", longDate(last.Date)))
	}
	step := now.next()
	n := len(now.Reports)
	return append(views,
		put("p", "eyebrow", texted("span", "", longDate(date)), texted("span", "", Say("plan.day", "n", strconv.Itoa(step.Place+1), "m", strconv.Itoa(len(now.Days))))),
		put("p", "dose", texted("strong", "", amount(step.Day, p.ounces)), ui.Text(" "+r.name(step.Day))),
		p.units(),
		texted("p", "", adviceWords(step.Advice)),
		when(n > 0 && now.Reports[max(0, n-1)].worse(), stopPanel(r)),
		put("div", "choices", press("had", "btn wide", Say("plan.had"), p.had), press("skip", "btn wide quiet", Say("plan.skip"), p.skip)),
		put("div", "nav", press("pause", "btn quiet", Say("plan.pause"), p.pause)),
	)
}

func (r report) worse() bool { return r.Had && r.Felt == widget.FeltWorse }

// after is a day after its report: how it felt, and what comes next.
func (p *planPage) after(now plan, r planReading, said report) []ui.UI {
	views := []ui.UI{put("p", "note",
		ui.Text(Say("plan.done", "date", longDate(said.Date))+" "+hadWord(said)+". "), press("unreport", "textlink", Say("keep.undo"), p.unreport))}
	if said.Had {
		views = append(views, p.feeling(said, Say("plan.how"))...)
	}
	views = append(views, when(said.worse(), stopPanel(r)))
	step := now.next()
	if step.Over() {
		return append(views, over(step))
	}
	return append(views,
		texted("p", "dose", Say("plan.tomorrow", "amount", amount(step.Day, p.ounces)+" "+r.name(step.Day))),
		p.units(), texted("p", "", adviceWords(step.Advice)))
}

// stopPanel is the stop rules, where a reader has just felt worse.
func stopPanel(r planReading) ui.UI {
	var lines []ui.UI
	for _, said := range r.stop() {
		lines = append(lines, texted("p", "", said.Text))
	}
	return told("alert", put("div", "panel alert", lines...))
}

// feeling asks how an amount felt, in three levels and a note.
func (p *planPage) feeling(r report, title string) []ui.UI {
	level := func(felt widget.Feeling) ui.UI {
		input := ui.ElemSelfClosing("input").Attr("type", "radio").ID("felt-"+string(felt)).Attr("name", "felt").
			Attr("checked", r.Felt == felt).OnChange(p.felt)
		return put("label", "opt", input, texted("span", "", Say("felt."+string(felt))))
	}
	note := put("textarea", "field", ui.Text(r.Note)).Attr("rows", "2").Attr("maxlength", "500").ID("note").OnChange(p.note)
	return []ui.UI{
		put("fieldset", "feeling", texted("legend", "", title), level(widget.FeltFine), level(widget.FeltMild), level(widget.FeltWorse)),
		put("label", "small", ui.Text(Say("plan.note"))).Attr("for", "note"), note,
	}
}

// asked is the report whose feeling the page asks for.
func (p *planPage) asked() report {
	now := p.now().value.Plan
	date := now.day(p.date)
	if r, reported := now.reported(date); reported {
		return r
	}
	r, _ := now.unsaid(date)
	return r
}

func (p *planPage) felt(ctx ui.Context, e ui.Event) {
	r := p.asked()
	r.Felt = widget.Feeling(touched(ctx, "felt-"))
	p.report(r)
}

func (p *planPage) note(ctx ui.Context, e ui.Event) {
	r := p.asked()
	r.Note = typedInto(e)
	p.report(r)
}

func (p *planPage) had(ctx ui.Context, e ui.Event) {
	p.report(report{Date: p.now().value.Plan.day(p.date), Had: true})
	p.look()
}

func (p *planPage) skip(ctx ui.Context, e ui.Event) {
	p.report(report{Date: p.now().value.Plan.day(p.date)})
	p.look()
}

// report takes up what the reader says of a date.
func (p *planPage) report(r report) {
	r.At = time.Now().UnixMilli()
	p.alter(func(now plan) plan { return now.with(r) })
}

func (p *planPage) unreport(ctx ui.Context, e ui.Event) {
	date := p.asked().Date
	p.alter(func(now plan) plan { return now.without(date) })
	p.look()
}

func (p *planPage) pause(ctx ui.Context, e ui.Event) {
	p.alter(func(now plan) plan { return now.pausedFrom(p.date) })
	p.look()
}

func (p *planPage) resume(ctx ui.Context, e ui.Event) {
	p.alter(func(now plan) plan { return now.resumedOn(p.date) })
	p.look()
}

// units are the same switch as on the card.
func (p *planPage) units() ui.UI {
	unit := func(id string, on bool) ui.UI {
		return put("button", "", ui.Text(Say("card."+id))).Attr("type", "button").ID(id).Aria("pressed", strconv.FormatBool(on)).OnClick(p.measure)
	}
	return put("div", "switch", unit("ml", !p.ounces), unit("floz", p.ounces)).Role("group").Aria("label", Say("card.unit"))
}

func (p *planPage) measure(ctx ui.Context, e ui.Event) { p.ounces = touched(ctx, "") == "floz" }
