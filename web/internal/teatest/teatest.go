// Package teatest holds the quiz that the tests of web and of its rooms build
// their sites from.
package teatest

import "github.com/innerbuddies/gutquiz/widget"

// Quiz returns a quiz of one question: enough to draw every kind of page.
func Quiz() *widget.Quiz {
	return &widget.Quiz{
		ID: "tea-or-milk", Lang: "en", Maker: "Somebody", Evidence: "2026-11",
		Questions: []widget.Question{{ID: "q", Choose: widget.ChooseOne, Options: []widget.OptionID{"a", "b"}}},
		Points:    []widget.Points{{Option: "a", Kind: widget.KindPreference, Give: map[widget.OutcomeID]int{"tea": 1}}},
		Ties:      []widget.OutcomeID{"tea", "milk"},
		Outcomes:  []widget.Outcome{{ID: "tea"}, {ID: "milk"}},
		Texts: widget.Texts{
			Title: `Tea or "milk"?`, Description: "Two drinks & a question.",
			Questions: map[widget.QuestionID]string{"q": "Which?"},
			Options:   map[widget.OptionID]string{"a": "This", "b": "That"},
			Outcomes: map[widget.OutcomeID]widget.OutcomeTexts{
				"tea": {Name: "Tea", Headline: "Try tea"}, "milk": {Name: "Milk", Headline: "Try milk"}},
		},
	}
}
