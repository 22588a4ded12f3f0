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
	// Answers are the reader's own, to be kept or shared; empty on a card opened from a link.
	Answers widget.Answers
	Embed   bool
	Watched bool // see quizPage
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
	return with(put("article", "card result",
		wrap("p", "eyebrow", texted("span", "", c.eyebrow()), texted("span", "", c.kind())),
		&headline{Recommendation: r, ID: "result", Level: c.Level},
		&sentences{Quiz: c.Quiz, Paper: c.Paper, Recommendation: r},
		c.drink(),
		c.keep(),
		when(r.Product, &productLink{Quiz: c.Quiz, Campaign: c.Campaign}),
		&cardFooter{Quiz: c.Quiz, Paper: c.Paper, Shared: c.Shared},
		printedSources(c.Quiz, r, c.Level+1),
		when(!c.Embed && !c.Shared && r.Drink && canShare(), c.share()),
		c.nav(),
	), "id", "quiz", "aria-labelledby", "result")
}

func (c *resultCard) share() ui.UI {
	return &shareView{Quiz: c.Quiz, Answers: c.Answers, Recommendation: c.Recommendation, Level: c.Level + 1}
}

// keep is for the reader's own result.
func (c *resultCard) keep() ui.UI {
	switch {
	case len(c.Answers) == 0:
		return nil
	case c.Embed:
		return c.apart()
	}
	return &keepBox{Quiz: c.Quiz, Answers: c.Answers, Plan: len(c.Recommendation.Plan) > 0, Kept: c.Kept, Ounces: c.Ounces}
}

// apart leads from a frame, where nothing is kept, to the quiz on a page of its
// own. The answers go behind the #, which is sent to nobody; they stay here where
// the host would hear them.
func (c *resultCard) apart() ui.UI {
	key, href, text := "keep.apart", "../#"+c.Quiz.Link(c.Answers), "keep.aparttext"
	if len(c.Recommendation.Plan) > 0 {
		key = "keep.apartplan"
	}
	if c.Watched {
		href, text = "../", "keep.apartagain"
	}
	return wrap("section", "keep noprint",
		wrap("p", "choices", with(put("a", "btn wide quiet", ui.Text(Say(key)), texted("span", "vh", " "+Say("card.newtab"))),
			"href", href, "target", "_blank", "rel", "noopener")),
		texted("p", "small", Say(text)))
}

func (c *resultCard) nav() ui.UI {
	back := !c.Shared && c.OnChange != nil
	return wrap("div", "nav",
		when(c.Shared, leads("btn", "../../", Say("outcome.take"))),
		when(back, press("change", "btn quiet", Say("card.change"), c.change)),
		when(back, press("restart", "btn quiet", Say("card.restart"), c.restart)),
		press("print", "btn quiet", Say("card.print"), c.print),
	)
}

// drink is the part of the card for readers who get something to try.
func (c *resultCard) drink() ui.UI {
	r, level := c.Recommendation, c.Level+1
	if !r.Drink {
		return nil
	}
	return wrap("div", "",
		texted("p", "small", c.Quiz.Texts.Disclaimer),
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
	return wrap("div", "headline", ui.Raw(picture), headed(h.Level, h.ID, class, h.Recommendation.Headline))
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
		return wrap("div", "", append(text, rules...)...)
	case r.Drink || r.Urgent || len(text) == 0:
		return wrap("div", "", append(rules, text...)...)
	}
	calm := append([]ui.UI{text[0]}, rules...)
	return wrap("div", "", append(calm, text[1:]...)...)
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
	return []ui.UI{wrap("div", class, said...)}
}

// A noteList shows the banners.
type noteList struct {
	ui.Compo

	Notes []widget.Said
}

func (l *noteList) Render() ui.UI {
	var notes []ui.UI
	for _, note := range l.Notes {
		notes = append(notes, texted("p", "note", note.Text))
	}
	return wrap("div", "notes", notes...)
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
		return nothing()
	}
	return chapter(l.Level, l.ID, "", l.Title, bullets(texts(l.Said)))
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
	return with(put("aside", "ad", wrap("p", "",
		texted("em", "", t.Label), ui.Text(" "+t.Disclosure+" "+t.Invite+" "),
		away(l.Quiz.Product.Address(l.Campaign), "sponsored noopener", t.Link),
		ui.Text(". "+t.After),
	)), "aria-label", t.Label)
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
	return wrap("footer", "made",
		wrap("p", "", ui.Text(made+" "), away(f.Paper+"#evidence", "noopener", Say("card.evidence"))),
		wrap("details", "sealed",
			wrap("summary", "", ui.Raw(lockPicture), texted("span", "", sealed)),
			texted("p", "", Say("card.checktext")),
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
