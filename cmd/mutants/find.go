package main

import (
	"cmp"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"math/rand/v2"
	"slices"
	"strings"
)

// A mutant is one small change to one file.
type mutant struct {
	file      string // from the module's root
	line, col int
	was, is   string // the text that changes; `is` is empty where it is taken out

	text     []byte // the whole file
	from, to int    // where in it `was` stands
}

// String is the mutant's place and change, on one line.
func (m mutant) String() string {
	return fmt.Sprintf("%s:%d:%d: %s", m.file, m.line, m.col, m.change())
}

func (m mutant) change() string {
	is := oneLine(m.is)
	if is == "" {
		is = "(nothing)"
	}
	return oneLine(m.was) + " → " + is
}

// oneLine keeps enough of a text to know it by.
func oneLine(text string) string {
	text = strings.Join(strings.Fields(text), " ")
	if letters := []rune(text); len(letters) > 70 {
		return string(letters[:69]) + "…"
	}
	return text
}

// broken is the whole file with the change in it.
func (m mutant) broken() []byte {
	return slices.Concat(m.text[:m.from], []byte(m.is), m.text[m.to:])
}

func (m mutant) compare(o mutant) int {
	return cmp.Or(strings.Compare(m.file, o.file), cmp.Compare(m.from, o.from), strings.Compare(m.is, o.is))
}

// find returns every mutant of a file, in its order.
func find(name string, text []byte) ([]mutant, error) {
	files := token.NewFileSet()
	parsed, err := parser.ParseFile(files, name, text, parser.SkipObjectResolution)
	if err != nil {
		return nil, err
	}
	f := finder{name: name, text: text, file: files.File(parsed.FileStart)}
	ast.Inspect(parsed, f.visit)
	slices.SortFunc(f.found, mutant.compare)
	return f.found, nil
}

// A finder collects the mutants of one file.
type finder struct {
	name  string
	text  []byte
	file  *token.File
	found []mutant
}

// change notes that the text from one position to another could be another.
func (f *finder) change(from, to token.Pos, is string) {
	place := f.file.Position(from)
	f.found = append(f.found, mutant{
		file: f.name, line: place.Line, col: place.Column,
		was: f.between(from, to), is: is,
		text: f.text, from: f.file.Offset(from), to: f.file.Offset(to),
	})
}

func (f *finder) between(from, to token.Pos) string {
	return string(f.text[f.file.Offset(from):f.file.Offset(to)])
}

// shuffle brings mutants into an order that only the seed decides.
func shuffle(all []mutant, seed uint64) {
	rand.New(rand.NewPCG(seed, 0)).Shuffle(len(all), func(i, j int) { all[i], all[j] = all[j], all[i] })
}
