package kept_test

import (
	"testing"

	"github.com/innerbuddies/gutquiz/app/kept"
)

// The preview counts what is new, what is here, and what is here otherwise.
func TestAnImportSaysWhatItWouldDo(t *testing.T) {
	had := func(date string, at int64) kept.Report { return kept.Report{Date: date, Had: true, At: at} }
	here := kept.File{Kept: []kept.Result{resultOf("02"), resultOf("01")}, Plans: []kept.Plan{planOf("10", had("2026-11-20", 5))}}
	paused := planOf("10", had("2026-11-20", 5)).PausedFrom("2026-11-21")
	for name, c := range map[string]struct {
		file kept.File
		want kept.Change
	}{
		"nothing":        {kept.File{}, kept.Change{}},
		"a result":       {kept.File{Kept: []kept.Result{resultOf("03"), resultOf("01")}}, kept.Change{Results: 1, Same: 1}},
		"a plan":         {kept.File{Plans: []kept.Plan{planOf("11")}}, kept.Change{Plans: 1}},
		"the same plan":  {kept.File{Plans: here.Plans}, kept.Change{Same: 1}},
		"days":           {kept.File{Plans: []kept.Plan{planOf("10", had("2026-11-21", 1), had("2026-11-22", 1))}}, kept.Change{Same: 1, Days: 2}},
		"a later report": {kept.File{Plans: []kept.Plan{planOf("10", had("2026-11-20", 6))}}, kept.Change{Same: 1, Differ: 1}},
		"a pause":        {kept.File{Plans: []kept.Plan{paused}}, kept.Change{Same: 1, Pauses: 1}},
		"some of all": {kept.File{Kept: []kept.Result{resultOf("03"), resultOf("02")}, Plans: []kept.Plan{planOf("12"), planOf("11"), paused}},
			kept.Change{Results: 1, Plans: 2, Same: 2, Pauses: 1}},
	} {
		got := kept.ChangeBy(c.file, here)
		none := kept.Change{Same: c.want.Same} == c.want
		if got != c.want || got.Nothing() != none {
			t.Errorf("%s: got %+v, nothing is %v", name, got, got.Nothing())
		}
	}
}
