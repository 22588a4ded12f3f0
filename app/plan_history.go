//go:build !frame

package app

import (
	"fmt"
	"strconv"
	"strings"

	ui "github.com/maxence-charriere/go-app/v10/pkg/app"

	"github.com/innerbuddies/gutquiz/app/kept"
	"github.com/innerbuddies/gutquiz/widget"
)

// history is the reported days and those to come: a picture, and what is reported
// as a table too.
func history(p kept.Plan, r planReading, ounces bool) ui.UI {
	var ahead []widget.Step
	if r.Why == "" {
		ahead = p.Ahead()
	}
	if len(p.Reports)+len(ahead) == 0 {
		return nil
	}
	views := []ui.UI{ui.Raw(historyPicture(p, ahead, ounces)),
		wrap("p", "key small", key("felt.fine", mark(widget.FeltFine, 7, 7)), key("felt.mild", mark(widget.FeltMild, 7, 7)), key("felt.worse", mark(widget.FeltWorse, 7, 7)),
			key("plan.skipped", box("skipped")), when(len(ahead) > 0, key("plan.ahead", box("ahead"))))}
	if len(p.Reports) > 0 {
		views = append(views,
			put("details", "", texted("summary", "", Say("plan.table")), historyTable(p, r, ounces)).ID("history"))
	}
	return titled("chart", Say("plan.chart"), views...)
}

func key(word, drawn string) ui.UI {
	return wrap("span", "", ui.Raw(`<svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">`+drawn+`</svg>`), ui.Text(Say(word)))
}

func box(class string) string {
	return `<rect class="` + class + `" x="2" y="2" width="10" height="10" rx="2"></rect>`
}

// summary is the picture in words.
func summary(p kept.Plan, ahead []widget.Step, ounces bool) (said string) {
	counts := map[string]int{}
	for _, r := range p.Reports {
		counts[strconv.FormatBool(r.Had)+string(r.Felt)]++
	}
	count := func(had bool, felt widget.Feeling) string {
		return strconv.Itoa(counts[strconv.FormatBool(had)+string(felt)])
	}
	if n := len(p.Reports); n > 0 {
		said = Say("plan.charttext", "n", strconv.Itoa(n), "amount", amount(p.Reports[n-1].Day, ounces),
			"fine", count(true, widget.FeltFine), "mild", count(true, widget.FeltMild), "worse", count(true, widget.FeltWorse),
			"unsaid", count(true, widget.FeltNothing), "skipped", count(false, widget.FeltNothing)) + " "
	}
	if n := len(ahead); n > 0 {
		said += Count("plan.aheadtext", n, "from", amount(ahead[0].Day, ounces), "to", amount(ahead[n-1].Day, ounces))
	}
	return said
}

func historyTable(p kept.Plan, reading planReading, ounces bool) ui.UI {
	rows := []ui.UI{wrap("tr", "", column(Say("plan.date")), column(Say("card.amounthead")), column(Say("plan.felt")))}
	for _, r := range p.Reports {
		drunk := Say("plan.skipped")
		if r.Had {
			drunk = reading.of(r.Day, ounces)
		}
		rows = append(rows, wrap("tr", "", el("th").Attr("scope", "row").Text(longDate(r.Date)), el("td").Text(drunk), el("td").Text(feltAndNote(r))))
	}
	table := wrap("table", "plan", wrap("thead", "", rows[0]), wrap("tbody", "", rows[1:]...))
	return put("div", "scroll", table).TabIndex(0).Role("region").Aria("label", Say("plan.reported"))
}

func feltAndNote(r kept.Report) string {
	if r.Note == "" {
		return feltWord(r)
	}
	return strings.TrimSpace(feltWord(r) + " “" + r.Note + "”")
}

// historyPicture is a column a day, as high as its amount: reported days have a
// mark for how they felt, a dot, a ring or a cross, so that no colour is needed;
// those to come are pale. Under the first and the last stands the amount.
func historyPicture(p kept.Plan, ahead []widget.Step, ounces bool) string {
	c := columns{most: 1, step: 320 / float64(max(len(p.Days), len(p.Reports)+len(ahead)))}
	var days []widget.Day
	for _, r := range p.Reports {
		days = append(days, r.Day)
	}
	for _, step := range ahead {
		days = append(days, step.Day)
	}
	c.most = max(c.most, widget.Most(days).Ml)
	for i, day := range days {
		switch {
		case i >= len(p.Reports):
			c.column("ahead", day.Ml)
		case !p.Reports[i].Had:
			c.column("skipped", 0)
		default:
			c.drawn += mark(p.Reports[i].Felt, (float64(i)+.5)*c.step, c.column("day", day.Ml)-9)
		}
	}
	return fmt.Sprintf(`<svg class="plan-picture" viewBox="0 0 320 112" role="img" aria-label="%s">%s`+
		`<text x="0" y="108">%s</text><text x="%.1f" y="108" text-anchor="end">%s</text></svg>`,
		summary(p, ahead, ounces), c.drawn, amount(days[0], ounces), max(90, float64(c.n)*c.step), amount(days[len(days)-1], ounces))
}

// columns are drawn from left to right.
type columns struct {
	drawn string
	n     int
	most  int
	step  float64
}

// column adds one and returns its top.
func (c *columns) column(class string, ml int) float64 {
	const height, top, least = 72.0, 18.0, 3.0
	tall := max(least, height*float64(ml)/float64(c.most))
	c.drawn += fmt.Sprintf(`<rect class="%s" x="%.1f" y="%.1f" width="%.1f" height="%.1f" rx="2"></rect>`,
		class, (float64(c.n)+.1)*c.step, top+height-tall, c.step*.8, tall)
	c.n++
	return top + height - tall
}

// mark is a dot, a ring or a cross; nothing where nothing was said.
func mark(felt widget.Feeling, x, y float64) string {
	switch felt {
	case widget.FeltNothing:
		return ""
	case widget.FeltWorse:
		return fmt.Sprintf(`<path class="felt-worse" d="M%.1f %.1fl7 7m0-7l-7 7"></path>`, x-3.5, y-3.5)
	}
	return fmt.Sprintf(`<circle class="felt-%s" cx="%.1f" cy="%.1f" r="3.5"></circle>`, felt, x, y)
}
