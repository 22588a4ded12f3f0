package widget_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/innerbuddies/gutquiz/widget"
)

// small is the smallest quiz with a stop rule, a route, a note and points.
func small() *widget.Quiz {
	texts := func(name string) widget.OutcomeTexts {
		return widget.OutcomeTexts{Name: name, Phrase: name, Headline: name + "!", Lead: "You lean to " + name + ".", Text: "Text."}
	}
	ten := make([]widget.Day, 14)
	for i := range ten {
		ten[i] = widget.Day{Amount: 60}
	}
	five := make([]widget.Day, 14)
	for i := range five {
		five[i] = widget.Day{Amount: 30}
	}
	return &widget.Quiz{
		ID: "small", Lang: "en", Evidence: "2026-11", Maker: "Us",
		Start: widget.Start{Rule: "child"},
		Questions: []widget.Question{
			{ID: "signs", Choose: widget.ChooseAny, Options: []widget.OptionID{"ill", "frail"}, None: "well"},
			{ID: "taste", Choose: widget.ChooseOne, Options: []widget.OptionID{"sour", "sweet", "no_sour"}},
			{ID: "pace", Choose: widget.ChooseOne, Options: []widget.OptionID{"slow", "fast"}},
		},
		Rules: []widget.Rule{
			{ID: "stop1", Step: 1, When: []widget.OptionID{"ill"}, Stop: "talk", Variant: "urgent"},
			{ID: "stop2", Step: 2, When: []widget.OptionID{"frail"}, Stop: "talk"},
			{ID: "route", When: []widget.OptionID{"no_sour"}, Without: []widget.OutcomeID{"lemon"}},
			{ID: "note", When: []widget.OptionID{"slow"}, Note: true, For: []widget.OutcomeID{"lemon"}},
			{ID: "all", Always: true, Note: true},
		},
		NothingLeft: widget.Ending{Outcome: "talk"},
		Points: []widget.Points{
			{Option: "sour", Kind: widget.KindPreference, Give: map[widget.OutcomeID]int{"lemon": 2}, Claims: []widget.ClaimID{"c1"}},
			{Option: "sweet", Kind: widget.KindPreference, Give: map[widget.OutcomeID]int{"honey": 2}, Claims: []widget.ClaimID{"c1", "c2"}},
			{Option: "fast", Kind: widget.KindOpinion, Give: map[widget.OutcomeID]int{"lemon": 1}, Claims: []widget.ClaimID{"c2"}},
		},
		Ties: []widget.OutcomeID{"honey", "lemon"}, CloseWithin: 1,
		Outcomes: []widget.Outcome{
			{ID: "honey", Schedule: "days"},
			{ID: "lemon", Schedule: "turns"},
			{ID: "talk", Refers: true, Variants: []widget.VariantID{"urgent"}},
		},
		Plan: widget.Plan{Unit: "ml", Beside: widget.Beside{Unit: "US fl oz", Of: 30, First: "en-US"}},
		Schedules: []widget.Schedule{
			{ID: "days", Days: ten, Instead: []widget.Instead{{When: []widget.OptionID{"slow"}, Use: "gentle"}}},
			{ID: "gentle", Days: five},
			{ID: "turns", Amounts: "days", InTurn: []widget.OutcomeID{"lemon", "honey"}},
		},
		Claims:     []widget.Claim{{ID: "c1", Strength: widget.Moderate, References: []widget.ReferenceID{"r"}}, {ID: "c2", Strength: widget.Limited, References: []widget.ReferenceID{"r"}}},
		References: []widget.Reference{{ID: "r", Short: "R 2020", Checked: widget.Verified}},
		Texts: widget.Texts{
			Title:     "Lemon or honey?",
			Start:     widget.StartTexts{Adult: "For me", Child: "For a child", ChildTitle: "Not for children"},
			Questions: map[widget.QuestionID]string{"signs": "Signs?", "taste": "Taste?", "pace": "Pace?"},
			Options:   map[widget.OptionID]string{"ill": "Ill", "frail": "Frail", "well": "None", "sour": "Sour", "sweet": "Sweet", "no_sour": "No sour", "slow": "Slow", "fast": "Fast"},
			Flips:     map[widget.OptionID]string{"sour": "you liked sour", "sweet": "you liked sweet", "fast": "you went fast"},
			Rules:     map[widget.RuleID]string{"child": "Not for children.", "stop1": "Call.", "stop2": "Ask.", "route": "No lemon.", "note": "Slowly.", "all": "Wash."},
			Reasons:   map[widget.OptionID]string{"sour": "You like sour.", "sweet": "You like sweet.", "fast": "You are fast."},
			Outcomes:  map[widget.OutcomeID]widget.OutcomeTexts{"honey": texts("Honey"), "lemon": texts("Lemon"), "talk": withUrgent(texts("Talk"))},
			Claims:    map[widget.ClaimID]string{"c1": "One.", "c2": "Two."},
		},
	}
}

