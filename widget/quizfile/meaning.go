package quizfile

import (
	"fmt"
	"reflect"
	"slices"
	"strings"

	"github.com/goccy/go-yaml/ast"

	"github.com/innerbuddies/gutquiz/widget"
)

// meaning adds the faults widget found in what the quiz says. Where part of the
// file could not be read, a fault that may merely follow from that is left out:
// once the first fault is put right, it shows if it is real.
func (w *walker) meaning(faults []widget.Fault) {
	if w.blind && len(w.findings) > 0 {
		return // never without a finding: no quiz gets by unchecked
	}
	damaged, around := map[string]bool{}, map[string]bool{}
	for _, f := range w.findings {
		for _, path := range []string{f.path, w.moved[f.path]} {
			damaged[path], around[parent(path)] = true, true
		}
	}
	delete(damaged, "")
	delete(around, "")
	for _, f := range faults {
		if w.follows(f, damaged, around) {
			continue
		}
		w.find(f.Path, w.nearest(f.Path), "%s", w.byLine(f))
	}
}

// follows reports whether the fault lies in a damaged place, asks for what one
// should have held, or speaks of a word that was lost.
func (w *walker) follows(f widget.Fault, damaged, around map[string]bool) bool {
	_, written := w.places[f.Path]
	if around[f.Path] || around[parent(f.Path)] && !written {
		return true
	}
	// What is missing may be what a strange key beside it was to be.
	missing := func(path string) bool {
		_, there := w.places[path]
		return !there && strings.HasPrefix(path, "$.texts.")
	}
	if around[parent(f.Path)] && slices.ContainsFunc(f.At, missing) {
		return true
	}
	for path := f.Path; path != ""; path = parent(path) {
		if damaged[path] {
			return true
		}
	}
	return w.speaksOfLost(f, damaged)
}

func (w *walker) speaksOfLost(f widget.Fault, damaged map[string]bool) bool {
	if _, last, _ := cutLast(f.Path); w.lost[last] {
		return true
	}
	return slices.ContainsFunc(f.About, func(word string) bool { return w.lost[word] }) ||
		slices.ContainsFunc(f.At, func(path string) bool { return damaged[path] })
}

// byLine is the message with lines for paths, which an editor can go to.
func (w *walker) byLine(f widget.Fault) string {
	message := f.Message
	for _, path := range f.At {
		if at, is := w.places[path]; is {
			message = strings.Replace(message, path, fmt.Sprintf("line %d", at.line), 1)
		}
	}
	return message
}

// nearest is the place of the path, or of the nearest one above it in the file.
func (w *walker) nearest(path string) place {
	for ; path != ""; path = parent(path) {
		if at, is := w.places[path]; is {
			return at
		}
	}
	return w.places["$"]
}

func parent(path string) string {
	return path[:max(0, strings.LastIndexAny(path, ".["))]
}

// lose remembers the words of a part of the file that is not in the quiz.
func (w *walker) lose(node ast.Node) {
	node = unwrap(node)
	if pairs, ok := pairsOf(node); ok {
		for _, pair := range pairs {
			w.lost[keyText(pair)] = true
			w.lose(pair.Value)
		}
		return
	}
	switch n := node.(type) {
	case *ast.SequenceNode:
		for _, entry := range n.Values {
			w.lose(entry)
		}
	case ast.ScalarNode:
		w.lost[asWritten(n)] = true
	}
}

// forget notes that a value is missing altogether. A missing text leaves nothing
// else in doubt; a missing id, list or number may be what others rest on.
func (w *walker) forget(t reflect.Type) {
	w.blind = w.blind || t != textType
}
