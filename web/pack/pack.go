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

// The files in web/built; hashName tells of which client they are.
const (
	Br       = "app.wasm.br"
	Gz       = "app.wasm.gz"
	Exec     = "wasm_exec.js"
	hashName = "packed.sha256"
)

// ErrNotWasm says that a file given as WebAssembly is none.
var ErrNotWasm = errors.New("not a WebAssembly file")

// Client compresses the WebAssembly in the file wasm and puts it, with the
// wasm_exec.js in the file exec, into dir for the next build of the tool to
// embed. It is slow, so said, where it is not nil, hears the part of the work
// that is done, from 0 to 1. Where dir already holds the same it only marks the
// files as new, for make, and returns false.
func Client(wasm, exec, dir string, said func(part float64)) (bool, error) {
	code, err := os.ReadFile(wasm)
	if err != nil {
		return false, err
	}
	if len(code) < 8 || string(code[:4]) != "\x00asm" {
		return false, fmt.Errorf("%s: %w; give the client built with GOOS=js GOARCH=wasm", wasm, ErrNotWasm)
	}
	runner, err := os.ReadFile(exec)
	if err != nil {
		return false, err
	}
	hash := clientHash(code, runner)
	if isPacked(dir, hash) {
		return false, touch(dir)
	}
	return true, client(code, runner, dir, hash, said)
}

func clientHash(code, runner []byte) string {
	sum := sha256.New()
	sum.Write(code)
	sum.Write(runner)
	return hex.EncodeToString(sum.Sum(nil)) + "\n"
}

func isPacked(dir, hash string) bool {
	for _, name := range []string{Br, Gz, Exec} {
		if _, err := os.Stat(filepath.Join(dir, name)); err != nil {
			return false
		}
	}
	was, err := os.ReadFile(filepath.Join(dir, hashName))
	return err == nil && string(was) == hash
}

func touch(dir string) error {
	now := time.Now()
	for _, name := range []string{Br, Gz, Exec} {
		if err := os.Chtimes(filepath.Join(dir, name), now, now); err != nil {
			return err
		}
	}
	return nil
}

func client(code, runner []byte, dir, hash string, said func(part float64)) error {
	br, err := brotli11(code, said)
	if err != nil {
		return err
	}
	gz, err := Gzip(code)
	if err != nil {
		return err
	}
	// The hash goes first and comes last: an interrupted pack is made again.
	if err := os.Remove(filepath.Join(dir, hashName)); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	for _, f := range []struct {
		name  string
		bytes []byte
	}{{Br, br}, {Gz, gz}, {Exec, runner}, {hashName, []byte(hash)}} {
		if err := os.WriteFile(filepath.Join(dir, f.name), f.bytes, 0o644); err != nil {
			return err
		}
	}
	return nil
}
