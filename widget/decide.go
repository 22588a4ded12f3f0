package widget

import (
	"math/bits"
	"slices"
)

// The most a quiz may have; Check says so to the author. The sets below are
// sized for it, so that deciding allocates nothing and every combination of
// answers can be walked in a second or two.
const (
	maxOptions  = 128
	maxRules    = 64
	maxContests = 8
)

// An optionSet holds options by their number.
type optionSet [maxOptions / 64]uint64

func (s *optionSet) add(bit int) { s[bit/64] |= 1 << (bit % 64) }

func (s optionSet) has(bit int) bool { return s[bit/64]>>(bit%64)&1 == 1 }

func (s optionSet) meets(t optionSet) bool { return s[0]&t[0]|s[1]&t[1] != 0 }

func (s optionSet) union(t optionSet) optionSet { return optionSet{s[0] | t[0], s[1] | t[1]} }

func (s optionSet) less(t optionSet) optionSet { return optionSet{s[0] &^ t[0], s[1] &^ t[1]} }

func (s optionSet) meet(t optionSet) optionSet { return optionSet{s[0] & t[0], s[1] & t[1]} }

// tables are a quiz on numbers: options, outcomes and rules are places in lists.
type tables struct {
	bits  map[OptionID]int
	rules []ruleTable
	// stops and routes are the places of the rules that stop and of those that keep or
	// drop outcomes.
	stops, routes []int
	// branches are the questions that depend on others, in order.
	branches []branch
	gives    [maxOptions][maxContests]int
	// contests are the outcomes points choose between, in tie order.
	contests []OutcomeID
	all      uint8 // every contest allowed
	// scores and bands are those of a quiz of bands; gives are then by score.
	scores []ScoreID
	bands  []band
	width  int // how many contests or scores there are
}

// A branch is a question that depends on others, on numbers.
type branch struct{ options, onlyIf, unless optionSet }

// asks reports whether the question is for who chose these options before.
func (b branch) asks(chosen optionSet) bool {
	return (b.onlyIf == optionSet{} || b.onlyIf.meets(chosen)) && !b.unless.meets(chosen)
}

// counting are the chosen options less those of questions that are not asked, and
// open reports whether one is asked and not answered.
func (t *tables) counting(chosen optionSet) (counting optionSet, open bool) {
	for _, b := range t.branches {
		switch {
		case !b.asks(chosen):
			chosen = chosen.less(b.options)
		case !b.options.meets(chosen):
			open = true
		}
	}
	return chosen, open
}

// A ruleTable is a rule on numbers. Keep are the contests it leaves allowed.
type ruleTable struct {
	when   optionSet
	and    optionSet
	unless optionSet
	always bool
	step   int
	stop   Ending
	stops  bool
	keep   uint8
	routes bool
}

// A decision is what the rules and points make of a set of options.
type decision struct {
	ending  Ending
	stopped bool   // by a stop rule
	banded  bool   // by its scores
	fired   uint64 // rules that acted, notes left out
	points  [maxContests]int
	allowed uint8
	close   uint8 // other allowed outcomes within CloseWithin
	tie     bool  // more than one outcome had the most points
}

// byPoints reports whether points chose: no rule stopped the quiz, or left one
// outcome or none.
func (d decision) byPoints() bool { return !d.stopped && bits.OnesCount8(d.allowed) > 1 }

// Compile prepares the quiz for many recommendations and returns it. A quiz
// works without; it is only slower. Call it again after changing the quiz.
func (q *Quiz) Compile() *Quiz {
	q.compiled = q.compile()
	return q
}

func (q *Quiz) tables() *tables {
	if q.compiled != nil {
		return q.compiled
	}
	return q.compile()
}

func (q *Quiz) compile() *tables {
	t := &tables{bits: map[OptionID]int{}, contests: q.Ties[:min(len(q.Ties), maxContests)]}
	for _, question := range q.Questions {
		for _, option := range question.Choices() {
			if len(t.bits) < maxOptions {
				t.bits[option] = len(t.bits)
			}
		}
	}
	for _, question := range q.Questions {
		if question.conditional() {
			t.branches = append(t.branches, t.branch(question))
		}
	}
	t.all = t.contestSet(q.Ties)
	for i, rule := range q.Rules[:min(len(q.Rules), maxRules)] {
		t.rules = append(t.rules, t.rule(rule))
		if t.rules[i].stops {
			t.stops = append(t.stops, i)
		}
		if t.rules[i].routes {
			t.routes = append(t.routes, i)
		}
	}
	t.scores = q.Bands()
	t.scores = t.scores[:min(len(t.scores), maxContests)]
	for _, outcome := range q.Outcomes {
		if len(outcome.When) > 0 {
			t.bands = append(t.bands, t.bandOf(outcome))
		}
	}
	t.width = max(len(t.contests), len(t.scores))
	for _, row := range q.Points {
		t.give(row)
	}
	return t
}

