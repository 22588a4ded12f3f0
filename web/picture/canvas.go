// Package picture draws what the site shows of itself elsewhere: the posters a
// link unfurls into, and the screens a browser shows before it installs the app.
//
// The map of the package:
//
//	canvas.go   a picture being drawn, and the pen that writes on it
//	look.go     the colours of a site
//	poster.go   what a link unfurls into
//	screens.go  the pictures for the installer
//	screen.go   one phone's screen, from top to bottom
package picture

import (
	"bytes"
	"image"
	"image/color"
	paint "image/draw"
	"image/png"
	"strings"
	"sync"
	"unicode"

	scaled "golang.org/x/image/draw"
	"golang.org/x/image/font"
	"golang.org/x/image/font/gofont/gobold"
	"golang.org/x/image/font/opentype"
	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"
	"golang.org/x/image/vector"
)

// A canvas is a picture being drawn. Its colours are those of the theme
// (quiz.css, light).
type canvas struct{ img *image.RGBA }

var (
	inkPaper  = color.RGBA{0xfb, 0xf7, 0xef, 0xff}
	inkCard   = color.RGBA{0xff, 0xfd, 0xf9, 0xff}
	inkText   = color.RGBA{0x22, 0x30, 0x2c, 0xff}
	inkSoft   = color.RGBA{0x57, 0x65, 0x5f, 0xff}
	inkAccent = color.RGBA{0x0d, 0x61, 0x56, 0xff}
	inkTint   = color.RGBA{0xe7, 0xf1, 0xec, 0xff}
	inkMilk   = color.RGBA{0xc4, 0xe2, 0xd7, 0xff}
)

func newCanvas(size image.Point) canvas {
	c := canvas{image.NewRGBA(image.Rectangle{Max: size})}
	paint.Draw(c.img, c.img.Bounds(), image.NewUniform(inkPaper), image.Point{}, paint.Src)
	return c
}

// An outline draws a closed path.
type outline func(*vector.Rasterizer)

// fill fills all outlines, which do not meet, at once: each call takes as long as
// the whole canvas is large.
func (c canvas) fill(ink color.Color, outlines ...outline) {
	r := vector.NewRasterizer(c.img.Rect.Dx(), c.img.Rect.Dy())
	for _, path := range outlines {
		path(r)
		r.ClosePath()
	}
	r.Draw(c.img, c.img.Bounds(), image.NewUniform(ink), image.Point{})
}

// shown draws a picture as large as it can be in a square, standing on a line.
func (c canvas) shown(i image.Image, middle, base, side float32) {
	size := i.Bounds().Size()
	scale := side / float32(max(size.X, size.Y))
	width, height := float32(size.X)*scale, float32(size.Y)*scale
	left, top := middle-width/2, base-height
	scaled.CatmullRom.Scale(c.img, image.Rect(int(left), int(top), int(left+width), int(top+height)), i, i.Bounds(), scaled.Over, nil)
}

// box fills a rectangle with round corners; it takes as long as that is large.
func (c canvas) box(at image.Rectangle, radius float32, ink color.Color) {
	w, h := float32(at.Dx()), float32(at.Dy())
	radius = min(radius, w/2, h/2)
	k := radius * (1 - quarter)
	r := vector.NewRasterizer(at.Dx(), at.Dy())
	r.MoveTo(radius, 0)
	r.LineTo(w-radius, 0)
	r.CubeTo(w-k, 0, w, k, w, radius)
	r.LineTo(w, h-radius)
	r.CubeTo(w, h-k, w-k, h, w-radius, h)
	r.LineTo(radius, h)
	r.CubeTo(k, h, 0, h-k, 0, h-radius)
	r.LineTo(0, radius)
	r.CubeTo(0, k, k, 0, radius, 0)
	r.ClosePath()
	r.Draw(c.img, at, image.NewUniform(ink), image.Point{})
}

// quarter is the bend, in radii, of a Bézier curve that is a quarter of a circle.
const quarter = 0.5523

func circle(x, y, radius float32) outline {
	k := radius * quarter
	return func(r *vector.Rasterizer) {
		r.MoveTo(x+radius, y)
		r.CubeTo(x+radius, y+k, x+k, y+radius, x, y+radius)
		r.CubeTo(x-k, y+radius, x-radius, y+k, x-radius, y)
		r.CubeTo(x-radius, y-k, x-k, y-radius, x, y-radius)
		r.CubeTo(x+k, y-radius, x+radius, y-k, x+radius, y)
	}
}

// bar is a lying bar with round ends.
func bar(x, y, width, height float32) outline {
	h := height / 2
	return func(r *vector.Rasterizer) {
		r.MoveTo(x+h, y)
		r.LineTo(x+width-h, y)
		r.CubeTo(x+width+h/3, y, x+width+h/3, y+height, x+width-h, y+height)
		r.LineTo(x+h, y+height)
		r.CubeTo(x-h/3, y+height, x-h/3, y, x+h, y)
	}
}

