package widget_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/innerbuddies/gutquiz/widget"
)

// banded is a quiz of one score, 0 to 7, and three outcomes by ranges of it.
func banded() *widget.Quiz {
	q := &widget.Quiz{
		ID: "banded", Lang: "en",
		Questions: []widget.Question{
			{ID: "green", Choose: widget.ChooseAny, Options: []widget.OptionID{"kale", "leek", "pea"}, None: "no_green"},
			{ID: "bread", Choose: widget.ChooseOne, Options: []widget.OptionID{"white", "rye", "many"}},
			{ID: "signs", Choose: widget.ChooseAny, Options: []widget.OptionID{"ill"}, None: "well"},
		},
		Rules: []widget.Rule{
			{ID: "stop", Step: 1, When: []widget.OptionID{"ill"}, Stop: "ask"},
			{ID: "note", When: []widget.OptionID{"kale"}, Note: true},
		},
		Points: []widget.Points{
			{Option: "kale", Score: map[widget.ScoreID]int{"variety": 2}},
			{Option: "leek", Score: map[widget.ScoreID]int{"variety": 1}},
			{Option: "pea", Score: map[widget.ScoreID]int{"variety": 1}},
			{Option: "rye", Score: map[widget.ScoreID]int{"variety": 1}},
			{Option: "many", Score: map[widget.ScoreID]int{"variety": 3}},
		},
		Outcomes: []widget.Outcome{
			{ID: "few", When: map[widget.ScoreID]widget.Range{"variety": "0-2"}},
			{ID: "some", When: map[widget.ScoreID]widget.Range{"variety": "3-5"}},
			{ID: "lots", When: map[widget.ScoreID]widget.Range{"variety": "6+"}},
			{ID: "ask", Refers: true},
		},
		Texts: widget.Texts{
			Title:     "How varied?",
			Questions: map[widget.QuestionID]string{"green": "Green?", "bread": "Bread?", "signs": "Signs?"},
			Options:   map[widget.OptionID]string{"kale": "Kale", "leek": "Leek", "pea": "Peas", "no_green": "None", "white": "White", "rye": "Rye", "many": "Many", "ill": "Ill", "well": "No"},
			Rules:     map[widget.RuleID]string{"stop": "Ask first.", "note": "Wash it."},
			Reasons:   map[widget.OptionID]string{"kale": "Kale.", "leek": "Leek.", "pea": "Peas.", "rye": "Rye.", "many": "Many breads."},
			Outcomes:  map[widget.OutcomeID]widget.OutcomeTexts{},
		},
	}
	for _, o := range q.Outcomes {
		q.Texts.Outcomes[o.ID] = widget.OutcomeTexts{Name: string(o.ID), Phrase: string(o.ID), Headline: string(o.ID) + "!", Text: "Text."}
	}
	return q
}

func TestAQuizOfBandsIsSound(t *testing.T) {
	if faults := banded().Check(); len(faults) > 0 {
		t.Errorf("faults: %v", faults)
	}
}

func TestTheScoreLeadsToItsBand(t *testing.T) {
	q := banded()
	for _, c := range []struct {
		options string
		want    widget.OutcomeID
		score   int
		counted string
	}{
		{"no_green white well", "few", 0, ""},
		{"kale white well", "few", 2, "kale"},
		{"kale rye well", "some", 3, "kale rye"},
		{"leek pea many well", "some", 5, "many leek pea"},
		{"kale leek many well", "lots", 6, "many kale leek"},
		{"kale leek pea many well", "lots", 7, "many kale leek pea"},
		{"kale leek pea many ill", "ask", 0, ""},
	} {
		r := q.Recommend(take(t, q, c.options))
		var counted []widget.OptionID
		for _, reason := range r.Counted {
			counted = append(counted, reason.Option)
		}
		if r.Outcome != c.want || words(counted) != c.counted {
			t.Errorf("%s: got %q by %q, want %q by %q", c.options, r.Outcome, words(counted), c.want, c.counted)
		}
		if len(r.Sums) > 0 && r.Sums[0].Points != c.score || (len(r.Sums) == 0) != (c.want == "ask") || len(r.Because)+len(r.Against)+len(r.Points) > 0 {
			t.Errorf("%s: sums %+v, want %d", c.options, r.Sums, c.score)
		}
	}
}

// It was close where a single other answer leads to another outcome.
func TestACloseCallOfBandsIsOneAnswerAway(t *testing.T) {
	q := banded()
	for options, want := range map[string]string{
		"kale rye well":         "few",  // white leads to 2
		"kale leek many well":   "some", // white or rye leads to 3 or 4
		"no_green white well":   "some", // many leads to 3
		"kale leek pea rye ill": "",     // a rule decided
	} {
		r := q.Recommend(take(t, q, options))
		if got := words(r.Close); got != want {
			t.Errorf("%s: close to %q, want %q", options, got, want)
		}
		for _, flip := range r.Flips {
			if flip.Question != "bread" {
				t.Errorf("%s: flip %v", options, flip)
			}
		}
	}
}

