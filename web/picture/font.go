package picture

import (
	"bytes"
	"fmt"
	"slices"
	"strings"
	"sync"
	"unicode"

	"github.com/go-text/typesetting/di"
	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/font/opentype"
	"github.com/go-text/typesetting/language"
	"github.com/go-text/typesetting/segmenter"
	"github.com/go-text/typesetting/shaping"
	"golang.org/x/image/font/gofont/gobold"
	"golang.org/x/image/math/fixed"
	"golang.org/x/image/vector"
)

// A Font is a site's own, for texts whose letters the three fonts of the tool lack: for
// scripts whose letters join, stand above each other or run from right to left. No Font
// is a font without letters.
type Font struct{ parsed *font.Font }

// ParseFont reads a TrueType or OpenType font.
func ParseFont(ttf []byte) (*Font, error) {
	face, err := font.ParseTTF(bytes.NewReader(ttf))
	if err != nil {
		return nil, fmt.Errorf("it is no TrueType or OpenType font: %w", err)
	}
	return &Font{face.Font}, nil
}

// has reports whether there is a glyph for a letter.
func (f *Font) has(r rune) bool {
	if f == nil {
		return false
	}
	_, is := f.parsed.NominalGlyph(r)
	return is
}

// CanDraw reports whether this font and those of the tool have all letters of a text.
// Nothing is drawn of any other, as a box in a letter's place tells nobody anything.
func (f *Font) CanDraw(text string) bool {
	if f == nil {
		return isPlain(text)
	}
	for _, r := range text {
		if !f.has(r) && !toolHas(r) && !unicode.IsSpace(r) && !isUnseen(r) {
			return false
		}
	}
	return true
}

// isUnseen reports whether a letter is only there to tell others how to stand.
func isUnseen(r rune) bool { return unicode.In(r, unicode.Join_Control, unicode.Bidi_Control) }

// isPlain reports whether the tool's own fonts have a text, and write it as it is read:
// they have Latin, Greek and Cyrillic letters.
func isPlain(text string) bool {
	return !strings.ContainsFunc(text, func(r rune) bool { return !toolHas(r) && !unicode.IsSpace(r) })
}

// toolHas reports whether the tool's fonts have a letter: all three have the same.
func toolHas(r rune) bool {
	f, err := toolFont(gobold.TTF)
	return err == nil && f.has(r)
}

// toolFont is one of the tool's own, read once.
func toolFont(ttf []byte) (*Font, error) {
	read, _ := toolFonts.LoadOrStore(&ttf[0], sync.OnceValues(func() (*Font, error) { return ParseFont(ttf) }))
	return read.(func() (*Font, error))()
}

var toolFonts sync.Map

// A shaper lays texts out in a site's font, and in one of the tool's what that lacks.
type shaper struct {
	own, tool  *font.Face
	has        func(rune) bool
	size       fixed.Int26_6
	rightFirst bool // the text around runs from right to left
}

// ResolveFace is the font a letter is written in.
func (s shaper) ResolveFace(r rune) *font.Face {
	if s.has(r) || unicode.IsSpace(r) || isUnseen(r) {
		return s.own
	}
	return s.tool
}

// shaped is a line of text as it stands: its parts from left to right.
func (s shaper) shaped(text string) (parts []shaping.Output, width fixed.Int26_6) {
	around := di.DirectionLTR
	if s.rightFirst {
		around = di.DirectionRTL
	}
	runes := []rune(text)
	split := new(shaping.Segmenter).Split(shaping.Input{Text: runes, RunEnd: len(runes), Direction: around, Size: s.size, Language: language.NewLanguage("und")}, s)
	var shape shaping.HarfbuzzShaper
	for _, input := range split {
		part := shape.Shape(input)
		parts, width = append(parts, part), width+part.Advance
	}
	ordered(parts, around)
	return parts, width
}

// ordered puts the parts of a line from left to right: a row of parts against the way of
// the line is turned as a whole.
func ordered(parts []shaping.Output, around di.Direction) {
	for from := 0; from < len(parts); {
		to := from + 1
		for to < len(parts) && parts[to].Direction == parts[from].Direction {
			to++
		}
		if parts[from].Direction != around {
			slices.Reverse(parts[from:to])
		}
		from = to
	}
	if around == di.DirectionRTL {
		slices.Reverse(parts)
	}
}

// outlines are the letters of a line as paths, the first at x and on a baseline, in
// pixels.
func outlines(parts []shaping.Output, x, baseline float32) outline {
	return func(r *vector.Rasterizer) {
		dot := x
		for _, part := range parts {
			scale := pixels(part.Size) / float32(part.Face.Upem())
			for _, glyph := range part.Glyphs {
				if drawn, is := part.Face.GlyphDataOutline(glyph.GlyphID); is {
					trace(r, drawn.Segments, scale, dot+pixels(glyph.XOffset), baseline-pixels(glyph.YOffset))
				}
				dot += pixels(glyph.Advance)
			}
		}
	}
}

func trace(r *vector.Rasterizer, path []opentype.Segment, scale, x, y float32) {
	at := func(p opentype.SegmentPoint) (float32, float32) { return x + p.X*scale, y - p.Y*scale }
	for i, segment := range path {
		ax, ay := at(segment.Args[0])
		bx, by := at(segment.Args[1])
		cx, cy := at(segment.Args[2])
		switch segment.Op {
		case opentype.SegmentOpMoveTo:
			if i > 0 {
				r.ClosePath()
			}
			r.MoveTo(ax, ay)
		case opentype.SegmentOpLineTo:
			r.LineTo(ax, ay)
		case opentype.SegmentOpQuadTo:
			r.QuadTo(ax, ay, bx, by)
		case opentype.SegmentOpCubeTo:
			r.CubeTo(ax, ay, bx, by, cx, cy)
		}
	}
	r.ClosePath()
}

func pixels(f fixed.Int26_6) float32 { return float32(f) / 64 }

// breakable are the pieces of a text between which a line may end: its words, and where a
// script has no spaces, what belongs together.
func breakable(text string) (pieces []string) {
	var s segmenter.Segmenter
	s.Init([]rune(strings.Join(strings.Fields(text), " ")))
	for lines := s.LineIterator(); lines.Next(); {
		pieces = append(pieces, string(lines.Line().Text))
	}
	return pieces
}
