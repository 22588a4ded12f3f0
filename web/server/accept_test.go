package server

import (
	"testing"

	"github.com/innerbuddies/gutquiz/web"
)

func TestChoose(t *testing.T) {
	all := web.File{Bytes: []byte("plain"), Br: []byte("b"), Gz: []byte("gz")}
	noBr := web.File{Bytes: []byte("plain"), Gz: []byte("gz")}
	for _, test := range []struct {
		name, accept string
		file         web.File
		want         string
	}{
		{"nothing asked gets the file itself", "", all, ""},
		{"a browser gets brotli", "gzip, deflate, br, zstd", all, "br"},
		{"gzip where brotli is not asked", "gzip", all, "gzip"},
		{"gzip where there is no brotli", "br, gzip", noBr, "gzip"},
		{"the higher weight wins", "br;q=0.5, gzip;q=0.8", all, "gzip"},
		{"of equals the smaller wins", "gzip;q=0.8, br;q=0.8", all, "br"},
		{"what is refused is not sent", "br;q=0, gzip", all, "gzip"},
		{"a star takes any", "*", all, "br"},
		{"a star spares what is refused", "*, br;q=0", all, "gzip"},
		{"the file itself, preferred", "identity, gzip;q=0.5", all, ""},
		{"refusing everything gets the file itself", "identity;q=0, *;q=0", all, ""},
		{"letters' case does not matter", "GZip;Q=1", all, "gzip"},
		{"spaces do not matter", " gzip ; q = 0.9 ", all, "gzip"},
		{"a garbled weight counts as none", "br;q=high", all, ""},
		{"a weight beyond one counts as none", "br;q=7", all, ""},
		{"no number counts as none", "br;q=NaN", all, ""},
	} {
		t.Run(test.name, func(t *testing.T) {
			if got := choose(test.file, test.accept).encoding; got != test.want {
				t.Errorf("got %q, want %q", got, test.want)
			}
		})
	}
}