func TestRangesAreReadAsWritten(t *testing.T) {
	for written, want := range map[widget.Range]string{
		"0-4": "0 4", "4": "4 4", "9+": "9 2147483647", "up to 4": "-2147483648 4", "0–4": "0 4", "0 - 4": "0 4", "-3-4": "-3 4", "-3--1": "-3 -1", "-3": "-3 -3", "-3+": "-3 2147483647",
		"": "", "-": "", "+": "", "a-b": "", "4-": "", "0..4": "", "1-2-3": "", "up to": "", "999999": "", "4+5": "", "+4": "",
	} {
		from, to, ok := written.Bounds()
		got := ""
		if ok {
			got = fmt.Sprint(from, " ", to)
		}
		if got != want {
			t.Errorf("%q: got %q, want %q", written, got, want)
		}
	}
}

func TestCheckNamesWhatIsWrongWithBands(t *testing.T) {
	within := func(place int, r widget.Range) func(*widget.Quiz) {
		return func(q *widget.Quiz) { q.Outcomes[place].When["variety"] = r }
	}
	for _, c := range []struct {
		name          string
		spoil         func(*widget.Quiz)
		path, message string
	}{
		{"a gap in the middle", within(1, "4-5"), "$.outcomes[0].when.variety", "no outcome for variety 3; let a range reach so far, or add an outcome"},
		{"a wide gap", within(1, "5"), "$.outcomes[0].when.variety", "no outcome for variety 3-4;"},
		{"a gap below", within(0, "1-2"), "$.outcomes[0].when.variety", "no outcome for variety 0;"},
		{"a gap above", within(2, "6"), "$.outcomes[2].when.variety", "no outcome for variety 7;"},
		{"an overlap", within(1, "2-5"), "$.outcomes[1].when", `outcomes "few" and "some" overlap: variety 2 is in both`},
		{"an overlap to the end", within(1, "3+"), "$.outcomes[2].when", `outcomes "some" and "lots" overlap: variety 6+ is in both`},
		{"the same twice", within(1, "0-2"), "$.outcomes[1].when", `variety 0-2 is in both`},
		{"no range", within(0, "0..2"), "$.outcomes[0].when.variety", `"0..2" is no range of scores: write 0-4, 4, 9+ or up to 4`},
		{"turned round", within(1, "5-3"), "$.outcomes[1].when.variety", `"5-3" ends before it begins: write 3-5`},
		{"beyond every score", func(q *widget.Quiz) {
			within(2, "6-7")(q)
			q.Outcomes[3] = widget.Outcome{ID: "ask", When: map[widget.ScoreID]widget.Range{"variety": "8+"}}
			q.Rules = q.Rules[1:]
			delete(q.Texts.Rules, "stop")
		}, "$.outcomes[3].id", `nobody can reach outcome "ask": no reader has such a score`},
		{"a score nobody gives to", func(q *widget.Quiz) {
			q.Outcomes[2].When = map[widget.ScoreID]widget.Range{"varietty": "6+"}
			q.Texts.Scores = map[widget.ScoreID]string{"variety": "Variety", "varietty": "Variety"}
		}, "$.outcomes[2].when.varietty", `no answer gives to a score "varietty"; did you mean "variety"?`},
		{"an outcome without a range", func(q *widget.Quiz) {
			q.Outcomes = append(q.Outcomes, widget.Outcome{ID: "more"})
			q.Texts.Outcomes["more"] = q.Texts.Outcomes["few"]
		}, "$.outcomes[4].id", `nobody can reach outcome "more": give it a range, as when: {variety: 0-4}, or let a rule stop at it`},
		{"points for an outcome", func(q *widget.Quiz) { q.Points[0].Give = map[widget.OutcomeID]int{"few": 1} }, "$.points[0].give.few", `points for "kale" go to "few", but here ranges of scores decide`},
		{"too many points", func(q *widget.Quiz) { q.Points[0].Score["variety"] = 10 }, "$.points[0].give.variety", `+10 points for "kale": one answer may give up to 9`},
		{"ties", func(q *widget.Quiz) { q.Ties = []widget.OutcomeID{"few"} }, "$.ties", "here ranges of scores decide"},
		{"how close is close", func(q *widget.Quiz) { q.CloseWithin = 1 }, "$.close_within", "close where one other answer leads to another outcome"},
		{"a rule that keeps some", func(q *widget.Quiz) {
			q.Rules[1] = widget.Rule{ID: "note", When: []widget.OptionID{"kale"}, Without: []widget.OutcomeID{"few"}}
			q.NothingLeft = widget.Ending{Outcome: "few"}
		}, "$.rules[1]", "let it stop at an outcome, or add a note"},
		{"a range for who is referred", func(q *widget.Quiz) {
			q.Outcomes[3].When = map[widget.ScoreID]widget.Range{"variety": "8+"}
		}, "$.outcomes[3].when", "only a rule sends a reader to somebody else"},
		{"two scores without names", func(q *widget.Quiz) {
			q.Points[4].Score["crumb"] = 1
			for i := range 3 {
				q.Outcomes[i].When["crumb"] = "0-1"
			}
			q.Texts.Scores = map[widget.ScoreID]string{"variety": "Variety"}
		}, "$.outcomes[0].when.crumb", `no text for "crumb": write texts.scores.crumb`},
		{"a score to show where there is none", func(q *widget.Quiz) { *q = *small(); q.ShowScore = true }, "$.show_score", "show_score is for outcomes with a range of scores"},
	} {
		t.Run(c.name, func(t *testing.T) {
			q := banded()
			c.spoil(q)
			faults := q.Check()
			if len(faults) != 1 || faults[0].Path != c.path || !strings.Contains(strings.ReplaceAll(faults[0].Message, "$.", ""), c.message) {
				t.Errorf("faults %v; want %s: …%s… alone", faults, c.path, c.message)
			}
		})
	}
}

