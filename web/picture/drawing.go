package picture

import (
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"image"
	"image/color"
	"io"
	"math"
	"slices"
	"strconv"
	"strings"

	"github.com/srwiley/rasterx"
	"golang.org/x/image/colornames"
)

// ErrDrawing says that a drawing has what only a browser draws.
var ErrDrawing = errors.New("only a browser draws it whole")

const (
	// drawnSide is the longer side of a drawing, in pixels: what the largest poster shows.
	drawnSide = 480
	// Above these a drawing takes long, or lies outside what can be counted.
	mostShapes = 1000
	mostDashes = 5000 // of one shape
	farthest   = 20_000
)

// Drawing draws an SVG: shapes and paths, filled and stroked in plain colours, moved and
// turned, as most drawings are made. One that has anything else (a text, a gradient, a
// mask, a style sheet) is refused whole with ErrDrawing: half a picture is none.
func Drawing(svg []byte) (drawn image.Image, err error) {
	defer func() { // nothing that an author draws ends a build
		if fault := recover(); fault != nil {
			drawn, err = nil, fmt.Errorf("%w: %v", ErrDrawing, fault)
		}
	}()
	d := drawing{}
	decoder := xml.NewDecoder(bytes.NewReader(svg))
	for {
		token, err := decoder.Token()
		if err == io.EOF {
			break
		}
		if err == nil {
			err = d.token(decoder, token)
		}
		if err != nil {
			return nil, fmt.Errorf("%w: %w", ErrDrawing, err)
		}
	}
	if d.canvas == nil {
		return nil, fmt.Errorf("%w: nothing is in it", ErrDrawing)
	}
	return d.canvas, nil
}

// A drawing is an SVG while it is drawn.
type drawing struct {
	canvas *image.RGBA
	pen    *rasterx.Dasher
	// styles are those of the elements that are open.
	styles []drawnStyle
	shapes int
}

// A drawnStyle is how an element is drawn; what it does not say it has of those around it.
type drawnStyle struct {
	fill, stroke                       *color.NRGBA // nil draws none
	fillOpacity, strokeOpacity, opaque float64
	width, miter, dashOffset           float64
	dashes                             []float64
	lineCap                            rasterx.CapFunc
	join                               rasterx.JoinMode
	at                                 rasterx.Matrix2D
}

var plainStyle = drawnStyle{
	fill: &color.NRGBA{A: 0xff}, fillOpacity: 1, strokeOpacity: 1, opaque: 1,
	width: 1, miter: 4, lineCap: rasterx.ButtCap, join: rasterx.Miter, at: rasterx.Identity,
}

func (d *drawing) token(decoder *xml.Decoder, token xml.Token) error {
	switch t := token.(type) {
	case xml.EndElement:
		d.styles = d.styles[:len(d.styles)-1]
	case xml.StartElement:
		switch name := t.Name.Local; {
		case d.canvas == nil && name == "svg":
			return d.begin(t)
		case len(d.styles) == 0:
			return fmt.Errorf("it begins with <%s>", name)
		case t.Name.Space != svgSpace || name == "title" || name == "desc" || name == "metadata" || name == "defs":
			return unseen(decoder) // what names a definition is refused
		case name == "g":
			return d.open(t, nil)
		case shapes[name] != nil:
			return d.shape(t)
		default:
			return fmt.Errorf("it has <%s>", name)
		}
	}
	return nil
}

const svgSpace = "http://www.w3.org/2000/svg"

// unseen passes over an element of which nothing is seen.
func unseen(decoder *xml.Decoder) error {
	for depth := 1; depth > 0; {
		token, err := decoder.Token()
		if err != nil {
			return err
		}
		switch t := token.(type) {
		case xml.StartElement:
			if depth++; t.Name.Local == "style" {
				return errors.New("it has a style sheet")
			}
		case xml.EndElement:
			depth--
		}
	}
	return nil
}

