package main

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// changes lists the changes found in the body of a function.
func changes(t *testing.T, body string) []string {
	t.Helper()
	all, err := find("m/f.go", []byte("package m\n\nfunc f() {\n"+body+"\n}\n"))
	if err != nil {
		t.Fatal(err)
	}
	var found []string
	for _, m := range all {
		found = append(found, m.change())
	}
	return found
}

func TestTheWaysToBreak(t *testing.T) {
	for body, want := range map[string][]string{
		"_ = a < b":               {"_ = a < b → (nothing)", "< → <=", "< → >="},
		"_ = a == b":              {"_ = a == b → (nothing)", "== → !="},
		"_ = a && !b":             {"_ = a && !b → (nothing)", "&& → ||", "!b → b"},
		"if ok() {\n}":            {"ok() → !(ok())"},
		"if !ok {\n}":             {"!ok → ok"},
		"if a > b {\n}":           {"> → <=", "> → >="},
		"x := 7":                  {"7 → 8"},
		"x := a + b":              {"+ → -"},
		`x := "a" + b`:            nil,
		`x := a + "b" + c`:        nil,
		"return true, err":        {"true → false"},
		"g(a)":                    {"g(a) → (nothing)"},
		"x = y":                   {"x = y → (nothing)"},
		"n++":                     {"n++ → (nothing)"},
		"for {\nbreak\n}":         {"break → (nothing)"},
		"defer g()":               {"defer g() → (nothing)"},
		"switch {\ncase a:\ng()}": {"g() → (nothing)"},
	} {
		if diff := cmp.Diff(want, changes(t, body)); diff != "" {
			t.Errorf("%s: %s", body, diff)
		}
	}
}

func TestAMutantHasItsPlaceAndBreaksNothingElse(t *testing.T) {
	const text = "package m\n\nfunc f(a, b int) bool {\n\treturn a < b\n}\n"
	all, err := find("m/f.go", []byte(text))
	if err != nil || len(all) != 2 {
		t.Fatalf("got %v, %v, want two mutants", all, err)
	}
	if got, want := all[0].String(), "m/f.go:4:11: < → <="; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	if got, want := string(all[0].broken()), strings.Replace(text, "<", "<=", 1); got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	if string(all[0].text) != text {
		t.Error("the file itself was changed")
	}
}

func TestASampleIsTheSameEachTime(t *testing.T) {
	all, err := find("m/f.go", []byte("package m\n\nvar a = []int{1, 2, 3, 4, 5, 6, 7, 8, 9}\n"))
	if err != nil || len(all) != 9 {
		t.Fatalf("got %v, %v", all, err)
	}
	names := func(w wish) (names []string) {
		for _, m := range w.sample(all) {
			names = append(names, m.was)
		}
		return names
	}
	first := names(wish{n: 4, seed: 1})
	if diff := cmp.Diff(first, names(wish{n: 4, seed: 1})); diff != "" || len(first) != 4 {
		t.Errorf("got %q, then another: %s", first, diff)
	}
	if diff := cmp.Diff(first, names(wish{n: 9, seed: 1})[:4]); diff != "" {
		t.Errorf("a larger sample begins otherwise: %s", diff)
	}
	if cmp.Equal(first, names(wish{n: 4, seed: 2})) {
		t.Errorf("another seed chose the same: %q", first)
	}
	if got := names(wish{n: 4, all: true}); len(got) != 9 {
		t.Errorf("got %q, want all", got)
	}
	if all[0].was != "1" {
		t.Error("the list itself was shuffled")
	}
}
