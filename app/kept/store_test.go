package kept_test

import (
	"errors"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/innerbuddies/gutquiz/app/kept"
	"github.com/innerbuddies/gutquiz/app/kept/kepttest"
	"github.com/innerbuddies/gutquiz/widget"
)

func TestWhatIsKeptIsReadAgain(t *testing.T) {
	m := kepttest.New()
	must(t, opened(t, m).Keep(resultOf("01"), resultOf("02")))
	if got := idsOf(opened(t, m)); !slices.Equal(got, []string{"02", "01"}) {
		t.Errorf("got %v, want the latest first", got)
	}
}

func TestADamagedCopyGivesWayToTheOneBefore(t *testing.T) {
	for _, damage := range []string{"", "x", "nonsense {}", "null"} {
		m := kepttest.New()
		s := opened(t, m)
		must(t, s.Keep(resultOf("01")))
		must(t, s.Keep(resultOf("02")))
		m.Texts["gutquiz.kept.b"] = damage
		before := opened(t, m)
		if got := idsOf(before); !slices.Equal(got, []string{"01"}) || !before.Damaged() {
			t.Errorf("%q: got %v, damaged is %v", damage, got, before.Damaged())
		}
		must(t, before.Keep(resultOf("03")))
		if after := opened(t, m); !slices.Equal(idsOf(after), []string{"03", "01"}) || after.Damaged() {
			t.Errorf("%q: written again, got %v and damaged %v", damage, idsOf(after), after.Damaged())
		}
	}
}

// Nobody may write over what might still be saved.
func TestWhereEveryCopyIsDamagedNothingIsTouched(t *testing.T) {
	m := kepttest.New()
	must(t, opened(t, m).Keep(resultOf("01")))
	m.Texts["gutquiz.kept.a"] += "x"
	before := m.Texts["gutquiz.kept.a"]
	s := m.Store(noon).Results()
	for name, err := range map[string]error{"load": s.Load(), "keep": s.Keep(resultOf("02")), "heard": s.Refresh()} {
		if !errors.Is(err, kept.ErrDamaged) {
			t.Errorf("%s: %v", name, err)
		}
	}
	if len(m.Texts) != 1 || m.Texts["gutquiz.kept.a"] != before {
		t.Errorf("left is %v", m.Texts)
	}
	m.Store(noon).EraseAll()
	must(t, m.Store(noon).Results().Keep(resultOf("02")))
}

func TestEveryCutOfACopyIsNoticed(t *testing.T) {
	m := kepttest.New()
	must(t, opened(t, m).Keep(resultOf("01")))
	text := m.Texts["gutquiz.kept.a"]
	for i := range text {
		m.Texts["gutquiz.kept.a"] = text[:i]
		if err := m.Store(noon).Results().Load(); !errors.Is(err, kept.ErrDamaged) {
			t.Fatalf("the first %d bytes pass for the whole: %v", i, err)
		}
	}
}

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

