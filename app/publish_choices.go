//go:build !frame

package app

import "strings"

// choices are what an editor has chosen, as typed, by the name of the field: quiz, card,
// words, lang, theme, accent, campaign, and width and view, which are only the preview's.
type choices map[string]string

// unsaid is the choice that needs no word in the code.
const unsaid = "auto"

// option is a choice as the code spells it: empty where nothing needs saying, and
// false where what was typed cannot be understood.
func (c choices) option(name string) (string, bool) {
	value := strings.TrimSpace(c[name])
	switch {
	case value == "" || value == unsaid:
		return "", true
	case name == "accent":
		value = strings.ToLower(strings.TrimPrefix(value, "#"))
		return value, (len(value) == 3 || len(value) == 6) && onlyOf(value, "0123456789abcdef")
	case name == "campaign":
		return value, isCampaign(value)
	}
	return value, true
}

// choose takes a choice over. What was chosen of one quiz says nothing of another.
func (c choices) choose(name, value string) {
	if name == "quiz" && value != c[name] {
		for _, of := range []string{"card", "words", "lang"} {
			delete(c, of)
		}
	}
	c[name] = value
}

// options are all that can be said, each in the form given, with lead before the
// first and between before each other. What cannot be understood is left out. Quiz, card
// and language are no options: the address says them.
func (c choices) options(lead, form, between string) (said string) {
	for _, name := range []string{"theme", "accent", "campaign"} {
		if value, ok := c.option(name); ok && value != "" {
			said += lead + fillIn(form, "name", name, "value", value)
			lead = between
		}
	}
	return said
}

// isCampaign asks a little more than widget.Product.Address: in statistics a
// campaign in capitals would be another one.
func isCampaign(text string) bool {
	return len(text) <= 64 && onlyOf(text, "abcdefghijklmnopqrstuvwxyz0123456789_-") && text[0] != '_' && text[0] != '-'
}

func onlyOf(text, letters string) bool {
	for i := range text {
		if strings.IndexByte(letters, text[i]) < 0 {
			return false
		}
	}
	return true
}
