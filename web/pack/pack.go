package web

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

// The files in web/built.
const (
	packedBr   = "app.wasm.br"
	packedGz   = "app.wasm.gz"
	packedExec = "wasm_exec.js"
	packedHash = "packed.sha256"
)

// ErrNotWasm tells that a file given as WebAssembly is none.
var ErrNotWasm = errors.New("not a WebAssembly file")

// Pack compresses the WebAssembly in the file wasm and puts it, with the
// wasm_exec.js in the file exec, into dir for the next build of the tool to
// embed. It is slow, so where dir already holds the same it only marks the files
// as new, for make, and returns false.
func Pack(wasm, exec, dir string) (bool, error) {
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
	hash := packHash(code, runner)
	if isPacked(dir, hash) {
		return false, touch(dir)
	}
	return true, pack(code, runner, dir, hash)
}

func packHash(code, runner []byte) string {
	sum := sha256.New()
	sum.Write(code)
	sum.Write(runner)
	return hex.EncodeToString(sum.Sum(nil)) + "\n"
}

func isPacked(dir, hash string) bool {
	for _, name := range []string{packedBr, packedGz, packedExec} {
		if _, err := os.Stat(filepath.Join(dir, name)); err != nil {
			return false
		}
	}
	was, err := os.ReadFile(filepath.Join(dir, packedHash))
	return err == nil && string(was) == hash
}

func touch(dir string) error {
	now := time.Now()
	for _, name := range []string{packedBr, packedGz, packedExec} {
		if err := os.Chtimes(filepath.Join(dir, name), now, now); err != nil {
			return err
		}
	}
	return nil
}

func pack(code, runner []byte, dir, hash string) error {
	br, err := toBrotli(code)
	if err != nil {
		return err
	}
	gz, err := toGzip(code)
	if err != nil {
		return err
	}
	// The hash goes first and comes last: an interrupted pack is made again.
	if err := os.Remove(filepath.Join(dir, packedHash)); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	for _, f := range []struct {
		name  string
		bytes []byte
	}{{packedBr, br}, {packedGz, gz}, {packedExec, runner}, {packedHash, []byte(hash)}} {
		if err := os.WriteFile(filepath.Join(dir, f.name), f.bytes, 0o644); err != nil {
			return err
		}
	}
	return nil
}
