package pack

import (
	"bytes"
	"compress/gzip"
	"math/bits"

	"github.com/andybalholm/brotli"
)

// Brotli compresses b as small as brotli can.
func Brotli(b []byte) ([]byte, error) { return brotli11(b, nil) }

// chunk is how much is compressed between two words about it. It does not change
// what comes out.
const chunk = 64 << 10

// Version changes with what Brotli makes of the same bytes.
const Version = "brotli v1.2.8, quality 11, window as the file"

// window is the smallest that all of n bytes fit into, as a power of two: the same comes
// out as of the largest, which has the packer clear 128 MB for each file and a browser
// make room for 16. Of small ones, 17 takes more bits to say than 18. Browsers must
// accept 24, and the usual 22 is smaller than the client.
func window(n int) int {
	const least, gap, most = 16, 16, 24
	if n <= 1<<least-gap {
		return least
	}
	return min(max(bits.Len(uint(n+gap-1)), least+2), most)
}

func brotli11(b []byte, said func(part float64)) ([]byte, error) {
	var out bytes.Buffer
	w := brotli.NewWriterOptions(&out, brotli.WriterOptions{Quality: brotli.BestCompression, LGWin: window(len(b))})
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
