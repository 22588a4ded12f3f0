package widget

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strings"
)

func sortedKeys[K cmp.Ordered, V any](m map[K]V) []K { return slices.Sorted(maps.Keys(m)) }

func (c *checker) outcomes() {
	for i, outcome := range c.quiz.Outcomes {
		at := fmt.Sprintf("$.outcomes[%d]", i)
		c.id(at+".id", "outcome", string(outcome.ID))
		c.claimsAt(at+".claims", outcome.Claims)
		c.sense(at, outcome)
		c.link(at+".link", outcome)
		c.outcomeTexts(at, outcome)
		for _, part := range []struct {
			name  string
			lines []Line
		}{{"lines", outcome.Lines}, {"label", outcome.Label}, {"stop", outcome.Stop}, {"plan", outcome.Plan}} {
			for j, line := range part.lines {
				c.line(fmt.Sprintf("%s.%s[%d]", at, part.name, j), outcome, line)
			}
		}
	}
}

// sense faults an outcome without a schedule among others that have one, and one
// that sells to a reader who was told to see somebody.
func (c *checker) sense(at string, o Outcome) {
	if !o.Refers {
		_, known := c.quiz.schedule(o.Schedule)
		if !known && (o.Schedule != "" || len(c.quiz.Schedules) > 0) {
			c.fault(at+".schedule", "outcome %q needs a schedule, as the quiz has them; %q is none", o.ID, o.Schedule)
		}
		if slices.Contains(o.Variants, UrgentVariant) {
			c.fault(at+".refers", "outcome %q has the variant %q, so it sends readers to somebody else: write refers: true", o.ID, UrgentVariant)
		}
		return
	}
	if o.Product {
		c.fault(at+".product", "outcome %q refers: it never carries a product link", o.ID)
	}
	if o.Schedule != "" {
		c.fault(at+".schedule", "outcome %q refers: it has no schedule", o.ID)
	}
	if slices.Contains(c.quiz.Ties, o.ID) {
		c.fault(at+".refers", "points can choose outcome %q, so it cannot refer: only a rule sends a reader to somebody else", o.ID)
	}
	if len(o.Label)+len(o.Stop)+len(o.Plan) > 0 {
		c.fault(at, "outcome %q refers, so it has no label, stop or plan lines", o.ID)
	}
}

// link faults an outcome's own link that would tell somebody's result, leads nowhere or
// says nothing.
func (c *checker) link(at string, o Outcome) {
	words := c.quiz.Texts.Outcomes[o.ID].Link
	switch {
	case o.Link == "" && words != "":
		c.fault(at, "outcome %q has words for a link, and no link: write both, as link: {to: https://…, say: …}", o.ID)
	case o.Link == "":
	case !c.quiz.NotSensitive:
		c.fault(at, "a link of outcome %q tells its host the reader's result, and a quiz is sensitive unless it says otherwise: use product, whose link is the same for all, or write sensitive: false where anybody may know", o.ID)
	case o.Refers:
		c.fault(at, "outcome %q refers: it sells nothing and leads nowhere else", o.ID)
	case !strings.HasPrefix(o.Link, "https://"):
		c.fault(at, "%q is not an https address", word(o.Link))
	case words == "":
		c.fault(at, "the link of outcome %q says nothing: write its words, as link: {to: https://…, say: …}", o.ID)
	default:
		c.address(at, o.Link)
	}
}

func (c *checker) outcomeTexts(at string, o Outcome) {
	words := c.quiz.Texts.Outcomes[o.ID]
	for _, text := range []struct{ name, text string }{{"name", words.Name}, {"phrase", words.Phrase}, {"headline", words.Headline}, {"text", words.Text}} {
		called := text.name == "name" || text.name == "phrase"
		if text.text == "" && !(called && words.Headline == "") { // which stands for both
			c.textless = append(c.textless, slip{"outcome", string(o.ID), len(c.faults)})
			c.fault(at+".id", "no %s for %q: write it beside the id, or as %s", text.name, o.ID, place(fmt.Sprintf("$.texts.outcomes.%s.%s", o.ID, text.name)))
		}
	}
	for i, variant := range o.Variants {
		path := fmt.Sprintf("%s.variants[%d]", at, i)
		c.id(path, "variant of "+string(o.ID), string(variant))
		if words.Variants[variant] == (VariantTexts{}) {
			c.fault(path, "no words for variant %q of outcome %q: write %s", variant, o.ID, place(fmt.Sprintf("$.texts.outcomes.%s.variants.%s", o.ID, variant)))
		}
	}
}

func (c *checker) line(at string, outcome Outcome, line Line) {
	c.text(at+".id", "lines", string(line.ID), c.quiz.Texts.Lines[line.ID])
	c.optionsAt(at+".when", line.When)
	c.optionsAt(at+".unless", line.Unless)
	c.claimsAt(at+".claims", line.Claims)
	c.reviewAt(at+".review", line.Review)
	if line.Variant != "" && line.Variant != VariantNone {
		c.endingAt(at+".variant", Ending{outcome.ID, line.Variant})
	}
	c.ids["line "+string(line.ID)] = at
}

