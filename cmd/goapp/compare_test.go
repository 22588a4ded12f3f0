package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestWhatDiffersIsNamedFileByFile(t *testing.T) {
	r, err := recordOf(t, small)
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		what    string
		version string
		digests map[string]string
		want    []string
	}{
		{"the same", "v1", map[string]string{"a.go": "other", "b.go": "bb", "c.go": "cc"}, nil},
		{"another version", "v2", map[string]string{"a.go": "aa", "b.go": "bb", "c.go": "cc"},
			[]string{"go.mod: go-app is v2, and cmd/goapp/goapp.txt was written for v1"}},
		{"a file we cut has changed", "v1", map[string]string{"a.go": "aa", "b.go": "b2", "c.go": "cc"},
			[]string{"b.go: changed in go-app (sha256 b2…, was bb…); it is left out"}},
		{"a file ours stands for has changed", "v1", map[string]string{"a.go": "aa", "b.go": "bb", "c.go": "c2"},
			[]string{"c.go: changed in go-app (sha256 c2…, was cc…); it is replaced by ours"}},
		{"a file is renamed", "v1", map[string]string{"a.go": "aa", "serve.go": "bb", "c.go": "cc"},
			[]string{"b.go: gone from go-app, renamed perhaps; it was to be left out",
				"serve.go: new in go-app; nobody has decided whether a reader needs it"}},
		{"a file that was kept is gone", "v1", map[string]string{"b.go": "bb", "c.go": "cc"},
			[]string{"a.go: gone from go-app, renamed perhaps; it was to be kept"}},
	} {
		if diff := cmp.Diff(c.want, r.faults(upstream{library: goApp, Version: c.version, digests: c.digests})); diff != "" {
			t.Errorf("%s: %s", c.what, diff)
		}
	}
}

// The version before is in the module cache as a rule, so the change is shown.
func TestTheAdviceShowsTheChangeAndTheSteps(t *testing.T) {
	cache := t.TempDir()
	for version, text := range map[string]string{"v1": "package old\n", "v2": "package young\n"} {
		if err := putFile(cache, "m@"+version+"/b.go", text); err != nil {
			t.Fatal(err)
		}
	}
	r := record{"v1", map[string]entry{"b.go": {cut, "bb"}, "a.go": {fate: keep}}}
	up := upstream{library: goApp, Version: "v2", Dir: filepath.Join(cache, "m@v2"), digests: map[string]string{"a.go": "aa", "b.go": "b2"}}
	err := r.compare(up)
	if err == nil {
		t.Fatal("got no fault")
	}
	for _, want := range []string{"-package old", "+package young", "-record", "docs/go-app.md", "make test", filepath.Join(cache, "m@v1")} {
		if !strings.Contains(err.Error(), want) {
			t.Errorf("%q is not in:\n%v", want, err)
		}
	}
	if err := os.RemoveAll(filepath.Join(cache, "m@v1")); err != nil {
		t.Fatal(err)
	}
	if err := r.compare(up); err == nil || !strings.Contains(err.Error(), "go mod download "+goapp+"@v1") {
		t.Errorf("got %v, want how to get the version before", err)
	}
}

func TestTheSameVersionWithOtherBytesIsAnotherMatter(t *testing.T) {
	r := record{"v1", map[string]entry{"b.go": {cut, "bb"}}}
	err := r.compare(upstream{library: goApp, Version: "v1", Dir: "/nowhere/m@v1", digests: map[string]string{"b.go": "b2"}})
	if err == nil || !strings.Contains(err.Error(), "go mod verify") {
		t.Errorf("got %v, want how to find who changed it", err)
	}
}
