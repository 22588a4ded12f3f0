package main

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// checkout returns what the program works on here, for one library.
func checkout(t *testing.T, lib library) (home, record, upstream) {
	t.Helper()
	h, err := findHome()
	if err != nil {
		t.Fatal(err)
	}
	up, err := h.download(lib)
	if err != nil {
		t.Fatal(err)
	}
	r, err := readRecord(h.path(lib.record))
	if err != nil {
		t.Fatal(err)
	}
	return h, r, up
}

func TestEachLibraryIsWhatItsRecordWasWrittenFor(t *testing.T) {
	for _, lib := range libraries {
		_, r, up := checkout(t, lib)
		if err := r.compare(up); err != nil {
			t.Error(err)
		}
	}
}

// An edit in a copy would be in the client, and in nobody's review.
func TestTheCopiesInUseAreWhatTheProgramMakes(t *testing.T) {
	for _, lib := range libraries {
		h, r, up := checkout(t, lib)
		work, err := os.ReadFile(h.path("go.work"))
		if err != nil && os.Getenv("GUTQUIZ_NEED_CLIENT") == "" {
			t.Skip("every go command takes the whole of the libraries until `make` has run")
		}
		if err != nil || !bytes.Equal(work, h.work()) {
			t.Errorf("go.work is not what `make` writes: run it again (%v)", err)
		}
		files, err := h.copied(r, up)
		if err != nil {
			t.Fatal(err)
		}
		for name, want := range files {
			if got, err := os.ReadFile(h.path(lib.copy + "/" + name)); err != nil || !bytes.Equal(got, want) {
				t.Errorf("%s/%s is not what `make` writes: run it again (%v)", lib.copy, name, err)
			}
		}
	}
}

func TestTheDocumentHoldsThePatch(t *testing.T) {
	h, r, up := checkout(t, goApp)
	var patch strings.Builder
	if err := h.writePatch(r, up, &patch); err != nil {
		t.Fatal(err)
	}
	text, err := os.ReadFile(h.path("docs/go-app.md"))
	if err != nil {
		t.Fatal(err)
	}
	_, after, _ := strings.Cut(string(text), "```diff\n")
	written, _, _ := strings.Cut(after, "```\n")
	if diff := cmp.Diff(patch.String(), written); diff != "" {
		t.Errorf("docs/go-app.md: put the output of `GOWORK=off go run ./cmd/goapp -patch` there:\n%s", diff)
	}
}

// With the patch and its tag, go-app is linked with the same files as the copy.
func TestThePatchAppliesAndCutsTheSame(t *testing.T) {
	h, r, up := checkout(t, goApp)
	tree := t.TempDir()
	if err := os.CopyFS(tree, os.DirFS(up.Dir)); err != nil {
		t.Fatal(err)
	}
	var patch bytes.Buffer
	if err := h.writePatch(r, up, &patch); err != nil {
		t.Fatal(err)
	}
	applies(t, tree, &patch)
	for _, target := range []string{"GOOS=js GOARCH=wasm", "GOOS=linux GOARCH=amd64"} {
		whole := sources(t, tree, target, "")
		tagged := sources(t, tree, target, serverless)
		if slices.Contains(tagged, "http.go") || !slices.Contains(whole, "http.go") {
			t.Errorf("%s: the tag does not decide on the server: %q without it, %q with it", target, whole, tagged)
		}
		if diff := cmp.Diff(kept(r, target), plain(tagged)); diff != "" {
			t.Errorf("%s: the copy and the patch differ: %s", target, diff)
		}
	}
}

func applies(t *testing.T, tree string, patch *bytes.Buffer) {
	t.Helper()
	command := exec.Command("git", "apply", "-")
	command.Dir = tree
	command.Stdin = patch
	if out, err := command.CombinedOutput(); err != nil {
		t.Fatalf("git apply: %v\n%s", err, out)
	}
}

// sources lists the files of go-app's package app for a target and a tag.
func sources(t *testing.T, tree, target, tag string) []string {
	t.Helper()
	command := exec.Command("go", "list", "-tags="+tag, "-f", `{{join .GoFiles "\n"}}`, "./pkg/app")
	command.Dir = tree
	command.Env = append(append(os.Environ(), "GOWORK=off", "GOFLAGS="), strings.Fields(target)...)
	out, err := command.Output()
	if err != nil {
		t.Fatalf("go list: %v", err)
	}
	return strings.Fields(string(out))
}

// plain undoes the names that the patch gives to our files.
func plain(names []string) []string {
	var all []string
	for _, name := range names {
		all = append(all, strings.Replace(name, "_noserver", "", 1))
	}
	slices.Sort(all)
	return all
}

// kept lists the files of package app in the copy that the target compiles.
func kept(r record, target string) []string {
	others := map[string][]string{
		"GOOS=js GOARCH=wasm":     {"js_nowasm.go", "scripts.go"},
		"GOOS=linux GOARCH=amd64": {"js_wasm.go", "scripts_wasm.go"},
	}
	var names []string
	for path, e := range r.files {
		name := filepath.Base(path)
		if e.fate != cut && strings.HasPrefix(path, "pkg/app/") && !slices.Contains(others[target], name) {
			names = append(names, name)
		}
	}
	slices.Sort(names)
	return names
}

func TestTheTagIsAddedToWhatAFileAsksFor(t *testing.T) {
	for text, want := range map[string]string{
		"package app\n": "//go:build !goapp_noserver\n\npackage app\n",
		"//go:build wasm\n// +build wasm\n\npackage a\n": "//go:build wasm && !goapp_noserver\n\npackage a\n",
		"//go:build a || b\n\npackage a\n":               "//go:build (a || b) && !goapp_noserver\n\npackage a\n",
	} {
		if got := tagged(text); got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}
