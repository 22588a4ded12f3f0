package preview

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"strconv"
	"strings"

	"github.com/innerbuddies/gutquiz/widget/quizfile"
)

// looksOf is what the files around the quizzes look like from outside, as one text.
func (d *Desk) looksOf() string {
	if d.Around == nil {
		return ""
	}
	var all strings.Builder
	for _, name := range d.Around() {
		if there, err := os.Stat(name); err == nil {
			fmt.Fprintf(&all, "%s %d %d\n", name, there.Size(), there.ModTime().UnixNano())
		}
	}
	return all.String()
}

// isAroundChanged is for the watching goroutine alone.
func (d *Desk) isAroundChanged() bool {
	now := d.looksOf()
	changed := now != d.around
	d.around = now
	return changed
}

// takeAround reads what is around anew, and every quiz with it.
func (d *Desk) takeAround() {
	d.mu.Lock()
	d.readAround()
	d.mu.Unlock()
	for _, f := range d.all() {
		if f.gone {
			continue
		}
		if d.read(f, f.seen); bytes.Equal(f.good, f.seen) {
			continue // it has been drawn
		}
		d.change(f, func() {
			if f.quiz != nil {
				f.version++
				d.draw(f)
			}
		})
	}
}

// readAround keeps what was there where that cannot be read; the lock is held.
func (d *Desk) readAround() {
	d.amiss = nil
	if d.Site == nil {
		return
	}
	site, err := d.Site()
	var faults quizfile.Faults
	switch {
	case err == nil:
		d.site = site
		return
	case errors.As(err, &faults):
		d.amiss = placed(faults)
	default:
		d.amiss = []fault{{Message: err.Error()}}
	}
	d.say("%v", err)
}

// readTranslations reads those of a quiz that has changed: they may lack a text now.
func (d *Desk) readTranslations(of *file) {
	for _, f := range d.all() {
		if _, is := quizfile.IsTranslation(f.name); is && f != of && !f.gone {
			d.read(f, f.seen)
		}
	}
}

func placed(faults []quizfile.Fault) (all []fault) {
	for _, one := range faults {
		all = append(all, fault{one.File + ":" + strconv.Itoa(one.Line) + ":" + strconv.Itoa(one.Column), one.Message, one.Excerpt})
	}
	return all
}
