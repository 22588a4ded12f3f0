package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// rootWith returns a module's root that has only an argued.txt.
func rootWith(t *testing.T, argued string) string {
	t.Helper()
	root := t.TempDir()
	name := filepath.Join(root, arguedFile)
	if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(name, []byte(argued), 0o644); err != nil {
		t.Fatal(err)
	}
	return root
}

const one = "m/f.go:4:11: < → <=\n\tBoth give the same where the two are equal.\n"

var aRoom = room{name: "m"}

func argue(t *testing.T, text string) list {
	t.Helper()
	l, err := readArgued(rootWith(t, "# why\n\n"+text))
	if err != nil {
		t.Fatal(err)
	}
	return l
}

func TestAnArguedSurvivorNeedsAReason(t *testing.T) {
	for _, text := range []string{"m/f.go:4:11: < → <=\n", "m/f.go:4:11: < → <=\n\n", "m/f.go:4:11: < → <=\n\tso\n"} {
		if _, err := readArgued(rootWith(t, text)); err == nil || !strings.Contains(err.Error(), "argued.txt:1: no reason") {
			t.Errorf("%q: got %v", text, err)
		}
	}
}

func TestAnArguedMutantThatMovedIsTold(t *testing.T) {
	l := argue(t, one)
	at := func(line, col int) []mutant {
		return []mutant{{file: "m/f.go", line: line, col: col, was: "<", is: "<="}}
	}
	for _, c := range []struct {
		what  string
		there []mutant
		fine  bool
		want  string
	}{
		{"there", at(4, 11), true, ""},
		{"moved", at(9, 2), false, "moved; it is now m/f.go:9:2: < → <="},
		{"gone", nil, false, "gone; take it out"},
	} {
		var said strings.Builder
		if got := l.stands(aRoom, c.there, &said); got != c.fine || !strings.Contains(said.String(), c.want) {
			t.Errorf("%s: got %v, %q", c.what, got, said.String())
		}
	}
	if !l.stands(room{name: "other"}, nil, os.Stdout) {
		t.Error("a mutant of one room was missed in another")
	}
}

func TestTheScore(t *testing.T) {
	m := mutant{file: "m/f.go", line: 4, col: 11, was: "<", is: "<="}
	other := mutant{file: "m/f.go", line: 5, col: 1, was: "g()"}
	with := func(n int, some ...trial) []trial {
		for range n {
			some = append(some, trial{other, caught})
		}
		return some
	}
	for _, c := range []struct {
		what  string
		tried []trial
		fine  bool
		want  string
	}{
		{"all caught", with(1), true, "1 of 1 mutants caught, 100.0 of 100"},
		{"what did not compile does not count", with(1, trial{other, unborn}), true, "1 of 1 mutants caught, 100.0 of 100; 0 survivors argued, 0 not; 1 did not"},
		{"a survivor that is argued", with(19, trial{m, survived}), true, "95.0 of 100; 1 survivors argued, 0 not"},
		{"too many survivors, though argued", with(18, trial{m, survived}), false, "94.7 of 100; 1 survivors argued"},
		{"a survivor", with(99, trial{other, survived}), false, "99.0 of 100; 0 survivors argued, 1 not"},
		{"an argued one that is caught", with(99, trial{m, caught}), false, "argued.txt:3: m/f.go:4:11: < → <=: caught now"},
		{"none tried", nil, true, "0 of 0"},
	} {
		var said strings.Builder
		if got := argue(t, one).tell(aRoom, c.tried, &said); got != c.fine || !strings.Contains(said.String(), c.want) {
			t.Errorf("%s: got %v, %q", c.what, got, said.String())
		}
	}
}
