// Package widget is the quiz itself: what it asks, which rules keep a reader
// safe, what it recommends and why. It is pure: the same quiz and the same
// answers give the same recommendation in a browser, in a test and in the
// author's terminal. It knows nothing of where it is shown.
//
// The map of the package:
//
//	widget.go     this map
//	quiz.go       what an author writes: Quiz, Question, Rule, Points, Outcome, Schedule
//	texts.go      the words of a quiz, apart from its rules, by id
//	answers.go    what a reader said, and how a set of options becomes answers
//	next.go       which question is open, and when the quiz is over
//	copy.go       a quiz as readers get it, and as a build made it for them
//	decide.go     rules, points, ties and close calls, on numbers
//	recommend.go  the same, in words: Recommendation
//	flips.go      which single answer would change the outcome
//	schedule.go   the 14 days: gentle ones, and drinks in turn
//	diary.go      what a plan gives next, from what was reported
//	check.go      the faults an author can make; check_rules.go and check_texts.go hold them
//	link.go       the code in a result link, and back
//	fingerprint.go  whether two quizzes decide alike
//	walk.go       every combination of answers, one by one
package widget
