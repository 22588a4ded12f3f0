//go:build !wasm

package app

import (
	"slices"

	ui "github.com/maxence-charriere/go-app/v10/pkg/app"

	"github.com/innerbuddies/gutquiz/widget"
)

// An outcomeView is what anyone may read about an outcome. It knows nobody's
// answers, so what a card says under a condition stands here with its condition.
type outcomeView struct {
	Quiz    *widget.Quiz
	Outcome widget.Outcome
	// Root is the way to the quiz's own page.
	Root  string
	Level int
}

func (p outcomeView) draw() ui.UI {
	return with(put("article", "card result public", p.parts()...),
		"id", "quiz", "aria-labelledby", "result")
}

// parts puts first what must be read first: for a reader who should see a
// doctor that is the urgent form of it.
func (p outcomeView) parts() []ui.UI {
	parts := []ui.UI{
		wrap("p", "eyebrow", texted("span", "", Say("outcome.eyebrow", "title", p.Quiz.Texts.Title)), texted("span", "", p.kind())),
		outcomeImage(p.Quiz, p.Outcome.ID),
		headline(widget.Recommendation{Refers: p.Outcome.Refers, Headline: p.words().Headline}, "result", p.Level),
	}
	if !p.Outcome.Refers {
		parts = append(slices.Concat(parts, p.opening(), p.lines("", p.Outcome.Lines), p.variants()), p.reached(), p.warnings())
		parts = append(parts, p.having()...)
	} else {
		parts = append(slices.Concat(parts, p.variants()), texted("p", "text", p.Quiz.Texts.Emergency))
		parts = append(append(parts, p.opening()...), p.reached())
	}
	return append(parts, p.made())
}

func (p outcomeView) paper() string { return p.Root + "paper/" }

func (p outcomeView) words() widget.OutcomeTexts { return p.Quiz.Texts.Outcomes[p.Outcome.ID] }

// opening is what the outcome is, and that it may not be the reader's.
func (p outcomeView) opening() []ui.UI {
	return []ui.UI{
		sourced(p.Quiz, p.paper(), widget.Said{Text: p.words().Text, Claims: p.Outcome.Claims}),
		texted("p", "small", joined(Say("outcome.general"), p.Quiz.Texts.Public)),
		wrap("div", "choices", ownLink(p.Quiz, p.Outcome.ID, p.Quiz.Away(p.Outcome.ID)), leads(p.take(), p.Root, Say("outcome.take"))),
	}
}

// take invites to the quiz, less loudly beside a link of the outcome's own.
func (p outcomeView) take() string {
	if p.Quiz.Away(p.Outcome.ID) != "" {
		return "btn wide quiet"
	}
	return "btn wide"
}

// having is what to look for, and when to stop.
func (p outcomeView) having() []ui.UI {
	o := p.Outcome
	return []ui.UI{
		p.list("label", Say("card.label"), p.conditional("", o.Label)),
		p.list("stop", Say("card.stop"), slices.Concat(p.Quiz.Texts.Stop, p.conditional("", o.Stop))),
		texted("p", "small aside", p.Quiz.Texts.Disclaimer),
		when(o.Product, productLink(p.Quiz, "")),
	}
}

func (p outcomeView) kind() string {
	if p.Outcome.Refers {
		return p.Quiz.Texts.Referral
	}
	return p.Quiz.Texts.Kind
}

// variants are the outcome's other forms, each with the lines it alone has.
func (p outcomeView) variants() (parts []ui.UI) {
	for _, id := range p.Outcome.Variants {
		class := "panel"
		if id == widget.UrgentVariant {
			class = "panel alert"
		}
		parts = append(parts, wrap("div", class, p.variant(widget.Ending{Outcome: p.Outcome.ID, Variant: id})...))
	}
	return parts
}

func (p outcomeView) variant(ending widget.Ending) []ui.UI {
	body := []ui.UI{heading(p.Level+1, "", "variant", ui.Text(Say("outcome.variant", "headline", endingHeadline(p.Quiz, ending))))}
	for _, text := range append([]string{p.words().Variants[ending.Variant].Text}, p.causes(ending)...) {
		body = append(body, texted("p", "", text))
	}
	body = append(body, p.lines(ending.Variant, p.Outcome.Lines)...)
	labels := p.conditional(ending.Variant, p.Outcome.Label)
	return append(body, when(len(labels) > 0, bullets(labels)))
}

