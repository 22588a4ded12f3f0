//go:build !frame

package app

import (
	"strconv"
	"strings"
)

// places are what the page has places for: each name, then what follows from the
// choices.
func (p *publishPage) places() []string {
	quiz, c := p.Desk.quiz(p.chosen), p.chosen
	card := quiz.card(c)
	path, oembed, attributes := quiz.Path+"/", quiz.Path+"/", ""
	if card.ID != "" {
		path, oembed = quiz.Path+"/r/"+card.ID+"/", quiz.Path+"/card/"+card.ID+"/"
		attributes = ` card="` + card.ID + `"`
	}
	words, link := linkWords(quiz, c), p.Desk.Root+path
	accentBad, accent := c.beside("accent", accentNote(c))
	campaignBad, campaign := c.beside("campaign", Say("publish.campaign.how"))
	return []string{
		"root", p.Desk.Root, "quiz", quiz.Path, "oembed", oembed,
		"title", linkWords(quiz, choices{"card": card.ID}), "text", words, "html", escaped(words), "json", inJSON(words),
		"link", link + c.options("?", "{name}={value}", "&"),
		"href", link + c.options("?", "{name}={value}", "&amp;"),
		"here", "../" + path + c.options("?", "{name}={value}", "&"),
		"attributes", attributes + c.options(" ", `{name}="{value}"`, " "),
		"several", several(len(p.Desk.versions(quiz.ID)) > 1), "viewing", several(card.ID == "" && len(quiz.Cards) > 0),
		"quiz-view", truth(c["view"] != "result"), "result-view", truth(c["view"] == "result"),
		"phone", truth(c["width"] != "desktop"), "desktop", truth(c["width"] == "desktop"),
		"accent-bad", accentBad, "accent-note", accent,
		"campaign-bad", campaignBad, "campaign-note", campaign,
		"words-bad", "false", "words-note", Say("publish.words.how"),
	}
}

// each are the places of a node, once for each of the cards or languages there are.
func (p *publishPage) each(of string, places []string) [][]string {
	quiz := p.Desk.quiz(p.chosen)
	var all [][]string
	add := func(id, name string) { all = append(all, append([]string{"each", id, "name", name}, places...)) }
	switch of {
	case "card":
		for _, card := range quiz.Cards {
			add(card.ID, card.Headline)
		}
	case "lang":
		for i, version := range p.Desk.versions(quiz.ID) {
			if i == 0 {
				version.Lang = unsaid
			}
			add(version.Lang, version.Language)
		}
	default:
		return [][]string{places}
	}
	return all
}

// linkWords are the words of the link: what the editor typed, else the title of what it
// leads to.
func linkWords(quiz offer, c choices) string {
	if typed := strings.TrimSpace(c["words"]); typed != "" {
		return typed
	}
	if card := quiz.card(c); card.ID != "" {
		return card.Headline
	}
	return quiz.Title
}

// filledIn is the text with its places filled in, each once: what an editor typed may look
// like a place.
func filledIn(text string, places []string) (whole string) {
	for {
		before, rest, found := strings.Cut(text, "{")
		if whole += before; !found {
			return whole
		}
		name, after, _ := strings.Cut(rest, "}")
		value, known := placed(name, places)
		if !known {
			value, after = "{", rest
		}
		whole, text = whole+value, after
	}
}

func placed(name string, places []string) (string, bool) {
	for i := 0; i+1 < len(places); i += 2 {
		if places[i] == name {
			return places[i+1], true
		}
	}
	return "", false
}

// escaped is a text as HTML has it, in elements and attributes.
func escaped(text string) string {
	return replaced(text, "&", "&amp;", "<", "&lt;", ">", "&gt;", `"`, "&#34;", "'", "&#39;")
}

// inJSON is a text as JSON has it between its quotes.
func inJSON(text string) string { return replaced(text, `\`, `\\`, `"`, `\"`) }

// replaced is the text with each of the pairs replaced, in their order.
func replaced(text string, pairs ...string) string {
	for i := 0; i+1 < len(pairs); i += 2 {
		text = strings.ReplaceAll(text, pairs[i], pairs[i+1])
	}
	return text
}

// several is the class of what is shown only where there is a choice.
func several(are bool) string {
	if are {
		return "several"
	}
	return "one"
}

func truth(yes bool) string {
	if yes {
		return "true"
	}
	return "false"
}

// beside is what to say beside a field, and whether what was typed there is wrong.
func (c choices) beside(name, note string) (bad, text string) {
	if _, ok := c.option(name); !ok {
		return "true", Say("publish."+name+".bad", "value", c[name])
	}
	return "false", note
}

// readable is the contrast that text needs (WCAG 1.4.3), in tenths.
const readable = 45

// The cards' own colours (web/browser/style/quiz.css).
var cardColors = [][2]string{{"light", "fffdf9"}, {"dark", "1b2320"}}

// accentNote tells how well text in the accent colour can be read on the cards
// that the theme shows.
func accentNote(c choices) string {
	accent, ok := c.option("accent")
	if !ok || accent == "" {
		return Say("publish.accent.own")
	}
	var cards []string
	key := "publish.accent.fine"
	for _, card := range cardColors {
		if theme := c["theme"]; theme != card[0] && (theme == "light" || theme == "dark") {
			continue
		}
		ratio := contrast(accent, card[1])
		if ratio < readable {
			key = "publish.accent.low"
		}
		cards = append(cards, Say("publish.on."+card[0], "n", strconv.Itoa(ratio/10)+"."+strconv.Itoa(ratio%10)))
	}
	return Say(key, "list", inWords(cards))
}
