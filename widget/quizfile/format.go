package quizfile

import (
	"fmt"
	"slices"
)

// formatNow is the format of quiz files that this program reads. It goes up when a
// file that was right needs a change; a new key alone does not need one.
const formatNow = 2

// formerly is what to change in a file of each earlier format.
var formerly = map[int]string{
	1: "in it every text stood under texts and every number under points; that is still read, so write format: 2 and let gutquiz check name what is missing",
}

// otherFormat finds a file of another format. Nothing else of it is told: what is
// right there may be wrong here.
func (w *walker) otherFormat(format int) ([]finding, bool) {
	at, written := w.places["$.format"]
	told := slices.ContainsFunc(w.findings, func(f finding) bool { return f.path == "$.format" })
	if !written || told || format == formatNow {
		return nil, false
	}
	f := finding{path: "$.format", at: at}
	switch do, known := formerly[format]; {
	case known:
		f.message = fmt.Sprintf("format %d is an earlier one: %s", format, do)
	case format > formatNow:
		f.message = fmt.Sprintf("format %d is newer than this gutquiz, which reads format %d: get a newer gutquiz; or, if the file was written for this one, write format: %d", format, formatNow, formatNow)
	default:
		f.message = fmt.Sprintf("there is no format %d; write format: %d, or take the line out", format, formatNow)
	}
	return []finding{f}, true
}
