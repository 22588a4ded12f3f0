package web

import (
	"bytes"
	"embed"
	"errors"
	"fmt"
	"io"

	"github.com/andybalholm/brotli"

	"github.com/innerbuddies/gutquiz/web/pack"
)

// ErrNoClient is returned where the tool was built without the part that runs in the
// browser, as on a fresh clone.
var ErrNoClient = errors.New("no client in this build: run `make build`")

// A Client is what runs in the browser: the WebAssembly, the same in brotli and
// gzip (nil where they are to be made), and Go's wasm_exec.js.
type Client struct {
	Wasm, Br, Gz, Exec []byte
}

func (c Client) empty() bool { return len(c.Wasm) == 0 || len(c.Exec) == 0 }

//go:embed all:built
var built embed.FS

// BuiltClient returns the client embedded into the tool, or ErrNoClient where
// `make build` has not run. The WebAssembly is embedded compressed only, so this
// takes some tens of milliseconds.
func BuiltClient() (Client, error) {
	br, errBr := built.ReadFile("built/" + pack.Br)
	gz, errGz := built.ReadFile("built/" + pack.Gz)
	exec, errExec := built.ReadFile("built/" + pack.Exec)
	if errors.Join(errBr, errGz, errExec) != nil {
		return Client{}, ErrNoClient
	}
	wasm, err := io.ReadAll(brotli.NewReader(bytes.NewReader(br)))
	if err != nil {
		return Client{}, fmt.Errorf("web/built/%s: %w; run `make build` again", pack.Br, err)
	}
	return Client{Wasm: wasm, Br: br, Gz: gz, Exec: exec}, nil
}
