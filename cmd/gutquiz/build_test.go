package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestBuild(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "site")
	for range 2 { // the second replaces the first
		if got := call(t, "", "build", "--out", dir, "--base", "https://quiz.example"); got.code != 0 || !strings.HasPrefix(got.stdout, dir+": ") {
			t.Fatalf("got %d, %s%s", got.code, got.stdout, got.stderr)
		}
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
	texts := func(args ...string) string {
		dir := filepath.Join(t.TempDir(), "site")
		if got := call(t, "", append([]string{"build", "--out", dir}, args...)...); got.code != 0 {
			t.Fatal(got.stderr)
		}
		names, _ := filepath.Glob(filepath.Join(dir, "static", "buttermilk-or-kefir.*.json"))
		text, err := os.ReadFile(names[0])
		if err != nil {
			t.Fatal(err)
		}
		return string(text)
	}
	with, without := texts(), texts("--without-review")
	if len(without) >= len(with) {
		t.Errorf("got %d bytes with the lines that wait and %d without", len(with), len(without))
	}
}

func TestSizeFailsBeyondABudget(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "site")
	if got := call(t, "", "build", "--out", dir); got.code != 0 {
		t.Fatal(got.stderr)
	}
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