// causes say who gets an ending: the rules that stop there, or those that leave
// nothing else.
func (p outcomeView) causes(ending widget.Ending) (all []string) {
	var routes []string
	for _, rule := range p.Quiz.Rules {
		if rule.Stop == ending.Outcome && rule.Variant == ending.Variant {
			all = append(all, p.ifs(rule.When)+p.Quiz.Texts.Rules[rule.ID])
		}
		if len(rule.Only)+len(rule.Without) > 0 {
			routes = append(routes, quoted(p.Quiz, rule.When))
		}
	}
	switch {
	case p.Quiz.NothingLeft != ending:
	case len(routes) == 0:
		all = append(all, Say("outcome.norule"))
	default:
		all = append(all, Say("outcome.nothing", "list", inWords(routes)))
	}
	return all
}

// reached says who gets this outcome: the rules that stop at it, or points.
func (p outcomeView) reached() ui.UI {
	all := p.causes(widget.Ending{Outcome: p.Outcome.ID})
	if slices.Contains(p.Quiz.Ties, p.Outcome.ID) {
		all = append(all, Say("outcome.points"))
	}
	if len(p.Outcome.When) > 0 {
		all = append(all, Say("outcome.band", "range", bandText(p.Quiz, p.Quiz.Bands(), p.Outcome)))
	}
	return p.list("leads", Say("outcome.leads"), all)
}

// warnings are the rules that take this outcome away, or add to it.
func (p outcomeView) warnings() ui.UI {
	var all []string
	for _, rule := range p.Quiz.Rules {
		if !p.warns(rule) {
			continue
		}
		text := p.Quiz.Texts.Rules[rule.ID]
		if text == "" {
			text = Say("outcome.other")
		}
		condition := p.ifs(rule.When)
		if len(rule.And) > 0 {
			condition = Say("outcome.ifboth", "list", quoted(p.Quiz, rule.When), "and", quoted(p.Quiz, rule.And))
		}
		all = append(all, condition+text)
	}
	return p.list("warnings", Say("outcome.warnings"), all)
}

func (p outcomeView) warns(rule widget.Rule) bool {
	o := p.Outcome
	switch {
	case o.Refers:
		return false
	case rule.Stop != "":
		return rule.Stop != o.ID
	case rule.Note:
		return len(rule.For) == 0 || slices.Contains(rule.For, o.ID)
	case len(rule.Only) > 0:
		return slices.Contains(p.Quiz.Ties, o.ID) && !slices.Contains(rule.Only, o.ID)
	}
	return slices.Contains(rule.Without, o.ID)
}

// conditional are the sentences of the lines of one variant, each with its
// condition in words.
func (p outcomeView) conditional(variant widget.VariantID, lines []widget.Line) (all []string) {
	for _, line := range lines {
		of := line.Variant
		if of == widget.VariantNone {
			of = ""
		}
		if of != variant {
			continue
		}
		text := p.ifs(line.When)
		if len(line.Unless) > 0 {
			text += Say("outcome.unless", "list", quoted(p.Quiz, line.Unless))
		}
		all = append(all, text+p.Quiz.Texts.Lines[line.ID])
	}
	return all
}

func (p outcomeView) lines(variant widget.VariantID, lines []widget.Line) (parts []ui.UI) {
	for _, text := range p.conditional(variant, lines) {
		parts = append(parts, texted("p", "", text))
	}
	return parts
}

func (p outcomeView) ifs(options []widget.OptionID) string {
	if len(options) == 0 {
		return ""
	}
	return Say("outcome.if", "list", quoted(p.Quiz, options))
}

func (p outcomeView) list(id, title string, texts []string) ui.UI {
	if len(texts) == 0 {
		return nil
	}
	return chapter(p.Level+1, id, "", title, bullets(texts))
}

func (p outcomeView) made() ui.UI {
	return wrap("footer", "made", wrap("p", "",
		ui.Text(made(p.Quiz)),
		link(p.paper()+evidenceAt(p.Quiz), Say(evidenceKey(p.Quiz))),
	))
}

// quoted are the texts of options, in quotation marks, for "If you ticked …". One
// of them is enough.
func quoted(q *widget.Quiz, options []widget.OptionID) string {
	names := make([]string, len(options))
	for i, option := range options {
		names[i] = "“" + q.Texts.Options[option] + "”"
	}
	return anyOf(names)
}

// endingHeadline is the headline of an outcome in a variant.
func endingHeadline(q *widget.Quiz, ending widget.Ending) string {
	texts := q.Texts.Outcomes[ending.Outcome]
	if headline := texts.Variants[ending.Variant].Headline; headline != "" {
		return headline
	}
	return texts.Headline
}
