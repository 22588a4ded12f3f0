package widget

import (
	"fmt"
	"math"
	"strconv"
	"strings"
)

// A Colour is red, green and blue, each from 0 to 255.
type Colour [3]float64

// The ends that a colour is moved towards, to be read.
var (
	White = Colour{255, 255, 255}
	Black = Colour{}
)

// ParseColour reads a colour as "#0d6156" or "#0a5"; false where it is none.
func ParseColour(text string) (c Colour, ok bool) {
	digits, hash := strings.CutPrefix(text, "#")
	if len(digits) == 3 {
		digits = string([]byte{digits[0], digits[0], digits[1], digits[1], digits[2], digits[2]})
	}
	n, err := strconv.ParseUint(digits, 16, 32)
	if !hash || err != nil || len(digits) != 6 {
		return c, false
	}
	return Colour{float64(n >> 16), float64(n >> 8 & 0xff), float64(n & 0xff)}, true
}

// String is the colour as CSS has it.
func (c Colour) String() string {
	return fmt.Sprintf("#%02x%02x%02x", int(math.Round(c[0])), int(math.Round(c[1])), int(math.Round(c[2])))
}

// Mix is the colour with a part of another in it, from 0 to 1.
func (c Colour) Mix(other Colour, part float64) Colour {
	for i := range c {
		c[i] += (other[i] - c[i]) * part
	}
	return c
}

// luminance is WCAG's, from 0 to 1.
func (c Colour) luminance() float64 {
	linear := func(v float64) float64 {
		if v /= 255; v > 0.04045 {
			return math.Pow((v+0.055)/1.055, 2.4)
		}
		return v / 12.92
	}
	return 0.2126*linear(c[0]) + 0.7152*linear(c[1]) + 0.0722*linear(c[2])
}

// Contrast is WCAG's contrast ratio of two colours, from 1 to 21.
func (c Colour) Contrast(other Colour) float64 {
	a, b := c.luminance(), other.luminance()
	return (max(a, b) + 0.05) / (min(a, b) + 0.05)
}

// Toward is the colour moved towards an end by as little as it takes to pass a test, in
// steps of a twentieth; the end itself where nothing short of it passes.
func (c Colour) Toward(end Colour, passes func(Colour) bool) Colour {
	for step := range 20 {
		if moved := c.Mix(end, float64(step)/20); passes(moved.rounded()) {
			return moved.rounded()
		}
	}
	return end
}

// rounded is the colour as CSS spells it, which is what readers see.
func (c Colour) rounded() Colour {
	for i := range c {
		c[i] = math.Round(c[i])
	}
	return c
}

// Tint is a ground with a little of an ink in it.
func Tint(ground, ink Colour) Colour { return ground.Mix(ink, 0.1).rounded() }
