package widget_test

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/innerbuddies/gutquiz/widget"
)

// FuzzRecommend answers the shipped quiz with anything: lines are questions,
// words are options. It must not panic, say the same twice, and never give a
// red flag a drink.
func FuzzRecommend(f *testing.F) {
	q := shipped(f)
	f.Add("q1_none\nh_none\nmilk_ok\nm_none\ngut_calm\nneither\nf_some\np_any")
	f.Add("red_flag_blood q1_none\n\n\n\n\n\n\n\n\n\n")
	f.Add("\nmilk_allergy lactose p_mix p_mix\nno_alcohol")
	f.Fuzz(func(t *testing.T, said string) {
		var answers widget.Answers
		flagged := false
		for _, line := range strings.Split(said, "\n") {
			var picked []widget.OptionID
			for _, word := range strings.Fields(line) {
				picked = append(picked, widget.OptionID(word))
				flagged = flagged || strings.HasPrefix(word, "red_flag_") && q.Texts.Options[widget.OptionID(word)] != ""
			}
			answers = answers.With(picked...)
		}
		r := q.Recommend(answers)
		if diff := cmp.Diff(r, q.Recommend(answers)); diff != "" {
			t.Errorf("the same answers, another card:\n%s", diff)
		}
		if r.Outcome == "" || flagged && r.Outcome != "talk_first" {
			t.Errorf("%q ends in %v", said, r.Ending)
		}
		q.Next(answers)
		q.Answer(widget.OptionID(said))
	})
}

// FuzzOpen reads anything as a quiz. Whatever is not refused must answer
// without a panic, and check without one.
func FuzzOpen(f *testing.F) {
	text, err := json.Marshal(small())
	if err != nil {
		f.Fatal(err)
	}
	f.Add(text)
	f.Add([]byte(`{"questions":[{"options":["a"]}],"ties":["x","x","x","x","x","x","x","x","x","x"]}`))
	f.Add([]byte(`{"rules":[{"note":true,"always":true,"stop":"x"}],"nothing_left":{}}`))
	f.Fuzz(func(t *testing.T, text []byte) {
		q, err := widget.Open(text)
		if err != nil {
			return // a refused quiz is a fine answer; a crash is not
		}
		q.Recommend(widget.Answers{{"a"}, {"ill"}})
		q.Next(nil)
		q.Check()
	})
}
