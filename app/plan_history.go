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
func history(p kept.Plan, r planReading) ui.UI {
	var ahead []widget.Step
	if r.Why == "" {
		ahead = p.Ahead()
	}
	if len(p.Reports)+len(ahead) == 0 {
		return nil
	}
	var marks []ui.UI
	if r.asks {
		for _, felt := range []widget.Feeling{widget.FeltFine, widget.FeltMild, widget.FeltWorse} {
			marks = append(marks, key(r.felt(felt), mark(felt, 7, 7)))
		}
	}
	marks = append(marks, key(Say("plan.skipped"), box("skipped")), when(len(ahead) > 0, key(Say(r.or("plan.ahead", "plan.aheaddone")), box("ahead"))))
	views := []ui.UI{ui.Raw(historyPicture(p, r, ahead)), wrap("p", "key small", marks...)}
	if len(p.Reports) > 0 {
		views = append(views,
			put("details", "", texted("summary", "", Say("plan.table")), historyTable(p, r)).ID("history"))
	}
	return titled("chart", Say("plan.chart"), views...)
}

func key(word, drawn string) ui.UI {
	return wrap("span", "", ui.Raw(`<svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">`+drawn+`</svg>`), ui.Text(word))
}

func box(class string) string {
	return `<rect class="` + class + `" x="2" y="2" width="10" height="10" rx="2"></rect>`
}

// summary is the picture in words.
func summary(p kept.Plan, r planReading, ahead []widget.Step) (said string) {
	counts := map[string]int{}
	done := 0
	for _, report := range p.Reports {
		if report.Had {
			done++
		}
		counts[strconv.FormatBool(report.Had)+string(report.Felt)]++
	}
	count := func(had bool, felt widget.Feeling) string {
		return strconv.Itoa(counts[strconv.FormatBool(had)+string(felt)])
	}
	if n := len(p.Reports); n > 0 {
		said = Say(r.or("plan.charttext", "plan.chartdone"), "n", strconv.Itoa(n), "amount", r.say(p.Reports[n-1].Day), "done", strconv.Itoa(done),
			"fine", count(true, widget.FeltFine), "mild", count(true, widget.FeltMild), "worse", count(true, widget.FeltWorse),
			"unsaid", count(true, widget.FeltNothing), "skipped", count(false, widget.FeltNothing)) + " "
	}
	if n := len(ahead); n > 0 {
		said += Count(r.or("plan.aheadtext", "plan.aheaddonetext"), n, "from", r.say(ahead[0].Day), "to", r.say(ahead[n-1].Day))
	}
	return said
}

func historyTable(p kept.Plan, r planReading) ui.UI {
	rows := []ui.UI{wrap("tr", "", column(Say("plan.date")), column(Say("card.amounthead")), when(r.asks, column(Say("plan.felt"))))}
	for _, said := range p.Reports {
		done := Say("plan.skipped")
		if said.Had {
			done = r.of(said.Day)
		}
		rows = append(rows, wrap("tr", "", el("th").Attr("scope", "row").Text(longDate(said.Date)), el("td").Text(done), when(r.asks, el("td").Text(r.feltAndNote(said)))))
	}
	table := wrap("table", "plan", wrap("thead", "", rows[0]), wrap("tbody", "", rows[1:]...))
	return put("div", "scroll", table).TabIndex(0).Role("region").Aria("label", Say("plan.reported"))
}

func (r planReading) feltAndNote(said kept.Report) string {
	if said.Note == "" {
		return r.feltWord(said)
	}
	return strings.TrimSpace(r.feltWord(said) + " “" + said.Note + "”")
}

// historyPicture is a column a day, as high as its amount: reported days have a
// mark for how they felt, a dot, a ring or a cross, so that no colour is needed;
// those to come are pale. Under the first and the last stands the amount.
func historyPicture(p kept.Plan, r planReading, ahead []widget.Step) string {
	c := columns{step: 320 / float64(max(len(p.Days), len(p.Reports)+len(ahead)))}
	var days []widget.Day
	for _, r := range p.Reports {
		days = append(days, r.Day)
	}
	for _, step := range ahead {
		days = append(days, step.Day)
	}
	c.most = widget.Most(days)
	for i, day := range days {
		switch {
		case i >= len(p.Reports):
			c.column("ahead", c.share(day))
		case !p.Reports[i].Had:
			c.column("skipped", 0)
		default:
			c.drawn += mark(p.Reports[i].Felt, (float64(i)+.5)*c.step, c.column("day", c.share(day))-9)
		}
	}
	return fmt.Sprintf(`<svg class="plan-picture" viewBox="0 0 320 112" role="img" aria-label="%s">%s`+
		`%s</svg>`, quotable(summary(p, r, ahead)), c.drawn, c.ends(r, days))
}

// columns are drawn from left to right.
type columns struct {
	drawn string
	n     int
	most  float64 // 0 where amounts are words: all columns are as high then
	step  float64
}

// share is how high a day's column is, of the highest.
func (c *columns) share(day widget.Day) float64 {
	if c.most == 0 {
		return 1
	}
	return day.Amount / c.most
}

// ends are the first and the last amount, under their columns. Words have no room there.
func (c *columns) ends(r planReading, days []widget.Day) string {
	if c.most == 0 {
		return ""
	}
	return fmt.Sprintf(`<text x="0" y="108">%s</text><text x="%.1f" y="108" text-anchor="end">%s</text>`,
		quotable(r.say(days[0])), max(90, float64(c.n)*c.step), quotable(r.say(days[len(days)-1])))
}

// column adds one and returns its top.
func (c *columns) column(class string, share float64) float64 {
	const height, top, least = 72.0, 18.0, 3.0
	tall := max(least, height*share)
	c.drawn += fmt.Sprintf(`<rect class="%s" x="%.1f" y="%.1f" width="%.1f" height="%.1f" rx="2"></rect>`,
		class, (float64(c.n)+.1)*c.step, top+height-tall, c.step*.8, tall)
	c.n++
	return top + height - tall
}

// mark is a dot, a ring or a cross; nothing where nothing was said.
func mark(felt widget.Feeling, x, y float64) string {
	switch felt {
	case widget.FeltNothing, widget.FeltDone:
		return ""
	case widget.FeltWorse:
		return fmt.Sprintf(`<path class="felt-worse" d="M%.1f %.1fl7 7m0-7l-7 7"></path>`, x-3.5, y-3.5)
	}
	return fmt.Sprintf(`<circle class="felt-%s" cx="%.1f" cy="%.1f" r="3.5"></circle>`, felt, x, y)
}
