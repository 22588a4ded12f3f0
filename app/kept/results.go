package kept

import (
	"strings"

	"github.com/google/uuid"

	"github.com/innerbuddies/gutquiz/widget"
)

// A Result is a result the reader asked to keep. The card is worked out anew
// from the answers whenever it is opened.
type Result struct {
	ID      string         `json:"id"`
	Date    string         `json:"date"`
	Quiz    widget.QuizID  `json:"quiz"`
	Answers widget.Answers `json:"answers"`
	// Code is Quiz.Link: it tells whether the rules are still those of that day.
	Code     string `json:"code"`
	Headline string `json:"headline"`
}

// newID is a version 7 UUID, so ids sort by when they were made.
func newID() string { return uuid.Must(uuid.NewV7()).String() }

func NewResult(q *widget.Quiz, answers widget.Answers, date string) Result {
	return Result{newID(), date, q.ID, answers, q.Link(answers), q.Recommend(answers).Headline}
}

// joinResults is every result of both lists, the latest first.
func joinResults(a, b []Result) []Result {
	all := withoutResult(a, "")
	for _, k := range b {
		at := 0
		for at < len(all) && all[at].ID > k.ID {
			at++
		}
		if at == len(all) || all[at].ID != k.ID {
			all = append(all[:at], append([]Result{k}, all[at:]...)...)
		}
	}
	return all
}

// withoutResult is a copy of the list less one result.
func withoutResult(all []Result, id string) (rest []Result) {
	for _, k := range all {
		if k.ID != id {
			rest = append(rest, k)
		}
	}
	return rest
}

func Results(in Storage) *Shelf { return &Shelf{in: in, name: "kept"} }

// Keep adds results to the list, or begins it anew where it was deleted.
func (s *Shelf) Keep(more ...Result) error {
	if err := s.Heard(); err != nil {
		return err
	}
	return s.Change(false, func(now Content) Content {
		now.Kept = joinResults(now.Kept, more)
		return now
	})
}

// Remove deletes one result, the copy before included. An empty list is a trace
// too, so it goes as a whole.
func (s *Shelf) Remove(id string) error {
	err := s.Change(true, func(now Content) Content {
		now.Kept = withoutResult(now.Kept, id)
		return now
	})
	if err == nil && len(s.Value.Kept) == 0 {
		s.Clear()
	}
	return err
}

const planName = "plan."

func PlanOf(in Storage, id string) *Shelf { return &Shelf{in: in, name: planName + id} }

// Alter changes the plan.
func (s *Shelf) Alter(act func(Plan) Plan) error {
	return s.Change(false, func(now Content) Content {
		now.Plan = act(now.Plan)
		return now
	})
}

// Plans are the plans kept, the latest first, and before them those of the
// shelves known before that there was no room for: they are tried again. A plan
// that cannot be read is left out and left alone. The error tells of the last that
// could not be read, or written.
func Plans(in Storage, before ...*Shelf) (shelves []*Shelf, fault error) {
	for _, s := range before {
		if err := s.Heard(); err != nil {
			fault = err
		}
		if s.unsaved && s.revision == 0 {
			shelves = append(shelves, s)
		}
	}
	for _, id := range planIDs(in) {
		s := Find(id, before)
		if s == nil {
			s = PlanOf(in, id)
			if err := s.Load(); err != nil {
				fault = err
			}
		}
		if s.Value.Plan.ID == id {
			shelves = append(shelves, s)
		}
	}
	return shelves, fault
}

// Find is that of a plan, or nil.
func Find(id string, shelves []*Shelf) *Shelf {
	for _, s := range shelves {
		if s.Value.Plan.ID == id {
			return s
		}
	}
	return nil
}

// planIDs are the latest first; see newID.
func planIDs(in Storage) (ids []string) {
	for _, key := range in.Keys() {
		name, ours := strings.CutPrefix(key, keyPrefix+planName)
		if !ours || len(name) < 3 {
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
