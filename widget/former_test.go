package widget_test

import (
	"encoding/json"
	"errors"
	"slices"
	"strings"
	"testing"

	"github.com/innerbuddies/gutquiz/widget"
)

// renamed is the quiz under other ids: itself, and two of its outcomes.
func renamed() *widget.Quiz {
	q := small()
	q.ID, q.Was = "tiny", []widget.QuizID{"small"}
	q.Outcomes[0].ID, q.Outcomes[0].Was = "nectar", []widget.OutcomeID{"honey"}
	q.Points[1].Give = map[widget.OutcomeID]int{"nectar": 2}
	q.Ties[0] = "nectar"
	q.Schedules[2].InTurn[1] = "nectar"
	for i, o := range q.Outcomes {
		if o.ID == "talk" {
			q.Outcomes[i].ID, q.Outcomes[i].Was = "visit", []widget.OutcomeID{"talk"}
		}
	}
	for i, r := range q.Rules {
		if r.Stop == "talk" {
			q.Rules[i].Stop = "visit"
		}
	}
	q.NothingLeft.Outcome = "visit"
	return q
}

func TestALinkOfAFormerNameOpens(t *testing.T) {
	old, now := small(), renamed()
	readers := copied(t, now.ForReaders())
	old.EveryReader(func(answers widget.Answers) {
		got, err := readers.OpenLink(old.Link(answers))
		if err != nil || !slices.EqualFunc(got, answers, slices.Equal) {
			t.Fatalf("%v opens as %v, %v", answers, got, err)
		}
	})
	if got, err := readers.OpenLink(now.Link(widget.Answers{{"well"}, {"sour"}, {"slow"}})); err != nil || len(got) != 3 {
		t.Errorf("its own opens as %v, %v", got, err)
	}
}

// Only the names may be others: a code of other decisions means something else.
func TestALinkOfAFormerNameAndOtherRulesDoesNotOpen(t *testing.T) {
	answers := widget.Answers{{"well"}, {"sour"}, {"slow"}}
	for name, change := range map[string]func(q *widget.Quiz){
		"a rule":               func(q *widget.Quiz) { q.Rules = q.Rules[1:] },
		"points":               func(q *widget.Quiz) { q.Points[0].Give["lemon"]++ },
		"an option's id":       func(q *widget.Quiz) { q.Questions[1].Options[0] = "acid" },
		"options' order":       func(q *widget.Quiz) { slices.Reverse(q.Questions[1].Options) },
		"no former quiz":       func(q *widget.Quiz) { q.Was = nil },
		"no former outcome":    func(q *widget.Quiz) { q.Outcomes[0].Was = nil },
		"another former quiz":  func(q *widget.Quiz) { q.Was = []widget.QuizID{"little"} },
		"what a rule leads to": func(q *widget.Quiz) { q.NothingLeft.Outcome = "nectar" },
	} {
		q := renamed()
		change(q)
		if got, err := copied(t, q.ForReaders()).OpenLink(small().Link(answers)); !errors.Is(err, widget.ErrOldRules) {
			t.Errorf("%s: it opens as %v, %v", name, got, err)
		}
	}
}

// Each of these was an edition once: the quiz renamed first, or an outcome, or all at once.
func TestEveryEditionBetweenOpens(t *testing.T) {
	readers := copied(t, renamed().ForReaders())
	answers := widget.Answers{{"well"}, {"sweet"}, {"fast"}}
	onlyQuiz := small()
	onlyQuiz.ID = "tiny"
	onlyOutcome := renamed()
	onlyOutcome.ID = "small"
	for name, edition := range map[string]*widget.Quiz{"the quiz first": onlyQuiz, "the outcomes first": onlyOutcome} {
		if _, err := readers.OpenLink(edition.Link(answers)); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// Who renames much pays no more than a limit, and what was renamed together opens.
func TestFormerNamesAreLimited(t *testing.T) {
	old := small()
	for _, n := range "abcdefgh" {
		o := old.Outcomes[0]
		o.ID = widget.OutcomeID("o" + string(n))
		old.Outcomes, old.Ties = append(old.Outcomes, o), append(old.Ties, o.ID)
	}
	now := *old
	now.ID, now.Was = "tiny", []widget.QuizID{"small", "wee", "mini"}
	now.Outcomes, now.Ties = slices.Clone(old.Outcomes), slices.Clone(old.Ties)
	for i, o := range now.Outcomes {
		if strings.HasPrefix(string(o.ID), "o") {
			now.Outcomes[i].ID, now.Outcomes[i].Was = "p"+o.ID, []widget.OutcomeID{o.ID}
			now.Ties[slices.Index(now.Ties, o.ID)] = "p" + o.ID
		}
	}
	f := now.ForReaders().Former
	if len(f.Rules) != 32 {
		t.Errorf("%d fingerprints", len(f.Rules))
	}
	if _, err := now.ForReaders().OpenLink(old.Link(widget.Answers{{"well"}, {"sweet"}, {"fast"}})); err != nil {
		t.Errorf("all renamed together: %v", err)
	}
}

func TestFormerIDsAreAnsweredTo(t *testing.T) {
	q := copied(t, renamed().ForReaders())
	if !q.Called("small") || !q.Called("tiny") || q.Called("little") || q.Called("") {
		t.Error("a quiz does not know what it is and was called")
	}
	for id, want := range map[widget.OutcomeID]widget.OutcomeID{"honey": "nectar", "talk": "visit", "lemon": "lemon", "nectar": "nectar", "tea": "tea", "": ""} {
		if got := q.Today(id); got != want {
			t.Errorf("%q is %q today, want %q", id, got, want)
		}
	}
	if text, err := json.Marshal(small().ForReaders()); err != nil || strings.Contains(string(text), "former") {
		t.Error("a quiz without former ids pays for some")
	}
}

func TestWhatIsRenamedMovesNobodyAndKeepsLinks(t *testing.T) {
	if got := widget.Compare(small(), renamed()); got.Moved+got.Open != 0 || !got.LinksHold || len(got.Gone)+len(got.Days) > 0 {
		t.Errorf("got %+v", got)
	}
	q := renamed()
	q.Was = nil
	if got := widget.Compare(small(), q); got.LinksHold {
		t.Error("links hold though nothing names the quiz of before")
	}
}
