package web

import (
	"strings"

	"github.com/innerbuddies/gutquiz/web/pack"
)

// Below this many bytes compression saves nothing a reader could notice.
const worthCompressing = 256

// compress makes the variants that are missing and smaller than the file.
func (s *Site) compress() error {
	for path, f := range s.files {
		if len(f.Bytes) < worthCompressing || strings.HasPrefix(path, "_") || packed(path) {
			continue
		}
		if err := f.compress(); err != nil {
			return err
		}
	}
	return nil
}

func (f *File) compress() error {
	var err error
	if f.Br == nil {
		if f.Br, err = pack.Brotli(f.Bytes); err != nil {
			return err
		}
	}
	if f.Gz == nil {
		if f.Gz, err = pack.Gzip(f.Bytes); err != nil {
			return err
		}
	}
	if len(f.Br) >= len(f.Bytes) {
		f.Br = nil
	}
	if len(f.Gz) >= len(f.Bytes) {
		f.Gz = nil
	}
	return nil
}

// packed reports whether a file is of a kind that is packed already.
func packed(path string) bool {
	return strings.HasSuffix(path, ".png") || strings.HasSuffix(path, ".jpeg") || strings.HasSuffix(path, ".webp")
}
