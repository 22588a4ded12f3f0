package preview

import (
	"bytes"
	"context"
	"errors"
	"os"
	"slices"
	"time"

	"github.com/innerbuddies/gutquiz/web"
	"github.com/innerbuddies/gutquiz/widget"
	"github.com/innerbuddies/gutquiz/widget/quizfile"
)

// A file is one quiz file and what became of it.
type file struct {
	number int // in addresses
	name   string
	// What the watching goroutine alone touches.
	glance  glance
	pending pending

	// seen is the file as last read; the quiz and its drafts are of the last version
	// that could be read.
	seen []byte
	gone bool
	quiz *widget.Quiz
	good []byte // what that was read from
	// drafts are the last two: a page of the one before may still ask for its files.
	drafts  [2]*draft
	version int
	edits   int // how often the file was saved
	faults  []quizfile.Fault
	trouble string // a fault without a place
	took    time.Duration

	examples widget.Examples
	survey   *widget.Survey // of the quiz, once it is walked
	proved   []byte         // the source that was last proved, or given up
	spot     quizfile.Spot
	told     []byte // the last news of it
}

// first takes a file that is new here.
func (d *Desk) first(name string) error {
	src, err := os.ReadFile(name)
	if err != nil {
		return err
	}
	d.mu.Lock()
	f := &file{number: len(d.files), name: name}
	d.files = append(d.files, f)
	d.mu.Unlock()
	d.read(f, src)
	if f.number == 0 {
		d.draftsOf("0") // what is looked at first
	}
	return nil
}

// read takes a new version of a file.
func (d *Desk) read(f *file, src []byte) {
	began := time.Now()
	quiz, err := d.Draft(f.name, src)
	var faults quizfile.Faults
	errors.As(err, &faults)
	d.change(f, func() {
		before := f.good
		f.seen, f.gone, f.faults, f.trouble = src, false, faults, ""
		if quiz == nil {
			if len(faults) == 0 {
				f.trouble = err.Error()
			}
			d.say("%v", err)
			return
		}
		f.quiz, f.good, f.survey = quiz, src, nil
		f.examples = carried(quiz, f.examples)
		if before != nil {
			f.spot = quizfile.SpotOf(src, firstChange(before, src))
			f.version++
			d.draw(f)
			f.took = time.Since(began)
			d.say("%s: shown after %d ms", f.name, f.took.Milliseconds())
		}
		d.wakeProver()
	})
}

// lost says that a file is not there, or cannot be read.
func (d *Desk) lost(f *file, err error) {
	what := f.name + ": " + err.Error()
	if errors.Is(err, os.ErrNotExist) {
		what = f.name + " is gone. Put it back, and it is shown again."
	}
	if f.gone && f.trouble == what {
		return
	}
	d.change(f, func() { f.gone, f.trouble, f.faults = true, what, nil })
	d.say("%s", what)
}

// firstChange is the first line, from 1, in which the later text differs; 0 for none.
func firstChange(before, after []byte) int {
	old, now := bytes.Split(before, []byte("\n")), bytes.Split(after, []byte("\n"))
	for i := range now {
		if i >= len(old) || !bytes.Equal(bytes.TrimRight(old[i], "\r"), bytes.TrimRight(now[i], "\r")) {
			return i + 1
		}
	}
	if len(old) > len(now) {
		return len(now)
	}
	return 0
}

// A draft is a drawn site.
type draft struct{ site *web.Site }

// draw draws a file's quiz; the lock is held.
func (d *Desk) draw(f *file) {
	whose := d.site.Site
	whose.Address = "" // a preview has no public address, and draws no picture for one
	site, err := web.Build(web.Options{Quizzes: []*widget.Quiz{f.quiz}, Site: whose, Logo: d.site.Logo, Client: d.Client, Draft: true})
	if err != nil {
		f.trouble = f.name + ": " + err.Error()
		d.say("%s", f.trouble)
		return
	}
	f.drafts = [2]*draft{{site}, f.drafts[0]}
}

// carried are the examples that still lead where they did.
func carried(q *widget.Quiz, old widget.Examples) widget.Examples {
	now := widget.Examples{Endings: map[widget.Ending]widget.Answers{}, Rules: map[widget.RuleID]widget.Answers{}}
	for ending, answers := range old.Endings {
		if again, faults := q.Answer(slices.Concat(answers...)...); len(faults) == 0 && q.Recommend(again).Ending == ending {
			now.Endings[ending] = again
		}
	}
	for rule, answers := range old.Rules {
		if again, faults := q.Answer(slices.Concat(answers...)...); len(faults) == 0 && slices.Contains(q.Recommend(again).Fired, rule) {
			now.Rules[rule] = again
		}
	}
	return now
}

func (d *Desk) wakeProver() {
	select {
	case d.toProve <- struct{}{}:
	default:
	}
}

// prove walks what was read last, one file at a time, until the context ends.
func (d *Desk) prove(ctx context.Context) {
	for {
		select {
		case <-ctx.Done():
			return
		case <-d.toProve:
		}
		if d.long() && !d.calm(ctx) {
			continue
		}
		for f := d.unproved(); f != nil && ctx.Err() == nil; f = d.unproved() {
			d.proveOne(f)
		}
	}
}

const (
	// A walk longer than this would hold up what the author is waiting to see.
	longWalk = 100_000 // combinations
	calmFor  = 600 * time.Millisecond
)

// long reports whether what is to be proved takes a while.
func (d *Desk) long() bool {
	f := d.unproved()
	return f != nil && f.quiz.Combinations() > longWalk
}

// calm waits until nothing has changed for a while; false where the context ends first.
func (d *Desk) calm(ctx context.Context) bool {
	for {
		select {
		case <-ctx.Done():
			return false
		case <-d.toProve:
		case <-time.After(calmFor):
			return true
		}
	}
}

func (d *Desk) unproved() *file {
	d.mu.Lock()
	defer d.mu.Unlock()
	for _, f := range d.files {
		if f.quiz != nil && bytes.Equal(f.good, f.seen) && !bytes.Equal(f.proved, f.good) {
			return f
		}
	}
	return nil
}

func (d *Desk) proveOne(f *file) {
	d.mu.Lock()
	src, quiz := f.good, f.quiz
	d.mu.Unlock()
	examples := quiz.Examples() // first: the page waits for them
	d.change(f, func() {
		if bytes.Equal(f.good, src) {
			f.examples = examples
		}
	})
	_, err := d.Prove(f.name, src)
	var faults quizfile.Faults
	errors.As(err, &faults)
	var survey *widget.Survey
	if len(faults) == 0 {
		s := quiz.Survey()
		survey = &s
	}
	d.change(f, func() {
		f.proved = src
		if !bytes.Equal(f.seen, src) {
			return // changed meanwhile
		}
		f.faults, f.survey = faults, survey
		if len(faults) > 0 {
			d.say("%v", faults)
		}
	})
}
