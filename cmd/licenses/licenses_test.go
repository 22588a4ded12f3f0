package main

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestTheLicencesAreThoseOfWhatIsLinked(t *testing.T) {
	texts, err := written("../..")
	if err != nil {
		t.Fatal(err)
	}
	for name, want := range texts {
		got, err := os.ReadFile(filepath.Join("../..", name))
		if err != nil {
			t.Error(err)
		}
		if diff := cmp.Diff(want, string(got)); diff != "" {
			t.Errorf("%s is not current: run `go run ./cmd/licenses`\n%s", name, diff)
		}
	}
}

// module writes a module cache's directory and returns it as a part.
func module(t *testing.T, files map[string]string) part {
	t.Helper()
	dir := t.TempDir()
	for name, text := range files {
		name = filepath.Join(dir, name)
		if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return part{name: "x.example/m", version: "v1", dir: dir, packages: []string{dir}}
}

func TestAPartWithoutALicenceIsRefused(t *testing.T) {
	p := module(t, map[string]string{"README.md": "free for all", "license.go": "package m"})
	if _, err := p.licences(); err == nil || !strings.Contains(err.Error(), "x.example/m") {
		t.Errorf("got %v, want the part named", err)
	}
}

func TestALicenceOfNoKnownKindIsRefused(t *testing.T) {
	p := module(t, map[string]string{"LICENSE": "All rights reserved."})
	if _, err := p.kind(); err == nil || !strings.Contains(err.Error(), "no known kind") {
		t.Errorf("got %v, want to be told to read it", err)
	}
}

func TestOnlyTheLicencesOfLinkedPackagesAreTaken(t *testing.T) {
	p := module(t, map[string]string{
		"LICENSE": "top\n", "NOTICE": "notice", "linked/deep/LICENSE.txt": "deep\r\n", "linked/a.go": "package linked", "other/COPYING": "other",
	})
	p.packages = append(p.packages, filepath.Join(p.dir, "linked/deep"))
	got, err := p.licences()
	if want := []string{"top\n", "notice\n", "deep\n"}; err != nil || !slices.Equal(got, want) {
		t.Errorf("got %q, %v, want %q", got, err, want)
	}
}

func TestALicenceThatTwoShareIsPrintedOnce(t *testing.T) {
	a, b := module(t, map[string]string{"LICENSE": "the same\n"}), module(t, map[string]string{"LICENSE": "the same"})
	b.name = "x.example/n"
	text, err := book("two", []part{a, b})
	if err != nil || strings.Count(text, "the same") != 1 || !strings.Contains(text, "x.example/m v1\nx.example/n v1\n") {
		t.Errorf("got %v\n%s", err, text)
	}
}

func TestTheKindsOfLicences(t *testing.T) {
	for text, want := range map[string]string{
		"Apache License\n  Version 2.0, January 2004":                                                                                       "Apache-2.0",
		"MIT\nPermission is hereby granted, free of charge, to any person obtaining\na copy":                                                "MIT",
		"Redistribution and use in source and binary forms\n * Neither the name of Google":                                                  "BSD-3-Clause",
		"licensed under the Apache License, Version 2.0; and: Permission is hereby granted, free of charge, to any person obtaining a copy": "Apache-2.0 and MIT",
	} {
		if got, err := module(t, map[string]string{"COPYING": text}).kind(); err != nil || got != want {
			t.Errorf("%q: got %q, %v, want %q", text, got, err, want)
		}
	}
}
