package app

import (
	"encoding/json"
	"errors"
	"strconv"
	"strings"
)

// Why something could not be kept, or read again.
var (
	errFull    = errors.New("the browser has no room left for this site")
	errBlocked = errors.New("the browser keeps nothing for this site")
	errNewer   = errors.New("a newer version of this site wrote what is kept")
	errDamaged = errors.New("every copy of what is kept is damaged")
	errGone    = errors.New("what was kept has been deleted elsewhere")
)

// A storage is where the browser keeps texts by key; see browserStorage.
type storage interface {
	Get(key string) (string, bool)
	// Set keeps the text whole or not at all; the error is errFull or errBlocked.
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
	damaged bool
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
func newest(s storage, name string) (best copied) {
	for _, slot := range slots(name) {
		text, known := s.Get(slot)
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

// write keeps the document in the slot that does not hold the newest copy. With
// forget, the copy before it goes: what a reader deletes must not stay behind, not
// even where there is no room for two.
func write(s storage, name string, doc document, forget bool) (text string, err error) {
	if text, err = seal(doc); err != nil {
		return "", err
	}
	last := newest(s, name)
	free, other := slots(name)[0], slots(name)[1]
	if last.slot == free {
		free, other = other, free
	}
	err = s.Set(free, text)
	if forget && errors.Is(err, errFull) {
		s.Remove(free)
		free, other = other, free
		err = s.Set(free, text)
	}
	if err != nil {
		return "", err
	}
	if got, _ := s.Get(free); got != text {
		return "", errFull
	}
	if forget {
		s.Remove(other)
	}
	return text, nil
}

// erase removes every copy, the newest last: another tab may look in between, and
// would take an older one for news.
func erase(s storage, name string) {
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
// body is a content or a keptFile: each migration serves both.
var migrations = []migration{amountsIntoReports}

// migrate brings a body of an older schema up to date. The error is errNewer for
// a schema this program does not know.
func migrate(body json.RawMessage, from int, steps []migration) (_ json.RawMessage, err error) {
	if from < 1 || from > len(steps)+1 {
		return nil, errNewer
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
func ours(s storage) (keys []string) {
	for _, key := range s.Keys() {
		if strings.HasPrefix(key, keyPrefix) {
			keys = append(keys, key)
		}
	}
	return keys
}

// eraseAll removes everything of ours.
func eraseAll(s storage) {
	for _, key := range ours(s) {
		if len(key) > len(keyPrefix)+2 {
			erase(s, key[len(keyPrefix):len(key)-2])
		}
		s.Remove(key)
	}
}
