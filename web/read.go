package web

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
)

// ErrBroken is returned for a tree on disk that is not whole.
var ErrBroken = errors.New("not a whole site; build it again")

// Read reads a tree that Write wrote, with what others put beside it, but for
// hidden files and folders. It returns ErrBroken, with the file that
// is missing or changed, unless the home page is there, every file the build
// listed, everything a page refers to, and each file with a hash in its name has
// that hash.
func Read(dir string) (*Site, error) {
	files, err := readAll(dir)
	if err != nil {
		return nil, err
	}
	s := newSite()
	for path, b := range files {
		if isVariant(path, files) || path == marker || path == earlierPath {
			continue
		}
		if err := s.add(path, File{Bytes: b, Br: files[path+".br"], Gz: files[path+".gz"]}); err != nil {
			return nil, err
		}
	}
	if err := s.whole(string(files[marker]), files); err != nil {
		return nil, fmt.Errorf("%s: %w", dir, err)
	}
	return s, nil
}

func readAll(dir string) (map[string][]byte, error) {
	files := map[string][]byte{}
	root := os.DirFS(dir)
	err := fs.WalkDir(root, ".", func(path string, entry fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case isHidden(path) && entry.IsDir():
			return fs.SkipDir
		case isHidden(path) || !entry.Type().IsRegular():
			return nil
		}
		files[path], err = fs.ReadFile(root, path)
		return err
	})
	if err != nil {
		return nil, fmt.Errorf("%s: %w; build it with gutquiz build --out %s", dir, reason(err), filepath.Clean(dir))
	}
	return files, nil
}

// isHidden reports whether the path is that of a file or folder for those alone who
// keep the machine, as .env and .git. Only what a build notes for the
// next one, and .well-known, are a site's.
func isHidden(at string) bool {
	return strings.HasPrefix(path.Base(at), ".") && !slices.Contains([]string{".", marker, earlierPath, ".well-known"}, strings.TrimSuffix(strings.TrimSuffix(at, ".br"), ".gz"))
}

// reason is the error without the path that the message has already.
func reason(err error) error {
	var at *fs.PathError
	if errors.As(err, &at) {
		return at.Err
	}
	return err
}

func isVariant(path string, files map[string][]byte) bool {
	for _, ext := range []string{".br", ".gz"} {
		whole, cut := strings.CutSuffix(path, ext)
		if _, found := files[whole]; cut && found {
			return true
		}
	}
	return false
}

var reference = regexp.MustCompile(`static/[A-Za-z0-9_.-]+`)

func (s *Site) whole(listed string, files map[string][]byte) error {
	wanted := append([]string{"index.html"}, strings.Fields(listed)...)
	for _, path := range wanted {
		if _, found := files[path]; !found {
			return fmt.Errorf("%s is missing: %w", path, ErrBroken)
		}
	}
	for _, path := range s.Paths() {
		if err := s.wholeFile(path); err != nil {
			return err
		}
	}
	return nil
}

func (s *Site) wholeFile(path string) error {
	f := s.files[path]
	if f.Hashed && !strings.Contains(path, "."+contentHash(f.Bytes)+".") {
		return fmt.Errorf("%s has changed: %w", path, ErrBroken)
	}
	if !strings.HasSuffix(path, "index.html") {
		return nil
	}
	for _, asset := range reference.FindAllString(string(f.Bytes), -1) {
		if _, found := s.files[asset]; !found {
			return fmt.Errorf("%s is missing: %w", asset, ErrBroken)
		}
	}
	return nil
}
