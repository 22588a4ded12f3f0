package preview

import (
	"context"
	"fmt"
	"io"
	"net"
	"net/http"
	"strconv"
	"strings"
	"time"

	"github.com/sirupsen/logrus"

	"github.com/innerbuddies/gutquiz/web"
	"github.com/innerbuddies/gutquiz/web/server"
)

// Handler answers the author's browser until the context ends: the page at /, its news
// at /news, and the last drafts below /site/. A request by another name than this
// machine's own is refused: a page elsewhere could give itself that name.
func (d *Desk) Handler(ctx context.Context) (http.Handler, error) {
	page, err := web.PreviewPage()
	if err != nil {
		return nil, err
	}
	mux := http.NewServeMux()
	mux.HandleFunc("GET /{$}", func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		w.Header().Set("Cache-Control", "no-store")
		_, _ = w.Write(page)
	})
	mux.HandleFunc("GET /news", func(w http.ResponseWriter, r *http.Request) { d.serveNews(ctx, w, r) })
	mux.HandleFunc("GET /site/{number}/", d.serveDraft)
	return onlyHere(mux), nil
}

func onlyHere(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		host, _, err := net.SplitHostPort(r.Host)
		if err != nil {
			host = r.Host
		}
		if host != "127.0.0.1" && host != "localhost" {
			http.Error(w, "This preview is for the machine it runs on.", http.StatusMisdirectedRequest)
			return
		}
		next.ServeHTTP(w, r)
	})
}

// mostWaiting are the news that may wait for one page.
const mostWaiting = 256

// hear is the news so far, and where those to come arrive.
func (d *Desk) hear() (sofar [][]byte, later chan []byte, stop func()) {
	d.mu.Lock()
	defer d.mu.Unlock()
	for _, f := range d.files {
		sofar = append(sofar, d.news(f))
	}
	later = make(chan []byte, mostWaiting)
	d.hearers[later] = true
	return sofar, later, func() {
		d.mu.Lock()
		defer d.mu.Unlock()
		delete(d.hearers, later)
	}
}

// serveNews tells a page of every file, and then of every change, as server-sent events.
func (d *Desk) serveNews(ctx context.Context, w http.ResponseWriter, r *http.Request) {
	control := http.NewResponseController(w)
	_ = control.SetWriteDeadline(time.Time{}) // a test's recorder has none
	w.Header().Set("Content-Type", "text/event-stream")
	w.Header().Set("Cache-Control", "no-store")
	sofar, later, stop := d.hear()
	defer stop()
	fmt.Fprint(w, "retry: 500\n\n")
	for _, news := range sofar {
		fmt.Fprintf(w, "data: %s\n\n", news)
	}
	_ = control.Flush()
	for {
		select {
		case <-ctx.Done():
			return
		case <-r.Context().Done():
			return
		case news, open := <-later:
			if !open {
				return
			}
			fmt.Fprintf(w, "data: %s\n\n", news)
			_ = control.Flush()
		}
	}
}

// serveDraft answers for the last draft of a file; a page of the one before still finds
// the files that have their hash in the name.
func (d *Desk) serveDraft(w http.ResponseWriter, r *http.Request) {
	drafts := d.draftsOf(r.PathValue("number"))
	prefix := "/site/" + r.PathValue("number") + "/"
	name := strings.TrimPrefix(r.URL.Path, prefix)
	for _, one := range drafts {
		if one == nil {
			continue
		}
		_, found := one.site.File(name)
		if found || !strings.HasPrefix(name, "static/") {
			server.Handler(one.site, prefix, quiet()).ServeHTTP(w, r)
			return
		}
	}
	http.NotFound(w, r)
}

// draftsOf are the drafts of a file, drawn where nobody has asked for any yet.
func (d *Desk) draftsOf(number string) (drafts [2]*draft) {
	i, err := strconv.Atoi(number)
	d.mu.Lock()
	defer d.mu.Unlock()
	if err != nil || i < 0 || i >= len(d.files) {
		return drafts
	}
	if f := d.files[i]; f.quiz != nil && f.drafts[0] == nil {
		d.draw(f)
	}
	return d.files[i].drafts
}

func quiet() *logrus.Logger {
	log := logrus.New()
	log.SetOutput(io.Discard)
	return log
}
