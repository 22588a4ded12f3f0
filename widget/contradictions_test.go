package widget_test

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/innerbuddies/gutquiz/widget"
)

// A reader is one reader's card as the tests below read it.
type reader struct {
	answers widget.Answers
	card    widget.Recommendation
	// said are all its sentences, in one text a line.
	said []string
}

// read is the reader with these answers.
func read(q *widget.Quiz, answers widget.Answers) reader {
	card := q.Recommend(answers)
	all := append(said(q, card), card.Emergency)
	return reader{answers, card, slices.DeleteFunc(all, func(text string) bool { return text == "" })}
}

func (r reader) chose(options ...widget.OptionID) bool {
	return slices.ContainsFunc(slices.Concat(r.answers...), func(o widget.OptionID) bool { return slices.Contains(options, o) })
}

// saying counts the sentences that match.
func (r reader) saying(pattern *regexp.Regexp) (n int) {
	for _, text := range r.said {
		if matches(pattern, text) {
			n++
		}
	}
	return n
}

// matches remembers: of some thousand cards every sentence is one of a few hundred.
func matches(pattern *regexp.Regexp, text string) bool {
	known := remembered[pattern]
	if known == nil {
		known = map[string]bool{}
		remembered[pattern] = known
	}
	is, asked := known[text]
	if !asked {
		is = pattern.MatchString(text)
		known[text] = is
	}
	return is
}

var remembered = map[*regexp.Regexp]map[string]bool{}

var (
	onlyBought  = regexp.MustCompile("nothing home-made or raw")
	answersLean = regexp.MustCompile("Your answers lean")
	pace        = regexp.MustCompile(`(?i)slow|begin with|small steps|step up|first step|extra|at once|build`)
	leads       = regexp.MustCompile(`(?i)\blean|\bleads\b|points? to (kefir|buttermilk)|strongly to (kefir|buttermilk)|suggests (kefir|buttermilk)|better than`)
	notClose    = regexp.MustCompile(`(?i)not close|clear|far ahead`)
	homeMade    = regexp.MustCompile(`(?i)clean jars|make your own|use pasteurised milk`)
	alcohol     = regexp.MustCompile(`(?i)alcohol`)
	waterKind   = regexp.MustCompile(`(?i)(water|coconut) kefir`)
	touchy      = regexp.MustCompile(`(?i)your gut is (very |a bit )?touchy|you are new to`)
	noDrugs     = regexp.MustCompile(`(?i)no recent antibiotics|have not (had|taken) antibiotics`)
	milkFood    = regexp.MustCompile(`(?i)live yoghurt|pasteurised milk|plain kefir|"cultured" on buttermilk|lactose-free`)
	number      = regexp.MustCompile(`112.*999.*911`)
)

