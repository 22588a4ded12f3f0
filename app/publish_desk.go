//go:build !frame

package app

import (
	"cmp"
	"encoding/json"
	"maps"
)

// A desk is what an editor can choose from and copy. The build writes it on the
// page as JSON: what only editors read stays out of what every reader downloads.
type desk struct {
	// Root is the site's own address, ending in a slash.
	Root    string  `json:"root"`
	Quizzes []offer `json:"quizzes"`
	// Chosen is what the editor has chosen in the page drawn in advance.
	Chosen choices `json:"chosen,omitempty"`
	// Words are the sentences that come and go.
	Words map[string]string `json:"words"`
	// Page is the rest of it.
	Page node `json:"page"`
}

// An offer is a quiz an editor can choose.
type offer struct {
	ID    string `json:"id"`
	Title string `json:"title"`
	// Path is its address from the site's root, without the slash at its end; Lang its
	// language, and Language what that is called in it. A quiz in several languages is
	// offered once for each.
	Path     string `json:"path"`
	Lang     string `json:"lang"`
	Language string `json:"language"`
	// Cards are its outcomes that an article may show, as they are called in addresses.
	Cards []cardOffer `json:"cards,omitempty"`
}

// A cardOffer is an outcome whose card can stand in an article.
type cardOffer struct {
	ID       string `json:"id"`
	Headline string `json:"headline"`
}

// A node is an element of the page for editors, or a text where Tag is empty. Its
// texts and attributes have places for what the editor chose; see publishPage.places.
type node struct {
	Tag   string            `json:"tag,omitempty"`
	Text  string            `json:"text,omitempty"`
	Attrs map[string]string `json:"attrs,omitempty"`
	Body  []node            `json:"body,omitempty"`
	// Each repeats it for every card, or every language, of the quiz chosen.
	Each string `json:"each,omitempty"`
}

// openDesk reads what the build wrote on the page, and the publish script added.
func openDesk(text string) (d desk, err error) {
	err = json.Unmarshal([]byte(text), &d)
	maps.Copy(words, d.Words)
	return d, err
}

// quiz is the one chosen, in the language chosen where it is in that, else as it was
// written; without a choice it is the first. A desk without quizzes is never built.
func (d desk) quiz(c choices) offer {
	chosen := d.Quizzes[0]
	id := cmp.Or(c["quiz"], chosen.ID)
	for _, o := range d.Quizzes {
		if o.ID == id && (chosen.ID != o.ID || o.Lang == c["lang"]) {
			chosen = o
		}
	}
	return chosen
}

// versions are a quiz in each of its languages, as it was written first.
func (d desk) versions(id string) (all []offer) {
	for _, o := range d.Quizzes {
		if o.ID == id {
			all = append(all, o)
		}
	}
	return all
}

// card is the one chosen, or one without an ID where the whole quiz is.
func (o offer) card(c choices) (chosen cardOffer) {
	for _, card := range o.Cards {
		if card.ID == c["card"] {
			chosen = card
		}
	}
	return chosen
}

// shown is the card that the preview shows: the one chosen, the first where an editor
// wants to see a result of the whole quiz, else one without an ID.
func (o offer) shown(c choices) cardOffer {
	chosen := o.card(c)
	if chosen.ID == "" && c["view"] == "result" && len(o.Cards) > 0 {
		return o.Cards[0]
	}
	return chosen
}
