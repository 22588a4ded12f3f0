package app

import (
	"testing"

	"github.com/innerbuddies/gutquiz/app/kept"
)

// A client for frames knows the units without the package of what is kept.
func TestTheUnitsAreThoseThatAreKept(t *testing.T) {
	if unitMl != kept.UnitMl || unitFlOz != kept.UnitFlOz {
		t.Errorf("got %s and %s, want %s and %s", unitMl, unitFlOz, kept.UnitMl, kept.UnitFlOz)
	}
}