func withUrgent(t widget.OutcomeTexts) widget.OutcomeTexts {
	t.Variants = map[widget.VariantID]widget.VariantTexts{"urgent": {Headline: "Now!"}}
	return t
}

func TestASoundQuizHasNoFault(t *testing.T) {
	if faults := small().Check(); len(faults) > 0 {
		t.Errorf("faults: %v", faults)
	}
}

func TestNextAsksEveryQuestion(t *testing.T) {
	q := small()
	for _, c := range []struct {
		name    string
		answers widget.Answers
		next    widget.QuestionID
	}{
		{"nothing said yet", nil, "signs"},
		{"all is well, so go on", widget.Answers{{"well"}}, "taste"},
		{"a stop asks on: nobody is seen to leave early", widget.Answers{{"ill"}}, "taste"},
		{"to the last question", widget.Answers{{"ill"}, {"sour"}}, "pace"},
		{"the last question ends it", widget.Answers{{"well"}, {"sour"}, {"slow"}}, ""},
		{"more answers than questions end it too", widget.Answers{{"well"}, {"sour"}, {"slow"}, {"x"}}, ""},
		{"unknown options stop nothing", widget.Answers{{"x"}}, "taste"},
	} {
		t.Run(c.name, func(t *testing.T) {
			question, open := q.Next(c.answers)
			if question.ID != c.next || open != (c.next != "") {
				t.Errorf("got %q, %v; want %q", question.ID, open, c.next)
			}
		})
	}
}

func TestRecommend(t *testing.T) {
	q := small()
	for _, c := range []struct {
		name, options string
		want          widget.Ending
		fired         string
	}{
		{"a stop beats every point", "ill frail sour fast", widget.Ending{Outcome: "talk", Variant: "urgent"}, "stop1"},
		{"the later step stops alone", "frail sour fast", widget.Ending{Outcome: "talk"}, "stop2"},
		{"most points win", "well sour fast", widget.Ending{Outcome: "lemon"}, "all"},
		{"a route beats points", "well no_sour fast", widget.Ending{Outcome: "honey"}, "route all"},
		{"a note speaks for its outcome only", "well sweet slow", widget.Ending{Outcome: "honey"}, "all"},
		{"a note speaks for its outcome", "well sour slow", widget.Ending{Outcome: "lemon"}, "note all"},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := q.Recommend(take(t, q, c.options))
			if r.Ending != c.want {
				t.Errorf("got %v, want %v", r.Ending, c.want)
			}
			if got := words(r.Fired); got != c.fired {
				t.Errorf("fired %q, want %q", got, c.fired)
			}
		})
	}
}

func words[T ~string](ids []T) string {
	var all []string
	for _, id := range ids {
		all = append(all, string(id))
	}
	return strings.Join(all, " ")
}

func TestTheEarlierOutcomeKeepsATie(t *testing.T) {
	q := small()
	q.Points[2].Give = map[widget.OutcomeID]int{"honey": 1, "lemon": 1}
	r := q.Recommend(widget.Answers{{"well"}, {"x"}, {"fast"}})
	if r.Outcome != "honey" || words(r.Close) != "lemon" {
		t.Errorf("got %s, close %v; want honey, close lemon", r.Outcome, r.Close)
	}
}

