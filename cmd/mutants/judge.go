package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
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

// judge tries the mutants, some at once, and returns a trial for each, in their order.
func (r room) judge(root string, all []mutant, workers int, stdout io.Writer) ([]trial, error) {
	limit, err := r.limit(root)
	if err != nil {
		return nil, err
	}
	fmt.Fprintf(stdout, "== %s: %d mutants, at most %s each\n", r.name, len(all), limit)
	trials, failed := make([]trial, len(all)), make([]error, len(all))
	next := make(chan int)
	var working sync.WaitGroup
	for range workers {
		working.Go(func() {
			for i := range next {
				v, err := r.try(root, all[i], limit)
				trials[i], failed[i] = trial{all[i], v}, err
			}
		})
	}
	for i := range all {
		next <- i
		if i > 0 && i%20 == 0 {
			fmt.Fprintf(stdout, "   … %d of %d\n", i, len(all))
		}
	}
	close(next)
	working.Wait()
	return trials, errors.Join(failed...)
}

// limit runs the tests on the code as it is, which must pass, and returns how
// long a mutant may take before it counts as caught.
func (r room) limit(root string) (time.Duration, error) {
	start := time.Now()
	out, err := r.test(root, time.Hour)
	if err != nil {
		return 0, fmt.Errorf("%s: its tests fail as they are:\n%s", r.name, out)
	}
	return max(20*time.Second, 5*time.Since(start)).Round(time.Second), nil
}

// try puts a mutant in its file's place, for one run of the tests only.
func (r room) try(root string, m mutant, limit time.Duration) (verdict, error) {
	dir, err := os.MkdirTemp("", "mutant")
	if err != nil {
		return 0, err
	}
	defer os.RemoveAll(dir)
	overlay, err := lay(root, dir, m)
	if err != nil {
		return 0, err
	}
	out, err := r.test(root, limit, "-overlay="+overlay)
	switch {
	case err == nil:
		return survived, nil
	case strings.Contains(out, "[build failed]") || strings.Contains(out, "[setup failed]"):
		return unborn, nil
	}
	return caught, nil
}

// lay writes the broken file and the overlay that names it into dir.
func lay(root, dir string, m mutant) (string, error) {
	place, err := filepath.Abs(filepath.Join(root, m.file))
	if err != nil {
		return "", err
	}
	broken, overlay := filepath.Join(dir, "broken.go"), filepath.Join(dir, "overlay.json")
	text, err := json.Marshal(map[string]map[string]string{"Replace": {place: broken}})
	if err != nil {
		return "", err
	}
	return overlay, errors.Join(os.WriteFile(broken, m.broken(), 0o644), os.WriteFile(overlay, text, 0o644))
}

// test runs the room's tests up to the first that fails. A mutant may loop and
// take all memory on its way, so that is bounded as well.
func (r room) test(root string, limit time.Duration, args ...string) (string, error) {
	ctx, cancel := context.WithTimeout(context.Background(), limit+2*time.Minute) // compiling included
	defer cancel()
	args = append(append([]string{"-c", `ulimit -v 6000000; exec go test -failfast -vet=off -count=1 "$@"`, "sh"}, args...),
		"-timeout="+limit.String(), "./"+r.name)
	command := exec.CommandContext(ctx, "sh", args...)
	command.Dir = root
	command.Env = append(os.Environ(), "GOMAXPROCS=1")
	command.WaitDelay = time.Second
	out, err := command.CombinedOutput()
	return string(out), err
}
