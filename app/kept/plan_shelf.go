package kept

import (
	"strings"
)

// A planned is the document of one plan.
type planned struct {
	Plan Plan `json:"plan,omitzero"`
}

func newPlanned() *planned { return &planned{} }

func (p *planned) join(other *planned) *planned { return &planned{joinPlans(p.Plan, other.Plan)} }

// A PlanShelf is one plan as this tab knows it: Load it first, and Refresh it when
// another tab may have written.
type PlanShelf struct{ shelf[*planned] }

const planName = "plan."

// Plan is the shelf of the plan with an id, not yet loaded.
func (s Store) Plan(id string) *PlanShelf {
	return &PlanShelf{newShelf(s, planName+id, newPlanned)}
}

// Plan is the plan; the zero Plan where there is none.
func (s *PlanShelf) Plan() Plan { return s.value.Plan }

// Change changes the plan and writes it. Where it cannot be written, the shelf has
// it all the same, and the next change tries again; the error tells why. It is
// ErrGone where the plan has been deleted elsewhere: then nothing is done.
func (s *PlanShelf) Change(act func(Plan) Plan) error {
	found := s.look()
	if err := s.catchUp(found); err != nil {
		return err
	}
	s.value = &planned{act(s.value.Plan)}
	return s.save(found, write)
}

// Plans are the plans kept, the latest first, and before them those of the
// shelves known before that there was no room for: they are tried again. A plan
// that cannot be read is left out and left alone. The error tells of the last that
// could not be read, or written.
func (s Store) Plans(before ...*PlanShelf) (shelves []*PlanShelf, fault error) {
	for _, p := range before {
		if err := p.Refresh(); err != nil {
			fault = err
		}
		if p.unsaved && p.revision == 0 {
			shelves = append(shelves, p)
		}
	}
	for _, id := range planIDs(s.Storage) {
		p := FindPlan(id, before)
		if p == nil {
			p = s.Plan(id)
			if err := p.Load(); err != nil {
				fault = err
			}
		}
		if p.Plan().ID == id {
			shelves = append(shelves, p)
		}
	}
	return shelves, fault
}

// FindPlan is the shelf of a plan, or nil.
func FindPlan(id string, shelves []*PlanShelf) *PlanShelf {
	for _, s := range shelves {
		if s.Plan().ID == id {
			return s
		}
	}
	return nil
}

// planIDs are the latest first; see newID.
func planIDs(in Storage) (ids []string) {
	for _, key := range in.Keys() {
		name, isPlan := strings.CutPrefix(key, keyPrefix+planName)
		if !isPlan || len(name) < 3 {
			continue
		}
		id, at := name[:len(name)-2], 0
		for at < len(ids) && ids[at] > id {
			at++
		}
		if at == len(ids) || ids[at] != id {
			ids = append(ids[:at], append([]string{id}, ids[at:]...)...)
		}
	}
	return ids
}