func TestReasonsAreStrongestFirstAndAsWeakAsTheirWeakestClaim(t *testing.T) {
	r := small().Recommend(widget.Answers{{"well"}, {"sour"}, {"fast"}})
	if len(r.Because) != 2 || r.Because[0].Option != "sour" || r.Because[1].Strength != widget.Limited {
		t.Errorf("because: %+v", r.Because)
	}
	r = small().Recommend(widget.Answers{{"well"}, {"sweet"}, {"slow"}})
	if r.Because[0].Strength != widget.Limited {
		t.Errorf("strength %q, want that of the weaker claim", r.Because[0].Strength)
	}
}

func TestSchedules(t *testing.T) {
	q := small()
	standard := q.Recommend(take(t, q, "well sweet fast"))
	gentle := q.Recommend(take(t, q, "well sweet slow"))
	turns := q.Recommend(take(t, q, "well sour slow"))
	if standard.Plan[0].Amount != 60 || gentle.Plan[0].Amount != 30 {
		t.Errorf("standard %v, gentle %v", standard.Plan[0], gentle.Plan[0])
	}
	if turns.Plan[0] != (widget.Day{Of: "lemon", Amount: 30}) || turns.Plan[1].Of != "honey" {
		t.Errorf("in turn: %v", turns.Plan[:2])
	}
	if q.Schedules[0].Days[0].Of != "" {
		t.Error("a plan wrote into the quiz")
	}
}

func TestAnswerSortsAndFaults(t *testing.T) {
	q := small()
	for _, c := range []struct {
		name, options string
		want          widget.Answers
		faults        []string
	}{
		{"any order", "fast sour well", widget.Answers{{"well"}, {"sour"}, {"fast"}}, nil},
		{"an open choose-any question is none of these", "sour fast", widget.Answers{{"well"}, {"sour"}, {"fast"}}, nil},
		{"a stop needs every answer too", "ill", nil, []string{`question "taste" has no answer`, `question "pace" has no answer`}},
		{"what comes after a stop is kept", "ill sour fast", widget.Answers{{"ill"}, {"sour"}, {"fast"}}, nil},
		{"an option named twice is chosen once", "well sour sour fast", widget.Answers{{"well"}, {"sour"}, {"fast"}}, nil},
		{"unknown, with the one meant", "well sour fats", nil, []string{`unknown option "fats"`, `question "pace" has no answer`}},
		{"a letter too much", "well sourr fast", nil, []string{`did you mean "sour"`, `question "taste" has no answer`}},
		{"two answers to one question", "well sour sweet fast", nil, []string{`question "taste" takes one answer, not sour, sweet`}},
		{"none with another", "well ill sour fast", nil, []string{`question "signs": "well" cannot stand with ill`}},
		{"left open", "well", nil, []string{`question "taste" has no answer`, `question "pace" has no answer`}},
		{"nothing at all", "", nil, []string{`question "taste" has no answer`, `question "pace" has no answer`}},
	} {
		t.Run(c.name, func(t *testing.T) {
			var ids []widget.OptionID
			for _, word := range strings.Fields(c.options) {
				ids = append(ids, widget.OptionID(word))
			}
			got, faults := q.Answer(ids...)
			if diff := cmp.Diff(c.want, got); diff != "" {
				t.Errorf("answers (-want +got):\n%s", diff)
			}
			if len(faults) != len(c.faults) {
				t.Fatalf("faults %v, want %v", faults, c.faults)
			}
			for i, fault := range faults {
				if !strings.Contains(fault.Error(), c.faults[i]) {
					t.Errorf("fault %q, want %q", fault, c.faults[i])
				}
			}
		})
	}
}

