//go:build !frame

package app

import (
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

// An offer is a quiz an editor can choose. HTML is its title, ready for markup.
type offer struct {
	ID    string `json:"id"`
	Title string `json:"title"`
	HTML  string `json:"html"`
	// Path is its address from the site's root, without the slash at its end; Lang its
	// language. A quiz in several languages is offered once for each.
	Path string `json:"path"`
	Lang string `json:"lang"`
}

// A node is an element of the page for editors, or a text where Tag is empty. Its
// texts and attributes have places for what the editor chose; see publishPage.places.
type node struct {
	Tag   string            `json:"tag,omitempty"`
	Text  string            `json:"text,omitempty"`
	Attrs map[string]string `json:"attrs,omitempty"`
	Body  []node            `json:"body,omitempty"`
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
	for _, o := range d.Quizzes {
		if o.ID == c["quiz"] && (chosen.ID != o.ID || o.Lang == c["lang"]) {
			chosen = o
		}
	}
	return chosen
}
