package picture

import (
	"errors"
	"math"
	"strconv"
	"strings"

	"github.com/srwiley/rasterx"
	"golang.org/x/image/math/fixed"
)

// shapes are the elements that draw, each with its own attributes.
var shapes = map[string]*struct {
	own  []string
	draw func(o *outliner, own map[string]string) error
}{
	"path":     {[]string{"d"}, func(o *outliner, own map[string]string) error { return o.data(own["d"]) }},
	"rect":     {[]string{"x", "y", "width", "height", "rx", "ry"}, (*outliner).rect},
	"circle":   {[]string{"cx", "cy", "r"}, (*outliner).ellipse},
	"ellipse":  {[]string{"cx", "cy", "rx", "ry"}, (*outliner).ellipse},
	"line":     {[]string{"x1", "y1", "x2", "y2"}, (*outliner).line},
	"polyline": {[]string{"points"}, func(o *outliner, own map[string]string) error { return o.corners(own["points"], false) }},
	"polygon":  {[]string{"points"}, func(o *outliner, own map[string]string) error { return o.corners(own["points"], true) }},
}

// An outliner makes the outline of a shape, in pixels.
type outliner struct {
	at            rasterx.Matrix2D
	path          rasterx.Path
	x, y          float64 // where it is, as the drawing counts
	startX        float64
	startY        float64
	bendX, bendY  float64 // the last curve's second handle
	last          byte    // the command before
	begun, closed bool
	far           bool    // something is farther away than can be drawn
	long          float64 // how long it is at most, in pixels
	placed        fixed.Point26_6
}

func fixedOf(n float64) fixed.Int26_6 { return fixed.Int26_6(math.Round(n * 64)) }

func (o *outliner) point(x, y float64) fixed.Point26_6 {
	px, py := o.at.Transform(x, y)
	if !(math.Abs(px) < farthest && math.Abs(py) < farthest) { // not a number neither
		o.far = true
		return fixed.Point26_6{}
	}
	before := o.placed
	o.placed = fixed.Point26_6{X: fixedOf(px), Y: fixedOf(py)}
	o.long += math.Hypot(float64(o.placed.X-before.X), float64(o.placed.Y-before.Y)) / 64
	return o.placed
}

func (o *outliner) moveTo(x, y float64) {
	o.path.Start(o.point(x, y))
	o.x, o.y, o.startX, o.startY, o.begun, o.closed = x, y, x, y, true, false
}

// on begins anew where a figure was closed and nothing said where the next begins.
func (o *outliner) on() {
	if o.closed {
		o.moveTo(o.startX, o.startY)
	}
}

func (o *outliner) lineTo(x, y float64) {
	o.on()
	o.path.Line(o.point(x, y))
	o.x, o.y = x, y
}

func (o *outliner) curveTo(x1, y1, x2, y2, x, y float64) {
	o.on()
	o.path.CubeBezier(o.point(x1, y1), o.point(x2, y2), o.point(x, y))
	o.x, o.y, o.bendX, o.bendY = x, y, x2, y2
}

func (o *outliner) bendTo(x1, y1, x, y float64) {
	o.on()
	o.path.QuadBezier(o.point(x1, y1), o.point(x, y))
	o.x, o.y, o.bendX, o.bendY = x, y, x1, y1
}

func (o *outliner) close() {
	if !o.closed {
		o.path.Stop(true)
	}
	o.x, o.y, o.closed = o.startX, o.startY, true
}

