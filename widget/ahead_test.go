package widget_test

import (
	"slices"
	"testing"

	"github.com/innerbuddies/gutquiz/widget"
)

// A component keeps the diary it gave, and may keep more behind it.
func TestAheadWritesIntoNobodysDiary(t *testing.T) {
	behind := diary("www")
	want := slices.Clone(behind)
	widget.Ahead(standard, behind[:1])
	if !slices.Equal(behind, want) {
		t.Errorf("got %v, want %v: what lay behind the diary was written over", behind, want)
	}
}
