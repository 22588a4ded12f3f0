//go:build !wasm

package app

import (
	"cmp"
	"encoding/json"
	"errors"
	"maps"
	"slices"
	"strings"

	"github.com/innerbuddies/gutquiz/widget"
)

// A Delivery is what an editor's codes need to know of the site.
type Delivery struct {
	// Base is the site's address, ending in a slash, or empty where nobody has told.
	Base string
	// Loader is the path of the loader with a hash in its name, and Integrity what
	// an article writes beside it. Where Integrity is empty, neither is offered.
	Loader, Integrity string
	// Picture is the path of a picture of a quiz.
	Picture func(widget.Image) string
	// Shopify is a theme section, written for https://quiz.example/, or empty.
	Shopify string
}

// strangersRoot stands for an address nobody has told; the publish script, which
// knows it, puts the right one in its place.
const strangersRoot = "https://YOUR-SITE/"

// ErrNothingToPublish says that there is no quiz an editor could choose.
var ErrNothingToPublish = errors.New("no quiz to publish")

// PublishPage returns the page for editors; its Given is the desk. The error is
// ErrNothingToPublish where there are no quizzes.
func PublishPage(quizzes []*widget.Quiz, site Delivery) (Page, error) {
	if len(quizzes) == 0 {
		return Page{}, ErrNothingToPublish
	}
	d := desk{Root: site.Base, Words: comingAndGoing(), Page: laidOut(quizzes, site)}
	if d.Root == "" {
		d.Root = strangersRoot
	}
	for _, q := range quizzes {
		d.Quizzes = append(d.Quizzes, offer{
			ID: string(q.ID), Title: q.Texts.Title,
			Path: strings.TrimSuffix(q.Path(), "/"), Lang: q.Lang, Language: nameOfLanguage(q.Lang),
			Cards: cardOffers(q),
		})
	}
	given, err := json.Marshal(d)
	return Page{
		Kind:        KindPublish,
		Path:        "publish/",
		Title:       Say("publish.title"),
		Description: Say("publish.description"),
		Lang:        siteLang(quizzes),
		Given:       string(given),
		Body:        &publishPage{Desk: d},
	}, err
}

// cardOffers are the outcomes that an article may show: none that sends somebody to a
// doctor, as that is no advertisement for a quiz.
func cardOffers(q *widget.Quiz) (cards []cardOffer) {
	for _, o := range q.Outcomes {
		if shareable(o) {
			cards = append(cards, cardOffer{o.ID.Slug(), q.Texts.Outcomes[o.ID].Headline})
		}
	}
	return cards
}

// comingAndGoing are the sentences that the client says itself, in the language of the page.
func comingAndGoing() map[string]string {
	said := map[string]string{"and": Say("and")}
	for key := range publishNotes {
		said[key] = Say(key)
	}
	return said
}

func laidOut(quizzes []*widget.Quiz, site Delivery) node {
	return part("div#gutquiz.page publish",
		part("header.site", brand().with("href", "../")),
		part("main",
			line("h1", "title"),
			line("p.lead", "text"),
			part("div.desk", choosing(quizzes, site), preview(), copying(site)),
			part("p#said.said").with("role", "status", "data-copied", Say("publish.copied"), "data-marked", Say("publish.marked")),
		),
		part("footer.site", feet(quizzes)...),
	)
}

// brand is the site's logo and name, and feet what is at its foot, as siteHeader and
// siteFooter draw them.
func brand() node {
	name := text(siteName())
	if attrs := logoAttrs("../"); attrs != nil {
		return part("a.brand", part("img").with(attrs...), name)
	}
	return part("a.brand", name)
}

func feet(quizzes []*widget.Quiz) []node {
	feet := []node{part("p", text(footer(quizzes)))}
	var links []node
	for _, l := range footerLinks() {
		links = append(links, part("a", text(l[0])).with("href", l[1]))
	}
	if links != nil {
		feet = append(feet, part("p.links", links...))
	}
	return feet
}

// choosing is the form. There is no form element: nothing is ever sent.
func choosing(quizzes []*widget.Quiz, site Delivery) node {
	each := func(of, words string) node {
		o := option("{each}", words)
		o.Each = of
		return o
	}
	cards := []node{option(unsaid, Say("publish.card.auto")), each("card", Say("publish.card.one"))}
	var themes []node
	for _, theme := range []string{unsaid, "light", "dark", "host"} {
		themes = append(themes, option(theme, Say("publish.theme."+theme)))
	}
	own := cmp.Or(setting.Site.Colours.Accent, "#0d6156")
	picker := part("input#accent-picker").with("type", "color", "value", own, fieldMark, "accent", "aria-label", Say("publish.accent.pick"))
	return panel("choose",
		offering(quizzes, site),
		field("lang", menu("lang", []node{each("lang", "{name}")})).with("class", "field {several}"),
		field("card", menu("card", cards)),
		field("words", typed("words").with("placeholder", "{title}", "maxlength", "160", "autocapitalize", "sentences", "spellcheck", "true"), beside("words")),
		field("theme", menu("theme", themes)),
		field("accent", part("div.pair", typed("accent").with("placeholder", own), picker), beside("accent")),
		field("campaign", typed("campaign"), beside("campaign")),
	)
}

// offering shows each quiz with its picture, to choose one of. What is out of sight is
// not fetched.
func offering(quizzes []*widget.Quiz, site Delivery) node {
	var rows []node
	for _, q := range quizzes {
		if q.Prefix != "" {
			continue
		}
		id := string(q.ID)
		radio := part("input#quiz-"+id).with("type", "radio", "name", "quiz", "value", id, fieldMark, "quiz")
		if len(rows) == 0 {
			radio = radio.with("checked", "true")
		}
		rows = append(rows, part("label.offer", radio, thumb(q, site), part("span", text(q.Texts.Title))))
	}
	return part("fieldset.field", line("legend", "quiz"), part("div.offers", rows...))
}

