package widget

import "slices"

// Answers are the options confirmed so far, one entry a question, in the quiz's
// order. They are all a quiz knows of its reader; everything else is derived.
type Answers [][]OptionID

// With returns the answers followed by the next question's options. The
// receiver is never changed, so a caller may keep the old value to step back to.
func (a Answers) With(options ...OptionID) Answers {
	return append(slices.Clip(a), options)
}

// Back returns the answers without the last one. At the first question there is
// nothing to take back.
func (a Answers) Back() Answers {
	if len(a) == 0 {
		return a
	}
	return slices.Clip(a[:len(a)-1])
}