// plane is a quiz of two scores: the outcomes are the quarters of a plane.
func plane() *widget.Quiz {
	q := banded()
	for i, option := range []widget.OptionID{"kale", "leek", "pea"} {
		q.Points[i] = widget.Points{Option: option, Score: map[widget.ScoreID]int{"green": 1}}
	}
	for i := 3; i < 5; i++ {
		q.Points[i].Score = map[widget.ScoreID]int{"grain": i - 2}
	}
	q.Outcomes = slices.Insert(q.Outcomes[2:], 0,
		widget.Outcome{ID: "few", When: map[widget.ScoreID]widget.Range{"green": "0-1", "grain": "0-1"}},
		widget.Outcome{ID: "some", When: map[widget.ScoreID]widget.Range{"green": "2+"}})
	q.Outcomes[2].When = map[widget.ScoreID]widget.Range{"green": "0-1", "grain": "2"}
	q.Texts.Scores = map[widget.ScoreID]string{"green": "Green", "grain": "Grain"}
	return q
}

func TestSeveralScoresLeadToOneOutcome(t *testing.T) {
	q := plane()
	if faults := q.Check(); len(faults) > 0 {
		t.Fatal(faults)
	}
	for options, want := range map[string]widget.OutcomeID{
		"kale rye well": "few", "kale many well": "lots", "kale pea many well": "some", "no_green white well": "few", "kale leek pea white well": "some",
	} {
		r := q.Recommend(take(t, q, options))
		if r.Outcome != want || len(r.Sums) != 2 || r.Sums[0].Score != "grain" || r.Sums[1].Score != "green" {
			t.Errorf("%s: got %q with %+v, want %q", options, r.Outcome, r.Sums, want)
		}
	}
	q.Outcomes[2].When["green"] = "0"
	if faults := q.Check(); len(faults) != 1 || !strings.Contains(faults[0].Message, "no outcome for grain 2 with green 1: some readers have that; 1 such scores in all") {
		t.Errorf("a gap: %v", faults)
	}
	q = plane()
	q.Outcomes[1].When["green"] = "1+"
	if faults := q.Check(); len(faults) != 2 || !strings.Contains(faults[0].Message, `outcomes "few" and "some" overlap: grain 0-1, green 1 is in both`) {
		t.Errorf("an overlap: %v", faults)
	}
}

// What decides is part of the link's fingerprint, however it is spelt.
func TestALinkKnowsItsBands(t *testing.T) {
	q := banded()
	answers := take(t, q, "kale rye well")
	code := q.Link(answers)
	for _, c := range []struct {
		name  string
		edit  func(*widget.Quiz)
		opens bool
	}{
		{"another spelling", func(q *widget.Quiz) { q.Outcomes[0].When["variety"] = "0 – 2" }, true},
		{"another end", func(q *widget.Quiz) { q.Outcomes[0].When["variety"] = "0-1"; q.Outcomes[1].When["variety"] = "2-5" }, false},
		{"another number of points", func(q *widget.Quiz) { q.Points[0].Score["variety"] = 1 }, false},
		{"a score that is shown", func(q *widget.Quiz) { q.ShowScore = true }, true},
	} {
		edited := banded()
		c.edit(edited)
		got, err := edited.OpenLink(code)
		if (err == nil) != c.opens || c.opens && cmp.Diff(answers, got) != "" {
			t.Errorf("%s: %v", c.name, err)
		}
	}
}

// A quiz for readers decides as the author's.
func TestBandsForReadersAreTheSame(t *testing.T) {
	q := plane()
	readers := copied(t, q.ForReaders())
	q.EveryReader(func(answers widget.Answers) {
		if got, want := readers.Recommend(answers), q.Recommend(answers); got.Ending != want.Ending || cmp.Diff(got.Sums, want.Sums) != "" {
			t.Fatalf("%v: got %v, want %v", answers, got.Ending, want.Ending)
		}
	})
}

func FuzzBounds(f *testing.F) {
	for _, seed := range []string{"0-4", "9+", "up to 4", "-3--1", "–", "1-2-3", "99999-"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		from, to, ok := widget.Range(text).Bounds()
		if again, end, same := widget.Range(fmt.Sprintf("%d-%d", from, to)).Bounds(); ok && from > -9999 && to < 9999 && (!same || again != from || end != to) {
			t.Errorf("%q is %d to %d, and that is %d to %d", text, from, to, again, end)
		}
	})
}
