package web

import (
	"bytes"
	"errors"
	"os"
	"testing"
)

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
