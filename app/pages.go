// Package app is the screen: go-app pages and components that draw what widget
// says. It decides nothing about the quiz.
package app

// PageKind tells the delivery what a page needs around its body.
type PageKind string

const (
	KindHome  PageKind = "home"  // the list of quizzes; no client
	KindQuiz  PageKind = "quiz"  // a quiz on its own page; early script and client
	KindEmbed PageKind = "embed" // a quiz in a frame; early script and client, noindex
	KindPaper PageKind = "paper" // the paper twin; no client
	// The public page of an outcome; the client only when the address has a
	// private part in its fragment.
	KindOutcome PageKind = "outcome"
	KindStill   PageKind = "still"   // a page about results that never has the client
	KindCard    PageKind = "card"    // an outcome in a frame; no client, noindex
	KindPublish PageKind = "publish" // for editors; publish script and client, noindex
	KindKept    PageKind = "kept"    // what the reader has kept; client, noindex
	KindPlan    PageKind = "plan"    // the reader's 14 days; client, noindex
	KindProduct PageKind = "product" // a stop on the way to the product; no client, noindex
)
