package pack

import (
	"bytes"
	"compress/gzip"

	"github.com/andybalholm/brotli"
)

// Brotli compresses b as small as brotli can.
func Brotli(b []byte) ([]byte, error) { return brotli11(b, nil) }

// chunk is how much is compressed between two words about it. It does not change
// what comes out.
const chunk = 64 << 10

// Version changes with what Brotli makes of the same bytes.
const Version = "brotli v1.2.8, quality 11, window 24"

func brotli11(b []byte, said func(part float64)) ([]byte, error) {
	var out bytes.Buffer
	// Browsers must accept windows of 16 MB; the usual 4 MB are smaller than the client.
	w := brotli.NewWriterOptions(&out, brotli.WriterOptions{Quality: brotli.BestCompression, LGWin: 24})
	for at := 0; at < len(b); at += chunk {
		end := min(at+chunk, len(b))
		if _, err := w.Write(b[at:end]); err != nil {
			return nil, err
		}
		if said != nil {
			said(float64(end) / float64(len(b)))
		}
	}
	err := w.Close()
	return out.Bytes(), err
}

// Gzip compresses b as small as gzip can.
func Gzip(b []byte) ([]byte, error) {
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
