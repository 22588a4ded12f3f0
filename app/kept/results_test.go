package kept_test

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"github.com/innerbuddies/gutquiz/app/kept"
	"github.com/innerbuddies/gutquiz/app/kept/kepttest"
)

func TestWhatIsKeptIsReadAgain(t *testing.T) {
	m := kepttest.New()
	must(t, opened(t, m).Keep(resultOf("01"), resultOf("02")))
	if got := idsOf(opened(t, m)); !slices.Equal(got, []string{"02", "01"}) {
		t.Errorf("got %v, want the latest first", got)
	}
}

func TestWhatIsDeletedLeavesNoCopy(t *testing.T) {
	m := kepttest.New()
	s := opened(t, m)
	must(t, s.Keep(resultOf("01")))
	must(t, s.Keep(resultOf("02")))
	must(t, s.Remove(idOf("01")))
	for key, text := range m.Texts {
		if strings.Contains(text, idOf("01")) {
			t.Errorf("%s still holds it", key)
		}
	}
	must(t, s.Remove(idOf("02")))
	if len(m.Texts) != 0 {
		t.Errorf("an empty list left %v", m.Texts)
	}
}

func TestAResultIsDeletedEvenWithoutRoomForASecondCopy(t *testing.T) {
	m := kepttest.New()
	s := m.Store(noon).Results()
	must(t, s.Keep(resultOf("01"), resultOf("02"), resultOf("03")))
	m.Room = len(m.Texts["gutquiz.kept.a"])
	must(t, s.Remove(idOf("02")))
	if got := idsOf(opened(t, m)); !slices.Equal(got, []string{"03", "01"}) || len(m.Texts) != 1 {
		t.Errorf("got %v in %d texts", got, len(m.Texts))
	}
}

// Where there is no room at all, the only copy stays.
func TestADeletionWithoutAnyRoomLosesNothing(t *testing.T) {
	m := kepttest.New()
	r := m.Store(noon).Results()
	must(t, r.Keep(resultOf("01"), resultOf("02")))
	m.Fault = kept.ErrFull
	if err := r.Remove(idOf("01")); !errors.Is(err, kept.ErrFull) {
		t.Errorf("got %v", err)
	}
	want(t, "kept is", opened(t, m), "02", "01")
	m.Fault = nil
	must(t, r.Refresh())
	want(t, "with room again", opened(t, m), "02")
}

func TestAResultIsFoundByItsID(t *testing.T) {
	r := opened(t, kepttest.New())
	must(t, r.Keep(resultOf("01"), resultOf("02")))
	if k, known := r.Find(idOf("01")); !known || k.Headline != "Tea 01" {
		t.Errorf("got %+v, %v", k, known)
	}
	if k, known := r.Find(idOf("03")); known || k.ID != "" {
		t.Errorf("got %+v, %v", k, known)
	}
}

// Who keeps a result again changes nothing.
func TestAResultIsKeptOnce(t *testing.T) {
	r := opened(t, kepttest.New())
	must(t, r.Keep(resultOf("02"), resultOf("01"), resultOf("03")))
	again := resultOf("02")
	again.Headline = "Coffee"
	must(t, r.Keep(again))
	want(t, "kept is", r, "03", "02", "01")
	if k, _ := r.Find(idOf("02")); k.Headline != "Tea 02" {
		t.Errorf("got %q", k.Headline)
	}
}
