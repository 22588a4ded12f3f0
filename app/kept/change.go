package kept

import "slices"

// A Change is what an import would do.
type Change struct {
	Results, Plans, Days int // new here
	Same                 int // results and plans already here
	Differ               int // days reported otherwise there, of which something is new here; see Report.join
	Pauses               int // plans whose pauses are others there
}

// Nothing reports whether all of it is here already.
func (c Change) Nothing() bool { return c.Results+c.Plans+c.Days+c.Differ+c.Pauses == 0 }

// ChangeBy compares the file with what is here. Nothing here is ever removed.
func ChangeBy(f, here File) (c Change) {
	c.Results = len(joinResults(here.Kept, f.Kept)) - len(here.Kept)
	c.Same = len(f.Kept) - c.Results
	for _, p := range f.Plans {
		old, known := here.plan(p.ID)
		if !known {
			c.Plans++
			continue
		}
		c.Same++
		added, differ := old.compare(p)
		c.Days, c.Differ = c.Days+added, c.Differ+differ
		if !slices.Equal(old.Bringing(p).Pauses, old.Pauses) {
			c.Pauses++
		}
	}
	return c
}

func (f File) plan(id string) (Plan, bool) {
	for _, p := range f.Plans {
		if p.ID == id {
			return p, true
		}
	}
	return Plan{}, false
}

// compare counts the days of the other that p lacks, and those it has otherwise.
func (p Plan) compare(other Plan) (added, differ int) {
	for _, r := range other.Reports {
		switch old, known := p.Reported(r.Date); {
		case !known:
			added++
		case old.join(r) != old:
			differ++
		}
	}
	return added, differ
}
