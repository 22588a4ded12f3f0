package widget_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/innerbuddies/gutquiz/widget"
)

func TestTheOptionMeantIsSuggested(t *testing.T) {
	q := small()
	for typed, meant := range map[widget.OptionID]string{
		"sourr": "sour", "xsour": "sour", "soour": "sour", "swee": "sweet", "xour": "sour", "soux": "sour", "slew": "slow",
		"Sour": "sour", "no-sour": "no_sour", "ILL": "ill",
		"sou": "", "ilx": "", "fsat": "", "soxr2": "", "sweetxx": "", "nothing": "",
	} {
		_, faults := q.Answer(typed)
		want := `unknown option "` + string(typed) + `"`
		if meant != "" {
			want += `; did you mean "` + meant + `"?`
		}
		if len(faults) == 0 || faults[0].Error() != want {
			t.Errorf("got %v, want %s", faults, want)
		}
	}
}

func TestAnIDIsSpelledInLettersDigitsAndDashes(t *testing.T) {
	for id, fine := range map[widget.QuizID]bool{
		"a": true, "z": true, "A": true, "Z": true, "0": true, "9": true, "a_": true, "a-b": true, "azAZ09": true,
		"": false, "_a": false, "-a": false, "a b": false, "é": false, "aé": false,
		"/": false, ":": false, "@": false, "[": false, "`": false, "{": false, "a/": false,
	} {
		q := small()
		q.ID = id
		if says(q, "$.quiz", "begin with a letter or digit") == fine {
			t.Errorf("%q: got %v, want it fine: %v", id, q.Check(), fine)
		}
	}
}

// The options of a large quiz are held in two words; what is in the second counts alike.
func TestOptionsBeyondTheFirst64Count(t *testing.T) {
	q := small()
	withOptions(q, 100) // before those of pace, which rules and points name
	q.Questions[2].Options = append(q.Questions[2].Options, "odd")
	q.Rules[0].When = append(q.Rules[0].When, "odd")
	for options, want := range map[string]string{"well sour fast": "lemon", "well sour slow": "lemon", "well sour odd": "talk"} {
		if got := q.Recommend(take(t, q, options)).Outcome; string(got) != want {
			t.Errorf("%s: got %s, want %s", options, got, want)
		}
	}
	if r := q.Recommend(take(t, q, "well sour slow")); words(r.Fired) != "note all" || r.Plan[0].Amount != 30 {
		t.Errorf("slow: fired %v, with %v", r.Fired, r.Plan[0])
	}
	if got := q.Scores(take(t, q, "well sour fast")); got[1].Points != 3 {
		t.Errorf("got %v, want 3 points for lemon", got)
	}
}

// fiveEach is a quiz of exactly as many combinations as may be walked: fifty million.
func fiveEach() *widget.Quiz {
	q := &widget.Quiz{Questions: []widget.Question{{Choose: widget.ChooseAny, None: "none", Options: []widget.OptionID{"a", "b", "c", "d", "e", "f", "g"}}}}
	for i := range 8 {
		id := string(rune('0' + i))
		q.Questions = append(q.Questions, widget.Question{Choose: widget.ChooseOne, Options: []widget.OptionID{
			widget.OptionID("a" + id), widget.OptionID("b" + id), widget.OptionID("c" + id), widget.OptionID("d" + id), widget.OptionID("e" + id)}})
	}
	return q
}

func firstOfEach(q *widget.Quiz) (answers widget.Answers) {
	for _, question := range q.Questions {
		answers = answers.With(question.Options[0])
	}
	return answers
}

func TestAsManyCombinationsAsCanBeWalkedHaveALink(t *testing.T) {
	q := fiveEach()
	if got := q.Combinations(); got != 50_000_000 || q.Link(firstOfEach(q)) == "" {
		t.Errorf("%d combinations, link %q", got, q.Link(firstOfEach(q)))
	}
	q.Questions = append(q.Questions, widget.Question{Choose: widget.ChooseOne, Options: []widget.OptionID{"x", "y"}})
	if got := q.Combinations(); got <= 50_000_000 || q.Link(firstOfEach(q)) != "" {
		t.Errorf("%d combinations, link %q; want too many, and none", got, q.Link(firstOfEach(q)))
	}
}

func TestAQuestionWithOneWayToAnswerMultipliesNothing(t *testing.T) {
	one := widget.Question{Choose: widget.ChooseOne, Options: []widget.OptionID{"only"}}
	q := &widget.Quiz{Questions: []widget.Question{one, {Choose: widget.ChooseOne}, {Choose: widget.ChooseAny, Options: []widget.OptionID{"a"}, None: "none"}}}
	if got := q.Combinations(); got != 2 {
		t.Errorf("got %d combinations, want 2", got)
	}
}

func TestAVersionOfThreeDigitsIsAVersion(t *testing.T) {
	if _, err := small().OpenLink("111.x"); err == nil || !strings.Contains(err.Error(), "unknown version: 111") {
		t.Errorf("got %v", err)
	}
}

// The close outcome that is named is the nearest, and of equals the earlier.
func TestTheNearestCloseOutcomeIsNamed(t *testing.T) {
	for _, c := range []struct {
		honey, lemon, plum int
		want, close        string
	}{
		{2, 1, 3, "plum", "honey"}, {1, 2, 3, "plum", "lemon"}, {2, 2, 3, "plum", "honey"},
		{3, 2, 1, "honey", "lemon"}, {3, 1, 2, "honey", "plum"}, {1, 3, 2, "lemon", "plum"}, {3, 0, 0, "honey", ""}, {3, 3, 0, "honey", "lemon"},
	} {
		q := small()
		withTies(q, 3)
		q.CloseWithin = 2
		plum := q.Ties[2]
		q.Points = []widget.Points{{Option: "fast", Give: map[widget.OutcomeID]int{"honey": c.honey, "lemon": c.lemon, plum: c.plum}}}
		r := q.Recommend(widget.Answers{{"well"}, {"x"}, {"fast"}})
		named := func(id widget.OutcomeID) string { return strings.ReplaceAll(string(id), string(plum), "plum") }
		got := ""
		for _, id := range r.Close {
			got += named(id)
		}
		if named(r.Outcome) != c.want || got != c.close {
			t.Errorf("%+v: got %s, close %q", c, named(r.Outcome), got)
		}
	}
}

// Strong grounds are the strongest, and a chain is as weak as its weakest claim.
func TestAChainIsAsWeakAsItsWeakestClaim(t *testing.T) {
	q := &widget.Quiz{}
	order := []widget.Strength{widget.Strong, widget.Moderate, widget.Limited, widget.ExpertOpinion}
	for _, s := range order {
		q.Claims = append(q.Claims, widget.Claim{ID: widget.ClaimID(s), Strength: s})
	}
	for i, a := range order {
		for j, b := range order {
			ids := []widget.ClaimID{widget.ClaimID(a), widget.ClaimID(b)}
			if got, want := q.Weakest(ids), order[max(i, j)]; got != want {
				t.Errorf("%v: got %s, want %s", ids, got, want)
			}
			slices.Reverse(q.Claims) // whatever their order
		}
	}
	if got := q.Weakest([]widget.ClaimID{"nobody's"}); got != "" {
		t.Errorf("got %q for a claim the quiz has not", got)
	}
}
