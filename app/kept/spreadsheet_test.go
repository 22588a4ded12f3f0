package kept_test

import (
	"strings"
	"testing"

	"github.com/innerbuddies/gutquiz/app/kept"
	"github.com/innerbuddies/gutquiz/widget"
)

func wording() kept.Wording {
	return kept.Wording{
		Head:  [7]string{"Date", "Drink", "ml", "fl oz", "Had", "Felt", "Note"},
		Drink: func(d widget.Day) string { return "tea" },
		Had:   func(r kept.Report) string { return map[bool]string{true: "yes", false: "no"}[r.Had] },
		Felt:  func(r kept.Report) string { return string(r.Felt) },
	}
}

func TestASpreadsheetIsTheSameToTheByte(t *testing.T) {
	p := planOf("01",
		kept.Report{Date: "2026-11-20", Day: widget.Day{Ml: 15, FlOz: .5}, Had: true, Felt: "mild", Note: "say \"hi\"\nand go"},
		kept.Report{Date: "2026-11-21", Day: widget.Day{Ml: 60, FlOz: 2}})
	want := `"Date","Drink","ml","fl oz","Had","Felt","Note"|"2026-11-20","tea","15","0.5","yes","mild","say ""hi""
and go"|"2026-11-21","tea","60","2","no","",""|`
	if got := kept.Spreadsheet(p, wording()); got != strings.ReplaceAll(want, "|", "\r\n") {
		t.Errorf("got %q", got)
	}
}

// A spreadsheet program takes a cell that begins like one for a formula.
func TestASpreadsheetRunsNothing(t *testing.T) {
	for note, want := range map[string]string{
		"=1+1": `"'=1+1"`, "+1": `"'+1"`, "-2": `"'-2"`, "@x": `"'@x"`, "\tx": "\"'\tx\"", "\rx": "\"'\rx\"",
		"": `""`, "fine": `"fine"`, "a=1": `"a=1"`, "é": `"é"`,
	} {
		got := kept.Spreadsheet(planOf("01", kept.Report{Date: "2026-11-20", Note: note}), wording())
		if !strings.HasSuffix(got, `,`+want+"\r\n") {
			t.Errorf("%q: got %q", note, got)
		}
	}
}