func (c *checker) evidence() {
	for i, claim := range c.quiz.Claims {
		at := fmt.Sprintf("$.claims[%d]", i)
		c.id(at+".id", "claim", string(claim.ID))
		c.text(at+".id", "claims", string(claim.ID), c.quiz.Texts.Claims[claim.ID])
		c.referencesAt(at+".references", claim.References)
		if claim.Strength.rank() > ExpertOpinion.rank() {
			c.fault(at+".strength", "strength %q: use strong, moderate, limited or expert opinion", claim.Strength)
		}
		if len(claim.References) == 0 {
			c.fault(at, "claim %q has no checked reference", claim.ID)
		}
	}
	for i, reference := range c.quiz.References {
		at := fmt.Sprintf("$.references[%d]", i)
		c.id(at+".id", "reference", string(reference.ID))
		if reference.Checked != Verified && reference.Checked != SecondHand {
			c.fault(at+".checked", "reference %q is %q: only verified and second-hand references are shown to readers", reference.ID, reference.Checked)
		}
		if reference.Short == "" {
			c.fault(at+".id", "reference %q needs short, its name on a card", reference.ID)
		}
		if reference.URL != "" {
			c.address(at+".url", reference.URL)
		}
	}
}

// address faults what is not the plain address of a page on the web.
func (c *checker) address(path, href string) {
	scheme, rest, _ := strings.Cut(href, "://")
	host, _, _ := strings.Cut(rest, "/")
	if scheme != "https" && scheme != "http" || !strings.Contains(host, ".") || strings.ContainsAny(href, " \"<>\\@") {
		c.fault(path, "%q is not an https address", word(href))
	}
}

// texts faults words nobody will ever read, as their id is nobody's.
func (c *checker) texts() {
	t := c.quiz.Texts
	idle(c, "questions", "question", t.Questions)
	idle(c, "options", "option", t.Options)
	idle(c, "flips", "option", t.Flips)
	idle(c, "told", "option", t.Told)
	idle(c, "pictures", "option", t.Pictures)
	idle(c, "rules", "rule", t.Rules)
	idle(c, "reasons", "points of option", t.Reasons)
	idle(c, "outcomes", "outcome", t.Outcomes)
	idle(c, "lines", "line", t.Lines)
	idle(c, "claims", "claim", t.Claims)
	c.leads()
	c.planTexts()
	unknown := func(s slip) bool { return s.kind == "option" }
	if len(t.Flips) > 0 && !slices.ContainsFunc(c.unknowns, unknown) { // which options a rule names is known
		c.flips()
	}
	c.product()
}

func idle[K ~string, V any](c *checker, section, kind string, texts map[K]V) {
	for _, id := range sortedKeys(texts) {
		c.known("$.texts."+section+"."+string(id), kind, string(id))
	}
}

func (c *checker) leads() {
	for _, id := range sortedKeys(c.quiz.Texts.Leads) {
		routes := func(r Rule) bool { return cmp.Or(r.As, r.ID) == id && len(r.Only)+len(r.Without) > 0 }
		if !slices.ContainsFunc(c.quiz.Rules, routes) {
			c.fault("$.texts.leads."+string(id), "no rule with only or without is called %q", id)
		}
	}
}

// flips faults an option that a flip may name and that has no words for it, in a
// quiz that has them for others.
func (c *checker) flips() {
	for _, question := range c.quiz.Questions {
		free := slices.DeleteFunc(slices.Clone(question.Options), c.quiz.ruled)
		for _, option := range free {
			if question.Choose == ChooseOne && len(free) > 1 {
				c.text(c.options[option], "flips", string(option), c.quiz.Texts.Flips[option])
			}
		}
	}
}

func (c *checker) product() {
	if !slices.ContainsFunc(c.quiz.Outcomes, func(o Outcome) bool { return o.Product }) {
		return
	}
	p := c.quiz.Product
	c.address("$.product.href", p.Href)
	if !strings.HasPrefix(p.Href, "https://") || strings.ContainsAny(p.Href, "?#") {
		c.fault("$.product.href", "%q: give the https address without ? and #; source, medium and campaign are added", word(p.Href))
	}
	for _, part := range []struct{ name, word string }{{"source", p.Source}, {"medium", p.Medium}, {"campaign", p.Campaign}} {
		if !spelled(part.word) {
			c.fault("$.product."+part.name, "%s %q: use a-z, 0-9, _ and - only", part.name, word(part.word))
		}
	}
	words := c.quiz.Texts.Product
	if words.Label == "" || words.Disclosure == "" || words.Link == "" {
		c.fault("$.texts.product", "a product link needs its label, disclosure and link texts beside it")
	}
	if some := words.ShortLabel + words.Short + words.ShortLink; some != "" && (words.ShortLabel == "" || words.Short == "" || words.ShortLink == "") {
		c.fault("$.texts.product", "the short form of the product's text needs all of short_label, short and short_link")
	}
}
