package app

import (
	ui "github.com/maxence-charriere/go-app/v10/pkg/app"

	"github.com/innerbuddies/gutquiz/widget"
)

// ad is the advertisement in its short form: labelled, with the link, and a way to
// the whole notice.
func (c *resultCard) ad() ui.UI {
	if !c.Recommendation.Product {
		return nil
	}
	t := c.Quiz.Texts.Product
	if t.Short == "" {
		return productLink(c.Quiz, c.Campaign)
	}
	return with(put("aside", "ad",
		texted("p", "adlabel", t.ShortLabel),
		texted("p", "", t.Short),
		wrap("p", "mores",
			productAway(c.Quiz, c.Campaign, t.ShortLink),
			c.more("test", Say("card.totest")),
		),
	), "aria-label", t.ShortLabel)
}

// productLink is the advertisement's whole notice: disclosed beside the link, at
// the size of the text around it.
func productLink(q *widget.Quiz, campaign string) ui.UI {
	t := q.Texts.Product
	return with(put("aside", "ad", wrap("p", "",
		texted("em", "", t.Label), ui.Text(" "+t.Disclosure+" "+t.Invite+" "),
		productAway(q, campaign, t.Link),
		ui.Text(". "+t.After),
	)), "aria-label", t.Label)
}

// away is the outcome's own link. A host that hears where links lead is told of the
// outcome's page on this site, where the link stands too.
func (c *resultCard) away() ui.UI {
	if c.Watched {
		return ownLink(c.Quiz, c.Recommendation.Outcome, "../r/"+c.Recommendation.Outcome.Slug()+"/")
	}
	return ownLink(c.Quiz, c.Recommendation.Outcome, c.Quiz.Away(c.Recommendation.Outcome))
}

// ownLink is the link of an outcome with its words, where it has one.
func ownLink(q *widget.Quiz, id widget.OutcomeID, href string) ui.UI {
	text := q.Texts.Outcomes[id].Link
	return when(text != "" && q.Away(id) != "", newTab("btn wide", href, text))
}

// productAway leads to the product. Its address says where it was clicked, and
// never an answer or an outcome.
func productAway(q *widget.Quiz, campaign, text string) ui.UI {
	return away(q.Product.Address(campaign), "sponsored noopener", text)
}
