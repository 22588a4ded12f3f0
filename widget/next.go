package widget

import "slices"

// Next returns the first question the answers leave open, and false after the
// last one. A question whose condition does not hold is passed over. No rule ends a
// quiz early: where one did for some, the page around it would learn that they were
// stopped. There is no stored position: the answers say where the reader is.
func (q *Quiz) Next(answers Answers) (Question, bool) {
	asked, open := q.follow(answers)
	if !open {
		return Question{}, false
	}
	return asked[len(asked)-1], true
}

// Asked are the questions that the answers answer, one each, in order.
func (q *Quiz) Asked(answers Answers) []Question {
	asked, _ := q.follow(answers)
	return asked[:min(len(asked), len(answers))]
}

// follow is the way of the answers: the questions they answer and, where open, the
// next one.
func (q *Quiz) follow(answers Answers) (asked []Question, open bool) {
	var chosen []OptionID
	for _, question := range q.Questions {
		if !question.asks(chosen) {
			continue
		}
		asked = append(asked, question)
		if len(asked) > len(answers) {
			return asked, true
		}
		chosen = append(chosen, answers[len(asked)-1]...)
	}
	return asked, false
}

// Way is the questions that a reader is asked, in order, as far as what is ticked
// tells: a question without a tick opens no other. What is ticked in a question that is
// not asked counts for nothing.
func (q *Quiz) Way(ticked map[QuestionID][]OptionID) (way []Question) {
	var chosen []OptionID
	for _, question := range q.Questions {
		if question.asks(chosen) {
			way = append(way, question)
			chosen = append(chosen, ticked[question.ID]...)
		}
	}
	return way
}

// Conditional reports whether a question depends on answers to others.
func (q *Quiz) Conditional() bool { return slices.ContainsFunc(q.Questions, Question.conditional) }

func (q Question) conditional() bool { return len(q.OnlyIf)+len(q.Unless) > 0 }

// asks reports whether the question is for who chose these options before.
func (q Question) asks(chosen []OptionID) bool {
	return (len(q.OnlyIf) == 0 || chosenAny(chosen, q.OnlyIf)) && !chosenAny(chosen, q.Unless)
}

// chosen are the options that count: those of questions that are asked. Where no
// question depends on another, that is all of them.
func (q *Quiz) chosen(t *tables, answers Answers) []OptionID {
	all := slices.Concat(answers...)
	counting, _ := t.counting(t.set(all))
	return slices.DeleteFunc(all, func(o OptionID) bool {
		bit, known := t.bits[o]
		return known && !counting.has(bit)
	})
}
