package app

import (
	"cmp"
	"math"
	"strconv"
	"strings"

	ui "github.com/maxence-charriere/go-app/v10/pkg/app"

	"github.com/innerbuddies/gutquiz/widget"
)

// A measure says amounts: in a plan's own unit, or in the one beside it.
type measure struct {
	plan   widget.Plan
	words  widget.PlanTexts
	beside bool
}

func measureOf(q *widget.Quiz, beside bool) measure {
	return measure{q.Plan, q.Texts.Plan, beside && q.Plan.Beside.Of > 0}
}

func (m measure) unit() string  { return cmp.Or(m.words.Unit, m.plan.Unit) }
func (m measure) other() string { return cmp.Or(m.words.Beside, m.plan.Beside.Unit) }

// say is a day's amount.
func (m measure) say(day widget.Day) string {
	switch {
	case day.Words != "":
		return cmp.Or(m.words.Words[day.Words], day.Words)
	case m.beside:
		return figure(day.Amount/m.plan.Beside.Of) + " " + m.other()
	case day.Amount == 1:
		return "1 " + cmp.Or(m.words.One, m.unit())
	}
	return figure(day.Amount) + " " + m.unit()
}

// of is a day's amount in a sentence with what it is of; the sentence may be empty.
func (m measure) of(sentence, name string, day widget.Day) string {
	if name == "" && strings.Contains(sentence, "{name}") {
		return m.say(day)
	}
	return fillIn(cmp.Or(sentence, "{amount}"), "amount", m.say(day), "name", name)
}

// strong is the same for eyes, with the amount itself in bold and words before it.
func (m measure) strong(first, sentence, name string, day widget.Day) []ui.UI {
	said := m.say(day)
	before, after, _ := strings.Cut(m.of(sentence, name, day), said)
	views := []ui.UI{texted("strong", "", said)}
	if before = first + before; before != "" {
		views = append([]ui.UI{ui.Text(before)}, views...)
	}
	if after != "" {
		views = append(views, ui.Text(after))
	}
	return views
}

// choice is the switch between two units, where there are two; what was chosen is the
// id of the button touched.
func (m measure) choice(on ui.EventHandler) ui.UI {
	one := func(id, text string, pressed bool) ui.UI {
		return with(put("button", "", ui.Text(text)).OnClick(on), "type", "button", "id", id, "aria-pressed", strconv.FormatBool(pressed))
	}
	return when(m.plan.Beside.Of > 0,
		with(put("div", "switch", one(shownUnit, m.unit(), !m.beside), one(shownBeside, m.other(), m.beside)), "role", "group", "aria-label", Say("card.unit")))
}

// figure writes a number as a cup or a clock shows it, in sixths and quarters; what is
// none of these is written in digits.
func figure(n float64) string {
	whole := math.Floor(n)
	for i, part := range []float64{1. / 6, 1. / 4, 1. / 3, 1. / 2, 2. / 3, 3. / 4, 5. / 6} {
		if off := n - whole - part; off > -.02 && off < .02 { // 0.33 is a third
			return strings.TrimPrefix(digits(whole, 0)+string([]rune("⅙¼⅓½⅔¾⅚")[i]), "0")
		}
	}
	if n < 1 {
		return digits(n, 2)
	}
	return digits(n, 1)
}

// digits is a number rounded to some places, without zeros at its end.
func digits(n float64, places int) string {
	by := math.Pow10(places)
	return strconv.FormatFloat(math.Round(n*by)/by, 'f', -1, 64)
}

// quotable is a text within the quotes of an attribute, for markup written by hand.
func quotable(text string) string {
	for _, c := range [][2]string{{"&", "&amp;"}, {"<", "&lt;"}, {">", "&gt;"}, {`"`, "&#34;"}} {
		text = strings.ReplaceAll(text, c[0], c[1])
	}
	return text
}
