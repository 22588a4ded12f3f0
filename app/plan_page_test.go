package app

import (
	"errors"
	"testing"

	"github.com/innerbuddies/gutquiz/app/kept"
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
func (m *memory) Blocked() bool                 { return errors.Is(m.fault, kept.ErrBlocked) }

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
		return kept.ErrFull
	}
	return s.memory.Set(key, text)
}

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

func keptOf(n string) kept.Result {
	return kept.Result{ID: idOf(n), Date: "2026-11-22", Quiz: "tea", Answers: widget.Answers{{"a"}}, Headline: "Tea " + n}
}

func planOf(n string, reports ...kept.Report) kept.Plan {
	return kept.Plan{ID: idOf(n), Quiz: "tea", Outcome: "tea", Answers: widget.Answers{{"a"}}, Started: "2026-11-20",
		Days: []widget.Day{{Ml: 60, FlOz: 2}, {Ml: 60, FlOz: 2}, {Ml: 90, FlOz: 3}}, Reports: reports}
}

// What is wrong is said until it is right.
func TestWhatIsWrongStaysSaidUntilItIsRight(t *testing.T) {
	m := &tight{newMemory(), 1 << 20}
	must(t, kept.PlanOf(m, idOf("10")).Alter(func(kept.Plan) kept.Plan { return planOf("10") }))
	must(t, kept.PlanOf(m, idOf("11")).Alter(func(kept.Plan) kept.Plan { return planOf("11") }))
	m.texts["gutquiz.plan."+idOf("11")+".a"] += "x"
	must(t, kept.Results(m).Keep(keptOf("01"), keptOf("02")))
	list := &keptPage{}
	list.open(m)
	board := &planPage{}
	board.open(m, "2026-11-22")
	list.delete(idOf("01"))
	list.freshen()
	board.freshen()
	for name, said := range map[string]string{"the list": list.trouble, "the plan": board.trouble} {
		if said != Say("keep.unreadable") {
			t.Errorf("%s says %q of a plan that cannot be read", name, said)
		}
	}
	kept.PlanOf(m, idOf("11")).Clear()
	m.room = 0
	board.change(func(p kept.Plan) kept.Plan { return p.With(p.About("2026-11-22", true)) })
	if board.trouble != Say("keep.full") {
		t.Errorf("without room it says %q", board.trouble)
	}
	m.room = 1 << 20
	board.freshen()
	if stored := kept.PlanOf(m, idOf("10")); board.trouble != "" || stored.Load() != nil || len(stored.Value.Plan.Reports) != 1 {
		t.Errorf("with room again it says %q, and %d reports are kept", board.trouble, len(stored.Value.Plan.Reports))
	}
}

// A rule made since the plan began counts for it.
func TestAPlanFollowsTodaysRules(t *testing.T) {
	q := shipped(t)
	begun := kept.NewPlan(q, at(t, q, "q1_none h_none milk_ok m_none gut_calm neither f_often p_mix").answers, "2026-11-22")
	if r := reading([]*widget.Quiz{q}, begun); r.Why != "" || r.of(begun.Days[0], false) != "60 ml of plain kefir" {
		t.Errorf("got %q, %q", r.Why, r.of(begun.Days[0], false))
	}
	if r := reading(nil, begun); r.Why == "" {
		t.Error("a quiz that is gone gives amounts")
	}
	talk := begun
	talk.Answers = at(t, q, "q1_none immune kidney milk_ok maoi gut_calm").answers
	if r := reading([]*widget.Quiz{q}, talk); r.Why == "" || len(r.Recommendation.Plan) > 0 {
		t.Error("answers that lead to no drink give amounts")
	}
	for name, day := range map[string]widget.Day{"more millilitres": {Ml: 190, FlOz: 6}, "more ounces": {Ml: 15, FlOz: 7}, "another drink": {Ml: 15, FlOz: .5, Drink: "buttermilk"}} {
		much := begun
		much.Days = append([]widget.Day{day}, begun.Days...)
		if r := reading([]*widget.Quiz{q}, much); r.Why == "" || len(r.stop()) == 0 {
			t.Errorf("a file somebody made gives %s than any schedule, stop rules %q", name, r.stop())
		}
	}
	begun.Answers = widget.Answers{{"nobody"}}
	if r := reading([]*widget.Quiz{q}, begun); r.Why == "" {
		t.Error("answers nobody can give give amounts")
	}
}

// Another tab may delete the plan between the drawing of a button and its tap.
func TestATapOnAPlanThatIsGoneDoesNothing(t *testing.T) {
	m := newMemory()
	p := &planPage{in: m, date: "2026-11-22"}
	p.report(p.plan().About("2026-11-22", true))
	p.feel(widget.FeltFine)
	if got := p.asked(); got != (kept.Report{}) || len(m.texts) != 0 {
		t.Errorf("got %+v, %v", got, m.texts)
	}
}
