package kept_test

import (
	"errors"
	"slices"
	"strconv"
	"testing"
	"time"

	"github.com/innerbuddies/gutquiz/app/kept"
	"github.com/innerbuddies/gutquiz/app/kept/kepttest"
)

func TestTwoTabsLoseNothing(t *testing.T) {
	m := kepttest.New()
	one, two := opened(t, m), opened(t, m)
	must(t, one.Keep(resultOf("01")))
	must(t, two.Keep(resultOf("02")))
	must(t, one.Refresh())
	if got := idsOf(one); !slices.Equal(got, []string{"02", "01"}) {
		t.Errorf("one tab has %v", got)
	}
	if got := idsOf(opened(t, m)); !slices.Equal(got, []string{"02", "01"}) {
		t.Errorf("kept is %v", got)
	}
}

// Two processes may both read before either writes: then one overwrites the
// other, and the tab that lost puts its change back.
func TestTabsThatWriteAtOnceAreJoined(t *testing.T) {
	m := kepttest.New()
	one := opened(t, m)
	must(t, one.Keep(resultOf("01")))
	lost := m.Texts["gutquiz.kept.a"]
	delete(m.Texts, "gutquiz.kept.a")
	two := opened(t, m)
	must(t, two.Keep(resultOf("02")))
	if lost == m.Texts["gutquiz.kept.a"] {
		t.Fatal("the second tab has not overwritten the first")
	}
	must(t, one.Refresh())
	must(t, two.Refresh())
	for _, s := range []*kept.Results{one, two, opened(t, m)} {
		if got := idsOf(s); !slices.Equal(got, []string{"02", "01"}) {
			t.Errorf("got %v", got)
		}
	}
}

func TestADeletionInAnotherTabIsHeard(t *testing.T) {
	m := kepttest.New()
	one := opened(t, m)
	must(t, one.Keep(resultOf("01"), resultOf("02")))
	two := opened(t, m)
	must(t, two.Remove(idOf("01")))
	must(t, one.Refresh())
	if got := idsOf(one); !slices.Equal(got, []string{"02"}) {
		t.Errorf("got %v", got)
	}
	two.Clear()
	must(t, one.Refresh())
	if got := idsOf(one); got != nil || len(m.Texts) != 0 {
		t.Errorf("got %v, %d texts", got, len(m.Texts))
	}
}

// Somebody deleted it, here or with the browser's own means: it must not come back
// by itself, and what the page still knows must not be lost unsaid.
func TestWhatWasDeletedElsewhereDoesNotComeBack(t *testing.T) {
	m := kepttest.New()
	p := m.Store(noon).Plan(idOf("10"))
	must(t, p.Change(func(kept.Plan) kept.Plan { return planOf("10") }))
	clear(m.Texts)
	err := p.Change(func(p kept.Plan) kept.Plan { return p.With(p.About("2026-11-20", true)) })
	if !errors.Is(err, kept.ErrGone) || len(m.Texts) != 0 || p.Plan().ID == "" {
		t.Errorf("got %v, %d texts, plan %q", err, len(m.Texts), p.Plan().ID)
	}
	s := opened(t, m)
	must(t, s.Keep(resultOf("01"), resultOf("02")))
	clear(m.Texts)
	must(t, s.Keep(resultOf("03")))
	if got := idsOf(opened(t, m)); !slices.Equal(got, []string{"03"}) {
		t.Errorf("kept is %v, want only what was kept since", got)
	}
}

// A tab that slept meanwhile hears of neither the deletion nor the new beginning.
func TestWhatWasKeptAnewIsNotJoinedWithWhatWasDeleted(t *testing.T) {
	m := kepttest.New()
	asleep := m.Store(noon.Add(-time.Minute)).Results()
	must(t, asleep.Keep(resultOf("01")))
	must(t, asleep.Keep(resultOf("02")))
	m.Store(noon).EraseAll()
	must(t, opened(t, m).Keep(resultOf("03")))
	must(t, asleep.Refresh())
	for _, s := range []*kept.Results{asleep, opened(t, m)} {
		if got := idsOf(s); !slices.Equal(got, []string{"03"}) {
			t.Errorf("got %v", got)
		}
	}
	awake := opened(t, m)
	must(t, awake.Keep(resultOf("04")))
	must(t, awake.Remove(idOf("03")))
	must(t, asleep.Refresh())
	if got := idsOf(opened(t, m)); !slices.Equal(got, []string{"04"}) || !slices.Equal(idsOf(asleep), got) {
		t.Errorf("what was deleted since came back: %v, %v", got, idsOf(asleep))
	}
}

