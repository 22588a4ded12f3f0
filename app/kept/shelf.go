package kept

import (
	"encoding/json"
	"time"
)

// A Content is what a document holds: the list of kept results, or one plan.
type Content struct {
	Kept []Result `json:"kept,omitempty"`
	Plan Plan     `json:"plan,omitzero"`
}

// join puts two states together so that nothing of either is lost. The order of
// the two does not matter, and joining again changes nothing.
func (c Content) join(other Content) Content {
	return Content{joinResults(c.Kept, other.Kept), joinPlans(c.Plan, other.Plan)}
}

// A Shelf is one document as this tab knows it. Another tab may write at any
// time: every change begins by reading again, and where both have written, their
// changes are joined.
type Shelf struct {
	in   Storage
	name string

	Value Content
	// seen is the text of the copy value was read from, or written to.
	seen     string
	revision int
	born     int64
	// unsaved tells that value holds more than could be written.
	unsaved bool
	// damaged tells that value is of the copy before, as the latest cannot be read.
	Damaged bool
}

// Load reads the shelf. Nothing kept is no error. After an error value is empty
// and nothing may be written.
func (s *Shelf) Load() error {
	best := newest(s.in, s.name)
	value, err := s.open(best)
	if err != nil {
		return err
	}
	s.Value, s.seen, s.revision, s.born, s.Damaged = value, best.text, best.Revision, best.Born, best.Damaged
	return nil
}

// open is what a copy holds: nothing, where there is none. It fails where all
// there is is damaged, so that nobody writes over it.
func (s *Shelf) open(c copied) (value Content, err error) {
	if c.none() && c.Damaged {
		return value, ErrDamaged
	}
	if c.none() {
		return value, nil
	}
	body, err := migrate(c.Body, c.Schema, migrations)
	if err != nil {
		return value, err
	}
	return value, json.Unmarshal(body, &value)
}

// Change applies what the reader did to the newest state and writes it. When it
// cannot be written, value holds it all the same and the next change tries again;
// the error tells why. It is ErrGone, and nothing is done, where what was kept has
// been deleted meanwhile: it must not come back by itself.
func (s *Shelf) Change(forget bool, act func(Content) Content) error {
	if err := s.catchUp(); err != nil {
		return err
	}
	s.Value = act(s.Value)
	return s.save(forget)
}

// catchUp brings value to the newest state.
func (s *Shelf) catchUp() error {
	best := newest(s.in, s.name)
	stored, err := s.open(best)
	switch {
	case err != nil:
		return err
	case best.none() && s.revision > 0:
		return ErrGone
	case best.none() || best.text == s.seen:
		return nil
	}
	if s.reborn(best) { // what this tab has was deleted, the changes it could not write too
		s.revision, s.unsaved = 0, false
	}
	if s.unsaved || s.crossed(best) {
		stored = s.Value.join(stored)
	}
	s.Value, s.seen, s.revision, s.born = stored, best.text, max(s.revision, best.Revision), best.Born
	return nil
}

// crossed tells that another tab wrote at the same time as this one.
func (s *Shelf) crossed(c copied) bool {
	return c.Revision <= s.revision && c.text != s.seen && !s.reborn(c)
}

// reborn tells that another tab deleted everything and began anew. Two tabs that
// begin at once look alike, but no reader is as quick.
func (s *Shelf) reborn(c copied) bool {
	const atOnce = 10_000 // milliseconds
	return s.revision > 0 && c.Born-s.born >= atOnce
}

func (s *Shelf) save(forget bool) error {
	s.unsaved = true
	body, err := json.Marshal(s.Value)
	if err != nil {
		return err
	}
	if s.revision == 0 {
		s.born = time.Now().UnixMilli()
	}
	text, err := write(s.in, s.name, document{schemaNow(), s.revision + 1, s.born, body}, forget)
	if err != nil {
		return err
	}
	s.seen, s.revision, s.unsaved, s.Damaged = text, s.revision+1, false, false
	return nil
}

// Heard is called when another tab has written. Where both wrote at once, the
// state that holds both is written.
func (s *Shelf) Heard() error {
	best := newest(s.in, s.name)
	if best.none() && !best.Damaged && s.revision > 0 { // the other tab has deleted everything
		*s = Shelf{in: s.in, name: s.name}
		return nil
	}
	crossed := !best.none() && s.crossed(best)
	if err := s.catchUp(); err != nil || !crossed && !s.unsaved {
		return err
	}
	return s.save(false)
}

// Clear deletes everything, here and in the browser.
func (s *Shelf) Clear() {
	erase(s.in, s.name)
	*s = Shelf{in: s.in, name: s.name}
}