func TestPick(t *testing.T) {
	signs, taste := small().Questions[0], small().Questions[1]
	for _, c := range []struct {
		name           string
		question       widget.Question
		ticked, option string
		want           string
	}{
		{"one takes the place of another", taste, "sour", "sweet", "sweet"},
		{"any adds", signs, "ill", "frail", "ill frail"},
		{"any takes off again", signs, "ill frail", "ill", "frail"},
		{"none clears the others", signs, "ill frail", "well", "well"},
		{"another clears none", signs, "well", "ill", "ill"},
		{"an option of another question changes nothing", signs, "ill", "sour", "ill"},
	} {
		t.Run(c.name, func(t *testing.T) {
			var ticked []widget.OptionID
			for _, word := range strings.Fields(c.ticked) {
				ticked = append(ticked, widget.OptionID(word))
			}
			before := slices.Clone(ticked)
			if got := words(c.question.Pick(ticked, widget.OptionID(c.option))); got != c.want {
				t.Errorf("got %q, want %q", got, c.want)
			}
			if !slices.Equal(before, ticked) {
				t.Error("the ticked slice was changed")
			}
		})
	}
}

// A screen keeps old answers to step back to, so extending one value twice must
// not let the second overwrite the first.
func TestAnswersDoNotChangeUnderTheirHolder(t *testing.T) {
	base := widget.Answers{{"well"}}.With("sour").Back()
	a, b := base.With("sour"), base.With("sweet")
	if a[1][0] != "sour" || b[1][0] != "sweet" {
		t.Errorf("a %v, b %v", a, b)
	}
	if got := (widget.Answers)(nil).Back(); len(got) != 0 {
		t.Errorf("back from nothing: %v", got)
	}
}

func TestTheProductLinkSaysOnlyWhereItWasClicked(t *testing.T) {
	p := widget.Product{Href: "https://shop.example/test", Source: "gutquiz", Medium: "quiz", Campaign: "own"}
	for _, c := range []struct{ name, campaign, want string }{
		{"the quiz's own campaign", "", "own"},
		{"the article's", "spring-26", "spring-26"},
		{"one that smuggles another parameter", "a&outcome=kefir", "own"},
		{"one with a space", "a b", "own"},
		{"one as long as may be", strings.Repeat("a", 64), strings.Repeat("a", 64)},
		{"one too long", strings.Repeat("a", 65), "own"},
	} {
		t.Run(c.name, func(t *testing.T) {
			want := "https://shop.example/test?utm_source=gutquiz&utm_medium=quiz&utm_campaign=" + c.want
			if got := p.Address(c.campaign); got != want {
				t.Errorf("got %s, want %s", got, want)
			}
		})
	}
}

func TestWithoutReviewLeavesRulesAndTakesSentences(t *testing.T) {
	q := shipped(t)
	c := q.WithoutReview()
	for _, r := range everyReader(t) {
		if a, b := r.card, c.Recommend(r.answers); a.Ending != b.Ending || b.Headline == "" {
			t.Fatalf("%v: %v becomes %v", r.answers, a.Ending, b.Ending)
		}
	}
	if c.Texts.Rules["G08"] != "" || q.Texts.Rules["G08"] == "" {
		t.Error("the sentence of G08 waits for review, so it must go, and only from the copy")
	}
	lactose := c.Recommend(take(t, c, "q1_none h_none lactose m_none gut_constip neither f_some p_any"))
	for _, said := range append(lactose.Text, lactose.Sentences...) {
		if strings.Contains(said.Text, "small study") {
			t.Errorf("a line that waits for review is still said: %q", said.Text)
		}
	}
	for _, claim := range c.Claims {
		if claim.ID == "C14" {
			t.Error("claim C14, which only reviewed lines rest on, is still there")
		}
	}
}

func TestReadersGetTheSameRecommendationsInFewerBytes(t *testing.T) {
	q := shipped(t)
	short := q.ForReaders()
	for _, r := range everyReader(t) {
		a, b := r.card, short.Recommend(r.answers)
		if a.Ending != b.Ending || a.Headline != b.Headline || len(a.Because) != len(b.Because) || len(a.Stop) != len(b.Stop) {
			t.Fatalf("%v: %v becomes %v", r.answers, a, b)
		}
	}
	for i, r := range short.References {
		if r.DOI != q.References[i].DOI || r.Title != "" {
			t.Errorf("reference %d: %+v", i, r)
		}
	}
}
