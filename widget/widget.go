// Package widget is the quiz itself: what it asks, which rules keep a reader
// safe, what it recommends and why. It is pure: the same quiz and the same
// answers give the same recommendation in a browser, in a test and in the
// author's terminal. It knows nothing of where it is shown.
//
// The map of the package:
//
//	widget.go       this map
//	quiz.go         what an author writes: Quiz, Question, Rule, Points, Outcome, Plan
//	texts.go        the words of a quiz, apart from its rules, by id
//	site.go         whose quizzes these are: Site
//	colour.go       colours, and how well they can be told apart
//	languages.go    how languages are spelled, and which way they run
//	answers.go      what a reader said, and how a set of options becomes answers
//	next.go         which question is open
//	decide.go       rules, points, ties and close calls, on numbers
//	bands.go        outcomes by ranges of scores
//	recommend.go    the same, in words: Recommendation
//	reasons.go      which answers counted, and how strong their grounds are
//	flips.go        which single answer would change the outcome
//	schedule.go     the days of an outcome, for these readers and for others
//	diary.go        the amount to come, from what a reader reports of the days
//	link.go         the code in a result link, and back
//	fingerprint.go  whether two quizzes decide alike
//	former.go       and under the ids they had before
//	read.go         a quiz as a client reads it, from JSON
//	read_quiz.go    what that reads, made from the types
//	copy.go         a quiz for readers, or without what waits for a review
//	count.go        how many combinations of answers there are
//	walk.go         every combination of answers, and where they end
//	tally.go        what the walk counts, on every processor
//	cards.go        one reader for every different card
//	examples.go     one reader for every ending, and for every rule
//	compare.go      what becomes of readers where another edition takes a quiz's place
//	check.go        the faults an author can make: ids, questions, the start
//	check_branches.go  and in what a question depends on
//	check_bands.go  and in ranges of scores
//	check_rules.go  and in rules and points, and what nobody can reach
//	check_large.go  and in a quiz that is too large to be walked
//	check_roots.go  and of these the one that the others follow from
//	check_texts.go  and in outcomes, evidence and texts
//	check_plan.go   and in the days of a plan and its words
//	check_was.go    and in former ids
//	check_caps.go   and where a schedule passes a cap
package widget
