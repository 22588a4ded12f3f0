package main

import (
	"go/parser"
	"go/token"
	"strconv"
	"strings"
	"testing"
)

func TestImportsAreExchanged(t *testing.T) {
	const text = "package a\n\nimport (\n\t\"fmt\"\n\t\"net/url\"\n)\n\nvar said = \"net/url\"\n"
	want := "package a\n\nimport (\n\t\"fmt\"\n\t\"" + goapp + "/pkg/less/url\"\n)\n\nvar said = \"net/url\"\n"
	if got := swapped(text); got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}

// One file that still imports it, and every reader downloads it.
func TestNothingOfTheCopyImportsWhatIsExchanged(t *testing.T) {
	h, r, up := checkout(t)
	files, err := h.copied(r, up)
	if err != nil {
		t.Fatal(err)
	}
	for name, text := range files {
		if !strings.HasPrefix(name, "pkg/app/") && !strings.HasPrefix(name, "pkg/errors/") {
			continue
		}
		for _, path := range imports(t, name, text) {
			if _, exchanged := swaps[path]; exchanged || strings.HasPrefix(path, "crypto/") {
				t.Errorf("%s imports %s", name, path)
			}
		}
	}
}

func TestEveryFileToSwapHasSomethingToSwap(t *testing.T) {
	_, r, up := checkout(t)
	for name, e := range r.files {
		text, err := up.read(name)
		if err != nil {
			t.Fatal(err)
		}
		if e.fate == swap && swapped(string(text)) == string(text) {
			t.Errorf("%s: it imports nothing that is exchanged; make it %q", name, keep)
		}
	}
}

func imports(t *testing.T, name string, text []byte) (paths []string) {
	t.Helper()
	file, err := parser.ParseFile(token.NewFileSet(), name, text, parser.ImportsOnly)
	if err != nil {
		t.Fatal(err)
	}
	for _, spec := range file.Imports {
		path, err := strconv.Unquote(spec.Path.Value)
		if err != nil {
			t.Fatal(err)
		}
		paths = append(paths, path)
	}
	return paths
}
