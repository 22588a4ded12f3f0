package web

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// ErrNotOurs is returned for a directory that holds files no build wrote.
var ErrNotOurs = errors.New("not a site of ours")

// marker lists, one a line, the files a build wrote: they alone are replaced or
// removed by the next.
const marker = ".gutquiz-site"

// Write puts the tree into dir, in place of the build that dir may hold. All
// files are first written beside dir, so a full disk leaves the old build as it
// was. Files of the old build that the new one lacks are removed, except scripts
// that articles name by their hash; foreign files in a directory of ours stay. It returns ErrNotOurs for a directory that is not
// empty and not a build's.
func (s *Site) Write(dir string) error {
	dir = filepath.Clean(dir)
	old, err := readMarker(dir)
	if err != nil {
		return err
	}
	if err := os.MkdirAll(filepath.Dir(dir), 0o755); err != nil {
		return err
	}
	temp, err := os.MkdirTemp(filepath.Dir(dir), ".gutquiz-*")
	if err != nil {
		return err
	}
	defer os.RemoveAll(temp)
	all, err := s.withPinned(dir, old)
	if err != nil {
		return err
	}
	names, err := all.writeAll(temp)
	if err != nil {
		return err
	}
	if err := moveAll(temp, dir, names); err != nil {
		return err
	}
	return removeStale(dir, old, names)
}

// readMarker returns the files of the build in dir, none where dir is new.
func readMarker(dir string) ([]string, error) {
	entries, err := os.ReadDir(dir)
	if errors.Is(err, fs.ErrNotExist) || err == nil && len(entries) == 0 {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	list, err := os.ReadFile(filepath.Join(dir, marker))
	if errors.Is(err, fs.ErrNotExist) {
		return nil, fmt.Errorf("%s: %w: it has files that no build wrote; choose an empty directory", dir, ErrNotOurs)
	}
	if err != nil {
		return nil, err
	}
	names := strings.Fields(string(list))
	for _, name := range names {
		if !filepath.IsLocal(filepath.FromSlash(name)) {
			return nil, fmt.Errorf("%s: %w: %s lists %q, which is outside", dir, ErrNotOurs, marker, name)
		}
	}
	return names, nil
}

// writeAll writes every file and variant and returns their names: what pages
// refer to first, then the pages, the marker last.
func (s *Site) writeAll(dir string) ([]string, error) {
	all := map[string][]byte{}
	for _, p := range s.Paths() {
		f := s.files[p]
		all[p] = f.Bytes
		if f.Br != nil {
			all[p+".br"] = f.Br
		}
		if f.Gz != nil {
			all[p+".gz"] = f.Gz
		}
	}
	var names []string
	for name := range all {
		names = append(names, name)
	}
	slices.SortFunc(names, assetsFirst)
	all[marker] = []byte(strings.Join(slices.Sorted(slices.Values(names)), "\n") + "\n")
	names = append(names, marker)
	for _, name := range names {
		if err := writeFile(filepath.Join(dir, filepath.FromSlash(name)), all[name]); err != nil {
			return nil, err
		}
	}
	return names, nil
}

func assetsFirst(a, b string) int {
	aPage, bPage := !strings.HasPrefix(a, "static/"), !strings.HasPrefix(b, "static/")
	if aPage == bPage {
		return strings.Compare(a, b)
	}
	if aPage {
		return 1
	}
	return -1
}

func writeFile(path string, content []byte) error {
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		return err
	}
	return os.WriteFile(path, content, 0o644)
}

// moveAll renames file by file: a reader who comes in between finds a page and
// all it refers to.
func moveAll(from, to string, names []string) error {
	for _, name := range names {
		target := filepath.Join(to, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(target), 0o755); err != nil {
			return err
		}
		if err := os.Rename(filepath.Join(from, filepath.FromSlash(name)), target); err != nil {
			return err
		}
	}
	return nil
}

func removeStale(dir string, old, now []string) error {
	kept := map[string]bool{}
	for _, name := range now {
		kept[name] = true
	}
	for _, name := range old {
		if kept[name] {
			continue
		}
		path := filepath.Join(dir, filepath.FromSlash(name))
		if err := os.Remove(path); err != nil && !errors.Is(err, fs.ErrNotExist) {
			return err
		}
		removeEmpty(dir, filepath.Dir(path))
	}
	return nil
}

// removeEmpty removes folders that a removed quiz leaves empty; the first with a
// file left ends it.
func removeEmpty(root, dir string) {
	for dir != root && strings.HasPrefix(dir, root) && os.Remove(dir) == nil {
		dir = filepath.Dir(dir)
	}
}
