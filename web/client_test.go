package web

import (
	"bytes"
	"errors"
	"io"
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/andybalholm/brotli"
)

func TestPack(t *testing.T) {
	dir, out := t.TempDir(), t.TempDir()
	wasm, exec := filepath.Join(dir, "app.wasm"), filepath.Join(dir, "wasm_exec.js")
	write := func(path string, b []byte) {
		if err := os.WriteFile(path, b, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	pack := func(want bool) {
		t.Helper()
		if did, err := Pack(wasm, exec, out); err != nil || did != want {
			t.Errorf("got %v, %v, want %v", did, err, want)
		}
	}
	write(wasm, tinyClient().Wasm)
	write(exec, tinyClient().Exec)
	pack(true)
	old := time.Unix(0, 0)
	if err := os.Chtimes(filepath.Join(out, packedBr), old, old); err != nil {
		t.Fatal(err)
	}
	pack(false) // nothing has changed, but make must see a new file
	if found, err := os.Stat(filepath.Join(out, packedBr)); err != nil || !found.ModTime().After(old) {
		t.Errorf("make would pack for ever: %v, %v", found, err)
	}
	write(exec, []byte("other"))
	pack(true)
	os.Remove(filepath.Join(out, packedGz))
	pack(true)

	br, err := os.Open(filepath.Join(out, packedBr))
	if err != nil {
		t.Fatal(err)
	}
	defer br.Close()
	if got, err := io.ReadAll(brotli.NewReader(br)); err != nil || !bytes.Equal(got, tinyClient().Wasm) {
		t.Errorf("the packed client is another: %v", err)
	}
}

func TestPackRefuses(t *testing.T) {
	dir := t.TempDir()
	page := filepath.Join(dir, "page.html")
	os.WriteFile(page, []byte("<!doctype html>"), 0o644)
	if _, err := Pack(page, page, dir); !errors.Is(err, ErrNotWasm) {
		t.Errorf("got %v, want ErrNotWasm", err)
	}
	if _, err := Pack(filepath.Join(dir, "none"), page, dir); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("got %v, want a missing file", err)
	}
}

// builtClient is the real client. On a fresh clone there is none and the test is
// skipped; where one was promised it fails.
func builtClient(t *testing.T) Client {
	t.Helper()
	client, err := BuiltClient()
	if errors.Is(err, ErrNoClient) && os.Getenv("GUTQUIZ_NEED_CLIENT") == "" {
		t.Skip(ErrNoClient)
	}
	if err != nil {
		t.Fatal(err)
	}
	return client
}

func TestTheBuiltClientIsWholeAndWithinItsBudget(t *testing.T) {
	client := builtClient(t)
	if !bytes.HasPrefix(client.Wasm, []byte("\x00asm")) || !bytes.Contains(client.Exec, []byte("importObject")) {
		t.Error("the built client is no WebAssembly with its wasm_exec.js")
	}
	if len(client.Br) > budgetWasm {
		t.Errorf("got %d brotli bytes, want at most %d", len(client.Br), budgetWasm)
	}
}
