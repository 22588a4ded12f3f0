package quizfile

import (
	"maps"
	"path"
	"reflect"
	"regexp"
	"slices"
	"strings"

	"github.com/innerbuddies/gutquiz/widget"
)

// IsCatalogue reports whether a file of that name holds the app's own words in another
// language, as words.he.yaml, and in which.
func IsCatalogue(name string) (lang string, is bool) {
	stem, words := strings.CutPrefix(path.Base(name), "words.")
	if !words {
		return "", false
	}
	lang = strings.TrimSuffix(strings.TrimSuffix(stem, ".yaml"), ".yml")
	return lang, lang != stem && widget.IsLanguage(lang)
}

// ReadCatalogue reads the app's own words in another language: a text for every key of
// english, with the same places in it. A catalogue is whole or refused, but for the
// keys that spare lets an author leave out. The error, if any, is Faults.
func ReadCatalogue(name string, src []byte, english map[string]string, spare func(key string) bool) (map[string]string, error) {
	file, root, findings, err := open(name, src)
	if err != nil {
		return nil, err
	}
	w := newWalker(findings)
	var words map[string]string
	w.places[wordsRoot] = placeOf(root)
	w.value(wordsRoot, root, reflect.ValueOf(&words).Elem())
	w.whole(words, english, spare)
	if len(w.findings) > 0 {
		return nil, file.faults(w.findings)
	}
	return words, nil
}

const wordsRoot = "$.words"

// whole finds what the words lack, what nobody says, and places that are not the same.
func (w *walker) whole(words, english map[string]string, spare func(string) bool) {
	for _, key := range slices.Sorted(maps.Keys(english)) {
		if _, written := w.places[wordsRoot+"."+key]; !written && !spare(key) {
			w.find(wordsRoot, w.places[wordsRoot], "%q is missing; the English is %q", key, english[key])
		}
	}
	for _, key := range slices.Sorted(maps.Keys(words)) {
		at := wordsRoot + "." + key
		text, known := english[key]
		if !known {
			w.find(at, w.nearest(at), "the app has no %q to say; take it out", clip(key))
			continue
		}
		words[key] = spaced(words[key], text)
		if !slices.Equal(placesIn(words[key]), placesIn(text)) && !strings.HasSuffix(key, ".one") {
			w.find(at, w.nearest(at), "%q must have the places %s, as the English has: %q", key, strings.Join(placesIn(text), " "), text)
		}
	}
}

var aPlace = regexp.MustCompile(`\{\w+\}`)

// placesIn are what the app fills in a text, each once.
func placesIn(text string) []string {
	return slices.Compact(slices.Sorted(slices.Values(aPlace.FindAllString(text, -1))))
}

// spaced gives a text the spaces at its ends that the English has.
func spaced(text, english string) string {
	text = strings.TrimSpace(text)
	trimmed := strings.TrimSpace(english)
	before, after, _ := strings.Cut(english, trimmed)
	return before + text + after
}
