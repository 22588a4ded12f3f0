package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestRun(t *testing.T) {
	dir := t.TempDir()
	wasm, page := filepath.Join(dir, "app.wasm"), filepath.Join(dir, "page.html")
	for name, text := range map[string]string{wasm: "\x00asm\x01\x00\x00\x00", page: "<p>"} {
		if err := os.WriteFile(name, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	for _, c := range []struct {
		what         string
		args         []string
		code         int
		said, failed string
	}{
		{"no files", nil, 2, "", "usage"},
		{"no WebAssembly", []string{page, dir, page}, 1, "", "not a WebAssembly file"},
		{"a client", []string{page, dir, wasm}, 0, "100 %", ""},
		{"the same again", []string{page, dir, wasm}, 0, "packed before", ""},
	} {
		var stdout, stderr strings.Builder
		code := run(c.args, &stdout, &stderr)
		if code != c.code || !strings.Contains(stdout.String(), c.said) || !strings.Contains(stderr.String(), c.failed) {
			t.Errorf("%s: got %d, %q, %q", c.what, code, stdout.String(), stderr.String())
		}
	}
}
