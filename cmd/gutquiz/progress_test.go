package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// A walk says nothing in its first second, and then once a second.
func TestALongCheckTellsHowFarItIs(t *testing.T) {
	var out strings.Builder
	clock := time.Unix(0, 0)
	p := &progress{out: &out, file: "quiz.yaml", now: func() time.Time { return clock }}
	p.tell(0, 1000)
	for i := range 25 { // 2.5 seconds
		clock = clock.Add(100 * time.Millisecond)
		p.tell(40*(i+1), 1000)
	}
	want := "quiz.yaml: walking 1000 combinations of answers; a quiz may have 50000000\nquiz.yaml: 40 % walked\nquiz.yaml: 80 % walked\n"
	if out.String() != want {
		t.Errorf("got %s\nwant %s", &out, want)
	}
}

func TestAShortCheckSaysNothingOnTheWay(t *testing.T) {
	if got := call(t, "", "check", "../../docs/examples/plant-variety.yaml"); got.code != 0 || got.stderr != "" || !strings.Contains(got.stdout, "432 combinations walked") || !strings.Contains(got.stdout, "scores decide 432") {
		t.Errorf("got %d, %s%s", got.code, got.stdout, got.stderr)
	}
}

func TestTwoFilesWithOneIdAreBothNamed(t *testing.T) {
	dir := t.TempDir()
	tyre, err := os.ReadFile("../../docs/examples/bike-tyre.yaml")
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"a.yaml", "b.yaml"} {
		if err := os.WriteFile(filepath.Join(dir, name), append([]byte("format: 2\n"), tyre...), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	got := call(t, "", "build", "--quizzes", dir, "--out", filepath.Join(t.TempDir(), "site"))
	want := filepath.Join(dir, "b.yaml") + ":2:7: " + filepath.Join(dir, "a.yaml") + " has a quiz of this id, too; give one of them another\n"
	if got.code != 1 || !strings.HasPrefix(got.stderr, want) || !strings.Contains(got.stderr, "1 fault") {
		t.Errorf("got %d, %s\nwant %s", got.code, got.stderr, want)
	}
}

func TestExplainSaysTheScores(t *testing.T) {
	words := []string{"explain", "../../docs/examples/plant-variety.yaml", "green", "wheat", "beans_once", "nuts_one"}
	if got := call(t, "", words...); got.code != 0 || !strings.Contains(got.stdout, "Scores:\n  variety 5 (0-5)\n") || !strings.Contains(got.stdout, "beans_once (+2") {
		t.Errorf("got %d, %s%s", got.code, got.stdout, got.stderr)
	}
	if got := call(t, "", append([]string{"explain", "--json"}, words[1:]...)...); got.code != 0 || !strings.Contains(got.stdout, `"scores":{"variety":5}`) {
		t.Errorf("got %d, %s%s", got.code, got.stdout, got.stderr)
	}
}