// What a card may not say: evidence file, section 3.5 (a) to (h), and what else we
// found. A rule is about some readers and returns what is wrong with a card, or "".
var mayNotSay = []struct {
	name  string
	about func(reader) bool
	wrong func(reader) string
}{
	{"(a) a reason has no speed and no order", func(r reader) bool { return len(r.card.Because)+len(r.card.Against) > 0 }, func(r reader) string {
		for _, reason := range slices.Concat(r.card.Because, r.card.Against) {
			if matches(pace, reason.Text) {
				return reason.Text
			}
		}
		return ""
	}},
	{"(b) nothing says that it was not close", func(reader) bool { return true }, func(r reader) string { return first(r, notClose) }},
	{"(c) in turn: no line says that one drink leads", func(r reader) bool { return r.card.Outcome == "alternate" }, func(r reader) string { return first(r, leads) }},
	{"(d) a close call names one other at most", func(r reader) bool { return len(r.card.Points) > 0 }, func(r reader) string {
		if len(r.card.Close) > 1 {
			return "close to " + words(r.card.Close)
		}
		return ""
	}},
	{"(e) pregnant: nothing about home-made ones but M1", func(r reader) bool { return r.chose("pregnant") && !r.card.Refers }, func(r reader) string {
		if n := r.saying(onlyBought); n != 1 {
			return "M1 is not said once"
		}
		return first(r, homeMade)
	}},
	{"(f) a rule chose: its sentence is the reason, no list, no points", func(r reader) bool { return r.card.Chosen != "" }, func(r reader) string {
		switch c := r.card; {
		case len(c.Because)+len(c.Against)+len(c.Points)+len(c.Close)+len(c.Flips)+len(c.NoDifference) > 0:
			return "a contest that never was"
		case !strings.HasPrefix(c.Sentences[0].Text, map[widget.RuleID]string{
			"R1": "We picked kefir because of what you said about milk", "R2": "We picked buttermilk because you avoid alcohol"}[c.Chosen]):
			return "begins " + c.Sentences[0].Text
		}
		return first(r, answersLean)
	}},
	{"(f) no alcohol: it is spoken of once at most", func(r reader) bool { return r.chose("no_alcohol") }, func(r reader) string {
		n := r.saying(alcohol)
		if n > 1 || n == 0 && r.card.Outcome == "buttermilk" {
			return "alcohol in " + strings.Join(r.said, "\n")
		}
		return ""
	}},
	{"(g) no alcohol: no water or coconut kefir", func(r reader) bool { return r.chose("no_alcohol") }, func(r reader) string { return first(r, waterKind) }},
	{"(h) who needs somebody else is told which answer led there, and whom to call", func(r reader) bool { return r.card.Refers }, func(r reader) string {
		switch {
		case len(r.card.Told) == 0:
			return "nothing told"
		case r.saying(number) != 1:
			return "no number to call"
		}
		return r.untold()
	}},
	{"a lead speaks of a touchy gut or of new foods only to who said so", func(r reader) bool { return r.saying(touchy) > 0 }, func(r reader) string {
		if !r.chose("gut_bit", "gut_very", "f_never") {
			return first(r, touchy)
		}
		return ""
	}},
	{"antibiotics now: nothing says that there were none", func(r reader) bool { return r.chose("abx_now") }, func(r reader) string { return first(r, noDrugs) }},
	{"no milk: no food of milk is offered", func(r reader) bool { return r.chose("milk_allergy", "no_dairy") && !r.card.Refers }, func(r reader) string { return first(r, milkFood) }},
	{"no sentence is said twice", func(reader) bool { return true }, func(r reader) string {
		for i, text := range r.said {
			if slices.Contains(r.said[:i], text) {
				return text
			}
		}
		return ""
	}},
	{"a result that leans to a drink has a point for it", func(r reader) bool { return r.saying(answersLean) > 0 }, func(r reader) string {
		if len(r.card.Because) == 0 || r.card.Because[0].Points <= 0 {
			return "leans on nothing"
		}
		return ""
	}},
}

func first(r reader, pattern *regexp.Regexp) string {
	for _, text := range r.said {
		if matches(pattern, text) {
			return text
		}
	}
	return ""
}

// signs are what each hard gate's card must name.
var signs = map[widget.OptionID]string{
	"red_flag_blood": "blood in your poo", "red_flag_weight": "losing weight", "red_flag_fever": "fever", "long_change": "6 weeks",
	"immune": "immune", "kidney": "kidney", "galactosaemia": "galactosaemia", "gut_dx": "SIBO", "maoi": "MAOI", "histamine": "fermented foods",
}

// untold is an answer that led there and is not named, or one named that did not.
func (r reader) untold() string {
	flags := r.chose("red_flag_blood", "red_flag_weight", "red_flag_fever", "long_change")
	for option, sign := range signs {
		early := strings.HasPrefix(string(option), "red_") || option == "long_change"
		named := slices.ContainsFunc(r.card.Told, func(text string) bool { return strings.Contains(text, sign) })
		if led := r.chose(option) && (early || !flags); led != named {
			return string(option) + " told: " + strings.Join(r.card.Told, "; ")
		}
	}
	return ""
}

