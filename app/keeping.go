package app

import (
	"strings"

	"github.com/google/uuid"

	"github.com/innerbuddies/gutquiz/widget"
)

// A keptResult is a result the reader asked to keep. The card is worked out anew
// from the answers whenever it is opened.
type keptResult struct {
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

func newKept(q *widget.Quiz, answers widget.Answers, date string) keptResult {
	return keptResult{newID(), date, q.ID, answers, q.Link(answers), q.Recommend(answers).Headline}
}

// joinKept is every result of both lists, the latest first.
func joinKept(a, b []keptResult) []keptResult {
	all := withoutKept(a, "")
	for _, k := range b {
		at := 0
		for at < len(all) && all[at].ID > k.ID {
			at++
		}
		if at == len(all) || all[at].ID != k.ID {
			all = append(all[:at], append([]keptResult{k}, all[at:]...)...)
		}
	}
	return all
}

// withoutKept is a copy of the list less one result.
func withoutKept(all []keptResult, id string) (rest []keptResult) {
	for _, k := range all {
		if k.ID != id {
			rest = append(rest, k)
		}
	}
	return rest
}

func keptShelf(in storage) *shelf { return &shelf{in: in, name: "kept"} }

// keep adds results to the list, or begins it anew where it was deleted.
func (s *shelf) keep(more ...keptResult) error {
	if err := s.heard(); err != nil {
		return err
	}
	return s.change(false, func(now content) content {
		now.Kept = joinKept(now.Kept, more)
		return now
	})
}

// remove deletes one result, the copy before included. An empty list is a trace
// too, so it goes as a whole.
func (s *shelf) remove(id string) error {
	err := s.change(true, func(now content) content {
		now.Kept = withoutKept(now.Kept, id)
		return now
	})
	if err == nil && len(s.value.Kept) == 0 {
		s.clear()
	}
	return err
}

const planName = "plan."

func planShelf(in storage, id string) *shelf { return &shelf{in: in, name: planName + id} }

// alter changes the plan.
func (s *shelf) alter(act func(plan) plan) error {
	return s.change(false, func(now content) content {
		now.Plan = act(now.Plan)
		return now
	})
}

// planShelves are the plans kept, the latest first, and before them those of the
// shelves known before that there was no room for: they are tried again. A plan
// that cannot be read is left out and left alone. The error tells of the last that
// could not be read, or written.
func planShelves(in storage, before ...*shelf) (shelves []*shelf, fault error) {
	for _, s := range before {
		if err := s.heard(); err != nil {
			fault = err
		}
		if s.unsaved && s.revision == 0 {
			shelves = append(shelves, s)
		}
	}
	for _, id := range planIDs(in) {
		s := shelfOf(id, before)
		if s == nil {
			s = planShelf(in, id)
			if err := s.load(); err != nil {
				fault = err
			}
		}
		if s.value.Plan.ID == id {
			shelves = append(shelves, s)
		}
	}
	return shelves, fault
}

// shelfOf is that of a plan, or nil.
func shelfOf(id string, shelves []*shelf) *shelf {
	for _, s := range shelves {
		if s.value.Plan.ID == id {
			return s
		}
	}
	return nil
}

// planIDs are the latest first; see newID.
func planIDs(in storage) (ids []string) {
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
