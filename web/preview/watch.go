package preview

import (
	"bytes"
	"context"
	"errors"
	"io/fs"
	"os"
	"slices"
	"time"
)

const (
	// lookEvery is the longest that a change goes unseen.
	lookEvery = 50 * time.Millisecond
	// settle is how long a change must stand still: an editor may write in parts.
	settle = 12 * time.Millisecond
	// A file that was emptied is most often about to be filled, and one that is gone about to
	// be put in its own place.
	patience = 400 * time.Millisecond
)

// watch looks again and again. It polls: each way of saving (in place, by renaming, over
// a network) is a change of what is read, and not every one is an event.
func (d *Desk) watch(ctx context.Context) {
	for wait := lookEvery; ; {
		select {
		case <-ctx.Done():
			return
		case <-time.After(wait):
		}
		wait = lookEvery
		if d.look(time.Now()) {
			wait = settle
		}
	}
}

// look takes what changed, and reports whether something is still on its way.
func (d *Desk) look(now time.Time) (unsettled bool) {
	names, _ := d.Files() // none where the folder is gone for a moment
	for _, name := range names {
		if d.find(name) == nil {
			if err := d.first(name); err == nil {
				d.say("%s: is new here", name)
			}
		}
	}
	for _, f := range d.all() {
		unsettled = d.lookAt(f, now) || unsettled
	}
	if d.isAroundChanged() {
		d.takeAround()
	}
	return unsettled
}

func (d *Desk) all() []*file {
	d.mu.Lock()
	defer d.mu.Unlock()
	return slices.Clone(d.files)
}

func (d *Desk) find(name string) *file {
	all := d.all()
	if i := slices.IndexFunc(all, func(f *file) bool { return f.name == name }); i >= 0 {
		return all[i]
	}
	return nil
}

// lookAt takes a change of one file once it stands still.
func (d *Desk) lookAt(f *file, now time.Time) (unsettled bool) {
	src, err := f.glance.read(f.name, now)
	switch {
	case err == nil && src == nil:
		return false // as it was
	case err == nil && bytes.Equal(src, f.seen) && !f.gone:
		f.pending = pending{}
		return false
	case !f.pending.stands(src, errors.Is(err, fs.ErrNotExist), now):
		return true
	}
	f.pending = pending{}
	if err != nil {
		d.lost(f, err)
	} else {
		d.mu.Lock()
		f.edits++
		d.mu.Unlock()
		d.read(f, src)
		d.readTranslations(f)
	}
	return false
}

// pending is a change that was seen and does not yet stand still.
type pending struct {
	src   []byte
	gone  bool
	since time.Time
}

func (p *pending) stands(src []byte, gone bool, now time.Time) bool {
	if p.since.IsZero() || p.gone != gone || !bytes.Equal(p.src, src) {
		*p = pending{src, gone, now}
		return false
	}
	due := settle / 2
	if gone || len(bytes.TrimSpace(src)) == 0 {
		due = patience
	}
	return now.Sub(p.since) >= due
}

// A glance is what a file looked like from outside.
type glance struct {
	changed time.Time
	size    int64
	// near is until when the file is read whatever it looks like: two changes can have the
	// same time and size.
	near time.Time
}

// read is what the file holds, or nothing where it looks as before.
func (g *glance) read(name string, now time.Time) ([]byte, error) {
	there, err := os.Stat(name)
	if err != nil {
		g.near = now.Add(patience)
		return nil, err
	}
	if there.ModTime().Equal(g.changed) && there.Size() == g.size && now.After(g.near) {
		return nil, nil
	}
	if !there.ModTime().Equal(g.changed) || there.Size() != g.size {
		g.changed, g.size, g.near = there.ModTime(), there.Size(), now.Add(2*time.Second)
	}
	src, err := os.ReadFile(name)
	if src == nil {
		src = []byte{}
	}
	return src, err
}