// thumb is the author's picture of a quiz, else the one it begins with; the title beside
// it says what it is.
func thumb(q *widget.Quiz, site Delivery) node {
	picture := node{Tag: calmPicture, Text: string(q.Picture)}
	if q.Image.Source != "" && site.Picture != nil {
		picture = part("img").with("src", "../"+site.Picture(q.Image), "loading", "lazy", "decoding", "async", "width", number(q.Image.Width), "height", number(q.Image.Height))
	}
	return part("span.thumb", picture).with("aria-hidden", "true")
}

func option(value, words string) node { return part("option", text(words)).with("value", value) }

func menu(name string, options []node) node {
	return part("select#"+name, options...).with(fieldMark, name)
}

func field(name string, control ...node) node {
	return part("div.field", append([]node{line("label", name).with("for", name)}, control...)...)
}

// typed is a line to type in; what is said about it stands beside it.
func typed(name string) node {
	return part("input#"+name).with("type", "text", fieldMark, name, "aria-describedby", name+"-note",
		"aria-invalid", "{"+name+"-bad}", "autocomplete", "off", "autocapitalize", "none", "spellcheck", "false", "maxlength", "80")
}

func beside(name string) node {
	return part("p#"+name+"-note.small beside", text("{"+name+"-note}")).with("role", "status")
}

func preview() node {
	var widths, views []node
	for _, width := range []string{"phone", "desktop"} {
		widths = append(widths, button("width-"+width, "", width).with("value", width, fieldMark, "width", "aria-pressed", "{"+width+"}"))
	}
	for _, view := range []string{"quiz", "result"} {
		views = append(views, button("view-"+view, "", "view."+view).with("value", view, fieldMark, "view", "aria-pressed", "{"+view+"-view}"))
	}
	return panel("preview",
		part("div.switches",
			part("div.switch", widths...).with("role", "group", "aria-label", Say("publish.width")),
			part("div.switch", views...).with("class", "switch {viewing}", "role", "group", "aria-label", Say("publish.view")),
		),
		part("div#frame.frame").with("role", "region", "tabindex", "0", "aria-label", Say("publish.frame"), "data-desktop", "{desktop}", "data-offline", Say("publish.offline")),
		line("p.small", "preview.how"),
	)
}

// copying has the two codes that do it all, what is left of them without scripts,
// and then the others.
func copying(site Delivery) node {
	var body []node
	for i, c := range codes(site) {
		outer, title := "details.code", "summary"
		if i < 2 {
			outer, title = "div.code", "h3"
		}
		if i == 2 {
			body = append(body, plain())
		}
		id := "code-" + c[0]
		body = append(body, part(outer,
			line(title, c[0]),
			line("p.how", c[0]+".how"),
			part("pre#"+id, text(c[1])),
			button(id+"-copy", "btn", c[0]+".copy").with("data-copy", id)))
	}
	return panel("copy", body...)
}

// plain is the link as it looks where nothing else is left.
func plain() node {
	link := part("a", text("{text}")).with("href", "{here}")
	return part("div.panel", line("h3", "plain"), line("p", "plain.how"), part("p.reader", link))
}

// codes are the names of what there is to copy, each with its text. An oEmbed
// answer holds the site's address, so a site that was built without has none.
func codes(site Delivery) [][2]string {
	all := [][2]string{
		{"link", `<p><a href="{href}">{html}</a></p>`},
		{"script", `<script async src="{root}embed.js"></script>`},
		{"address", `{link}`},
		{"shopify", shopify(site)},
		{"element", `<gut-quiz quiz="{quiz}"{attributes}><a href="{href}">{html}</a></gut-quiz>`},
		{"integrity", `<script async src="{root}` + site.Loader + `" integrity="` + site.Integrity + `" crossorigin="anonymous"></script>`},
		{"oembed", `{root}{oembed}oembed.json`},
	}
	lacks := map[string]bool{"shopify": site.Shopify == "", "integrity": site.Integrity == "", "oembed": site.Base == ""}
	return slices.DeleteFunc(all, func(c [2]string) bool { return lacks[c[0]] })
}

// shopify is the theme section, with places for what was chosen.
func shopify(site Delivery) string {
	return replaced(site.Shopify, "https://quiz.example/", "{root}", `"default": "Take the quiz"`, `"default": "{json}"`)
}

// panel is a part of the desk under its own heading.
func panel(id string, body ...node) node {
	return part("section#"+id+".card", append([]node{line("h2", id)}, body...)...).with("aria-label", Say("publish."+id))
}

func button(id, class, key string) node {
	return line("button#"+id+"."+class, key).with("type", "button")
}

// line is a sentence of this page.
func line(what, key string) node { return part(what, text(Say("publish."+key))) }

func text(words string) node { return node{Text: words} }

// part is an element, written like tag#id.classes.
func part(what string, body ...node) node {
	what, class, _ := strings.Cut(what, ".")
	tag, id, _ := strings.Cut(what, "#")
	n := node{Tag: tag, Body: body}
	return n.with("id", id, "class", class)
}

// with is the node with these attributes too: name, value, name, value …
func (n node) with(attrs ...string) node {
	all := maps.Clone(n.Attrs)
	if all == nil {
		all = map[string]string{}
	}
	for i := 0; i+1 < len(attrs); i += 2 {
		if attrs[i+1] != "" {
			all[attrs[i]] = attrs[i+1]
		}
	}
	n.Attrs = all
	return n
}