// arcTo is a part of an ellipse, in curves of a quarter at most: SVG's own appendix B.2.4.
func (o *outliner) arcTo(rx, ry, turned float64, large, sweep bool, x, y float64) {
	rx, ry = math.Abs(rx), math.Abs(ry)
	if x == o.x && y == o.y {
		return
	}
	if rx == 0 || ry == 0 {
		o.lineTo(x, y)
		return
	}
	sin, cos := math.Sincos(turned * math.Pi / 180)
	dx, dy := (o.x-x)/2, (o.y-y)/2
	x1, y1 := (cos*dx+sin*dy)/rx, (cos*dy-sin*dx)/ry // on a circle of radius 1
	if wide := x1*x1 + y1*y1; wide > 1 {
		rx, ry, x1, y1 = rx*math.Sqrt(wide), ry*math.Sqrt(wide), x1/math.Sqrt(wide), y1/math.Sqrt(wide)
	}
	away := math.Sqrt(max(0, 1/(x1*x1+y1*y1)-1))
	if large == sweep {
		away = -away
	}
	cx, cy := away*y1, -away*x1
	from := math.Atan2(y1-cy, x1-cx)
	sweeps := math.Atan2(-y1-cy, -x1-cx) - from
	if sweep && sweeps < 0 {
		sweeps += 2 * math.Pi
	} else if !sweep && sweeps > 0 {
		sweeps -= 2 * math.Pi
	}
	midX, midY := (o.x+x)/2, (o.y+y)/2
	back := func(px, py float64) (float64, float64) {
		px, py = (cx+px)*rx, (cy+py)*ry
		return midX + cos*px - sin*py, midY + sin*px + cos*py
	}
	steps := math.Ceil(math.Abs(sweeps)/(math.Pi/2) - 1e-9)
	step := sweeps / steps
	bend := 4.0 / 3 * math.Tan(step/4)
	for i := range int(steps) {
		s1, c1 := math.Sincos(from + step*float64(i))
		s2, c2 := math.Sincos(from + step*float64(i+1))
		ax, ay := back(c1-bend*s1, s1+bend*c1)
		bx, by := back(c2+bend*s2, s2-bend*c2)
		ex, ey := back(c2, s2)
		if i == int(steps)-1 {
			ex, ey = x, y
		}
		o.curveTo(ax, ay, bx, by, ex, ey)
	}
}

func (o *outliner) rect(own map[string]string) error {
	n, err := lengths(own, "x", "y", "width", "height", "rx", "ry")
	if err != nil {
		return err
	}
	x, y, w, h, rx, ry := n[0], n[1], n[2], n[3], n[4], n[5]
	if w <= 0 || h <= 0 {
		return nil
	}
	if own["rx"] == "" {
		rx = ry
	} else if own["ry"] == "" {
		ry = rx
	}
	rx, ry = min(max(rx, 0), w/2), min(max(ry, 0), h/2)
	o.moveTo(x+rx, y)
	o.lineTo(x+w-rx, y)
	o.arcTo(rx, ry, 0, false, true, x+w, y+ry)
	o.lineTo(x+w, y+h-ry)
	o.arcTo(rx, ry, 0, false, true, x+w-rx, y+h)
	o.lineTo(x+rx, y+h)
	o.arcTo(rx, ry, 0, false, true, x, y+h-ry)
	o.lineTo(x, y+ry)
	o.arcTo(rx, ry, 0, false, true, x+rx, y)
	o.close()
	return nil
}

func (o *outliner) ellipse(own map[string]string) error {
	n, err := lengths(own, "cx", "cy", "rx", "ry", "r")
	if err != nil {
		return err
	}
	rx, ry := n[2]+n[4], n[3]+n[4] // a circle has the last alone
	if rx <= 0 || ry <= 0 {
		return nil
	}
	o.moveTo(n[0]+rx, n[1])
	o.arcTo(rx, ry, 0, false, true, n[0]-rx, n[1])
	o.arcTo(rx, ry, 0, false, true, n[0]+rx, n[1])
	o.close()
	return nil
}

func (o *outliner) line(own map[string]string) error {
	n, err := lengths(own, "x1", "y1", "x2", "y2")
	if err != nil {
		return err
	}
	o.moveTo(n[0], n[1])
	o.lineTo(n[2], n[3])
	return nil
}

func (o *outliner) corners(points string, closed bool) error {
	n, err := numbers(points)
	if err != nil || len(n)%2 != 0 {
		return errors.New("it has other points")
	}
	for i := 0; i < len(n); i += 2 {
		if i == 0 {
			o.moveTo(n[0], n[1])
			continue
		}
		o.lineTo(n[i], n[i+1])
	}
	if closed && len(n) > 0 {
		o.close()
	}
	return nil
}

// takes is how many numbers each command takes.
var takes = map[byte]int{'M': 2, 'L': 2, 'H': 1, 'V': 1, 'C': 6, 'S': 4, 'Q': 4, 'T': 2, 'A': 7, 'Z': 0}

