package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"sync"
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

// judge tries the mutants, some at once, and returns a trial for each, in their order.
func (r room) judge(root string, all []mutant, workers int, stdout io.Writer) ([]trial, error) {
	s, err := r.suite(root)
	if err != nil {
		return nil, err
	}
	fmt.Fprintf(stdout, "== %s: %d mutants; %s\n", r.name, len(all), s)
	trials, failed := make([]trial, len(all)), make([]error, len(all))
	next := make(chan int)
	var working sync.WaitGroup
	for range workers {
		working.Go(func() {
			for i := range next {
				v, err := s.try(all[i])
				trials[i], failed[i] = trial{all[i], v}, err
			}
		})
	}
	for i := range all {
		next <- i
		if i > 0 && i%10 == 0 {
			fmt.Fprintf(stdout, "   … %d of %d\n", i, len(all))
		}
	}
	close(next)
	working.Wait()
	return trials, errors.Join(failed...)
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
	if s.passes(binary) {
		return survived, nil
	}
	return caught, nil
}
