package main

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"testing/fstest"
)

// builtSite is the shipped quiz's site, built once for the tests that only need one.
var builtSite = sync.OnceValues(func() (fstest.MapFS, error) {
	parent, err := os.MkdirTemp("", "built")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(parent)
	dir := filepath.Join(parent, "site")
	if got := callWith(context.Background(), tinyClient, "", "build", "--out", dir); got.code != 0 {
		return nil, errors.New(got.stderr)
	}
	return filesIn(os.DirFS(dir))
})

func filesIn(dir fs.FS) (fstest.MapFS, error) {
	files := fstest.MapFS{}
	err := fs.WalkDir(dir, ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		text, err := fs.ReadFile(dir, name)
		files[name] = &fstest.MapFile{Data: text}
		return err
	})
	return files, err
}

// aSite is a directory of the test's own with that site.
func aSite(t *testing.T) string {
	t.Helper()
	files, err := builtSite()
	if err != nil {
		t.Fatal(err)
	}
	dir := filepath.Join(t.TempDir(), "site")
	if err := os.CopyFS(dir, files); err != nil {
		t.Fatal(err)
	}
	return dir
}

func TestBuild(t *testing.T) {
	dir := aSite(t) // which the second replaces
	if got := call(t, "", "build", "--out", dir, "--base", "https://quiz.example"); got.code != 0 || !strings.HasPrefix(got.stdout, dir+": ") {
		t.Fatalf("got %d, %s%s", got.code, got.stdout, got.stderr)
	}
	for _, name := range []string{"index.html", "sitemap.xml", "_headers", "buttermilk-or-kefir/embed/index.html", "buttermilk-or-kefir/index.html.br"} {
		if _, err := os.Stat(filepath.Join(dir, name)); err != nil {
			t.Error(err)
		}
	}
	got := call(t, "", "size", dir)
	if !strings.Contains(got.stdout, "early script") || !strings.Contains(got.stdout, "buttermilk-or-kefir/embed/index.html") {
		t.Errorf("got %d, %s%s", got.code, got.stdout, got.stderr)
	}
}

func TestAFaultyQuizLeavesNothingBehind(t *testing.T) {
	quizzes := filepath.Dir(write(t, "broken.yaml", "quiz: x\n"))
	parent := t.TempDir()
	got := call(t, "", "build", "--quizzes", quizzes, "--out", filepath.Join(parent, "site"))
	if got.code != 1 || !strings.Contains(got.stderr, filepath.Join(quizzes, "broken.yaml")+":") {
		t.Errorf("got %d, %s", got.code, got.stderr)
	}
	if left, _ := os.ReadDir(parent); len(left) > 0 {
		t.Errorf("got %v, want nothing", left)
	}
}

func TestWithoutReviewLeavesTextsOut(t *testing.T) {
	texts := func(dir string) string {
		names, _ := filepath.Glob(filepath.Join(dir, "static", "buttermilk-or-kefir.*.json"))
		text, err := os.ReadFile(names[0])
		if err != nil {
			t.Fatal(err)
		}
		return string(text)
	}
	dir := filepath.Join(t.TempDir(), "site")
	if got := call(t, "", "build", "--out", dir, "--without-review"); got.code != 0 {
		t.Fatal(got.stderr)
	}
	with, without := texts(aSite(t)), texts(dir)
	if len(without) >= len(with) {
		t.Errorf("got %d bytes with the lines that wait and %d without", len(with), len(without))
	}
}

func TestSizeFailsBeyondABudget(t *testing.T) {
	dir := aSite(t)
	page := filepath.Join(dir, "buttermilk-or-kefir", "embed", "index.html.br")
	if err := os.WriteFile(page, make([]byte, 20_000), 0o644); err != nil {
		t.Fatal(err)
	}
	got := call(t, "", "size", dir)
	if got.code != 1 || !strings.Contains(got.stdout, "BEYOND") || !strings.Contains(got.stderr, "beyond budget") {
		t.Errorf("got %d, %s%s", got.code, got.stdout, got.stderr)
	}
}

func TestSchema(t *testing.T) {
	if got := call(t, "", "schema"); got.code != 0 || !strings.HasPrefix(got.stdout, "{") {
		t.Errorf("got %d, %.80s", got.code, got.stdout)
	}
}
