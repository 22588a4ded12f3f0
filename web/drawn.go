package web

import (
	"bytes"
	"errors"
	"fmt"
	"slices"
	"strings"

	ui "github.com/maxence-charriere/go-app/v10/pkg/app"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// errDrawn is wrapped by every error about what the app drew.
var errDrawn = errors.New("the app draws what a browser would read otherwise")

// draw returns the element as HTML that a browser reads into the very DOM go-app
// will make there: no white space of the encoder's, no hidden="false", aria-*
// with its "true", attributes in order. It refuses, with an error that shows the
// place, what HTML cannot say (a div in a p) and what the page's policy would
// block (style and on… attributes). app.Raw must write an & in an attribute as
// go-app does: unescaped.
func draw(body ui.UI) (string, error) {
	return normalise(ui.HTMLString(body))
}

func normalise(drawn string) (string, error) {
	tokens, err := scan(drawn)
	if err != nil {
		return "", fmt.Errorf("%w: %w", errDrawn, err)
	}
	w := drawer{}
	for _, t := range tokens {
		if err := w.write(t); err != nil {
			return "", fmt.Errorf("%w: %w", errDrawn, err)
		}
	}
	return reread(w.out.String())
}

// A drawer writes tokens as HTML, in the spelling of x/net/html.
type drawer struct {
	out  strings.Builder
	open []string
}

func (w *drawer) write(t token) error {
	switch {
	case t.tag == "":
		w.out.WriteString(html.EscapeString(outdent(t.text, len(w.open))))
		return nil
	case t.end:
		return w.end(t.tag)
	}
	return w.start(t)
}

func (w *drawer) start(t token) error {
	attrs, err := likeBrowser(t.attrs)
	if err != nil {
		return fmt.Errorf("element <%s>: %w", t.tag, err)
	}
	w.out.WriteString("<" + t.tag)
	for _, a := range attrs {
		fmt.Fprintf(&w.out, ` %s="%s"`, a.name, html.EscapeString(a.value))
	}
	switch {
	case voidTags[t.tag]:
		w.out.WriteString("/>")
	case t.closed:
		w.out.WriteString("></" + t.tag + ">")
	default:
		w.out.WriteString(">")
		w.open = append(w.open, t.tag)
	}
	return nil
}

func (w *drawer) end(tag string) error {
	last := len(w.open) - 1
	if last < 0 {
		return fmt.Errorf("</%s> closes nothing", tag)
	}
	if w.open[last] != tag {
		return fmt.Errorf("element <%s> is never closed; draw it with Elem, not ElemSelfClosing", w.open[last])
	}
	w.open = w.open[:last]
	w.out.WriteString("</" + tag + ">")
	return nil
}

var voidTags = wordSet("area base br col embed hr img input link meta source track wbr")

// outdent undoes the encoder's line for each child. The depth counts: a text's
// own leading spaces come after those of its line and must stay.
func outdent(text string, depth int) string {
	if !strings.HasPrefix(text, "\n") {
		return text // an only child stands on its parent's line
	}
	last := strings.LastIndex(text, "\n")
	if strings.Trim(text[last:], "\n ") != "" {
		return text
	}
	text = strings.ReplaceAll(text[:last], "\n"+strings.Repeat("  ", depth), "")
	return strings.Trim(text, "\n")
}

// go-app sets these by property, where "false" means absent; written as HTML
// any value at all means present.
var booleans = wordSet("async autofocus autoplay checked default defer disabled hidden inert loop " +
	"multiple muted open readonly required reversed selected")

func likeBrowser(attrs []attr) ([]attr, error) {
	var kept []attr
	for _, a := range attrs {
		if a.name == "style" || strings.HasPrefix(a.name, "on") {
			return nil, fmt.Errorf("attribute %s is blocked by the page's policy; use a class", a.name)
		}
		if booleans[a.name] && a.value == "false" {
			continue
		}
		if booleans[a.name] {
			a.value = ""
		} else if a.bare {
			a.value = "true" // go-app leaves it out; aria-hidden="" would mean nothing
		}
		kept = append(kept, a)
	}
	slices.SortFunc(kept, func(a, b attr) int { return strings.Compare(a.name, b.name) })
	return kept, nil
}

// reread parses the HTML as a browser would and refuses what comes back
// otherwise. Only the case of SVG names may change: HTML knows how to spell them.
func reread(drawn string) (string, error) {
	context := &html.Node{Type: html.ElementNode, Data: "body", DataAtom: atom.Body}
	nodes, err := html.ParseFragment(strings.NewReader(drawn), context)
	if err != nil {
		return "", fmt.Errorf("%w: %w", errDrawn, err)
	}
	if len(nodes) != 1 || nodes[0].Type != html.ElementNode {
		return "", fmt.Errorf("%w: a page is one element, here are %d", errDrawn, len(nodes))
	}
	var out bytes.Buffer
	if err := html.Render(&out, nodes[0]); err != nil {
		return "", fmt.Errorf("%w: %w", errDrawn, err)
	}
	if read := out.String(); !strings.EqualFold(read, drawn) {
		return "", fmt.Errorf("%w: %s", errDrawn, difference(drawn, read))
	}
	return out.String(), nil
}

func difference(drawn, read string) string {
	i := 0
	for i < min(len(drawn), len(read)) && drawn[i] == read[i] {
		i++
	}
	from := max(0, i-30)
	return fmt.Sprintf("drawn %q, read %q", excerpt(drawn[from:]), excerpt(read[from:]))
}

func wordSet(words string) map[string]bool {
	s := map[string]bool{}
	for _, w := range strings.Fields(words) {
		s[w] = true
	}
	return s
}
