package web

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"image"
	"image/color"
	"image/png"
	"testing"
)

// The icons' PNGs are committed, because they never change: icon.svg drawn at
// each size, and the full ones with a square of the ground's colour in the place
// of its first path. Who changes icon.svg draws all five anew, in any program
// that draws SVG, and writes the new hash here.
const drawnFrom = "c5c813fdf864a6b2ec9559eed44cbc10f7d91a2530314bca05e3e303e6080cd9"

func TestTheIconsAreThoseOfTheSVG(t *testing.T) {
	source, err := sources.ReadFile("icons/icon.svg")
	if err != nil {
		t.Fatal(err)
	}
	if sum := sha256.Sum256(source); hex.EncodeToString(sum[:]) != drawnFrom {
		t.Errorf("icon.svg has changed: draw the PNGs in web/icons anew, then write %x here", sum)
	}
	clear, ground := color.RGBA{}, color.RGBA{0x2f, 0x6b, 0x57, 0xff}
	for _, test := range []struct {
		name   string
		size   int
		corner color.Color
	}{
		{"icon-192", 192, clear}, {"icon-512", 512, clear},
		{"icon-full-192", 192, ground}, {"icon-full-512", 512, ground}, {"icon-touch", 180, ground},
	} {
		t.Run(test.name, func(t *testing.T) {
			b, err := sources.ReadFile("icons/" + test.name + ".png")
			if err != nil {
				t.Fatal(err)
			}
			if got := sizeOf(t, b); got != fmt.Sprintf("%dx%[1]d", test.size) {
				t.Errorf("got %s, want %d wide and high", got, test.size)
			}
			img, err := png.Decode(bytes.NewReader(b))
			if err != nil {
				t.Fatal(err)
			}
			for place, want := range map[image.Point]color.Color{
				{X: 0, Y: 0}: test.corner, {X: 31, Y: 31}: test.corner,
				{X: 16, Y: 1}: ground, {X: 16, Y: 10}: color.RGBA{0xfb, 0xf7, 0xef, 0xff}, {X: 16, Y: 20}: color.RGBA{0xe8, 0xb0, 0x4b, 0xff},
			} {
				// Places are icon.svg's, a square of 32.
				if got := color.RGBAModel.Convert(img.At(place.X*test.size/32, place.Y*test.size/32)); got != want {
					t.Errorf("at %v: got %v, want %v", place, got, want)
				}
			}
		})
	}
}

func sizeOf(t *testing.T, b []byte) string {
	t.Helper()
	c, err := png.DecodeConfig(bytes.NewReader(b))
	if err != nil {
		t.Fatal(err)
	}
	return fmt.Sprintf("%dx%d", c.Width, c.Height)
}
