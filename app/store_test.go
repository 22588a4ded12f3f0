package app

import (
	"encoding/json"
	"errors"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

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

func keptOf(n string) keptResult {
	return keptResult{ID: idOf(n), Date: "2026-11-22", Quiz: "tea", Answers: widget.Answers{{"a"}}, Headline: "Tea " + n}
}

func keptIDs(s *shelf) (ids []string) {
	for _, k := range s.value.Kept {
		ids = append(ids, k.ID[len(k.ID)-2:])
	}
	return ids
}

func opened(t *testing.T, in storage) *shelf {
	t.Helper()
	s := keptShelf(in)
	if err := s.load(); err != nil {
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
	must(t, opened(t, m).keep(keptOf("01"), keptOf("02")))
	if got := keptIDs(opened(t, m)); !slices.Equal(got, []string{"02", "01"}) {
		t.Errorf("got %v, want the latest first", got)
	}
}

func TestADamagedCopyGivesWayToTheOneBefore(t *testing.T) {
	for _, damage := range []string{"", "x", "nonsense {}", "null"} {
		m := newMemory()
		s := opened(t, m)
		must(t, s.keep(keptOf("01")))
		must(t, s.keep(keptOf("02")))
		m.texts["gutquiz.kept.b"] = damage
		if got := keptIDs(opened(t, m)); !slices.Equal(got, []string{"01"}) {
			t.Errorf("%q: got %v", damage, got)
		}
	}
}

func TestEveryCutOfACopyIsNoticed(t *testing.T) {
	m := newMemory()
	must(t, opened(t, m).keep(keptOf("01")))
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
	must(t, one.keep(keptOf("01")))
	must(t, two.keep(keptOf("02")))
	must(t, one.heard())
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
	must(t, one.keep(keptOf("01")))
	lost := m.texts["gutquiz.kept.a"]
	delete(m.texts, "gutquiz.kept.a")
	two := opened(t, m)
	must(t, two.keep(keptOf("02")))
	if lost == m.texts["gutquiz.kept.a"] {
		t.Fatal("the second tab has not overwritten the first")
	}
	must(t, one.heard())
	must(t, two.heard())
	for _, s := range []*shelf{one, two, opened(t, m)} {
		if got := keptIDs(s); !slices.Equal(got, []string{"02", "01"}) {
			t.Errorf("got %v", got)
		}
	}
}

func TestADeletionInAnotherTabIsHeard(t *testing.T) {
	m := newMemory()
	one := opened(t, m)
	must(t, one.keep(keptOf("01"), keptOf("02")))
	two := opened(t, m)
	must(t, two.remove(idOf("01")))
	must(t, one.heard())
	if got := keptIDs(one); !slices.Equal(got, []string{"02"}) {
		t.Errorf("got %v", got)
	}
	two.clear()
	must(t, one.heard())
	if got := keptIDs(one); got != nil || len(m.texts) != 0 {
		t.Errorf("got %v, %d texts", got, len(m.texts))
	}
}

func TestWhatIsDeletedLeavesNoCopy(t *testing.T) {
	m := newMemory()
	s := opened(t, m)
	must(t, s.keep(keptOf("01")))
	must(t, s.keep(keptOf("02")))
	must(t, s.remove(idOf("01")))
	for key, text := range m.texts {
		if strings.Contains(text, idOf("01")) {
			t.Errorf("%s still holds it", key)
		}
	}
	must(t, s.remove(idOf("02")))
	if len(m.texts) != 0 {
		t.Errorf("an empty list left %v", m.texts)
	}
}

func TestAFullBrowserKeepsTheLastGoodCopy(t *testing.T) {
	m := newMemory()
	s := opened(t, m)
	must(t, s.keep(keptOf("01")))
	m.fault = errFull
	if err := s.keep(keptOf("02")); !errors.Is(err, errFull) {
		t.Fatalf("got %v", err)
	}
	if got := keptIDs(opened(t, m)); !slices.Equal(got, []string{"01"}) {
		t.Errorf("kept is %v", got)
	}
	m.fault = nil
	must(t, s.keep(keptOf("03")))
	if got := keptIDs(opened(t, m)); !slices.Equal(got, []string{"03", "02", "01"}) {
		t.Errorf("after there was room again: %v", got)
	}
}

func TestWhatTheBrowserClearedIsWrittenAgain(t *testing.T) {
	m := newMemory()
	s := opened(t, m)
	must(t, s.keep(keptOf("01")))
	clear(m.texts)
	must(t, s.keep(keptOf("02")))
	if got := keptIDs(opened(t, m)); !s.cleared || !slices.Equal(got, []string{"02", "01"}) {
		t.Errorf("cleared %v, kept %v", s.cleared, got)
	}
}

func TestANewerSchemaIsLeftAlone(t *testing.T) {
	m := newMemory()
	text, err := seal(document{schemaNow() + 1, 9, json.RawMessage(`{"kept":"otherwise"}`)})
	must(t, err)
	m.texts["gutquiz.kept.a"] = text
	s := keptShelf(m)
	if err := s.load(); !errors.Is(err, errNewer) {
		t.Errorf("load: %v", err)
	}
	if err := s.keep(keptOf("01")); !errors.Is(err, errNewer) || m.texts["gutquiz.kept.a"] != text || len(m.texts) != 1 {
		t.Errorf("keep: %v, %v", err, m.texts)
	}
}

func TestAnOlderSchemaIsBroughtUpToDate(t *testing.T) {
	add := func(word string) migration {
		return func(body json.RawMessage) (json.RawMessage, error) {
			return json.RawMessage(strings.Replace(string(body), "]", `,"`+word+`"]`, 1)), nil
		}
	}
	steps := []migration{add("two"), add("three")}
	for from, want := range map[int]string{1: `["one","two","three"]`, 2: `["one","three"]`, 3: `["one"]`} {
		if got, err := migrate(json.RawMessage(`["one"]`), from, steps); err != nil || string(got) != want {
			t.Errorf("from %d: got %s, %v", from, got, err)
		}
	}
	for _, from := range []int{0, -1, 4} {
		if _, err := migrate(nil, from, steps); !errors.Is(err, errNewer) {
			t.Errorf("from %d: %v", from, err)
		}
	}
}

func planOf(n string, reports ...report) plan {
	return plan{ID: idOf(n), Quiz: "tea", Outcome: "tea", Answers: widget.Answers{{"a"}}, Started: "2026-11-20",
		Days: []widget.Day{{Ml: 60, FlOz: 2}, {Ml: 60, FlOz: 2}, {Ml: 90, FlOz: 3}}, Reports: reports}
}

func TestPlansAreJoinedWithoutLoss(t *testing.T) {
	a := planOf("01", report{Date: "2026-11-20", Had: true, Felt: "fine", At: 1}, report{Date: "2026-11-21", Had: true, At: 2})
	b := planOf("01", report{Date: "2026-11-21", Had: true, Felt: "worse", At: 3}, report{Date: "2026-11-22", At: 4})
	a.Pauses, b.Pauses = []pause{{From: "2026-11-23"}}, []pause{{"2026-11-23", "2026-11-25"}}
	want := planOf("01", a.Reports[0], b.Reports[0], b.Reports[1])
	want.Pauses = b.Pauses
	for name, got := range map[string]plan{"one way": joinPlans(a, b), "the other": joinPlans(b, a), "again": joinPlans(joinPlans(a, b), b)} {
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s: %s", name, diff)
		}
	}
}

func TestAFileBringsBackTheSame(t *testing.T) {
	f := keptFile{Made: "2026-11-22", Kept: []keptResult{keptOf("02"), keptOf("01")}, Plans: []plan{planOf("03", report{Date: "2026-11-20", Note: "a\nb", At: 1})}}
	got, err := readKeptFile(f.text())
	must(t, err)
	f.Gutquiz, f.Schema = "kept", schemaNow()
	if diff := cmp.Diff(f, got); diff != "" {
		t.Error(diff)
	}
	if c := changeBy(got, keptFile{}); c != (change{Results: 2, Plans: 1}) {
		t.Errorf("on an empty device: %+v", c)
	}
	if c := changeBy(got, f); !c.nothing() || c.Same != 3 {
		t.Errorf("where all is there: %+v", c)
	}
}

func TestABadFileSaysWhy(t *testing.T) {
	good := keptFile{Made: "2026-11-22", Kept: []keptResult{keptOf("01")}, Plans: []plan{planOf("03", report{Date: "2026-11-20"})}}.text()
	for _, c := range []struct{ name, old, new, want string }{
		{"nothing at all", good, "", "empty"},
		{"no JSON", good, "hello", "not a file"},
		{"another program's", `"gutquiz":"kept"`, `"gutquiz":"no"`, "not a file"},
		{"a newer version", `"schema":1`, `"schema":2`, "newer"},
		{"no version", `"schema":1`, `"schema":0`, "newer"},
		{"another shape", `"kept":[`, `"kept":[[],`, "damaged"},
		{"a bad id", `"id":"01a20573`, `"id":"../a2057`, "kept[0].id"},
		{"a bad date", `"date":"2026-11-22"`, `"date":"2026-02-30"`, "kept[0].date"},
		{"no answers", `"answers":[["a"]],"code"`, `"answers":[],"code"`, "kept[0].answers"},
		{"too much to drink", `"ml":60`, `"ml":6000`, "plans[0].days"},
		{"a feeling nobody has", `"had":false`, `"had":false,"felt":"proud"`, "plans[0].reports[0]"},
	} {
		t.Run(c.name, func(t *testing.T) {
			text := strings.Replace(good, c.old, c.new, 1)
			if text == good {
				t.Fatal("the file was not changed")
			}
			if _, err := readKeptFile(text); err == nil || !strings.Contains(err.Error(), c.want) {
				t.Errorf("got %v, want %q in it", err, c.want)
			}
		})
	}
}

func TestADayNeverComesTwice(t *testing.T) {
	p := planOf("01", report{Date: "2026-11-22"})
	for today, want := range map[string]string{"2026-11-21": "2026-11-22", "2026-11-22": "2026-11-22", "2026-11-23": "2026-11-23", "2027-01-01": "2027-01-01"} {
		if got := p.day(today); got != want {
			t.Errorf("on %s: got %s, want %s", today, got, want)
		}
	}
	if got := planOf("01").day("2026-01-01"); got != "2026-11-20" {
		t.Errorf("a clock before the start: %s", got)
	}
}

func TestAPauseEndsWhenTheReaderGoesOn(t *testing.T) {
	p := planOf("01").pausedFrom("2026-11-21")
	if !p.paused() || !p.pausedFrom("2026-11-22").paused() || len(p.pausedFrom("2026-11-22").Pauses) != 1 {
		t.Error("a pause lasts, and is one")
	}
	if p = p.resumedOn("2026-11-23"); p.paused() || p.resumedOn("2026-11-24").Pauses[0].To != "2026-11-23" {
		t.Errorf("got %+v", p.Pauses)
	}
}

func TestTheCalendarIsWellFormed(t *testing.T) {
	stamp := time.Date(2026, 3, 28, 23, 30, 0, 0, time.FixedZone("", 3600))
	text := calendar("My, days; é", stamp, []occasion{{"a-1@gutquiz", "2026-03-28", "60 ml", strings.Repeat("häppy, ", 30)}, {"a-2@gutquiz", "2026-12-31", "x", "y\nz"}})
	if strings.Count(text, "\n") != strings.Count(text, "\r\n") || !strings.HasSuffix(text, "END:VCALENDAR\r\n") {
		t.Error("a line does not end with CRLF")
	}
	for _, line := range strings.Split(text, "\r\n") {
		if len(line) > 75 || !strings.Contains(line, "") {
			t.Errorf("%d octets: %q", len(line), line)
		}
	}
	whole := strings.ReplaceAll(text, "\r\n ", "")
	for _, want := range []string{"DTSTAMP:20260328T223000Z", "DTSTART;VALUE=DATE:20260328", "DTEND;VALUE=DATE:20260329",
		"DTEND;VALUE=DATE:20270101", "X-WR-CALNAME:My\\, days\\; é", "DESCRIPTION:y\\nz", strings.Repeat("häppy\\, ", 30)} {
		if !strings.Contains(whole, want) {
			t.Errorf("no %q in\n%s", want, whole)
		}
	}
}

func TestASpreadsheetRunsNothing(t *testing.T) {
	if got := cells("=1+1", `say "hi"`, "", "-2", "fine"); got != "\"'=1+1\",\"say \"\"hi\"\"\",\"\",\"'-2\",\"fine\"\r\n" {
		t.Errorf("got %s", got)
	}
}

// A rule made since the plan began counts for it.
func TestAPlanFollowsTodaysRules(t *testing.T) {
	q := shipped(t)
	begun := newPlan(q, at(t, q, "q1_none h_none milk_ok m_none gut_calm neither f_often p_mix").answers, "2026-11-22")
	if r := reading([]*widget.Quiz{q}, begun); r.Why != "" || r.name(begun.Days[0]) != "plain kefir" {
		t.Errorf("got %q, %q", r.Why, r.name(begun.Days[0]))
	}
	if r := reading(nil, begun); r.Why == "" {
		t.Error("a quiz that is gone gives amounts")
	}
	talk := begun
	talk.Answers = at(t, q, "q1_none immune kidney milk_ok maoi gut_calm").answers
	if r := reading([]*widget.Quiz{q}, talk); r.Why == "" || len(r.Recommendation.Plan) > 0 {
		t.Error("answers that lead to no drink give amounts")
	}
	begun.Answers = widget.Answers{{"nobody"}}
	if r := reading([]*widget.Quiz{q}, begun); r.Why == "" {
		t.Error("answers nobody can give give amounts")
	}
}
