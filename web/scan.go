package web

import (
	"fmt"
	"html"
	"strconv"
	"strings"
)

// go-app spells HTML in a way of its own: attribute values are quoted as Go
// strings and not escaped, "true" is left out, and every child stands on a line
// of its own. So its output is read here by its own rules, not by HTML's.

// A token is a start tag, an end tag or a text, whichever field says.
type token struct {
	tag string
	// end tells an end tag, closed a start tag that ends itself.
	end, closed bool
	attrs       []attr
	text        string
}

// An attr is one attribute; bare where it was written without a value.
type attr struct {
	name, value string
	bare        bool
}

func scan(src string) ([]token, error) {
	var tokens []token
	for src != "" {
		t, rest, err := scanToken(src)
		if err != nil {
			return nil, err
		}
		tokens, src = append(tokens, t), rest
	}
	return tokens, nil
}

func scanToken(src string) (token, string, error) {
	if src[0] != '<' {
		text, rest := cutAt(src, "<")
		return token{text: html.UnescapeString(text)}, rest, nil
	}
	if name, found := strings.CutPrefix(src, "</"); found {
		name, rest, _ := strings.Cut(name, ">")
		return token{tag: name, end: true}, rest, nil
	}
	return scanStart(src)
}

func scanStart(src string) (token, string, error) {
	name, rest := cutAt(src[1:], " />")
	if !isName(name) {
		return token{}, "", fmt.Errorf("drawn HTML %q: only elements and texts can be drawn", excerpt(src))
	}
	t := token{tag: name}
	for {
		rest = strings.TrimLeft(rest, " \n\t")
		if after, found := strings.CutPrefix(rest, ">"); found {
			return t, after, nil
		}
		if after, found := strings.CutPrefix(rest, "/>"); found {
			t.closed = true
			return t, after, nil
		}
		a, after, err := scanAttr(rest)
		if err != nil {
			return token{}, "", fmt.Errorf("drawn element <%s>: %w", name, err)
		}
		t.attrs, rest = append(t.attrs, a), after
	}
}

func scanAttr(src string) (attr, string, error) {
	name, rest := cutAt(src, "= />\n\t")
	if !isName(name) {
		return attr{}, "", fmt.Errorf("attribute %q: a name is letters, digits, dashes and colons", excerpt(src))
	}
	quoted, found := strings.CutPrefix(rest, "=")
	if !found {
		return attr{name: name, bare: true}, rest, nil
	}
	prefix, err := strconv.QuotedPrefix(quoted)
	if err != nil || prefix[0] != '"' {
		return attr{}, "", fmt.Errorf("attribute %s: value %q must stand in double quotes", name, excerpt(quoted))
	}
	value, err := strconv.Unquote(prefix)
	return attr{name: name, value: value}, quoted[len(prefix):], err
}

// cutAt cuts before the first of chars, which stays in rest.
func cutAt(s, chars string) (before, rest string) {
	i := strings.IndexAny(s, chars)
	if i < 0 {
		return s, ""
	}
	return s[:i], s[i:]
}

func isName(s string) bool {
	strange := func(r rune) bool {
		return !('a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' || '0' <= r && r <= '9' || r == '-' || r == ':' || r == '_')
	}
	return s != "" && s[0] > '9' && !strings.ContainsFunc(s, strange)
}

func excerpt(s string) string {
	if runes := []rune(s); len(runes) > 60 {
		return string(runes[:60]) + "…"
	}
	return s
}