// CanDraw reports whether the fonts have all letters of a text, and write it as it is
// read: they have Latin, Greek and Cyrillic ones. Nothing is drawn of any other text, as
// a box in a letter's place tells nobody anything.
func CanDraw(text string) bool {
	letters, err := lettersOnce()
	if err != nil {
		return false
	}
	var buffer sfnt.Buffer
	for _, r := range text {
		if glyph, err := letters.GlyphIndex(&buffer, r); err != nil || glyph == 0 && !unicode.IsSpace(r) {
			return false
		}
	}
	return true
}

// The three weights of the Go fonts have the same letters.
var lettersOnce = sync.OnceValues(func() (*sfnt.Font, error) { return opentype.Parse(gobold.TTF) })

// A writer writes in one font and size, kerned.
type writer struct {
	face font.Face
	ink  color.Color
	// leading is from line to line, in pixels.
	leading int
}

func newWriter(ttf []byte, size float64, ink color.Color) (writer, error) {
	parsed, err := opentype.Parse(ttf)
	if err != nil {
		return writer{}, err
	}
	face, err := opentype.NewFace(parsed, &opentype.FaceOptions{Size: size, DPI: 72, Hinting: font.HintingNone})
	return writer{kerned{face, size}, ink, int(size * 1.22)}, err
}

// kerned moves the pairs together that the Go fonts, which have no kerning of
// their own, leave too far apart.
type kerned struct {
	font.Face
	size float64
}

const capital, small = -0.07, -0.04 // of the size

var pairs = map[string]float64{
	"To": capital, "Te": capital, "Ta": capital, "Tr": capital, "Ty": small, "Tw": small, "Yo": capital, "Ye": capital,
	"Ya": capital, "Vo": small, "Ve": small, "Va": small, "Wo": small, "We": small, "Wa": small, "AV": capital, "AT": capital,
	"AY": capital, "LT": capital, "Ke": small, "Ko": small, "Ky": small, "P,": capital, "r,": small, "y,": small, "k,": small,
}

func (k kerned) Kern(a, b rune) fixed.Int26_6 {
	return fixed.Int26_6(k.size * 64 * pairs[string([]rune{a, b})])
}

// write puts lines under each other, the first with its baseline at y; see CanDraw.
func (w writer) write(c canvas, x, y int, lines []string) {
	d := font.Drawer{Dst: c.img, Src: image.NewUniform(w.ink), Face: w.face}
	for i, line := range lines {
		if !CanDraw(line) {
			continue
		}
		d.Dot = fixed.P(x, y+i*w.leading)
		d.DrawString(line)
	}
}

// wrap breaks a text into the fewest lines of a width, and those lines as even
// as they can be. A word wider than the width has a line of its own.
func (w writer) wrap(text string, width int) []string {
	lines := w.greedy(text, width)
	for narrower := width - 8; narrower > width/2; narrower -= 8 {
		even := w.greedy(text, narrower)
		if len(even) > len(lines) {
			break
		}
		lines = even
	}
	return lines
}

// straggles reports whether the last of several lines is a mere word or two.
func (w writer) straggles(lines []string, width int) bool {
	return len(lines) > 1 && font.MeasureString(w.face, lines[len(lines)-1]).Ceil() < width/3
}

func (w writer) greedy(text string, width int) (lines []string) {
	line := ""
	for _, word := range strings.Fields(text) {
		longer := strings.TrimSpace(line + " " + word)
		if line != "" && font.MeasureString(w.face, longer).Ceil() > width {
			lines, longer = append(lines, line), word
		}
		line = longer
	}
	return append(lines, line)
}

// png is the picture in a fixed palette: the blends of the theme's colours, which
// is all that smooth edges need. The same picture gives the same bytes.
func (c canvas) png(look Look) ([]byte, error) {
	p := image.NewPaletted(c.img.Bounds(), blends(Look{}))
	seen := map[color.RGBA]uint8{}
	for y := range c.img.Rect.Dy() {
		for x := range c.img.Rect.Dx() {
			at := c.img.RGBAAt(x, y)
			index, known := seen[at]
			if !known {
				index = uint8(p.Palette.Index(at))
				seen[at] = index
			}
			p.SetColorIndex(x, y, index)
		}
	}
	p.Palette = blends(look) // in the same order
	var out bytes.Buffer
	err := png.Encode(&out, p)
	return out.Bytes(), err
}

// blends are 16 steps between each two colours that meet in a picture.
func blends(look Look) (all color.Palette) {
	own := look.inks()
	const steps = 16
	for _, pair := range [][2]color.RGBA{
		{inkPaper, inkText}, {inkPaper, inkSoft}, {inkPaper, inkAccent}, {inkPaper, inkTint},
		{inkTint, inkAccent}, {inkCard, inkAccent}, {inkCard, inkMilk}, {inkMilk, inkAccent},
		{inkCard, inkText}, {inkCard, inkSoft}, {inkCard, inkLine}, {inkPaper, inkLine}, {inkTint, inkText},
	} {
		for i := range steps + 1 {
			all = append(all, blend(own(pair[0]), own(pair[1]), i, steps))
		}
	}
	return all
}

func blend(a, b color.RGBA, i, of int) color.RGBA {
	mix := func(x, y uint8) uint8 { return uint8((int(x)*(of-i) + int(y)*i) / of) }
	return color.RGBA{mix(a.R, b.R), mix(a.G, b.G), mix(a.B, b.B), 0xff}
}
