package app

import (
	"testing"

	"github.com/innerbuddies/gutquiz/widget"
)

func TestAnAmountIsDrawnAsWhatItIs(t *testing.T) {
	for _, test := range []struct {
		ml    int
		ounce float64
		want  string
	}{
		{5, .17, "⅙ US fl oz"}, {8, .25, "¼ US fl oz"}, {10, .33, "⅓ US fl oz"}, {15, .5, "½ US fl oz"},
		{20, .67, "⅔ US fl oz"}, {25, .83, "⅚ US fl oz"}, {30, 1, "1 US fl oz"}, {45, 1.5, "1½ US fl oz"},
		{100, 3.33, "3⅓ US fl oz"}, {12, .4, "0.4 US fl oz"}, {33, 1.1, "1.1 US fl oz"},
	} {
		if got := amount(widget.Day{Ml: test.ml, FlOz: test.ounce}, true); got != test.want {
			t.Errorf("%v ounces: got %q, want %q", test.ounce, got, test.want)
		}
	}
	if got := amount(widget.Day{Ml: 5, FlOz: .17}, false); got != "5 ml" {
		t.Errorf("got %q", got)
	}
}
