package web

import (
	"encoding/json"
	"fmt"
	"html"
	"slices"
	"strings"

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

// alternates are the same page in the other languages of its quiz, for search engines,
// which ask for whole addresses.
func (s shell) alternates() string {
	if s.base == "" || !s.inSeveral() || !s.page.Index {
		return ""
	}
	rest := strings.TrimPrefix(s.page.Path, s.page.Quiz.Path())
	var out strings.Builder
	for _, q := range s.quizzes {
		if q.ID != s.page.Quiz.ID {
			continue
		}
		link := func(lang string) {
			fmt.Fprintf(&out, `<link rel="alternate" hreflang="%s" href="%s">`, lang, html.EscapeString(s.base+q.Path()+rest))
		}
		if link(q.Lang); q.Prefix == "" {
			link("x-default")
		}
	}
	return out.String()
}

// inSeveral reports whether the quiz of the page is in several languages.
func (s shell) inSeveral() bool {
	return s.page.Quiz != nil && slices.ContainsFunc(s.quizzes, func(q *widget.Quiz) bool {
		return q.ID == s.page.Quiz.ID && q.Lang != s.page.Quiz.Lang
	})
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
