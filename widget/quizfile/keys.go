package quizfile

import (
	"reflect"
	"strings"
)

// A field is one key of a block.
type field struct {
	key      string
	index    []int
	optional bool
	typ      reflect.Type
}

// fieldsOf reads the yaml tags of a struct type, in its order; those of an embedded
// struct are its own, but for what it has itself.
func fieldsOf(t reflect.Type) []field {
	var fields []field
	for _, f := range reflect.VisibleFields(t) {
		key, options, _ := strings.Cut(f.Tag.Get("yaml"), ",")
		if key == "" || key == "-" {
			continue
		}
		fields = append(fields, field{key, f.Index, options == "omitempty", f.Type})
	}
	return fields
}

func keysOf(fields []field) []string {
	keys := make([]string, len(fields))
	for i, f := range fields {
		keys[i] = f.key
	}
	return keys
}

// meant returns the word that was probably meant, or "".
func meant(written string, words []string) string {
	written = plain(written)
	best, bestSteps := "", 3
	for _, word := range words {
		allowed := min(2, len(word)/3)
		if steps := distance(written, plain(word), allowed); steps <= allowed && steps < bestSteps {
			best, bestSteps = word, steps
		}
	}
	return best
}

func plain(word string) string {
	return strings.NewReplacer("-", "_", " ", "_").Replace(strings.ToLower(word))
}

// distance counts the letters to add, drop, change or swap with the next to get from a
// to b. It gives up beyond the limit when the lengths alone say so: a key can be long.
func distance(a, b string, limit int) int {
	if d := len(a) - len(b); d > limit || -d > limit {
		return limit + 1
	}
	before, last, row := make([]int, len(b)+1), make([]int, len(b)+1), make([]int, len(b)+1)
	for j := range last {
		last[j] = j
	}
	for i := range len(a) {
		row[0] = i + 1
		for j := range len(b) {
			changed := last[j]
			if a[i] != b[j] {
				changed++
			}
			row[j+1] = min(changed, row[j]+1, last[j+1]+1)
			if i > 0 && j > 0 && a[i] == b[j-1] && a[i-1] == b[j] {
				row[j+1] = min(row[j+1], before[j-1]+1)
			}
		}
		before, last, row = last, row, before
	}
	return last[len(b)]
}
