package web

import (
	"bytes"
	"compress/gzip"
	"strings"

	"github.com/andybalholm/brotli"
)

// Below this many bytes compression saves nothing a reader could notice.
const worthCompressing = 256

// compress makes the variants that are missing and smaller than the file.
func (s *Site) compress() error {
	for path, f := range s.files {
		if len(f.Bytes) < worthCompressing || strings.HasPrefix(path, "_") || strings.HasSuffix(path, ".png") {
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
		if f.Br, err = toBrotli(f.Bytes); err != nil {
			return err
		}
	}
	if f.Gz == nil {
		if f.Gz, err = toGzip(f.Bytes); err != nil {
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

func toBrotli(b []byte) ([]byte, error) {
	var out bytes.Buffer
	// Browsers must accept windows of 16 MB; the usual 4 MB are smaller than the client.
	w := brotli.NewWriterOptions(&out, brotli.WriterOptions{Quality: brotli.BestCompression, LGWin: 24})
	if _, err := w.Write(b); err != nil {
		return nil, err
	}
	err := w.Close()
	return out.Bytes(), err
}

func toGzip(b []byte) ([]byte, error) {
	var out bytes.Buffer
	w, err := gzip.NewWriterLevel(&out, gzip.BestCompression)
	if err != nil {
		return nil, err
	}
	if _, err := w.Write(b); err != nil {
		return nil, err
	}
	err = w.Close()
	return out.Bytes(), err
}
