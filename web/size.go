package web

import (
	"bytes"
	"fmt"
	"path"
	"slices"
	"strings"
)

// A Size is how many bytes one budgeted thing takes, and how many it may.
// Budget counts brotli bytes; 0 means that there is none.
type Size struct {
	Name              string
	Raw, Gzip, Brotli int
	Budget            int
}

// Fits reports whether the thing stays within its budget.
func (s Size) Fits() bool { return s.Budget == 0 || s.Brotli <= s.Budget }

// The budgets, in brotli bytes. The embed page is what fits the first round
// trip of a TCP connection.
const (
	budgetEmbed  = 14_000
	budgetLoader = 3_000
	budgetQuiz   = 8_000
	// What a reader of one quiz keeps for use without a network, less the client.
	budgetOffline = 170_000
	// That of a quiz in an article, and that of all pages of their own, which keep and
	// share results and have the plan.
	budgetFrame = 830_000
	budgetOwn   = 1_040_000
)

// Sizes returns what the site's budgeted files take, in the order of their
// paths, and the early script, which is a part of the pages.
func Sizes(s *Site) ([]Size, error) {
	var sizes []Size
	for _, p := range s.Paths() {
		if budget := budgetFor(p); budget > 0 {
			sizes = append(sizes, s.files[p].size(p, budget))
		}
	}
	early, err := script("page/early.ts", nil)
	if err != nil {
		return nil, err
	}
	script := File{Bytes: []byte(early)}
	if err := script.compress(); err != nil {
		return nil, fmt.Errorf("early script: %w", err)
	}
	offline := s.together("kept offline with one quiz", slices.DeleteFunc(s.kept(), isWasm))
	offline.Budget = budgetOffline
	return append(sizes, script.size("early script (in the page)", 0), offline,
		s.together("the same with the client", s.kept())), nil
}

func isWasm(p string) bool { return path.Ext(p) == ".wasm" }

// kept are the files that the service worker keeps for a reader of one quiz, that of
// the largest bundle. The worker names files by their hash, and its own is kept too.
func (s *Site) kept() []string {
	worker := s.files[workerPath]
	if worker == nil {
		return nil
	}
	var files []string
	largest := ""
	for _, p := range s.Paths() {
		switch f := s.files[p]; {
		case !bytes.Contains(worker.Bytes, []byte(f.hash)):
		case !strings.HasPrefix(p, bundlePrefix):
			files = append(files, p)
		case largest == "" || f.size("", 0).Brotli > s.files[largest].size("", 0).Brotli:
			largest = p
		}
	}
	if largest != "" {
		files = append(append(files, largest), bundled(s.files[largest])...)
	}
	return append(files, workerPath)
}

// together is what files take in all.
func (s *Site) together(name string, paths []string) Size {
	sum := Size{Name: name}
	for _, p := range paths {
		one := s.files[p].size("", 0)
		sum.Raw, sum.Gzip, sum.Brotli = sum.Raw+one.Raw, sum.Gzip+one.Gzip, sum.Brotli+one.Brotli
	}
	return sum
}

func budgetFor(p string) int {
	switch {
	case strings.HasSuffix(p, "/embed/index.html"):
		return budgetEmbed
	case p == loaderPath:
		return budgetLoader
	case isBundle(p):
		return 0
	case strings.HasPrefix(p, "static/") && path.Ext(p) == ".json":
		return budgetQuiz
	case isWasm(p) && strings.HasPrefix(p, "static/frame."):
		return budgetFrame
	case isWasm(p):
		return budgetOwn
	}
	return 0
}

func (f *File) size(name string, budget int) Size {
	s := Size{Name: name, Raw: len(f.Bytes), Gzip: len(f.Gz), Brotli: len(f.Br), Budget: budget}
	if f.Gz == nil {
		s.Gzip = s.Raw
	}
	if f.Br == nil {
		s.Brotli = s.Raw
	}
	return s
}
