package kept

import (
	"encoding/json"
	"errors"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/innerbuddies/gutquiz/widget"
)

// memory is a storage for tests; fault, where set, is what writing meets.
type memory struct {
	texts map[string]string
	fault error
}

func newMemory() *memory { return &memory{texts: map[string]string{}} }

func (m *memory) Get(key string) (string, bool) { text, known := m.texts[key]; return text, known }
func (m *memory) Remove(key string)             { delete(m.texts, key) }
func (m *memory) Blocked() bool                 { return errors.Is(m.fault, ErrBlocked) }

func (m *memory) Set(key, text string) error {
	if m.fault == nil {
		m.texts[key] = text
	}
	return m.fault
}

func (m *memory) Keys() (keys []string) {
	for key := range m.texts {
		keys = append(keys, key)
	}
	return keys
}

func idOf(n string) string { return "01a20573-f097-7000-8fc1-faa8e94ab0" + n }

func keptOf(n string) Result {
	return Result{ID: idOf(n), Date: "2026-11-22", Quiz: "tea", Answers: widget.Answers{{"a"}}, Headline: "Tea " + n}
}

func keptIDs(s *Shelf) (ids []string) {
	for _, k := range s.Value.Kept {
		ids = append(ids, k.ID[len(k.ID)-2:])
	}
	return ids
}

func opened(t *testing.T, in Storage) *Shelf {
	t.Helper()
	s := Results(in)
	if err := s.Load(); err != nil {
		t.Fatal(err)
	}
	return s
}

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

func TestWhatIsKeptIsReadAgain(t *testing.T) {
	m := newMemory()
	must(t, opened(t, m).Keep(keptOf("01"), keptOf("02")))
	if got := keptIDs(opened(t, m)); !slices.Equal(got, []string{"02", "01"}) {
		t.Errorf("got %v, want the latest first", got)
	}
}

func TestADamagedCopyGivesWayToTheOneBefore(t *testing.T) {
	for _, damage := range []string{"", "x", "nonsense {}", "null"} {
		m := newMemory()
		s := opened(t, m)
		must(t, s.Keep(keptOf("01")))
		must(t, s.Keep(keptOf("02")))
		m.texts["gutquiz.kept.b"] = damage
		before := opened(t, m)
		if got := keptIDs(before); !slices.Equal(got, []string{"01"}) || !before.Damaged {
			t.Errorf("%q: got %v, damaged is %v", damage, got, before.Damaged)
		}
		must(t, before.Keep(keptOf("03")))
		if after := opened(t, m); !slices.Equal(keptIDs(after), []string{"03", "01"}) || after.Damaged {
			t.Errorf("%q: written again, got %v and damaged %v", damage, keptIDs(after), after.Damaged)
		}
	}
}

// Nobody may write over what might still be saved.
func TestWhereEveryCopyIsDamagedNothingIsTouched(t *testing.T) {
	m := newMemory()
	must(t, opened(t, m).Keep(keptOf("01")))
	m.texts["gutquiz.kept.a"] += "x"
	before := m.texts["gutquiz.kept.a"]
	s := Results(m)
	for name, err := range map[string]error{"load": s.Load(), "keep": s.Keep(keptOf("02")), "heard": s.Heard()} {
		if !errors.Is(err, ErrDamaged) {
			t.Errorf("%s: %v", name, err)
		}
	}
	if len(m.texts) != 1 || m.texts["gutquiz.kept.a"] != before {
		t.Errorf("left is %v", m.texts)
	}
	EraseAll(m)
	must(t, Results(m).Keep(keptOf("02")))
}

func TestEveryCutOfACopyIsNoticed(t *testing.T) {
	m := newMemory()
	must(t, opened(t, m).Keep(keptOf("01")))
	text := m.texts["gutquiz.kept.a"]
	for i := range text {
		if _, ok := unseal(text[:i]); ok {
			t.Fatalf("the first %d bytes pass for the whole", i)
		}
	}
}

