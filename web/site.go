package web

import (
	"fmt"
	"maps"
	"mime"
	"path"
	"slices"
	"strings"
)

// A Site is a static tree in memory.
type Site struct {
	files map[string]*File
}

// A File is one file of a site.
type File struct {
	Bytes []byte
	// Type is the Content-Type.
	Type string
	// Hashed is whether the name changes with the content, so that a cache may
	// keep the file for ever.
	Hashed bool
	// Br and Gz are the file in brotli and gzip; nil where that is not smaller.
	Br, Gz []byte

	hash string // of Bytes; add works it out where nobody has
}

// Hash changes with the content of the file.
func (f File) Hash() string { return f.hash }

func newSite() *Site { return &Site{files: map[string]*File{}} }

// Paths returns the path of every file, sorted; compressed variants are not
// files of their own.
func (s *Site) Paths() []string {
	return slices.Sorted(maps.Keys(s.files))
}

// File returns the file at the path, as "buttermilk-or-kefir/index.html", and
// false where there is none.
func (s *Site) File(path string) (File, bool) {
	f, ok := s.files[path]
	if !ok {
		return File{}, false
	}
	return *f, true
}

func (s *Site) add(path string, f File) error {
	if _, taken := s.files[path]; taken {
		return fmt.Errorf("%s: two files have this address; give one quiz another id", path)
	}
	f.Type = contentType(path)
	f.Hashed = hashedName.MatchString(path)
	if f.hash == "" {
		f.hash = contentHash(f.Bytes)
	}
	s.files[path] = &f
	return nil
}

// The machine's own table of types must not decide: two machines would serve
// two sites.
var contentTypes = map[string]string{
	".html": "text/html; charset=utf-8",
	".css":  "text/css; charset=utf-8",
	".js":   "text/javascript; charset=utf-8",
	".json": "application/json",
	".png":  "image/png",
	".svg":  "image/svg+xml",
	".jpeg": "image/jpeg",
	".webp": "image/webp",
	".txt":  "text/plain; charset=utf-8",
	".wasm": "application/wasm",
	".xml":  "application/xml",

	".webmanifest": "application/manifest+json",
}

func contentType(name string) string {
	ext := strings.ToLower(path.Ext(name))
	if t, ok := contentTypes[ext]; ok {
		return t
	}
	if t := mime.TypeByExtension(ext); t != "" {
		return t
	}
	return "application/octet-stream"
}
