package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"sync"
	"time"
)

// A verdict is what the tests said of a mutant.
type verdict int

const (
	caught   verdict = iota // a test failed, or took far too long
	survived                // all tests passed
	unborn                  // the compiler refused it, so it is no mutant
)

// A trial is a mutant with its verdict.
type trial struct {
	mutant
	verdict
}

// judge tries the mutants, some at once, until all are tried or time is up. It
// says at once which survived, and returns a trial for each that was tried.
func (r room) judge(root string, w wish, all []mutant, stdout io.Writer) ([]trial, error) {
	end := time.Now().Add(w.most)
	s, err := r.suite(root)
	if err != nil {
		return nil, err
	}
	fmt.Fprintf(stdout, "== %s: %d mutants; %s\n", r.name, len(all), s)
	return s.tryAll(all, w.workers, end, stdout)
}

func (s suite) tryAll(all []mutant, workers int, end time.Time, stdout io.Writer) ([]trial, error) {
	var (
		lock   sync.Mutex
		trials []trial
		failed error
	)
	done := func(t trial, err error) {
		lock.Lock()
		defer lock.Unlock()
		trials, failed = append(trials, t), errors.Join(failed, err)
		if t.verdict == survived {
			fmt.Fprintf(stdout, "%s: survived\n", t)
		}
		if len(trials)%10 == 0 {
			fmt.Fprintf(stdout, "   … %d of %d\n", len(trials), len(all))
		}
	}
	next := make(chan mutant)
	var working sync.WaitGroup
	for range workers {
		working.Go(func() {
			for m := range next {
				v, err := s.try(m)
				done(trial{m, v}, err)
			}
		})
	}
	for i := 0; i < len(all) && time.Now().Before(end); i++ {
		next <- all[i]
	}
	close(next)
	working.Wait()
	return trials, failed
}

// try puts a mutant in its file's place, for one test binary only.
func (s suite) try(m mutant) (verdict, error) {
	dir, err := os.MkdirTemp("", "mutant")
	if err != nil {
		return 0, err
	}
	defer os.RemoveAll(dir)
	overlay, err := lay(s.root, dir, m)
	if err != nil {
		return 0, err
	}
	binary := dir + "/mutant.test"
	if _, err := s.compile(binary, "-overlay="+overlay); err != nil {
		return unborn, nil
	}
	if s.passes(binary, m.file) {
		return survived, nil
	}
	return caught, nil
}
