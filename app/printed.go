package app

import (
	"slices"

	ui "github.com/maxence-charriere/go-app/v10/pkg/app"

	"github.com/innerbuddies/gutquiz/widget"
)

// printedSources are the card's sources with their addresses written out. They
// show on paper only, where nothing can be folded open.
func printedSources(q *widget.Quiz, r widget.Recommendation, level int) ui.UI {
	var rows []ui.UI
	rests := restsOn(q, r)
	for _, reference := range q.References {
		if !slices.Contains(rests, reference.ID) {
			continue
		}
		text := reference.Short
		if href := reference.Href(); href != "" {
			text += ", " + href
		}
		rows = append(rows, texted("li", "", text))
	}
	if len(rows) == 0 {
		return nothing()
	}
	return wrap("section", "printed", heading(level, "", "", ui.Text(Say("card.printed"))), wrap("ol", "", rows...))
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
