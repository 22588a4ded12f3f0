package app

import (
	"slices"
	"strconv"
	"strings"

	ui "github.com/maxence-charriere/go-app/v10/pkg/app"

	"github.com/innerbuddies/gutquiz/widget"
)

// sourcesPanel says who made this, from what, and that it stayed here.
func (c *resultCard) sourcesPanel() ui.UI {
	sealed := Say("card.sealed")
	if c.Shared {
		sealed = Say("shared.sealed")
	}
	made := Say("card.made", "maker", c.Quiz.Maker, "month", month(c.Quiz.Evidence))
	return c.panel("sources", Say("card.sourcestitle"),
		when(!c.Recommendation.Refers, texted("p", "", c.Quiz.Texts.Disclaimer)),
		wrap("p", "", ui.Text(made+" "), away(c.Paper+"#evidence", "noopener", Say("card.evidence"))),
		c.references(),
		wrap("div", "noprint",
			wrap("p", "sealed", ui.Raw(lockPicture), texted("span", "", sealed)),
			texted("p", "small", Say("card.checktext")),
		),
	)
}

// references are what the card rests on. On paper their addresses are written out.
func (c *resultCard) references() ui.UI {
	rests := restsOn(c.Quiz, c.Recommendation)
	var rows []ui.UI
	for i, reference := range c.Quiz.References {
		if slices.Contains(rests, reference.ID) {
			rows = append(rows, wrap("li", "", referenceLink(c.Paper, i, reference)))
		}
	}
	if len(rows) == 0 {
		return nil
	}
	return chapter(c.Level+1, "rests", "", Say("card.printed"), wrap("ol", "references", rows...))
}

// restsOn are the references behind what the card says, some of them twice.
func restsOn(q *widget.Quiz, r widget.Recommendation) (ids []widget.ReferenceID) {
	var claims []widget.ClaimID
	for _, said := range slices.Concat(r.Text, r.Sentences) {
		claims, ids = append(claims, said.Claims...), append(ids, said.References...)
	}
	for _, reason := range slices.Concat(r.Because, r.Against) {
		claims = append(claims, reason.Claims...)
	}
	for _, claim := range q.Claims {
		if slices.Contains(claims, claim.ID) {
			ids = append(ids, claim.References...)
		}
	}
	return ids
}

// month turns 2026-11 into November 2026; anything else stays as it is.
func month(evidence string) string {
	names := strings.Fields("January February March April May June July August September October November December")
	year, number, _ := strings.Cut(evidence, "-")
	n, err := strconv.Atoi(number)
	if err != nil || n < 1 || n > len(names) {
		return evidence
	}
	return names[n-1] + " " + year
}
