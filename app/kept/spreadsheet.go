package kept

import (
	"strconv"
	"strings"

	"github.com/innerbuddies/gutquiz/widget"
)

// A Wording is what the screen calls what a spreadsheet holds.
type Wording struct {
	// Head are the columns: date, drink, millilitres, ounces, had, felt, note.
	Head  [7]string
	Drink func(widget.Day) string
	// Had and Felt are what the reader said of a date.
	Had, Felt func(Report) string
}

// Spreadsheet is a plan's reported days as CSV, both units side by side.
func Spreadsheet(p Plan, w Wording) string {
	out := cells(w.Head[:]...)
	for _, r := range p.Reports {
		day := r.Day
		ounces := strconv.FormatFloat(day.FlOz, 'f', -1, 64)
		out += cells(r.Date, w.Drink(day), strconv.Itoa(day.Ml), ounces, w.Had(r), w.Felt(r), r.Note)
	}
	return out
}

// cells is one line of a CSV file (RFC 4180). A text that a spreadsheet would run
// as a formula gets an apostrophe before it.
func cells(values ...string) string {
	for i, v := range values {
		if v != "" && strings.ContainsRune("=+-@\t\r", rune(v[0])) {
			v = "'" + v
		}
		values[i] = `"` + strings.ReplaceAll(v, `"`, `""`) + `"`
	}
	return strings.Join(values, ",") + "\r\n"
}