func TestTwoTabsLoseNothing(t *testing.T) {
	m := newMemory()
	one, two := opened(t, m), opened(t, m)
	must(t, one.Keep(keptOf("01")))
	must(t, two.Keep(keptOf("02")))
	must(t, one.Heard())
	if got := keptIDs(one); !slices.Equal(got, []string{"02", "01"}) {
		t.Errorf("one tab has %v", got)
	}
	if got := keptIDs(opened(t, m)); !slices.Equal(got, []string{"02", "01"}) {
		t.Errorf("kept is %v", got)
	}
}

// Two processes may both read before either writes: then one overwrites the
// other, and the tab that lost puts its change back.
func TestTabsThatWriteAtOnceAreJoined(t *testing.T) {
	m := newMemory()
	one := opened(t, m)
	must(t, one.Keep(keptOf("01")))
	lost := m.texts["gutquiz.kept.a"]
	delete(m.texts, "gutquiz.kept.a")
	two := opened(t, m)
	must(t, two.Keep(keptOf("02")))
	if lost == m.texts["gutquiz.kept.a"] {
		t.Fatal("the second tab has not overwritten the first")
	}
	must(t, one.Heard())
	must(t, two.Heard())
	for _, s := range []*Shelf{one, two, opened(t, m)} {
		if got := keptIDs(s); !slices.Equal(got, []string{"02", "01"}) {
			t.Errorf("got %v", got)
		}
	}
}

func TestADeletionInAnotherTabIsHeard(t *testing.T) {
	m := newMemory()
	one := opened(t, m)
	must(t, one.Keep(keptOf("01"), keptOf("02")))
	two := opened(t, m)
	must(t, two.Remove(idOf("01")))
	must(t, one.Heard())
	if got := keptIDs(one); !slices.Equal(got, []string{"02"}) {
		t.Errorf("got %v", got)
	}
	two.Clear()
	must(t, one.Heard())
	if got := keptIDs(one); got != nil || len(m.texts) != 0 {
		t.Errorf("got %v, %d texts", got, len(m.texts))
	}
}

func TestWhatIsDeletedLeavesNoCopy(t *testing.T) {
	m := newMemory()
	s := opened(t, m)
	must(t, s.Keep(keptOf("01")))
	must(t, s.Keep(keptOf("02")))
	must(t, s.Remove(idOf("01")))
	for key, text := range m.texts {
		if strings.Contains(text, idOf("01")) {
			t.Errorf("%s still holds it", key)
		}
	}
	must(t, s.Remove(idOf("02")))
	if len(m.texts) != 0 {
		t.Errorf("an empty list left %v", m.texts)
	}
}

func TestAFullBrowserKeepsTheLastGoodCopy(t *testing.T) {
	m := newMemory()
	s := opened(t, m)
	must(t, s.Keep(keptOf("01")))
	m.fault = ErrFull
	if err := s.Keep(keptOf("02")); !errors.Is(err, ErrFull) {
		t.Fatalf("got %v", err)
	}
	if got := keptIDs(opened(t, m)); !slices.Equal(got, []string{"01"}) {
		t.Errorf("kept is %v", got)
	}
	m.fault = nil
	must(t, s.Keep(keptOf("03")))
	if got := keptIDs(opened(t, m)); !slices.Equal(got, []string{"03", "02", "01"}) {
		t.Errorf("after there was room again: %v", got)
	}
}

// Somebody deleted it, here or with the browser's own means: it must not come back
// by itself, and what the page still knows must not be lost unsaid.
func TestWhatWasDeletedElsewhereDoesNotComeBack(t *testing.T) {
	m := newMemory()
	p := PlanOf(m, idOf("10"))
	must(t, p.Alter(func(Plan) Plan { return planOf("10") }))
	clear(m.texts)
	err := p.Alter(func(now Plan) Plan { return now.With(now.About("2026-11-20", true)) })
	if !errors.Is(err, ErrGone) || len(m.texts) != 0 || p.Value.Plan.ID == "" {
		t.Errorf("got %v, %d texts, plan %q", err, len(m.texts), p.Value.Plan.ID)
	}
	s := opened(t, m)
	must(t, s.Keep(keptOf("01"), keptOf("02")))
	clear(m.texts)
	must(t, s.Keep(keptOf("03")))
	if got := keptIDs(opened(t, m)); !slices.Equal(got, []string{"03"}) {
		t.Errorf("kept is %v, want only what was kept since", got)
	}
}

