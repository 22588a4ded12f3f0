package app

import (
	"os"
	"slices"
	"strings"
	"testing"

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

// What is ticked in a question that no longer applies counts for nothing, and is there
// again when it does.
func TestTicksCountAlongTheReadersWay(t *testing.T) {
	p := &quizPage{Quiz: bread(t), mounted: context(t)}
	form := ticked(p.Quiz, at(t, p.Quiz, "oven_yes time_day starter_yes crust_hard mess_love").answers)
	if p.answer(form); len(p.answers) != 5 {
		t.Fatalf("the answers are %v", p.answers)
	}
	form["oven"] = []widget.OptionID{"oven_no"}
	p.answer(form)
	if want := (widget.Answers{{"oven_no"}, {"mess_love"}}); !slices.EqualFunc(p.answers, want, slices.Equal) {
		t.Fatalf("the answers are %v, want %v", p.answers, want)
	}
	shown := read(p)
	if strings.Contains(shown, "starter") || !strings.Contains(shown, "Bake a flatbread") {
		t.Error("the card knows of answers that no longer count")
	}
	form["oven"] = []widget.OptionID{"oven_yes"}
	if p.answer(form); len(p.answers) != 5 {
		t.Errorf("the answers are %v: what was ticked there is forgotten", p.answers)
	}
}
