package app

import (
	"slices"
	"strconv"

	ui "github.com/maxence-charriere/go-app/v10/pkg/app"

	"github.com/innerbuddies/gutquiz/widget"
)

// reasonList tells why, each reason with its strength word and its sources.
func reasonList(q *widget.Quiz, paper, id, title string, level int, reasons []widget.Reason) ui.UI {
	var rows []ui.UI
	for _, reason := range reasons {
		if reason.Text == "" {
			return nil // the quiz gives points and no reasons
		}
		rows = append(rows, wrap("li", "",
			texted("span", "", reason.Text+" "),
			texted("span", "chip", strengthWord(reason)),
			sources(q, paper, reason.Claims, nil),
		))
	}
	return when(len(rows) > 0, chapter(level, id, "", title, wrap("ul", "why", rows...)))
}

// strengthWord is how strong a reason's evidence is, said plainly.
func strengthWord(r widget.Reason) string {
	if r.Strength == "" {
		return ""
	}
	word := strengthName(r.Strength)
	if r.Strength != widget.ExpertOpinion {
		word = Say("card.strength", "strength", word)
	}
	switch r.But {
	case "mixed":
		return Say("card.mixed", "strength", word)
	case "contrary":
		return Say("card.contrary", "strength", word)
	}
	return word
}

func strengthName(s widget.Strength) string { return Say("strength." + string(s)) }

// sourced is a sentence followed by its sources.
func sourced(q *widget.Quiz, paper string, said widget.Said) ui.UI {
	return wrap("div", "text", texted("p", "", said.Text), sources(q, paper, said.Claims, said.References))
}

// sources folds away what a sentence rests on: each claim with its strength and
// its references, then references of no claim.
func sources(q *widget.Quiz, paper string, claims []widget.ClaimID, references []widget.ReferenceID) ui.UI {
	seen := map[widget.ReferenceID]bool{}
	var rows []ui.UI
	row := func(text string, ids []widget.ReferenceID) {
		for _, id := range ids {
			seen[id] = true
		}
		rows = append(rows, wrap("li", "", append([]ui.UI{ui.Text(text)}, links(q, paper, ids)...)...))
	}
	for _, claim := range q.Claims {
		if slices.Contains(claims, claim.ID) {
			row(q.Texts.Claims[claim.ID]+" ("+strengthName(claim.Strength)+") ", claim.References)
		}
	}
	if len(references) > 0 {
		row("", references)
	}
	if len(seen) == 0 {
		return nil
	}
	return wrap("details", "sources", texted("summary", "", sourceCount(len(seen))), wrap("ul", "", rows...))
}

func sourceCount(n int) string {
	return Count("card.sources", n)
}

// links names references, each as a link.
func links(q *widget.Quiz, paper string, ids []widget.ReferenceID) (views []ui.UI) {
	for i, reference := range q.References {
		if !slices.Contains(ids, reference.ID) {
			continue
		}
		if len(views) > 0 {
			views = append(views, ui.Text("; "))
		}
		views = append(views, referenceLink(paper, i, reference))
	}
	return views
}

// referenceLink leads to the paper itself by its DOI, else to its entry, of a
// place, on the paper twin, which says where it was seen.
func referenceLink(paper string, place int, reference widget.Reference) ui.UI {
	href := reference.Href()
	if href == "" {
		href = paper + "#" + referenceAnchor(place)
	}
	return away(href, "noopener noreferrer", reference.Short)
}

// referenceAnchor is the id, on the paper twin, of the reference at a place.
func referenceAnchor(place int) string { return "ref-" + strconv.Itoa(place+1) }

func texts(said []widget.Said) (all []string) {
	for _, s := range said {
		all = append(all, s.Text)
	}
	return all
}
