package web

import (
	"bytes"
	"embed"
	"errors"
	"fmt"
	"io"
	"io/fs"

	"github.com/andybalholm/brotli"

	"github.com/innerbuddies/gutquiz/web/pack"
)

// ErrNoClient is returned where the tool was built without the part that runs in the
// browser, as on a fresh clone.
var ErrNoClient = errors.New("no client in this build: run `make build`")

// A Client is what runs in the browser: the WebAssembly of pages of their own and
// that of pages made for frames, each the same in brotli and gzip (nil where they are
// to be made), and Go's wasm_exec.js.
type Client struct {
	Own, Frame File
	Exec       []byte
}

func (c Client) empty() bool {
	return len(c.Own.Bytes) == 0 || len(c.Frame.Bytes) == 0 || len(c.Exec) == 0
}

//go:embed all:built
var built embed.FS

// BuiltClient returns the client embedded into the tool, or ErrNoClient where
// `make build` has not run. The WebAssembly is embedded compressed only, so this
// takes some tens of milliseconds.
func BuiltClient() (Client, error) {
	own, errOwn := builtWasm(pack.Own)
	frame, errFrame := builtWasm(pack.Frame)
	exec, errExec := built.ReadFile("built/" + pack.Exec)
	if err := errors.Join(errOwn, errFrame, errExec); errors.Is(err, fs.ErrNotExist) {
		return Client{}, ErrNoClient
	} else if err != nil {
		return Client{}, err
	}
	return Client{Own: own, Frame: frame, Exec: exec}, nil
}

func builtWasm(name string) (File, error) {
	br, errBr := built.ReadFile("built/" + name + ".br")
	gz, errGz := built.ReadFile("built/" + name + ".gz")
	if err := errors.Join(errBr, errGz); err != nil {
		return File{}, err
	}
	wasm, err := io.ReadAll(brotli.NewReader(bytes.NewReader(br)))
	if err != nil {
		return File{}, fmt.Errorf("web/built/%s.br: %w; run `make build` again", name, err)
	}
	return File{Bytes: wasm, Br: br, Gz: gz, hash: contentHash(wasm)}, nil
}
