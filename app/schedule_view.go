package app

import (
	"fmt"
	"strconv"
	"strings"

	ui "github.com/maxence-charriere/go-app/v10/pkg/app"

	"github.com/innerbuddies/gutquiz/widget"
)

// A planView is the days of a result: a picture of the amounts where they are numbers,
// and a table for everybody, in either unit.
type planView struct {
	ui.Compo

	Quiz           *widget.Quiz
	Recommendation widget.Recommendation
	Beside         bool
	OnBeside       func(ui.Context, bool)
}

func (v *planView) Render() ui.UI {
	days := v.Recommendation.Plan
	if len(days) == 0 {
		return nothing()
	}
	return put("div", "",
		v.measures().choice(v.measure),
		when(widget.Most(days) > 0, ui.Raw(planPicture(days, v.picture()))),
		v.table(days),
		bullets(append(some(v.Quiz.Texts.Plan.Note), texts(v.Recommendation.PlanNotes)...)),
	)
}

func (v *planView) measures() measure { return measureOf(v.Quiz, v.Beside) }

// some is a list of one sentence, or of none.
func some(sentence string) []string {
	if sentence == "" {
		return nil
	}
	return []string{sentence}
}

func (v *planView) measure(ctx ui.Context, e ui.Event) {
	v.OnBeside(ctx, touched(ctx, "") == shownBeside)
}

func (v *planView) picture() string {
	days := v.Recommendation.Plan
	m, n := v.measures(), len(days)
	return Say("card.planpic", "from", m.say(days[0]), "to", m.say(days[n-1]), "n", number(n))
}

func (v *planView) table(days []widget.Day) ui.UI {
	var rows []ui.UI
	for _, run := range runs(days) {
		rows = append(rows, wrap("tr", "",
			with(put("th", "", ui.Text(run.when())), "scope", "row"),
			texted("td", "", v.Quiz.Texts.Outcomes[run.day.Of].Name),
			texted("td", "", v.measures().say(run.day))))
	}
	head := wrap("tr", "",
		column(Say("card.dayhead")),
		when(days[0].Of != "", column(Say("card.drinkhead"))),
		column(Say("card.amounthead")))
	return wrap("table", "plan", wrap("thead", "", head), wrap("tbody", "", rows...))
}

// A run is days in a row with the same amount of the same.
type run struct {
	from, to int
	day      widget.Day
}

func (r run) when() string {
	if r.from == r.to {
		return Say("card.day", "n", strconv.Itoa(r.from))
	}
	return Say("card.days", "n", strconv.Itoa(r.from), "m", strconv.Itoa(r.to))
}

func runs(days []widget.Day) (rows []run) {
	for i, day := range days {
		if last := len(rows) - 1; last >= 0 && rows[last].day == day {
			rows[last].to = i + 1
			continue
		}
		rows = append(rows, run{i + 1, i + 1, day})
	}
	return rows
}

// planPicture draws the amounts as columns, one a day; the second thing, where there
// are two, is lighter.
func planPicture(days []widget.Day, label string) string {
	const width, height = 320.0, 72.0
	most, step := widget.Most(days), width/float64(len(days))
	gap := min(4, step/4)
	var b strings.Builder
	fmt.Fprintf(&b, `<svg class="plan-picture" viewBox="0 0 320 74" role="img" aria-label="%s">`, quotable(label))
	for i, day := range days {
		tall := height * day.Amount / most
		class := "day"
		if day.Of != days[0].Of {
			class = "day second"
		}
		fmt.Fprintf(&b, `<rect class="%s" x="%.1f" y="%.1f" width="%.1f" height="%.1f" rx="3"></rect>`, class, float64(i)*step+gap/2, height-tall, step-gap, tall)
	}
	b.WriteString(`</svg>`)
	return b.String()
}
