package app

import (
	"testing"

	"github.com/innerbuddies/gutquiz/widget"
)

func TestAnAmountIsDrawnAsWhatItIs(t *testing.T) {
	poured := measure{plan: widget.Plan{Unit: "ml", Beside: widget.Beside{Unit: "US fl oz", Of: 30}}, beside: true}
	for ml, want := range map[float64]string{
		5: "⅙ US fl oz", 7.5: "¼ US fl oz", 10: "⅓ US fl oz", 15: "½ US fl oz", 20: "⅔ US fl oz", 25: "⅚ US fl oz", 30: "1 US fl oz",
		45: "1½ US fl oz", 60: "2 US fl oz", 100: "3⅓ US fl oz", 12: "0.4 US fl oz", 33: "1.1 US fl oz", 1: "0.03 US fl oz", 59.9: "2 US fl oz",
	} {
		if got := poured.say(widget.Day{Amount: ml}); got != want {
			t.Errorf("%v ml: got %q, want %q", ml, got, want)
		}
	}
	timed := measure{plan: widget.Plan{Unit: "min"}, words: widget.PlanTexts{Unit: "minutes", One: "minute", Words: map[string]string{"a page": "een bladzijde"}}}
	for day, want := range map[widget.Day]string{
		{Amount: 5}: "5 minutes", {Amount: 1}: "1 minute", {Amount: 1.5}: "1½ minutes", {Amount: 10_000}: "10000 minutes",
		{Words: "2 slices"}: "2 slices", {Words: "a page"}: "een bladzijde",
	} {
		if got := timed.say(day); got != want {
			t.Errorf("%v: got %q, want %q", day, got, want)
		}
	}
}

func TestAnAmountIsSaidWithWhatItIsOf(t *testing.T) {
	m, day := measure{plan: widget.Plan{Unit: "min"}}, widget.Day{Amount: 5}
	for _, c := range []struct{ sentence, name, want string }{
		{"{amount} of {name}", "rowing", "5 min of rowing"}, {"{amount} of {name}", "", "5 min"},
		{"{amount} of rest", "", "5 min of rest"}, {"", "rowing", "5 min"},
	} {
		if got := m.of(c.sentence, c.name, day); got != c.want {
			t.Errorf("%q of %q: got %q, want %q", c.sentence, c.name, got, c.want)
		}
	}
}

// Markup written by hand holds an author's unit.
func TestAnAuthorsWordsAreNoMarkup(t *testing.T) {
	if got := quotable(`<b a="1">&`); got != "&lt;b a=&#34;1&#34;&gt;&amp;" {
		t.Errorf("got %s", got)
	}
}
