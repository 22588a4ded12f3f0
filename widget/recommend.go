package widget

import (
	"cmp"
	"math/bits"
	"slices"
	"strings"
)

// A Recommendation is the outcome for one reader's answers, with its grounds,
// in words. Nothing in it says more than the quiz file does.
type Recommendation struct {
	Ending
	// Urgent reports whether the card must be read before anything else.
	Urgent bool
	// Refers reports whether the reader is sent to somebody else; see Outcome.Refers.
	Refers bool
	// Asked are the questions answered, in order.
	Asked []QuestionID
	// Fired are the rules that acted, in order, notes included.
	Fired []RuleID
	// Points are the reader's own, for every outcome points choose between, in tie
	// order. Only where points chose are there any; see Quiz.Scores.
	Points []Score
	// Close is the nearest other allowed outcome within Quiz.CloseWithin points, if
	// there is one.
	Close []OutcomeID
	// Sums are the reader's scores where bands chose, in order. Close is then what a
	// single other answer leads to.
	Sums []Sum
	// Chosen is the rule, by its As name, that left only this outcome; empty when
	// points chose. The rule's sentence is then the only reason.
	Chosen RuleID

	Headline string
	// Told are the answers that led to a rule that stops, each to finish "You told
	// us: …", in the order of the quiz.
	Told []string
	// Emergency is whom to call at once; it is on every card that sends the reader
	// to somebody else.
	Emergency string
	// Sentences are what the rules that chose the outcome say, in order.
	Sentences []Said
	// Text is the card's paragraphs, in order.
	Text []Said
	// Because are the answers that counted for the outcome, strongest first; Against
	// those that counted against it. Empty where a rule chose.
	Because, Against []Reason
	// Counted are the answers that gave to a score, where bands chose.
	Counted []Reason
	// Notes are the banners; Always what every reader is told who is not
	// referred.
	Notes, Always []Said
	// Plan is the days, each with its amount; empty where there is none.
	Plan []Day
	// PlanNotes, Label and Stop are lists of sentences for the card.
	PlanNotes, Label, Stop []Said
	// Product reports whether the disclosed link may be shown.
	Product bool
	// Flips are up to two single answers that would change the outcome.
	Flips []Flip
	// NoDifference are the questions whose other options would all have left the
	// outcome as it is. Questions about safety are never among them.
	NoDifference []QuestionID
}

// A Score is what the answers gave to one outcome.
type Score struct {
	Outcome OutcomeID
	Points  int
	// Allowed reports whether no rule has taken the outcome away.
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
	// But is "mixed" or "contrary" where the evidence also points elsewhere.
	But    string
	Claims []ClaimID
}

// UrgentVariant is the variant whose card must be read before anything else.
const UrgentVariant VariantID = "urgent"

// Recommend returns the recommendation for the answers: rules first, in their
// order, then points, then ties. It is a pure function and never fails: unknown
// options count for nothing, and questions still open count as unanswered, so
// ask Next first whether there is one.
func (q *Quiz) Recommend(answers Answers) Recommendation {
	t := q.tables()
	chosen := q.chosen(t, answers)
	d := q.decide(t, t.set(chosen))
	outcome, _ := q.outcome(d.ending.Outcome)
	r := Recommendation{
		Ending:  d.ending,
		Urgent:  d.ending.Variant == UrgentVariant,
		Refers:  outcome.Refers,
		Product: outcome.Product,
		Chosen:  q.chosenBy(d),
		Plan:    q.plan(d.ending, chosen),
	}
	for _, question := range q.Asked(answers) {
		r.Asked = append(r.Asked, question.ID)
	}
	if d.byPoints() {
		r.Points, r.Close = scores(t, d), nearest(t, d)
	}
	q.say(&r, outcome, d, chosen)
	q.reasons(&r, d, chosen)
	q.note(&r, outcome, t, t.set(chosen))
	if d.byPoints() || d.banded {
		r.Flips, r.NoDifference = q.flips(t, answers, d.ending)
	}
	if d.banded {
		r.Sums, r.Counted = q.sums(t, d), q.counted(chosen)
	}
	if d.banded && len(r.Flips) > 0 {
		r.Close = []OutcomeID{r.Flips[0].Outcome}
	}
	return r
}

// Scores are what the answers gave to every outcome points choose between, in tie
// order, whether or not a rule then took it away. There are none where a rule
// stopped the quiz.
func (q *Quiz) Scores(answers Answers) []Score {
	t := q.tables()
	d := q.decide(t, t.set(q.chosen(t, answers)))
	if d.stopped {
		return nil
	}
	return scores(t, d)
}

// chosenBy is the route rule that left a single outcome allowed, if one did.
func (q *Quiz) chosenBy(d decision) RuleID {
	if d.stopped || bits.OnesCount8(d.allowed) != 1 {
		return ""
	}
	for i, rule := range q.Rules {
		if d.fired>>i&1 == 1 {
			return cmp.Or(rule.As, rule.ID)
		}
	}
	return ""
}

func scores(t *tables, d decision) (points []Score) {
	for i, outcome := range t.contests {
		points = append(points, Score{outcome, d.points[i], d.allowed>>i&1 == 1})
	}
	return points
}

