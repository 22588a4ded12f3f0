package main

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"strings"
)

// oursDir is where our files lie.
const oursDir = "cmd/goapp/noserver"

// copied returns the files of the copy by path.
func (h home) copied(r record, up upstream) (map[string][]byte, error) {
	files := map[string][]byte{}
	for _, name := range []string{"go.mod", "LICENSE"} {
		text, err := up.read(name)
		if err != nil {
			return nil, err
		}
		files[name] = text
	}
	for name, e := range r.files {
		text, err := h.copyOf(name, e, up)
		if err != nil {
			return nil, err
		}
		if e.fate != cut {
			files[name] = text
		}
	}
	return files, h.addSwaps(up.library, files)
}

func (h home) copyOf(name string, e entry, up upstream) ([]byte, error) {
	if e.fate == ours || e.fate == less {
		return os.ReadFile(h.path(oursFor(name)))
	}
	text, err := up.read(name)
	if e.fate == swap {
		return []byte(up.swapped(string(text))), err
	}
	return text, err
}

// oursFor is where our file in the place of one of theirs is.
func oursFor(name string) string {
	return path.Join(oursDir, strings.TrimPrefix(strings.TrimPrefix(name, "pkg/"), "app/"))
}

// bring makes dir hold these files and no other, and returns how many were not
// as they should be. What is right already keeps its time.
func bring(dir string, files map[string][]byte) (int, error) {
	changed, err := removeOthers(dir, files)
	if err != nil {
		return changed, err
	}
	for name, text := range files {
		wrote, err := writeNew(filepath.Join(dir, filepath.FromSlash(name)), text)
		if err != nil {
			return changed, err
		}
		if wrote {
			changed++
		}
	}
	return changed, nil
}

func removeOthers(dir string, files map[string][]byte) (int, error) {
	removed := 0
	err := filepath.WalkDir(dir, func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		inside, err := filepath.Rel(dir, name)
		if _, wanted := files[filepath.ToSlash(inside)]; err != nil || wanted {
			return err
		}
		removed++
		return os.Remove(name)
	})
	if errors.Is(err, fs.ErrNotExist) {
		return 0, nil
	}
	return removed, err
}

func writeNew(name string, text []byte) (bool, error) {
	was, err := os.ReadFile(name)
	if err == nil && bytes.Equal(was, text) {
		return false, nil
	}
	if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
		return false, err
	}
	return true, os.WriteFile(name, text, 0o644)
}

const workHead = "// Made by `make`, not committed: go-app less its server, for every go command. See docs/go-app.md.\n"

func (h home) work() []byte {
	text := fmt.Appendf(nil, "%sgo %s\n\nuse .\n\n", workHead, h.GoVersion)
	for _, lib := range libraries {
		text = fmt.Appendf(text, "replace %s => ./%s\n", lib.module, lib.copy)
	}
	return text
}

// writeWork writes go.work, but not over one that somebody made for himself.
func (h home) writeWork(stdout io.Writer) error {
	name := h.path("go.work")
	was, err := os.ReadFile(name)
	if err == nil && !strings.HasPrefix(string(was), workHead) {
		return fmt.Errorf("go.work: this is not the one `make` writes; move it away, or add to yours:\n%s", h.work())
	}
	wrote, err := writeNew(name, h.work())
	if err == nil && wrote {
		fmt.Fprintln(stdout, "go.work: every go command in here takes these copies")
	}
	return err
}
