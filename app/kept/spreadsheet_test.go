package kept_test

import (
	"strconv"
	"strings"
	"testing"

	"github.com/innerbuddies/gutquiz/app/kept"
)

func TestASpreadsheetIsTheSameToTheByte(t *testing.T) {
	p := planOf("01",
		kept.Report{Date: "2026-11-20", Had: true, Note: "say \"hi\"\nand go"},
		kept.Report{Date: "2026-11-21"})
	row := func(r kept.Report) []string { return []string{r.Date, strconv.FormatBool(r.Had), r.Note} }
	want := `"Date","Had","Note"|"2026-11-20","true","say ""hi""
and go"|"2026-11-21","false",""|`
	if got := kept.Spreadsheet(p, []string{"Date", "Had", "Note"}, row); got != strings.ReplaceAll(want, "|", "\r\n") {
		t.Errorf("got %q", got)
	}
}

// A spreadsheet program takes a cell that begins like one for a formula.
func TestASpreadsheetRunsNothing(t *testing.T) {
	for note, want := range map[string]string{
		"=1+1": `"'=1+1"`, "+1": `"'+1"`, "-2": `"'-2"`, "@x": `"'@x"`, "\tx": "\"'\tx\"", "\rx": "\"'\rx\"",
		"": `""`, "fine": `"fine"`, "a=1": `"a=1"`, "é": `"é"`,
	} {
		got := kept.Spreadsheet(planOf("01", kept.Report{Date: "2026-11-20", Note: note}), []string{"Note"}, func(r kept.Report) []string { return []string{r.Note} })
		if got != "\"Note\"\r\n"+want+"\r\n" {
			t.Errorf("%q: got %q", note, got)
		}
	}
}
