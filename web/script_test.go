package web

import (
	"strings"
	"testing"
)

func TestAScriptCarriesWhatItImports(t *testing.T) {
	got, err := script("page/early.ts", nil)
	if err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(got, "instantiateStreaming") {
		t.Error("the early script does not hold boot.ts, which starts the client")
	}
	if strings.Contains(got, "import") && !strings.Contains(got, "importObject") || strings.Contains(got, "</script") {
		t.Errorf("got what cannot stand inline: %s", got)
	}
}

func TestAScriptThatCannotBeMadeIsRefusedWithItsPlace(t *testing.T) {
	if got, err := script("lost.ts", nil); err == nil || !strings.Contains(err.Error(), "lost.ts") {
		t.Errorf("got %q, %v, want an error that names lost.ts", got, err)
	}
}

// The script that runs the client wraps a method of Go's by its name.
func TestNamesOfGosOwnStayAsTheyAre(t *testing.T) {
	code, err := script("page/run.ts", nil)
	if err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(code, "._resume") {
		t.Errorf("got %s", code)
	}
}
