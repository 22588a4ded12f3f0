package web

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"maps"
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

// tempName are the directories files are first written to. One stays where a build
// was killed.
const tempName = ".gutquiz-new-*"

// Write puts the tree into dir, in place of the build that dir may hold. All
// files are first written to a directory in dir, so a full disk leaves the old build
// as it was, and dir may be a volume of its own. What is there already, byte for byte, is left: most
// of a large site is. Files of the old build that the new
// one lacks are removed, except those that pages and articles may still name by their
// hash (see withEarlier); foreign files in a directory of ours stay. A build that was
// killed can be repeated. Write returns ErrNotOurs for a directory that is not empty
// and not a build's.
func (s *Site) Write(dir string) error {
	dir = filepath.Clean(dir)
	old, err := readMarker(dir)
	if err != nil {
		return err
	}
	temp, err := newTemp(dir)
	if err != nil {
		return err
	}
	defer os.RemoveAll(temp)
	all, err := s.withEarlier(dir, old)
	if err != nil {
		return err
	}
	names, changed, err := all.writeAll(temp, dir)
	if err != nil {
		return err
	}
	if err := claim(temp, dir, append(old, names...)); err != nil {
		return err
	}
	if err := os.Remove(filepath.Join(dir, packedPath)); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	if err := moveAll(temp, dir, changed); err != nil {
		return err
	}
	if err := removeStale(dir, old, names); err != nil {
		return err
	}
	if err := moveAll(temp, dir, []string{marker}); err != nil {
		return err
	}
	return writeFile(filepath.Join(dir, packedPath), packing())
}

// newTemp makes dir, where it is not there, and a directory in it for files on their
// way; those of killed builds are removed.
func newTemp(dir string) (string, error) {
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return "", err
	}
	left, err := filepath.Glob(filepath.Join(escaped.Replace(dir), tempName))
	for _, temp := range left {
		err = errors.Join(err, os.RemoveAll(temp))
	}
	if err != nil {
		return "", err
	}
	return os.MkdirTemp(dir, tempName)
}

var escaped = strings.NewReplacer(`*`, `\*`, `?`, `\?`, `[`, `\[`, `\`, `\\`)

// claim lists in dir all that is there of ours, or soon may be, before the first file
// moves: the next build knows what is ours even if this one is killed.
func claim(temp, dir string, names []string) error {
	path := filepath.Join(temp, "claim")
	if err := writeFile(path, list(names)); err != nil {
		return err
	}
	return os.Rename(path, filepath.Join(dir, marker))
}

func list(names []string) []byte {
	return []byte(strings.Join(slices.Compact(slices.Sorted(slices.Values(names))), "\n") + "\n")
}

// readMarker returns the files of the build in dir, none where dir is new.
func readMarker(dir string) ([]string, error) {
	entries, err := os.ReadDir(dir)
	if errors.Is(err, fs.ErrNotExist) || err == nil && !slices.ContainsFunc(entries, matters) {
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

// matters tells what makes a directory somebody's: not what a killed build left, nor
// what a new volume holds.
func matters(entry fs.DirEntry) bool {
	left, _ := filepath.Match(tempName, entry.Name())
	return !left && entry.Name() != "lost+found"
}

// writeAll writes every file and variant that dir does not hold already, and the marker,
// into temp. It returns the names of all but the marker, and of those written: what pages
// refer to first, then the pages.
func (s *Site) writeAll(temp, dir string) (names, changed []string, err error) {
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
	names = slices.SortedFunc(maps.Keys(all), assetsFirst)
	if err := writeFile(filepath.Join(temp, marker), list(names)); err != nil {
		return nil, nil, err
	}
	like, err := os.Stat(filepath.Join(temp, marker))
	if err != nil {
		return nil, nil, err
	}
	for _, name := range names {
		at := filepath.FromSlash(name)
		if holds(filepath.Join(dir, at), all[name], like.Mode()) {
			continue
		}
		if err := writeFile(filepath.Join(temp, at), all[name]); err != nil {
			return nil, nil, err
		}
		changed = append(changed, name)
	}
	return names, changed, nil
}

// holds reports whether a file is there as it would be written now. It is not where a link
// leads to one, or where fewer may read it.
func holds(path string, content []byte, mode fs.FileMode) bool {
	there, err := os.Lstat(path)
	if err != nil || there.Mode() != mode || there.Size() != int64(len(content)) {
		return false
	}
	found, err := os.ReadFile(path)
	return err == nil && bytes.Equal(found, content)
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
