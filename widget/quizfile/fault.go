package quizfile

import (
	"fmt"
	"strings"
)

// A Fault is one thing wrong with a quiz file, and where.
type Fault struct {
	File string
	// Line and Column count from 1; columns count letters, not bytes.
	Line, Column int
	// Message says what is wrong and what to do about it.
	Message string
	// Excerpt is the line before the fault, the faulty line, and a caret under
	// the column. It is empty where the file has no lines to show.
	Excerpt string
}

// String is the fault as an author reads it: FILE:LINE:COL: message, then the
// excerpt on lines of its own.
func (f Fault) String() string {
	head := fmt.Sprintf("%s:%d:%d: %s", f.File, f.Line, f.Column, f.Message)
	if f.Excerpt == "" {
		return head
	}
	return head + "\n" + f.Excerpt
}

// Faults is every fault of a file, in the order of its lines.
type Faults []Fault

// Error is every fault as it prints, one after the other.
func (f Faults) Error() string {
	parts := make([]string, len(f))
	for i, fault := range f {
		parts[i] = fault.String()
	}
	return strings.Join(parts, "\n")
}

// A place is a line and a column, both from 1.
type place struct{ line, column int }

// A finding is a fault before it knows its file: the path is where it is in the
// quiz, the place where it is in the text.
type finding struct {
	path    string
	at      place
	message string
}
