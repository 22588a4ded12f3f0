package web

// The words on pages that the app does not draw.
const (
	wordsNoScript   = "This quiz works out your result with JavaScript, which is off here. The paper version asks the same questions:"
	wordsPaper      = "open the paper version"
	wordsNotFound   = "There is no page at this address."
	wordsNotFoundAt = "The quizzes are here:"
	wordsHome       = "all quizzes"

	// In the article, where a quiz is not there yet, or is not all there.
	wordsFailed = "The quiz could not be shown here. The link opens it on a page of its own."
	wordsMore   = "Show all"
)
