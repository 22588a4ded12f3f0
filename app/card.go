package app

import (
	"slices"
	"strconv"
	"strings"

	ui "github.com/maxence-charriere/go-app/v10/pkg/app"

	"github.com/innerbuddies/gutquiz/widget"
)

// A resultCard is the recommendation as the reader sees it.
type resultCard struct {
	ui.Compo

	Quiz           *widget.Quiz
	Recommendation widget.Recommendation
	// Answers are the reader's own, to be kept or shared; empty on a card that was.
	Answers widget.Answers
	Embed   bool
	Shared  bool // by somebody else, on the page of the outcome
	Kept    bool // earlier, and opened again
	// Paper is the way to the paper twin from the page the card is on.
	Paper string
	// Level is the headline's; sections are one below.
	Level    int
	Campaign string
	// Ounces shows US fluid ounces instead of millilitres.
	Ounces   bool
	OnOunces func(ui.Context, bool)
	// OnChange and OnRestart lead back to the questions; nil where nothing does.
	OnChange  func(ui.Context)
	OnRestart func(ui.Context)
}

func (c *resultCard) Render() ui.UI {
	r := c.Recommendation
	return el("article").ID("quiz").Class("card result").Aria("labelledby", "result").Body(
		el("p").Class("eyebrow").Body(el("span").Text(c.eyebrow()), el("span").Text(c.kind())),
		&headline{Recommendation: r, ID: "result", Level: c.Level},
		&sentences{Quiz: c.Quiz, Paper: c.Paper, Recommendation: r},
		ui.If(r.Drink, c.drink),
		ui.If(!c.Embed && len(c.Answers) > 0, c.keep),
		ui.If(c.Embed && len(c.Answers) > 0, c.apart),
		ui.If(r.Product, func() ui.UI { return &productLink{Quiz: c.Quiz, Campaign: c.Campaign} }),
		&cardFooter{Quiz: c.Quiz, Paper: c.Paper, Shared: c.Shared},
		printedSources(c.Quiz, r, c.Level+1),
		ui.If(!c.Embed && !c.Shared && r.Drink && canShare(), c.share),
		c.nav(),
	)
}

func (c *resultCard) share() ui.UI {
	return &shareView{Quiz: c.Quiz, Answers: c.Answers, Recommendation: c.Recommendation, Level: c.Level + 1}
}

func (c *resultCard) keep() ui.UI {
	return &keepBox{Quiz: c.Quiz, Answers: c.Answers, Plan: len(c.Recommendation.Plan) > 0, Kept: c.Kept, Ounces: c.Ounces}
}

// apart leads from a frame, where nothing is kept, to the quiz on a page of its
// own. The answers go behind the #, which is sent to nobody.
func (c *resultCard) apart() ui.UI {
	key := "keep.apart"
	if len(c.Recommendation.Plan) > 0 {
		key = "keep.apartplan"
	}
	return put("section", "keep noprint",
		put("p", "choices", put("a", "btn wide quiet", ui.Text(Say(key)), texted("span", "vh", " "+Say("card.newtab"))).
			Attr("href", "../#"+c.Quiz.Link(c.Answers)).Attr("target", "_blank").Attr("rel", "noopener")),
		texted("p", "small", Say("keep.aparttext")))
}

func (c *resultCard) nav() ui.UI {
	print := el("button").Attr("type", "button").Class("btn quiet").ID("print").OnClick(c.print).Text(Say("card.print"))
	if c.Shared {
		return el("div").Class("nav").Body(
			el("a").Class("btn").Attr("href", "../../").Text(Say("outcome.take")),
			print,
		)
	}
	if c.OnChange == nil {
		return el("div").Class("nav").Body(print)
	}
	return el("div").Class("nav").Body(
		el("button").Attr("type", "button").Class("btn quiet").ID("change").OnClick(c.change).Text(Say("card.change")),
		el("button").Attr("type", "button").Class("btn quiet").ID("restart").OnClick(c.restart).Text(Say("card.restart")),
		print,
	)
}

// drink is the part of the card for readers who get something to try.
func (c *resultCard) drink() ui.UI {
	r, level := c.Recommendation, c.Level+1
	return el("div").Body(
		el("p").Class("small").Text(c.Quiz.Texts.Disclaimer),
		&noteList{Notes: r.Notes},
		&reasonList{Quiz: c.Quiz, Paper: c.Paper, ID: "why", Title: Say("card.why"), Level: level, Reasons: pointed(r.Because)},
		&reasonList{Quiz: c.Quiz, Paper: c.Paper, ID: "against", Title: Say("card.against"), Level: level, Reasons: unlessChosen(r, r.Against)},
		&contest{Quiz: c.Quiz, Recommendation: r, Level: level},
		&flipList{Quiz: c.Quiz, Recommendation: r, Level: level},
		&planView{Quiz: c.Quiz, Recommendation: r, Level: level, Ounces: c.Ounces, OnOunces: c.OnOunces},
		&saidList{ID: "label", Title: Say("card.label"), Level: level, Said: r.Label},
		&saidList{ID: "stop", Title: Say("card.stop"), Level: level, Said: slices.Concat(r.Stop, r.Always)},
	)
}

func (c *resultCard) eyebrow() string {
	if c.Shared {
		return Say("shared.eyebrow")
	}
	return Say("card.eyebrow")
}

func (c *resultCard) kind() string {
	if c.Recommendation.Drink {
		return Say("card.kind")
	}
	return Say("card.kind.talk")
}

