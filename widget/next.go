package widget

import "slices"

// Next returns the first question the answers leave open, and false when no
// further answer can change the card: after the last question, or as soon as a
// stop rule has acted and no open question holds an option that the card could
// still depend on. There is no stored position: the answers say where the
// reader is.
func (q *Quiz) Next(answers Answers) (Question, bool) {
	if len(answers) >= len(q.Questions) || len(answers) >= q.lastQuestion(answers) {
		return Question{}, false
	}
	return q.Questions[len(answers)], true
}

// lastQuestion is how many questions these answers need at most.
func (q *Quiz) lastQuestion(answers Answers) int {
	ask, last := q.tables().ask, len(q.Questions)
	for i, picked := range answers[:min(len(answers), len(ask))] {
		for _, option := range picked {
			if reach, stops := ask[i].reach[option]; stops {
				last = min(last, reach)
			}
		}
	}
	return last
}

// Reach is how many of the quiz's questions must be answered before the
// consequence of choosing this option is certain. It is all of them, but for
// options that stop the quiz: a red flag needs no further question.
func (q *Quiz) Reach(option OptionID) int {
	for _, ask := range q.tables().ask {
		if reach, stops := ask.reach[option]; stops {
			return reach
		}
	}
	return len(q.Questions)
}

func (q *Quiz) reach(question Question) questionTable {
	table := questionTable{reach: map[OptionID]int{}}
	for _, rule := range q.Rules {
		if rule.Stop == "" {
			continue
		}
		needed := q.lastOf(q.weighsOn(rule))
		for _, option := range question.Options {
			earlier, known := table.reach[option]
			if slices.Contains(rule.When, option) && (!known || needed < earlier) {
				table.reach[option] = needed
			}
		}
	}
	return table
}

// weighsOn are the options that can change the card of a reader whom this rule
// stops: those of the stop rules of its own step and before, and those the
// outcome's lines, notes and schedule depend on.
func (q *Quiz) weighsOn(stop Rule) []OptionID {
	var options []OptionID
	outcome, _ := q.outcome(stop.Stop)
	for _, rule := range q.Rules {
		if rule.Stop != "" && rule.Step <= stop.Step || rule.Note && rule.noteFor(outcome) {
			options = append(options, rule.When...)
		}
	}
	for _, line := range slices.Concat(outcome.Lines, outcome.Label, outcome.Stop, outcome.Plan) {
		options = append(append(options, line.When...), line.Unless...)
	}
	for _, schedule := range q.Schedules {
		if outcome.Schedule == "" {
			break
		}
		for _, other := range schedule.Instead {
			options = append(options, other.When...)
		}
	}
	return options
}

// lastOf is the number of the last question that has one of the options.
func (q *Quiz) lastOf(options []OptionID) int {
	last := 0
	for i, question := range q.Questions {
		if slices.ContainsFunc(question.Choices(), func(o OptionID) bool { return slices.Contains(options, o) }) {
			last = i + 1
		}
	}
	return last
}
