package server

import (
	"strconv"
	"strings"

	"github.com/innerbuddies/gutquiz/web"
)

// A representation is a file in one encoding.
type representation struct {
	encoding string // as in Content-Encoding; empty for the file itself
	bytes    []byte
}

// choose returns the smallest representation among those the reader's program
// likes best. Where it likes none of ours it gets the file itself: better a page
// in an unwanted spelling than no page.
func choose(f web.File, acceptEncoding string) representation {
	best, bestQ := representation{bytes: f.Bytes}, -1.0
	for _, r := range representations(f) {
		if r.bytes == nil {
			continue
		}
		if q := quality(acceptEncoding, r.encoding); q > 0 && q > bestQ {
			best, bestQ = r, q
		}
	}
	return best
}

// representations are a file's, the smallest first; without bytes where there is none.
func representations(f web.File) [3]representation {
	return [3]representation{{"br", f.Br}, {"gzip", f.Gz}, {"", f.Bytes}}
}

// quality is how much an Accept-Encoding header likes an encoding, 0 to 1. The
// file itself is always welcome unless refused by name or by a star.
func quality(acceptEncoding, encoding string) float64 {
	star := 0.0
	if encoding == "" {
		encoding, star = "identity", 0.001
	}
	for part := range strings.SplitSeq(acceptEncoding, ",") {
		name, parameters, _ := strings.Cut(part, ";")
		switch name = strings.ToLower(strings.TrimSpace(name)); {
		case name == encoding || name == "x-"+encoding:
			return weight(parameters)
		case name == "*":
			star = weight(parameters)
		}
	}
	return star
}

// weight reads q=0.5; what is no weight counts as 0, so that a garbled header
// gets the plain file.
func weight(parameters string) float64 {
	if strings.TrimSpace(parameters) == "" {
		return 1
	}
	name, value, _ := strings.Cut(parameters, "=")
	q, err := strconv.ParseFloat(strings.TrimSpace(value), 64)
	if !strings.EqualFold(strings.TrimSpace(name), "q") || err != nil || !(q >= 0 && q <= 1) {
		return 0
	}
	return q
}
