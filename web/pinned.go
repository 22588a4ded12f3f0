package web

import (
	"maps"
	"os"
	"path/filepath"
	"regexp"
)

// pinnedName are scripts that articles name by their hash.
var pinnedName = regexp.MustCompile(`^(embed|doctor)\.[0-9a-f]{10}\.js$`)

const headersPath = "_headers"

// withPinned returns the site with the pinned scripts of the earlier build in dir,
// or the site itself where there are none: an article that names a hash and an
// integrity must not break because the site is built again.
func (s *Site) withPinned(dir string, old []string) (*Site, error) {
	all := &Site{files: maps.Clone(s.files)}
	for _, name := range old {
		if !pinnedName.MatchString(name) || all.files[name] != nil {
			continue
		}
		code, err := os.ReadFile(filepath.Join(dir, name))
		if err != nil {
			return nil, err
		}
		if err := all.add(name, File{Bytes: code}); err != nil {
			return nil, err
		}
	}
	if len(all.files) == len(s.files) {
		return s, nil
	}
	delete(all.files, headersPath)
	if err := all.add(headersPath, File{Bytes: []byte(headersFile(all))}); err != nil {
		return nil, err
	}
	return all, all.compress()
}
