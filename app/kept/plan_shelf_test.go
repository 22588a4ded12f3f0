package kept_test

import (
	"errors"
	"slices"
	"testing"

	"github.com/innerbuddies/gutquiz/app/kept"
	"github.com/innerbuddies/gutquiz/app/kept/kepttest"
)

// plansOf are the last two digits of the ids.
func plansOf(shelves []*kept.PlanShelf) (ids []string) {
	for _, s := range shelves {
		ids = append(ids, s.Plan().ID[max(0, len(s.Plan().ID)-2):])
	}
	return ids
}

func had(date string) func(kept.Plan) kept.Plan {
	return func(p kept.Plan) kept.Plan { return p.With(p.About(date, true)) }
}

func TestPlansAreFoundTheLatestFirst(t *testing.T) {
	m := kepttest.New()
	in := m.Store(noon)
	must(t, in.Results().Keep(resultOf("01")))
	for _, id := range []string{"11", "13", "10", "12"} {
		must(t, begun(t, in, planOf(id)).Change(had("2026-11-20"))) // in both slots
	}
	m.Texts["gutquiz.plan."], m.Texts["gutquiz.plan.a"], m.Texts["gutquiz.plan..a"], m.Texts["gutquiz.planet.a"] = "x", "x", "x", "x"
	plans, err := in.Plans()
	if got := plansOf(plans); err != nil || !slices.Equal(got, []string{"13", "12", "11", "10"}) {
		t.Errorf("got %v, %v", got, err)
	}
	if got := plans[1].Plan(); len(got.Reports) != 1 {
		t.Errorf("got %+v", got)
	}
	if s := kept.FindPlan(idOf("12"), plans); s != plans[1] {
		t.Errorf("found %v", s)
	}
	if s := kept.FindPlan("nobody's", plans); s != nil {
		t.Errorf("found %v", s.Plan())
	}
}

func TestAnIDOfOneLetterIsFound(t *testing.T) {
	in := kepttest.New().Store(noon)
	p := planOf("10")
	p.ID = "x"
	begun(t, in, p)
	if plans, err := in.Plans(); err != nil || len(plans) != 1 {
		t.Errorf("got %d plans, %v", len(plans), err)
	}
}

// A plan that cannot be read is left out and left alone, and so is one whose
// document is another's.
func TestAPlanThatCannotBeReadIsLeftAlone(t *testing.T) {
	m := kepttest.New()
	in := m.Store(noon)
	begun(t, in, planOf("10"))
	m.Texts["gutquiz.plan."+idOf("11")+".a"] = "damaged"
	m.Texts["gutquiz.plan."+idOf("12")+".a"] = m.Texts["gutquiz.plan."+idOf("10")+".a"]
	plans, err := in.Plans()
	if got := plansOf(plans); !errors.Is(err, kept.ErrDamaged) || !slices.Equal(got, []string{"10"}) || len(m.Texts) != 3 {
		t.Errorf("got %v, %v, %d texts", got, err, len(m.Texts))
	}
}

// The shelves a page has stay the same: they know what could not be written yet.
func TestAPlanKnownBeforeKeepsItsShelf(t *testing.T) {
	m := kepttest.New()
	in := m.Store(noon)
	mine := begun(t, in, planOf("10"))
	m.Fault = kept.ErrFull
	if err := mine.Change(had("2026-11-20")); !errors.Is(err, kept.ErrFull) {
		t.Fatal(err)
	}
	unwritten := in.Plan(idOf("09"))
	_ = unwritten.Change(func(kept.Plan) kept.Plan { return planOf("09") })
	plans, err := in.Plans(mine, unwritten)
	if got := plansOf(plans); !errors.Is(err, kept.ErrFull) || !slices.Equal(got, []string{"09", "10"}) || plans[0] != unwritten || plans[1] != mine {
		t.Fatalf("without room: %v, %v", got, err)
	}
	if got := mine.Plan().Reports; len(got) != 1 {
		t.Errorf("the report is lost: %+v", got)
	}
	m.Fault = nil
	plans, err = in.Plans(plans...)
	if got := plansOf(plans); err != nil || !slices.Equal(got, []string{"10", "09"}) || plans[0] != mine {
		t.Errorf("with room again: %v, %v", got, err)
	}
	if again := in.Plan(idOf("10")); again.Load() != nil || len(again.Plan().Reports) != 1 {
		t.Errorf("kept is %+v", again.Plan())
	}
}

func TestAPlanDeletedElsewhereIsGone(t *testing.T) {
	m := kepttest.New()
	in := m.Store(noon)
	mine := begun(t, in, planOf("10"))
	in.Plan(idOf("10")).Clear()
	plans, err := in.Plans(mine)
	if err != nil || len(plans) != 0 || mine.Plan().ID != "" || len(m.Texts) != 0 {
		t.Errorf("got %v, %v", plansOf(plans), err)
	}
}

// Reports made in two tabs at once are joined.
func TestReportsOfTwoTabsAreJoined(t *testing.T) {
	m := kepttest.New()
	in := m.Store(noon)
	one := begun(t, in, planOf("10"))
	two := in.Plan(idOf("10"))
	must(t, two.Load())
	must(t, one.Change(had("2026-11-20")))
	lost := m.Texts["gutquiz.plan."+idOf("10")+".b"]
	delete(m.Texts, "gutquiz.plan."+idOf("10")+".b")
	must(t, two.Change(had("2026-11-21")))
	if m.Texts["gutquiz.plan."+idOf("10")+".b"] == lost {
		t.Fatal("the second tab has not overwritten the first")
	}
	must(t, one.Refresh())
	if got := one.Plan().Reports; len(got) != 2 {
		t.Errorf("got %+v", got)
	}
}

func TestADamagedPlanSaysSo(t *testing.T) {
	m := kepttest.New()
	in := m.Store(noon)
	must(t, begun(t, in, planOf("10")).Change(had("2026-11-20")))
	m.Texts["gutquiz.plan."+idOf("10")+".b"] += "x"
	s := in.Plan(idOf("10"))
	if s.Load() != nil || !s.Damaged() || len(s.Plan().Reports) != 0 {
		t.Errorf("damaged is %v, %+v", s.Damaged(), s.Plan())
	}
	if err := s.Change(had("2026-11-20")); err != nil || s.Damaged() {
		t.Errorf("written again: %v, damaged is %v", err, s.Damaged())
	}
}
