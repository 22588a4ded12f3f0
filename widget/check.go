package widget

import (
	"fmt"
	"slices"
	"strings"
)

// A Fault is one thing wrong with a quiz. Path is where, in YAML path notation
// from the quiz's root, as $.rules[2].when[0]; Message is what is wrong and what
// to do about it.
type Fault struct {
	Path    string
	Message string
	// About are the ids and words the message speaks of, and At the other places, in
	// the notation of Path: a fault there may be why this one is.
	About, At []string
}

// A word is one of an author's that a message speaks of; ids are words too.
type word string

// A place is a path that a message speaks of; the message has it without "$.".
type place string

func (p place) String() string { return strings.TrimPrefix(string(p), "$.") }

// speaksOf notes what the parts of a message are.
func (f *Fault) speaksOf(parts []any) {
	for _, part := range parts {
		switch p := part.(type) {
		case place:
			f.At = append(f.At, string(p))
		case word, QuizID, QuestionID, OptionID, RuleID, OutcomeID, VariantID, LineID, ScoreID, ScheduleID, ClaimID, ReferenceID, Choose, Strength, Checked, Review:
			f.About = append(f.About, fmt.Sprint(p))
		}
	}
}

// Check returns every fault of the quiz, or none. It reads every id and text,
// and then, if nothing else is wrong, walks every combination of answers: an
// ending nobody can reach is a fault, and so is a quiz too large to be walked.
func (q *Quiz) Check() []Fault { return q.Prove(nil).Faults }

// A Proof is what looking at a quiz found: its faults or, where there are none, where
// all its readers end.
type Proof struct {
	Faults []Fault
	Survey Survey
}

// Prove is Check with what it has walked for it. Tell, if it is not nil, hears how many
// combinations are walked, of how many; first of none.
func (q *Quiz) Prove(tell func(done, all int)) Proof {
	c := q.readThrough()
	if len(c.faults) == 0 {
		c.shadows()
		c.asked()
	}
	if len(c.faults) > 0 {
		return Proof{Faults: c.faults}
	}
	all := q.Combinations()
	if all > maxCombinations {
		c.tooMany()
		return Proof{Faults: c.faults}
	}
	walked := c.walked(all, tell)
	return Proof{Faults: c.faults, Survey: walked.Survey}
}

// walked walks every combination of answers, and faults what it meets.
func (c *checker) walked(all int, tell func(done, all int)) tally {
	compiled := *c.quiz // a copy: whoever asked for a check has not asked for more
	var told func(int)
	if tell != nil {
		told = func(done int) { tell(done, all) }
	}
	walked := compiled.Compile().walk(told)
	c.reachable(walked.Survey)
	c.gaps(compiled.tables(), &walked.reach)
	if len(c.faults) == 0 {
		c.capped(&compiled, walked)
		c.spoken()
	}
	return walked
}

// CheckWritten is Check without its walk: the faults that show while an author types.
func (q *Quiz) CheckWritten() []Fault { return q.readThrough().faults }

func (q *Quiz) readThrough() *checker {
	c := &checker{quiz: q, ids: map[string]string{}, options: map[OptionID]string{}}
	c.questions()
	c.branches()
	c.rules()
	c.points()
	c.bands()
	c.outcomes()
	c.schedules()
	c.caps()
	c.evidence()
	c.start()
	c.was()
	c.texts()
	c.roots()
	return c
}

// A checker collects faults; its methods each look at one part of the quiz.
type checker struct {
	quiz    *Quiz
	faults  []Fault
	ids     map[string]string   // kind and id → where it is first
	options map[OptionID]string // where each option is
	// unknowns are ids that nothing has, textless those without a text, misspelt those
	// that are none; see check_roots.go.
	unknowns, textless, misspelt []slip
}

func (c *checker) fault(path, format string, args ...any) {
	f := Fault{Path: path, Message: fmt.Sprintf(format, args...)}
	f.speaksOf(args)
	c.faults = append(c.faults, f)
}

// id notes an id of a kind and faults a bad spelling or a second use.
func (c *checker) id(path, kind, id string) {
	if !spelled(id) {
		c.misspelt = append(c.misspelt, slip{kind, id, len(c.faults)})
		c.fault(path, "%s id %q: use a-z, 0-9, _ and - only, and begin with a letter or digit", kind, word(id))
	}
	c.once(path, kind, id)
}

// once notes an id of a kind and faults a second use.
func (c *checker) once(path, kind, id string) {
	if first, twice := c.ids[kind+" "+id]; twice {
		c.fault(path, "duplicate %s id %q, first used at $.%s", kind, word(id), place(first))
		return
	}
	c.ids[kind+" "+id] = path
}

func spelled(id string) bool {
	for i, r := range id {
		letter := r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r >= '0' && r <= '9'
		if !letter && (i == 0 || r != '_' && r != '-') {
			return false
		}
	}
	return id != ""
}

