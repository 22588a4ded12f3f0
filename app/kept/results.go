package kept

import (
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

// NewResult is the result of these answers, kept on a date.
func NewResult(q *widget.Quiz, answers widget.Answers, date string) Result {
	return Result{newID(), date, q.ID, answers, q.Link(answers), q.Recommend(answers).Headline}
}

// A list is the document of all results, the latest first.
type list struct {
	Kept []Result `json:"kept,omitempty"`
}

func newList() *list { return &list{} }

func (l *list) join(other *list) *list { return &list{joinResults(l.Kept, other.Kept)} }

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

// Results is the list of kept results as this tab knows it: Load it first, and
// Refresh it when another tab may have written.
type Results struct{ shelf[*list] }

// Results is the list, not yet loaded.
func (s Store) Results() *Results { return &Results{newShelf(s, "kept", newList)} }

// All are the results, the latest first.
func (r *Results) All() []Result { return r.value.Kept }

// Find returns the result with an id.
func (r *Results) Find(id string) (Result, bool) {
	for _, k := range r.value.Kept {
		if k.ID == id {
			return k, true
		}
	}
	return Result{}, false
}

// Keep adds results to the list, or begins it anew where it was deleted.
func (r *Results) Keep(more ...Result) error {
	found := r.look()
	if r.deleted(found) {
		r.reset()
	}
	if err := r.catchUp(found); err != nil {
		return err
	}
	r.value = r.value.join(&list{more})
	return r.save(found, write)
}

// Remove deletes one result, every copy of it included. An empty list is a trace
// too, so it goes as a whole.
func (r *Results) Remove(id string) error {
	found := r.look()
	if err := r.catchUp(found); err != nil {
		return err
	}
	r.value = &list{withoutResult(r.value.Kept, id)}
	if len(r.value.Kept) == 0 {
		r.eraseFrom(found)
		return nil
	}
	return r.save(found, writeAndForget)
}
