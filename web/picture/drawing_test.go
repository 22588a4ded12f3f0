package picture

import (
	"bytes"
	"errors"
	"image"
	"image/color"
	"image/png"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// svgOf is a drawing of 96 by 96, five pixels for each unit.
func svgOf(inside string) []byte {
	return []byte(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 96 96">` + inside + `</svg>`)
}

// inkAt is what is drawn at a place, as "red", "blue" or "" for nothing.
func inkAt(i image.Image, x, y float64) string {
	r, g, b, a := i.At(int(x*drawnSide/96), int(y*drawnSide/96)).RGBA()
	switch {
	case a < 0x1000:
		return ""
	case r > 0xf000 && g+b < 0x1000 && a > 0xf000:
		return "red"
	case b > 0xf000 && r+g < 0x1000 && a > 0xf000:
		return "blue"
	case r+g+b < 0x1000 && a > 0xf000:
		return "black"
	}
	return "mixed"
}

func TestDrawingsAreDrawnAsInABrowser(t *testing.T) {
	type at struct {
		x, y float64
		ink  string
	}
	for _, test := range []struct {
		name, svg string
		want      []at
	}{
		{"a rectangle", `<rect x="10" y="20" width="30" height="40" fill="red"/>`, []at{{11, 21, "red"}, {39, 59, "red"}, {9, 30, ""}, {41, 30, ""}}},
		{"round corners from one radius", `<rect width="96" height="96" rx="20" fill="#f00"/>`, []at{{1, 1, ""}, {95, 95, ""}, {20, 1, "red"}, {7, 7, "red"}}},
		{"a circle in black", `<circle cx="48" cy="48" r="40"/>`, []at{{48, 9, "black"}, {87, 48, "black"}, {20, 20, "black"}, {19, 19, ""}}},
		{"an ellipse", `<ellipse cx="48" cy="48" rx="40" ry="10" fill="rgb(255, 0, 0)"/>`, []at{{10, 48, "red"}, {48, 57, "red"}, {48, 59, ""}}},
		{"a line, which is never filled", `<line x1="0" y1="48" x2="96" y2="48" stroke="blue" stroke-width="4"/>`, []at{{5, 47, "blue"}, {5, 49, "blue"}, {5, 51, ""}}},
		{"a line is one wide", `<path d="M0 48h96" stroke="red"/>`, []at{{5, 47.7, "red"}, {5, 48.7, ""}}},
		{"corners, closed and not", `<polyline points="10,10 50,10 50,50" fill="red"/><polygon points="60 60 90 60 90 90" fill="none" stroke="blue" stroke-width="2"/>`, []at{{40, 20, "red"}, {20, 40, ""}, {75, 75, "blue"}, {85, 65, ""}}},
		{"mitred corners", `<path d="M10 80V20H80" fill="none" stroke="red" stroke-width="10"/>`, []at{{6, 16, "red"}}},
		{"round corners of a line", `<path d="M10 80V20H80" fill="none" stroke="red" stroke-width="10" stroke-linejoin="round" stroke-linecap="round"/>`, []at{{5.6, 15.6, ""}, {84, 20, "red"}, {86, 20, ""}}},
		{"dashes", `<path d="M0 48H96" stroke="red" stroke-width="4" stroke-dasharray="10 5"/>`, []at{{5, 48, "red"}, {12, 48, ""}, {17, 48, "red"}}},
		{"relative, on after a close", `<path d="m10 10h20v20h-20zl0 50h20z" fill="red"/>`, []at{{20, 20, "red"}, {12, 40, "red"}, {28, 32, ""}}},
		{"numbers without spaces", `<path d="M10 10l.5.5 39.5-.5v40L10 50z" fill="red"/>`, []at{{30, 30, "red"}, {49, 49, "red"}}},
		{"numbers with powers", `<path d="M1e1 1E1h4e+1v400e-1h-40z" fill="red"/>`, []at{{30, 30, "red"}, {49, 49, "red"}, {51, 30, ""}}},
		{"flags without spaces", `<path d="M10 48a38 38 0 0176 0z" fill="red"/>`, []at{{48, 12, "red"}, {48, 47, "red"}, {48, 50, ""}, {48, 9, ""}}},
		{"flags without any", `<path d="M10 48a38 38 0 1 0 76 0z" fill="red"/>`, []at{{48, 84, "red"}, {48, 46, ""}}},
		{"two arcs in one", `<path d="M8 48a20 20 0 0140 0 20 20 0 0 1 40 0z" fill="red"/>`, []at{{28, 30, "red"}, {68, 30, "red"}, {48, 30, ""}}},
		{"an arc that is too small grows", `<path d="M10 48A1 1 0 0 1 86 48z" fill="red"/>`, []at{{48, 12, "red"}, {48, 50, ""}}},
		{"a turned arc", `<path d="M48 8A40 10 90 0 1 48 88z" fill="red"/>`, []at{{56, 48, "red"}, {60, 48, ""}}},
		{"a curve, and its mirror image", `<path d="M0 48C0 8 48 8 48 48S96 88 96 48z" fill="red"/>`, []at{{24, 20, "red"}, {72, 76, "red"}, {24, 60, ""}}},
		{"a bend, and its mirror image", `<path d="M0 48Q24 0 48 48T96 48z" fill="red"/>`, []at{{24, 30, "red"}, {72, 66, "red"}, {72, 30, ""}}},
		{"moved, sized and turned", `<g transform="translate(48 48) scale(2)"><rect width="10" height="10" transform="rotate(180)" fill="red"/></g>`, []at{{30, 30, "red"}, {50, 50, ""}, {27, 27, ""}}},
		{"a matrix", `<rect width="10" height="10" transform="matrix(2,0,0,2,20,20)" fill="red"/>`, []at{{39, 39, "red"}, {19, 19, ""}, {41, 41, ""}}},
		{"a group's style, and one's own", `<g fill="red" stroke="none"><rect width="48" height="96"/><rect x="48" width="48" height="96" fill="red" style="fill: blue"/></g>`, []at{{20, 20, "red"}, {70, 20, "blue"}}},
		{"seen through", `<rect width="96" height="96" fill="red" fill-opacity=".5"/>`, []at{{20, 20, "mixed"}}},
		{"what is not seen", `<title>A</title><defs><linearGradient id="a"/></defs><rect width="96" height="96" fill="none" font-size="3"/><metadata xmlns:x="x"><x:y/></metadata>`, []at{{20, 20, ""}}},
	} {
		t.Run(test.name, func(t *testing.T) {
			i, err := Drawing(svgOf(test.svg))
			if err != nil {
				t.Fatal(err)
			}
			for _, w := range test.want {
				if got := inkAt(i, w.x, w.y); got != w.ink {
					t.Errorf("at %v, %v: got %q, want %q", w.x, w.y, got, w.ink)
				}
			}
		})
	}
}

func TestADrawingStandsInTheMiddleOfItsPlace(t *testing.T) {
	i, err := Drawing([]byte(`<svg xmlns="http://www.w3.org/2000/svg" width="192px" height="96" viewBox="10 10 10 10"><rect x="10" y="10" width="10" height="10" fill="red"/></svg>`))
	if err != nil {
		t.Fatal(err)
	}
	if size := i.Bounds().Size(); size != image.Pt(drawnSide, drawnSide/2) {
		t.Errorf("got %v", size)
	}
	if inkAt(i, 20, 20) != "" || inkAt(i, 25, 1) != "red" || inkAt(i, 71, 47) != "red" || inkAt(i, 73, 20) != "" {
		t.Error("it is not in the middle")
	}
}

func TestWhatOnlyABrowserDrawsIsRefused(t *testing.T) {
	for _, inside := range []string{
		`<text>Fern</text>`, `<image href="data:image/png,x"/>`, `<use href="#a"/>`, `<style>rect{fill:red}</style>`, `<defs><style>rect{fill:red}</style></defs>`,
		`<rect width="9" height="9" fill="url(#a)"/>`, `<rect width="9" height="9" filter="url(#a)"/>`, `<rect width="9" height="9" clip-path="url(#a)"/>`,
		`<rect width="9" height="9" mask="url(#a)"/>`, `<rect width="50%" height="9"/>`, `<rect width="1em" height="9"/>`, `<rect width="9" height="9"><animate attributeName="x"/></rect>`,
		`<path d="M0 0h9v9z" fill-rule="evenodd"/>`, `<g opacity=".5"><rect width="9" height="9"/></g>`, `<rect width="9" height="9" stroke="red" opacity=".5"/>`,
		`<path d="M0 0h9" stroke="red" transform="scale(1 2)"/>`, `<path d="M0 0 9 9 nonsense"/>`, `<path d="h9"/>`, `<path d="M0 0h1e9"/>`, `<path d="M0 0A5 5 0 2 0 9 9"/>`,
		`<rect width="9" height="9" fill="var(--a)"/>`, `<rect width="9" height="9" display="none"/>`, `<rect width="9" height="9" transform="spin(3)"/>`, `<rect width="9" height="9" style="mix-blend-mode: multiply"/>`,
		`<path d="M0 0h96" stroke="red" stroke-dasharray=".0001"/>`, `<svg width="9" height="9"/>`, `<rect width="nan" height="9"/>`, `<rect`, strings.Repeat(`<path d="M0 0h9" fill="none"/>`, mostShapes+1),
	} {
		if i, err := Drawing(svgOf(inside)); !errors.Is(err, ErrDrawing) || i != nil {
			t.Errorf("%.80s: got %v", inside, err)
		}
	}
	for _, whole := range []string{``, `x`, `<html/>`, `<svg/>`, `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 0 9"/>`, `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 99999"/>`,
		`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9" preserveAspectRatio="none"/>`, `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9" transform="rotate(4)"/>`} {
		if i, err := Drawing([]byte(whole)); !errors.Is(err, ErrDrawing) || i != nil {
			t.Errorf("%s: got %v", whole, err)
		}
	}
}

func examples(t testing.TB) [][]byte {
	names, err := filepath.Glob("../../docs/examples/*/*.svg")
	if err != nil || len(names) == 0 {
		t.Fatalf("got no drawing, %v", err)
	}
	var all [][]byte
	for _, name := range names {
		text, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, text)
	}
	return all
}

func TestTheExamplesAreDrawn(t *testing.T) {
	for _, text := range examples(t) {
		if _, err := Drawing(text); err != nil {
			t.Errorf("%.120s: %v", text, err)
		}
	}
}

// A poster has an author's picture in its own colours, whatever those of the site.
func TestAnAuthorsPictureKeepsItsColours(t *testing.T) {
	own, err := Drawing(svgOf(`<rect width="96" height="96" fill="red"/>`))
	if err != nil {
		t.Fatal(err)
	}
	text, err := Poster{Eyebrow: strings.Repeat("A long line over the picture ", 4), Headline: "Tea", Image: own, Look: Look{Accent: "#0000ff"}}.Draw(Wide)
	if err != nil {
		t.Fatal(err)
	}
	drawn, err := png.Decode(bytes.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	if got := color.RGBAModel.Convert(drawn.At(962, 300)); got != (color.RGBA{0xff, 0, 0, 0xff}) {
		t.Errorf("the picture is %v", got)
	}
	written := 0
	for x := 800; x < 1100; x++ {
		for y := 95; y < 125; y++ {
			if _, _, b, _ := drawn.At(x, y).RGBA(); b > 0xc000 {
				written++
			}
		}
	}
	if written == 0 {
		t.Error("the picture lies over the text")
	}
}

// Whatever an author draws, a build goes on, and soon.
func FuzzDrawnPicture(f *testing.F) {
	for _, text := range examples(f) {
		f.Add(text)
	}
	f.Add(svgOf(`<path d="M10 48a38 38 0 0176 0S1 2 3 4T5 6z" stroke="red" stroke-dasharray="3 2 1" stroke-linejoin="round" style="fill:#123" transform="rotate(3 4 5)"/>`))
	f.Fuzz(func(t *testing.T, text []byte) {
		begun := time.Now()
		i, err := Drawing(text)
		if (i == nil) == (err == nil) || err != nil && !errors.Is(err, ErrDrawing) {
			t.Fatalf("got %v, %v", i, err)
		}
		if i != nil && max(i.Bounds().Dx(), i.Bounds().Dy()) > drawnSide {
			t.Errorf("it is %v large", i.Bounds())
		}
		if took := time.Since(begun); took > 20*time.Second {
			t.Errorf("it took %v", took)
		}
	})
}
