// Package kept is what is kept on the reader's device: results and plans, stored,
// joined with what another tab wrote, saved as a file and brought back. It knows
// no screen: its errors are values, and the words are the screen's.
//
// The map of the package:
//
//	store.go       a document in two slots, checksummed and versioned
//	shelf.go       one document as this tab knows it, kept in step with the others
//	results.go     the results a reader keeps
//	plan.go        a plan: what was recommended and what was reported
//	plan_join.go   two states of one plan, put together
//	migrations.go  documents of earlier schemas
//	file.go        everything kept as one file, and back
//	calendar.go    dates, and a plan for a calendar or a spreadsheet
package kept

import (
	"encoding/json"
	"errors"
	"strconv"
	"strings"
)

// Why something could not be kept, or read again.
var (
	ErrFull    = errors.New("the browser has no room left for this site")
	ErrBlocked = errors.New("the browser keeps nothing for this site")
	ErrNewer   = errors.New("a newer version of this site wrote what is kept")
	ErrDamaged = errors.New("every copy of what is kept is damaged")
	ErrGone    = errors.New("what was kept has been deleted elsewhere")
	// The last two are of a file only.
	ErrEmpty   = errors.New("the file is empty, too large or cannot be read")
	ErrNotOurs = errors.New("the file was not written by this site")
)

// A Storage is where the browser keeps texts by key; see browserStorage.
type Storage interface {
	Get(key string) (string, bool)
	// Set keeps the text whole or not at all; the error is ErrFull or ErrBlocked.
	Set(key, text string) error
	Remove(key string)
	Keys() []string
	// Blocked tells that nothing can be kept, and nothing was.
	Blocked() bool
}

// keyPrefix begins every key of ours.
const keyPrefix = "gutquiz."

// A document is what is kept under one name. It is written whole, in turn into
// one of two slots, so that the copy before it outlives a write that failed.
type document struct {
	Schema   int `json:"schema"`
	Revision int `json:"revision"`
	// Born is when the first revision was written, in milliseconds since 1970. What
	// was deleted and kept anew begins at revision 1 again, and is told by it.
	Born int64           `json:"born,omitempty"`
	Body json.RawMessage `json:"body"`
}

// A copy is a document as a slot holds it; without a slot there is none.
type copied struct {
	document
	slot, text string
	// damaged tells that a copy was found that cannot be read.
	Damaged bool
}

func (c copied) none() bool { return c.slot == "" }

// A slot's text is the checksum of the document, a space and the document.
func seal(doc document) (string, error) {
	text, err := json.Marshal(doc)
	return checksum(string(text)) + " " + string(text), err
}

func unseal(text string) (doc document, ok bool) {
	sum, body, _ := strings.Cut(text, " ")
	if sum != checksum(body) || json.Unmarshal([]byte(body), &doc) != nil {
		return document{}, false
	}
	return doc, doc.Schema > 0 && doc.Revision > 0
}

// checksum is FNV-1a: it finds damage, not malice.
func checksum(text string) string {
	sum := uint64(0xcbf29ce484222325)
	for i := range len(text) {
		sum = (sum ^ uint64(text[i])) * 0x100000001b3
	}
	return strconv.FormatUint(sum, 36)
}

func slots(name string) [2]string {
	return [2]string{keyPrefix + name + ".a", keyPrefix + name + ".b"}
}

// newest is the good copy with the highest revision; damaged ones do not count.
func newest(s Storage, name string) (best copied) {
	for _, slot := range slots(name) {
		text, known := s.Get(slot)
		if !known {
			continue
		}
		doc, ok := unseal(text)
		if ok && doc.Revision > best.Revision {
			best.document, best.slot, best.text = doc, slot, text
		}
		best.Damaged = best.Damaged || !ok
	}
	return best
}

// write keeps the document in the slot that does not hold the newest copy. With
// forget, the copy before it goes: what a reader deletes must not stay behind, not
// even where there is no room for two.
func write(s Storage, name string, doc document, forget bool) (text string, err error) {
	if text, err = seal(doc); err != nil {
		return "", err
	}
	last := newest(s, name)
	free, other := slots(name)[0], slots(name)[1]
	if last.slot == free {
		free, other = other, free
	}
	err = s.Set(free, text)
	if forget && errors.Is(err, ErrFull) {
		s.Remove(free)
		free, other = other, free
		err = s.Set(free, text)
	}
	if err != nil {
		return "", err
	}
	if got, _ := s.Get(free); got != text {
		return "", ErrFull
	}
	if forget {
		s.Remove(other)
	}
	return text, nil
}

// erase removes every copy, the newest last: another tab may look in between, and
// would take an older one for news.
func erase(s Storage, name string) {
	last := newest(s, name).slot
	for _, slot := range slots(name) {
		if slot != last {
			s.Remove(slot)
		}
	}
	s.Remove(last)
}

// A migration turns a body of one schema into one of the next.
type migration func(json.RawMessage) (json.RawMessage, error)

// migrations begin with the one from schema 1. Add to them, never change one. A
// body is a Content or a File: each migration serves both.
var migrations = []migration{amountsIntoReports}

// migrate brings a body of an older schema up to date. The error is ErrNewer for
// a schema this program does not know.
func migrate(body json.RawMessage, from int, steps []migration) (_ json.RawMessage, err error) {
	if from < 1 || from > len(steps)+1 {
		return nil, ErrNewer
	}
	for _, step := range steps[from-1:] {
		if body, err = step(body); err != nil {
			return nil, err
		}
	}
	return body, nil
}

func schemaNow() int { return len(migrations) + 1 }

// ours are the keys of everything kept, damaged or not.
func Ours(s Storage) (keys []string) {
	for _, key := range s.Keys() {
		if strings.HasPrefix(key, keyPrefix) {
			keys = append(keys, key)
		}
	}
	return keys
}

// EraseAll removes everything of ours.
func EraseAll(s Storage) {
	for _, key := range Ours(s) {
		if len(key) > len(keyPrefix)+2 {
			erase(s, key[len(keyPrefix):len(key)-2])
		}
		s.Remove(key)
	}
}
