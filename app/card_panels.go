package app

import (
	"slices"
	"strconv"

	ui "github.com/maxence-charriere/go-app/v10/pkg/app"

	"github.com/innerbuddies/gutquiz/widget"
)

// panels are all there is behind the first view, in the order of its ways there.
func (c *resultCard) panels() []ui.UI {
	r := c.Recommendation
	var all []ui.UI
	if !r.Refers {
		all = append(all, c.whyPanel())
	}
	all = append(all,
		when(len(r.Plan) > 0, c.planPanel()),
		when(len(r.Label) > 0, c.listPanel("label", Say("card.label"), r.Label)),
		when(len(r.Stop)+len(r.Always) > 0, c.listPanel("stop", Say("card.stop"), slices.Concat(r.Stop, r.Always))),
		when(r.Product, c.testPanel()),
		c.sourcesPanel(),
	)
	if c.shares() {
		all = append(all, c.panel("share", Say("share.title"), c.sharing()))
	}
	if c.changes() {
		all = append(all, c.answersPanel())
	}
	return slices.DeleteFunc(all, func(view ui.UI) bool { return view == nil })
}

func (c *resultCard) whyPanel() ui.UI {
	r, level := c.Recommendation, c.Level+1
	title := Say("card.why")
	if c.howClose() {
		title = Say("card.whytitle")
	}
	parts := []ui.UI{c.grounds(r.Text)}
	if r.Chosen == "" {
		parts = append(parts,
			reasonList(c.Quiz, c.Paper, "for", Say("card.for"), level, r.Because),
			reasonList(c.Quiz, c.Paper, "against", Say("card.against"), level, r.Against),
			reasonList(c.Quiz, c.Paper, "for", Say("card.counted"), level, r.Counted),
			c.contest(level),
			c.flips(level),
		)
	}
	return c.panel("why", title, append(parts, c.grounds(r.Sentences))...)
}

// grounds are sentences with what they rest on.
func (c *resultCard) grounds(said []widget.Said) ui.UI {
	views := make([]ui.UI, len(said))
	for i, s := range said {
		views[i] = sourced(c.Quiz, c.Paper, s)
	}
	return wrap("div", "", views...)
}

func (c *resultCard) planPanel() ui.UI {
	return c.panel("plan", Say("card.plan", "n", number(len(c.Recommendation.Plan))),
		&planView{Quiz: c.Quiz, Recommendation: c.Recommendation, Beside: c.Beside, OnBeside: c.OnBeside})
}

func (c *resultCard) listPanel(id, title string, said []widget.Said) ui.UI {
	return c.panel(id, title, bullets(texts(said)))
}

// testPanel is the advertisement's whole notice, with the link once more.
func (c *resultCard) testPanel() ui.UI {
	return c.panel("test", Say("card.testtitle"), productLink(c.Quiz, c.Campaign))
}

// answersPanel shows every answer with its question; each leads back to it.
func (c *resultCard) answersPanel() ui.UI {
	var rows []ui.UI
	for place, question := range c.Quiz.Asked(c.Answers) {
		rows = append(rows, wrap("li", "", c.answer(place, question)))
	}
	return c.panel("answers", Say("card.change"),
		texted("p", "noprint", Say("card.changetext")),
		wrap("ul", "answers", rows...),
		wrap("div", "nav", press("restart", "btn quiet", Say("card.restart"), c.restart)),
	)
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
