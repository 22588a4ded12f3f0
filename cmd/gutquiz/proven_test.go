package main

import (
	"io/fs"
	"os"
	"path/filepath"
	"testing"

	"github.com/innerbuddies/gutquiz/widget"
	"github.com/innerbuddies/gutquiz/widget/quizfile"
)

// provedAgain reads a file as a build into dir does, and tells whether it was walked.
func provedAgain(t *testing.T, dir, tool string, src []byte) bool {
	t.Helper()
	walked := false
	p := proofsIn(dir, func(files fs.FS, name string, src []byte) (*widget.Quiz, error) {
		walked = true
		return quizfile.ReadIn(files, name, src)
	})
	if tool != "" {
		p.tool = tool
	}
	if _, err := p.readIn(nil, "tyre.yaml", src); err != nil {
		t.Fatal(err)
	}
	if err := p.write(dir); err != nil {
		t.Fatal(err)
	}
	return walked
}

func TestAFileIsProvedOnceByOneTool(t *testing.T) {
	src, err := os.ReadFile("../../docs/examples/bike-tyre.yaml")
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	for _, test := range []struct {
		name, tool string
		src        []byte
		want       bool
	}{
		{"the first time", "", src, true},
		{"again", "", src, false},
		{"a changed file", "", append([]byte("# a word\n"), src...), true},
		{"one that the build before did not have", "", src, true},
		{"another tool", "another", src, true},
		{"the tool before", "", src, true},
	} {
		if got := provedAgain(t, dir, test.tool, test.src); got != test.want {
			t.Errorf("%s: walked %v, want %v", test.name, got, test.want)
		}
	}
}

// A file with a fault is never taken for one that was proved.
func TestWhatIsNoProofIsNotKept(t *testing.T) {
	dir := t.TempDir()
	p := proofsIn(dir, quizfile.ReadIn)
	if _, err := p.readIn(nil, "x.yaml", []byte("quiz: x\n")); err == nil {
		t.Fatal("a quiz without questions is no fault")
	}
	if err := p.write(dir); err != nil {
		t.Fatal(err)
	}
	if left, err := os.ReadFile(filepath.Join(dir, provenPath)); err != nil || len(left) > 1 {
		t.Errorf("got %q, %v", left, err)
	}
}