func TestAChangeThatWasNeverWrittenDoesNotOutliveADeletion(t *testing.T) {
	m := kepttest.New()
	asleep := m.Store(noon.Add(-time.Minute)).Results()
	must(t, asleep.Keep(resultOf("01")))
	m.Fault = kept.ErrFull
	_ = asleep.Keep(resultOf("02"))
	m.Fault = nil
	m.Store(noon).EraseAll()
	must(t, opened(t, m).Keep(resultOf("03")))
	must(t, asleep.Refresh())
	if got := idsOf(opened(t, m)); !slices.Equal(got, []string{"03"}) {
		t.Errorf("got %v", got)
	}
}

// Another tab may look at any moment of a deletion.
func TestADeletionHeardHalfDoneIsNotUndone(t *testing.T) {
	for _, changes := range []int{1, 2, 3, 4} {
		m := kepttest.New()
		s := m.Store(noon).Results()
		for n := range changes {
			must(t, s.Keep(resultOf("0"+strconv.Itoa(n))))
		}
		other := opened(t, m)
		m.Removed = func() { must(t, other.Refresh()) }
		m.Store(noon).EraseAll()
		if len(m.Texts) != 0 {
			t.Errorf("after %d changes %d texts are left", changes, len(m.Texts))
		}
	}
}

// A tap is one look at both slots, and one at what was written.
func TestAChangeReadsOnce(t *testing.T) {
	m := kepttest.New()
	in := m.Store(noon)
	r := in.Results()
	p := begun(t, in, planOf("10"))
	must(t, r.Keep(resultOf("01"), resultOf("02"), resultOf("03")))
	for _, c := range []struct {
		what string
		act  func() error
		want int
	}{
		{"keep", func() error { return r.Keep(resultOf("04")) }, 3},
		{"remove", func() error { return r.Remove(idOf("04")) }, 3},
		{"refresh", r.Refresh, 2},
		{"load", r.Load, 2},
		{"change", func() error { return p.Change(func(p kept.Plan) kept.Plan { return p }) }, 3},
	} {
		m.Read = 0
		if err := c.act(); err != nil || m.Read != c.want {
			t.Errorf("%s reads %d texts, want %d, %v", c.what, m.Read, c.want, err)
		}
	}
	for _, id := range []string{"01", "02"} {
		must(t, r.Remove(idOf(id)))
	}
	if m.Read = 0; r.Remove(idOf("03")) != nil || m.Read != 2 {
		t.Errorf("the last one to go reads %d texts", m.Read)
	}
}

// What is deleted and kept anew is told from what two tabs write at once by the
// time between: ten seconds.
func TestTenSecondsTellANewBeginning(t *testing.T) {
	for _, c := range []struct {
		later time.Duration
		want  []string
	}{
		{9999 * time.Millisecond, []string{"03", "02", "01"}},
		{10 * time.Second, []string{"03"}},
	} {
		m := kepttest.New()
		one, two := m.Store(noon).Results(), m.Store(noon.Add(c.later)).Results()
		must(t, one.Keep(resultOf("01")))
		must(t, one.Keep(resultOf("02")))
		clear(m.Texts)
		must(t, two.Keep(resultOf("03")))
		must(t, one.Refresh())
		want(t, c.later.String(), one, c.want...)
		want(t, c.later.String()+", kept", opened(t, m), c.want...)
	}
}

