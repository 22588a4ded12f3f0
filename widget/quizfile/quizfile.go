// Package quizfile reads an author's YAML into a widget.Quiz. It finds every
// fault at once, each with file, line, column and an excerpt.
package quizfile

import "github.com/innerbuddies/gutquiz/widget"

// Read reads the quiz in src; name is the file's name in faults. The error, if
// any, is Faults, and then no quiz is returned.
func Read(name string, src []byte) (*widget.Quiz, error) { return nil, nil }

// A Fault is one thing wrong with a quiz file, and where.
type Fault struct {
	File         string
	Line, Column int
	// Message says what is wrong and what to do about it.
	Message string
	// Excerpt is the faulty line of the file, with the lines around it.
	Excerpt string
}

// Faults is every fault of a file, in the order of its lines.
type Faults []Fault

func (f Faults) Error() string { return "" }
