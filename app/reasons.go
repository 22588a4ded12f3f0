package app

import (
	"slices"
	"strconv"

	ui "github.com/maxence-charriere/go-app/v10/pkg/app"

	"github.com/innerbuddies/gutquiz/widget"
)

// A reasonList tells why, each reason with its strength word and its sources.
type reasonList struct {
	ui.Compo

	Quiz      *widget.Quiz
	Paper     string
	ID, Title string
	Level     int
	Reasons   []widget.Reason
}

func (l *reasonList) Render() ui.UI {
	if len(l.Reasons) == 0 {
		return nothing()
	}
	var rows []ui.UI
	for _, reason := range l.Reasons {
		rows = append(rows, wrap("li", "",
			texted("span", "", reason.Text+" "),
			texted("span", "chip", strengthWord(reason)),
			&sources{Quiz: l.Quiz, Paper: l.Paper, Claims: reason.Claims},
		))
	}
	return chapter(l.Level, l.ID, "", l.Title, wrap("ul", "why", rows...))
}

// strengthWord is how strong a reason's evidence is, said plainly.
func strengthWord(r widget.Reason) string {
	word := Say("card.strength", "strength", string(r.Strength))
	if r.Strength == widget.ExpertOpinion {
		word = Say("card.opinion")
	}
	switch r.But {
	case "mixed":
		return Say("card.mixed", "strength", word)
	case "contrary":
		return Say("card.contrary", "strength", word)
	}
	return word
}

// sourced is a sentence followed by its sources.
type sourced struct {
	ui.Compo

	Quiz  *widget.Quiz
	Paper string
	Said  widget.Said
	Class string
}

func (s *sourced) Render() ui.UI {
	return wrap("div", s.Class,
		texted("p", "", s.Said.Text),
		&sources{Quiz: s.Quiz, Paper: s.Paper, Claims: s.Said.Claims, References: s.Said.References},
	)
}

// sources folds away what a sentence rests on: each claim with its strength and
// its references, then references of no claim.
type sources struct {
	ui.Compo

	Quiz *widget.Quiz
	// Paper is the address of the paper twin.
	Paper      string
	Claims     []widget.ClaimID
	References []widget.ReferenceID
}

func (s *sources) Render() ui.UI {
	count, rows := s.rows()
	if count == 0 {
		return nothing()
	}
	summary := Say("card.sources", "n", strconv.Itoa(count))
	if count == 1 {
		summary = Say("card.source")
	}
	return wrap("details", "sources", texted("summary", "", summary), wrap("ul", "", rows...))
}

func (s *sources) rows() (count int, rows []ui.UI) {
	seen := map[widget.ReferenceID]bool{}
	for _, claim := range s.Quiz.Claims {
		if !slices.Contains(s.Claims, claim.ID) {
			continue
		}
		for _, id := range claim.References {
			seen[id] = true
		}
		row := []ui.UI{ui.Text(s.Quiz.Texts.Claims[claim.ID] + " (" + string(claim.Strength) + ") ")}
		rows = append(rows, wrap("li", "", append(row, links(s.Quiz, s.Paper, claim.References)...)...))
	}
	for _, id := range s.References {
		seen[id] = true
	}
	if len(s.References) > 0 {
		rows = append(rows, wrap("li", "", links(s.Quiz, s.Paper, s.References)...))
	}
	return len(seen), rows
}

// links names references, each as a link: to the paper itself by its DOI, else to
// its entry on the paper twin, which says where it was seen.
func links(q *widget.Quiz, paper string, ids []widget.ReferenceID) (views []ui.UI) {
	for i, reference := range q.References {
		if !slices.Contains(ids, reference.ID) {
			continue
		}
		if len(views) > 0 {
			views = append(views, ui.Text("; "))
		}
		href := reference.Href()
		if href == "" {
			href = paper + "#" + referenceAnchor(i)
		}
		views = append(views, away(href, "noopener noreferrer", reference.Short))
	}
	return views
}

// referenceAnchor is the id, on the paper twin, of the reference at a place.
func referenceAnchor(place int) string { return "ref-" + strconv.Itoa(place+1) }
