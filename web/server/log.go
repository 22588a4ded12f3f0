package server

import (
	"net/http"
	"strings"
	"time"

	"github.com/google/uuid"
	"github.com/sirupsen/logrus"
)

// logged writes a line about each request: what was asked and what was answered. The id is ours alone: one
// from the outside could carry anything into the log.
func logged(log logrus.FieldLogger, next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		began := time.Now()
		id := uuid.NewString()
		w.Header().Set("X-Request-Id", id)
		counted := &counter{ResponseWriter: w, status: http.StatusOK}
		next.ServeHTTP(counted, r)
		line := log.WithFields(logrus.Fields{
			"method":      r.Method,
			"path":        public(r.URL.Path),
			"status":      counted.status,
			"bytes":       counted.bytes,
			"duration_ms": float64(time.Since(began).Microseconds()) / 1000,
			"request_id":  id,
		})
		if r.URL.Path == healthPath {
			line.Debug("request") // asked every few seconds, and never news
			return
		}
		line.Info("request")
	})
}

// public is the path without what stood behind a # that somebody wrote as %23: it
// may be a reader's answers.
func public(path string) string {
	path, _, _ = strings.Cut(strings.ReplaceAll(path, "%23", "#"), "#")
	return path
}

// A counter remembers what went out.
type counter struct {
	http.ResponseWriter

	status, bytes int
}

func (c *counter) WriteHeader(status int) {
	c.status = status
	c.ResponseWriter.WriteHeader(status)
}

func (c *counter) Write(b []byte) (int, error) {
	n, err := c.ResponseWriter.Write(b)
	c.bytes += n
	return n, err
}
