package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

func TestTheCopyHoldsItsFilesAndNoOther(t *testing.T) {
	dir := t.TempDir()
	files := map[string][]byte{"go.mod": []byte("module m\n"), "pkg/a.go": []byte("package a\n")}
	if changed, err := bring(dir, files); err != nil || changed != 2 {
		t.Fatalf("got %d, %v, want 2 files written", changed, err)
	}
	old := time.Now().Add(-time.Hour)
	if err := os.Chtimes(filepath.Join(dir, "go.mod"), old, old); err != nil {
		t.Fatal(err)
	}
	for name, text := range map[string]string{"pkg/a.go": "package changed\n", "pkg/b.go": "package b\n"} {
		if err := putFile(dir, name, text); err != nil {
			t.Fatal(err)
		}
	}
	if changed, err := bring(dir, files); err != nil || changed != 2 {
		t.Errorf("got %d, %v, want one file written and one removed", changed, err)
	}
	if _, err := os.Stat(filepath.Join(dir, "pkg/b.go")); !os.IsNotExist(err) {
		t.Errorf("got %v, want the other file gone", err)
	}
	if text, err := os.ReadFile(filepath.Join(dir, "pkg/a.go")); err != nil || string(text) != "package a\n" {
		t.Errorf("got %q, %v", text, err)
	}
	if info, err := os.Stat(filepath.Join(dir, "go.mod")); err != nil || info.ModTime().After(old.Add(time.Minute)) {
		t.Error("a file that was right was written again")
	}
	if changed, err := bring(dir, files); err != nil || changed != 0 {
		t.Errorf("got %d, %v, want nothing to do", changed, err)
	}
}

func TestSomebodysOwnWorkspaceIsLeftAlone(t *testing.T) {
	h := home{t.TempDir(), "1.26.0"}
	var said strings.Builder
	for range 2 {
		if err := h.writeWork(&said); err != nil {
			t.Fatal(err)
		}
	}
	if strings.Count(said.String(), "go.work") != 1 {
		t.Errorf("got %q, want go.work written once", &said)
	}
	const own = "go 1.26.0\n\nuse ./mine\n"
	if err := putFile(h.Dir, "go.work", own); err != nil {
		t.Fatal(err)
	}
	for _, lib := range libraries {
		if err := h.writeWork(&said); err == nil || !strings.Contains(err.Error(), "replace "+lib.module+" => ./"+lib.copy+"\n") {
			t.Errorf("got %v, want the line to add", err)
		}
	}
	if text, err := os.ReadFile(h.path("go.work")); err != nil || string(text) != own {
		t.Errorf("got %q, %v, want it untouched", text, err)
	}
}
