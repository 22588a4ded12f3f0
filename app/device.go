//go:build !frame

package app

import "github.com/innerbuddies/gutquiz/app/kept"

// A device is what the pages about what is kept need of the browser; theDevice is
// the reader's own.
type device struct {
	store kept.Store
	// today is the date of the reader's own calendar.
	today func() string
	// saveFile lets the reader save a text under a name.
	saveFile func(name, kind, text string)
}

// saveKept lets the reader save everything as one file.
func (d device) saveKept(f kept.File) {
	d.saveFile(Say("file.name", "date", f.Made), "application/json", f.Text())
}
