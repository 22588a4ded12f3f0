//go:build !wasm

package app

import (
	"strings"

	"github.com/innerbuddies/gutquiz/widget"
)

// conditions are what the early script reads of a question that depends on others. Once
// the client is there nobody does, and it draws none.
func conditions(q widget.Question) []string {
	return []string{"data-if", spaced(q.OnlyIf), "data-unless", spaced(q.Unless)}
}

func spaced(options []widget.OptionID) string {
	words := make([]string, len(options))
	for i, option := range options {
		words[i] = string(option)
	}
	return strings.Join(words, " ")
}

// counts are the words the early script counts steps with, where their number depends
// on answers.
func counts(q *widget.Quiz) []string {
	if !q.Conditional() {
		return nil
	}
	return []string{"data-count", Say("quiz.step"), "data-next", Say("quiz.next"), "data-result", Say("quiz.result")}
}
