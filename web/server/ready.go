package server

import (
	"net/http"
	"strconv"

	"github.com/innerbuddies/gutquiz/web"
)

// A ready file is answered with headers that were made once: nothing of them depends
// on who asks, but for the encoding.
type ready struct {
	file    web.File
	answers map[string]answer // by encoding
}

// An answer is a file in one encoding.
type answer struct {
	tag string
	// headers are those of the whole answer; of one that only says that nothing has
	// changed, unchanged.
	headers, unchanged http.Header
}

func readied(site *web.Site) map[string]ready {
	all := map[string]ready{}
	for _, path := range site.Paths() {
		f, _ := site.File(path)
		one := ready{f, map[string]answer{}}
		for _, r := range representations(f) {
			one.answers[r.encoding] = answerFor(path, f, r)
		}
		all[path] = one
	}
	return all
}

func answerFor(path string, f web.File, r representation) answer {
	headers := http.Header{}
	for _, line := range append(web.HeadersFor(path, f), web.Everywhere...) {
		headers.Set(line.Name, line.Value)
	}
	if f.Br != nil || f.Gz != nil {
		headers.Set("Vary", "Accept-Encoding")
	}
	tag := entityTag(f, r.encoding)
	headers.Set("ETag", tag)
	unchanged := headers.Clone()
	unchanged.Del("Content-Type")
	if r.encoding != "" {
		headers.Set("Content-Encoding", r.encoding)
	}
	headers.Set("Content-Length", strconv.Itoa(len(r.bytes)))
	return answer{tag, headers, unchanged}
}

func (one ready) serve(w http.ResponseWriter, r *http.Request) {
	chosen := choose(one.file, r.Header.Get("Accept-Encoding"))
	a := one.answers[chosen.encoding]
	if matches(r.Header.Get("If-None-Match"), a.tag) {
		write(w, r, http.StatusNotModified, a.unchanged, nil)
		return
	}
	write(w, r, http.StatusOK, a.headers, chosen.bytes)
}

// write sends headers that many answers share: they are never changed.
func write(w http.ResponseWriter, r *http.Request, status int, headers http.Header, body []byte) {
	to := w.Header()
	for name, values := range headers {
		to[name] = values[:len(values):len(values)]
	}
	w.WriteHeader(status)
	if r.Method != http.MethodHead && len(body) > 0 {
		_, _ = w.Write(body) // it fails when the reader has gone, whom nothing can tell
	}
}
