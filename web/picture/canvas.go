// Package picture draws what the site shows of itself elsewhere: the posters a
// link unfurls into, and the screens a browser shows before it installs the app.
//
// The map of the package:
//
//	canvas.go        a picture being drawn, and the pen that writes on it
//	font.go          letters that the tool's own fonts lack
//	look.go          the colours of a site
//	poster.go        what a link unfurls into
//	drawing.go       an author's SVG, and how its shapes are drawn
//	drawing_path.go  the outlines of its shapes
//	screens.go       the pictures for the installer
//	screen.go        one phone's screen, from top to bottom
package picture

import (
	"bytes"
	"image"
	"image/color"
	paint "image/draw"
	"image/png"
	"strings"

	sitefont "github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/shaping"
	"golang.org/x/image/font"
	"golang.org/x/image/font/opentype"
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

// A writer writes in one font and size, kerned; what that lacks in the site's own.
type writer struct {
	face font.Face
	ttf  []byte
	size float64
	ink  color.Color
	own  *Font
	// right is whether lines end at the right, and run from there.
	right bool
	// leading is from line to line, in pixels.
	leading int
}

func newWriter(ttf []byte, size float64, ink color.Color, own *Font) (writer, error) {
	parsed, err := opentype.Parse(ttf)
	if err != nil {
		return writer{}, err
	}
	face, err := opentype.NewFace(parsed, &opentype.FaceOptions{Size: size, DPI: 72, Hinting: font.HintingNone})
	return writer{face: kerned{face, size}, ttf: ttf, size: size, ink: ink, own: own, leading: int(size * 1.22)}, err
}

// shaper lays out what the writer's own font cannot write.
func (w writer) shaper() shaper {
	tool, _ := toolFont(w.ttf) // it has been read before
	return shaper{sitefont.NewFace(w.own.parsed), sitefont.NewFace(tool.parsed), w.own.has, fixed.Int26_6(w.size * 64), w.right}
}

// measure is how wide a line is, in pixels.
func (w writer) measure(line string) int {
	if isPlain(line) || w.own == nil {
		return font.MeasureString(w.face, line).Ceil()
	}
	_, width := w.shaper().shaped(line)
	return width.Ceil()
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

// write puts lines under each other, the first with its baseline at y; see CanDraw. They
// begin at x, or where they run from right to left end there.
func (w writer) write(c canvas, x, y int, lines []string) {
	for i, line := range lines {
		at, baseline := x, y+i*w.leading
		if w.right {
			at -= w.measure(line)
		}
		switch {
		case isPlain(line):
			d := font.Drawer{Dst: c.img, Src: image.NewUniform(w.ink), Face: w.face, Dot: fixed.P(at, baseline)}
			d.DrawString(line)
		case w.own.CanDraw(line):
			parts, width := w.shaper().shaped(line)
			c.letters(w.ink, parts, at, baseline, width.Ceil(), int(w.size))
		}
	}
}

// letters fills the letters of a line; it takes as long as that is large. They may reach
// above and below their line by their size.
func (c canvas) letters(ink color.Color, parts []shaping.Output, x, baseline, width, size int) {
	at := image.Rect(x-size, baseline-2*size, x+width+size, baseline+size).Intersect(c.img.Rect)
	r := vector.NewRasterizer(at.Dx(), at.Dy())
	outlines(parts, float32(x-at.Min.X), float32(baseline-at.Min.Y))(r)
	r.Draw(c.img, at, image.NewUniform(ink), image.Point{})
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
	return len(lines) > 1 && w.measure(lines[len(lines)-1]) < width/3
}

func (w writer) greedy(text string, width int) (lines []string) {
	line := ""
	for _, piece := range w.pieces(text) {
		if line != "" && w.measure(strings.TrimSpace(line+piece)) > width {
			lines, line = append(lines, strings.TrimSpace(line)), ""
		}
		line += piece
	}
	return append(lines, strings.TrimSpace(line))
}

// pieces are what a line may end behind, with the spaces between.
func (w writer) pieces(text string) (pieces []string) {
	if !isPlain(text) && w.own != nil {
		return breakable(text)
	}
	for _, word := range strings.Fields(text) {
		pieces = append(pieces, word+" ")
	}
	return pieces
}

// png is the picture in a fixed palette: the blends of the theme's colours, which
// is all that smooth edges need. The same picture gives the same bytes.
func (c canvas) png(look Look) ([]byte, error) {
	return encoded(c.coloured(look), png.DefaultCompression)
}

func (c canvas) coloured(look Look) *image.Paletted {
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
	return p
}

func encoded(i image.Image, level png.CompressionLevel) ([]byte, error) {
	var out bytes.Buffer
	err := (&png.Encoder{CompressionLevel: level}).Encode(&out, i)
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
