package quizfile

import (
	"bytes"
	"cmp"
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// maxBytes is far beyond any quiz; past it the file is something else.
const maxBytes = 1 << 20

// A source is the file as text, without byte order mark and with one kind of
// line end, and the same cut into lines.
type source struct {
	name, text string
	lines      []string
}

var oneLineEnd = strings.NewReplacer("\r\n", "\n", "\r", "\n")

// newSource refuses what no text editor would have written.
func newSource(name string, src []byte) (source, Faults) {
	if len(src) > maxBytes {
		return source{}, Faults{{File: name, Line: 1, Column: 1, Message: fmt.Sprintf(
			"the file has %d bytes and a quiz at most %d; is this the right file?", len(src), maxBytes)}}
	}
	src = bytes.TrimPrefix(src, []byte("\uFEFF"))
	text := oneLineEnd.Replace(string(src))
	s := source{name: name, text: text, lines: strings.Split(text, "\n")}
	return s, s.faults(s.unreadable())
}

// unreadable finds the first letter of each line that is not one.
func (s source) unreadable() []finding {
	var found []finding
	for i, line := range s.lines {
		if at, message := unreadableIn(line); message != "" {
			column := utf8.RuneCountInString(line[:at]) + 1
			found = append(found, finding{at: place{i + 1, column}, message: message})
		}
	}
	return found
}

func unreadableIn(line string) (int, string) {
	for i, r := range line {
		if r == utf8.RuneError {
			if _, width := utf8.DecodeRuneInString(line[i:]); width == 1 {
				return i, "this letter is not UTF-8; save the file with the encoding UTF-8"
			}
		}
		if unicode.IsControl(r) && r != '\t' {
			return i, fmt.Sprintf("the control character %U is not for texts; delete it", r)
		}
	}
	return 0, ""
}

// faults gives each finding its file and excerpt, in the order of the lines.
func (s source) faults(found []finding) Faults {
	faults := make(Faults, len(found))
	for i, f := range found {
		at := s.within(f.at)
		faults[i] = Fault{s.name, at.line, at.column, f.message, s.excerpt(at)}
	}
	slices.SortStableFunc(faults, func(a, b Fault) int {
		return cmp.Or(cmp.Compare(a.Line, b.Line), cmp.Compare(a.Column, b.Column))
	})
	// One slip can be found from two sides; the author needs it once.
	return slices.Compact(faults)
}

// within moves a place into the file: a parser may point past its end.
func (s source) within(at place) place {
	line := min(max(at.line, 1), len(s.lines))
	end := utf8.RuneCountInString(s.lines[line-1]) + 1
	return place{line, min(max(at.column, 1), end)}
}

// excerptWidth is how many letters of a line an excerpt shows: one line can be
// the whole file, and a file can have a fault a word.
const excerptWidth = 100

func (s source) excerpt(at place) string {
	first := max(0, at.column-1-excerptWidth*3/4)
	digits := len(fmt.Sprint(at.line))
	var b strings.Builder
	for n := max(1, at.line-1); n <= at.line; n++ {
		row := fmt.Sprintf("  %*d | %s", digits, n, window(s.lines[n-1], first))
		b.WriteString(strings.TrimRight(row, " ") + "\n")
	}
	before := []rune(window(s.lines[at.line-1], first))[:at.column-1-first]
	fmt.Fprintf(&b, "  %*s | %s^", digits, "", strings.Map(blank, string(before)))
	return b.String()
}

// window is the part of a line an excerpt shows.
func window(line string, first int) string {
	letters := []rune(line)
	first = min(first, len(letters))
	return string(letters[first:min(first+excerptWidth, len(letters))])
}

// blank keeps tabs, so that the caret stands under its letter.
func blank(r rune) rune {
	if r == '\t' {
		return r
	}
	return ' '
}