// A tab that has nothing yet takes what it finds, however long ago it was begun.
func TestATabWithNothingTakesWhatItFinds(t *testing.T) {
	m := kepttest.New()
	one := m.Store(noon.Add(-time.Hour)).Results()
	must(t, one.Load())
	must(t, opened(t, m).Keep(resultOf("01")))
	must(t, one.Keep(resultOf("02")))
	want(t, "one has", one, "02", "01")
	if got := headerOf(t, m.Texts["gutquiz.kept.b"]); got.Born != noon.UnixMilli() || got.Revision != 2 {
		t.Errorf("got %+v", got)
	}
}

// After two tabs wrote at once, what holds both must be newer than either.
func TestTheJoinedStateIsTheNewest(t *testing.T) {
	m := kepttest.New()
	one := opened(t, m)
	must(t, one.Keep(resultOf("01")))
	two := opened(t, m)
	must(t, one.Keep(resultOf("02")))
	must(t, one.Keep(resultOf("03")))
	delete(m.Texts, "gutquiz.kept.a") // of revision 3
	delete(m.Texts, "gutquiz.kept.b")
	m.Texts["gutquiz.kept.a"] = sealed(`{"schema":2,"revision":1,"born":1795348800000,"body":{"kept":[]}}`)
	must(t, two.Load())
	must(t, two.Keep(resultOf("04")))
	must(t, one.Refresh())
	want(t, "one has", one, "04", "03", "02", "01")
	var newest int64
	for _, text := range m.Texts {
		newest = max(newest, headerOf(t, text).Revision)
	}
	if newest != 4 {
		t.Errorf("the newest is revision %d", newest)
	}
	if m.Read = 0; one.Refresh() != nil || m.Read != 2 {
		t.Errorf("nothing is new, and %d texts are read", m.Read)
	}
}

// Another tab's newer state is taken as it is: what it deleted stays deleted.
func TestANewerStateIsTakenAsItIs(t *testing.T) {
	m := kepttest.New()
	one := opened(t, m)
	must(t, one.Keep(resultOf("01"), resultOf("02")))
	two := opened(t, m)
	must(t, two.Remove(idOf("01")))
	before := m.Texts["gutquiz.kept.b"]
	must(t, one.Refresh())
	if want(t, "one has", one, "02"); m.Texts["gutquiz.kept.b"] != before || len(m.Texts) != 1 {
		t.Error("taking in what another wrote writes")
	}
}

// What one tab could never write is joined with what another began since.
func TestWhatWasNeverWrittenIsJoinedWithWhatBeganSince(t *testing.T) {
	m := kepttest.New()
	one := m.Store(noon.Add(-time.Minute)).Results()
	m.Fault = kept.ErrFull
	_ = one.Keep(resultOf("01"))
	m.Fault = nil
	must(t, opened(t, m).Keep(resultOf("02")))
	must(t, one.Refresh())
	want(t, "one has", one, "02", "01")
	want(t, "kept is", opened(t, m), "02", "01")
}

// Damage done while a page is open takes nothing off the page.
func TestDamageDoneMeanwhileIsNoDeletion(t *testing.T) {
	m := kepttest.New()
	one := opened(t, m)
	must(t, one.Keep(resultOf("01")))
	m.Texts["gutquiz.kept.a"] += "x"
	for name, act := range map[string]func() error{
		"refresh": one.Refresh, "keep": func() error { return one.Keep(resultOf("02")) }, "remove": func() error { return one.Remove(idOf("01")) },
	} {
		if err := act(); !errors.Is(err, kept.ErrDamaged) || len(m.Texts) != 1 {
			t.Errorf("%s: %v, %d texts", name, err, len(m.Texts))
		}
	}
	want(t, "the page has", one, "01")
}

// Who deletes what is gone already is told so, and nothing comes back.
func TestADeletionOfWhatIsGoneDoesNothing(t *testing.T) {
	m := kepttest.New()
	one := opened(t, m)
	must(t, one.Keep(resultOf("01"), resultOf("02")))
	m.Store(noon).EraseAll()
	if err := one.Remove(idOf("01")); !errors.Is(err, kept.ErrGone) || len(m.Texts) != 0 {
		t.Errorf("got %v, %d texts", err, len(m.Texts))
	}
}
