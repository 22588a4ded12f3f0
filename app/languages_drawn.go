//go:build !wasm

package app

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/innerbuddies/gutquiz/widget"
)

// english is the catalogue that every other is held against, and that clients have in
// them.
var english map[string]string

// catalogues are the app's own words, whole, by language.
var catalogues = map[string]map[string]string{}

func init() {
	for _, more := range []map[string]string{ownWords, drawnWords, pageWords, publishNotes, publishWords} {
		maps.Copy(words, more)
	}
	english = words
	catalogues["en"] = english
	for lang, catalogue := range map[string]map[string]string{"nl": dutch, "de": german, "fr": french} {
		for key, text := range english {
			if isForThoseWhoKnow(key) {
				catalogue[key] = text
			}
		}
		catalogues[lang] = catalogue
	}
}

// isForThoseWhoKnow reports whether a sentence advises on how something felt. Such are
// translated by somebody who knows the subject, or not at all: until then a quiz whose
// plan asks how a day felt is refused in that language.
func isForThoseWhoKnow(key string) bool {
	if key == "advice.skip" || key == "advice.finish" { // said of any plan
		return false
	}
	return strings.HasPrefix(key, "advice.") || strings.HasPrefix(key, "felt.") ||
		slices.Contains([]string{"keep.stopped", "plan.charttext", "plan.how"}, key)
}

// CheckWords finds what a quiz would have to say and the app has no words for.
func CheckWords(q *widget.Quiz) error {
	if q.Lang != "en" && Speaks(q.Lang) && len(q.Schedules) > 0 && q.AsksHowItFelt() {
		return fmt.Errorf("quiz %s: the app’s advice on days to try is not translated into %q, as nobody who knows the subject has done so; leave felt out of the plan, whose days are then ticked off, or write the quiz in English", q.ID, q.Lang)
	}
	return nil
}

// spoken is the language that Say speaks just now.
var spoken = "en"

// Lang is the language that Say speaks just now.
func Lang() string { return spoken }

// Speaks reports whether the app has words of its own in a language.
func Speaks(lang string) bool { return catalogues[lang] != nil }

// Spoken is the language of the app's own words on a page in a language: English, where
// it has none in that.
func Spoken(lang string) string {
	if Speaks(lang) {
		return lang
	}
	return "en"
}

// Languages are those the app has words in.
func Languages() []string { return slices.Sorted(maps.Keys(catalogues)) }

// in lets Say speak a language while draw draws.
func in(lang string, draw func()) {
	before := spoken
	speak(lang)
	defer speak(before)
	draw()
}

func speak(lang string) {
	spoken = Spoken(lang)
	words = catalogues[spoken]
}

// ClientWords are the words that a client needs to speak a language on a page, by key:
// one for pages made for frames says fewer. There are none for English, which every
// client has in it.
func ClientWords(lang string, framed bool) map[string]string {
	lang = Spoken(lang)
	if lang == "en" {
		return nil
	}
	said := map[string]string{}
	for key, text := range catalogues[lang] {
		if isSaid(key) && !isForThoseWhoKnow(key) && !(framed && isOwn(key)) {
			said[key] = text
		}
	}
	return said
}

// isOwn reports whether only clients of pages of their own say a sentence.
func isOwn(key string) bool { _, is := ownWords[key]; return is }

// isSaid reports whether clients say a sentence, and it is not only drawn in advance.
func isSaid(key string) bool {
	for _, drawn := range []map[string]string{drawnWords, pageWords, publishNotes, publishWords} {
		if _, is := drawn[key]; is {
			return false
		}
	}
	return true
}