func (t *tables) branch(q Question) branch {
	return branch{options: t.set(q.Choices()), onlyIf: t.set(q.OnlyIf), unless: t.set(q.Unless)}
}

func (t *tables) rule(r Rule) ruleTable {
	row := ruleTable{
		when:   t.set(r.When),
		and:    t.set(r.And),
		unless: t.set(r.Unless),
		always: r.Always,
		step:   r.Step,
		stop:   Ending{r.Stop, r.Variant},
		stops:  r.Stop != "",
		keep:   t.all &^ t.contestSet(r.Without),
		routes: len(r.Only)+len(r.Without) > 0,
	}
	if len(r.Only) > 0 {
		row.keep &= t.contestSet(r.Only)
	}
	return row
}

// acts reports whether a note speaks to a reader.
func (r ruleTable) acts(chosen optionSet) bool {
	return (r.always || r.when.meets(chosen)) && (r.and == optionSet{} || r.and.meets(chosen)) && !r.unless.meets(chosen)
}

func (t *tables) give(row Points) {
	bit, known := t.bits[row.Option]
	if !known {
		return
	}
	for i, outcome := range t.contests {
		t.gives[bit][i] = row.Give[outcome]
	}
	for i, score := range t.scores {
		t.gives[bit][i] = row.Score[score]
	}
}

func (t *tables) set(options []OptionID) (s optionSet) {
	for _, option := range options {
		if bit, known := t.bits[option]; known {
			s.add(bit)
		}
	}
	return s
}

func (t *tables) contestSet(outcomes []OutcomeID) (s uint8) {
	for i, outcome := range t.contests {
		if slices.Contains(outcomes, outcome) {
			s |= 1 << i
		}
	}
	return s
}

// decide applies stop rules, then routes, then points: safety before points,
// always.
func (q *Quiz) decide(t *tables, chosen optionSet) decision {
	points := t.sum(chosen)
	return q.decideWith(t, chosen, &points)
}

// decideWith is decide where the points are known already, as in a walk.
func (q *Quiz) decideWith(t *tables, chosen optionSet, points *[maxContests]int) decision {
	d := decision{allowed: t.all}
	t.stop(&d, chosen)
	if d.stopped {
		return d
	}
	d.points = *points
	if len(t.bands) > 0 {
		t.place(&d)
		return d
	}
	t.route(&d, chosen)
	if d.allowed == 0 {
		d.ending = q.NothingLeft
		return d
	}
	t.choose(&d, q.CloseWithin)
	return d
}

// stop lets the first stop rule that acts decide; the other rules of its step
// that stop at the same outcome are kept too, for their sentences.
func (t *tables) stop(d *decision, chosen optionSet) {
	step := 0
	for _, i := range t.stops {
		r := &t.rules[i]
		switch {
		case !r.when.meets(chosen):
		case !d.stopped:
			d.stopped, d.ending, step = true, r.stop, r.step
			d.fired |= 1 << i
		case r.step == step && r.stop.Outcome == d.ending.Outcome:
			d.fired |= 1 << i
		}
	}
}

func (t *tables) route(d *decision, chosen optionSet) {
	for _, i := range t.routes {
		if r := &t.rules[i]; r.when.meets(chosen) {
			d.allowed &= r.keep
			d.fired |= 1 << i
		}
	}
}

// sum is what the chosen options give together.
func (t *tables) sum(chosen optionSet) (points [maxContests]int) {
	for word, set := range chosen {
		for ; set != 0; set &= set - 1 {
			for i, given := range t.gives[word*64+bits.TrailingZeros64(set)][:t.width] {
				points[i] += given
			}
		}
	}
	return points
}

// choose takes the most points among the allowed; contests are in tie order, so
// of equals the earlier wins.
func (t *tables) choose(d *decision, closeWithin int) {
	best := -1
	for i := range t.contests {
		if d.allowed>>i&1 == 1 && (best < 0 || d.points[i] > d.points[best]) {
			best = i
		}
	}
	d.ending = Ending{Outcome: t.contests[best]}
	for i := range t.contests {
		behind := d.points[best] - d.points[i]
		if i == best || d.allowed>>i&1 == 0 || behind > closeWithin {
			continue
		}
		d.close |= 1 << i
		d.tie = d.tie || behind == 0
	}
}
