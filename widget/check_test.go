package widget_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/innerbuddies/gutquiz/widget"
)

func TestCheckNamesEveryFaultAndItsPlace(t *testing.T) {
	for _, c := range []struct {
		name          string
		spoil         func(*widget.Quiz)
		path, message string
	}{
		{"no question", func(q *widget.Quiz) { q.Questions = nil }, "$.questions", "a quiz needs a question"},
		{"a bad spelling", func(q *widget.Quiz) { q.Questions[1].Options[0] = "so ur" }, "$.questions[1].options[0]", `option id "so ur": use a-z`},
		{"an option twice", func(q *widget.Quiz) { q.Questions[2].Options[0] = "sour" }, "$.questions[2].options[0]", `duplicate option id "sour", first used at $.questions[1].options[0]`},
		{"a question twice", func(q *widget.Quiz) { q.Questions[2].ID = "taste" }, "$.questions[2].id", `duplicate question id "taste"`},
		{"choose any without none", func(q *widget.Quiz) { q.Questions[0].None = "" }, "$.questions[0]", "needs none"},
		{"choose one with none", func(q *widget.Quiz) { q.Questions[1].None = "nil" }, "$.questions[1].none", "has no exclusive option"},
		{"choose some", func(q *widget.Quiz) { q.Questions[1].Choose = "some" }, "$.questions[1].choose", `choose "some": use one or any`},
		{"a missing text", func(q *widget.Quiz) { delete(q.Texts.Options, "sour") }, "$.questions[1].options[0]", "write texts.options.sour"},
		{"two options that say the same", func(q *widget.Quiz) { q.Texts.Options["sweet"] = "Sour" }, "$.questions[1].options[1]", `"sour" and "sweet" say the same`},
		{"a text of nobody", func(q *widget.Quiz) { q.Texts.Options["salt"] = "Salt" }, "$.texts.options.salt", `unknown option "salt"`},
		{"an unknown option in a rule, with the one meant", func(q *widget.Quiz) { q.Rules[0].When[0] = "il" }, "$.rules[0].when[0]", `unknown option "il"`},
		{"an unknown outcome in a rule", func(q *widget.Quiz) { q.Rules[2].Without[0] = "lime" }, "$.rules[2].without[0]", `unknown outcome "lime"`},
		{"an unknown variant", func(q *widget.Quiz) { q.Rules[0].Variant = "soon" }, "$.rules[0].stop", `unknown variant "soon"`},
		{"a rule that does two things", func(q *widget.Quiz) { q.Rules[0].Note = true }, "$.rules[0]", "does 2 things"},
		{"a rule that does nothing", func(q *widget.Quiz) { q.Rules[4].Note = false }, "$.rules[4]", "does 0 things"},
		{"a rule that leaves some out and notes", func(q *widget.Quiz) { q.Rules[2].Note = true }, "$.rules[2]", "does 2 things"},
		{"a rule that keeps one and leaves one out", func(q *widget.Quiz) { q.Rules[2].Only = []widget.OutcomeID{"honey"} }, "$.rules[2]", "does 2 things"},
		{"a rule for all that is no note", func(q *widget.Quiz) { q.Rules[2].When, q.Rules[2].Always = nil, true }, "$.rules[2]", "only a note may say always"},
		{"a note for all with when", func(q *widget.Quiz) { q.Rules[3].Always = true }, "$.rules[3]", "only a note may say always"},
		{"a route for one outcome", func(q *widget.Quiz) { q.Rules[2].For = []widget.OutcomeID{"honey"} }, "$.rules[2].for", "only a note speaks for some outcomes"},
		{"a rule that keeps safe, for some who do", func(q *widget.Quiz) { q.Rules[0].And = []widget.OptionID{"fast"} }, "$.rules[0]", "and and unless are for notes"},
		{"a quiet stop", func(q *widget.Quiz) { q.Rules[0].Quiet = true; q.Texts.Leads = map[widget.RuleID]string{"stop1": "x"} }, "$.rules[0].quiet", "whose text in leads says it all"},
		{"a route with a step", func(q *widget.Quiz) { q.Rules[2].Step = 1 }, "$.rules[2]", "variant and step are for rules that stop"},
		{"a route with a variant", func(q *widget.Quiz) { q.Rules[2].Variant = "urgent" }, "$.rules[2]", "variant and step are for rules that stop"},
		{"caution beyond its size", func(q *widget.Quiz) { q.Points[0].Kind, q.Points[0].Give["lemon"] = widget.KindCaution, -4 }, "$.points[0].give.lemon", "-4 points for \"sour\": kind caution may give up to 3"},
		{"preference beyond its size", func(q *widget.Quiz) { q.Points[0].Give["lemon"] = 3 }, "$.points[0].give.lemon", "kind preference may give up to 2"},
		{"moderate evidence beyond its size", func(q *widget.Quiz) { q.Points[0].Kind, q.Points[0].Give["lemon"] = widget.KindEvidence, 3 }, "$.points[0].give.lemon", "moderate evidence may give up to 2"},
		{"a label on a stop outcome", func(q *widget.Quiz) { q.Outcomes[2].Label = []widget.Line{{ID: "x"}} }, "$.outcomes[2]", "refers, so it has no label, stop or plan lines"},
		{"a stop line on a stop outcome", func(q *widget.Quiz) { q.Outcomes[2].Stop = []widget.Line{{ID: "x"}} }, "$.outcomes[2]", "refers, so it has no label, stop or plan lines"},
		{"days and amounts", func(q *widget.Quiz) { q.Schedules[0].Amounts = "gentle" }, "$.schedules[0]", "needs either steps or amounts"},
		{"the days of one that has none", func(q *widget.Quiz) { q.Schedules[2].Amounts = "turns" }, "$.schedules[2].amounts", `takes the days of "turns", which has none`},
		{"a rule without when", func(q *widget.Quiz) { q.Rules[2].When = nil }, "$.rules[2]", "needs when"},
		{"a stop without a step", func(q *widget.Quiz) { q.Rules[0].Step = 0 }, "$.rules[0].step", "needs a step"},
		{"steps out of order", func(q *widget.Quiz) { q.Rules[0].Step = 3 }, "$.rules[1].step", "comes after one of step 3"},
		{"a rule that shadows another", func(q *widget.Quiz) { q.Rules[1].When = []widget.OptionID{"ill", "frail"} }, "$.rules[1].when[0]", `rule "stop2" never acts on "ill": rule "stop1" stops that reader first`},
		{"a route nobody can take", func(q *widget.Quiz) { q.Rules[2].When = []widget.OptionID{"no_sour", "frail"} }, "$.rules[2].when[1]", `rule "route" never acts on "frail"`},
		{"points nobody can get", func(q *widget.Quiz) { q.Rules[1].When = []widget.OptionID{"frail", "sweet"} }, "$.points[1].option", `points for "sweet" never count: rule "stop2"`},
		{"points for an outcome outside the contest", func(q *widget.Quiz) { q.Points[0].Give["talk"] = 1 }, "$.points[0].give.talk", "which is not in ties"},
		{"opinion beyond its size", func(q *widget.Quiz) { q.Points[2].Give["lemon"] = 2 }, "$.points[2].give.lemon", "+2 points for \"fast\": kind opinion may give up to 1"},
		{"evidence beyond its strength", func(q *widget.Quiz) { q.Points[1].Kind = widget.KindEvidence }, "$.points[1].give.honey", "limited evidence may give up to 1"},
		{"a sum that is none", func(q *widget.Quiz) { q.Points[1].SumOf = []widget.OptionID{"sour"} }, "$.points[1].give.honey", "but the options it adds up give +0"},
		{"an unknown kind", func(q *widget.Quiz) { q.Points[0].Kind = "hunch" }, "$.points[0].give.lemon", `kind "hunch" is unknown`},
		{"points on no claim", func(q *widget.Quiz) { q.Points[0].Claims = nil }, "$.points[0]", "rest on no claim"},
		{"points of no kind among claims", func(q *widget.Quiz) { q.Points[0].Kind = "" }, "$.points[0].give.lemon", `kind "" is unknown`},
		{"points for nobody's outcome", func(q *widget.Quiz) { q.Points[0].Give["lemons"] = 1 }, "$.points[0].give.lemons", `which the quiz does not have; did you mean "lemon"?`},
		{"half a gate", func(q *widget.Quiz) { q.Texts.Start.Child = "" }, "$.start.rule", "needs texts.start.child"},
		{"a button without its gate", func(q *widget.Quiz) { q.Start.Rule = "" }, "$.texts.start.adult", "for a quiz that turns readers away"},
		{"an urgent outcome that refers nobody", func(q *widget.Quiz) { q.Outcomes[2].Refers = false }, "$.outcomes[2].refers", "write refers: true"},
		{"points for who is referred", func(q *widget.Quiz) { q.Ties = append(q.Ties, "talk") }, "$.outcomes[2].refers", "so it cannot refer"},
		{"rules that may leave nothing", func(q *widget.Quiz) { q.NothingLeft = widget.Ending{} }, "$.rules[2]", "may leave a reader none: say which it is then, as nothing_left: {outcome: "},
		{"no way to an outcome", func(q *widget.Quiz) { q.Points, q.Ties, q.NothingLeft = nil, nil, widget.Ending{} }, "$.outcomes", "no answer leads to an outcome"},
		{"one reason told and another not", func(q *widget.Quiz) { delete(q.Texts.Reasons, "fast") }, "$.points[2].option", "write texts.reasons.fast"},
		{"an unknown claim", func(q *widget.Quiz) { q.Points[0].Claims[0] = "c9" }, "$.points[0].claims[0]", `unknown claim "c9"`},
		{"a product on a stop outcome", func(q *widget.Quiz) { q.Outcomes[2].Product = true }, "$.outcomes[2].product", "it never carries a product link"},
		{"a schedule on a stop outcome", func(q *widget.Quiz) { q.Outcomes[2].Schedule = "days" }, "$.outcomes[2].schedule", "it has no schedule"},
		{"an outcome without a schedule", func(q *widget.Quiz) { q.Outcomes[0].Schedule = "" }, "$.outcomes[0].schedule", "needs a schedule"},
		{"a product without its disclosure", func(q *widget.Quiz) { q.Outcomes[0].Product = true }, "$.texts.product", "needs its label, disclosure and link"},
		{"a product address that carries more", func(q *widget.Quiz) {
			q.Outcomes[0].Product = true
			q.Product.Href = "https://shop.example/?a=b"
		}, "$.product.href", "give the https address without ? and #"},
		{"a day alone", func(q *widget.Quiz) { q.Schedules[0].Days = q.Schedules[0].Days[:1] }, "$.schedules[0].steps", "has one day; give it 2 to 60"},
		{"61 days", func(q *widget.Quiz) { q.Schedules[1].Days = slices.Repeat(q.Schedules[1].Days[:1], 61) }, "$.schedules[1].steps", "has more than 60 days; give it 2 to 60"},
		{"nothing on a day", func(q *widget.Quiz) { q.Schedules[0].Days[13].Amount = 0 }, "$.schedules[0].days[13].amount", "0 ml: an amount is more than nothing"},
		{"too much on a day", func(q *widget.Quiz) { q.Schedules[0].Days[13].Amount = 100_001 }, "$.schedules[0].days[13].amount", "at most 100000"},
		{"a number of nothing", func(q *widget.Quiz) { q.Plan = widget.Plan{} }, "$.schedules[0].days[0].amount", "60 of what?"},
		{"words where the plan counts", func(q *widget.Quiz) { q.Schedules[0].Days[0] = widget.Day{Words: "a sip"} }, "$.schedules[0].days[0].amount", `"a sip" is no number, and the plan counts in "ml"`},
		{"a unit without days", func(q *widget.Quiz) { q.Schedules = nil }, "$.plan", "a plan needs its days"},
		{"a unit beside none", func(q *widget.Quiz) { q.Plan.Unit = "" }, "$.plan.beside", "needs that other"},
		{"a unit of nothing", func(q *widget.Quiz) { q.Plan.Beside.Of = 0 }, "$.plan.beside.of", "0: write how much"},
		{"feelings about words", func(q *widget.Quiz) {
			q.Plan, q.Texts.Plan.Felt = widget.Plan{}, widget.FeltTexts{Fine: "Fine", Mild: "So so", Worse: "Bad"}
		}, "$.texts.plan.felt", "cannot be compared"},
		{"a step back of none", func(q *widget.Quiz) { q.Texts.Plan.Back = "One back." }, "$.texts.plan.back", "back is for a plan that asks"},
		{"an amount without its place", func(q *widget.Quiz) { q.Texts.Plan.Amount = "of {name}" }, "$.texts.plan.amount", "has no {amount}"},
		{"a missed day without its date", func(q *widget.Quiz) { q.Texts.Plan.Also = "{amount} too" }, "$.texts.plan.also", "has no {date}"},
		{"words for an amount of no day", func(q *widget.Quiz) { q.Texts.Plan.Words = map[string]string{"a sip": "een slok"} }, "$.texts.plan.words.a sip", "no day of the plan"},
		{"words of a plan there is not", func(q *widget.Quiz) {
			q.Schedules, q.Plan, q.Texts.Plan.Note = nil, widget.Plan{}, "Slowly."
		}, "$.texts.plan", "the quiz has no plan for these words"},
		{"a recalled reference", func(q *widget.Quiz) { q.References[0].Checked = "recalled" }, "$.references[0].checked", "only verified and second-hand"},
		{"a reference that is a script", func(q *widget.Quiz) { q.References[0].URL = "javascript:alert(1)" }, "$.references[0].url", "is not an https address"},
		{"a claim without reference", func(q *widget.Quiz) { q.Claims[0].References = nil }, "$.claims[0]", "has no checked reference"},
		{"an unknown strength", func(q *widget.Quiz) { q.Claims[0].Strength = "solid" }, "$.claims[0].strength", `strength "solid"`},
		{"an outcome nobody can reach", func(q *widget.Quiz) {
			q.Outcomes = append(q.Outcomes, widget.Outcome{ID: "plum", Schedule: "days"})
			q.Texts.Outcomes["plum"] = q.Texts.Outcomes["honey"]
		}, "$.outcomes[3].id", `nobody can reach outcome "plum"`},
		{"a variant nobody can reach", func(q *widget.Quiz) { q.Rules[0].Variant = "" }, "$.outcomes[2].variants", `nobody can reach variant "urgent"`},
		{"a lead of no rule", func(q *widget.Quiz) { q.Texts.Leads = map[widget.RuleID]string{"R9": "x"} }, "$.texts.leads.R9", `called "R9"`},
		{"one answer told and another not", func(q *widget.Quiz) { q.Texts.Told = map[widget.OptionID]string{"ill": "being ill"} }, "$.questions[0].options[1]", "write texts.told.frail"},
		{"a start line that leads nowhere", func(q *widget.Quiz) {
			q.Start.Line, q.Texts.Start.Line, q.Texts.Start.LineLink = "note", "Ill?", "Call"
		}, "$.start.line", `"note" is no rule that stops`},
		{"a start line without its link", func(q *widget.Quiz) { q.Start.Line, q.Texts.Start.Line = "stop1", "Ill?" }, "$.start.line", "needs texts.start.line and texts.start.line_link"},
		{"an advertisement without its label", advertising("", "Ours.", "it"), "$.texts.product", "needs its label, disclosure and link"},
		{"an advertisement without its notice", advertising("Ad", "", "it"), "$.texts.product", "needs its label, disclosure and link"},
		{"an advertisement without words to tap", advertising("Ad", "Ours.", ""), "$.texts.product", "needs its label, disclosure and link"},
		{"an unknown claim of an outcome", func(q *widget.Quiz) { q.Outcomes[0].Claims = []widget.ClaimID{"c9"} }, "$.outcomes[0].claims[0]", `unknown claim "c9"`},
		{"half of a short advertisement", func(q *widget.Quiz) {
			q.Outcomes[0].Product, q.Product = true, widget.Product{Href: "https://shop.example/", Source: "a", Medium: "b", Campaign: "c"}
			q.Texts.Product = widget.ProductTexts{Label: "Ad", Disclosure: "Ours.", Link: "it", Short: "Ours."}
		}, "$.texts.product", "needs all of short_label, short and short_link"},
		{"a rule that keeps safe, narrowed", func(q *widget.Quiz) { q.Rules[0].Unless = []widget.OptionID{"fast"} }, "$.rules[0]", "and and unless are for notes"},
		{"a quiet rule without a lead", func(q *widget.Quiz) { q.Rules[2].Quiet = true }, "$.rules[2].quiet", "whose text in leads says it all"},
		{"a flip without words", func(q *widget.Quiz) { delete(q.Texts.Flips, "fast") }, "", ""},
		{"an outcome twice in ties", func(q *widget.Quiz) { q.Ties = append(q.Ties, "honey") }, "$.ties[2]", "stands here twice"},
		{"too many combinations to prove", func(q *widget.Quiz) { crowd(q) }, "$.questions", "too many to prove safe"},
	} {
		t.Run(c.name, func(t *testing.T) {
			q := small()
			c.spoil(q)
			faults := q.Check()
			if c.path == "" {
				if len(faults) > 0 {
					t.Errorf("faults %v, want none: the other option of that question is a rule's", faults)
				}
				return
			}
			for _, fault := range faults {
				if fault.Path == c.path && strings.Contains(fault.Message, c.message) {
					return
				}
			}
			t.Errorf("faults %v; want %s: …%s…", faults, c.path, c.message)
		})
	}
}