// begin lays the canvas: as large as asked, the drawing in its middle.
func (d *drawing) begin(t xml.StartElement) error {
	d.styles = []drawnStyle{plainStyle}
	own := map[string]string{"width": "", "height": "", "viewBox": "", "preserveAspectRatio": "", "version": ""}
	if err := d.open(t, own); err != nil {
		return err
	}
	d.styles = d.styles[1:]
	if ratio := own["preserveAspectRatio"]; ratio != "" && ratio != "xMidYMid" && ratio != "xMidYMid meet" {
		return fmt.Errorf("it has preserveAspectRatio %q", ratio)
	}
	var box []float64
	var err error
	if own["viewBox"] != "" {
		if box, err = numbers(own["viewBox"]); err != nil || len(box) != 4 {
			return fmt.Errorf("it has viewBox %q", own["viewBox"])
		}
	}
	size := [2]float64{}
	for i, name := range []string{"width", "height"} {
		if size[i], err = length(own[name]); (own[name] == "" || err != nil) && box != nil {
			size[i], err = box[2+i], nil
		}
		if err != nil || !(size[i] > 0) {
			return fmt.Errorf("it has %s %q", name, own[name])
		}
	}
	if box == nil {
		box = []float64{0, 0, size[0], size[1]}
	}
	if !(box[2] > 0 && box[3] > 0) {
		return errors.New("it has an empty viewBox")
	}
	side := drawnSide / max(size[0], size[1])
	w, h := size[0]*side, size[1]*side
	if w < 1 || h < 1 {
		return errors.New("it is a line")
	}
	d.canvas = image.NewRGBA(image.Rect(0, 0, int(w), int(h)))
	d.pen = rasterx.NewDasher(int(w), int(h), rasterx.NewScannerGV(int(w), int(h), d.canvas, d.canvas.Bounds()))
	scale := min(w/box[2], h/box[3])
	s := &d.styles[0]
	if s.at != rasterx.Identity {
		return errors.New("it is transformed as a whole")
	}
	s.at = rasterx.Identity.Translate((w-box[2]*scale)/2, (h-box[3]*scale)/2).Scale(scale, scale).Translate(-box[0], -box[1])
	return nil
}

// open is inside an element: its style counts. Its own attributes, those that are no
// style, are put into own.
func (d *drawing) open(t xml.StartElement, own map[string]string) error {
	s := d.styles[len(d.styles)-1]
	s.opaque = 1
	var styled string
	for _, a := range t.Attr {
		name := a.Name.Local
		_, known := own[name]
		var err error
		switch {
		case known && a.Name.Space == "":
			own[name] = a.Value
		case a.Name.Space != "" || name == "xmlns" || name == "id" || name == "class" || name == "role" || strings.HasPrefix(name, "aria-") || strings.HasPrefix(name, "data-"):
			// It is not about how this is drawn: there are no style sheets.
		case name == "style":
			styled = a.Value
		default:
			err = s.set(name, strings.TrimSpace(a.Value))
		}
		if err != nil {
			return err
		}
	}
	for _, said := range strings.Split(styled, ";") { // which counts more than attributes do
		name, value, _ := strings.Cut(said, ":")
		if strings.TrimSpace(said) == "" {
			continue
		}
		if err := s.set(strings.TrimSpace(name), strings.TrimSpace(value)); err != nil {
			return err
		}
	}
	if t.Name.Local != "svg" && own == nil && s.opaque != 1 {
		return errors.New("it has a group that is seen through")
	}
	if t.Name.Local == "svg" && s.opaque != 1 {
		return errors.New("it is seen through")
	}
	d.styles = append(d.styles, s)
	return nil
}

