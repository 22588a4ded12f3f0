package widget

// Next returns the first question the answers leave open, and false after the
// last one. Every reader answers every question: where a quiz ended early for
// some, the page around it would learn that they were stopped. There is no stored
// position: the answers say where the reader is.
func (q *Quiz) Next(answers Answers) (Question, bool) {
	if len(answers) >= len(q.Questions) {
		return Question{}, false
	}
	return q.Questions[len(answers)], true
}
