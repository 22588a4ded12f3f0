package widget_test

import (
	"fmt"
	"math/rand/v2"
	"runtime"
	"slices"
	"strings"
	"testing"

	"github.com/innerbuddies/gutquiz/widget"
)

// generated is a quiz of n questions with two options each, whose points choose between
// six outcomes; the same for the same n.
func generated(n int) *widget.Quiz {
	random := rand.New(rand.NewPCG(16, 777216))
	q := &widget.Quiz{ID: "large", Lang: "en", Texts: widget.Texts{
		Title: "Large?", Questions: map[widget.QuestionID]string{}, Options: map[widget.OptionID]string{}, Rules: map[widget.RuleID]string{}, Outcomes: map[widget.OutcomeID]widget.OutcomeTexts{},
	}}
	for _, id := range []widget.OutcomeID{"a", "b", "c", "d", "e", "f"} {
		q.Outcomes, q.Ties = append(q.Outcomes, widget.Outcome{ID: id}), append(q.Ties, id)
		q.Texts.Outcomes[id] = widget.OutcomeTexts{Name: string(id), Phrase: string(id), Headline: string(id), Text: string(id)}
	}
	for i := range n {
		question := widget.Question{ID: widget.QuestionID(fmt.Sprint("q", i)), Choose: widget.ChooseOne}
		for j := range 2 {
			option := widget.OptionID(fmt.Sprintf("o%d_%d", i, j))
			question.Options = append(question.Options, option)
			q.Texts.Options[option] = string(option)
			give := map[widget.OutcomeID]int{}
			for range 3 {
				give[q.Ties[random.IntN(6)]] = random.IntN(8) - 3
			}
			q.Points = append(q.Points, widget.Points{Option: option, Give: give})
		}
		q.Questions = append(q.Questions, question)
		q.Texts.Questions[question.ID] = string(question.ID)
	}
	for i := range 12 {
		id := widget.RuleID(fmt.Sprint("note", i))
		q.Rules = append(q.Rules, widget.Rule{ID: id, When: []widget.OptionID{widget.OptionID(fmt.Sprintf("o%d_0", i))}, Note: true})
		q.Texts.Rules[id] = string(id)
	}
	return q
}

// ARCHITECTURE.md: 16 million combinations in 5 seconds.
func BenchmarkCheck16Million(b *testing.B) {
	q := generated(24)
	if n := q.Combinations(); n != 1<<24 {
		b.Fatalf("%d combinations", n)
	}
	for b.Loop() {
		if faults := q.Check(); len(faults) > 0 {
			b.Fatal(faults)
		}
	}
}

// What the walk finds does not depend on how many processors there are, nor on where it
// is cut: every reader is met once.
func TestPartsOfAWalkMeetEveryReaderOnce(t *testing.T) {
	for name, q := range map[string]*widget.Quiz{"small": small(), "conditions": branching(), "bands": banded(), "two scores": plane(), "many options": withChoices(14)} {
		walked, ends := 0, map[widget.Ending]int{}
		q.EveryCombination(func(_ widget.Chosen, ending widget.Ending) { walked++; ends[ending]++ })
		for _, processors := range []int{1, 2, 7} {
			before := runtime.GOMAXPROCS(processors)
			survey := q.Survey()
			runtime.GOMAXPROCS(before)
			if survey.Combinations != walked || walked != q.Combinations() {
				t.Errorf("%s on %d: %d met, %d walked, %d counted", name, processors, survey.Combinations, walked, q.Combinations())
			}
			for _, share := range survey.Endings {
				if share.Combinations != ends[share.Ending] {
					t.Errorf("%s on %d: %v has %d, want %d", name, processors, share.Ending, share.Combinations, ends[share.Ending])
				}
			}
		}
	}
}

// withChoices is small with n options that fit together, more than one table holds.
func withChoices(n int) *widget.Quiz {
	q := small()
	for i := len(q.Questions[0].Options); i < n; i++ {
		id := widget.OptionID(fmt.Sprint("more", i))
		q.Questions[0].Options = append(q.Questions[0].Options, id)
		q.Texts.Options[id] = string(id)
	}
	return q
}

func TestAWalkTellsHowFarItIs(t *testing.T) {
	last, calls := -1, 0
	branching().Prove(func(done, all int) {
		if calls++; done < last || all != branching().Combinations() || calls == 1 && done != 0 {
			t.Errorf("%d of %d after %d", done, all, last)
		}
		last = done
	})
	if last != branching().Combinations() {
		t.Errorf("the last word is %d of %d", last, branching().Combinations())
	}
}

// A million ways to answer one question are put together one by one: they are never in
// memory all at once.
func TestAWideQuestionTakesNoMemory(t *testing.T) {
	q := withChoices(20) // 6,291,456 combinations
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	survey := q.Survey()
	runtime.ReadMemStats(&after)
	if grown := after.TotalAlloc - before.TotalAlloc; grown > 4<<20 || survey.Combinations != 6<<20 {
		t.Errorf("%d bytes for %d combinations", grown, survey.Combinations)
	}
}

