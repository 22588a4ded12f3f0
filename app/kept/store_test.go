package kept_test

import (
	"errors"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/innerbuddies/gutquiz/app/kept"
	"github.com/innerbuddies/gutquiz/app/kept/kepttest"
	"github.com/innerbuddies/gutquiz/widget"
)

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

func TestANewerSchemaIsLeftAlone(t *testing.T) {
	m := kepttest.New()
	text := sealed(`{"schema":4,"revision":9,"body":{"kept":"otherwise"}}`)
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
	begun(t, in, planOf("10", kept.Report{Date: "2026-11-20", Day: widget.Day{Amount: 60}, Had: true, Felt: "mild", Note: "x", At: 5}))
	for key, document := range map[string]string{
		"gutquiz.kept.a": `{"schema":3,"revision":1,"born":1795348800000,"body":{"kept":[` + one + `]}}`,
		"gutquiz.kept.b": `{"schema":3,"revision":2,"born":1795348800000,"body":{"kept":[` + two + `,` + one + `]}}`,
		"gutquiz.plan." + idOf("10") + ".a": `{"schema":3,"revision":1,"born":1795348800000,"body":{"plan":{"id":"` + idOf("10") +
			`","quiz":"tea","outcome":"tea","answers":[["a"]],"started":"2026-11-20","days":[{"amount":60},{"amount":60},{"amount":90}],` +
			`"reports":[{"date":"2026-11-20","day":{"amount":60},"had":true,"felt":"mild","note":"x","at":5}],"pauses":null}}}`,
	} {
		if got := m.Texts[key]; got != sealed(document) {
			t.Errorf("%s: got %s\nwant %s", key, got, sealed(document))
		}
	}
	if len(m.Texts) != 3 || m.Texts["gutquiz.kept.a"][:strings.Index(m.Texts["gutquiz.kept.a"], " ")] == "" {
		t.Errorf("got %v", m.Texts)
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

// Two slots of one revision are what two tabs wrote at once; one of them counts,
// always the same.
func TestOfTwoAtOneRevisionTheFirstSlotCounts(t *testing.T) {
	m := kepttest.New()
	m.Texts["gutquiz.kept.a"] = sealed(`{"schema":2,"revision":1,"body":{"kept":[{"id":"a"}]}}`)
	m.Texts["gutquiz.kept.b"] = sealed(`{"schema":2,"revision":1,"body":{"kept":[{"id":"b"}]}}`)
	r := m.Store(noon).Results()
	if _, is := r.Find("a"); r.Load() != nil || is {
		t.Error("something is known before it is read")
	}
	if _, is := r.Find("a"); !is {
		t.Errorf("got %+v", r.All())
	}
}
