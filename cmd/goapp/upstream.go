package main

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"strings"
)

// A home is the root of this module, and the version of Go its go.mod asks for.
type home struct{ Dir, GoVersion string }

func (h home) path(name string) string { return filepath.Join(h.Dir, filepath.FromSlash(name)) }

func findHome() (home, error) {
	var h home
	return h, goJSON(".", &h, "list", "-m", "-json")
}

// An upstream is a library as its authors published it.
type upstream struct {
	library

	Version, Dir string
	digests      map[string]string // sha256 by path, of every Go file but tests
}

// download has the go command fetch the version in go.mod, which go.sum vouches for.
func (h home) download(lib library) (upstream, error) {
	up := upstream{library: lib}
	if err := goJSON(h.Dir, &up, "mod", "download", "-json", lib.module); err != nil {
		return up, err
	}
	return up, up.digest()
}

func (up *upstream) digest() error {
	up.digests = map[string]string{}
	for _, dir := range up.packages {
		files, err := os.ReadDir(filepath.Join(up.Dir, filepath.FromSlash(dir)))
		if err != nil {
			return err
		}
		for _, f := range files {
			if !strings.HasSuffix(f.Name(), ".go") || strings.HasSuffix(f.Name(), "_test.go") {
				continue
			}
			if err := up.digestFile(path.Join(dir, f.Name())); err != nil {
				return err
			}
		}
	}
	return nil
}

func (up *upstream) digestFile(name string) error {
	text, err := up.read(name)
	sum := sha256.Sum256(text)
	up.digests[name] = hex.EncodeToString(sum[:])
	return err
}

func (up upstream) read(name string) ([]byte, error) {
	return os.ReadFile(filepath.Join(up.Dir, filepath.FromSlash(name)))
}

// goJSON runs a go command that answers in JSON. The workspace is what this
// program makes, so it must not need one.
func goJSON(dir string, answer any, args ...string) error {
	command := exec.Command("go", args...)
	command.Dir = dir
	command.Env = append(os.Environ(), "GOWORK=off")
	out, err := command.Output()
	var exit *exec.ExitError
	if errors.As(err, &exit) {
		return fmt.Errorf("go %s: %s%s", strings.Join(args, " "), exit.Stderr, out)
	}
	if err != nil {
		return err
	}
	return json.Unmarshal(out, answer)
}
