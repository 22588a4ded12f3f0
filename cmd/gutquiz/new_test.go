package main

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/innerbuddies/gutquiz/widget/quizfile"
)

func TestNewWritesAQuizThatPassesCheck(t *testing.T) {
	name := filepath.Join(t.TempDir(), "mine.yaml")
	if got := call(t, "", "new", name); got.code != 0 || !strings.Contains(got.stdout, "gutquiz check "+name) {
		t.Fatalf("got %d, %s%s", got.code, got.stdout, got.stderr)
	}
	if got := call(t, "", "check", name); got.code != 0 || !strings.Contains(got.stdout, "2 questions, 0 rules") {
		t.Errorf("got %d, %s%s", got.code, got.stdout, got.stderr)
	}
}

func TestNewNeverWritesOverAFile(t *testing.T) {
	name := write(t, "mine.yaml", "mine")
	got := call(t, "", "new", name)
	if text, err := os.ReadFile(name); err != nil || string(text) != "mine" || got.code != 1 || !strings.Contains(got.stderr, "is there already") {
		t.Errorf("got %d, %s; the file holds %q, %v", got.code, got.stderr, text, err)
	}
	if got := call(t, "", "new", filepath.Join(t.TempDir(), "no", "mine.yaml")); got.code != 1 || !strings.Contains(got.stderr, "mine.yaml") {
		t.Errorf("got %d, %s", got.code, got.stderr)
	}
	if got := call(t, "", "new"); got.code != 2 {
		t.Errorf("without a file: got %d, %s", got.code, got.stderr)
	}
}

// The remarks are all that the example in the documents lacks.
func TestNewWritesTheExampleOfTheDocuments(t *testing.T) {
	example, err := os.ReadFile("../../docs/examples/bike-tyre.yaml")
	if err != nil {
		t.Fatal(err)
	}
	if got, want := readAs(t, newQuiz), readAs(t, example); got != want {
		t.Errorf("got %s\nwant %s", got, want)
	}
}

func readAs(t *testing.T, src []byte) string {
	t.Helper()
	quiz, err := quizfile.Read("quiz.yaml", src)
	if err != nil {
		t.Fatal(err)
	}
	text, err := json.Marshal(quiz)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}