// data draws what the d of a path says.
func (o *outliner) data(d string) error {
	wrong := errors.New("it has other path data")
	for d = strings.TrimLeft(d, separators); d != ""; {
		command := d[0]
		upper := command &^ 0x20
		count, known := takes[upper]
		if !known || !o.begun && upper != 'M' {
			return wrong
		}
		d = strings.TrimLeft(d[1:], separators)
		for first := true; first || d != "" && strings.IndexByte("+-.0123456789", d[0]) >= 0; first = false {
			var n [7]float64
			for i := range count {
				var err error
				if n[i], d, err = number(d, upper == 'A' && (i == 3 || i == 4)); err != nil {
					return wrong
				}
			}
			if count == 0 && !first {
				return wrong
			}
			o.command(upper, command != upper, n)
			if o.last = upper; upper == 'M' {
				upper = 'L' // further pairs are lines
			}
			if count == 0 {
				break
			}
		}
	}
	return nil
}

func (o *outliner) command(upper byte, relative bool, n [7]float64) {
	x, y := 0.0, 0.0
	if relative {
		x, y = o.x, o.y
	}
	mirroredX, mirroredY := o.x, o.y
	if curve := strings.IndexByte("CS", o.last) >= 0 && upper == 'S'; curve || strings.IndexByte("QT", o.last) >= 0 && upper == 'T' {
		mirroredX, mirroredY = 2*o.x-o.bendX, 2*o.y-o.bendY
	}
	switch upper {
	case 'M':
		o.moveTo(x+n[0], y+n[1])
	case 'L':
		o.lineTo(x+n[0], y+n[1])
	case 'H':
		o.lineTo(x+n[0], o.y)
	case 'V':
		o.lineTo(o.x, y+n[0])
	case 'C':
		o.curveTo(x+n[0], y+n[1], x+n[2], y+n[3], x+n[4], y+n[5])
	case 'S':
		o.curveTo(mirroredX, mirroredY, x+n[0], y+n[1], x+n[2], y+n[3])
	case 'Q':
		o.bendTo(x+n[0], y+n[1], x+n[2], y+n[3])
	case 'T':
		o.bendTo(mirroredX, mirroredY, x+n[0], y+n[1])
	case 'A':
		o.arcTo(n[0], n[1], n[2], n[3] == 1, n[4] == 1, x+n[5], y+n[6])
	case 'Z':
		o.close()
	}
}

const separators = " \t\r\n,"

// number reads one number off the beginning, and what separates it from the next. A flag
// is one digit, which may stand against the next.
func number(text string, flag bool) (n float64, rest string, err error) {
	end, dot, digits := 0, false, false
	for ; end < len(text); end++ {
		c := text[end]
		if flag && end == 1 {
			break
		}
		switch {
		case c >= '0' && c <= '9':
			digits = true
			continue
		case c == '.' && !dot:
			dot = true
			continue
		case (c == '-' || c == '+') && end == 0:
			continue
		case (c == 'e' || c == 'E') && digits:
			if power := exponent(text[end:]); power > 0 {
				end += power
			}
		}
		break
	}
	n, err = strconv.ParseFloat(text[:end], 64)
	if flag && n != 0 && n != 1 {
		err = errors.New("no flag")
	}
	return n, strings.TrimLeft(text[end:], separators), err
}

// exponent is how long it is, where there is one.
func exponent(text string) int {
	at := 1
	if at < len(text) && (text[at] == '-' || text[at] == '+') {
		at++
	}
	from := at
	for at < len(text) && text[at] >= '0' && text[at] <= '9' {
		at++
	}
	if at == from {
		return 0
	}
	return at
}

// numbers reads all there are.
func numbers(text string) (all []float64, err error) {
	for text = strings.TrimLeft(text, separators); text != ""; {
		var n float64
		if n, text, err = number(text, false); err != nil {
			return nil, err
		}
		all = append(all, n)
	}
	return all, nil
}

// length is a number, of pixels where it has a unit.
func length(value string) (float64, error) {
	n, rest, err := number(strings.TrimSuffix(strings.TrimSpace(value), "px"), false)
	if err == nil && rest != "" {
		err = errors.New("no length")
	}
	return n, err
}

// lengths are those of attributes, 0 where there is none.
func lengths(own map[string]string, names ...string) ([]float64, error) {
	all := make([]float64, len(names))
	for i, name := range names {
		if own[name] == "" {
			continue
		}
		var err error
		if all[i], err = length(own[name]); err != nil {
			return nil, errors.New("it has " + name + " " + strconv.Quote(own[name]))
		}
	}
	return all, nil
}
