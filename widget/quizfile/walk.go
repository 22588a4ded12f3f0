package quizfile

import (
	"fmt"
	"reflect"
	"slices"
	"strings"

	"github.com/goccy/go-yaml/ast"
)

// A walker goes through the tree along widget's types. It fills the quiz as it
// goes, so that a fault in one place does not keep the rest from being checked.
type walker struct {
	// places are where each path of the quiz stands in the file.
	places   map[string]place
	findings []finding
	// lost are the words that did not make it into the quiz; blind: something was
	// skipped that could not be read, so nobody knows which words are missing. See
	// meaning.go.
	lost  map[string]bool
	blind bool
	// spare are the paths an author may leave out.
	spare map[string]bool
	// moved are the paths of the quiz that those in the file stand for.
	moved map[string]string
	// taken are the paths and options that something in the file stands for already.
	taken map[string]bool
	// pictures are the files that the quiz shows.
	pictures []pictureUse
}

func newWalker(findings []finding) *walker {
	return &walker{findings: findings, places: map[string]place{}, lost: map[string]bool{}, spare: map[string]bool{}, moved: map[string]string{}, taken: map[string]bool{}}
}

func (w *walker) find(path string, at place, format string, args ...any) {
	w.findings = append(w.findings, finding{path, at, fmt.Sprintf(format, args...)})
}

// value fills the Go value from the node; its place is known already.
func (w *walker) value(path string, node ast.Node, into reflect.Value) {
	node = unwrap(node)
	switch {
	case node == nil:
		w.blind = true // an alias: refused by the parser's side already
	case node.Type() == ast.NullType:
		w.empty(path, into.Type())
	case into.Type() == optionType && isWord(node):
		w.word(path, node, into.FieldByName("ID"))
	case into.Type() == startPictureType && isWord(node):
		w.drawn(path, node, into)
	case into.Kind() == reflect.Struct:
		w.block(path, node, into)
	case into.Kind() == reflect.Map:
		w.entries(path, node, into)
	case into.Kind() == reflect.Slice:
		w.list(path, node, into)
	default:
		w.word(path, node, into)
	}
}

// block fills a struct: a block whose keys are known.
func (w *walker) block(path string, node ast.Node, into reflect.Value) {
	pairs, ok := pairsOf(node)
	if !ok {
		w.wrong(path, node, into.Type())
		w.blind = true
		return
	}
	fields := fieldsOf(into.Type())
	given := w.sort(path, pairs, fields)
	merged := slices.ContainsFunc(pairs, isMerge)
	for _, f := range fields {
		inside := path + "." + f.key
		if pair, is := given[f.key]; is {
			w.places[inside] = pairPlace(pair, f.typ)
			w.spare[inside] = f.optional
			w.value(inside, pair.Value, into.FieldByIndex(f.index))
		} else if !f.optional && !merged {
			w.find(inside, w.places[path], "%s has no %q; add it", subject(path), f.key)
			w.forget(f.typ)
		}
	}
}

// sort finds the pair of each key. A misspelt key counts as the one that was
// meant: the author hears of the slip, and not of what follows from it.
func (w *walker) sort(path string, pairs []*ast.MappingValueNode, fields []field) map[string]*ast.MappingValueNode {
	given := map[string]*ast.MappingValueNode{}
	known := map[string]bool{}
	for _, f := range fields {
		known[f.key] = true
	}
	var strange []*ast.MappingValueNode
	for _, pair := range pairs {
		if key := keyText(pair); !known[key] {
			strange = append(strange, pair)
		} else if first, twice := given[key]; twice {
			w.twice(path, first, pair)
		} else {
			given[key] = pair
		}
	}
	for _, pair := range strange {
		w.strange(path, pair, fields, given)
	}
	return given
}

func (w *walker) twice(path string, first, again *ast.MappingValueNode) {
	key := keyText(again)
	w.find(path+"."+key, placeOf(again.Key), "%q is here twice, first on line %d; keep one of them",
		clip(key), placeOf(first.Key).line)
	w.lose(again.Value)
}

func (w *walker) strange(path string, pair *ast.MappingValueNode, fields []field, given map[string]*ast.MappingValueNode) {
	key := keyText(pair)
	if isMerge(pair) {
		w.blind = true // refused by the parser's side already
		return
	}
	var open []string
	for _, k := range keysOf(fields) {
		if given[k] == nil {
			open = append(open, k)
		}
	}
	if guess := meant(key, open); guess != "" {
		w.find(path+"."+key, placeOf(pair.Key), "%q is not a key of %s; did you mean %q?", clip(key), subject(path), guess)
		given[guess] = pair
		return
	}
	w.find(path+"."+key, placeOf(pair.Key), "%q is not a key of %s; its keys are %s",
		clip(key), subject(path), strings.Join(keysOf(fields), ", "))
	w.lose(pair.Value)
}

// entries fills a map: a block whose keys are ids.
func (w *walker) entries(path string, node ast.Node, into reflect.Value) {
	pairs, ok := pairsOf(node)
	if !ok {
		w.wrong(path, node, into.Type())
		w.blind = true
		return
	}
	first := map[string]*ast.MappingValueNode{}
	into.Set(reflect.MakeMap(into.Type()))
	for _, pair := range pairs {
		key := keyText(pair)
		before, twice := first[key]
		switch {
		case isMerge(pair):
			w.blind = true // refused by the parser's side already
		case twice:
			w.twice(path, before, pair)
		default:
			first[key] = pair
			w.entry(path+"."+key, pair, into)
		}
	}
}

func (w *walker) entry(path string, pair *ast.MappingValueNode, into reflect.Value) {
	w.places[path] = placeOf(pair.Key)
	key := reflect.New(into.Type().Key()).Elem()
	w.word(path, unwrap(pair.Key), key)
	value := reflect.New(into.Type().Elem()).Elem()
	w.value(path, pair.Value, value)
	into.SetMapIndex(key, value)
}

func (w *walker) list(path string, node ast.Node, into reflect.Value) {
	sequence, ok := node.(*ast.SequenceNode)
	if !ok {
		w.wrong(path, node, into.Type())
		sequence = w.listOfOne(node, into.Type())
	}
	into.Set(reflect.MakeSlice(into.Type(), len(sequence.Values), len(sequence.Values)))
	for i, entry := range sequence.Values {
		inside := fmt.Sprintf("%s[%d]", path, i)
		w.places[inside], w.spare[inside] = placeOf(entry), true
		w.value(inside, entry, into.Index(i))
	}
}

// listOfOne is what an author meant who wrote one word where a list is due.
func (w *walker) listOfOne(node ast.Node, t reflect.Type) *ast.SequenceNode {
	list := ast.Sequence(tokenOf(node), false)
	if isWord(node) && isWordType(t.Elem()) {
		list.Values = append(list.Values, node)
	} else {
		w.blind = true
	}
	return list
}