func (c *checker) known(path, kind, id string) {
	if _, known := c.ids[kind+" "+id]; !known {
		c.unknown(path, kindOf(kind), id, "unknown %s %q", kind, word(id))
	}
}

func (c *checker) questions() {
	q := c.quiz
	c.id("$.quiz", "quiz", string(q.ID))
	if len(q.Questions) == 0 {
		c.fault("$.questions", "a quiz needs a question")
	}
	for i, question := range q.Questions {
		c.question(fmt.Sprintf("$.questions[%d]", i), question)
	}
	if n := len(c.options); n > maxOptions {
		c.fault("$.questions", "%d options in all, at most %d can be held", n, maxOptions)
	}
}

func (c *checker) question(at string, question Question) {
	c.id(at+".id", "question", string(question.ID))
	c.text(at+".id", "questions", string(question.ID), c.quiz.Texts.Questions[question.ID])
	if question.Choose != ChooseOne && question.Choose != ChooseAny {
		c.fault(at+".choose", "choose %q: use one or any", question.Choose)
	}
	if question.Choose == ChooseAny && question.None == "" {
		c.fault(at, "question %q: a choose-any question needs none, the option for nobody of these", question.ID)
	}
	if question.Choose == ChooseOne && question.None != "" {
		c.fault(at+".none", "question %q: a choose-one question has no exclusive option", question.ID)
	}
	if len(question.Choices()) < 2 {
		c.fault(at+".options", "question %q needs two options or more", question.ID)
	}
	for i, option := range question.Options {
		c.option(fmt.Sprintf("%s.options[%d]", at, i), option)
	}
	if question.None != "" {
		c.option(at+".none", question.None)
	}
	c.alike(question)
}

// alike faults two options of a question that nobody could tell apart.
func (c *checker) alike(question Question) {
	first := map[string]OptionID{}
	for _, option := range question.Choices() {
		text := c.quiz.Texts.Options[option]
		if other, twice := first[text]; twice && text != "" && other != option {
			c.fault(c.options[option], "%q and %q say the same; a reader could not tell them apart", other, option)
		}
		first[text] = option
	}
}

func (c *checker) option(path string, option OptionID) {
	c.id(path, "option", string(option))
	c.options[option] = path
	c.text(path, "options", string(option), c.quiz.Texts.Options[option])
}

// text faults a missing text of an id at path.
func (c *checker) text(path, section, id, text string) {
	if text == "" {
		c.textless = append(c.textless, slip{kindOf(section), id, len(c.faults)})
		c.fault(path, "no text for %q: write %s%s", word(id), place("$.texts."+section+"."+id), beside(section))
	}
}

// beside is where an author may write a text as well. No map of the package's: the
// client would make it too.
func beside(section string) string {
	switch section {
	case "questions":
		return ", or ask beside its id"
	case "options":
		return ", or say beside its id"
	case "flips", "told", "reasons":
		return ", or " + strings.TrimSuffix(section, "s") + " beside its id"
	}
	return ""
}

func (c *checker) optionsAt(path string, options []OptionID) {
	for i, option := range options {
		if _, known := c.options[option]; !known {
			c.unknown(fmt.Sprintf("%s[%d]", path, i), "option", string(option), "unknown option %q%s", option, c.quiz.nearest(option))
		}
	}
}

func (c *checker) claimsAt(path string, claims []ClaimID) {
	for i, claim := range claims {
		if !slices.ContainsFunc(c.quiz.Claims, func(known Claim) bool { return known.ID == claim }) {
			c.unknown(fmt.Sprintf("%s[%d]", path, i), "claim", string(claim), "unknown claim %q", claim)
		}
	}
}

func (c *checker) referencesAt(path string, references []ReferenceID) {
	for i, reference := range references {
		if !slices.ContainsFunc(c.quiz.References, func(known Reference) bool { return known.ID == reference }) {
			c.unknown(fmt.Sprintf("%s[%d]", path, i), "reference", string(reference), "unknown reference %q; only checked references can be shown to readers", reference)
		}
	}
}

func (c *checker) outcomesAt(path string, outcomes []OutcomeID) {
	for i, outcome := range outcomes {
		c.outcomeAt(fmt.Sprintf("%s[%d]", path, i), outcome)
	}
}

func (c *checker) outcomeAt(path string, outcome OutcomeID) {
	if _, known := c.quiz.outcome(outcome); !known {
		c.unknown(path, "outcome", string(outcome), "unknown outcome %q%s", outcome, c.quiz.nearestOutcome(outcome))
	}
}

