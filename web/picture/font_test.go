package picture

import (
	"bytes"
	"image"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/go-text/typesetting/di"
	"github.com/go-text/typesetting/shaping"
	"golang.org/x/image/font/gofont/gobold"
)

// arabic is a font that comes with the library which shapes it.
func arabic(t *testing.T) *Font {
	t.Helper()
	dir, err := exec.Command("go", "list", "-m", "-f", "{{.Dir}}", "github.com/go-text/typesetting").Output()
	if err != nil {
		t.Fatal(err)
	}
	ttf, err := os.ReadFile(filepath.Join(strings.TrimSpace(string(dir)), "font/testdata/Amiri-Regular.ttf"))
	if err != nil {
		t.Fatal(err)
	}
	font, err := ParseFont(ttf)
	if err != nil {
		t.Fatal(err)
	}
	return font
}

func TestASitesFontHasWhatTheToolsLack(t *testing.T) {
	own := arabic(t)
	for text, want := range map[string]bool{"أي خبز؟": true, "أي خبز؟ Bread": true, "خبز\u200dخبز": true, "Какой хлеб?": true, "どのパン？": false, "أي خبز 🍞": false} {
		if got := own.CanDraw(text); got != want {
			t.Errorf("%q: got %v", text, got)
		}
	}
	if _, err := ParseFont([]byte("\x00\x01\x00\x00 and no font")); err == nil {
		t.Error("what is no font is read as one")
	}
	if _, err := ParseFont(gobold.TTF); err != nil {
		t.Error(err)
	}
}

func writing(t *testing.T, own *Font, right bool) writer {
	t.Helper()
	w, err := newWriter(gobold.TTF, 60, inkText, own)
	if err != nil {
		t.Fatal(err)
	}
	w.right = right
	return w
}

// Letters that join are narrower together than each by itself, and as wide as measured.
func TestLettersAreShaped(t *testing.T) {
	w := writing(t, arabic(t), true)
	apart := 0
	for _, r := range "خبز" {
		apart += w.measure(string(r))
	}
	if together := w.measure("خبز"); together == 0 || together >= apart {
		t.Errorf("the letters are %d wide together and %d apart: they do not join", together, apart)
	}
}

// A line is read from the right, and what is Latin or a number in it from the left.
func TestALineStandsInItsOrder(t *testing.T) {
	own := arabic(t)
	shape := writing(t, own, true).shaper()
	order := func(s shaper, text string) (starts []int) {
		parts, _ := s.shaped(text)
		for _, p := range parts {
			starts = append(starts, p.Runes.Offset)
		}
		return starts
	}
	if got := order(shape, "خبز 12 خبز"); !slices.IsSortedFunc(got, func(a, b int) int { return b - a }) || len(got) < 3 {
		t.Errorf("from left to right stand the parts from %v", got)
	}
	shape.rightFirst = false
	if got := order(shape, "Bread خبز 12"); got[0] != 0 {
		t.Errorf("in a line that runs from the left its beginning stands at %v", got)
	}
}

func TestPartsAgainstTheLineAreTurnedAsAWhole(t *testing.T) {
	named := func(directions string) (parts []shaping.Output) {
		for i, d := range directions {
			direction := di.DirectionLTR
			if d == 'r' {
				direction = di.DirectionRTL
			}
			parts = append(parts, shaping.Output{Direction: direction, Runes: shaping.Range{Offset: i}})
		}
		return parts
	}
	for _, c := range []struct {
		directions string
		around     di.Direction
		want       []int
	}{
		{"lrrl", di.DirectionLTR, []int{0, 2, 1, 3}},
		{"rllr", di.DirectionRTL, []int{3, 1, 2, 0}},
		{"rr", di.DirectionLTR, []int{1, 0}},
		{"rr", di.DirectionRTL, []int{1, 0}},
		{"ll", di.DirectionRTL, []int{0, 1}},
		{"lr", di.DirectionRTL, []int{1, 0}},
	} {
		parts := named(c.directions)
		ordered(parts, c.around)
		var got []int
		for _, p := range parts {
			got = append(got, p.Runes.Offset)
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%s around %v: got %v, want %v", c.directions, c.around, got, c.want)
		}
	}
}

func TestTextsWithoutSpacesBreakAsWell(t *testing.T) {
	if got := breakable("どのパンを焼く？"); len(got) < 4 || strings.Join(got, "") != "どのパンを焼く？" {
		t.Errorf("got %q", got)
	}
	if got := breakable(" أي  خبز؟ "); !slices.Equal(got, []string{"أي ", "خبز؟"}) {
		t.Errorf("got %q", got)
	}
	w := writing(t, arabic(t), true)
	text := strings.Repeat("خبز في المقلاة ", 6)
	lines := w.wrap(text, 400)
	if len(lines) < 3 || strings.Join(lines, " ") != strings.TrimSpace(text) {
		t.Errorf("got %q", lines)
	}
	for _, line := range lines {
		if width := w.measure(line); width > 400 {
			t.Errorf("%q is %d wide", line, width)
		}
	}
}

// With a font that has them the letters are drawn, at the right of the picture, and the
// same each time; without, the picture is as one that says nothing.
func TestAPosterInAnyScript(t *testing.T) {
	p := Poster{Eyebrow: "نتيجة", Headline: "اخبز خبزا في المقلاة 12", Foot: "إجاباتك", RightToLeft: true}
	without, err := p.Draw(Wide)
	if err != nil {
		t.Fatal(err)
	}
	p.Look.Font = arabic(t)
	with, err := p.Draw(Wide)
	if err != nil || bytes.Equal(with, without) {
		t.Fatalf("the letters are not drawn, %v", err)
	}
	if again, _ := p.Draw(Wide); !bytes.Equal(with, again) {
		t.Error("the same poster is drawn otherwise")
	}
	drawn, _, err := image.Decode(bytes.NewReader(with))
	if err != nil {
		t.Fatal(err)
	}
	first, last := inked(drawn)
	l := layoutOf(Wide)
	if right := Wide.X - l.margin; last < right-30 || last > right+8 || first < Wide.X-l.margin-l.width-8 {
		t.Errorf("the text stands from %d to %d, and should end at %d", first, last, right)
	}
}

// A text at the edge, or beyond it, is cut off there.
func TestLettersMayReachOut(t *testing.T) {
	w := writing(t, arabic(t), true)
	for _, at := range []image.Point{{0, 0}, {20, 10}, {300, 400}, {-500, 100}, {100, -500}} {
		w.write(newCanvas(image.Pt(200, 300)), at.X, at.Y, []string{strings.Repeat("خبز ", 9)})
	}
}

// inked are the first and last columns with the colour of texts.
func inked(i image.Image) (first, last int) {
	first, last = i.Bounds().Max.X, -1
	for x := range i.Bounds().Dx() {
		for y := range i.Bounds().Dy() {
			if r, g, b, _ := i.At(x, y).RGBA(); r>>8 == uint32(inkText.R) && g>>8 == uint32(inkText.G) && b>>8 == uint32(inkText.B) {
				first, last = min(first, x), x
			}
		}
	}
	return first, last
}
