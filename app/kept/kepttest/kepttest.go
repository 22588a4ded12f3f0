// Package kepttest has a storage in memory for tests of what is kept.
package kepttest

import (
	"time"

	"github.com/innerbuddies/gutquiz/app/kept"
)

// A Memory keeps texts as long as it lives. Fields may change at any time.
type Memory struct {
	Texts map[string]string
	// Fault, where set, is what writing meets.
	Fault error
	// Room is how many bytes there is room for; 0 stands for any number.
	Room int
	// Removed, where set, is called after every removal, as another tab may look
	// in at any moment.
	Removed func()
	// Read counts the texts read.
	Read int
	// Cuts makes writing keep half of a text and say nothing.
	Cuts bool
}

// New is a memory with nothing in it.
func New() *Memory { return &Memory{Texts: map[string]string{}} }

// Store keeps things in the memory, at a time that does not move.
func (m *Memory) Store(at time.Time) kept.Store {
	return kept.Store{Storage: m, Now: func() time.Time { return at }}
}

func (m *Memory) Get(key string) (string, bool) {
	m.Read++
	text, known := m.Texts[key]
	return text, known
}

func (m *Memory) Set(key, text string) error {
	switch {
	case m.Fault != nil:
		return m.Fault
	case m.Room > 0 && m.used()-len(m.Texts[key])+len(text) > m.Room:
		return kept.ErrFull
	case m.Cuts:
		text = text[:len(text)/2]
	}
	m.Texts[key] = text
	return nil
}

func (m *Memory) used() (bytes int) {
	for _, text := range m.Texts {
		bytes += len(text)
	}
	return bytes
}

func (m *Memory) Remove(key string) {
	delete(m.Texts, key)
	if m.Removed != nil {
		m.Removed()
	}
}

func (m *Memory) Keys() (keys []string) {
	for key := range m.Texts {
		keys = append(keys, key)
	}
	return keys
}

func (m *Memory) Blocked() bool { return m.Fault == kept.ErrBlocked }
