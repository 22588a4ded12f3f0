package widget_test

import (
	"flag"
	"fmt"
	"os"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/innerbuddies/gutquiz/widget"
	"github.com/innerbuddies/gutquiz/widget/quizfile"
	"github.com/innerbuddies/gutquiz/widget/quizzes"
)

var update = flag.Bool("update", false, "rewrite golden files; read the diff before you commit it")

// shipped is the quiz that ships; a fault in its file fails every test here.
func shipped(t testing.TB) *widget.Quiz {
	t.Helper()
	q, err := readShipped()
	if err != nil {
		t.Fatal(err)
	}
	c := *q // to be changed by a test at will, field by field
	return &c
}

// readShipped reads it once: each reading proves it anew.
var readShipped = sync.OnceValues(func() (*widget.Quiz, error) {
	const name = "buttermilk-or-kefir.yaml"
	src, err := quizzes.FS.ReadFile(name)
	if err != nil {
		return nil, err
	}
	return quizfile.Read(name, src)
})

// everyReader is one reader for each different card of the shipped quiz, walked once
// for all tests, which change none of it.
func everyReader(t testing.TB) []reader {
	t.Helper()
	if _, err := readShipped(); err != nil {
		t.Fatal(err)
	}
	return walkReaders()
}

var walkReaders = sync.OnceValue(func() (all []reader) {
	q, err := readShipped()
	if err != nil {
		return nil
	}
	q.EachCard(func(answers widget.Answers) { all = append(all, read(q, answers)) })
	return all
})

// take answers the quiz with options in any order, as an author would.
func take(t testing.TB, q *widget.Quiz, options string) widget.Answers {
	t.Helper()
	var ids []widget.OptionID
	for _, word := range strings.Fields(options) {
		ids = append(ids, widget.OptionID(word))
	}
	answers, faults := q.Answer(ids...)
	if len(faults) > 0 {
		t.Fatalf("answers %q: %v", options, faults)
	}
	return answers
}

// The check cases are those of the evidence file, section 3.3, word for word.
func TestCheckCasesOfTheEvidence(t *testing.T) {
	q := shipped(t)
	for _, c := range []struct {
		answers                              string
		kefir, buttermilk, alternate, stepUp int
		want                                 widget.Ending
	}{
		{"h_none milk_ok gut_calm neither f_some p_any m_none", 1, 2, 2, -1, widget.Ending{Outcome: "buttermilk"}},
		{"h_none milk_ok gut_calm neither f_often p_mix m_none", 4, 1, 2, -1, widget.Ending{Outcome: "kefir"}},
		{"h_none milk_ok gut_calm neither f_never p_mild m_none", -1, 5, 0, 1, widget.Ending{Outcome: "buttermilk"}},
		{"h_none milk_ok gut_bit abx f_never p_mix m_none", 1, 1, -1, 5, widget.Ending{Outcome: "step_up"}},
		{"h_none milk_ok gut_very neither f_never p_mild m_none", -4, 5, -2, 5, widget.Ending{Outcome: "step_up"}},
		{"h_none milk_ok gut_calm lowdiv f_often p_variety m_none", 3, 1, 5, -2, widget.Ending{Outcome: "alternate"}},
		{"salt_low milk_ok gut_calm neither f_some p_mild m_none", 2, 1, 1, -2, widget.Ending{Outcome: "kefir"}},
		{"h_none milk_ok gut_constip neither f_some p_mix m_none", 3, 0, 1, 1, widget.Ending{Outcome: "kefir"}},
		{"h_none milk_ok gut_bit abx_lowdiv f_some p_mix m_none", 3, 0, 2, 3, widget.Ending{Outcome: "step_up"}},
		{"h_none lactose gut_very neither f_never p_mild m_none", -4, 5, -2, 5, widget.Ending{Outcome: "kefir"}},
		{"h_none milk_ok gut_calm abx f_often p_mix no_alcohol", 5, 0, 2, -1, widget.Ending{Outcome: "buttermilk"}},
		{"h_none lactose gut_calm neither f_some p_any no_alcohol", 1, 2, 2, -1, widget.Ending{Outcome: "dairy_free", Variant: "live_yogurt"}},
	} {
		t.Run(c.answers, func(t *testing.T) {
			r := q.Recommend(take(t, q, c.answers+" q1_none"))
			if r.Ending != c.want {
				t.Errorf("got %v, want %v", r.Ending, c.want)
			}
			want := map[widget.OutcomeID]int{"kefir": c.kefir, "buttermilk": c.buttermilk, "alternate": c.alternate, "step_up": c.stepUp}
			got := map[widget.OutcomeID]int{}
			for _, score := range q.Scores(take(t, q, c.answers+" q1_none")) {
				got[score.Outcome] = score.Points
			}
			if diff := cmp.Diff(want, got); diff != "" {
				t.Errorf("points (-want +got):\n%s", diff)
			}
		})
	}
}

