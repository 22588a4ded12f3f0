package picture

import (
	"bytes"
	"image"
	"image/png"
	"strings"
	"testing"

	"golang.org/x/image/font"
	"golang.org/x/image/font/gofont/gobold"
)

func TestPicturesAreSmallAndTheSameEachTime(t *testing.T) {
	long := Poster{"A result of “Something rather long, and longer?”", strings.Repeat("A headline nobody would write. ", 6), "Foot.", "Somebody", 2, Look{}, false, nil}
	for _, p := range []Poster{long, {"Quiz", "Tea?", "Foot.", "Somebody", 1, Look{}, false, nil}} {
		for _, size := range []image.Point{Wide, Square} {
			one, err := p.Draw(size)
			if err != nil {
				t.Fatal(err)
			}
			two, _ := p.Draw(size)
			config, err := png.DecodeConfig(bytes.NewReader(one))
			if err != nil || config.Width != size.X || config.Height != size.Y || len(one) > 60_000 || !bytes.Equal(one, two) {
				t.Errorf("%q: %dx%d, %d bytes, the same again: %v, %v", p.Headline, config.Width, config.Height, len(one), bytes.Equal(one, two), err)
			}
		}
	}
}

func TestHeadlinesStayInTheirColumn(t *testing.T) {
	for _, size := range []image.Point{Wide, Square} {
		l := layoutOf(size)
		for _, headline := range []string{"Tea?", "Start small with buttermilk, then move to kefir", strings.Repeat("many words ", 20)} {
			w, lines, err := Poster{Headline: headline}.headlines(l)
			if err != nil {
				t.Fatal(err)
			}
			if last := l.first(w) + (len(lines)-1)*w.leading; last > l.bottom {
				t.Errorf("%q ends at %d, below %d", headline, last, l.bottom)
			}
			if got := strings.Join(lines, " "); got != strings.TrimSpace(headline) {
				t.Errorf("%q was wrapped to %q", headline, got)
			}
			for _, line := range lines {
				if width := font.MeasureString(w.face, line).Ceil(); width > l.width {
					t.Errorf("%q is %d wide, want at most %d", line, width, l.width)
				}
			}
		}
	}
}

func TestTheFontIsKerned(t *testing.T) {
	w, err := newWriter(gobold.TTF, 80, inkText, nil)
	if err != nil {
		t.Fatal(err)
	}
	apart := font.MeasureString(w.face, "T") + font.MeasureString(w.face, "o")
	if together := font.MeasureString(w.face, "To"); together >= apart {
		t.Errorf("To is %v wide, T and o %v: no kerning", together, apart)
	}
}

// A box in a letter's place tells nobody anything: a picture has the words or none.
func TestWhatTheFontLacksIsLeftOut(t *testing.T) {
	for text, want := range map[string]bool{
		"Buttermilk or kefir?": true, "Welches Öl? Für später – ganz groß": true, "Où ça ? « L’été »": true,
		"Ποιο ψωμί;": true, "Какой хлеб?": true, "איזה לחם?": false, "أي خبز؟": false, "どのパン？": false, "Bread 🍞": false, "\u202eBread": false, "": true,
	} {
		if got := (*Font)(nil).CanDraw(text); got != want {
			t.Errorf("%q: got %v", text, got)
		}
	}
	if _, err := (Poster{Headline: "\u202eBread", RightToLeft: true}).Draw(Wide); err != nil {
		t.Error(err)
	}
	hebrew, err := Poster{Headline: "איזה לחם?", Foot: "תשובות"}.Draw(Wide)
	if err != nil {
		t.Fatal(err)
	}
	other, err := Poster{Headline: "どのパン？", Foot: "端末"}.Draw(Wide)
	if err != nil || !bytes.Equal(hebrew, other) {
		t.Errorf("two texts that cannot be drawn make two pictures, %v", err)
	}
	if greek, err := (Poster{Headline: "Ποιο ψωμί;"}).Draw(Wide); err != nil || bytes.Equal(greek, hebrew) {
		t.Errorf("a text that can be drawn is left out, %v", err)
	}
}
