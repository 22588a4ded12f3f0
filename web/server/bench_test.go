package server

import (
	"io"
	"net/http"
	"net/http/httptest"
	"testing"

	"github.com/sirupsen/logrus"
)

// A silent writer takes an answer and keeps nothing.
type silent struct{ header http.Header }

func (s *silent) Header() http.Header         { return s.header }
func (s *silent) Write(b []byte) (int, error) { return len(b), nil }
func (s *silent) WriteHeader(int)             {}

// logger writes as the tool does, to nowhere.
func logger() *logrus.Logger {
	log := logrus.New()
	log.SetOutput(io.Discard)
	return log
}

func BenchmarkAPage(b *testing.B) {
	site, err := builtTea()
	if err != nil {
		b.Fatal(err)
	}
	h := Handler(site, "/", logger())
	r := httptest.NewRequest("GET", "/tea-or-milk/", nil)
	r.Header.Set("Accept-Encoding", "gzip, deflate, br, zstd")
	b.ReportAllocs()
	for b.Loop() {
		h.ServeHTTP(&silent{http.Header{}}, r)
	}
}
