package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func recordOf(t *testing.T, text string) (record, error) {
	t.Helper()
	name := filepath.Join(t.TempDir(), "files.txt")
	if err := os.WriteFile(name, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
	return readRecord(name)
}

const small = "version v1\nkeep a.go\ncut  b.go bb\nours c.go cc\n"

func TestARecordIsReadAsItWasWritten(t *testing.T) {
	r, err := recordOf(t, "# why\n\n"+small)
	if err != nil {
		t.Fatal(err)
	}
	var text strings.Builder
	r.write(&text, goApp)
	if diff := cmp.Diff(fmt.Sprintf(recordHead, "go-app", "bin/goapp")+small, text.String()); diff != "" {
		t.Error(diff)
	}
}

func TestALineNobodyCanReadIsNamed(t *testing.T) {
	for _, line := range []string{"keep", "keep a.go bb", "cut a.go", "drop a.go bb", "version", "ours a.go bb cc"} {
		_, err := recordOf(t, "version v1\n"+line+"\n")
		if err == nil || !strings.Contains(err.Error(), "files.txt:2") || !strings.Contains(err.Error(), "keep FILE") {
			t.Errorf("%q: got %v, want the line and what to write", line, err)
		}
	}
	if _, err := recordOf(t, "keep a.go\n"); err == nil || !strings.Contains(err.Error(), "version") {
		t.Errorf("without a version: got %v", err)
	}
}

func TestARecordWrittenAnewKeepsWhatWasDecided(t *testing.T) {
	r, err := recordOf(t, small)
	if err != nil {
		t.Fatal(err)
	}
	got := r.anew(upstream{Version: "v2", digests: map[string]string{"a.go": "a2", "b.go": "b2", "d.go": "d2"}})
	want := record{"v2", map[string]entry{"a.go": {fate: keep}, "b.go": {cut, "b2"}, "d.go": {fate: keep}}}
	if diff := cmp.Diff(want, got, cmp.AllowUnexported(record{}, entry{})); diff != "" {
		t.Error(diff)
	}
}
