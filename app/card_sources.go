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
	return c.panel("sources", c.sourcesWord("card.sourcestitle"),
		when(!c.Recommendation.Refers, texted("p", "", c.Quiz.Texts.Disclaimer)),
		wrap("p", "", ui.Text(made(c.Quiz)), away(c.Paper+evidenceAt(c.Quiz), "noopener", Say(evidenceKey(c.Quiz)))),
		c.references(),
		wrap("div", "noprint",
			wrap("p", "sealed", ui.Raw(lockPicture), texted("span", "", sealed)),
			texted("p", "small", Say("card.checktext")),
		),
	)
}

// sourcesWord is what the panel is called: a quiz without sources still says how we
// work.
func (c *resultCard) sourcesWord(key string) string {
	if len(c.Quiz.References) == 0 {
		key = "card.how"
	}
	return Say(key)
}

// made says who made the quiz and when its evidence was read, as far as it says so; a
// space follows.
func made(q *widget.Quiz) string {
	return filled("card.maker", "maker", q.Maker) + filled("card.month", "month", month(q.Evidence))
}

// filled is a sentence and a space, or nothing where there is nothing to put into it.
func filled(key, name, value string) string {
	if value == "" {
		return ""
	}
	return Say(key, name, value) + " "
}

// evidenceAt is where on the paper twin the sources are, and evidenceKey what the way
// there is called: without sources it leads to the questions and points.
func evidenceAt(q *widget.Quiz) string {
	if len(q.References) == 0 {
		return ""
	}
	return "#evidence"
}

func evidenceKey(q *widget.Quiz) string {
	if len(q.References) == 0 {
		return "card.allpoints"
	}
	return "card.evidence"
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
	names := strings.Fields(Say("months"))
	year, number, _ := strings.Cut(evidence, "-")
	n, err := strconv.Atoi(number)
	if err != nil || n < 1 || n > len(names) {
		return evidence
	}
	return Say("month", "month", names[n-1], "year", year)
}