// crowd gives the quiz so many options that nobody could walk every combination.
func crowd(q *widget.Quiz) {
	for i := range 26 {
		id := widget.OptionID("o" + string(rune('a'+i)))
		q.Questions[0].Options = append(q.Questions[0].Options, id)
		q.Texts.Options[id] = "Text " + string(id)
	}
}

func TestAllFaultsAreFoundAtOnce(t *testing.T) {
	q := small()
	q.Rules[0].When[0] = "il"
	q.Outcomes[2].Product = true
	delete(q.Texts.Questions, "taste")
	if faults := q.Check(); len(faults) < 3 {
		t.Errorf("faults %v, want all three", faults)
	}
}

// Whoever reads the faults need not read the sentences.
func TestAFaultNamesWhatItIsAbout(t *testing.T) {
	q := small()
	q.Questions[2].Options[0] = "sour"
	delete(q.Texts.Options, "well")
	faults := q.Check()
	for _, want := range []widget.Fault{
		{Path: "$.questions[2].options[0]", About: []string{"sour"}, At: []string{"$.questions[1].options[0]"}},
		{Path: "$.questions[0].none", About: []string{"well"}, At: []string{"$.texts.options.well"}},
		{Path: "$.rules[3].when[0]", About: []string{"slow"}},
	} {
		found := slices.ContainsFunc(faults, func(f widget.Fault) bool {
			return f.Path == want.Path && slices.Equal(f.About, want.About) && slices.Equal(f.At, want.At)
		})
		if !found {
			t.Errorf("no fault at %s is about %v and %v: %+v", want.Path, want.About, want.At, faults)
		}
	}
}

// advertising gives the quiz a product, with these words.
func advertising(label, notice, link string) func(q *widget.Quiz) {
	return func(q *widget.Quiz) {
		q.Outcomes[0].Product, q.Product = true, widget.Product{Href: "https://shop.example/", Source: "a", Medium: "b", Campaign: "c"}
		q.Texts.Product = widget.ProductTexts{Label: label, Disclosure: notice, Link: link}
	}
}

// An outcome may have had the name that the quiz has: they are in different places.
func TestAnOutcomeMayHaveHadTheNameOfItsQuiz(t *testing.T) {
	q := small()
	q.Outcomes[0].Was = []widget.OutcomeID{widget.OutcomeID(q.ID)}
	if faults := q.Check(); len(faults) > 0 {
		t.Errorf("got %v", faults)
	}
}

// One day is no plan, and that is all there is to say of it.
func TestAPlanOfOneDayIsOneFault(t *testing.T) {
	q := small()
	q.Schedules[0].Days = q.Schedules[0].Days[:1]
	for _, fault := range q.Check() {
		if fault.Path == "$.schedules[0]" && strings.Contains(fault.Message, "either steps or amounts") {
			t.Errorf("got %v", fault)
		}
	}
}
