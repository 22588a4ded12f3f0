// Package app is the screen: go-app pages and components that draw what widget
// says. It decides nothing about the quiz. What a file's name calls drawn is drawn
// in advance by the build, and no reader downloads it.
//
// It is built into two clients: with the tag frame into that of pages made for frames,
// where nothing is kept or shared, and without into that of all other pages.
//
// The map of the package:
//
//	pages.go                    the kinds of page
//	pages_drawn.go              Pages: every page of a site
//	browser.go                  Run, and all else in which a quiz touches the browser
//	browser_own.go              the same of pages that are not made for frames
//	browser_kept.go             the same of what is kept
//	frame.go                    what the client of frames has in the place of card_own.go
//	device.go                   what the pages of what is kept need of the browser
//	brief.go                    the few functions that build what a client draws
//	site.go                     an element of any tag, and the footer of a quiz
//	site_drawn.go               whose site it is: header and footer
//	browser_around.go           the same, as the build drew them
//	words.go                    the app's own sentences, by key: Say
//	words_own.go                those no page made for frames says
//	words_drawn.go              those no client says
//	words_page_drawn.go         those around what the app draws
//	words_nl_drawn.go           all of them in Dutch
//	words_de_drawn.go           in German
//	words_fr_drawn.go           in French
//	languages_drawn.go          which language is spoken, and what a client needs of it
//	browser_words.go            the words that came with the page
//	pictures.go                 inline SVG
//	home_drawn.go               the list of quizzes
//	quiz_page.go                the result of a quiz, once the client runs its page
//	steps_drawn.go              the page of a quiz, and its steps: start, questions, working
//	card.go                     the reader's own result, as a card with panels
//	card_view.go                its first view
//	card_own.go                 what it has on a page of its own alone
//	card_ad.go                  its advertisement, and the panel about the test
//	card_panels.go              what is one tap behind it
//	card_referral.go            the card of who should see somebody
//	card_sources.go             what it rests on, on the screen and on paper
//	contest.go                  the points of what was allowed
//	reasons.go                  why, with strength and sources
//	schedule_view.go            the days of a result
//	measure.go                  how an amount is said, and in which unit
//	plan_words.go               what is said of a plan: the quiz's words, or the app's
//	keep_box.go                 the part of a card that keeps it, or begins its plan
//	share.go                    ways to hand a result on
//	drawing.go                  a card as a picture, in words
//	shared_page.go              a result somebody sent
//	outcome_view_drawn.go       what anyone may read about an outcome
//	outcome_page_drawn.go       the public page of an outcome
//	link_lines_drawn.go         what that page says of a private link
//	lost_outcome_page_drawn.go  where a link leads to an outcome the quiz lacks
//	card_page_drawn.go          an outcome in a frame
//	product_page_drawn.go       a stop on the way to the product
//	paper_drawn.go              the paper twin
//	paper_bands_drawn.go        its points, where ranges of scores decide
//	paper_outcomes_drawn.go     its outcomes and schedules
//	kept_page.go                what the reader has kept
//	kept_page_files.go          the same as a file, and back
//	kept_words.go               what the reader is told of what is kept
//	kept_files.go               the same of its files
//	local_card.go               what the pages of what is kept have alike
//	plan_page.go                the plan under way
//	plan_today.go               today's amount, and what the reader says of it
//	plan_screen_drawn.go        what the plan page shows, for a picture of it
//	plan_history.go             the days reported and to come
//	plan_reading.go             what the site's quizzes say of a plan today
//	publish_page.go             the page for editors, once the client runs it
//	publish_choices.go          what an editor has chosen
//	publish_desk.go             what an editor can choose from
//	publish_places.go           what follows from the choices, place by place
//	publish_laid_drawn.go       the page as the build lays it out
//	publish_words_drawn.go      its sentences that come and go
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
	KindPlan    PageKind = "plan"    // the reader's plan; client, noindex
	KindProduct PageKind = "product" // a stop on the way to the product; no client, noindex
)
