package app

import (
	"slices"
	"time"

	ui "github.com/maxence-charriere/go-app/v10/pkg/app"

	"github.com/innerbuddies/gutquiz/widget"
)

// stepClass is that of a step, of which one is shown.
func stepClass(now bool) string {
	if now {
		return "step now"
	}
	return "step"
}

// A resultCard is the recommendation as the reader sees it: a first view that fits
// a phone's screen, and panels one tap behind it. A panel is a step like any other:
// all are drawn, so that paper holds them, and one is shown. The first view is drawn
// first: the reader waits for it.
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
	// Level is the headline's, and a panel's, which stands in its place; sections are below.
	Level    int
	Campaign string
	// Beside shows amounts in the unit beside the plan's own.
	Beside   bool
	OnBeside func(ui.Context, bool)
	// OnChange leads back to the question at a place, OnRestart to the start; nil
	// where nothing does.
	OnChange  func(ui.Context, int)
	OnRestart func(ui.Context)
	// Turn is another for each result of a page: no card goes on where the one before
	// it was.
	Turn int

	// at is the panel shown; empty for the first view.
	at string
	// drawn is how many panels are drawn already, from the first on.
	drawn int
	// mounted is the own context: a handler's is that of the button touched.
	mounted ui.Context
}

// CompoID lets go-app make another card for another turn.
func (c *resultCard) CompoID() string { return number(c.Turn) }

func (c *resultCard) OnMount(ctx ui.Context) {
	c.mounted = ctx
	c.follow(ctx)
}

// follow draws the panels, some at a time, so that no tap waits for all of them.
func (c *resultCard) follow(ctx ui.Context) {
	if c.drawn < len(c.panelIDs()) {
		ctx.After(time.Second/30, func(ctx ui.Context) {
			c.drawn += 3
			c.follow(ctx)
		})
	}
}

func (c *resultCard) Render() ui.UI {
	view := with(put("div", stepClass(c.at == ""), c.view()...), "id", "step-result")
	return with(put("article", "card result",
		wrap("div", "steps panels", append([]ui.UI{view}, c.panels()...)...),
	), "id", "quiz", "aria-labelledby", "result")
}

// more is the way to a panel.
func (c *resultCard) more(id, text string) ui.UI { return press("to-"+id, "more", text, c.open) }

func (c *resultCard) open(ctx ui.Context, e ui.Event) { c.show(touched(ctx, "to-")) }

func (c *resultCard) show(id string) {
	c.at = id
	c.drawn = max(c.drawn, slices.Index(c.panelIDs(), id)+1)
	c.mounted.Defer(func(ui.Context) { showPanel(id) })
}

func (c *resultCard) back(ctx ui.Context, e ui.Event) {
	from := "to-" + c.at
	c.at = ""
	c.mounted.Defer(func(ui.Context) { focusOn(from) })
}

func (c *resultCard) change(ctx ui.Context, e ui.Event) {
	c.OnChange(ctx, placeOf(touched(ctx, "change-")))
}

func (c *resultCard) restart(ctx ui.Context, e ui.Event) { c.OnRestart(ctx) }

// print waits until all that paper holds is drawn.
func (c *resultCard) print(ctx ui.Context, e ui.Event) {
	c.drawn = len(c.panelIDs())
	ctx.Defer(func(ui.Context) { printPage() })
}
