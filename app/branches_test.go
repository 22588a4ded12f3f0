package app

import (
	"os"
	"slices"
	"strings"
	"testing"

	ui "github.com/maxence-charriere/go-app/v10/pkg/app"

	"github.com/innerbuddies/gutquiz/widget"
	"github.com/innerbuddies/gutquiz/widget/quizfile"
)

// bread is a quiz whose questions depend on answers.
func bread(t testing.TB) *widget.Quiz {
	t.Helper()
	src, err := os.ReadFile("../docs/examples/first-bread.yaml")
	if err != nil {
		t.Fatal(err)
	}
	quiz, err := quizfile.Read("first-bread.yaml", src)
	if err != nil {
		t.Fatal(err)
	}
	return quiz
}

// The count of steps is that of the reader's own way, as soon as it is known.
func TestStepsAreCountedForTheReadersOwnWay(t *testing.T) {
	ctx := context(t)
	p := &quizPage{Quiz: bread(t), stage: atQuestions, mounted: ctx}
	for _, step := range []struct {
		at, count, next string
		tap             widget.OptionID
	}{
		{"oven", "Question 1 of 3", "Next", "oven_yes"},
		{"time", "Question 2 of 4", "Next", "time_day"},
		{"starter", "Question 3 of 5", "Next", "starter_no"},
		{"crust", "Question 4 of 5", "Next", "crust_hard"},
		{"mess", "Question 5 of 5", "See my result", "mess_hate"},
	} {
		shown := ui.HTMLString(p.Render())
		_, shown, _ = strings.Cut(shown, `step now"`)
		shown, _, _ = strings.Cut(shown, `class="step"`)
		if p.at() != step.at || !strings.Contains(shown, step.count) || !strings.Contains(shown, step.next) {
			t.Fatalf("at %q, want %q with %q and %q in\n%s", p.at(), step.at, step.count, step.next, shown)
		}
		tap(t, p, ctx, step.tap)
	}
	if got := ui.HTMLString(p.Render()); !strings.Contains(got, "Bake a loaf that rises overnight") {
		t.Error("the way does not lead to the loaf")
	}
}

// Change an answer asks what the new answer opens, drops what it shuts, and remembers
// what was ticked there.
func TestAChangedAnswerLeadsAnotherWay(t *testing.T) {
	ctx := context(t)
	p := at(t, bread(t), "oven_yes time_day starter_yes crust_hard mess_love")
	p.mounted = ctx
	p.change(ctx, 0)
	tap(t, p, ctx, "oven_no")
	if want := (widget.Answers{{"oven_no"}, {"mess_love"}}); p.at() != "" || !slices.EqualFunc(p.answers, want, slices.Equal) {
		t.Fatalf("at %q with %v, want the result of %v", p.at(), p.answers, want)
	}
	shown := ui.HTMLString(p.Render())
	if strings.Contains(shown, "starter") || !strings.Contains(shown, "Bake a flatbread") {
		t.Error("the card knows of answers that no longer count")
	}
	p.change(ctx, 0)
	tap(t, p, ctx, "oven_yes")
	if p.at() != "" || len(p.answers) != 5 {
		t.Errorf("at %q with %v: what was ticked there is forgotten", p.at(), p.answers)
	}
	// A way with a question not answered before stops there.
	p = at(t, bread(t), "oven_no mess_love")
	p.mounted = ctx
	p.change(ctx, 0)
	if tap(t, p, ctx, "oven_yes"); p.at() != "time" {
		t.Errorf("at %q, want the question that opened", p.at())
	}
	if p.back(ctx); p.at() != "" || len(p.answers) != 2 {
		t.Errorf("back leads to %q with %v, want all as it was", p.at(), p.answers)
	}
}

func TestBackLeadsToTheQuestionAskedBefore(t *testing.T) {
	ctx := context(t)
	p := &quizPage{Quiz: bread(t), stage: atQuestions, mounted: ctx}
	tap(t, p, ctx, "oven_no")
	if p.at() != "mess" {
		t.Fatalf("at %q", p.at())
	}
	if p.back(ctx); p.at() != "oven" {
		t.Errorf("back leads to %q", p.at())
	}
}

// What was ticked before the client came is taken over along the reader's way.
func TestAFormWithConditionsIsTakenOver(t *testing.T) {
	ticked := map[widget.QuestionID][]widget.OptionID{"oven": {"oven_no"}, "time": {"time_day"}, "mess": {"mess_love"}}
	p := &quizPage{Quiz: bread(t)}
	p.resume(form{At: workingStep, Ticked: ticked})
	if p.at() != "" || len(p.answers) != 2 {
		t.Errorf("at %q with %v, want the result", p.at(), p.answers)
	}
}

// The early script reads the conditions from the steps; a quiz without conditions has
// none of it.
func TestConditionsAreDrawnForTheEarlyScript(t *testing.T) {
	drawn := ui.HTMLString((&quizPage{Quiz: bread(t)}).Render())
	for _, want := range []string{`data-if="oven_yes"`, `data-unless="oven_no"`, `data-count="Question {n} of {m}"`, `data-next="Next"`, `data-result="See my result"`} {
		if !strings.Contains(drawn, want) {
			t.Errorf("no %s", want)
		}
	}
	drawn = ui.HTMLString((&quizPage{Quiz: shipped(t)}).Render())
	for _, trace := range []string{"data-if", "data-unless", "data-count", "data-result"} {
		if strings.Contains(drawn, trace) {
			t.Errorf("a quiz without conditions has %s", trace)
		}
	}
}