func (c *checker) endingAt(path string, ending Ending) {
	outcome, known := c.quiz.outcome(ending.Outcome)
	if !known {
		c.unknown(path, "outcome", string(ending.Outcome), "unknown outcome %q%s", ending.Outcome, c.quiz.nearestOutcome(ending.Outcome))
	}
	if known && ending.Variant != "" && !slices.Contains(outcome.Variants, ending.Variant) {
		c.fault(path, "unknown variant %q of outcome %q", ending.Variant, ending.Outcome)
	}
}

func (c *checker) reviewAt(path string, review Review) {
	if review != "" && review != ReviewLegal {
		c.fault(path, "review %q: use legal, or leave it out", review)
	}
}

// nothingLeft is asked for where rules take outcomes away: they might take all.
func (c *checker) nothingLeft() {
	route := slices.IndexFunc(c.quiz.Rules, func(r Rule) bool { return len(r.Only)+len(r.Without) > 0 })
	switch {
	case c.quiz.NothingLeft != (Ending{}):
		c.endingAt("$.nothing_left", c.quiz.NothingLeft)
	case route >= 0:
		c.fault(fmt.Sprintf("$.rules[%d]", route), "rules that take outcomes away, as this one, may leave a reader none: say which it is then, as nothing_left: {outcome: %s}", c.firstOutcome())
	}
}

func (c *checker) start() {
	q := c.quiz
	c.gate()
	c.referencesAt("$.start.references", q.Start.References)
	c.startLine()
	c.nothingLeft()
	if q.CloseWithin < 0 {
		c.fault("$.close_within", "close_within %d: use 0 or more points", q.CloseWithin)
	}
	c.outcomesAt("$.ties", q.Ties)
	if n := len(q.Ties); n > maxContests || n == 0 && len(q.Points) > 0 && len(q.Bands()) == 0 {
		c.fault("$.ties", "%d outcomes for points to choose between; use 1 to %d", n, maxContests)
	}
	if len(q.Ties)+len(q.Points) == 0 && q.NothingLeft.Outcome == "" {
		c.fault("$.outcomes", "no answer leads to an outcome: give points beside the options, as give: {%s: 1}, or let rules stop and name else for all other readers, as else: %[1]s", c.firstOutcome())
	}
	for i, outcome := range q.Ties {
		if slices.Index(q.Ties, outcome) != i {
			c.fault(fmt.Sprintf("$.ties[%d]", i), "outcome %q stands here twice", outcome)
		}
	}
	if !isLanguage(q.Lang) {
		c.fault("$.lang", "lang %q is no language: write its short code, as en, nl or pt-BR", word(q.Lang))
	}
	if q.Texts.Title == "" {
		c.fault("$.texts.title", "a quiz needs a title")
	}
}

// isLanguage reports whether a text is spelt like a language's code: two or three small
// letters and, after dashes, what narrows it.
func isLanguage(code string) bool {
	first, rest, _ := strings.Cut(code, "-")
	if len(first) < 2 || len(first) > 3 || strings.Trim(first, "abcdefghijklmnopqrstuvwxyz") != "" {
		return false
	}
	for part := range strings.SplitSeq(rest, "-") {
		if rest != "" && (len(part) < 2 || len(part) > 8 || !spelled(part)) {
			return false
		}
	}
	return !strings.HasSuffix(code, "-")
}

// gate faults half a start gate.
func (c *checker) gate() {
	rule, words := c.quiz.Start.Rule, c.quiz.Texts.Start
	buttons := []struct{ name, text string }{{"adult", words.Adult}, {"child", words.Child}, {"child_title", words.ChildTitle}}
	if rule != "" {
		c.id("$.start.rule", "rule", string(rule))
		c.text("$.start.rule", "rules", string(rule), c.quiz.Texts.Rules[rule])
	}
	for _, b := range buttons {
		switch {
		case rule != "" && b.text == "":
			c.fault("$.start.rule", "a quiz that turns readers away needs %s", place("$.texts.start."+b.name))
		case rule == "" && b.text != "":
			c.fault("$.texts.start."+b.name, "%s is for a quiz that turns readers away: name the rule whose text they get, as start: {rule: …}, or take it out", b.name)
		}
	}
}

func (c *checker) firstOutcome() OutcomeID {
	if len(c.quiz.Outcomes) == 0 {
		return "outcome"
	}
	return c.quiz.Outcomes[0].ID
}

// startLine faults a line of the start card that leads nowhere.
func (c *checker) startLine() {
	line, words := c.quiz.Start.Line, c.quiz.Texts.Start
	if line == "" && words.Line == "" && words.LineLink == "" {
		return
	}
	if words.Line == "" || words.LineLink == "" {
		c.fault("$.start.line", "the line of the start card needs texts.start.line and texts.start.line_link")
	}
	if c.quiz.CardOf(line).Outcome == "" {
		c.fault("$.start.line", "%q is no rule that stops; only the card of one can open from the start card", line)
	}
}