// set sets one property; what would be drawn otherwise in a browser is refused.
func (s *drawnStyle) set(name, value string) (err error) {
	refused := fmt.Errorf("it has %s %q", name, value)
	switch name {
	case "fill":
		s.fill, err = ink(value)
	case "stroke":
		s.stroke, err = ink(value)
	case "fill-opacity":
		s.fillOpacity, err = part(value)
	case "stroke-opacity":
		s.strokeOpacity, err = part(value)
	case "opacity":
		s.opaque, err = part(value)
	case "stroke-width":
		s.width, err = length(value)
	case "stroke-miterlimit":
		s.miter, err = length(value)
	case "stroke-dashoffset":
		s.dashOffset, err = length(value)
	case "stroke-dasharray":
		if s.dashes = nil; value != "none" {
			s.dashes, err = numbers(value)
		}
	case "stroke-linecap":
		known := false
		if s.lineCap, known = lineCaps[value]; !known {
			return refused
		}
	case "stroke-linejoin":
		known := false
		if s.join, known = lineJoins[value]; !known {
			return refused
		}
	case "transform":
		s.at, err = transformed(s.at, value)
	case "fill-rule", "clip-rule":
		if value != "nonzero" {
			return refused
		}
	default:
		if !slices.ContainsFunc(unseenStyles, func(some string) bool { return strings.HasPrefix(name, some) }) {
			return refused
		}
	}
	if err != nil {
		return refused
	}
	return nil
}

// unseenStyles begin those that say nothing of shapes, or only how they are worked out.
var unseenStyles = []string{"font", "text-anchor", "text-align", "letter-spacing", "word-spacing", "line-height", "enable-background", "shape-rendering", "color-rendering", "color-interpolation", "-inkscape"}

var lineCaps = map[string]rasterx.CapFunc{"butt": rasterx.ButtCap, "round": rasterx.RoundCap, "square": rasterx.SquareCap}

var lineJoins = map[string]rasterx.JoinMode{"miter": rasterx.Miter, "round": rasterx.Round, "bevel": rasterx.Bevel}

// shape draws one.
func (d *drawing) shape(t xml.StartElement) error {
	if d.shapes++; d.shapes > mostShapes {
		return errors.New("it has too many shapes")
	}
	own := map[string]string{}
	for _, name := range shapes[t.Name.Local].own {
		own[name] = ""
	}
	if err := d.open(t, own); err != nil {
		return err
	}
	s := d.styles[len(d.styles)-1]
	o := outliner{at: s.at}
	if err := shapes[t.Name.Local].draw(&o, own); err != nil {
		return fmt.Errorf("<%s>: %w", t.Name.Local, err)
	}
	if o.far {
		return fmt.Errorf("<%s> lies too far outside", t.Name.Local)
	}
	if t.Name.Local != "line" && s.fill != nil {
		o.path.AddTo(&d.pen.Filler)
		d.pen.Filler.SetColor(seen(*s.fill, s.fillOpacity*s.opaque))
		d.pen.Filler.Draw()
		d.pen.Filler.Clear()
	}
	if s.stroke == nil || s.width == 0 {
		return nil
	}
	return d.stroke(s, o)
}

func (d *drawing) stroke(s drawnStyle, o outliner) error {
	scale := math.Hypot(s.at.A, s.at.B)
	switch even := math.Abs(scale-math.Hypot(s.at.C, s.at.D)) < 1e-3*scale && math.Abs(s.at.A*s.at.C+s.at.B*s.at.D) < 1e-3*scale*scale; {
	case !even:
		return errors.New("it has a line that is stretched")
	case s.opaque != 1 && s.fill != nil:
		return errors.New("it has a shape that is seen through, with its line")
	case s.width < 0 || s.width*scale > farthest || s.miter < 1 || s.miter > 100:
		return errors.New("it has a line of no width that can be drawn")
	}
	dashes, sum := make([]float64, len(s.dashes)), 0.0
	for i, dash := range s.dashes {
		dashes[i] = dash * scale
		sum += dashes[i]
		if dash < 0 {
			return errors.New("it has a dash of less than nothing")
		}
	}
	if len(dashes)%2 == 1 {
		dashes = slices.Concat(dashes, dashes)
	}
	if len(dashes) > 0 && (sum < 1 || float64(len(dashes))*o.long/sum > mostDashes || math.Abs(s.dashOffset*scale) > farthest) {
		return errors.New("it has too many dashes")
	}
	d.pen.SetStroke(fixedOf(s.width*scale), fixedOf(s.miter), s.lineCap, s.lineCap, nil, s.join, dashes, s.dashOffset*scale)
	o.path.AddTo(d.pen)
	d.pen.SetColor(seen(*s.stroke, s.strokeOpacity*s.opaque))
	d.pen.Draw()
	d.pen.Clear()
	return nil
}

