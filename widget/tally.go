package widget

import (
	"cmp"
	"runtime"
	"slices"
	"sync"
)

// A tally is all that walking every combination of answers finds out.
type tally struct {
	Survey
	// passed are the first readers whose schedule passes a cap, one a cap and outcome.
	passed map[passing]passed
	// reach are the scores that readers of a quiz of bands have.
	reach reach
}

// A passing is a cap that an outcome's schedule passes.
type passing struct {
	limit   int
	outcome OutcomeID
}

// A passed is a reader for whom it does, in the part of the walk they are in.
type passed struct {
	part   int
	chosen optionSet
	given  float64
}

// A walker counts what it meets in some parts of a walk.
type walker struct {
	q        *Quiz
	t        *tables
	tally    tally
	part     int
	places   map[Ending]int
	portions map[OutcomeID][]portion
	limits   []capTable
}

func (q *Quiz) walker(t *tables) *walker {
	w := &walker{q: q, t: t, places: map[Ending]int{}, portions: q.portions(t), limits: q.capTables(t)}
	w.tally = tally{Survey: Survey{Endings: q.endings()}, passed: map[passing]passed{}, reach: reach{points: map[[maxContests]int]bool{}}}
	for i, share := range w.tally.Endings {
		w.places[share.Ending] = i
	}
	return w
}

// meet counts one reader.
func (w *walker) meet(s *stage) {
	d := w.q.decideWith(w.t, s.chosen, &s.points)
	w.tally.Combinations++
	place, known := w.places[d.ending]
	if !known { // one the quiz does not list
		place = len(w.tally.Endings)
		w.places[d.ending], w.tally.Endings = place, append(w.tally.Endings, Share{Ending: d.ending})
	}
	w.tally.Endings[place].Combinations++
	w.tally.count(d)
	if d.banded {
		w.tally.reach.add(d.points, w.t.width)
	}
	if len(w.limits) > 0 {
		w.measure(d.ending, s.chosen)
	}
}

// measure holds what the reader is given against every cap.
func (w *walker) measure(ending Ending, chosen optionSet) {
	given := portionOf(w.portions[ending.Outcome], ending.Variant, chosen)
	for i, limit := range w.limits {
		at := passing{i, ending.Outcome}
		if _, known := w.tally.passed[at]; !known && limit.passedBy(given, chosen) {
			w.tally.passed[at] = passed{w.part, chosen, given}
		}
	}
}

// walk walks every combination of answers, on every processor there is. What it finds
// does not depend on how many there are. Tell hears, if it is not nil, how many are
// walked, one call at a time.
func (q *Quiz) walk(tell func(done int)) tally {
	t := q.tables()
	parts := parted(q.turns(t), t.width)
	walkers := make([]*walker, max(1, min(runtime.GOMAXPROCS(0), len(parts))))
	var next sync.Mutex
	begun, done := 0, 0
	take := func(walked int) (part int, more bool) {
		next.Lock()
		defer next.Unlock()
		if done += walked; tell != nil {
			tell(done)
		}
		begun++
		return begun - 1, begun <= len(parts)
	}
	var all sync.WaitGroup
	for i := range walkers {
		w := q.walker(t)
		walkers[i] = w
		all.Go(func() {
			stages := make([]stage, len(q.Questions)+1)
			for part, more := take(0); more; {
				before := w.tally.Combinations
				w.part = part
				parts[part].walk(stages, t.width, w.meet)
				part, more = take(w.tally.Combinations - before)
			}
		})
	}
	all.Wait()
	return joinedTallies(walkers)
}

// manyParts is into how many parts a walk is cut at least, where it has as many: so
// many that all processors have work until the end, and progress is told smoothly.
const manyParts = 256

// A part of a walk is a stage with some of the ways to answer its next question.
type part struct {
	at         stage
	first, end int
}

// parted cuts a walk where its first questions are answered, in the order of the walk.
func parted(turns []turn, width int) []part {
	parts := []part{partOf(stage{turns: turns})}
	for range turns {
		if len(parts) >= manyParts {
			break
		}
		var further []part
		for _, p := range parts {
			further = append(further, p.parts(width)...)
		}
		parts = further
	}
	return parts
}

func partOf(at stage) part {
	if !at.asked() {
		return part{at: at}
	}
	return part{at, 0, at.turns[0].ways}
}

// parts cuts a part by the ways to answer, or into ranges of them where they are many.
func (p part) parts(width int) (parts []part) {
	switch ways := p.end - p.first; {
	case len(p.at.turns) == 0:
		return []part{p}
	case ways > manyParts:
		for i := range manyParts {
			parts = append(parts, part{p.at, p.first + ways*i/manyParts, p.first + ways*(i+1)/manyParts})
		}
		return parts
	}
	for n := p.first; n < p.end; n++ {
		var next stage
		p.at.answer(n, width, &next)
		parts = append(parts, partOf(next))
	}
	return parts
}

// walk visits the end of every way on from the part; stages are as in walkOn.
func (p part) walk(stages []stage, width int, visit func(*stage)) {
	stages[0] = p.at
	if len(p.at.turns) == 0 {
		visit(&stages[0])
		return
	}
	walkSome(stages, p.first, p.end, width, visit)
}

// joinedTallies is what all walkers found. Of readers who pass a cap it keeps the first
// in the order of the walk.
func joinedTallies(walkers []*walker) tally {
	all := walkers[0].tally
	for _, w := range walkers[1:] {
		all.Combinations += w.tally.Combinations
		all.Decided, all.Close, all.Ties = all.Decided+w.tally.Decided, all.Close+w.tally.Close, all.Ties+w.tally.Ties
		for _, share := range w.tally.Endings {
			all.share(share.Ending).Combinations += share.Combinations
		}
		for at, other := range w.tally.passed {
			if first, known := all.passed[at]; !known || other.part < first.part {
				all.passed[at] = other
			}
		}
		all.reach.join(&w.tally.reach, w.t.width)
	}
	return all
}

// passedInOrder are the readers who pass a cap, as the walk met them.
func (t tally) passedInOrder() (keys []passing) {
	for at := range t.passed {
		keys = append(keys, at)
	}
	slices.SortFunc(keys, func(a, b passing) int {
		return cmp.Or(cmp.Compare(t.passed[a].part, t.passed[b].part), cmp.Compare(a.limit, b.limit), cmp.Compare(a.outcome, b.outcome))
	})
	return keys
}
