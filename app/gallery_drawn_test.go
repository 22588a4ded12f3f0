//go:build !wasm

package app

import (
	"testing"

	ui "github.com/maxence-charriere/go-app/v10/pkg/app"

	"github.com/innerbuddies/gutquiz/widget"
)

func init() { furtherViews = append(furtherViews, drawnGallery) }

// drawnGallery is every page that is only drawn in advance.
func drawnGallery(t testing.TB, q *widget.Quiz) map[string]ui.UI {
	t.Helper()
	return map[string]ui.UI{
		"start":             startCard(q, 1),
		"child":             childCard(q, 2),
		"start-line":        lineCard(q, 2),
		"question-any":      questionStep(q, 7, 1),
		"question-one":      questionStep(q, 3, 1),
		"trouble":           troubleLine("paper/"),
		"publish":           publishing(t, q),
		"product":           &productPage{Quiz: q},
		"home":              &homePage{Quizzes: []*widget.Quiz{q}},
		"paper-rules":       &paperRules{Quiz: q, Title: "2. " + Say("paper.rules")},
		"paper-points":      &paperPoints{Quiz: q, Title: "3. " + Say("paper.points")},
		"paper-schedules":   &paperSchedules{Quiz: q, Title: "5. " + Say("paper.schedules", "n", "14")},
		"public-buttermilk": publicPage(q, "buttermilk"),
		"public-dairy-free": publicPage(q, "dairy_free"),
		"public-talk-first": publicPage(q, "talk_first"),
		"public-unknown":    &outcomesPage{Quiz: q},
		"card-kefir":        &cardPage{Quiz: q, Outcome: outcomeOf(q, "kefir")},
	}
}

func publicPage(q *widget.Quiz, id widget.OutcomeID) ui.UI {
	return &outcomePage{Quiz: q, Outcome: outcomeOf(q, id)}
}

func publishing(t testing.TB, q *widget.Quiz) ui.UI {
	t.Helper()
	page, err := PublishPage([]*widget.Quiz{q}, Delivery{Loader: "embed.0123456789.js", Integrity: "sha384-x"})
	if err != nil {
		t.Fatal(err)
	}
	return page.Body
}
