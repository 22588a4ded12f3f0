package app

import (
	"cmp"
	"slices"
	"strings"

	ui "github.com/maxence-charriere/go-app/v10/pkg/app"

	"github.com/innerbuddies/gutquiz/widget"
)

// view is the card's first view. What protects the reader stands in it whole.
func (c *resultCard) view() []ui.UI {
	r := c.Recommendation
	head := []ui.UI{
		wrap("p", "eyebrow", texted("span", "", c.eyebrow()), texted("span", "", c.kind())),
		outcomeImage(c.Quiz, r.Outcome),
		headline(r, "result", c.Level),
	}
	if r.Refers {
		return append(head, c.referral()...)
	}
	return append(head,
		wrap("div", "halves",
			wrap("div", "", c.why(), c.score(), c.sure(), c.guards()),
			wrap("div", "", c.firstDay(), c.away(), c.deed(), c.help()),
		),
		c.ad(),
		c.acts(),
	)
}

func (c *resultCard) eyebrow() string {
	if c.Shared {
		return Say("shared.eyebrow")
	}
	return Say("card.eyebrow")
}

func (c *resultCard) kind() string {
	if c.Recommendation.Refers {
		return c.Quiz.Texts.Referral
	}
	return c.Quiz.Texts.Kind
}

// headline is the outcome in one line; where it is no drink, with a picture.
func headline(r widget.Recommendation, id string, level int) ui.UI {
	switch {
	case r.Urgent:
		return wrap("div", "headline", ui.Raw(alertPicture), headed(level, id, "title urgent", r.Headline))
	case r.Refers:
		return wrap("div", "headline", ui.Raw(talkPicture), headed(level, id, "title", r.Headline))
	}
	return headed(level, id, "title", r.Headline)
}

// why is the strongest reason with its strength. Where a rule chose, there was no
// contest of reasons: what led to it is said.
func (c *resultCard) why() ui.UI {
	r := c.Recommendation
	switch {
	case r.Chosen != "" && len(r.Sentences) > 0:
		return texted("p", "reason", r.Sentences[0].Text)
	case len(r.Because) > 0 && r.Because[0].Text != "":
		return wrap("p", "reason", ui.Text(r.Because[0].Text+" "), texted("span", "chip", strengthWord(r.Because[0])))
	case len(r.Text) > 0:
		return texted("p", "reason", r.Text[0].Text)
	}
	return nil
}

// score is the reader's score, where the quiz wants it said.
func (c *resultCard) score() ui.UI {
	if !c.Quiz.ShowScore || len(c.Recommendation.Sums) == 0 {
		return nil
	}
	return texted("p", "reason", scoreText(c.Quiz, c.Recommendation.Sums))
}

// scoreText is what the answers gave to each score, with the range of the result.
func scoreText(q *widget.Quiz, sums []widget.Sum) string {
	var names []string
	for _, sum := range sums {
		name := q.Texts.Scores[sum.Score] + " " + signed(sum.Points)
		if sum.Within != "" {
			name += " (" + string(sum.Within) + ")"
		}
		names = append(names, strings.TrimSpace(name))
	}
	return Say("card.score", "list", inWords(names))
}

// sure says how sure the result is, and leads to what it rests on.
func (c *resultCard) sure() ui.UI {
	return wrap("p", "sure",
		ui.Text(cmp.Or(c.Quiz.Texts.Sure, c.Quiz.Texts.Disclaimer)+" "),
		c.more("why", c.whyText()))
}

func (c *resultCard) whyText() string {
	if !c.howClose() {
		return Say("card.why")
	}
	return Say("card.towhy")
}

// howClose reports whether there is a word to say of how close it was.
func (c *resultCard) howClose() bool {
	r := c.Recommendation
	return len(c.contested()) > 1 || len(r.Sums) > 0 && len(r.Close) > 0
}

// guards are what protects the reader, all of it.
func (c *resultCard) guards() ui.UI {
	r := c.Recommendation
	rules := r.Sentences
	if r.Chosen != "" && len(rules) > 0 {
		rules = rules[1:] // the first is said as the reason
	}
	var notes []ui.UI
	for _, said := range slices.Concat(rules, conditional(c.Quiz, r), r.Notes) {
		notes = append(notes, texted("p", "note", said.Text))
	}
	return when(len(notes) > 0, wrap("div", "notes", notes...))
}

// conditional are the lines that only some readers get where a rule stopped at
// something to have: the rule acted for their safety, and so may the line.
func conditional(q *widget.Quiz, r widget.Recommendation) (said []widget.Said) {
	if r.Chosen != "" || len(r.Sentences) == 0 {
		return nil
	}
	for _, line := range outcomeOf(q, r.Outcome).Lines {
		text := q.Texts.Lines[line.ID]
		at := slices.IndexFunc(r.Text, func(s widget.Said) bool { return s.Text == text })
		if at >= 0 && len(line.When) > 0 {
			said = append(said, r.Text[at])
		}
	}
	return said
}

