package quizfile

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/innerbuddies/gutquiz/widget"
)

// planned is the tyre quiz with a plan.
func planned(t *testing.T, plan string) string {
	return strings.TrimRight(tyre(t), "\n") + "\n" + plan + "\n"
}

func TestAPlanIsDaysWithAnAmount(t *testing.T) {
	for _, c := range []struct {
		name, plan string
		unit       string
		days       []widget.Day
	}{
		{"minutes", "plan: {unit: minutes, steps: [{days: 1-2, amount: 5}, {days: 3, amount: 7.5}]}", "minutes", []widget.Day{{Amount: 5}, {Amount: 5}, {Amount: 7.5}}},
		{"words", "plan:\n  steps:\n    - {days: 1, amount: 2 slices}\n    - {days: 2-3, amount: one page}", "", []widget.Day{{Words: "2 slices"}, {Words: "one page"}, {Words: "one page"}}},
		{"in turn", "plan: {unit: km, steps: [{days: 1, amount: 5, of: slick}, {days: 2, amount: 5, of: knobbly}]}", "km", []widget.Day{{Amount: 5, Of: "slick"}, {Amount: 5, Of: "knobbly"}}},
	} {
		t.Run(c.name, func(t *testing.T) {
			q, err := Read("tyre.yaml", []byte(planned(t, c.plan)))
			if err != nil {
				t.Fatal(err)
			}
			answers, _ := q.Answer("road", "hardly")
			if diff := cmp.Diff(c.days, q.Recommend(answers).Plan); diff != "" || q.Plan.Unit != c.unit {
				t.Errorf("in %q: %s", q.Plan.Unit, diff)
			}
		})
	}
}

// Sixty days are the most; what its readers get may differ by their answers, and no
// amount passes a cap.
func TestSomeReadersHaveOtherSteps(t *testing.T) {
	src := planned(t, `plan:
  unit: g
  beside: {unit: oz, of: 28.35}
  steps: [{days: 1-60, amount: 40}]
  instead: [{when: [trail], steps: [{days: 1-9, amount: 15}]}]
caps: [{when: [trail], most: 15}]`)
	q, err := Read("tyre.yaml", []byte(src))
	if err != nil {
		t.Fatal(err)
	}
	for option, want := range map[widget.OptionID]struct {
		days int
		most float64
	}{"road": {60, 40}, "trail": {9, 15}} {
		answers, _ := q.Answer(option, "often")
		if days := q.Recommend(answers).Plan; len(days) != want.days || widget.Most(days) != want.most {
			t.Errorf("%s: %d days, at most %v", option, len(days), widget.Most(days))
		}
	}
}

func TestWordsBesideAPlanAreItsTexts(t *testing.T) {
	beside, err := Read("beside.yaml", []byte(planned(t, "plan: {unit: min, steps: [{days: 1-2, amount: 5}], done: Did it, felt: {fine: Fine, mild: Sore, worse: Hurts}, note: Slowly.}")))
	if err != nil {
		t.Fatal(err)
	}
	byID, err := Read("texts.yaml", []byte(planned(t, "plan: {unit: min, steps: [{days: 1-2, amount: 5}]}\ntexts: {plan: {done: Did it, felt: {fine: Fine, mild: Sore, worse: Hurts}, note: Slowly.}}")))
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(written(t, byID), written(t, beside)); diff != "" || !beside.AsksHowItFelt() {
		t.Errorf("asks: %v, texts - beside +\n%s", beside.AsksHowItFelt(), diff)
	}
}

