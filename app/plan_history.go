package app

import (
	"fmt"
	"strconv"
	"strings"

	ui "github.com/maxence-charriere/go-app/v10/pkg/app"

	"github.com/innerbuddies/gutquiz/widget"
)

// history is the reported days: a picture, and the same as a table.
func history(p plan, r planReading, ounces bool) ui.UI {
	if len(p.Reports) == 0 {
		return titled("chart", Say("plan.chart"), texted("p", "", Say("plan.nochart")))
	}
	return titled("chart", Say("plan.chart"),
		ui.Raw(historyPicture(p, summary(p, ounces))),
		put("p", "key small", key(widget.FeltFine), key(widget.FeltMild), key(widget.FeltWorse)),
		put("details", "", texted("summary", "", Say("plan.table")), historyTable(p, r, ounces)).ID("history"),
	)
}

func key(felt widget.Feeling) ui.UI {
	return put("span", "", ui.Raw(`<svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">`+mark(felt, 7, 7)+`</svg>`), ui.Text(Say("felt."+string(felt))))
}

// summary is the picture in words.
func summary(p plan, ounces bool) string {
	counts := map[string]int{}
	for _, r := range p.Reports {
		counts[strconv.FormatBool(r.Had)+string(r.Felt)]++
	}
	count := func(had bool, felt widget.Feeling) string {
		return strconv.Itoa(counts[strconv.FormatBool(had)+string(felt)])
	}
	n := len(p.Reports)
	return Say("plan.charttext", "n", strconv.Itoa(n), "amount", amount(p.steps()[n-1].Day, ounces),
		"fine", count(true, widget.FeltFine), "mild", count(true, widget.FeltMild),
		"worse", count(true, widget.FeltWorse), "skipped", count(false, widget.FeltNothing))
}

func historyTable(p plan, reading planReading, ounces bool) ui.UI {
	rows := []ui.UI{put("tr", "", column(Say("plan.date")), column(Say("card.amounthead")), column(Say("plan.felt")))}
	steps := p.steps()
	for i, r := range p.Reports {
		drunk := Say("plan.skipped")
		if r.Had {
			drunk = amount(steps[i].Day, ounces) + " " + reading.name(steps[i].Day)
		}
		rows = append(rows, put("tr", "", el("th").Attr("scope", "row").Text(longDate(r.Date)), el("td").Text(drunk), el("td").Text(feltAndNote(r))))
	}
	table := put("table", "plan", put("thead", "", rows[0]), put("tbody", "", rows[1:]...))
	return put("div", "scroll", table).TabIndex(0).Role("region").Aria("label", Say("plan.table"))
}

func column(text string) ui.UI { return el("th").Attr("scope", "col").Text(text) }

func feltAndNote(r report) string {
	if r.Note == "" {
		return feltWord(r)
	}
	return strings.TrimSpace(feltWord(r) + " “" + r.Note + "”")
}

// historyPicture is a column a reported day, as high as its amount, with a mark
// for how it felt: a dot, a ring or a cross, so that no colour is needed.
func historyPicture(p plan, label string) string {
	const width, height, top = 320.0, 72.0, 18.0
	most := 1
	for _, day := range p.Days {
		most = max(most, day.Ml)
	}
	steps := p.steps()
	step := width / float64(max(len(p.Days), len(p.Reports)))
	picture := fmt.Sprintf(`<svg class="plan-picture" viewBox="0 0 320 92" role="img" aria-label="%s">`, label)
	for i, r := range p.Reports {
		class, tall := "day", max(4, height*float64(steps[i].Day.Ml)/float64(most))
		if !r.Had {
			class, tall = "skipped", 3
		}
		x, y := float64(i)*step, top+height-tall
		picture += fmt.Sprintf(`<rect class="%s" x="%.1f" y="%.1f" width="%.1f" height="%.1f" rx="2"></rect>`, class, x+step*.1, y, step*.8, tall)
		if r.Had {
			picture += mark(r.Felt, x+step/2, y-9)
		}
	}
	return picture + `</svg>`
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