// A tab that slept meanwhile hears of neither the deletion nor the new beginning.
func TestWhatWasKeptAnewIsNotJoinedWithWhatWasDeleted(t *testing.T) {
	m := newMemory()
	asleep := opened(t, m)
	must(t, asleep.Keep(keptOf("01")))
	must(t, asleep.Keep(keptOf("02")))
	asleep.born -= 60_000 // a minute ago
	EraseAll(m)
	must(t, opened(t, m).Keep(keptOf("03")))
	must(t, asleep.Heard())
	for _, s := range []*Shelf{asleep, opened(t, m)} {
		if got := keptIDs(s); !slices.Equal(got, []string{"03"}) {
			t.Errorf("got %v", got)
		}
	}
	awake := opened(t, m)
	must(t, awake.Keep(keptOf("04")))
	must(t, awake.Remove(idOf("03")))
	must(t, asleep.Heard())
	if got := keptIDs(opened(t, m)); !slices.Equal(got, []string{"04"}) || !slices.Equal(keptIDs(asleep), got) {
		t.Errorf("what was deleted since came back: %v, %v", got, keptIDs(asleep))
	}
}

func TestAChangeThatWasNeverWrittenDoesNotOutliveADeletion(t *testing.T) {
	m := newMemory()
	asleep := opened(t, m)
	must(t, asleep.Keep(keptOf("01")))
	m.fault = ErrFull
	_ = asleep.Keep(keptOf("02"))
	m.fault = nil
	asleep.born -= 60_000
	EraseAll(m)
	must(t, opened(t, m).Keep(keptOf("03")))
	must(t, asleep.Heard())
	if got := keptIDs(opened(t, m)); !slices.Equal(got, []string{"03"}) {
		t.Errorf("got %v", got)
	}
}

// Another tab may look at any moment of a deletion.
func TestADeletionHeardHalfDoneIsNotUndone(t *testing.T) {
	for _, changes := range []int{1, 2, 3, 4} {
		m := &nosy{memory: newMemory()}
		s := Results(m)
		for n := range changes {
			must(t, s.Keep(keptOf("0"+strconv.Itoa(n))))
		}
		other := opened(t, m.memory)
		m.removed = func() { must(t, other.Heard()) }
		EraseAll(m)
		if len(m.texts) != 0 {
			t.Errorf("after %d changes %d texts are left", changes, len(m.texts))
		}
	}
}

// nosy is a storage that another tab looks into after every removal.
type nosy struct {
	*memory
	removed func()
}

func (n *nosy) Remove(key string) {
	n.memory.Remove(key)
	n.removed()
}

// tight is a storage with room for so many bytes.
type tight struct {
	*memory
	room int
}

func (s *tight) Set(key, text string) error {
	used := len(text) - len(s.texts[key])
	for _, kept := range s.texts {
		used += len(kept)
	}
	if used > s.room {
		return ErrFull
	}
	return s.memory.Set(key, text)
}

func TestAResultIsDeletedEvenWithoutRoomForASecondCopy(t *testing.T) {
	m := &tight{newMemory(), 1 << 20}
	s := Results(m)
	must(t, s.Keep(keptOf("01"), keptOf("02"), keptOf("03")))
	m.room = len(m.texts["gutquiz.kept.a"])
	must(t, s.Remove(idOf("02")))
	if got := keptIDs(opened(t, m)); !slices.Equal(got, []string{"03", "01"}) || len(m.texts) != 1 {
		t.Errorf("got %v in %d texts", got, len(m.texts))
	}
}

func TestANewerSchemaIsLeftAlone(t *testing.T) {
	m := newMemory()
	text, err := seal(document{schemaNow() + 1, 9, 0, json.RawMessage(`{"kept":"otherwise"}`)})
	must(t, err)
	m.texts["gutquiz.kept.a"] = text
	s := Results(m)
	if err := s.Load(); !errors.Is(err, ErrNewer) {
		t.Errorf("load: %v", err)
	}
	if err := s.Keep(keptOf("01")); !errors.Is(err, ErrNewer) || m.texts["gutquiz.kept.a"] != text || len(m.texts) != 1 {
		t.Errorf("keep: %v, %v", err, m.texts)
	}
}