func outcomeOf(q *widget.Quiz, id widget.OutcomeID) widget.Outcome {
	if at := slices.IndexFunc(q.Outcomes, func(o widget.Outcome) bool { return o.ID == id }); at >= 0 {
		return q.Outcomes[at]
	}
	return widget.Outcome{}
}

// firstDay is the amount to begin with.
func (c *resultCard) firstDay() ui.UI {
	r := c.Recommendation
	if len(r.Plan) == 0 {
		return when(len(r.Label) > 0, wrap("p", "mores", c.more("label", Say("card.tolabel"))))
	}
	first := r.Plan[0]
	return wrap("div", "first",
		when(c.Quiz.Picture == widget.PictureGlass, ui.Raw(smallGlassPicture)),
		wrap("p", "", append([]ui.UI{ui.Text(Say("card.day", "n", "1") + ": ")}, c.amount(first)...)...),
		wrap("p", "mores", c.more("plan", Say("card.toplan", "n", number(len(r.Plan)))), when(len(r.Label) > 0, c.more("label", Say("card.tolabel")))),
	)
}

// amount is a day's, with what it is of.
func (c *resultCard) amount(day widget.Day) []ui.UI {
	m, t := measureOf(c.Quiz, c.Beside), c.Quiz.Texts.Plan
	return m.strong("", cmp.Or(t.Short, t.Amount), nameOf(c.Quiz, c.Recommendation.Ending, day), day)
}

// nameOf is what a day's amount is of; it may be empty.
func nameOf(q *widget.Quiz, ending widget.Ending, day widget.Day) string {
	words := q.Texts.Outcomes[ending.Outcome]
	switch {
	case day.Of != "":
		return q.Texts.Outcomes[day.Of].Phrase
	case ending.Variant != "":
		return words.Variants[ending.Variant].Phrase
	}
	return words.Phrase
}

// deed is the one thing to do: begin, or take the quiz oneself.
func (c *resultCard) deed() ui.UI {
	switch {
	case c.Shared:
		return leads("btn wide", "../../", Say("outcome.take"))
	case len(c.Answers) == 0:
		return nil
	case c.Embed:
		return c.apart()
	}
	return c.keeping()
}

// apart leads from a frame, where nothing is kept, to the quiz on a page of its
// own. The answers go behind the #, which is sent to nobody; they stay here where
// the host would hear them.
func (c *resultCard) apart() ui.UI {
	key, class := "keep.keep", "btn wide quiet"
	if len(c.Recommendation.Plan) > 0 {
		key, class = "keep.start", "btn wide"
	}
	start := Say(key, "n", number(len(c.Recommendation.Plan)))
	way, text := newTab(class, c.ownPage(), start), "keep.aparttext"
	if c.Watched { // by a host that opens links itself, in this tab
		way, text = leads(class, "../", start), "keep.apartagain"
	}
	return wrap("div", "keep noprint", way, texted("p", "small", Say(text)))
}

// ownPage is the quiz on a page of its own, with the answers.
func (c *resultCard) ownPage() string { return "../#" + c.Quiz.Link(c.Answers) }

// newTab is a link to a page of our own that opens beside the article.
func newTab(class, href, text string) ui.UI {
	return with(put("a", class, ui.Text(text), texted("span", "vh", " "+Say("card.newtab"))),
		"href", href, "target", "_blank", "rel", "noopener")
}

// help is when to get help, in a line. It is never folded.
func (c *resultCard) help() ui.UI {
	r, text := c.Recommendation, cmp.Or(c.Quiz.Texts.Help, strings.Join(c.Quiz.Texts.Stop, " "))
	more := len(r.Stop)+len(r.Always) > 0
	return when(text != "" || more, wrap("p", "help", ui.Text(text+" "), when(more, c.more("stop", Say("card.tostop")))))
}

// acts are what else a reader may do.
func (c *resultCard) acts() ui.UI {
	return wrap("div", "acts noprint",
		when(c.shares(), c.more("share", Say("card.share"))),
		when(c.Embed && !c.Watched, newTab("more", c.ownPage(), Say("card.share"))),
		when(c.changes(), c.more("answers", Say("card.change"))),
		when(!c.Watched, press("print", "more", Say("card.print"), c.print)),
		c.more("sources", c.sourcesWord("card.tosources")),
	)
}

func (c *resultCard) changes() bool { return c.OnChange != nil && !c.Shared && len(c.Answers) > 0 }
