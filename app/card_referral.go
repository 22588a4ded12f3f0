package app

import (
	"strings"

	ui "github.com/maxence-charriere/go-app/v10/pkg/app"
)

// referral is the card of a reader who should see somebody: nothing of it is
// folded, and it is to be taken along.
func (c *resultCard) referral() []ui.UI {
	r := c.Recommendation
	return []ui.UI{
		c.told(),
		when(r.Urgent, c.rules("panel alert")),
		c.text(),
		when(!r.Urgent, c.rules("panel")),
		texted("p", "emergency", r.Emergency),
		wrap("div", "keep noprint",
			when(!c.Watched, press("print", "btn wide", Say("card.print"), c.print)),
		),
		when(!c.Kept, c.deed()),
		wrap("p", "acts noprint",
			when(c.changes(), c.more("answers", Say("card.change"))),
			c.more("sources", Say("card.tosources")),
		),
	}
}

// told are the answers that led here, for whoever the reader sees.
func (c *resultCard) told() ui.UI {
	if len(c.Recommendation.Told) == 0 {
		return nil
	}
	return texted("p", "told", Say("card.told", "list", strings.Join(c.Recommendation.Told, "; ")))
}

// rules are what the rules that acted say.
func (c *resultCard) rules(class string) ui.UI {
	return wrap("div", class, paragraphs(texts(c.Recommendation.Sentences))...)
}

// text is the outcome's own.
func (c *resultCard) text() ui.UI {
	return wrap("div", "text", paragraphs(texts(c.Recommendation.Text))...)
}

func paragraphs(sentences []string) (views []ui.UI) {
	for _, sentence := range sentences {
		views = append(views, texted("p", "", sentence))
	}
	return views
}
