package web

import (
	"io/fs"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// `make fuzz` finds the targets by itself; the page that tells of them does not.
func TestTheArchitectureNamesEveryFuzzTarget(t *testing.T) {
	page, err := os.ReadFile("../ARCHITECTURE.md")
	if err != nil {
		t.Fatal(err)
	}
	named := regexp.MustCompile("`(Fuzz\\w+)`")
	var written []string
	for _, found := range named.FindAllStringSubmatch(string(page), -1) {
		written = append(written, found[1])
	}
	slices.Sort(written)
	if diff := cmp.Diff(fuzzTargets(t), slices.Compact(written)); diff != "" {
		t.Errorf("ARCHITECTURE.md, Tests: %s", diff)
	}
}

func fuzzTargets(t *testing.T) []string {
	t.Helper()
	declared := regexp.MustCompile(`(?m)^func (Fuzz\w+)\(\w+ \*testing\.F\)`)
	var targets []string
	err := fs.WalkDir(os.DirFS(".."), ".", func(name string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case d.IsDir() && (d.Name() == "node_modules" || name == "bin" || d.Name() == ".git"):
			return fs.SkipDir
		case !strings.HasSuffix(name, "_test.go"):
			return nil
		}
		text, err := os.ReadFile("../" + name)
		for _, found := range declared.FindAllStringSubmatch(string(text), -1) {
			targets = append(targets, found[1])
		}
		return err
	})
	if err != nil || len(targets) == 0 {
		t.Fatalf("got %q, %v", targets, err)
	}
	slices.Sort(targets)
	return targets
}
