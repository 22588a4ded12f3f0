package picture

import (
	"bytes"
	"image"
	"image/color"
	paint "image/draw"
	"image/png"
	"slices"

	scaled "golang.org/x/image/draw"
	"golang.org/x/image/font/gofont/gobold"
	"golang.org/x/image/font/gofont/gomedium"
	"golang.org/x/image/font/gofont/goregular"
	"golang.org/x/image/vector"
)

// A Poster is what a picture for unfurls says.
type Poster struct {
	Eyebrow, Headline, Foot, Maker string
	// Glasses is one, or two for what has two drinks; none draws a question's answers.
	Glasses int
	// Look is how it is coloured, and the font for what the tool's own lack.
	Look Look
	// RightToLeft is how its texts are read: they stand at the right then.
	RightToLeft bool
	// Image is the author's own, in the place of both.
	Image image.Image
}

// The two formats: wide for unfurls, square for stories.
var (
	Wide   = image.Pt(1200, 630)
	Square = image.Pt(1080, 1080)
)

// A layout is where a poster's parts stand, in pixels.
type layout struct {
	margin, width     int     // of the text
	top               int     // baseline of the eyebrow
	headline          float64 // size, made smaller where the text is long
	bottom            int     // lowest baseline of the headline
	glassX, glassBase float32
	scale             float32
}

func layoutOf(size image.Point) layout {
	if size == Square {
		return layout{margin: 84, width: 912, top: 590, headline: 100, bottom: 900, glassX: 540, glassBase: 424, scale: 4.2}
	}
	return layout{margin: 76, width: 650, top: 120, headline: 92, bottom: 430, glassX: 962, glassBase: 446, scale: 3.6}
}

// Draw returns the poster as a PNG of the size. It is without the texts that CanDraw
// tells cannot be drawn; without its headline, the picture stands in the middle.
func (p Poster) Draw(size image.Point) ([]byte, error) {
	c, l := newCanvas(size), layoutOf(size)
	switch {
	case !p.Look.Font.CanDraw(p.Headline):
		l.glassX = float32(size.X) / 2
	case p.RightToLeft:
		l.glassX = float32(size.X) - l.glassX
	}
	p.picture(c, l)
	below := slices.Clone(c.img.Pix)
	if err := p.text(c, l); err != nil {
		return nil, err
	}
	if p.Image == nil {
		return c.png(p.Look)
	}
	return encoded(p.shown(c, below, l), png.BestCompression)
}

// shown is the poster with the author's picture, in that one's own colours: as large as it
// can be in a square, standing on the line, behind the text. Below is what is there
// without text.
func (p Poster) shown(c canvas, below []byte, l layout) image.Image {
	size := p.Image.Bounds().Size()
	side := 112 * l.scale / float32(max(size.X, size.Y))
	width, height := float32(size.X)*side, float32(size.Y)*side
	left, top := l.glassX-width/2, l.glassBase-height
	at := image.Rect(int(left), int(top), int(left+width), int(top+height))
	own := image.NewRGBA(c.img.Rect)
	paint.Draw(own, own.Rect, c.coloured(p.Look), image.Point{}, paint.Src)
	behind := image.NewRGBA(c.img.Rect)
	paint.Draw(behind, at, own, at.Min, paint.Src)
	scaled.CatmullRom.Scale(behind, at, p.Image, p.Image.Bounds(), scaled.Over, nil)
	for y := at.Min.Y; y < at.Max.Y; y++ {
		for x := at.Min.X; x < at.Max.X; x++ {
			if i := own.PixOffset(x, y); bytes.Equal(c.img.Pix[i:i+4], below[i:i+4]) {
				copy(own.Pix[i:i+4], behind.Pix[i:i+4])
			}
		}
	}
	return own
}

func (p Poster) text(c canvas, l layout) error {
	small, err := p.writer(gomedium.TTF, 30, inkAccent)
	if err != nil {
		return err
	}
	foot, err := p.writer(goregular.TTF, 28, inkSoft)
	if err != nil {
		return err
	}
	head, lines, err := p.headlines(l)
	if err != nil {
		return err
	}
	bottom, x := c.img.Rect.Dy()-62, l.margin
	if p.RightToLeft {
		x = c.img.Rect.Dx() - l.margin
	}
	small.write(c, x, l.top, []string{p.Eyebrow})
	head.write(c, x, l.first(head), lines)
	small.write(c, x, bottom-foot.leading-6, []string{p.Maker})
	foot.write(c, x, bottom, []string{p.Foot})
	c.fill(inkAccent, bar(-20, float32(c.img.Rect.Dy()-14), float32(c.img.Rect.Dx()+40), 28))
	return nil
}

func (p Poster) writer(ttf []byte, size float64, ink color.Color) (writer, error) {
	w, err := newWriter(ttf, size, ink, p.Look.Font)
	w.right = p.RightToLeft
	return w, err
}

// first is the baseline of the headline's first line.
func (l layout) first(w writer) int { return l.top + w.leading*5/4 }

const smallest = 24

