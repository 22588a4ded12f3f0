package quizfile

import (
	"strings"
	"testing"
)

const spots = `quiz: bike-tyre
title: Which bicycle tyre?
questions:
  - id: where
    ask: Where do you ride most?
    options:
      - {id: road, say: Tarmac, give: {slick: 2}}
      - {id: trail, say: Forest tracks, give: {knobbly: 2}}
  # a remark
  - id: rain
    ask: |-
      In the rain
      too?
    options: [often, hardly]
rules:
  - {id: grip, when: [trail], without: [slick], say: A slick tyre slips.}
outcomes:
  - {id: slick, headline: Take a slick tyre, text: It rolls easily.}
  - id: knobbly
    headline: Take a knobbly tyre
    text: It grips.
texts:
  options:
    often: Often
    hardly: Hardly ever
  start:
    text: Two questions.
`

func TestALineIsAboutAPart(t *testing.T) {
	for line, want := range map[string]Spot{
		"quiz: bike-tyre":     {},
		"title: Which":        {Start: true},
		"- id: where":         {Question: "where"},
		"say: Tarmac":         {Question: "where"},
		"say: Forest":         {Question: "where"},
		"# a remark":          {Question: "where"},
		"ask: |-":             {Question: "rain"},
		"      too?":          {Question: "rain"},
		"- {id: grip":         {Rule: "grip"},
		"- {id: slick":        {Outcome: "slick"},
		"text: It grips.":     {Outcome: "knobbly"},
		"often: Often":        {Question: "rain"},
		"hardly: Hardly ever": {Question: "rain"},
		"text: Two questions": {Start: true},
	} {
		before, _, found := strings.Cut(spots, line)
		if !found {
			t.Fatalf("no line %q", line)
		}
		if got := SpotOf([]byte(spots), strings.Count(before, "\n")+1); got != want {
			t.Errorf("%s: got %+v, want %+v", line, got, want)
		}
	}
}

func TestAFileThatCannotBeReadHasNoParts(t *testing.T) {
	for _, src := range []string{"", "\xff", "quiz: [", "- 1", "questions: 3", "questions: [1, {id: }]\noutcomes:\n - {id: a}\n"} {
		for line := -1; line < 4; line++ {
			got := SpotOf([]byte(src), line)
			if got != (Spot{}) && got != (Spot{Outcome: "a"}) {
				t.Errorf("%q line %d: got %+v", src, line, got)
			}
		}
	}
}

func TestADraftIsReadWithoutTheWalk(t *testing.T) {
	src := []byte(strings.Replace(strings.Replace(spots, "give: {knobbly: 2}", "give: {slick: 2}", 1), "[trail], without: [slick]", "[road], without: [slick]", 1))
	src = []byte(strings.Replace(string(src), "rules:\n", "ties: [slick, knobbly]\nnothing_left: {outcome: slick}\nrules:\n", 1))
	src = []byte(strings.Replace(string(src), "without: [slick]", "only: [slick]", 1))
	quiz, err := Draft(nil, "tyre.yaml", src)
	if err != nil || quiz.ID != "bike-tyre" {
		t.Fatalf("got %v, %v", quiz, err)
	}
	if _, err := Read("tyre.yaml", src); err == nil || !strings.Contains(err.Error(), `nobody can reach outcome "knobbly"`) {
		t.Errorf("got %v, want the outcome nobody can reach", err)
	}
	if _, err := Draft(nil, "tyre.yaml", []byte("quiz: x\n")); err == nil {
		t.Error("a draft without questions has no fault")
	}
}
