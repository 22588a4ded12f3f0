package web

import (
	"bytes"
	"errors"
	"os"
	"strings"
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

func TestTheBuiltClientsAreWholeAndWithinTheirBudgets(t *testing.T) {
	client := builtClient(t)
	if !bytes.Contains(client.Exec, []byte("importObject")) {
		t.Error("there is no wasm_exec.js with the built client")
	}
	for name, one := range map[string]struct {
		file   File
		budget int
	}{"own": {client.Own, budgetOwn}, "frame": {client.Frame, budgetFrame}} {
		if !bytes.HasPrefix(one.file.Bytes, []byte("\x00asm")) {
			t.Errorf("%s: the built client is no WebAssembly", name)
		}
		if len(one.file.Br) > one.budget {
			t.Errorf("%s: got %d brotli bytes, want at most %d", name, len(one.file.Br), one.budget)
		}
	}
}

// A program written in Go names its functions, also where it is stripped. So this
// asks the linker itself what a reader in an article downloads.
func TestAFramesClientHasNothingThatKeepsOrShares(t *testing.T) {
	client := builtClient(t)
	for _, name := range []string{"app.(*keepBox).Render", "app.(*planPage).Render", "app.(*keptPage).Render", "app.(*publishPage).Render",
		"app.(*shareView).Render", "app.(*sharedPage).Render", "app/kept.", "google/uuid.", "net/url.", "crypto/internal/fips140"} {
		if bytes.Contains(client.Frame.Bytes, []byte(name)) {
			t.Errorf("the client of frames is linked with %s", name)
		}
		if strings.HasPrefix(name, "app") && !bytes.Contains(client.Own.Bytes, []byte(name)) {
			t.Errorf("%s is not in the client of pages of their own: the search is broken", name)
		}
	}
	if !bytes.Contains(client.Frame.Bytes, []byte("app.(*quizPage).Render")) {
		t.Error("the client of frames draws no quiz")
	}
}

func TestAFrameNamesTheClientOfFrames(t *testing.T) {
	site := teaSite(t)
	for path, want := range map[string]string{
		"tea-or-milk/embed/index.html": `data-wasm="../../static/frame.`,
		"tea-or-milk/index.html":       `data-wasm="../static/app.`,
		"plan/index.html":              `data-wasm="../static/app.`,
		"publish/index.html":           `data-wasm="../static/app.`,
	} {
		if page := string(site.files[path].Bytes); strings.Count(page, "data-wasm=") != 1 || !strings.Contains(page, want) {
			t.Errorf("%s: want %s", path, want)
		}
	}
}