func (c *resultCard) change(ctx ui.Context, e ui.Event)  { c.OnChange(ctx) }
func (c *resultCard) restart(ctx ui.Context, e ui.Event) { c.OnRestart(ctx) }
func (c *resultCard) print(ctx ui.Context, e ui.Event)   { printPage() }

// pointed are the reasons that are answers; what rules say stands above them.
func pointed(reasons []widget.Reason) (answers []widget.Reason) {
	for _, reason := range reasons {
		if reason.Option != "" {
			answers = append(answers, reason)
		}
	}
	return answers
}

// unlessChosen hides a score contest that never took place.
func unlessChosen(r widget.Recommendation, reasons []widget.Reason) []widget.Reason {
	if r.Chosen != "" {
		return nil
	}
	return reasons
}

// A headline is the outcome in one line, with its picture.
type headline struct {
	ui.Compo

	Recommendation widget.Recommendation
	ID             string
	Level          int
}

func (h *headline) Render() ui.UI {
	class, picture := "title", glassPicture
	switch {
	case h.Recommendation.Urgent:
		class, picture = "title urgent", alertPicture
	case !h.Recommendation.Drink:
		picture = talkPicture
	}
	return el("div").Class("headline").Body(
		ui.Raw(picture),
		heading(h.Level).ID(h.ID).TabIndex(-1).Class(class).Text(h.Recommendation.Headline),
	)
}

// sentences are the card's text and what the rules say, in a panel of its own.
// What is urgent, or keeps a reader from a drink, comes first; a rule that chose
// a drink speaks after the text; talk first says why before it says what.
type sentences struct {
	ui.Compo

	Quiz           *widget.Quiz
	Paper          string
	Recommendation widget.Recommendation
}

func (s *sentences) Render() ui.UI {
	r := s.Recommendation
	text := make([]ui.UI, 0, len(r.Text))
	for _, said := range r.Text {
		text = append(text, &sourced{Quiz: s.Quiz, Paper: s.Paper, Said: said, Class: "text"})
	}
	rules := s.rules()
	switch {
	case r.Drink && r.Chosen != "":
		return el("div").Body(append(text, rules...)...)
	case r.Drink || r.Urgent || len(text) == 0:
		return el("div").Body(append(rules, text...)...)
	}
	calm := append([]ui.UI{text[0]}, rules...)
	return el("div").Body(append(calm, text[1:]...)...)
}

func (s *sentences) rules() []ui.UI {
	if len(s.Recommendation.Sentences) == 0 {
		return nil
	}
	class := "panel"
	if s.Recommendation.Urgent {
		class = "panel alert"
	}
	var said []ui.UI
	for _, sentence := range s.Recommendation.Sentences {
		said = append(said, &sourced{Quiz: s.Quiz, Paper: s.Paper, Said: sentence})
	}
	return []ui.UI{el("div").Class(class).Body(said...)}
}

// A noteList shows the banners.
type noteList struct {
	ui.Compo

	Notes []widget.Said
}

func (l *noteList) Render() ui.UI {
	var notes []ui.UI
	for _, note := range l.Notes {
		notes = append(notes, el("p").Class("note").Text(note.Text))
	}
	return el("div").Class("notes").Body(notes...)
}

// A saidList is a titled list of sentences; it draws nothing when it is empty.
type saidList struct {
	ui.Compo

	ID, Title string
	Level     int
	Said      []widget.Said
}

func (l *saidList) Render() ui.UI {
	if len(l.Said) == 0 {
		return el("div")
	}
	var rows []ui.UI
	for _, said := range l.Said {
		rows = append(rows, el("li").Text(said.Text))
	}
	return el("section").Aria("labelledby", l.ID).Body(
		heading(l.Level).ID(l.ID).Text(l.Title),
		el("ul").Class("plain").Body(rows...),
	)
}

// A productLink is the advertisement: disclosed beside the link, at the size of
// the text around it. Its address says where it was clicked, and never an
// answer or an outcome.
type productLink struct {
	ui.Compo

	Quiz     *widget.Quiz
	Campaign string
}

func (l *productLink) Render() ui.UI {
	t := l.Quiz.Texts.Product
	return el("aside").Class("ad").Aria("label", t.Label).Body(
		el("p").Body(
			el("em").Text(t.Label), ui.Text(" "+t.Disclosure+" "+t.Invite+" "),
			el("a").Attr("href", l.Quiz.Product.Address(l.Campaign)).Attr("rel", "sponsored noopener").Attr("target", "_blank").Text(t.Link),
			ui.Text(". "+t.After),
		),
	)
}

// A cardFooter says who made this, from what, and that it stayed here.
type cardFooter struct {
	ui.Compo

	Quiz   *widget.Quiz
	Paper  string
	Shared bool
}

func (f *cardFooter) Render() ui.UI {
	sealed := Say("card.sealed")
	if f.Shared {
		sealed = Say("shared.sealed")
	}
	made := Say("card.made", "maker", f.Quiz.Maker, "month", month(f.Quiz.Evidence))
	return el("footer").Class("made").Body(
		el("p").Body(
			ui.Text(made+" "),
			el("a").Attr("href", f.Paper+"#evidence").Attr("target", "_blank").Attr("rel", "noopener").Text(Say("card.evidence")),
		),
		el("details").Class("sealed").Body(
			el("summary").Body(ui.Raw(lockPicture), el("span").Text(sealed)),
			el("p").Text(Say("card.checktext")),
		),
	)
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
