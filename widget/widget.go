// Package widget is the quiz itself: what it asks, which rules keep a reader
// safe, what it recommends and why. It is pure: the same quiz and the same
// answers give the same recommendation in a browser, in a test and in the
// author's terminal. It knows nothing of where it is shown.
//
// The map of the package:
//
//	quiz.go       what an author writes: Quiz, Question, Rule, Points, Outcome, Schedule
//	texts.go      the words of a quiz, apart from its rules, by id
//	answers.go    what a reader said, and how a set of options becomes answers
//	next.go       which question is open, and when the quiz is over
//	decide.go     rules, points, ties and close calls, on numbers
//	recommend.go  the same, in words: Recommendation
//	flips.go      which single answer would change the outcome
//	check.go      the faults an author can make
//	link.go       the code in a result link, and back
//	fingerprint.go  whether two quizzes decide alike
//	walk.go       every combination of answers, one by one
package widget
