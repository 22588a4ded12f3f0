package app

import (
	"testing"

	"github.com/innerbuddies/gutquiz/app/kept"
)

// A client for frames knows the units without the package of what is kept.
func TestTheUnitsAreThoseThatAreKept(t *testing.T) {
	if shownUnit != kept.ShownUnit || shownBeside != kept.ShownBeside {
		t.Errorf("got %s and %s, want %s and %s", shownUnit, shownBeside, kept.ShownUnit, kept.ShownBeside)
	}
}
