package web

import (
	"bytes"
	"compress/gzip"
	"errors"
	"io"
	"maps"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"sync"

	"github.com/andybalholm/brotli"

	"github.com/innerbuddies/gutquiz/web/pack"
)

// Below this many bytes compression saves nothing a reader could notice.
const worthCompressing = 256

// compress makes the variants that are missing and smaller than the file.
func (s *Site) compress() error {
	return s.eachToCompress(func(_ string, f *File) error { return f.compress() })
}

// eachToCompress acts on every file that is worth it, on all processors, the largest
// first, so that none is left to one of them: nothing takes a build as long.
func (s *Site) eachToCompress(act func(path string, f *File) error) error {
	paths := make(chan string)
	faults := make([]error, runtime.GOMAXPROCS(0))
	var done sync.WaitGroup
	for i := range faults {
		done.Go(func() {
			for path := range paths {
				faults[i] = errors.Join(faults[i], act(path, s.files[path]))
			}
		})
	}
	largest := func(a, b string) int { return len(s.files[b].Bytes) - len(s.files[a].Bytes) }
	for _, path := range slices.SortedFunc(maps.Keys(s.files), largest) {
		if len(s.files[path].Bytes) >= worthCompressing && !strings.HasPrefix(path, "_") && !packed(path) {
			paths <- path
		}
	}
	close(paths)
	done.Wait()
	return errors.Join(faults...)
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

// packedPath holds what the files of a build were compressed with. Where that is what
// would do it now, the next build takes over the variants of what has not changed: the
// bytes are the same as of a build anew.
const packedPath = ".gutquiz-packed"

func packing() []byte { return []byte(pack.Version + ", gzip of " + runtime.Version() + "\n") }

// reuse takes over variants from the build in dir. What is not there, is not whole or
// is of another file is compressed anew.
func (s *Site) reuse(dir string) error {
	by, err := os.ReadFile(filepath.Join(dir, packedPath))
	if err != nil || !bytes.Equal(by, packing()) {
		return nil
	}
	return s.eachToCompress(func(path string, f *File) error {
		at := filepath.Join(dir, filepath.FromSlash(path))
		br, errBr := os.ReadFile(at + ".br")
		gz, errGz := os.ReadFile(at + ".gz")
		if f.Br != nil || errors.Join(errBr, errGz) != nil || len(br) >= len(f.Bytes) || len(gz) >= len(f.Bytes) {
			return nil
		}
		unpacked, err := gzip.NewReader(bytes.NewReader(gz))
		if err == nil && f.isIn(unpacked) && f.isIn(brotli.NewReader(bytes.NewReader(br))) {
			f.Br, f.Gz = br, gz
		}
		return nil
	})
}

func (f *File) isIn(packed io.Reader) bool {
	b, err := io.ReadAll(io.LimitReader(packed, int64(len(f.Bytes))+1))
	return err == nil && bytes.Equal(b, f.Bytes)
}

// packed reports whether a file is of a kind that is packed already.
func packed(path string) bool {
	return strings.HasSuffix(path, ".png") || strings.HasSuffix(path, ".jpeg") || strings.HasSuffix(path, ".webp")
}
