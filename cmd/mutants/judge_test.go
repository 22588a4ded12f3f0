package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// A module of its own, with a rule that a test holds and one that none does.
var toy = map[string]string{
	"go.mod": "module toy.example\n\ngo 1.26\n",
	"widget/f.go": `package widget

func held(a, b int) bool { return a < b }

func free(a, b int) bool { return a < b }
`,
	"widget/f_test.go": `package widget

import "testing"

func TestHeld(t *testing.T) {
	if held(1, 1) || !held(0, 1) {
		t.Fail()
	}
	free(1, 2)
}
`,
}

func toyRoot(t *testing.T) string {
	t.Helper()
	root := t.TempDir()
	for name, text := range toy {
		name = filepath.Join(root, name)
		if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	t.Setenv("GOWORK", "off")
	return root
}

func TestTheTestsJudge(t *testing.T) {
	root := toyRoot(t)
	var said strings.Builder
	fine, err := wish{all: true, workers: 2, most: time.Hour}.grant(root, &said)
	if err != nil || fine {
		t.Fatalf("got %v, %v, want survivors", fine, err)
	}
	for _, want := range []string{"widget/f.go:5:37: < → <=: survived", "widget/f.go:5:37: < → >=: survived", "2 of 4 mutants caught, 50.0 of 100"} {
		if !strings.Contains(said.String(), want) {
			t.Errorf("%q is not in:\n%s", want, said.String())
		}
	}
}

func TestTheTestsBesideAFileAreKnown(t *testing.T) {
	root := toyRoot(t)
	if got := testsBeside(root, "widget/f.go"); got != "^(TestHeld)$" {
		t.Errorf("got %q", got)
	}
	if got := testsBeside(root, "widget/g.go"); got != "" {
		t.Errorf("got %q for a file without tests beside it", got)
	}
}

func TestTimeThatIsUpIsKept(t *testing.T) {
	var said strings.Builder
	if fine, err := (wish{all: true, workers: 2}).grant(toyRoot(t), &said); err != nil || !fine || !strings.Contains(said.String(), "0 of 0 mutants") {
		t.Errorf("got %v, %v, want nothing tried:\n%s", fine, err, said.String())
	}
}

func TestTestsThatFailAnywayJudgeNothing(t *testing.T) {
	root := toyRoot(t)
	if err := os.WriteFile(filepath.Join(root, "widget/g_test.go"), []byte("package widget\n\nfunc init() { panic(1) }\n"), 0o644); err != nil {
		t.Fatal(err)
	}
	if _, err := (wish{n: 1, workers: 1, most: time.Hour}).grant(root, os.Stdout); err == nil || !strings.Contains(err.Error(), "its tests fail as they are") {
		t.Errorf("got %v", err)
	}
}

func TestARoomThatIsNoneIsRefused(t *testing.T) {
	if _, err := chooseRooms(toyRoot(t), []string{"widget", "app/none"}); err == nil || !strings.Contains(err.Error(), "app/none") {
		t.Errorf("got %v, want the rooms named", err)
	}
}
