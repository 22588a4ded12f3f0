package kept

import "encoding/json"

// A content is what a document holds: the list of results, or one plan. T is the
// pointer to it: for structs themselves the client would carry all of this twice.
type content[T any] interface {
	// join puts two states together so that nothing of either is lost. The order of
	// the two does not matter, and joining again changes nothing.
	join(other T) T
}

// A shelf is one document as this tab knows it. Another tab may write at any
// time: every change begins by reading again, once, and where both have written,
// their changes are joined.
type shelf[T content[T]] struct {
	store Store
	name  string
	// empty makes what a document that is not there holds.
	empty func() T

	value T
	// seen is the text of the copy value was read from, or written to.
	seen     string
	revision int
	born     int64
	// unsaved reports whether value holds more than could be written.
	unsaved bool
	damaged bool
}

func newShelf[T content[T]](in Store, name string, empty func() T) shelf[T] {
	return shelf[T]{store: in, name: name, empty: empty, value: empty()}
}

// Damaged reports whether what is shown is of the copy before, as the latest
// cannot be read.
func (s *shelf[T]) Damaged() bool { return s.damaged }

// Load reads the document. Nothing kept is no error. After an error nothing is
// known, and nothing will be written.
func (s *shelf[T]) Load() error {
	found := s.look()
	value, err := s.open(found)
	if err != nil {
		return err
	}
	s.value, s.seen, s.revision, s.born, s.damaged = value, found.text, found.Revision, found.Born, found.damaged
	return nil
}

func (s *shelf[T]) look() slotted { return newest(s.store.Storage, s.name) }

// open is what a document holds: nothing, where there is none. It fails where all
// there is is damaged, so that nobody writes over it.
func (s *shelf[T]) open(found slotted) (value T, err error) {
	value = s.empty()
	if found.none() && found.damaged {
		return value, ErrDamaged
	}
	if found.none() {
		return value, nil
	}
	body, err := migrate(found.Body, found.Schema, migrations)
	if err != nil {
		return value, err
	}
	return value, json.Unmarshal(body, value)
}

// catchUp brings value to what was found, before a change. It fails with ErrGone,
// and nothing may be changed, where what was kept has been deleted meanwhile: it
// must not come back by itself.
func (s *shelf[T]) catchUp(found slotted) error {
	stored, err := s.open(found)
	switch {
	case err != nil:
		return err
	case s.deleted(found):
		return ErrGone
	case found.none() || found.text == s.seen:
		return nil
	}
	if s.reborn(found) { // what this tab has was deleted, the changes it could not write too
		s.revision, s.unsaved = 0, false
	}
	if s.unsaved || s.crossed(found) {
		stored = s.value.join(stored)
	}
	s.value, s.seen, s.revision, s.born = stored, found.text, max(s.revision, found.Revision), found.Born
	return nil
}

// deleted reports whether another tab has deleted everything this tab knows.
func (s *shelf[T]) deleted(found slotted) bool {
	return found.none() && !found.damaged && s.revision > 0
}

// crossed reports whether another tab wrote at the same time as this one.
func (s *shelf[T]) crossed(found slotted) bool {
	return !found.none() && found.Revision <= s.revision && found.text != s.seen && !s.reborn(found)
}

// reborn reports whether another tab deleted everything and began anew. Two tabs
// that begin at once look alike, but no reader is as quick.
func (s *shelf[T]) reborn(found slotted) bool {
	const atOnce = 10_000 // milliseconds
	return s.revision > 0 && found.Born-s.born >= atOnce
}

// save writes value. Where that fails, value holds it all the same and the next
// change tries again; the error tells why.
func (s *shelf[T]) save(found slotted, write writer) error {
	s.unsaved = true
	body, _ := json.Marshal(s.value) // plain values cannot fail
	if s.revision == 0 {
		s.born = s.store.Now().UnixMilli()
	}
	text := seal(document{schemaNow(), s.revision + 1, s.born, body})
	if err := write(s.store.Storage, s.name, found, text); err != nil {
		return err
	}
	s.seen, s.revision, s.unsaved, s.damaged = text, s.revision+1, false, false
	return nil
}

// Refresh takes in what another tab has written or deleted. Where both wrote at
// once, the state that holds both is written.
func (s *shelf[T]) Refresh() error {
	found := s.look()
	if s.deleted(found) {
		s.reset()
		return nil
	}
	crossed := s.crossed(found)
	if err := s.catchUp(found); err != nil || !crossed && !s.unsaved {
		return err
	}
	return s.save(found, write)
}

// Clear deletes everything, here and in the browser.
func (s *shelf[T]) Clear() { s.eraseFrom(s.look()) }

func (s *shelf[T]) eraseFrom(found slotted) {
	erase(s.store.Storage, s.name, found)
	s.reset()
}

// reset forgets what this tab knows.
func (s *shelf[T]) reset() { *s = newShelf(s.store, s.name, s.empty) }
