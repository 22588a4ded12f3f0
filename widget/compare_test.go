package widget_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/innerbuddies/gutquiz/widget"
)

func TestAnEditionThatOnlySaysOtherwiseMovesNobody(t *testing.T) {
	edition := small()
	edition.Texts.Options["sour"] = "Very sour"
	got := widget.Compare(small(), edition)
	if got.Combinations != 24 || got.Moved+got.Open != 0 || len(got.Moves) > 0 || !got.LinksHold || len(got.Gone)+len(got.Days) > 0 {
		t.Errorf("got %+v", got)
	}
}

func TestWhoMovesAndWhy(t *testing.T) {
	edition := small()
	edition.Points[2].Give["lemon"] = 3 // fast
	edition.Points[2].Kind = widget.KindCaution
	got := widget.Compare(small(), edition)
	// Of the well, who likes it sweet and fast moves; who likes no sour has no lemon.
	if got.Combinations != 24 || got.Moved != 1 || got.LinksHold || len(got.Moves) != 1 {
		t.Fatalf("got %+v", got)
	}
	move := got.Moves[0]
	want := widget.Move{From: widget.Ending{Outcome: "honey"}, To: widget.Ending{Outcome: "lemon"}, Combinations: 1,
		Causes:  []widget.Cause{{"well", 1, 6}, {"sweet", 1, 8}, {"fast", 1, 12}},
		Example: widget.Answers{{"well"}, {"sweet"}, {"fast"}}}
	if diff := cmp.Diff(want, move); diff != "" {
		t.Error(diff)
	}
}

func TestARuleThatIsNewIsTheCause(t *testing.T) {
	edition := small()
	edition.Rules = append(edition.Rules, widget.Rule{ID: "slowly", Step: 2, When: []widget.OptionID{"slow"}, Stop: "talk"})
	got := widget.Compare(small(), edition)
	for _, move := range got.Moves {
		if move.To.Outcome != "talk" || move.Causes[0].Option != "well" && move.Causes[0].Option != "slow" ||
			!slices.ContainsFunc(move.Causes, func(c widget.Cause) bool { return c.Option == "slow" }) {
			t.Errorf("got %+v", move)
		}
	}
	if got.Moved != 3 {
		t.Errorf("got %d, want each taste of the well and slow", got.Moved)
	}
}

func TestANewQuestionLeavesOpenWhatItDecides(t *testing.T) {
	edition := small()
	edition.Questions = append(edition.Questions, widget.Question{ID: "extra", Choose: widget.ChooseOne, Options: []widget.OptionID{"yes", "no"}})
	edition.Rules = append(edition.Rules, widget.Rule{ID: "extra", When: []widget.OptionID{"yes"}, Without: []widget.OutcomeID{"lemon"}})
	got := widget.Compare(small(), edition)
	if got.Moved != 0 || got.Open != 2 { // the well who like it sour
		t.Errorf("got %+v", got)
	}
	back := widget.Compare(edition, small()) // a question that is no longer asked
	if back.Combinations != 48 || back.Moved != 2 || back.Open != 0 {
		t.Errorf("got %+v", back)
	}
}

func TestAnOutcomeWithAnotherNameIsTheSame(t *testing.T) {
	edition := small()
	edition.Outcomes[0].ID, edition.Outcomes[0].Was = "nectar", []widget.OutcomeID{"honey"}
	edition.Points[1].Give = map[widget.OutcomeID]int{"nectar": 2}
	edition.Ties[0] = "nectar"
	edition.Schedules[2].InTurn[1] = "nectar"
	if got := widget.Compare(small(), edition); got.Moved != 0 || len(got.Gone) > 0 {
		t.Errorf("got %+v", got)
	}
	edition.Outcomes[0].Was = nil
	if got := widget.Compare(small(), edition); got.Moved == 0 || !slices.Equal(got.Gone, []widget.OutcomeID{"honey"}) {
		t.Errorf("got %+v", got)
	}
}

func TestOutcomesThatChangeWithoutMoving(t *testing.T) {
	edition := small()
	edition.Schedules[1].Days[0].Amount = 15
	edition.Outcomes[1].Refers = true
	got := widget.Compare(small(), edition)
	if !slices.Equal(got.Days, []widget.OutcomeID{"honey", "lemon"}) && !slices.Equal(got.Days, []widget.OutcomeID{"honey"}) || !slices.Equal(got.Refers, []widget.OutcomeID{"lemon"}) {
		t.Errorf("got %+v", got)
	}
}

func TestTheShippedQuizComparesWithItself(t *testing.T) {
	got := widget.Compare(shipped(t), shipped(t))
	if got.Combinations != shipped(t).Combinations() || got.Moved+got.Open != 0 || !got.LinksHold {
		t.Errorf("got %+v", got)
	}
}

func TestAFormerIDTakesNoAddressThatIsThere(t *testing.T) {
	for name, test := range map[string]struct {
		change func(*widget.Quiz)
		want   string
	}{
		"the quiz's own":  {func(q *widget.Quiz) { q.Was = []widget.QuizID{"small"} }, `was "small" is the quiz's own id`},
		"twice":           {func(q *widget.Quiz) { q.Was = []widget.QuizID{"a", "a"} }, `was "a" is here twice`},
		"no id":           {func(q *widget.Quiz) { q.Was = []widget.QuizID{"a b"} }, `was "a b": an id has`},
		"another outcome": {func(q *widget.Quiz) { q.Outcomes[0].Was = []widget.OutcomeID{"lemon"} }, `is the address of outcome "lemon"`},
		"spelled otherwise": {func(q *widget.Quiz) {
			q.Outcomes[0].Was = []widget.OutcomeID{"a_b"}
			q.Outcomes[1].Was = []widget.OutcomeID{"a-b"}
		}, "is here twice"},
	} {
		q := small()
		test.change(q)
		if faults := q.Check(); len(faults) != 1 || !strings.Contains(faults[0].Message, test.want) {
			t.Errorf("%s: got %v, want %s", name, faults, test.want)
		}
	}
	q := small()
	q.Was, q.Outcomes[0].Was = []widget.QuizID{"little"}, []widget.OutcomeID{"nectar"}
	if faults := q.Check(); len(faults) > 0 {
		t.Errorf("got %v", faults)
	}
}
