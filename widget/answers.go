package widget

import (
	"fmt"
	"slices"
	"strings"
)

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

// Choices are the question's options in the order they are shown, the exclusive
// one last.
func (q Question) Choices() []OptionID {
	if q.None == "" {
		return q.Options
	}
	return append(slices.Clip(q.Options), q.None)
}

// Pick returns what is ticked after the reader touches option: in a choose-one
// question that option alone; in a choose-any question the option is turned on
// or off, and the exclusive option and the others clear each other. The ticked
// slice is not changed. An option of another question changes nothing.
func (q Question) Pick(ticked []OptionID, option OptionID) []OptionID {
	switch {
	case !slices.Contains(q.Choices(), option):
		return ticked
	case q.Choose == ChooseOne:
		return []OptionID{option}
	case slices.Contains(ticked, option):
		return without(ticked, option)
	case option == q.None:
		return []OptionID{option}
	}
	return append(without(ticked, q.None), option)
}

func without(options []OptionID, gone OptionID) []OptionID {
	return slices.DeleteFunc(slices.Clone(options), func(o OptionID) bool { return o == gone })
}

// Sorted sorts a set of options, in any order, into answers, as Answer does; whole
// reports whether they answer every question and are nothing besides. It has no words for
// what is wrong: they would be 3 kB more for a reader to download.
func (q *Quiz) Sorted(options []OptionID) (answers Answers, whole bool) {
	used := 0
	for question, open := q.Next(answers); open; question, open = q.Next(answers) {
		picked := slices.DeleteFunc(slices.Clone(question.Choices()), func(o OptionID) bool { return !slices.Contains(options, o) })
		if used += len(picked); len(picked) == 0 && question.Choose == ChooseAny {
			picked = []OptionID{question.None}
		}
		answers = answers.With(picked...)
	}
	_, whole = q.number(answers)
	return answers, whole && used == len(options)
}

// Answer sorts a set of options, in any order, into answers. A choose-any
// question with no option counts as "none of these". The errors name every unknown
// option, every impossible pair and every question left open; with errors there are
// no answers.
func (q *Quiz) Answer(options ...OptionID) (Answers, []error) {
	chosen, faults := q.byQuestion(options)
	var answers Answers
	for question, open := q.Next(answers); open; question, open = q.Next(answers) {
		picked := chosen[question.ID]
		if len(picked) == 0 && question.Choose == ChooseAny {
			picked = []OptionID{question.None}
		}
		if len(picked) == 0 {
			faults = append(faults, fmt.Errorf("question %q has no answer: choose one of %s", question.ID, list(question.Options)))
		}
		answers = answers.With(picked...)
	}
	if len(faults) == 0 {
		faults = q.notAsked(answers, chosen)
	}
	if len(faults) > 0 {
		return nil, faults
	}
	return answers, nil
}

// notAsked finds what was chosen in questions that the answers do not lead to.
func (q *Quiz) notAsked(answers Answers, chosen map[QuestionID][]OptionID) (faults []error) {
	said := slices.Concat(answers...)
	for _, question := range q.Questions {
		if picked := chosen[question.ID]; len(picked) > 0 && !chosenAny(said, picked) {
			faults = append(faults, fmt.Errorf("question %q is not asked after these answers: leave out %s", question.ID, list(picked)))
		}
	}
	return faults
}

// byQuestion puts each option under its question, in the question's own order.
func (q *Quiz) byQuestion(options []OptionID) (map[QuestionID][]OptionID, []error) {
	var faults []error
	for _, option := range options {
		if _, known := q.questionOf(option); !known {
			faults = append(faults, fmt.Errorf("unknown option %q%s", option, q.nearest(option)))
		}
	}
	chosen := map[QuestionID][]OptionID{}
	for _, question := range q.Questions {
		picked := slices.DeleteFunc(slices.Clone(question.Choices()), func(o OptionID) bool { return !slices.Contains(options, o) })
		chosen[question.ID] = picked
		if err := question.impossible(picked); err != nil {
			faults = append(faults, err)
		}
	}
	return chosen, faults
}

func (q Question) impossible(picked []OptionID) error {
	switch {
	case len(picked) < 2:
		return nil
	case q.Choose == ChooseOne:
		return fmt.Errorf("question %q takes one answer, not %s", q.ID, list(picked))
	case slices.Contains(picked, q.None):
		return fmt.Errorf("question %q: %q cannot stand with %s", q.ID, q.None, list(without(picked, q.None)))
	}
	return nil
}

func (q *Quiz) questionOf(option OptionID) (Question, bool) {
	for _, question := range q.Questions {
		if slices.Contains(question.Options, option) || option != "" && question.None == option {
			return question, true
		}
	}
	return Question{}, false
}

// nearest suggests the option an author may have meant, or nothing.
func (q *Quiz) nearest(typed OptionID) string {
	for _, question := range q.Questions {
		for _, option := range question.Choices() {
			if almost(string(typed), string(option)) {
				return fmt.Sprintf("; did you mean %q?", option)
			}
		}
	}
	return ""
}

// nearestOutcome suggests the outcome an author may have meant, or nothing.
func (q *Quiz) nearestOutcome(typed OutcomeID) string {
	for _, outcome := range q.Outcomes {
		if almost(string(typed), string(outcome.ID)) {
			return fmt.Sprintf("; did you mean %q?", outcome.ID)
		}
	}
	return ""
}

// almost reports whether two words differ in one letter, or only in case and dashes.
func almost(a, b string) bool {
	a, b = plainWord(a), plainWord(b)
	if a == b {
		return true
	}
	if len(a) > len(b) {
		a, b = b, a
	}
	same := 0
	for same < len(a) && a[same] == b[same] {
		same++
	}
	return len(a) > 3 && (a[same:] == b[same+1:] && len(b) == len(a)+1 || len(a) == len(b) && a[same+1:] == b[same+1:])
}

func plainWord(s string) string { return strings.ToLower(strings.ReplaceAll(s, "-", "_")) }

func list(options []OptionID) string {
	words := make([]string, len(options))
	for i, o := range options {
		words[i] = string(o)
	}
	return strings.Join(words, ", ")
}
