package quizfile

import (
	"crypto/sha256"
	"encoding/base32"
	"maps"
	"reflect"
	"slices"
	"strconv"
	"strings"

	"github.com/innerbuddies/gutquiz/widget"
)

// words are all that a translation has to say: the texts of a quiz, and the words of its
// plan, which an author writes beside the numbers.
func words(q *widget.Quiz) map[string]string {
	all := leaves(q)
	say := func(key, text string) {
		if path := "$.texts.plan." + key; text != "" && all[path] == "" {
			all[path] = text
		}
	}
	say("unit", q.Plan.Unit)
	say("beside", q.Plan.Beside.Unit)
	for _, s := range q.Schedules {
		for _, day := range s.Days {
			say("words."+day.Words, day.Words)
		}
	}
	return all
}

// leaves are the texts of a quiz, by their paths.
func leaves(q *widget.Quiz) map[string]string {
	all := map[string]string{}
	collect("$.texts", reflect.ValueOf(q.Texts), all)
	return all
}

func collect(path string, v reflect.Value, all map[string]string) {
	switch v.Kind() {
	case reflect.String:
		if text := v.String(); text != "" {
			all[path] = text
		}
	case reflect.Struct:
		for _, f := range fieldsOf(v.Type()) {
			collect(path+"."+f.key, v.FieldByIndex(f.index), all)
		}
	case reflect.Map:
		for _, key := range v.MapKeys() {
			collect(path+"."+key.String(), v.MapIndex(key), all)
		}
	case reflect.Slice:
		for i := range v.Len() {
			collect(path+"["+strconv.Itoa(i)+"]", v.Index(i), all)
		}
	}
}

// compare finds what the translation lacks, and what the quiz never had.
func (w *walker) compare(of, translated *widget.Quiz) {
	original, said := words(of), leaves(translated)
	for _, path := range slices.Sorted(maps.Keys(original)) {
		if said[path] == "" || w.isUsual(path) && !isUsually(path, original) {
			w.find(path, w.nearest(w.beside(path)), "%s is not translated; the quiz says %q", spoken(path), clip(original[path]))
		}
	}
	for _, path := range slices.Sorted(maps.Keys(said)) {
		if original[path] == "" {
			w.find(path, w.nearest(path), "the quiz has no %s; take it out, or write the id of one that it has", spoken(path))
		}
	}
}

// isUsual reports whether nobody wrote the text: an outcome is called by its headline.
func (w *walker) isUsual(path string) bool {
	_, written := w.places[path]
	return !written
}

// isUsually reports whether the quiz itself has only the usual text there.
func isUsually(path string, original map[string]string) bool {
	outcome, key, _ := cutLast(path)
	headline := original[outcome+".headline"]
	return key == "name" && original[path] == headline || key == "phrase" && original[path] == "“"+headline+"”"
}

// beside is where the text would stand: beside the id it belongs to, where that is in
// the file, and else among the texts.
func (w *walker) beside(path string) string {
	for from, to := range w.moved {
		if above := parent(from); to == path && above != "$" && w.places[above] != (place{}) {
			return above
		}
	}
	return path
}

// spoken names a text as its author knows it: its kind, and the id it belongs to.
func spoken(path string) string {
	return "“" + strings.TrimPrefix(path, "$.texts.") + "”"
}

// mark is a short mark of a text, by which a change of it is noticed. Of two texts in
// a million, one has the mark of the other.
func mark(text string) string {
	sum := sha256.Sum256([]byte(text))
	return strings.ToLower(base32.StdEncoding.EncodeToString(sum[:])[:4])
}

// Marks are those of all words of a quiz, as a translation holds them under "of".
func Marks(q *widget.Quiz) string {
	var all []string
	for _, text := range words(q) {
		all = append(all, mark(text))
	}
	slices.Sort(all)
	return strings.Join(slices.Compact(all), " ")
}

// stale finds the texts of the quiz that have changed since they were translated.
func (w *walker) stale(of string, quiz *widget.Quiz) {
	marks := Marks(quiz)
	if of == "" {
		w.find("$.of", w.places["$"], "the translation does not say what it is of, so nobody would notice when the quiz changes; add: of: %s", marks)
		return
	}
	known, original := strings.Fields(of), words(quiz)
	changed := false
	for _, path := range slices.Sorted(maps.Keys(original)) {
		if !slices.Contains(known, mark(original[path])) && !isUsually(path, original) {
			changed = true
			w.find(path, w.nearest(path), "%s of the quiz has changed since this was translated, and now says %q; translate it anew", spoken(path), clip(original[path]))
		}
	}
	if changed {
		w.find("$.of", w.nearest("$.of"), "once what has changed is translated, write: of: %s", marks)
	}
}
