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
//	format.go    which format a file is of
//	lower.go     what was written, as a widget.Quiz, with what may be left out
//	steps.go     days in a row, as the days of a schedule
//	pictures.go  picture files beside the quiz file: what may be shown
//	svg.go       what a drawing may not hold
//	reserved.go  ids that pages have for something else
//	meaning.go   widget's own faults, brought back to their line
//	spot.go      what a line of the file is about
//	site.go      ReadSite: the file that says whose quizzes these are
//	site_look.go what may stand in it: addresses, fonts, colours that can be read
//	translation.go  ReadTranslation: the words of a quiz in another language
//	stale.go     what a translation lacks, and what has changed since
//	catalogue.go  ReadCatalogue: the app's own words in another language
//	schema.go    the same rules for an author's editor
//	schema_words.go  what the editor shows of each key
package quizfile

import (
	"fmt"
	"io/fs"
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
// space around a text is dropped. Read never panics, whatever the bytes. It looks for
// no pictures: see ReadIn.
func Read(name string, src []byte) (*widget.Quiz, error) { return ReadIn(nil, name, src) }

// ReadIn is Read with the pictures of the quiz, which are files of the folder it lies in.
func ReadIn(files fs.FS, name string, src []byte) (*widget.Quiz, error) {
	quiz, _, err := Prove(files, name, src, nil)
	return quiz, err
}

// Prove is ReadIn with what walking every combination of answers has found. Tell, if it
// is not nil, hears how many are walked, of how many.
func Prove(files fs.FS, name string, src []byte, tell func(done, all int)) (*widget.Quiz, widget.Survey, error) {
	var survey widget.Survey
	quiz, err := read(files, name, src, func(q *widget.Quiz) []widget.Fault {
		proof := q.Prove(tell)
		survey = proof.Survey
		return proof.Faults
	})
	return quiz, survey, err
}

// Draft is ReadIn without the walk of every combination of answers: what an author may
// look at while typing, and never what readers get. It may lack an ending's way to it.
func Draft(files fs.FS, name string, src []byte) (*widget.Quiz, error) {
	return read(files, name, src, (*widget.Quiz).CheckWritten)
}

// open reads a file as YAML. One that is none has only those faults, and no root.
func open(name string, src []byte) (file source, root ast.Node, findings []finding, err error) {
	file, faults := newSource(name, src)
	if len(faults) > 0 {
		return file, nil, nil, faults
	}
	if root, findings = parse(file.text); root == nil {
		return file, nil, nil, file.faults(findings)
	}
	return file, root, findings, nil
}

func read(files fs.FS, name string, src []byte, check func(*widget.Quiz) []widget.Fault) (*widget.Quiz, error) {
	file, root, findings, err := open(name, src)
	if err != nil {
		return nil, err
	}
	quiz, findings := decode(root, findings, files, check)
	if len(findings) > 0 {
		return nil, file.faults(findings)
	}
	return quiz.Compile(), nil
}

// decode turns the tree into a quiz as far as it goes, and adds the faults of
// its shape and, from widget, of its meaning.
func decode(root ast.Node, findings []finding, files fs.FS, check func(*widget.Quiz) []widget.Fault) (*widget.Quiz, []finding) {
	w := newWalker(findings)
	quiz := w.quiz(root)
	if quiz == nil {
		return nil, w.findings
	}
	w.look(files)
	w.reserved(quiz)
	w.meaning(check(quiz))
	return quiz, w.findings
}

// quiz is the tree as a quiz, as far as it goes; nil for one of another format, which is
// then the only fault.
func (w *walker) quiz(root ast.Node) *widget.Quiz {
	form := new(quizForm)
	w.places["$"] = placeOf(root)
	w.value("$", root, reflect.ValueOf(form).Elem())
	if other, is := w.otherFormat(form.Format); is {
		w.findings = other
		return nil
	}
	return w.lower(form)
}

// Shared is the fault of a file whose quiz has the id of another file's: a site has one
// place for both.
func Shared(name string, src []byte, other string) Fault {
	file, _ := newSource(name, src)
	at := place{1, 1}
	if root, _ := parse(file.text); root != nil {
		pairs, _ := pairsOf(root)
		for _, pair := range pairs {
			if keyText(pair) == "quiz" {
				at = pairPlace(pair, textType)
			}
		}
	}
	return file.faults([]finding{{at: at, message: fmt.Sprintf("%s has a quiz of this id, too; give one of them another", other)}})[0]
}
