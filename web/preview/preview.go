// Package preview shows quizzes to their author while they are written. It looks at the
// files all the time, draws what can be read as a draft, and tells an open page; faults
// stand above the last version that could be read. The walk of all combinations goes on
// behind, and its faults follow.
//
// The map of the package:
//
//	preview.go  Desk: the files and what is known of each
//	watch.go    looks for changes, whatever way an editor saves
//	file.go     one file: read, drawn and proved
//	around.go   what stands around the quizzes, and their translations
//	report.go   what the page is told of a file
//	serve.go    the page, its news and the drafts over HTTP
package preview

import (
	"context"
	"errors"
	"fmt"
	"io"
	"slices"
	"sync"

	"github.com/innerbuddies/gutquiz/web"
	"github.com/innerbuddies/gutquiz/widget"
)

// Options are what a desk works with.
type Options struct {
	// Files names the quiz files there are now.
	Files func() ([]string, error)
	// Draft reads a quiz without its proof, Prove with it; see quizfile.
	Draft, Prove func(name string, src []byte) (*widget.Quiz, error)
	Client       web.Client
	// Around names what stands beside the quizzes and changes how they look: whose they
	// are, the words of languages, pictures. It may be nil.
	Around func() []string
	// Site reads whose quizzes these are, and what else is around them, anew; it may be
	// nil. Nothing is drawn meanwhile.
	Site func() (Site, error)
	// Out is told what the page is told, in words for a terminal.
	Out io.Writer
}

// A Site is what stands around quizzes.
type Site struct {
	widget.Site
	Logo []byte
}

// A Desk is where an author sees quizzes. All its methods may be called at any time.
type Desk struct {
	Options

	mu    sync.Mutex
	files []*file // in the order they came
	site  Site
	// around is what the files of Options.Around looked like, and amiss what is wrong there.
	around string
	amiss  []fault
	// hearers are the open pages.
	hearers map[chan []byte]bool
	toProve chan struct{} // holds one entry where there is something to prove
}

// New looks at every file once. Faults in them are no error; no file is.
func New(o Options) (*Desk, error) {
	d := &Desk{Options: o, hearers: map[chan []byte]bool{}, toProve: make(chan struct{}, 1)}
	names, err := o.Files()
	if err != nil {
		return nil, err
	}
	if len(names) == 0 {
		return nil, errors.New("no quiz file (*.yaml) is here")
	}
	d.around = d.looksOf()
	d.mu.Lock()
	d.readAround()
	d.mu.Unlock()
	for _, name := range names {
		if err := d.first(name); err != nil {
			return nil, err
		}
	}
	return d, nil
}

// Run looks for changes and proves what was read, until the context ends.
func (d *Desk) Run(ctx context.Context) {
	var both sync.WaitGroup
	both.Go(func() { d.watch(ctx) })
	both.Go(func() { d.prove(ctx) })
	both.Wait()
}

// change lets act change a file and tells every open page what came of it.
func (d *Desk) change(f *file, act func()) {
	d.mu.Lock()
	defer d.mu.Unlock()
	act()
	d.tell(f)
	for _, other := range d.files { // another may have had the same id
		if other != f && other.quiz != nil && f.quiz != nil {
			d.tell(other)
		}
	}
}

func (d *Desk) tell(f *file) {
	news := d.news(f)
	if slices.Equal(news, f.told) {
		return
	}
	f.told = news
	for hearer := range d.hearers {
		select {
		case hearer <- news:
		default: // a page that hears nothing: it comes back and hears all
			delete(d.hearers, hearer)
			close(hearer)
		}
	}
}

func (d *Desk) say(format string, values ...any) {
	fmt.Fprintf(d.Out, format+"\n", values...)
}
