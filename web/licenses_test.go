package web

import (
	"strings"
	"testing"
)

func TestASiteCarriesTheLicencesOfItsClient(t *testing.T) {
	file, found := teaSite(t).File("licenses.txt")
	text := string(file.Bytes)
	if !found || !strings.HasPrefix(file.Type, "text/plain") {
		t.Fatalf("got %v, %q, want a plain text", found, file.Type)
	}
	for _, want := range []string{"wasm_exec.js", "Copyright 2009 The Go Authors", "go-app/v10", "google/uuid", "InnerBuddies"} {
		if !strings.Contains(text, want) {
			t.Errorf("licenses.txt does not name %s", want)
		}
	}
	if strings.Contains(text, "cobra") {
		t.Error("licenses.txt names what no reader gets")
	}
}
