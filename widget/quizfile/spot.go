package quizfile

import (
	"slices"
	"strings"

	"github.com/innerbuddies/gutquiz/widget"
)

// A Spot is the part of a quiz that a line of its file is about: at most one of its
// fields is set, and none where the line is about no part that is shown alone.
type Spot struct {
	// Start is the card that the quiz begins with.
	Start    bool
	Question widget.QuestionID
	Rule     widget.RuleID
	Outcome  widget.OutcomeID
}

// SpotOf tells what the line is about, counted from 1. A line between two parts belongs
// to the one before. It never fails: a file that cannot be read has no parts.
func SpotOf(src []byte, line int) Spot {
	file, faults := newSource("", src)
	if len(faults) > 0 {
		return Spot{}
	}
	root, _ := parse(file.text)
	if root == nil {
		return Spot{}
	}
	w := newWalker(nil)
	quiz := w.quiz(root)
	if quiz == nil {
		return Spot{}
	}
	return spotOf(quiz, w.before(line))
}

// before is the path of what begins last, up to the end of the line.
func (w *walker) before(line int) (last string) {
	var at place
	for path, p := range w.places {
		later := p.line > at.line || p.line == at.line && (p.column > at.column || p.column == at.column && path < last)
		if p.line <= line && (last == "" || later) {
			last, at = path, p
		}
	}
	return last
}

// spotOf is what a path of the quiz is about.
func spotOf(q *widget.Quiz, path string) Spot {
	parts := strings.FieldsFunc(strings.TrimPrefix(path, "$."), func(r rune) bool { return r == '.' || r == '[' || r == ']' })
	if len(parts) > 0 && parts[0] == "texts" {
		parts = parts[1:]
	}
	switch {
	case len(parts) > 0 && slices.Contains([]string{"title", "start", "picture"}, parts[0]):
		return Spot{Start: true}
	case len(parts) < 2:
		return Spot{}
	}
	section, name := parts[0], parts[1]
	switch section {
	case "questions":
		return Spot{Question: widget.QuestionID(orAt(name, q.Questions, func(x widget.Question) widget.QuestionID { return x.ID }))}
	case "outcomes":
		return Spot{Outcome: widget.OutcomeID(orAt(name, q.Outcomes, func(x widget.Outcome) widget.OutcomeID { return x.ID }))}
	case "rules":
		return Spot{Rule: widget.RuleID(orAt(name, q.Rules, func(x widget.Rule) widget.RuleID { return x.ID }))}
	case "options", "reasons", "flips", "told", "points":
		return Spot{Question: questionOf(q, widget.OptionID(orAt(name, q.Points, func(x widget.Points) widget.OptionID { return x.Option })))}
	}
	return Spot{}
}

// orAt is the id of the entry whose number the name is, or else the name.
func orAt[T any, ID ~string](name string, entries []T, id func(T) ID) string {
	if strings.Trim(name, "0123456789") != "" {
		return name
	}
	n := 0
	for _, digit := range name {
		n = n*10 + int(digit-'0')
	}
	if n >= len(entries) {
		return ""
	}
	return string(id(entries[n]))
}

func questionOf(q *widget.Quiz, option widget.OptionID) widget.QuestionID {
	i := slices.IndexFunc(q.Questions, func(x widget.Question) bool { return slices.Contains(x.Choices(), option) })
	if i < 0 {
		return ""
	}
	return q.Questions[i].ID
}
