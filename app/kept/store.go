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
	ErrNewer   = errors.New("a newer version of this site wrote it")
	ErrDamaged = errors.New("every copy of it is damaged")
	ErrGone    = errors.New("what was kept has been deleted elsewhere")
	// The last two are of a file only.
	ErrEmpty   = errors.New("the file is empty, too large or cannot be read")
	ErrNotOurs = errors.New("the file was not written by this site")
)

// A Storage keeps texts by key, as a browser's localStorage does.
type Storage interface {
	Get(key string) (string, bool)
	// Set keeps the text whole or not at all; the error is ErrFull or ErrBlocked.
	Set(key, text string) error
	Remove(key string)
	Keys() []string
	// Blocked reports whether nothing can be kept, and nothing was.
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

// A slotted is the newest document that can be read, with the slot it was found
// in and that slot's text; without a slot there is none.
type slotted struct {
	document
	slot, text string
	// damaged reports whether a slot holds what cannot be read.
	damaged bool
}

func (found slotted) none() bool { return found.slot == "" }

// A slot's text is the checksum of the document, a space and the document.
func seal(doc document) string {
	text, _ := json.Marshal(doc) // plain values cannot fail
	return checksum(string(text)) + " " + string(text)
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

// newest reads both slots: the good copy with the highest revision counts.
func newest(in Storage, name string) (best slotted) {
	for _, slot := range slots(name) {
		text, known := in.Get(slot)
		if !known {
			continue
		}
		doc, ok := unseal(text)
		if ok && doc.Revision > best.Revision {
			best.document, best.slot, best.text = doc, slot, text
		}
		best.damaged = best.damaged || !ok
	}
	return best
}

// turns are the slot to write next, and the one that found was in.
func (found slotted) turns(name string) (next, last string) {
	all := slots(name)
	if found.slot == all[0] {
		return all[1], all[0]
	}
	return all[0], all[1]
}

// A writer keeps a document, sealed, beside or instead of the newest one found.
type writer func(in Storage, name string, found slotted, text string) error

// write keeps the document in the slot that does not hold the newest one.
func write(in Storage, name string, found slotted, text string) error {
	next, _ := found.turns(name)
	if err := in.Set(next, text); err != nil {
		return err
	}
	return verify(in, next, text)
}

// writeAndForget keeps the document and no other copy: what a reader deletes must
// not stay behind, not even where there is no room for two.
func writeAndForget(in Storage, name string, found slotted, text string) error {
	next, last := found.turns(name)
	err := in.Set(next, text)
	if errors.Is(err, ErrFull) {
		in.Remove(next)
		next, last = last, next
		err = in.Set(next, text)
	}
	if err != nil {
		return err
	}
	if err := verify(in, next, text); err != nil {
		return err
	}
	in.Remove(last)
	return nil
}

// verify reads again what was written.
func verify(in Storage, slot, text string) error {
	if got, _ := in.Get(slot); got != text {
		return ErrFull
	}
	return nil
}

// erase removes every copy, the newest last: another tab may look in between, and
// would take an older one for news.
func erase(in Storage, name string, found slotted) {
	next, last := found.turns(name)
	in.Remove(next)
	in.Remove(last)
}
