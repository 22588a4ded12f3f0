package widget

// Compile prepares the quiz for many recommendations and returns it. A quiz
// works without; it is only slower.
func (q *Quiz) Compile() *Quiz { return q }

// Check returns every fault of the quiz, in the order of the file, or none.
func (q *Quiz) Check() []Fault { return nil }

// Next returns the question the answers leave open, and false when no further
// answer can change the recommendation.
func (q *Quiz) Next(answers Answers) (Question, bool) { return Question{}, false }

// Recommend returns the recommendation for the answers. It never fails: unknown
// options count for nothing.
func (q *Quiz) Recommend(answers Answers) Recommendation { return Recommendation{} }

// Answer sorts a set of options, in any order, into answers. A choose-any
// question without an option counts as "none of these". The errors name every
// unknown option, every impossible pair and every question left open.
func (q *Quiz) Answer(options ...OptionID) (Answers, []error) { return nil, nil }

// WithoutReview returns a copy of the quiz without the texts that wait for a
// review. Rules and points stay.
func (q *Quiz) WithoutReview() *Quiz { return q }

// ForReaders returns a copy of the quiz with only what a reader's browser
// needs: references shrink to their short name and address.
func (q *Quiz) ForReaders() *Quiz { return q }

// A Survey is what walking every combination of answers found.
type Survey struct {
	// Combinations counts every combination of answers, choose-any questions included.
	Combinations int
	// Paths counts the different ways through the quiz as a reader takes it,
	// which ends as soon as nothing more can change the outcome.
	Paths int
	// Endings are in the order of the quiz's outcomes and variants.
	Endings []Share
	// Close counts the combinations that end in a close call, Ties those with a
	// tie for first, both among those that points decide (Decided).
	Close, Ties, Decided int
}

// A Share is how many combinations and paths end at one ending.
type Share struct {
	Ending
	Combinations, Paths int
}

// Survey walks every combination of answers.
func (q *Quiz) Survey() Survey { return Survey{} }
