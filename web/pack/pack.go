// Package pack compresses what readers download, and puts the compressed client
// where the next build of the tool embeds it. It imports little, so that a build
// can pack while it compiles the rest.
package pack

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"time"
)

// The clients as they are built, and what runs them; in web/built each client is
// compressed, and hashName tells of which it was made.
const (
	Own   = "app.wasm"   // of pages of their own
	Frame = "frame.wasm" // of pages made for frames
	Exec  = "wasm_exec.js"
)

// ErrNotWasm says that a file given as WebAssembly is none.
var ErrNotWasm = errors.New("not a WebAssembly file")

// Client compresses the WebAssembly in the file wasm and puts it, under the file's
// name, with the wasm_exec.js in the file exec into dir for the next build of the tool
// to embed. It is slow, so said, where it is not nil, hears the part of the work that
// is done, from 0 to 1. Where dir already holds the same it only marks the files as
// new, for make, and returns false.
func Client(wasm, exec, dir string, said func(part float64)) (bool, error) {
	code, err := os.ReadFile(wasm)
	if err != nil {
		return false, err
	}
	if len(code) < 8 || string(code[:4]) != "\x00asm" {
		return false, fmt.Errorf("%s: %w; give a client built with GOOS=js GOARCH=wasm", wasm, ErrNotWasm)
	}
	runner, err := os.ReadFile(exec)
	if err != nil {
		return false, err
	}
	p := packed{dir: dir, name: filepath.Base(wasm), hash: clientHash(code, runner)}
	if p.there() {
		return false, p.touch()
	}
	return true, p.make(code, runner, said)
}

func clientHash(code, runner []byte) string {
	sum := sha256.New()
	sum.Write(code)
	sum.Write(runner)
	return hex.EncodeToString(sum.Sum(nil)) + "\n"
}

// packed is a client in its folder.
type packed struct{ dir, name, hash string }

func (p packed) path(ext string) string { return filepath.Join(p.dir, p.name+ext) }

func (p packed) hashed() string { return p.path(".sha256") }

// files are those the build embeds.
func (p packed) files() []string {
	return []string{p.path(".br"), p.path(".gz"), filepath.Join(p.dir, Exec)}
}

func (p packed) there() bool {
	for _, name := range p.files() {
		if _, err := os.Stat(name); err != nil {
			return false
		}
	}
	was, err := os.ReadFile(p.hashed())
	return err == nil && string(was) == p.hash
}

func (p packed) touch() error {
	now := time.Now()
	for _, name := range p.files() {
		if err := os.Chtimes(name, now, now); err != nil {
			return err
		}
	}
	return nil
}

func (p packed) make(code, runner []byte, said func(part float64)) error {
	br, err := brotli11(code, said)
	if err != nil {
		return err
	}
	gz, err := Gzip(code)
	if err != nil {
		return err
	}
	// The hash goes first and comes last: an interrupted pack is made again.
	if err := os.Remove(p.hashed()); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	for i, bytes := range [][]byte{br, gz, runner} {
		if err := os.WriteFile(p.files()[i], bytes, 0o644); err != nil {
			return err
		}
	}
	return os.WriteFile(p.hashed(), []byte(p.hash), 0o644)
}
