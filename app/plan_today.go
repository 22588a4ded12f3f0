//go:build !frame

package app

import (
	"cmp"
	"strconv"

	ui "github.com/maxence-charriere/go-app/v10/pkg/app"

	"github.com/innerbuddies/gutquiz/app/kept"
	"github.com/innerbuddies/gutquiz/widget"
)

// todayView is the amount of today and what the reader says of it.
func (p *planPage) todayView(plan kept.Plan, r planReading) []ui.UI {
	date := plan.Day(p.date)
	head := el("h2").ID("now").Text(Say("plan.today", "date", longDate(date)))
	return append([]ui.UI{head}, p.asOf(date, plan, r)...)
}

func (p *planPage) asOf(date string, plan kept.Plan, r planReading) []ui.UI {
	said, reported := plan.Reported(date)
	switch {
	case r.Why != "":
		return append([]ui.UI{texted("p", "note", Say(r.Why))}, takes(p.Quizzes)...)
	case plan.Paused():
		return []ui.UI{stopPanel(plan, r), wrap("div", "panel", texted("p", "", Say("plan.paused")), press("resume", "btn", Say("plan.resume"), p.resume))}
	case reported:
		return p.after(plan, r, said)
	case plan.Next().Over():
		return []ui.UI{over(plan, r), stopPanel(plan, r)}
	}
	return p.before(plan, r, date)
}

// over is the end of a plan, good or not.
func over(plan kept.Plan, r planReading) ui.UI {
	advice := plan.Next().Advice
	said := r.advice(advice, len(plan.Days))
	if advice == widget.AdviceStop {
		return told("alert", texted("p", "panel alert", said))
	}
	return texted("p", "panel", said)
}

// before is a day before its report. How the last amount felt, where that is still
// unsaid, is asked first: today's amount depends on it.
func (p *planPage) before(plan kept.Plan, r planReading, date string) (views []ui.UI) {
	last, some := plan.Last(date)
	open := r.asks && last.Had && (untold(last) || p.asking == last.Date)
	if open {
		views = p.spoken(r, last, Say("plan.howday", "date", longDate(last.Date)))
	}
	views = append(views, stopPanel(plan, r), texted("p", "eyebrow", place(plan)))
	views = append(views, p.dose(plan, r, "")...)
	return append(views,
		wrap("div", "choices", press("had", "btn wide", r.done(), p.had), press("skip", "btn wide quiet", Say("plan.skip"), p.skip)),
		p.overlooked(plan, r, last, date),
		when(some && !open, p.lately(r, last)),
		wrap("div", "nav", press("pause", "btn quiet", Say("plan.pause"), p.pause)),
	)
}

// place is the day of the schedule, which after a step back is not that of the
// calendar.
func place(plan kept.Plan) string {
	step, key := plan.Next(), "plan.day"
	switch step.Advice {
	case widget.AdviceBack, widget.AdviceFine, widget.AdviceStay:
		key = "plan.dayback"
	}
	return Say(key, "n", strconv.Itoa(step.Place+1), "m", strconv.Itoa(len(plan.Days)))
}

// dose is the amount to come, when, and why. It speaks up when it changes.
func (p *planPage) dose(plan kept.Plan, r planReading, when string) []ui.UI {
	step := plan.Next()
	return []ui.UI{
		told("status",
			wrap("p", "dose", r.strong(when, r.texts().Amount, r.name(step.Day), step.Day)...),
			texted("p", "", r.advice(step.Advice, len(plan.Days)))),
		r.choice(p.measure),
	}
}

// overlooked is for the first day that went by without a report. What was had then
// is asked for only once it is known how the day before it felt.
func (p *planPage) overlooked(plan kept.Plan, r planReading, last kept.Report, date string) ui.UI {
	day, missed := plan.Missed(date)
	if !missed || r.asks && last.Had && untold(last) {
		return nil
	}
	had := fillIn(cmp.Or(r.texts().Also, Say("plan.missed")), "amount", r.of(plan.Next().Day), "date", longDate(day))
	return wrap("div", "small", texted("p", "", Say("plan.nocatch")), press("missed", "textlink", had, p.hadThen))
}

// lately lets the reader correct what they said last.
func (p *planPage) lately(r planReading, last kept.Report) ui.UI {
	views := []ui.UI{texted("summary", "", Say("plan.lately", "date", longDate(last.Date)))}
	return put("details", "", append(views, p.spoken(r, last, Say("plan.howday", "date", longDate(last.Date)))...)...).ID("lately")
}

// after is a day after its report: how it felt, and what comes next.
func (p *planPage) after(plan kept.Plan, r planReading, said kept.Report) []ui.UI {
	views := p.spoken(r, said, cmp.Or(r.texts().Ask, Say("plan.how")))
	if plan.Next().Over() {
		return append(views, over(plan, r), stopPanel(plan, r))
	}
	return append(append(views, stopPanel(plan, r)), p.dose(plan, r, Say("plan.tomorrow")+" ")...)
}