func TestFaultsOfAPlanShowWhereItIsWritten(t *testing.T) {
	for _, c := range []struct{ name, plan, want string }{
		{"a day left out", "plan: {unit: min, steps: [{days: 1-3, amount: 5}, {days: 5-9, amount: 10}]}", `17:58 this step begins on day 5, and day 4 comes next; leave no day out, and give none twice`},
		{"a day twice", "plan: {unit: min, steps: [{days: 1-3, amount: 5}, {days: 3, amount: 10}]}", `17:58 this step begins on day 3, and day 4 comes next; leave no day out, and give none twice`},
		{"not from day 1", "plan: {unit: min, steps: [{days: 2-3, amount: 5}]}", `17:34 this step begins on day 2, and day 1 comes next; leave no day out, and give none twice`},
		{"backwards", "plan: {unit: min, steps: [{days: 1, amount: 5}, {days: 2-1, amount: 5}]}", `17:56 "2-1" ends before it begins; write the first day and then the last, as 1-2`},
		{"no days", "plan: {unit: min, steps: [{days: Monday, amount: 5}]}", `17:34 "Monday" are no days; write the first and the last, as 1-3, or one day, as 4`},
		{"no first day", "plan: {unit: min, steps: [{days: 0-3, amount: 5}]}", `17:34 "0-3" are no days; write the first and the last, as 1-3, or one day, as 4`},
		{"days missing", "plan: {unit: min, steps: [{amount: 5}]}", `17:27 this entry of "steps" has no "days"; add it`},
		{"amount missing", "plan: {unit: min, steps: [{days: 1-3}]}", `17:27 this entry of "steps" has no "amount"; add it`},
		{"a list of days", "plan: {unit: min, steps: [{days: [1, 3], amount: 5}]}", `17:28 "days" must be days, as 1-3, not a list; write one text, in quotes if it has brackets`},
		{"too many", "plan: {unit: min, steps: [{days: 1-3000000000, amount: 5}]}", `17:19 schedule "plan" has more than 60 days; give it 2 to 60`},
		{"one day", "plan: {unit: min, steps: [{days: 1, amount: 5}]}", `17:19 schedule "plan" has one day; give it 2 to 60`},
		{"no unit", "plan: {steps: [{days: 1-3, amount: 5}]}", `17:36 5 of what? Write the plan's unit, as plan: {unit: minutes}, or the amount in words, as amount: one page`},
		{"words in a unit", "plan:\n  unit: min\n  steps:\n    - {days: 1-2, amount: 5}\n    - {days: 3-4, amount: a lot}", `21:27 "a lot" is no number, and the plan counts in "min": write a number, or take the unit out`},
		{"nothing", "plan: {unit: min, steps: [{days: 1-3, amount: 0}]}", `17:47 0 min: an amount is more than nothing, and at most 100000`},
		{"no steps", "plan: {unit: min}", `17:1 a plan needs its days: write steps: [{days: 1-3, amount: 5}, …]`},
		{"instead of nothing", "plan: {unit: min, instead: [{when: [road], steps: [{days: 1-3, amount: 5}]}]}", `17:19 instead of what? Write the steps of all other readers beside it, as steps: [{days: 1-3, amount: 5}, …]`},
		{"instead for nobody", "plan: {unit: min, steps: [{days: 1-3, amount: 5}], instead: [{when: [rood], steps: [{days: 1-3, amount: 5}]}]}", `17:70 unknown option "rood"; did you mean "road"?`},
		{"half the feelings", "plan: {unit: min, steps: [{days: 1-3, amount: 5}], felt: {fine: Fine, worse: Bad}}", `17:52 "felt" has no "mild"; add it`},
		{"feelings about words", "plan: {steps: [{days: 1-3, amount: a page}], felt: {fine: Fine, mild: So so, worse: Bad}}", `17:46 amounts in words cannot be compared, so there is no step back after a bad day: write unit and numbers, or take felt out`},
		{"a cap passed", "plan: {unit: min, steps: [{days: 1-3, amount: 5}]}\ncaps: [{when: [trail], most: 4}]", `18:8 outcome "knobbly" gives 5 min to a reader who chose trail, often, and at most 4 min may be given: name a smaller schedule under instead`},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := short(t, planned(t, c.plan)); len(got) == 0 || got[0] != c.want || len(got) > 1 && c.name != "a cap passed" {
				t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), c.want)
			}
		})
	}
}

// Every finished example is a quiz without a fault.
func TestTheFinishedExamplesAreQuizzes(t *testing.T) {
	names, err := filepath.Glob("../../docs/examples/*.yaml")
	if err != nil || len(names) < 2 {
		t.Fatalf("%d examples, %v", len(names), err)
	}
	for _, name := range names {
		if strings.Count(filepath.Base(name), ".") > 1 { // a quiz in another language
			continue
		}
		src, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := Read(name, src); err != nil {
			t.Error(err)
		}
	}
}
