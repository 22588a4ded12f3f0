package quizfile

import (
	"fmt"
	"reflect"
	"strings"

	"github.com/goccy/go-yaml/ast"
)

// wrong reports whether something else stands where a value of the type is due.
func (w *walker) wrong(path string, node ast.Node, due reflect.Type) {
	do := remedy(node, due)
	if path == "$" {
		do = firstLine
	}
	w.find(path, w.places[path], "%s must be %s, not %s; %s", subject(path), noun(due), nodeNoun(node), do)
}

// empty reports whether a key or an entry stands there without its value.
func (w *walker) empty(path string, due reflect.Type) {
	do := "write " + noun(due)
	if due.Kind() == reflect.Slice {
		do += ", or [] for one without entries"
	}
	if w.spare[path] {
		do += ", or take it out"
	}
	w.find(path, w.places[path], "%s is empty; %s", subject(path), do)
	w.forget(due)
}

// firstLine is what an author does about a file that is no quiz at all.
const firstLine = `begin it with "quiz: " and the quiz's id`

// noun names what is due.
func noun(t reflect.Type) string {
	switch t.Kind() {
	case reflect.Slice:
		return "a list"
	case reflect.Struct, reflect.Map:
		return "a block of keys"
	case reflect.Int:
		return "a whole number"
	case reflect.Float64:
		return "a number"
	case reflect.Bool:
		return "true or false"
	}
	switch words := choices[t]; {
	case t == textType:
		return "a text"
	case t == rangeType:
		return "a range, as 0-4"
	case t == daysType:
		return "days, as 1-3"
	case t == amountType:
		return "a number or words"
	case words != nil:
		return quoted(words)
	}
	return "an id"
}

// nodeNoun names what is there.
func nodeNoun(node ast.Node) string {
	switch node.(type) {
	case *ast.MappingNode, *ast.MappingValueNode:
		return "a block of keys"
	case *ast.SequenceNode:
		return "a list"
	case *ast.IntegerNode, *ast.FloatNode, *ast.InfinityNode, *ast.NanNode:
		return "the number " + clip(tokenOf(node).Value)
	case *ast.BoolNode:
		return "the word " + tokenOf(node).Value
	}
	return fmt.Sprintf("the text %q", clip(asWritten(node)))
}

// remedy says how the due value is written.
func remedy(node ast.Node, due reflect.Type) string {
	switch {
	case due.Kind() == reflect.String && isWord(node):
		return fmt.Sprintf("put it in quotes: %q", clip(tokenOf(node).Value))
	case due.Kind() == reflect.Slice:
		return `write each entry on a line of its own, after "- "`
	case due.Kind() == reflect.Int:
		return "write digits only, without quotes"
	case due.Kind() == reflect.Float64:
		return "write it with digits and a point, without quotes"
	case due.Kind() == reflect.Bool:
		return "write true or false, without quotes"
	case due.Kind() == reflect.String:
		return "write one text, in quotes if it has brackets"
	}
	return `write its keys on the lines below, indented, as "key: value"`
}

// subject names a path as an author sees it: the nearest key.
func subject(path string) string {
	if path == "$" {
		return "the quiz"
	}
	_, last, _ := cutLast(path)
	if key, _, isEntry := strings.Cut(last, "["); isEntry {
		return fmt.Sprintf("this entry of %q", clip(key))
	}
	return fmt.Sprintf("%q", clip(last))
}

// cutLast cuts a path at its last dot.
func cutLast(path string) (before, after string, found bool) {
	i := strings.LastIndexByte(path, '.')
	if i < 0 {
		return path, "", false
	}
	return path[:i], path[i+1:], true
}

// clip keeps a message to a line's length, whatever the author pasted.
func clip(text string) string {
	if letters := []rune(text); len(letters) > 40 {
		return string(letters[:40]) + "…"
	}
	return text
}
