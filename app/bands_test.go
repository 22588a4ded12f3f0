package app

import (
	"os"
	"strings"
	"testing"

	ui "github.com/maxence-charriere/go-app/v10/pkg/app"

	"github.com/innerbuddies/gutquiz/widget"
	"github.com/innerbuddies/gutquiz/widget/quizfile"
)

// plants is a quiz of bands.
func plants(t testing.TB) *widget.Quiz {
	t.Helper()
	src, err := os.ReadFile("../docs/examples/plant-variety.yaml")
	if err != nil {
		t.Fatal(err)
	}
	quiz, err := quizfile.Read("plant-variety.yaml", src)
	if err != nil {
		t.Fatal(err)
	}
	return quiz
}

func TestACardOfBandsSaysTheScoreAndWhatIsOneAnswerAway(t *testing.T) {
	q := plants(t)
	drawn := ui.HTMLString(at(t, q, "green wheat beans_once nuts_one").result())
	for _, want := range []string{"A few plants, often the same", "Your score: 5 (0-5).", "It was close: one other answer would have led to a good mix."} {
		if !strings.Contains(drawn, want) {
			t.Errorf("no %q in %s", want, drawn)
		}
	}
	drawn = ui.HTMLString(at(t, q, "green red white purple more_grains beans_often nuts_more").result())
	if !strings.Contains(drawn, "Your score: 16 (11+).") || strings.Contains(drawn, "It was close") {
		t.Errorf("far from any other: %s", drawn)
	}
	q.ShowScore = false
	if drawn = ui.HTMLString(at(t, q, "green wheat beans_once nuts_one").result()); strings.Contains(drawn, "Your score") {
		t.Error("a score is shown that is not to be")
	}
}

func TestSeveralScoresAreNamed(t *testing.T) {
	q := plants(t)
	q.Points[0].Score["crumb"] = 2
	q.Outcomes[2].When["crumb"], q.Texts.Scores = "0+", map[widget.ScoreID]string{"variety": "Variety", "crumb": "Crumb"}
	q.Texts.Reasons = map[widget.OptionID]string{}
	for _, row := range q.Points {
		q.Texts.Reasons[row.Option] = "Because of " + string(row.Option) + "."
	}
	drawn := ui.HTMLString(at(t, q.Compile(), "green wheat beans_once nuts_one").result())
	for _, want := range []string{"Your score: Crumb 2 and Variety 5 (0-5).", "What counted", "Because of green."} {
		if !strings.Contains(drawn, want) {
			t.Errorf("no %q in %s", want, drawn)
		}
	}
}