var hardGates = []widget.OptionID{"red_flag_blood", "red_flag_weight", "red_flag_fever", "long_change", "immune", "kidney", "galactosaemia", "gut_dx", "maoi", "histamine"}

// Safety before points, always: no combination of answers leads round a rule.
func TestNoCombinationOfAnswersLeadsRoundASafetyRule(t *testing.T) {
	q := shipped(t)
	walked := 0
	choseHard, choseFlag := q.Chose(hardGates...), q.Chose("red_flag_blood", "red_flag_weight", "red_flag_fever")
	choseNoMilk, choseAllergy, choseLactose, choseNoAlcohol := q.Chose("milk_allergy", "no_dairy"), q.Chose("milk_allergy"), q.Chose("lactose"), q.Chose("no_alcohol")
	q.EveryCombination(func(chosen widget.Chosen, e widget.Ending) {
		walked++
		drinks := e.Outcome == "kefir" || e.Outcome == "buttermilk" || e.Outcome == "alternate" || e.Outcome == "step_up"
		switch {
		case e.Outcome == "":
			t.Fatal("a combination has no outcome")
		case choseHard(chosen) && e.Outcome != "talk_first":
			t.Fatalf("a hard gate ends in %v", e)
		case choseFlag(chosen) != (e.Variant == "urgent"):
			t.Fatalf("red flags and urgency disagree: %v", e)
		case choseNoMilk(chosen) && (drinks || e.Variant == "live_yogurt"):
			t.Fatalf("no dairy ends in %v", e)
		case choseLactose(chosen) && drinks && e.Outcome != "kefir":
			t.Fatalf("lactose ends in %v", e)
		case choseNoAlcohol(chosen) && drinks && e.Outcome != "buttermilk":
			t.Fatalf("no alcohol ends in %v", e)
		case choseAllergy(chosen) && e.Outcome != "dairy_free" && e.Outcome != "talk_first":
			t.Fatalf("a milk allergy ends in %v", e)
		}
	})
	if want := 4_915_200; walked != want || q.Combinations() != want {
		t.Errorf("walked %d combinations of %d, want %d", walked, q.Combinations(), want)
	}
}

// A reader who is told to see somebody is shown nothing to drink, plan or buy;
// everybody else gets a whole card.
func TestEveryPathEndsInACardThatIsWhole(t *testing.T) {
	for _, reader := range everyReader(t) {
		answers, r := reader.answers, reader.card
		if r.Headline == "" || len(r.Text) == 0 || len(r.Fired) == 0 {
			t.Fatalf("%v: empty card %+v", answers, r)
		}
		if r.Outcome == "talk_first" {
			if r.Product || !r.Refers || len(r.Plan)+len(r.Points)+len(r.Flips)+len(r.Close)+len(r.Label)+len(r.Stop)+len(r.Notes) > 0 || len(r.Sentences) == 0 {
				t.Fatalf("%v: talk_first says more than it should: %+v", answers, r)
			}
			continue
		}
		if !r.Product || len(r.Plan) != 14 || len(r.Label) == 0 || len(r.Stop) < 4 {
			t.Fatalf("%v: %s lacks a part: %+v", answers, r.Outcome, r)
		}
		if r.Chosen == "" && r.Outcome != "dairy_free" && len(r.Because) == 0 {
			t.Fatalf("%v: %s without a reason", answers, r.Outcome)
		}
		if slices.ContainsFunc(r.Because, func(r widget.Reason) bool { return r.Points <= 0 }) || slices.ContainsFunc(r.Against, func(r widget.Reason) bool { return r.Points >= 0 }) {
			t.Fatalf("%v: because of %v, against it %v", answers, r.Because, r.Against)
		}
		if slices.ContainsFunc(r.Plan, func(d widget.Day) bool { return d.Amount < 15 || d.Amount > 180 }) {
			t.Fatalf("%v: amounts %v", answers, r.Plan)
		}
	}
}

// Every flip, applied, leads where it says; no flip touches an option a rule names.
func TestFlipsAreTrueAndLeaveSafetyAlone(t *testing.T) {
	q := shipped(t)
	seen := 0
	outcomes := map[string]widget.OutcomeID{}
	for _, reader := range everyReader(t) {
		outcomes[fmt.Sprint(reader.answers)] = reader.card.Outcome
	}
	for _, reader := range everyReader(t) {
		answers, r := reader.answers, reader.card
		if len(r.Flips) > 2 {
			t.Fatalf("%v: %d flips are more than a card has room for", answers, len(r.Flips))
		}
		for _, flip := range r.Flips {
			seen++
			if got := outcomes[fmt.Sprint(flipped(q, answers, flip))]; got != flip.Outcome || got == r.Outcome {
				t.Fatalf("%v: %+v leads to %s", answers, flip, got)
			}
			if q.Texts.Flips[flip.To] == "" {
				t.Fatalf("%+v has no words", flip)
			}
		}
		for _, same := range r.NoDifference {
			for i, question := range q.Questions {
				for _, option := range question.Options {
					if question.ID != same || safety(q, option) {
						continue
					}
					if got := outcomes[fmt.Sprint(flipped(q, answers, widget.Flip{Question: same, To: option}))]; got != r.Outcome {
						t.Fatalf("%v: question %d is said to make no difference, but %s leads to %s", answers, i+1, option, got)
					}
				}
			}
		}
	}
	if seen == 0 {
		t.Error("no path has a flip")
	}
}

