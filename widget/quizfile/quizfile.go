// Package quizfile reads an author's YAML into a widget.Quiz. It finds every
// fault at once, each with file, line, column and an excerpt.
//
// The map of the package:
//
//	quizfile.go  Read: bytes in, quiz or faults out
//	fault.go     what a fault is and how it prints
//	source.go    the file as lines: what may not be in it, and excerpts
//	parse.go     YAML into a tree, and the parts of YAML an author does without
//	forms.go     widget's types as an author may write them, texts beside ids
//	walk.go      the tree against those: blocks, lists, missing keys
//	tree.go      what the parser's nodes are called, and where they begin
//	words.go     as walk.go, for what stands alone: texts, ids, numbers
//	wrong.go     the sentences about a wrong or empty value
//	keys.go      which keys a block may have, and which was meant
//	lower.go     what was written, as a widget.Quiz, with what may be left out
//	reserved.go  ids that pages have for something else
//	meaning.go   widget's own faults, brought back to their line
//	site.go      ReadSite: the file that says whose quizzes these are
//	site_look.go what may stand in it: addresses, fonts, colours that can be read
//	translation.go  ReadTranslation: the words of a quiz in another language
//	stale.go     what a translation lacks, and what has changed since
//	catalogue.go  ReadCatalogue: the app's own words in another language
//	schema.go    the same rules for an author's editor
package quizfile

import (
	"reflect"

	"github.com/goccy/go-yaml/ast"

	"github.com/innerbuddies/gutquiz/widget"
)

// Read reads the quiz in src, checks it and compiles it; name is the file's
// name in faults. The error, if any, is Faults, and then no quiz is returned. A
// file that is not YAML has only its YAML faults; any other gets all of its
// faults at once, save those that may merely follow from another. Keys are
// optional where the type says omitempty, and required otherwise; a key
// that is written has a value, though a list may be written empty, as []. White
// space around a text is dropped. Read never panics, whatever the bytes.
func Read(name string, src []byte) (*widget.Quiz, error) {
	file, faults := newSource(name, src)
	if len(faults) > 0 {
		return nil, faults
	}
	root, findings := parse(file.text)
	if root == nil {
		return nil, file.faults(findings)
	}
	quiz, findings := decode(root, findings)
	if len(findings) > 0 {
		return nil, file.faults(findings)
	}
	return quiz.Compile(), nil
}

// decode turns the tree into a quiz as far as it goes, and adds the faults of
// its shape and, from widget, of its meaning.
func decode(root ast.Node, findings []finding) (*widget.Quiz, []finding) {
	w := newWalker(findings)
	form := new(quizForm)
	w.places["$"] = placeOf(root)
	w.value("$", root, reflect.ValueOf(form).Elem())
	quiz := w.lower(form)
	w.reserved(quiz)
	w.meaning(quiz.Check())
	return quiz, w.findings
}
