package web

import (
	"bytes"
	"encoding/xml"
	"fmt"
	"image"
	"image/color"
	paint "image/draw"
	"image/png"
	"strconv"
	"strings"

	"golang.org/x/image/vector"
)

// An icon is what icon.svg holds: paths on a square of iconSide, the first of
// which is the ground. Every size of the icon is drawn from that one file.
type icon struct {
	Paths []iconPath `xml:"path"`
}

type iconPath struct {
	Fill string `xml:"fill,attr"`
	// D knows M, L, C and Z only, with absolute places.
	D string `xml:"d,attr"`
}

const iconSide = 32

func readIcon(svg []byte) (i icon, err error) {
	if err := xml.Unmarshal(svg, &i); err != nil {
		return i, fmt.Errorf("icon.svg: %w", err)
	}
	if len(i.Paths) == 0 {
		return i, fmt.Errorf("icon.svg: it has no path; draw it with paths only")
	}
	return i, nil
}

// png is the icon, size pixels wide and high. A full one has its ground to the
// very edge, for systems that cut icons into their own shape; what the paths
// after the first draw must keep to the middle four fifths.
func (i icon) png(size int, full bool) ([]byte, error) {
	img := image.NewRGBA(image.Rect(0, 0, size, size))
	for n, path := range i.Paths {
		ink, err := path.ink()
		if err != nil {
			return nil, err
		}
		if n == 0 && full {
			paint.Draw(img, img.Rect, ink, image.Point{}, paint.Src)
			continue
		}
		r := vector.NewRasterizer(size, size)
		if err := path.outline(r, float32(size)/iconSide); err != nil {
			return nil, err
		}
		r.Draw(img, img.Rect, ink, image.Point{})
	}
	var out bytes.Buffer
	err := png.Encode(&out, img)
	return out.Bytes(), err
}

func (p iconPath) ink() (*image.Uniform, error) {
	rgb, err := strconv.ParseUint(strings.TrimPrefix(p.Fill, "#"), 16, 32)
	if err != nil || len(p.Fill) != 7 {
		return nil, fmt.Errorf("icon.svg: fill %q: write it like #2f6b57", p.Fill)
	}
	return image.NewUniform(color.RGBA{uint8(rgb >> 16), uint8(rgb >> 8), uint8(rgb), 0xff}), nil
}

func (p iconPath) outline(r *vector.Rasterizer, scale float32) error {
	rest := p.D
	for rest != "" {
		letter := rest[0]
		var numbers string
		numbers, rest = cutAt(rest[1:], "MLCZ")
		at, err := places(numbers, scale)
		if err != nil {
			return fmt.Errorf("icon.svg: path %q: %w", excerpt(p.D), err)
		}
		if !draws(r, letter, at) {
			return fmt.Errorf("icon.svg: path %q: %q is not M, L, C or Z with its places", excerpt(p.D), string(letter)+numbers)
		}
	}
	return nil
}

// draws tells whether the letter has as many numbers as it needs.
func draws(r *vector.Rasterizer, letter byte, at []float32) bool {
	switch {
	case letter == 'M' && len(at) == 2:
		r.MoveTo(at[0], at[1])
	case letter == 'L' && len(at) == 2:
		r.LineTo(at[0], at[1])
	case letter == 'C' && len(at) == 6:
		r.CubeTo(at[0], at[1], at[2], at[3], at[4], at[5])
	case letter == 'Z' && len(at) == 0:
		r.ClosePath()
	default:
		return false
	}
	return true
}

func places(numbers string, scale float32) (at []float32, err error) {
	for _, field := range strings.Fields(numbers) {
		n, err := strconv.ParseFloat(field, 32)
		if err != nil {
			return nil, fmt.Errorf("%q is no number", field)
		}
		at = append(at, float32(n)*scale)
	}
	return at, nil
}