func flipped(q *widget.Quiz, answers widget.Answers, flip widget.Flip) widget.Answers {
	changed := slices.Clone(answers)
	changed[slices.IndexFunc(q.Questions, func(o widget.Question) bool { return o.ID == flip.Question })] = []widget.OptionID{flip.To}
	return changed
}

func safety(q *widget.Quiz, option widget.OptionID) bool {
	return slices.ContainsFunc(q.Rules, func(r widget.Rule) bool { return slices.Contains(r.When, option) })
}

// The evidence file states the shares of the 576 paths that have no lactose and
// no alcohol rule, with the second question answered one option at a time.
func TestSharesAreThoseTheEvidenceStates(t *testing.T) {
	paths, ties, narrow := 0, 0, 0
	shares := map[widget.OutcomeID]int{}
	for _, reader := range everyReader(t) {
		has, r := reader.chose, reader.card
		if len(r.Points) == 0 || has("salt_low") && has("pregnant") || !has("milk_ok") || !has("m_none") {
			continue
		}
		paths++
		shares[r.Outcome]++
		if len(r.Close) > 0 {
			narrow++
		}
		if tied(r) {
			ties++
		}
	}
	percent := map[widget.OutcomeID]int{}
	for outcome, n := range shares {
		percent[outcome] = (n*200/paths + 1) / 2
	}
	want := map[widget.OutcomeID]int{"kefir": 33, "buttermilk": 17, "alternate": 14, "step_up": 37}
	if diff := cmp.Diff(want, percent); diff != "" || paths != 576 || ties != 118 || narrow != 301 {
		t.Errorf("%d paths, %d ties, %d close; want 576, 118, 301; percent (-want +got):\n%s", paths, ties, narrow, diff)
	}
}

func tied(r widget.Recommendation) bool {
	best := -99
	for _, score := range r.Points {
		if score.Allowed {
			best = max(best, score.Points)
		}
	}
	at := 0
	for _, score := range r.Points {
		if score.Allowed && score.Points == best {
			at++
		}
	}
	return at > 1
}

// One more point for an outcome never makes it lose a place, whoever gives it.
func TestAPointInFavourNeverLowersAnOutcome(t *testing.T) {
	q := shipped(t)
	readers := everyReader(t)
	for i, row := range q.Points {
		for _, outcome := range q.Ties {
			kinder := kindlier(t, q, i, outcome)
			for _, reader := range readers {
				if len(reader.card.Points) == 0 || !reader.chose(row.Option) {
					continue // no points chose there
				}
				if before, after := q.Place(reader.answers, outcome), kinder.Place(reader.answers, outcome); after > before {
					t.Fatalf("%v: %s falls from place %d to %d when %s gives it one more", reader.answers, outcome, before, after, row.Option)
				}
			}
		}
	}
}

func kindlier(t *testing.T, q *widget.Quiz, row int, outcome widget.OutcomeID) *widget.Quiz {
	t.Helper()
	c := *q
	c.Points = slices.Clone(q.Points)
	give := map[widget.OutcomeID]int{outcome: q.Points[row].Give[outcome] + 1}
	for other, points := range q.Points[row].Give {
		if other != outcome {
			give[other] = points
		}
	}
	c.Points[row].Give = give
	return c.Compile()
}

// The golden file counts where all readers end; an edit shows whom it moves.
func TestWhereEverybodyEnds(t *testing.T) {
	q := shipped(t)
	s := q.Survey()
	var b strings.Builder
	fmt.Fprintf(&b, "combinations %d\ndecided by points %d, close %d, ties %d\n\n", s.Combinations, s.Decided, s.Close, s.Ties)
	for _, row := range s.Endings {
		name := strings.TrimSuffix(string(row.Outcome)+" "+string(row.Variant), " ")
		fmt.Fprintf(&b, "%-24s %8d combinations\n", name, row.Combinations)
		if row.Combinations == 0 {
			t.Errorf("nobody can reach %s", name)
		}
	}
	const golden = "testdata/endings.golden"
	if *update {
		if err := os.WriteFile(golden, []byte(b.String()), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), b.String()); diff != "" {
		t.Errorf("readers moved (-was +is); if that is meant, run go test ./widget -update:\n%s", diff)
	}
}

func BenchmarkRecommend(b *testing.B) {
	q := shipped(b)
	answers := take(b, q, "q1_none h_none milk_ok m_none gut_bit abx_lowdiv f_some p_mix")
	b.ReportAllocs()
	for b.Loop() {
		q.Recommend(answers)
	}
}

func BenchmarkWalkEveryCombination(b *testing.B) {
	q := shipped(b)
	for b.Loop() {
		q.Survey()
	}
}
