// Package kept is what a reader keeps on their own device: results, plans and
// what they reported, in two slots a document, joined with what another tab
// wrote, and as files. It is pure: where things are kept and what time it is come
// in with a Store. It says nothing to a reader: its errors are values, and words
// come in as arguments.
//
// The map of the package:
//
//	kept.go         Store: where things are kept, and all of it at once
//	store.go        Storage and the errors; one document in two slots
//	shelf.go        one document as this tab knows it, while others write
//	results.go      Result, and Results: the list of them
//	plan.go         Plan, Report and Pause: what was begun and what was said of it
//	plan_shelf.go   PlanShelf: one plan as this tab knows it, and all of them
//	plan_join.go    what two tabs, or a device and a file, know of one plan
//	migrations.go   what earlier programs wrote, brought up to date
//	file.go         File: everything kept, written and read again
//	file_faults.go  what no program of ours writes into a file, with its place
//	change.go       Change: what bringing a file back would do
//	calendar.go     days to come, for a calendar
//	spreadsheet.go  days reported, for a spreadsheet
//	dates.go        dates of the reader's own calendar
package kept

import (
	"strings"
	"time"
)

// A Store is where things are kept, and the clock that tells when.
type Store struct {
	Storage Storage
	// Now tells the time. Its zone does not matter: dates come in as text.
	Now func() time.Time
}

// Empty reports whether there is nothing of ours, not even damaged.
func (s Store) Empty() bool { return len(ours(s.Storage)) == 0 }

// EraseAll removes everything of ours.
func (s Store) EraseAll() {
	for _, key := range ours(s.Storage) {
		name := key[len(keyPrefix):]
		name = name[:max(0, len(name)-2)]
		erase(s.Storage, name, newest(s.Storage, name))
		s.Storage.Remove(key)
	}
}

// ours are the keys of everything kept, damaged or not.
func ours(in Storage) (keys []string) {
	for _, key := range in.Keys() {
		if strings.HasPrefix(key, keyPrefix) {
			keys = append(keys, key)
		}
	}
	return keys
}
