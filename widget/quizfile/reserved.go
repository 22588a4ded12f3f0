package quizfile

import (
	"fmt"
	"slices"
	"strings"

	"github.com/innerbuddies/gutquiz/widget"
)

// reservedQuizzes are addresses of a site that are not a quiz's.
var reservedQuizzes = []string{"kept", "plan", "publish", "static"}

// reservedQuestions are what pages call their other parts: a question has its id there.
var reservedQuestions = []string{
	"adult", "again", "against", "answers", "beside", "child", "close", "flips", "for", "gutquiz", "install", "keep", "label", "line",
	"link", "plan", "print", "quiz", "renew", "rests", "restart", "result", "save-file", "share", "shared", "sources", "start",
	"start-plan", "stop", "test", "trouble", "unit", "unkeep", "unstart", "why", "working",
}

// reservedFamilies begin what pages call parts of many.
var reservedFamilies = []string{"change-", "child-", "from-", "install-", "line-", "o-", "renew-", "share-", "step-", "to-", "working-"}

func isReserved(id string) bool {
	begins := func(family string) bool { return strings.HasPrefix(id, family) }
	return slices.Contains(reservedQuestions, id) || slices.ContainsFunc(reservedFamilies, begins)
}

// reserved finds ids that a page or a site has for something else.
func (w *walker) reserved(q *widget.Quiz) {
	if slices.Contains(reservedQuizzes, string(q.ID)) {
		w.find("$.quiz", w.nearest("$.quiz"), "a site has a page of its own called %q; give the quiz another id", q.ID)
	}
	for i, was := range q.Was {
		if slices.Contains(reservedQuizzes, string(was)) {
			path := fmt.Sprintf("$.was[%d]", i)
			w.find(path, w.nearest(path), "a site has a page of its own called %q, so no quiz can have been; take it out", was)
		}
	}
	for i, question := range q.Questions {
		if isReserved(string(question.ID)) {
			path := fmt.Sprintf("$.questions[%d].id", i)
			w.find(path, w.nearest(path), "a page calls a part of its own %q; give the question another id", question.ID)
		}
	}
}