func seen(c color.NRGBA, part float64) color.Color {
	c.A = uint8(math.Round(float64(c.A) * part))
	return c
}

// ink is a colour; none draws nothing.
func ink(value string) (*color.NRGBA, error) {
	value = strings.ToLower(value)
	if value == "none" || value == "transparent" {
		return nil, nil
	}
	if value == "currentcolor" { // nobody says which, so it is black
		return &color.NRGBA{A: 0xff}, nil
	}
	if named, known := colornames.Map[value]; known {
		return &color.NRGBA{named.R, named.G, named.B, 0xff}, nil
	}
	if list, is := strings.CutPrefix(value, "rgb("); is {
		n, err := numbers(strings.TrimSuffix(list, ")"))
		if err != nil || len(n) != 3 || min(n[0], n[1], n[2]) < 0 || max(n[0], n[1], n[2]) > 255 {
			return nil, errors.New("no colour")
		}
		return &color.NRGBA{uint8(n[0]), uint8(n[1]), uint8(n[2]), 0xff}, nil
	}
	digits, hex := strings.CutPrefix(value, "#")
	if len(digits) == 3 {
		digits = string([]byte{digits[0], digits[0], digits[1], digits[1], digits[2], digits[2]})
	}
	n, err := strconv.ParseUint(digits, 16, 32)
	if !hex || err != nil || len(digits) != 6 {
		return nil, errors.New("no colour")
	}
	return &color.NRGBA{uint8(n >> 16), uint8(n >> 8), uint8(n), 0xff}, nil
}

// part is a number from 0 to 1.
func part(value string) (float64, error) {
	n, err := strconv.ParseFloat(value, 64)
	if err != nil || !(n >= 0 && n <= 1) {
		return 0, errors.New("no part")
	}
	return n, nil
}

// transformed is a place after what transform says.
func transformed(at rasterx.Matrix2D, value string) (rasterx.Matrix2D, error) {
	wrong := errors.New("no transform")
	for _, one := range strings.SplitAfter(strings.TrimSpace(value), ")") {
		if one = strings.Trim(one, " \t\r\n,"); one == "" {
			continue
		}
		name, inside, _ := strings.Cut(one, "(")
		inside, closed := strings.CutSuffix(inside, ")")
		n, err := numbers(inside)
		if !closed || err != nil {
			return at, wrong
		}
		switch what := strings.TrimSpace(name); {
		case what == "translate" && len(n) == 1:
			at = at.Translate(n[0], 0)
		case what == "translate" && len(n) == 2:
			at = at.Translate(n[0], n[1])
		case what == "scale" && len(n) == 1:
			at = at.Scale(n[0], n[0])
		case what == "scale" && len(n) == 2:
			at = at.Scale(n[0], n[1])
		case what == "rotate" && len(n) == 1:
			at = at.Rotate(n[0] * math.Pi / 180)
		case what == "rotate" && len(n) == 3:
			at = at.Translate(n[1], n[2]).Rotate(n[0]*math.Pi/180).Translate(-n[1], -n[2])
		case what == "matrix" && len(n) == 6:
			at = at.Mult(rasterx.Matrix2D{A: n[0], B: n[1], C: n[2], D: n[3], E: n[4], F: n[5]})
		default:
			return at, wrong
		}
	}
	return at, nil
}
