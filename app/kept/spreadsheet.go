package kept

import "strings"

// Spreadsheet is a plan's reported days as CSV, a row each. The words come from the
// screen.
func Spreadsheet(p Plan, head []string, row func(Report) []string) string {
	out := cells(head...)
	for _, r := range p.Reports {
		out += cells(row(r)...)
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
