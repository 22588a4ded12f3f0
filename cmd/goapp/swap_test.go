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
	if got := goApp.swapped(text); got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}

// One file that still imports it, and every reader downloads it.
func TestNothingOfACopyImportsWhatIsExchanged(t *testing.T) {
	for _, lib := range libraries {
		h, r, up := checkout(t, lib)
		files, err := h.copied(r, up)
		if err != nil {
			t.Fatal(err)
		}
		for name := range r.files {
			for _, path := range imports(t, name, files[name]) {
				if _, exchanged := lib.swaps[path]; exchanged || strings.HasPrefix(path, "crypto/") {
					t.Errorf("%s: %s imports %s", lib.name, name, path)
				}
			}
		}
	}
}

func TestEveryFileToSwapHasSomethingToSwap(t *testing.T) {
	for _, lib := range libraries {
		_, r, up := checkout(t, lib)
		for name, e := range r.files {
			text, err := up.read(name)
			if err != nil {
				t.Fatal(err)
			}
			if e.fate == swap && lib.swapped(string(text)) == string(text) {
				t.Errorf("%s: %s imports nothing that is exchanged; make it %q", lib.name, name, keep)
			}
		}
	}
}

func imports(t *testing.T, name string, text []byte) (paths []string) {
	t.Helper()
	if text == nil {
		return nil // cut
	}
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