func TestNoCardContradictsItself(t *testing.T) {
	written := everyReader(t)
	reviewed, edition := slices.Clone(written), shipped(t).WithoutReview()
	for i, r := range reviewed {
		reviewed[i] = read(edition, r.answers)
	}
	for name, readers := range map[string][]reader{"as written": written, "without what waits for review": reviewed} {
		t.Run(name, func(t *testing.T) {
			walked, broken := make([]int, len(mayNotSay)), make([]bool, len(mayNotSay))
			for _, r := range readers {
				for i, rule := range mayNotSay {
					if !rule.about(r) {
						continue
					}
					walked[i]++
					if wrong := rule.wrong(r); wrong != "" && !broken[i] {
						broken[i] = true // the first of perhaps thousands is enough
						t.Errorf("%s: %v, %s: %s", rule.name, r.answers, r.card.Outcome, wrong)
					}
				}
			}
			for i, rule := range mayNotSay {
				t.Logf("%6d cards walked: %s", walked[i], rule.name)
				if walked[i] == 0 {
					t.Errorf("nobody is meant by: %s", rule.name)
				}
			}
		})
	}
}

// Every line of every card keeps its condition: whoever chose none of when, or any
// of unless, does not read it, and everybody else does.
func TestEveryLineKeepsItsCondition(t *testing.T) {
	q := shipped(t)
	lines := 0
	for _, r := range everyReader(t) {
		for _, outcome := range q.Outcomes {
			if outcome.ID != r.card.Outcome {
				continue
			}
			for _, part := range []struct {
				lines []widget.Line
				said  []widget.Said
			}{{outcome.Lines, r.card.Text}, {outcome.Label, r.card.Label}, {outcome.Stop, r.card.Stop}, {outcome.Plan, r.card.PlanNotes}} {
				for _, line := range part.lines {
					lines++
					variant := line.Variant == "" || line.Variant == r.card.Variant || line.Variant == widget.VariantNone && r.card.Variant == ""
					due := variant && (len(line.When) == 0 || r.chose(line.When...)) && !r.chose(line.Unless...)
					is := slices.ContainsFunc(part.said, func(s widget.Said) bool { return s.Text == q.Texts.Lines[line.ID] })
					if due != is {
						t.Fatalf("%v: line %s of %s is said: %v, due: %v", r.answers, line.ID, outcome.ID, is, due)
					}
				}
			}
		}
	}
	t.Logf("%d lines of %d cards", lines, len(everyReader(t)))
}

// And every note: for whom it is, and for whom not.
func TestEveryNoteKeepsItsCondition(t *testing.T) {
	q := shipped(t)
	for _, r := range everyReader(t) {
		for _, rule := range q.Rules {
			if !rule.Note {
				continue
			}
			for_ := !r.card.Refers && (len(rule.For) == 0 || slices.Contains(rule.For, r.card.Outcome))
			due := for_ && (rule.Always || r.chose(rule.When...)) && (len(rule.And) == 0 || r.chose(rule.And...)) && !r.chose(rule.Unless...)
			is := slices.ContainsFunc(slices.Concat(r.card.Notes, r.card.Always), func(s widget.Said) bool { return s.Rule == rule.ID })
			if due != is {
				t.Fatalf("%v: note %s on %s is said: %v, due: %v", r.answers, rule.ID, r.card.Outcome, is, due)
			}
		}
	}
}

// The line of the start card opens the urgent card before anything is answered.
func TestTheStartLineOpensTheUrgentCard(t *testing.T) {
	q := shipped(t)
	r := q.CardOf(q.Start.Line)
	if !r.Urgent || !r.Refers || r.Product || r.Headline != "Please get medical help today" || len(r.Sentences) != 1 || r.Emergency == "" || len(r.Told) > 0 {
		t.Errorf("got %+v", r)
	}
	for _, id := range []widget.RuleID{"G16", "G08", "G13", "nobody"} {
		if r := q.CardOf(id); r.Outcome != "" {
			t.Errorf("%s is no rule that stops, and opens %s", id, r.Outcome)
		}
	}
}
