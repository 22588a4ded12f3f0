package app

import (
	"strings"
	"testing"

	ui "github.com/maxence-charriere/go-app/v10/pkg/app"

	"github.com/innerbuddies/gutquiz/app/kept"
	"github.com/innerbuddies/gutquiz/widget"
)

// What is wrong is said until it is right.
func TestWhatIsWrongStaysSaidUntilItIsRight(t *testing.T) {
	m := newFake("2026-11-22")
	in := m.device()
	begin(t, in.store, planOf("10"))
	begin(t, in.store, planOf("11"))
	m.Texts["gutquiz.plan."+idOf("11")+".a"] += "x"
	must(t, in.store.Results().Keep(keptOf("01"), keptOf("02")))
	list := &keptPage{}
	list.open(in)
	board := &planPage{}
	board.open(in)
	list.delete(idOf("01"))
	list.freshen()
	board.freshen()
	for name, said := range map[string]string{"the list": list.trouble, "the plan": board.trouble} {
		if said != Say("keep.unreadable") {
			t.Errorf("%s says %q of a plan that cannot be read", name, said)
		}
	}
	in.store.Plan(idOf("11")).Clear()
	m.Room = 1
	board.change(func(p kept.Plan) kept.Plan { return p.With(p.About("2026-11-22", true)) })
	if board.trouble != Say("keep.full") {
		t.Errorf("without room it says %q", board.trouble)
	}
	m.Room = 0
	board.freshen()
	if stored := in.store.Plan(idOf("10")); board.trouble != "" || stored.Load() != nil || len(stored.Plan().Reports) != 1 {
		t.Errorf("with room again it says %q, and %d reports are kept", board.trouble, len(stored.Plan().Reports))
	}
}

// A rule made since the plan began counts for it.
func TestAPlanFollowsTodaysRules(t *testing.T) {
	q := shipped(t)
	begun := kept.NewPlan(q, at(t, q, "q1_none h_none milk_ok m_none gut_calm neither f_often p_mix").answers, "2026-11-22")
	if r := reading([]*widget.Quiz{q}, begun); r.Why != "" || r.of(begun.Days[0]) != "60 ml of plain kefir" {
		t.Errorf("got %q, %q", r.Why, r.of(begun.Days[0]))
	}
	if r := reading(nil, begun); r.Why == "" {
		t.Error("a quiz that is gone gives amounts")
	}
	talk := begun
	talk.Answers = at(t, q, "q1_none immune kidney milk_ok maoi gut_calm neither f_some p_any").answers
	if r := reading([]*widget.Quiz{q}, talk); r.Why == "" || len(r.Recommendation.Plan) > 0 {
		t.Error("answers that lead to no drink give amounts")
	}
	for name, day := range map[string]widget.Day{"more millilitres": {Amount: 190}, "words": {Words: "a bottle"}, "another drink": {Amount: 15, Of: "buttermilk"}} {
		much := begun
		much.Days = append([]widget.Day{day}, begun.Days...)
		if r := reading([]*widget.Quiz{q}, much); r.Why == "" || len(r.stop()) == 0 {
			t.Errorf("a file somebody made gives %s than any schedule, stop rules %q", name, r.stop())
		}
	}
	other := begun
	other.Unit = "US fl oz"
	if r := reading([]*widget.Quiz{q}, other); r.Why != "plan.changed" || len(r.Recommendation.Plan) > 0 || r.say(begun.Days[0]) != "60 US fl oz" {
		t.Errorf("numbers of another unit give amounts: %q", r.Why)
	}
	begun.Answers = widget.Answers{{"nobody"}}
	if r := reading([]*widget.Quiz{q}, begun); r.Why == "" {
		t.Error("answers nobody can give give amounts")
	}
}

// Another tab may delete the plan between the drawing of a button and its tap.
// Days of a device whose quiz did not ask yet may stand among those of one that does.
func TestADayThatIsOnlyDoneIsAskedAbout(t *testing.T) {
	q := shipped(t)
	for letters, asks := range map[string]bool{"fd": true, "md": true, "ff": false} {
		got := ui.HTMLString(planPageOf(t, q, "2026-11-22", aPlan(t, q, letters)).Render())
		if is := !strings.Contains(got, Say("plan.lately", "date", longDate("2026-11-21"))); is != asks { // what is said already is one tap further in
			t.Errorf("after %s it asks: %t", letters, is)
		}
	}
}

func TestATapOnAPlanThatIsGoneDoesNothing(t *testing.T) {
	m := newFake("2026-11-22")
	p := &planPage{}
	p.open(m.device())
	p.report(p.plan().About("2026-11-22", true))
	p.feel(widget.FeltFine)
	if got := p.asked(); got != (kept.Report{}) || len(m.Texts) != 0 {
		t.Errorf("got %+v, %v", got, m.Texts)
	}
}