// nearest is the close outcome with the most points, the earlier of equals.
func nearest(t *tables, d decision) []OutcomeID {
	best := -1
	for i := range t.contests {
		if d.close>>i&1 == 1 && (best < 0 || d.points[i] > d.points[best]) {
			best = i
		}
	}
	if best < 0 {
		return nil
	}
	return []OutcomeID{t.contests[best]}
}

// say fills in the outcome's texts and the sentences of the rules that chose it.
func (q *Quiz) say(r *Recommendation, outcome Outcome, d decision, chosen []OptionID) {
	words := q.Texts.Outcomes[r.Outcome]
	variant := words.Variants[r.Variant]
	lead := cmp.Or(variant.Lead, words.Lead)
	if r.Chosen != "" && q.Texts.Leads[r.Chosen] != "" {
		lead = "" // the rule's own is among the sentences
	}
	text := strings.TrimSpace(lead + " " + cmp.Or(variant.Text, words.Text))
	r.Headline = cmp.Or(variant.Headline, words.Headline)
	if text != "" {
		r.Text = append(r.Text, Said{Text: text, Claims: outcome.Claims})
	}
	r.Text = append(r.Text, q.lines(outcome.Lines, r.Variant, chosen)...)
	r.PlanNotes = q.lines(outcome.Plan, r.Variant, chosen)
	r.Label = q.lines(outcome.Label, r.Variant, chosen)
	if !outcome.Refers {
		for _, text := range q.Texts.Stop {
			r.Stop = append(r.Stop, Said{Text: text})
		}
		r.Stop = append(r.Stop, q.lines(outcome.Stop, r.Variant, chosen)...)
	}
	if d.stopped && outcome.Refers {
		r.Told, r.Emergency = q.told(d, chosen), q.Texts.Emergency
	}
	q.sentences(r, d)
}

// sentences are those of the rules that acted, in order; the rule that left one
// outcome begins with its lead. Where rules left nothing, each one's advice is the
// other's warning, so none of them speaks.
func (q *Quiz) sentences(r *Recommendation, d decision) {
	for i, rule := range q.Rules {
		if d.fired>>i&1 == 0 {
			continue
		}
		r.Fired = append(r.Fired, rule.ID)
		var texts []string
		if r.Chosen != "" && cmp.Or(rule.As, rule.ID) == r.Chosen {
			texts = append(texts, q.Texts.Leads[r.Chosen])
		}
		if d.stopped || r.Chosen != "" && !rule.Quiet {
			texts = append(texts, q.Texts.Rules[rule.ID])
		}
		for _, text := range texts {
			if text != "" {
				r.Sentences = append(r.Sentences, Said{Text: text, Rule: rule.ID, References: rule.References})
			}
		}
	}
}

// told are the chosen options of the rules that stopped, in words.
func (q *Quiz) told(d decision, chosen []OptionID) (told []string) {
	for _, option := range chosen {
		if text := q.Texts.Told[option]; text != "" && q.firedBy(d, option) {
			told = append(told, text)
		}
	}
	return told
}

// firedBy reports whether the option made one of the rules act.
func (q *Quiz) firedBy(d decision, option OptionID) bool {
	for i, rule := range q.Rules {
		if d.fired>>i&1 == 1 && slices.Contains(rule.When, option) {
			return true
		}
	}
	return false
}

// CardOf is what a reader is told for whom a stop rule acts, and nothing is known
// besides. It is empty for any other rule.
func (q *Quiz) CardOf(id RuleID) (r Recommendation) {
	i := slices.IndexFunc(q.Rules, func(rule Rule) bool { return rule.ID == id && rule.Stop != "" })
	if i < 0 {
		return r
	}
	ending := Ending{q.Rules[i].Stop, q.Rules[i].Variant}
	outcome, _ := q.outcome(ending.Outcome)
	r = Recommendation{Ending: ending, Urgent: ending.Variant == UrgentVariant, Refers: outcome.Refers}
	q.say(&r, outcome, decision{ending: ending, stopped: true, fired: 1 << i}, nil)
	return r
}

func (q *Quiz) lines(lines []Line, variant VariantID, chosen []OptionID) (said []Said) {
	for _, line := range lines {
		if line.Variant != "" && line.Variant != cmp.Or(variant, VariantNone) {
			continue
		}
		if len(line.When) > 0 && !chosenAny(chosen, line.When) || chosenAny(chosen, line.Unless) {
			continue
		}
		said = append(said, Said{Text: q.Texts.Lines[line.ID], Claims: line.Claims})
	}
	return said
}

// noteFor reports whether a note rule speaks on this outcome's card.
func (r Rule) noteFor(outcome Outcome) bool {
	return !outcome.Refers && (len(r.For) == 0 || slices.Contains(r.For, outcome.ID))
}

func (q *Quiz) note(r *Recommendation, outcome Outcome, t *tables, chosen optionSet) {
	for i, rule := range t.rules {
		author := q.Rules[i]
		if !author.Note || !author.noteFor(outcome) || !rule.acts(chosen) {
			continue
		}
		r.Fired = append(r.Fired, author.ID)
		said := Said{Text: q.Texts.Rules[author.ID], Rule: author.ID, References: author.References}
		switch {
		case said.Text == "":
		case author.Always:
			r.Always = append(r.Always, said)
		default:
			r.Notes = append(r.Notes, said)
		}
	}
}
