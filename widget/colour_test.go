package widget

import (
	"math"
	"testing"
)

func TestColoursAreReadAndWritten(t *testing.T) {
	for text, want := range map[string]string{"#0d6156": "#0d6156", "#FA5": "#ffaa55", "#000": "#000000"} {
		if c, ok := ParseColour(text); !ok || c.String() != want {
			t.Errorf("%s: got %s, %v", text, c, ok)
		}
	}
	for _, text := range []string{"", "#", "0d6156", "#12345", "#ggg", "green", "#-12345", "#1234567"} {
		if c, ok := ParseColour(text); ok {
			t.Errorf("%q: got %s, want none", text, c)
		}
	}
}

// The figures are those of WCAG's own examples and of any contrast checker.
func TestContrastIsWCAGs(t *testing.T) {
	for pair, want := range map[[2]string]float64{
		{"#000", "#fff"}: 21, {"#fff", "#fff"}: 1, {"#777", "#fff"}: 4.48, {"#0d6156", "#fffdf9"}: 7.22, {"#010101", "#000"}: 1.01,
	} {
		a, _ := ParseColour(pair[0])
		b, _ := ParseColour(pair[1])
		if got := a.Contrast(b); math.Abs(got-want) > 0.06 {
			t.Errorf("%v: got %.2f, want %.2f", pair, got, want)
		}
		if a.Contrast(b) != b.Contrast(a) {
			t.Errorf("%v: the order matters", pair)
		}
	}
}

func TestAColourIsMovedAsLittleAsItTakes(t *testing.T) {
	readable := func(c Colour) bool { return c.Contrast(White) >= 4.5 }
	yellow, _ := ParseColour("#ffcc00")
	moved := yellow.Toward(Black, readable)
	if !readable(moved) || moved.Contrast(White) > 5.6 {
		t.Errorf("got %s with %.1f to 1", moved, moved.Contrast(White))
	}
	green, _ := ParseColour("#0d6156")
	if same := green.Toward(Black, readable); same != green {
		t.Errorf("what can be read was moved to %s", same)
	}
	if end := yellow.Toward(White, readable); end != White {
		t.Errorf("got %s, want the end", end)
	}
}
