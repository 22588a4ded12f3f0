package main

import (
	"strings"
	"testing"
)

func TestTheToolPrintsTheLicencesOfOthers(t *testing.T) {
	got := call(t, "", "licenses")
	if got.code != 0 || got.stderr != "" {
		t.Fatalf("got %d, %q", got.code, got.stderr)
	}
	for _, want := range []string{"go-app/v10", "Copyright 2009 The Go Authors", "github.com/spf13/cobra", "Apache License", "mousetrap"} {
		if !strings.Contains(got.stdout, want) {
			t.Errorf("%q is not printed", want)
		}
	}
}
