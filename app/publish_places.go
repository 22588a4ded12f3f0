//go:build !frame

package app

import "strconv"

// places are what the page has places for: each name, then what follows from the
// choices.
func (p *publishPage) places() []string {
	quiz, c := p.Desk.quiz(p.chosen), p.chosen
	if quiz.Path != quiz.ID {
		c = c.without("lang") // the address says it
	}
	link := p.Desk.Root + quiz.Path + "/"
	accentBad, accent := c.beside("accent", accentNote(c))
	campaignBad, campaign := c.beside("campaign", Say("publish.campaign.how"))
	return []string{
		"root", p.Desk.Root, "quiz", quiz.Path, "title", quiz.Title, "html", quiz.HTML,
		"link", link + c.options("?", "{name}={value}", "&"),
		"href", link + c.options("?", "{name}={value}", "&amp;"),
		"here", "../" + quiz.Path + "/" + c.options("?", "{name}={value}", "&"),
		"attributes", c.options(" ", `{name}="{value}"`, " "),
		"phone", truth(c["width"] != "desktop"), "desktop", truth(c["width"] == "desktop"),
		"accent-bad", accentBad, "accent-note", accent,
		"campaign-bad", campaignBad, "campaign-note", campaign,
	}
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
