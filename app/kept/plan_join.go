package kept

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// Bringing joins the plan of a file into p; the unit p is shown in stays.
func (p Plan) Bringing(added Plan) Plan {
	joined := joinPlans(p, added)
	if p.Shown != "" {
		joined.Shown = p.Shown
	}
	return joined
}

// joinPlans holds the reports and pauses of both; see content.join.
func joinPlans(a, b Plan) Plan {
	if a.ID == "" {
		a, b = b, a
	}
	a.Reports, a.Pauses, a.Shown = joinReports(a.Reports, b.Reports), joinPauses(a.Pauses, b.Pauses), max(a.Shown, b.Shown)
	return a
}

// joinReports is every date of both, in order. Of two reports of a date see join.
// slices.Insert would read better here, and cost a reader 3 kB for each type of list.
func joinReports(a, b []Report) []Report {
	all := append([]Report(nil), a...)
	for _, r := range b {
		at := 0
		for at < len(all) && all[at].Date < r.Date {
			at++
		}
		if at == len(all) || all[at].Date != r.Date {
			all = append(all[:at], append([]Report{r}, all[at:]...)...)
		} else {
			all[at] = all[at].join(r)
		}
	}
	return all
}

// join is the later of two reports of a date, and of two made at once the more
// careful. A note is the one thing nobody can tell again, so it has the lines of
// both.
func (r Report) join(other Report) Report {
	if other.outdoes(r) {
		r, other = other, r
	}
	r.Note = joinNotes(r.Note, other.Note)
	return r
}

// joinNotes is the first note with those lines of the second that it lacks.
func joinNotes(note, other string) string {
	lines := strings.Split(note, "\n")
	for _, line := range strings.Split(other, "\n") {
		if line != "" && !slices.Contains(lines, line) {
			lines = append(lines, line)
		}
	}
	if note == "" {
		lines = lines[1:]
	}
	return clipped(strings.Join(lines, "\n"), mostNote)
}

// clipped is the text up to a number of bytes, whole characters only.
func clipped(text string, most int) string {
	for i := range text {
		if i > most-utf8.UTFMax {
			return text[:i]
		}
	}
	return text
}

// outdoes is a strict order, so that it does not matter who joins whom.
func (r Report) outdoes(other Report) bool {
	switch {
	case r.At != other.At:
		return r.At > other.At
	case r.Felt != other.Felt: // done, fine, mild, worse: in this order by letter too
		return r.Felt > other.Felt
	case r.Had != other.Had:
		return r.Had
	}
	return r.Note > other.Note
}

// joinPauses takes the end of a pause over its being open.
func joinPauses(a, b []Pause) []Pause {
	all := append([]Pause(nil), a...)
	for _, p := range b {
		at := 0
		for at < len(all) && all[at].From < p.From {
			at++
		}
		if at == len(all) || all[at].From != p.From {
			all = append(all[:at], append([]Pause{p}, all[at:]...)...)
		} else {
			all[at].To = max(all[at].To, p.To)
		}
	}
	return all
}
