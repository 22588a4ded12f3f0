package quizfile

import (
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"math"
	"slices"
	"strconv"
	"strings"

	"github.com/innerbuddies/gutquiz/widget"
)

// An image element runs no script of a drawing and fetches nothing for it. A drawing
// that holds either is refused all the same: opened by itself it would do both.

// drawing is an SVG file as an image, or why it is none.
func drawing(text []byte) (shown widget.Image, err error) {
	decoder := xml.NewDecoder(bytes.NewReader(text))
	for first := true; ; {
		token, err := decoder.Token()
		if err == io.EOF {
			break
		}
		if err != nil {
			return shown, fmt.Errorf("is no SVG inside (%w)", err)
		}
		switch t := token.(type) {
		case xml.Directive:
			return shown, errors.New("has a <!DOCTYPE>; take it out")
		case xml.ProcInst:
			if t.Target != "xml" {
				return shown, fmt.Errorf("has <?%s?>; take it out", t.Target)
			}
		case xml.CharData:
			if fetches(string(t)) {
				return shown, errors.New("has a style that fetches something; a picture holds all that it shows")
			}
		case xml.StartElement:
			if first {
				if t.Name.Local != "svg" || t.Name.Space != "http://www.w3.org/2000/svg" {
					return shown, errors.New(`does not begin with <svg xmlns="http://www.w3.org/2000/svg">`)
				}
				first = false
				shown.Width, shown.Height = sizeOf(t)
			}
			if err := harmless(t); err != nil {
				return shown, err
			}
		}
	}
	if shown.Width < 1 || shown.Height < 1 {
		return shown, errors.New("does not say how large it is; give its <svg> a viewBox, or width and height in pixels")
	}
	shown.Source = "data:image/svg+xml," + inAddress.Replace(strings.TrimSpace(string(text)))
	return shown, nil
}

// harmless refuses an element that would run or fetch something.
func harmless(t xml.StartElement) error {
	if slices.Contains([]string{"script", "foreignobject", "iframe", "object", "embed", "audio", "video", "handler", "listener"}, strings.ToLower(t.Name.Local)) {
		return fmt.Errorf("holds <%s>; a picture holds shapes and texts only", t.Name.Local)
	}
	for _, a := range t.Attr {
		name := strings.ToLower(a.Name.Local)
		switch {
		case strings.HasPrefix(name, "on"):
			return fmt.Errorf("has %s on <%s>; a picture runs nothing", a.Name.Local, t.Name.Local)
		case (name == "href" || name == "src") && !strings.HasPrefix(a.Value, "#") && !strings.HasPrefix(a.Value, "data:image/"):
			return fmt.Errorf("leads to %q; a picture holds all that it shows", clip(a.Value))
		case name == "attributename" && slices.Contains([]string{"href", "src", "style"}, strings.ToLower(a.Value[strings.LastIndexByte(a.Value, ':')+1:])):
			return fmt.Errorf("changes %s while it is shown; a picture holds all that it shows", clip(a.Value))
		case a.Name.Space != "xmlns" && name != "xmlns" && fetches(a.Value), name == "base":
			return fmt.Errorf("has %s=%q; a picture holds all that it shows", a.Name.Local, clip(a.Value))
		}
	}
	return nil
}

// fetches reports whether a style asks for something outside the picture. An escaped
// character could hide that, and no picture needs one.
func fetches(style string) bool {
	style = strings.ToLower(style)
	for _, after := range strings.Split(style, "url(")[1:] {
		if !strings.HasPrefix(strings.TrimLeft(after, " \t\n\"'"), "#") {
			return true
		}
	}
	return strings.Contains(style, "@import") || strings.Contains(style, "image-set(") || strings.Contains(style, "javascript:") || strings.Contains(style, "\\")
}

// sizeOf is how large a drawing is, by its measures or by what it shows.
func sizeOf(svg xml.StartElement) (width, height int) {
	given := map[string]string{}
	for _, a := range svg.Attr {
		given[a.Name.Local] = a.Value
	}
	width, height = pixels(given["width"]), pixels(given["height"])
	if box := strings.FieldsFunc(given["viewBox"], func(r rune) bool { return r == ' ' || r == ',' }); len(box) == 4 && (width < 1 || height < 1) {
		width, height = pixels(box[2]), pixels(box[3])
	}
	return width, height
}

func pixels(measure string) int {
	n, err := strconv.ParseFloat(strings.TrimSuffix(measure, "px"), 64)
	if err != nil || !(n > 0 && n <= 100_000) {
		return 0
	}
	return int(math.Ceil(n))
}

// inAddress spells what an address or markup would read otherwise. A drawing stays
// legible in it, and so packs well.
var inAddress = strings.NewReplacer("%", "%25", "#", "%23", "<", "%3C", ">", "%3E", `"`, "%22", "'", "%27", "&", "%26", "\n", " ", "\r", "", "\t", " ", "{", "%7B", "}", "%7D", "\\", "%5C", "`", "%60", "?", "%3F")
