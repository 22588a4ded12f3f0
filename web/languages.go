package web

import (
	"encoding/json"

	"github.com/innerbuddies/gutquiz/app"
	"github.com/innerbuddies/gutquiz/widget"
)

// clientWords are the words of a language for one of the two clients.
type clientWords struct {
	lang   string
	framed bool
}

// addWords adds the words that clients need beside the English they have in them, for
// every language of the site. A client carries none, so that no reader downloads those
// of other languages.
func (b *builder) addWords(langs []string) error {
	for _, lang := range langs {
		for suffix, framed := range map[string]bool{"": false, "-frame": true} {
			said := app.ClientWords(lang, framed)
			if said == nil || b.words[clientWords{lang, framed}] != "" {
				continue
			}
			text, err := json.Marshal(said)
			if err != nil {
				return err
			}
			address, err := b.addHashed("words-"+lang+suffix+".json", File{Bytes: text})
			if err != nil {
				return err
			}
			b.words[clientWords{lang, framed}] = address
		}
	}
	return nil
}

// wordsFor are those of a page's client, or empty where it needs none.
func (b *builder) wordsFor(p app.Page) string {
	return b.words[clientWords{p.Lang, p.Kind == app.KindEmbed}]
}

// langsOf are the languages of a site, that of its own pages first.
func langsOf(own string, quizzes []*widget.Quiz) []string {
	langs := []string{own}
	for _, q := range quizzes {
		langs = append(langs, q.Lang)
	}
	return langs
}

// direction is the way a language is written.
func direction(lang string) string {
	if widget.RightToLeft(lang) {
		return "rtl"
	}
	return "ltr"
}

// dirOf is the attribute for it, where it is not the usual way.
func dirOf(lang string) string {
	if direction(lang) == "ltr" {
		return ""
	}
	return ` dir="rtl"`
}