// Past what can be walked, what is proved without is what a walk would find: exactly for
// rules, and never too much for points.
func TestWhatIsProvedWithoutAWalkIsTrue(t *testing.T) {
	random := rand.New(rand.NewPCG(3, 14))
	stops, shut, unreached := 0, 0, 0
	for range 400 {
		q := randomly(random)
		ends := map[widget.Ending]bool{}
		for _, share := range q.Survey().Endings {
			if share.Combinations > 0 {
				ends[share.Ending] = true
			}
		}
		reach := q.ReachWithoutWalk()
		for ending := range ends {
			if !slices.Contains(reach, ending) {
				t.Fatalf("%+v\n%+v: %v is reached, and proved not to be", q.Questions, q.Rules, ending)
			}
		}
		for _, rule := range q.Rules {
			if rule.Stop == "" {
				continue
			}
			if stops++; !ends[widget.Ending{Outcome: rule.Stop}] {
				shut++
			}
			if ending := (widget.Ending{Outcome: rule.Stop}); slices.Contains(reach, ending) != ends[ending] {
				t.Fatalf("%+v\n%+v: rule %s stops somebody: %v", q.Questions, q.Rules, rule.ID, ends[ending])
			}
		}
		for _, outcome := range q.Ties {
			if !slices.Contains(reach, widget.Ending{Outcome: outcome}) {
				unreached++
			}
		}
	}
	if stops < 100 || shut < 20 || unreached < 20 {
		t.Errorf("%d stops, %d that never act, %d outcomes proved out of reach: nothing to see", stops, shut, unreached)
	}
}

// randomly is a small quiz with conditions, rules and points at random.
func randomly(random *rand.Rand) *widget.Quiz {
	q := &widget.Quiz{ID: "r", Ties: []widget.OutcomeID{"x", "y"}, NothingLeft: widget.Ending{Outcome: "none"}}
	var all []widget.OptionID
	some := func() (options []widget.OptionID) {
		for range 1 + random.IntN(3) {
			options = append(options, all[random.IntN(len(all))])
		}
		return options
	}
	for i := range 2 + random.IntN(3) {
		question := widget.Question{ID: widget.QuestionID(fmt.Sprint("q", i)), Choose: widget.ChooseOne}
		for j := range 2 + random.IntN(2) {
			question.Options = append(question.Options, widget.OptionID(fmt.Sprintf("o%d_%d", i, j)))
		}
		if random.IntN(3) == 0 {
			question.Choose, question.None = widget.ChooseAny, widget.OptionID(fmt.Sprint("none", i))
		}
		if i > 0 && random.IntN(3) == 0 {
			question.OnlyIf = some()
		}
		all = append(all, question.Choices()...)
		q.Questions = append(q.Questions, question)
	}
	for i := range random.IntN(4) {
		q.Rules = append(q.Rules, widget.Rule{ID: widget.RuleID(fmt.Sprint("s", i)), Step: i + 1, When: some(), Stop: widget.OutcomeID(fmt.Sprint("stop", i))})
	}
	if random.IntN(2) == 0 {
		q.Rules = append(q.Rules, widget.Rule{ID: "route", When: some(), Without: []widget.OutcomeID{"x"}})
	}
	for _, option := range all {
		q.Points = append(q.Points, widget.Points{Option: option, Give: map[widget.OutcomeID]int{"x": random.IntN(4) - 2, "y": random.IntN(3)}})
	}
	for _, id := range []widget.OutcomeID{"x", "y", "none", "stop0", "stop1", "stop2"} {
		q.Outcomes = append(q.Outcomes, widget.Outcome{ID: id})
	}
	return q.Compile()
}

func TestAQuizTooLargeIsProvedAsFarAsThatGoes(t *testing.T) {
	q := small()
	crowd(q)
	q.Rules = slices.Insert(q.Rules, 2, widget.Rule{ID: "late", Step: 3, When: []widget.OptionID{"slow"}, Stop: "far"}, widget.Rule{ID: "later", Step: 4, When: []widget.OptionID{"fast"}, Stop: "far"}, widget.Rule{ID: "latest", Step: 5, When: []widget.OptionID{"sour"}, Stop: "never"})
	q.Rules = slices.DeleteFunc(q.Rules, func(r widget.Rule) bool { return r.ID == "route" || r.ID == "note" })
	q.Points, q.Ties, q.NothingLeft = nil, nil, widget.Ending{}
	q.Texts.Reasons, q.Texts.Flips = nil, nil
	for _, id := range []widget.OutcomeID{"far", "never"} {
		q.Outcomes = append(q.Outcomes, widget.Outcome{ID: id, Refers: true})
		q.Texts.Outcomes[id] = q.Texts.Outcomes["honey"]
	}
	for _, id := range []widget.RuleID{"late", "later", "latest"} {
		q.Texts.Rules[id] = "Text."
	}
	delete(q.Texts.Rules, "route")
	delete(q.Texts.Rules, "note")
	q.NothingLeft = widget.Ending{Outcome: "honey"}
	var told []string
	for _, fault := range q.Check() {
		told = append(told, fault.Path+" "+fault.Message)
	}
	all := strings.Join(told, "\n")
	for _, want := range []string{
		`$.questions more than 50000000 combinations of answers: too many to prove safe; use fewer options in choose-any questions: "signs" alone has 268435456 ways to answer, and each option less halves them`,
		`nobody can reach outcome "never"`,
		`nobody can reach outcome "lemon"`,
	} {
		if !strings.Contains(all, want) {
			t.Errorf("got %s\nwant %s", all, want)
		}
	}
	if strings.Contains(all, `"far"`) || strings.Contains(all, `"honey"`) {
		t.Errorf("reached outcomes are faulted: %s", all)
	}
}

func TestAdviceForManyQuestionsIsNotAboutOptions(t *testing.T) {
	faults := generated(26).Check()
	if len(faults) != 1 || !strings.Contains(faults[0].Message, "leave out some of the 26 questions, or ask some of them only_if") {
		t.Errorf("got %v", faults)
	}
}
