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

// distance counts the letters to add, drop or change to get from a to b. It
// gives up beyond the limit when the lengths alone say so: a key can be long.
func distance(a, b string, limit int) int {
	if d := len(a) - len(b); d > limit || -d > limit {
		return limit + 1
	}
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := range len(a) {
		left, diagonal := i+1, i
		for j := range len(b) {
			changed := diagonal
			if a[i] != b[j] {
				changed++
			}
			diagonal = row[j+1]
			row[j] = left
			left = min(changed, left+1, diagonal+1)
		}
		row[len(b)] = left
	}
	return row[len(b)]
}