func TestAFullBrowserKeepsTheLastGoodCopy(t *testing.T) {
	m := kepttest.New()
	s := opened(t, m)
	must(t, s.Keep(resultOf("01")))
	m.Fault = kept.ErrFull
	if err := s.Keep(resultOf("02")); !errors.Is(err, kept.ErrFull) {
		t.Fatalf("got %v", err)
	}
	if got := idsOf(opened(t, m)); !slices.Equal(got, []string{"01"}) {
		t.Errorf("kept is %v", got)
	}
	m.Fault = nil
	must(t, s.Keep(resultOf("03")))
	if got := idsOf(opened(t, m)); !slices.Equal(got, []string{"03", "02", "01"}) {
		t.Errorf("after there was room again: %v", got)
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

func TestANewerSchemaIsLeftAlone(t *testing.T) {
	m := kepttest.New()
	text := sealed(`{"schema":3,"revision":9,"body":{"kept":"otherwise"}}`)
	m.Texts["gutquiz.kept.a"] = text
	s := m.Store(noon).Results()
	if err := s.Load(); !errors.Is(err, kept.ErrNewer) {
		t.Errorf("load: %v", err)
	}
	if err := s.Keep(resultOf("01")); !errors.Is(err, kept.ErrNewer) || m.Texts["gutquiz.kept.a"] != text || len(m.Texts) != 1 {
		t.Errorf("keep: %v, %v", err, m.Texts)
	}
}

// What is written is what docs/keeping.md tells, byte for byte: other programs of
// ours have to read it.
func TestADocumentIsWrittenAsItIsSpecified(t *testing.T) {
	m := kepttest.New()
	in := m.Store(noon)
	r := in.Results()
	must(t, r.Keep(resultOf("01")))
	one := `{"id":"` + idOf("01") + `","date":"2026-11-22","quiz":"tea","answers":[["a"]],"code":"","headline":"Tea 01"}`
	two := strings.ReplaceAll(one, "01\"", "02\"")
	must(t, r.Keep(resultOf("02")))
	begun(t, in, planOf("10", kept.Report{Date: "2026-11-20", Day: widget.Day{Ml: 60, FlOz: 2}, Had: true, Felt: "mild", Note: "x", At: 5}))
	for key, document := range map[string]string{
		"gutquiz.kept.a": `{"schema":2,"revision":1,"born":1795348800000,"body":{"kept":[` + one + `]}}`,
		"gutquiz.kept.b": `{"schema":2,"revision":2,"born":1795348800000,"body":{"kept":[` + two + `,` + one + `]}}`,
		"gutquiz.plan." + idOf("10") + ".a": `{"schema":2,"revision":1,"born":1795348800000,"body":{"plan":{"id":"` + idOf("10") +
			`","quiz":"tea","outcome":"tea","answers":[["a"]],"started":"2026-11-20","days":[{"ml":60,"fl_oz":2},{"ml":60,"fl_oz":2},{"ml":90,"fl_oz":3}],` +
			`"reports":[{"date":"2026-11-20","day":{"ml":60,"fl_oz":2},"had":true,"felt":"mild","note":"x","at":5}],"pauses":null}}}`,
	} {
		if got := m.Texts[key]; got != sealed(document) {
			t.Errorf("%s: got %s\nwant %s", key, got, sealed(document))
		}
	}
	if len(m.Texts) != 3 || m.Texts["gutquiz.kept.a"][:strings.Index(m.Texts["gutquiz.kept.a"], " ")] == "" {
		t.Errorf("got %v", m.Texts)
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

func TestSlotsAreWrittenInTurn(t *testing.T) {
	m := kepttest.New()
	r := m.Store(noon).Results()
	for n, slot := range []string{"a", "b", "a", "b"} {
		must(t, r.Keep(resultOf("0"+strconv.Itoa(n))))
		if got := headerOf(t, m.Texts["gutquiz.kept."+slot]).Revision; got != int64(n+1) {
			t.Errorf("write %d: slot %s has revision %d", n+1, slot, got)
		}
	}
	must(t, r.Remove(idOf("00")))
	if len(m.Texts) != 1 || headerOf(t, m.Texts["gutquiz.kept.a"]).Revision != 5 {
		t.Errorf("a deletion leaves %v", m.Texts)
	}
}

// The copy before may be of more, and is not shown.
func TestTheHigherRevisionCounts(t *testing.T) {
	for _, slots := range [][2]string{{"a", "b"}, {"b", "a"}} {
		m := kepttest.New()
		m.Texts["gutquiz.kept."+slots[0]] = sealed(`{"schema":2,"revision":10,"body":{}}`)
		m.Texts["gutquiz.kept."+slots[1]] = sealed(`{"schema":2,"revision":9,"body":{"kept":[{"id":"x"}]}}`)
		want(t, "newest in "+slots[0], opened(t, m))
	}
}

func TestADocumentWithoutSchemaOrRevisionIsDamaged(t *testing.T) {
	for _, document := range []string{
		`{"schema":0,"revision":1,"body":{}}`, `{"schema":1,"revision":0,"body":{}}`, `{"schema":-1,"revision":1,"body":{}}`, `{}`, `[]`, `"x"`, ``,
	} {
		m := kepttest.New()
		m.Texts["gutquiz.kept.a"] = sealed(document)
		if err := m.Store(noon).Results().Load(); !errors.Is(err, kept.ErrDamaged) {
			t.Errorf("%s: %v", document, err)
		}
	}
	m := kepttest.New()
	m.Texts["gutquiz.kept.a"] = sealed(`{"schema":1,"revision":1,"body":{}}`)
	must(t, m.Store(noon).Results().Load())
}

func TestABodyThatFitsNoProgramOfOursIsAnError(t *testing.T) {
	for _, body := range []string{`{"kept":7}`, `[]`} {
		m := kepttest.New()
		text := sealed(`{"schema":2,"revision":1,"body":` + body + `}`)
		m.Texts["gutquiz.kept.a"] = text
		r := m.Store(noon).Results()
		if r.Load() == nil || r.Keep(resultOf("01")) == nil || r.Remove(idOf("01")) == nil || m.Texts["gutquiz.kept.a"] != text {
			t.Errorf("%s: nothing is said, or it is written over", body)
		}
	}
}

// A browser short of room may cut a text and say nothing.
func TestWhatIsNotReadAgainWasNotKept(t *testing.T) {
	m := kepttest.New()
	r := m.Store(noon).Results()
	must(t, r.Keep(resultOf("01"), resultOf("02")))
	m.Cuts = true
	if err := r.Keep(resultOf("03")); !errors.Is(err, kept.ErrFull) {
		t.Errorf("keep: %v", err)
	}
	if err := r.Remove(idOf("01")); !errors.Is(err, kept.ErrFull) {
		t.Errorf("remove: %v", err)
	}
	want(t, "the copy before", opened(t, m), "02", "01")
}

func TestABlockedBrowserSaysSo(t *testing.T) {
	m := kepttest.New()
	r := m.Store(noon).Results()
	must(t, r.Keep(resultOf("01"), resultOf("02")))
	m.Fault = kept.ErrBlocked
	if err := r.Keep(resultOf("03")); !errors.Is(err, kept.ErrBlocked) {
		t.Errorf("keep: %v", err)
	}
	if err := r.Remove(idOf("01")); !errors.Is(err, kept.ErrBlocked) || len(m.Texts) != 1 {
		t.Errorf("remove: %v, %d texts", err, len(m.Texts))
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
