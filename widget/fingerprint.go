package widget

import "strconv"

// A fingerprint is an FNV-1a hash of words.
type fingerprint uint64

func (f *fingerprint) add(word string) {
	for _, b := range []byte(word + "\x00") {
		*f = (*f ^ fingerprint(b)) * 0x100000001b3
	}
}

func (f *fingerprint) number(n int) { f.add(strconv.Itoa(n)) }

func (f *fingerprint) flag(on bool) { f.add(strconv.FormatBool(on)) }

// addAll adds a list with its length, so that no two lists in a row read as one.
func addAll[W ~string](f *fingerprint, words []W) {
	f.number(len(words))
	for _, word := range words {
		f.add(string(word))
	}
}

// fingerprint is a number of 30 bits for everything that decides: questions and
// options in their order, rules, points, ties and how close is close. Two quizzes
// that differ only in texts, sources or amounts have the same.
func (q *Quiz) fingerprint() uint64 {
	f := fingerprint(0xcbf29ce484222325)
	f.add(string(q.ID))
	for _, question := range q.Questions {
		f.question(question)
	}
	for _, rule := range q.Rules {
		f.rule(rule)
	}
	for _, row := range q.Points {
		f.points(row, q.Ties)
		for _, score := range q.Bands() {
			f.number(row.Score[score])
		}
	}
	for _, outcome := range q.Outcomes {
		f.band(outcome, q.Bands())
	}
	f.add(string(q.NothingLeft.Outcome))
	f.add(string(q.NothingLeft.Variant))
	addAll(&f, q.Ties)
	f.number(q.CloseWithin)
	const mask = 1<<numberBits - 1
	return uint64(f^f>>numberBits^f>>(2*numberBits)) & mask
}

// band adds the ranges that lead to an outcome, by their numbers: how they are spelt
// decides nothing. An outcome without any adds nothing.
func (f *fingerprint) band(outcome Outcome, scores []ScoreID) {
	for _, score := range scores {
		within, is := outcome.When[score]
		if !is {
			continue
		}
		from, to, _ := within.Bounds()
		f.add(string(outcome.ID))
		f.add(string(score))
		f.number(from)
		f.number(to)
	}
}

func (f *fingerprint) question(question Question) {
	f.add(string(question.ID))
	f.add(string(question.Choose))
	f.add(string(question.None))
	addAll(f, question.Options)
	if question.conditional() { // else the fingerprint is what it was before there were conditions
		addAll(f, question.OnlyIf)
		addAll(f, question.Unless)
	}
}

func (f *fingerprint) rule(rule Rule) {
	f.add(string(rule.ID))
	f.number(rule.Step)
	addAll(f, rule.When)
	f.add(string(rule.Stop))
	f.add(string(rule.Variant))
	addAll(f, rule.Only)
	addAll(f, rule.Without)
	f.flag(rule.Note)
	addAll(f, rule.And)
	addAll(f, rule.Unless)
	addAll(f, rule.For)
	f.flag(rule.Always)
}

// points adds what the row gives to each of the outcomes that points choose
// between.
func (f *fingerprint) points(row Points, contests []OutcomeID) {
	f.add(string(row.Option))
	for _, outcome := range contests {
		f.number(row.Give[outcome])
	}
}