// headlines shrinks the headline until it ends high enough, or cannot be read.
func (p Poster) headlines(l layout) (writer, []string, error) {
	for size := l.headline; ; size -= 4 {
		w, err := p.writer(gobold.TTF, size, inkText)
		if err != nil {
			return w, nil, err
		}
		lines := w.wrap(p.Headline, l.width)
		fits := l.first(w)+(len(lines)-1)*w.leading <= l.bottom
		if fits && (size < 60 || !w.straggles(lines, l.width)) || size < smallest {
			return w, lines, nil
		}
	}
}

func (p Poster) picture(c canvas, l layout) {
	c.fill(inkTint, circle(l.glassX, l.glassBase-36*l.scale, 56*l.scale))
	c.fill(inkAccent, bar(l.glassX-64*l.scale, l.glassBase, 128*l.scale, 2.4*l.scale/1.4))
	if p.Image != nil {
		return // it comes last, in colours of its own
	}
	if p.Glasses == 0 {
		p.answers(c, l)
		return
	}
	glasses := []glass{{l.glassX, l.glassBase, l.scale, 0.66}}
	if p.Glasses > 1 {
		glasses = []glass{{l.glassX - 27*l.scale, l.glassBase, l.scale * 0.8, 0.5}, {l.glassX + 25*l.scale, l.glassBase, l.scale * 0.98, 0.72}}
	}
	var walls, insides, milk, bubbles []outline
	for _, g := range glasses {
		walls, insides = append(walls, g.side(0, 72)), append(insides, g.side(2.4, 72-2.4))
		milk, bubbles = append(milk, g.milk), append(bubbles, g.bubbles()...)
	}
	c.fill(inkAccent, walls...)
	c.fill(inkCard, insides...)
	c.fill(inkMilk, milk...)
	c.fill(inkBubble, bubbles...)
}

// answers are two, of which one is ticked.
func (p Poster) answers(c canvas, l layout) {
	const width, height, line = 84, 20, 2.2
	for i, ink := range []color.Color{inkAccent, inkMilk} {
		x, y := l.glassX-width/2*l.scale, l.glassBase-float32(58-28*i)*l.scale
		c.fill(ink, bar(x, y, width*l.scale, height*l.scale))
		c.fill(inkCard, bar(x+line*l.scale, y+line*l.scale, (width-2*line)*l.scale, (height-2*line)*l.scale))
		dot, words, length := float32(height/2), float32(22), float32(44-12*i)
		if p.RightToLeft {
			dot, words = width-dot, width-words-length
		}
		c.fill(ink, circle(x+dot*l.scale, y+height/2*l.scale, 4*l.scale), bar(x+words*l.scale, y+8.5*l.scale, length*l.scale, 3*l.scale))
	}
}

// A glass is drawn as in app's picture: 56 wide at the rim, 42 at the foot and 72
// high, times scale. It stands at x with its foot on base, and is full to a part.
type glass struct{ x, base, scale, full float32 }

func (g glass) bubbles() (all []outline) {
	for _, dot := range []struct{ x, y, r float32 }{{-8, 26, 3}, {6, 36, 2.2}, {1, 14, 2.6}, {11, 17, 1.8}, {-11, 40, 1.7}} {
		if dot.y < 72*g.full-8 {
			all = append(all, circle(g.x+dot.x*g.scale, g.base-dot.y*g.scale, dot.r*g.scale))
		}
	}
	return all
}

var inkBubble = blend(inkMilk, inkAccent, 9, 16)

// half is the glass's half width at a height above its foot, without its wall.
func (g glass) half(height, wall float32) float32 {
	return (21 + 7*height/72 - wall) * g.scale
}

// side is the glass from wall above its foot to a height, with round corners below.
func (g glass) side(wall, height float32) outline {
	const round = 7
	return func(r *vector.Rasterizer) {
		foot, top := g.base-wall*g.scale, g.base-height*g.scale
		corner := g.base - (wall+round)*g.scale
		r.MoveTo(g.x-g.half(height, wall), top)
		r.LineTo(g.x+g.half(height, wall), top)
		r.LineTo(g.x+g.half(wall+round, wall), corner)
		r.QuadTo(g.x+g.half(wall, wall), foot, g.x+g.half(wall, wall)-round*g.scale, foot)
		r.LineTo(g.x-g.half(wall, wall)+round*g.scale, foot)
		r.QuadTo(g.x-g.half(wall, wall), foot, g.x-g.half(wall+round, wall), corner)
	}
}

// milk fills the glass with a wave on top.
func (g glass) milk(r *vector.Rasterizer) {
	const wall, round, wave = 5.2, 5, 5
	height := 72 * g.full
	half, top := g.half(height, wall), g.base-height*g.scale
	foot, corner := g.base-wall*g.scale, g.base-(wall+round)*g.scale
	r.MoveTo(g.x-half, top)
	r.QuadTo(g.x-half/2, top-wave*g.scale, g.x, top)
	r.QuadTo(g.x+half/2, top+wave*g.scale, g.x+half, top)
	r.LineTo(g.x+g.half(wall+round, wall), corner)
	r.QuadTo(g.x+g.half(wall, wall), foot, g.x+g.half(wall, wall)-round*g.scale, foot)
	r.LineTo(g.x-g.half(wall, wall)+round*g.scale, foot)
	r.QuadTo(g.x-g.half(wall, wall), foot, g.x-g.half(wall+round, wall), corner)
}
