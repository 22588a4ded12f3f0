package widget

// A Recommendation is the outcome for one reader's answers, with its grounds,
// in words. Nothing in it says more than the quiz file does.
type Recommendation struct {
	Outcome OutcomeID
	// Variant is empty for the outcome itself.
	Variant VariantID
	// Urgent tells that the card must be read before anything else.
	Urgent bool
	// Drink tells that there is something to have; see Outcome.Drink.
	Drink bool
	// Fired are the rules that acted, in order.
	Fired []RuleID
	// Points are the reader's own, for every outcome points choose between, in
	// tie order. Empty when a rule stopped the quiz.
	Points []Score
	// Close are the other allowed outcomes within Quiz.CloseWithin points.
	Close []OutcomeID
	// Chosen is the rule that left only this outcome (by its As name), empty when points chose.
	Chosen RuleID

	Headline string
	// Text is the card's paragraphs, in order; Because and notes come after it.
	Text []Said
	// Because are the reasons that counted for the outcome, strongest first;
	// Against those that counted against it.
	Because, Against []Reason
	Notes            []Said
	// Plan is the 14 days; empty where there is none.
	Plan []Day
	// PlanNotes, Label and Stop are lists of sentences for the card.
	PlanNotes, Label, Stop []Said
	Disclaimer             string
	// Product tells that the disclosed link may be shown.
	Product bool
	// Flips are up to two single answers that would change the outcome.
	Flips []Flip
	// NoDifference are the questions whose other options would all have left the
	// outcome as it is.
	NoDifference []QuestionID
}

// A Score is what the answers gave to one outcome.
type Score struct {
	Outcome OutcomeID
	Points  int
	// Allowed tells that no rule has taken the outcome away.
	Allowed bool
}

// Said is a sentence with what it rests on.
type Said struct {
	Text string
	// Rule is the rule whose sentence it is, if any.
	Rule       RuleID
	Claims     []ClaimID
	References []ReferenceID
}

// A Reason is why an answer counted.
type Reason struct {
	Option   OptionID
	Text     string
	Points   int
	Kind     Kind
	Strength Strength
	But      string
	Claims   []ClaimID
}

// A Flip is a single changed answer that would change the outcome.
type Flip struct {
	Question QuestionID
	// From is what the reader chose, To what would change the outcome.
	From    []OptionID
	To      OptionID
	Outcome OutcomeID
}
