package app

import (
	"fmt"
	"strconv"
	"strings"

	ui "github.com/maxence-charriere/go-app/v10/pkg/app"

	"github.com/innerbuddies/gutquiz/widget"
)

// A planView is the 14 days: a picture of the amounts, and a table for
// everybody, in millilitres or US fluid ounces.
type planView struct {
	ui.Compo

	Quiz           *widget.Quiz
	Recommendation widget.Recommendation
	Ounces         bool
	OnOunces       func(ui.Context, bool)
}

func (v *planView) Render() ui.UI {
	days := v.Recommendation.Plan
	if len(days) == 0 {
		return nothing()
	}
	return put("div", "",
		measures(v.Ounces, v.measure),
		ui.Raw(planPicture(days, v.picture())),
		v.table(days),
		bullets(append([]string{v.Quiz.Texts.Schedule}, texts(v.Recommendation.PlanNotes)...)),
	)
}

func (v *planView) measure(ctx ui.Context, e ui.Event) {
	v.OnOunces(ctx, touched(ctx, "") == unitFlOz)
}

func (v *planView) picture() string {
	days := v.Recommendation.Plan
	return Say("card.planpic", "from", amount(days[0], v.Ounces), "to", amount(days[len(days)-1], v.Ounces))
}

func (v *planView) table(days []widget.Day) ui.UI {
	var rows []ui.UI
	for _, run := range runs(days) {
		rows = append(rows, wrap("tr", "",
			with(put("th", "", ui.Text(run.when())), "scope", "row"),
			texted("td", "", v.Quiz.Texts.Outcomes[run.drink].Name),
			texted("td", "", amount(run.day, v.Ounces))))
	}
	head := wrap("tr", "",
		column(Say("card.dayhead")),
		when(days[0].Drink != "", column(Say("card.drinkhead"))),
		column(Say("card.amounthead")))
	return wrap("table", "plan", wrap("thead", "", head), wrap("tbody", "", rows...))
}

// A run is days in a row with the same drink and amount.
type run struct {
	from, to int
	drink    widget.OutcomeID
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
		rows = append(rows, run{i + 1, i + 1, day.Drink, day})
	}
	return rows
}

// amount writes a day's amount.
func amount(day widget.Day, ounces bool) string {
	if !ounces {
		return strconv.Itoa(day.Ml) + " " + Say("card.ml")
	}
	return ounce(day.FlOz) + " " + Say("card.floz")
}

// ounce writes ounces as a cup shows them, in sixths and quarters; what is none of
// these is written in digits.
func ounce(n float64) string {
	whole := int(n)
	text := strconv.Itoa(whole)
	if n == float64(whole) {
		return text
	}
	for i, part := range []float64{1. / 6, 1. / 4, 1. / 3, 1. / 2, 2. / 3, 3. / 4, 5. / 6} {
		if off := n - float64(whole) - part; off > -.02 && off < .02 { // 0.33 is a third
			return strings.TrimPrefix(text+string([]rune("⅙¼⅓½⅔¾⅚")[i]), "0")
		}
	}
	return strconv.FormatFloat(n, 'f', -1, 64)
}

// planPicture draws the amounts as columns, one a day; the second drink, where
// there are two, is lighter.
func planPicture(days []widget.Day, label string) string {
	const width, height, gap = 320.0, 72.0, 4.0
	most := max(1, widget.Most(days).Ml)
	step := width / float64(len(days))
	var b strings.Builder
	fmt.Fprintf(&b, `<svg class="plan-picture" viewBox="0 0 320 74" role="img" aria-label="%s">`, label)
	for i, day := range days {
		tall := height * float64(day.Ml) / float64(most)
		class := "day"
		if day.Drink != days[0].Drink {
			class = "day second"
		}
		fmt.Fprintf(&b, `<rect class="%s" x="%.1f" y="%.1f" width="%.1f" height="%.1f" rx="3"></rect>`, class, float64(i)*step+gap/2, height-tall, step-gap, tall)
	}
	b.WriteString(`</svg>`)
	return b.String()
}