// spoken is a report: it can be taken back, and the feeling told or changed.
func (p *planPage) spoken(r planReading, said kept.Report, title string) []ui.UI {
	views := []ui.UI{wrap("p", "note",
		ui.Text(Say("plan.done", "date", longDate(said.Date))+" "+r.hadWord(said)+". "), undo("unreport", Say("plan.undone", "date", longDate(said.Date)), p.unreport))}
	if said.Had && r.asks {
		views = append(views, p.feeling(r, said, title)...)
	}
	return views
}

// stopPanel is the stop rules, where a reader has just felt worse. Its place is
// there always: go-app makes anew what moves, and a reader would lose the focus.
func stopPanel(plan kept.Plan, r planReading) ui.UI {
	if !plan.Worse() || len(r.stop()) == 0 {
		return told("alert")
	}
	lines := []ui.UI{texted("h3", "", Say("plan.before"))}
	for _, text := range r.stop() {
		lines = append(lines, texted("p", "", text))
	}
	return told("alert", wrap("div", "panel alert", lines...))
}

// listed is a section of sentences, where there are any.
func listed(id, title string, sentences []string) ui.UI {
	return when(len(sentences) > 0, titled(id, title, bullets(sentences)))
}

// feeling asks how an amount felt, in three levels and a note.
func (p *planPage) feeling(r planReading, said kept.Report, title string) []ui.UI {
	level := func(felt widget.Feeling) ui.UI {
		return wrap("label", "opt", input("radio", "felt-"+string(felt), said.Felt == felt, "name", "felt").OnChange(p.felt), texted("span", "", r.felt(felt)))
	}
	note := put("textarea", "field", ui.Text(said.Note)).Attr("rows", "2").Attr("maxlength", "500").ID("note").OnChange(p.note)
	return []ui.UI{
		wrap("fieldset", "feeling", texted("legend", "", title), level(widget.FeltFine), level(widget.FeltMild), level(widget.FeltWorse)),
		put("label", "small", ui.Text(Say("plan.note"))).Attr("for", "note"), note,
	}
}

// asked is the report on the page: today's, or before there is one the last.
func (p *planPage) asked() kept.Report {
	plan := p.plan()
	date := plan.Day(p.date)
	if r, reported := plan.Reported(date); reported {
		return r
	}
	r, _ := plan.Last(date)
	return r
}

func (p *planPage) felt(ctx ui.Context, e ui.Event) { p.feel(widget.Feeling(touched(ctx, "felt-"))) }

func (p *planPage) feel(felt widget.Feeling) {
	r := p.asked()
	if untold(r) {
		p.asking = r.Date
	}
	r.Felt = felt
	p.report(r)
}

func (p *planPage) note(ctx ui.Context, e ui.Event) {
	r := p.asked()
	r.Note = typedInto(e)
	p.report(r)
}

func (p *planPage) had(ctx ui.Context, e ui.Event) { p.sayToday(true) }

func (p *planPage) skip(ctx ui.Context, e ui.Event) { p.sayToday(false) }

func (p *planPage) sayToday(had bool) {
	if !p.turned() {
		p.say(p.plan().Day(p.date), had)
	}
}

func (p *planPage) hadThen(ctx ui.Context, e ui.Event) {
	plan := p.plan()
	day, _ := plan.Missed(plan.Day(p.date))
	p.say(day, true)
}

// say reports a date for the first time.
func (p *planPage) say(date string, had bool) {
	plan := p.plan()
	said := plan.About(date, had)
	if had && !reading(p.Quizzes, plan).asks {
		said.Felt = widget.FeltDone
	}
	p.report(said)
	p.look()
}

// report takes up what the reader says of a date.
func (p *planPage) report(r kept.Report) {
	r.At = p.device.store.Now().UnixMilli()
	p.alter(func(plan kept.Plan) kept.Plan { return plan.With(r) })
}

func (p *planPage) unreport(ctx ui.Context, e ui.Event) {
	date := p.asked().Date
	p.alter(func(plan kept.Plan) kept.Plan { return plan.Without(date) })
	p.look()
}

func (p *planPage) pause(ctx ui.Context, e ui.Event) {
	p.alter(func(plan kept.Plan) kept.Plan { return plan.PausedFrom(p.date) })
	p.look()
}

func (p *planPage) resume(ctx ui.Context, e ui.Event) {
	p.alter(func(plan kept.Plan) kept.Plan { return plan.ResumedOn(p.date) })
	p.look()
}

// measure is of the plan, which remembers.
func (p *planPage) measure(ctx ui.Context, e ui.Event) {
	shown := touched(ctx, "")
	p.alter(func(plan kept.Plan) kept.Plan { plan.Shown = shown; return plan })
}
