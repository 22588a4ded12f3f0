package app

import (
	"strings"

	ui "github.com/maxence-charriere/go-app/v10/pkg/app"

	"github.com/innerbuddies/gutquiz/widget"
)

// referral is the card of a reader who should see somebody: nothing of it is
// folded, and it is to be taken along.
func (c *resultCard) referral() []ui.UI {
	return append(referred(c.Recommendation),
		when(!c.Watched, wrap("div", "keep noprint", press("print", "btn wide", Say("card.print"), c.print))),
		when(!c.Kept, c.deed()),
		wrap("p", "acts noprint",
			when(c.changes(), c.more("answers", Say("card.change"))),
			c.more("sources", c.sourcesWord("card.tosources")),
		),
	)
}

// referred is what such a card says. What is urgent comes first; else it says what
// before it says why.
func referred(r widget.Recommendation) []ui.UI {
	rules := wrap("div", "panel", paragraphs(texts(r.Sentences))...)
	text := wrap("div", "text", paragraphs(texts(r.Text))...)
	var told ui.UI
	if len(r.Told) > 0 {
		told = texted("p", "told", Say("card.told", "list", strings.Join(r.Told, "; ")))
	}
	emergency := texted("p", "emergency", r.Emergency)
	if r.Urgent {
		rules = wrap("div", "panel alert", paragraphs(texts(r.Sentences))...)
		return []ui.UI{rules, told, emergency, text}
	}
	return []ui.UI{text, told, rules, emergency}
}

func paragraphs(sentences []string) (views []ui.UI) {
	for _, sentence := range sentences {
		views = append(views, texted("p", "", sentence))
	}
	return views
}
