// Package server gives out a built site over HTTP, and the demo article.
//
// The map of the package:
//
//	handler.go  answers for a site's files, under a prefix
//	ready.go    a file, ready to be sent
//	accept.go   chooses the encoding the reader's program likes best
//	log.go      tells what was asked, and nothing of who asked
//	serve.go    the server around handlers, until it is told to stop
package server

import (
	"errors"
	"fmt"
	"net/http"
	"path"
	"strconv"
	"strings"

	"github.com/sirupsen/logrus"

	"github.com/innerbuddies/gutquiz/web"
)

// ErrBadPrefix is wrapped by every error about the path a site is served under.
var ErrBadPrefix = errors.New("bad prefix")

// ParsePrefix returns the prefix with a slash at both ends; the empty one is "/".
func ParsePrefix(prefix string) (string, error) {
	whole := "/" + strings.Trim(prefix, "/") + "/"
	if prefix == "" || strings.Trim(prefix, "/") == "" {
		return "/", nil
	}
	strange := func(r rune) bool { return r <= ' ' || r > '~' || strings.ContainsRune(`?#%\"'<>`, r) }
	if path.Clean(whole)+"/" != whole || strings.ContainsFunc(whole, strange) {
		return "", fmt.Errorf("%w %q: write it like /some/path", ErrBadPrefix, prefix)
	}
	return whole, nil
}

// Handler serves the site under the prefix, which is as ParsePrefix returns it,
// and /healthz. It knows only the site's own files, so no address leads outside.
// It logs each request with method, path, status, bytes, time and an id of its
// own, and never a query, a referrer or anything else about the reader.
func Handler(site *web.Site, prefix string, log logrus.FieldLogger) http.Handler {
	return logged(log, &handler{files: readied(site), prefix: prefix, notFound: web.NotFoundPage(prefix)})
}

type handler struct {
	files    map[string]ready
	prefix   string
	notFound string
}

func (h *handler) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	if r.Method == http.MethodGet || r.Method == http.MethodHead {
		if one, found := h.at(r.URL.Path); found {
			one.serve(w, r)
			return
		}
	}
	for _, line := range web.Everywhere {
		w.Header().Set(line.Name, line.Value)
	}
	if r.Method != http.MethodGet && r.Method != http.MethodHead {
		w.Header().Set("Allow", "GET, HEAD")
		http.Error(w, "This site only answers GET and HEAD.", http.StatusMethodNotAllowed)
		return
	}
	if r.URL.Path == healthPath {
		writeBody(w, r, http.StatusOK, "application/json", []byte(`{"status":"ok"}`+"\n"))
		return
	}
	h.serve(w, r)
}

const (
	healthPath = "/healthz"
	htmlType   = "text/html; charset=utf-8"
)

func (h *handler) serve(w http.ResponseWriter, r *http.Request) {
	if r.URL.Path+"/" == h.prefix {
		redirect(w, r, path.Base(h.prefix))
		return
	}
	name, inside := strings.CutPrefix(r.URL.Path, h.prefix)
	if _, found := h.files[name+"/index.html"]; inside && found {
		redirect(w, r, path.Base(name))
		return
	}
	if inside && h.lostOutcome(name) {
		h.toOutcomes(w, r)
		return
	}
	h.writeNotFound(w, r)
}

// at is the file at an address.
func (h *handler) at(address string) (ready, bool) {
	name, inside := strings.CutPrefix(address, h.prefix)
	if name == "" || strings.HasSuffix(name, "/") {
		name += "index.html"
	}
	one, found := h.files[name]
	return one, inside && found
}

// lostOutcome reports whether the address is that of an outcome its quiz does not
// have, as quiz/r/outcome/: a link may be older than the quiz. One with a # in its path
// is for the page that leads nowhere to put right.
func (h *handler) lostOutcome(name string) bool {
	parts := strings.Split(strings.TrimSuffix(strings.TrimSuffix(name, "index.html"), "/"), "/")
	if len(parts) != 3 || parts[1] != "r" || strings.Contains(name, "#") {
		return false
	}
	_, found := h.files[parts[0]+"/r/index.html"]
	return found
}

// toOutcomes sends the reader to the page that says so. The target is relative
// and one folder up, so it stays on this host and under any prefix.
func (h *handler) toOutcomes(w http.ResponseWriter, r *http.Request) {
	target := "./"
	if strings.HasSuffix(r.URL.Path, "/") {
		target = "../"
	}
	w.Header().Set("Location", target)
	w.Header().Set("Cache-Control", web.AskAgain)
	w.WriteHeader(http.StatusFound)
}

// redirect sends the reader to the address with a slash at its end. The target
// is relative and begins with our own folder's name, so whatever was asked, it
// stays on this host and under any prefix.
func redirect(w http.ResponseWriter, r *http.Request, folder string) {
	target := "./" + folder + "/"
	if r.URL.RawQuery != "" {
		target += "?" + r.URL.RawQuery
	}
	w.Header().Set("Location", target)
	w.Header().Set("Cache-Control", web.AskAgain)
	w.WriteHeader(http.StatusPermanentRedirect)
}

func (h *handler) writeNotFound(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("Cache-Control", web.AskAgain)
	w.Header().Set("Content-Security-Policy", "frame-ancestors 'self'")
	writeBody(w, r, http.StatusNotFound, htmlType, []byte(h.notFound))
}

// entityTag is strong: each encoding of a file has its own.
func entityTag(f web.File, encoding string) string {
	if encoding == "" {
		encoding = "plain"
	}
	return `"` + f.Hash() + "-" + encoding + `"`
}

func matches(ifNoneMatch, tag string) bool {
	for part := range strings.SplitSeq(ifNoneMatch, ",") {
		part = strings.TrimPrefix(strings.TrimSpace(part), "W/")
		if part == tag || part == "*" {
			return true
		}
	}
	return false
}

func writeBody(w http.ResponseWriter, r *http.Request, status int, contentType string, body []byte) {
	w.Header().Set("Content-Type", contentType)
	w.Header().Set("Content-Length", strconv.Itoa(len(body)))
	w.WriteHeader(status)
	if r.Method != http.MethodHead {
		_, _ = w.Write(body) // it fails when the reader has gone, whom nothing can tell
	}
}
