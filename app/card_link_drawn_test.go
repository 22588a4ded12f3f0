//go:build !wasm

package app

import (
	"strings"
	"testing"

	ui "github.com/maxence-charriere/go-app/v10/pkg/app"
)

// Only a quiz that is not sensitive has links of its outcomes, and then wherever the
// outcome stands.
func TestAnOutcomesOwnLinkStandsOnItsCard(t *testing.T) {
	q := planQuiz(t, "")
	answers, _ := q.Answer("desk")
	drawn := func(watched bool) string {
		return ui.HTMLString((&resultCard{Quiz: q, Recommendation: q.Recommend(answers), Answers: answers, Level: 1, Watched: watched, Embed: watched}).Render())
	}
	const href = "https://chairs.example/stool?from=quiz"
	q.Outcomes[0].Link = "https://chairs.example/{outcome}?from=quiz"
	words := q.Texts.Outcomes["stool"]
	words.Link = "See our stools"
	q.Texts.Outcomes["stool"] = words
	paper := func() string { return ui.HTMLString(&paperOutcomes{Quiz: q}) }
	public := func() string {
		return ui.HTMLString(outcomeView{Quiz: q, Outcome: q.Outcomes[0], Root: "../../", Level: 1}.draw())
	}
	for _, text := range []string{drawn(false), drawn(true), paper(), public()} {
		if strings.Contains(text, "chairs.example") || strings.Contains(text, "See our stools") {
			t.Fatal("a sensitive quiz shows a link of an outcome")
		}
	}
	q.NotSensitive = true
	for _, text := range []string{drawn(false), paper(), public()} {
		if !strings.Contains(text, href) || !strings.Contains(text, "See our stools") {
			t.Errorf("no link in %s", text)
		}
	}
	if text := drawn(true); strings.Contains(text, "chairs.example") || !strings.Contains(text, `href="../r/stool/"`) {
		t.Errorf("a host that hears of links hears of %s", text)
	}
	q.Outcomes[0].Refers = true
	if strings.Contains(drawn(false)+public()+paper(), "chairs.example") {
		t.Error("who is sent to somebody else is sent to a shop")
	}
}
