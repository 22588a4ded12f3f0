package web

import (
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// found are what the pattern's group matches in a file, each once, in order.
func found(t *testing.T, pattern string, files ...string) []string {
	t.Helper()
	all := map[string]bool{}
	for _, file := range files {
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for _, match := range regexp.MustCompile(pattern).FindAllStringSubmatch(string(text), -1) {
			all[match[1]] = true
		}
	}
	if len(all) == 0 {
		t.Fatalf("%s finds nothing in %q", pattern, files)
	}
	return slices.Sorted(maps.Keys(all))
}

// members are the names that a type of host.ts declares.
func members(t *testing.T, opening string) []string {
	t.Helper()
	text, err := os.ReadFile("browser/page/host.ts")
	if err != nil {
		t.Fatal(err)
	}
	_, body, _ := strings.Cut(string(text), opening+" {\n")
	body, _, _ = strings.Cut(body, "\n}")
	var names []string
	for _, match := range regexp.MustCompile(`(?m)^  (?:readonly )?(\w+)\??[:(]`).FindAllStringSubmatch(body, -1) {
		names = append(names, match[1])
	}
	if len(names) == 0 {
		t.Fatalf("host.ts has no %s", opening)
	}
	return slices.Sorted(slices.Values(names))
}

// The client fetches the page's parts by name: one that only one side knows is
// undefined on the other, or never asked for.
func TestTheClientAndThePageKnowTheSameNames(t *testing.T) {
	client, err := filepath.Glob("../app/browser*.go")
	if err != nil {
		t.Fatal(err)
	}
	asked := found(t, `\b(?:host\(\)\.(?:Get|Call)|tell)\("(\w+)"`, client...)
	if declared := members(t, "export interface Host"); !slices.Equal(asked, declared) {
		t.Errorf("app/browser*.go asks for %q\nhost.ts declares         %q", asked, declared)
	}
	for _, name := range found(t, `\bdrawn\.Get\("(\w+)"`, client...) {
		if !slices.Contains(members(t, "export type Body ="), name) {
			t.Errorf("app/browser*.go reads data-%s, which host.ts does not declare", name)
		}
	}
	if kept := members(t, "export interface Memory extends Storage"); !slices.Equal(found(t, `local\(\)\.Get\("(forgets)"`, client...), kept) {
		t.Errorf("app/browser_kept.go asks a storage whether it forgets; host.ts declares %q", kept)
	}
}

func TestTheBuildWritesTheAttributesThatScriptsRead(t *testing.T) {
	written := found(t, `name: "data-(\w+)"`, "shell.go", "publish.go")
	if declared := members(t, "export type Body ="); !slices.Equal(written, declared) {
		t.Errorf("the build writes %q\nhost.ts declares %q", written, declared)
	}
}
