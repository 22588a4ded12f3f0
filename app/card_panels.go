package app

import (
	"slices"
	"strconv"

	ui "github.com/maxence-charriere/go-app/v10/pkg/app"

	"github.com/innerbuddies/gutquiz/widget"
)

// A cardPanel is what is one tap behind the first view. The way there is more's, and
// back leads to it again. go-app draws it anew only when one of its fields is another.
type cardPanel struct {
	ui.Compo

	Card    *resultCard
	ID      string
	Now     bool // shown
	Answers widget.Answers
	Beside  bool
}

func (p *cardPanel) Render() ui.UI {
	c := p.Card
	title, within := c.within(p.ID)
	parts := append([]ui.UI{
		wrap("p", "back", press("from-"+p.ID, "btn quiet", Say("quiz.back"), c.back)),
		headed(c.Level, p.ID, "title", title),
	}, within...)
	return with(put("div", stepClass(p.Now), parts...), "id", "step-"+p.ID, "role", "group", "aria-labelledby", p.ID)
}

func (c *resultCard) panels() []ui.UI {
	ids := c.panelIDs()
	if ui.IsClient {
		ids = ids[:min(len(ids), c.drawn)]
	}
	all := make([]ui.UI, len(ids))
	for i, id := range ids {
		all[i] = &cardPanel{Card: c, ID: id, Now: id == c.at, Answers: c.Answers, Beside: c.Beside}
	}
	return all
}

// panelIDs are all there is behind the first view, in the order of its ways there.
func (c *resultCard) panelIDs() (ids []string) {
	r := c.Recommendation
	for _, panel := range []struct {
		id    string
		there bool
	}{
		{"why", !r.Refers},
		{"plan", len(r.Plan) > 0},
		{"label", len(r.Label) > 0},
		{"stop", len(r.Stop)+len(r.Always) > 0},
		{"test", r.Product},
		{"sources", true},
		{"share", c.shares()},
		{"answers", c.changes()},
	} {
		if panel.there {
			ids = append(ids, panel.id)
		}
	}
	return ids
}

// within is a panel's title, and what it holds.
func (c *resultCard) within(id string) (title string, parts []ui.UI) {
	r := c.Recommendation
	switch id {
	case "why":
		return c.whyWithin()
	case "plan":
		return Say("card.plan", "n", number(len(r.Plan))), []ui.UI{&planView{Quiz: c.Quiz, Recommendation: r, Beside: c.Beside, OnBeside: c.OnBeside}}
	case "label":
		return Say("card.label"), []ui.UI{bullets(texts(r.Label))}
	case "stop":
		return Say("card.stop"), []ui.UI{bullets(texts(slices.Concat(r.Stop, r.Always)))}
	case "test": // the advertisement's whole notice, with the link once more
		return Say("card.testtitle"), []ui.UI{productLink(c.Quiz, c.Campaign)}
	case "share":
		return Say("share.title"), []ui.UI{c.sharing()}
	case "answers":
		return Say("card.change"), c.answersWithin()
	}
	return c.sourcesWord("card.sourcestitle"), c.sourcesWithin()
}

func (c *resultCard) whyWithin() (title string, parts []ui.UI) {
	r, level := c.Recommendation, c.Level+1
	title = Say("card.why")
	if c.howClose() {
		title = Say("card.whytitle")
	}
	parts = []ui.UI{c.grounds(r.Text)}
	if r.Chosen == "" {
		parts = append(parts,
			reasonList(c.Quiz, c.Paper, "for", Say("card.for"), level, r.Because),
			reasonList(c.Quiz, c.Paper, "against", Say("card.against"), level, r.Against),
			reasonList(c.Quiz, c.Paper, "for", Say("card.counted"), level, r.Counted),
			c.contest(level),
			c.flips(level),
		)
	}
	return title, append(parts, c.grounds(r.Sentences))
}

// grounds are sentences with what they rest on.
func (c *resultCard) grounds(said []widget.Said) ui.UI {
	views := make([]ui.UI, len(said))
	for i, s := range said {
		views[i] = sourced(c.Quiz, c.Paper, s)
	}
	return wrap("div", "", views...)
}

// answersWithin is every answer with its question; each leads back to it.
func (c *resultCard) answersWithin() []ui.UI {
	var rows []ui.UI
	for place, question := range c.Quiz.Asked(c.Answers) {
		rows = append(rows, wrap("li", "", c.answer(place, question)))
	}
	return []ui.UI{
		texted("p", "noprint", Say("card.changetext")),
		wrap("ul", "answers", rows...),
		wrap("div", "nav", press("restart", "btn quiet", Say("card.restart"), c.restart)),
	}
}

func (c *resultCard) answer(place int, asked widget.Question) ui.UI {
	ticked := c.Answers[place]
	names := make([]string, len(ticked))
	for i, option := range ticked {
		names[i] = c.Quiz.Texts.Options[option]
	}
	question := c.Quiz.Texts.Questions[asked.ID]
	return with(put("button", "answer",
		texted("span", "asked", question), ui.Text(" "), texted("strong", "", inWords(names)),
	).OnClick(c.change), "type", "button", "id", "change-"+number(place))
}

func number(n int) string { return strconv.Itoa(n) }

// placeOf is the question's place that number wrote.
func placeOf(text string) int {
	place, _ := strconv.Atoi(text) // go-app's own buttons have no other
	return place
}
