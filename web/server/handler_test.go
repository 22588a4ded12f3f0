package server

import (
	"bytes"
	"net/http"
	"net/http/httptest"
	"regexp"
	"strings"
	"sync"
	"testing"

	"github.com/sirupsen/logrus"

	"github.com/innerbuddies/gutquiz/web"
	"github.com/innerbuddies/gutquiz/web/internal/teatest"
	"github.com/innerbuddies/gutquiz/widget"
)

// teaSite is built once; tests only read it.
func teaSite(t *testing.T) *web.Site {
	t.Helper()
	site, err := builtTea()
	if err != nil {
		t.Fatal(err)
	}
	return site
}

var builtTea = sync.OnceValues(func() (*web.Site, error) {
	return web.Build(web.Options{Quizzes: []*widget.Quiz{teatest.Quiz()}, Client: web.Client{
		Own:   web.File{Bytes: append([]byte("\x00asm\x01\x00\x00\x00"), bytes.Repeat([]byte("code"), 200)...)},
		Frame: web.File{Bytes: append([]byte("\x00asm\x01\x00\x00\x00"), bytes.Repeat([]byte("less"), 200)...)},
		Exec:  []byte("globalThis.Go = class { run() { return 'a rather long sentence' } }"),
	}})
})

// teaHandler serves the tea site; what it logs is in the buffer, as JSON.
func teaHandler(t *testing.T, prefix string) (http.Handler, *bytes.Buffer) {
	t.Helper()
	var out bytes.Buffer
	log := logrus.New()
	log.SetOutput(&out)
	log.SetFormatter(&logrus.JSONFormatter{})
	return Handler(teaSite(t), prefix, log), &out
}

func ask(h http.Handler, method, path string, headers ...string) *httptest.ResponseRecorder {
	r := httptest.NewRequest(method, "/", nil)
	r.URL.Path, r.URL.RawQuery, _ = strings.Cut(path, "?")
	for i := 0; i < len(headers); i += 2 {
		r.Header.Set(headers[i], headers[i+1])
	}
	w := httptest.NewRecorder()
	h.ServeHTTP(w, r)
	return w
}

func TestHandlerAnswers(t *testing.T) {
	for _, test := range []struct {
		name, prefix, method, path string
		status                     int
		header, want               string
	}{
		{"the home page", "/", "GET", "/", 200, "Content-Type", "text/html; charset=utf-8"},
		{"a page is asked for again", "/", "GET", "/tea-or-milk/", 200, "Cache-Control", "no-cache"},
		{"a quiz is framed by its own site only", "/", "GET", "/tea-or-milk/", 200, "Content-Security-Policy", "frame-ancestors 'self'"},
		{"an embed is framed by anyone", "/", "GET", "/tea-or-milk/embed/", 200, "Content-Security-Policy", "frame-ancestors *"},
		{"an isolated article may frame an embed", "/", "GET", "/tea-or-milk/embed/", 200, "Cross-Origin-Embedder-Policy", "require-corp"},
		{"and needs to be told so", "/", "GET", "/tea-or-milk/card/tea/", 200, "Cross-Origin-Resource-Policy", "cross-origin"},
		{"a card is framed by anyone", "/", "GET", "/tea-or-milk/card/tea/", 200, "Content-Security-Policy", "frame-ancestors *"},
		{"an outcome page is framed by its own site only", "/", "GET", "/tea-or-milk/r/tea/", 200, "Content-Security-Policy", "frame-ancestors 'self'"},
		{"an outcome the quiz lacks leads to its outcomes", "/", "GET", "/tea-or-milk/r/coffee/", 302, "Location", "../"},
		{"without a slash too", "/sub/", "GET", "/sub/tea-or-milk/r/coffee", 302, "Location", "./"},
		{"an outcome of no quiz leads nowhere", "/", "GET", "/coffee/r/tea/", 404, "Location", ""},
		{"a # in the path is put right by the page that leads nowhere", "/", "GET", "/tea-or-milk/r/tea#1.x", 404, "Content-Type", "text/html; charset=utf-8"},
		{"nothing lies below an outcome", "/", "GET", "/tea-or-milk/r/tea/more/", 404, "Location", ""},
		{"an embed keeps its opener", "/", "GET", "/tea-or-milk/embed/", 200, "Cross-Origin-Opener-Policy", ""},
		{"a quiz does not", "/", "GET", "/tea-or-milk/", 200, "Cross-Origin-Opener-Policy", "same-origin"},
		{"types are not guessed", "/", "GET", "/tea-or-milk/", 200, "X-Content-Type-Options", "nosniff"},
		{"a folder without slash leads to itself", "/", "GET", "/tea-or-milk", 308, "Location", "./tea-or-milk/"},
		{"a folder deep down too", "/", "GET", "/tea-or-milk/embed", 308, "Location", "./embed/"},
		{"a query survives the redirect", "/", "GET", "/tea-or-milk/embed?theme=dark", 308, "Location", "./embed/?theme=dark"},
		{"another host is never a target", "/", "GET", "//evil.example/tea-or-milk", 404, "Location", ""},
		{"nor with a backslash", "/", "GET", `/\evil.example`, 404, "Location", ""},
		{"a double slash is no page", "/", "GET", "//tea-or-milk", 404, "Location", ""},
		{"an unknown address", "/", "GET", "/nowhere", 404, "Content-Type", "text/html; charset=utf-8"},
		{"a path upwards", "/", "GET", "/../web/web.go", 404, "", ""},
		{"a path upwards in the middle", "/", "GET", "/static/../index.html", 404, "", ""},
		{"a zero byte", "/", "GET", "/\x00", 404, "", ""},
		{"a variant is no address", "/", "GET", "/index.html.br", 404, "", ""},
		{"HEAD is answered", "/", "HEAD", "/", 200, "Content-Type", "text/html; charset=utf-8"},
		{"POST is not", "/", "POST", "/", 405, "Allow", "GET, HEAD"},
		{"nor is OPTIONS", "/", "OPTIONS", "/", 405, "Allow", "GET, HEAD"},
		{"health", "/", "GET", "/healthz", 200, "Content-Type", "application/json"},
		{"health under a prefix", "/a/b/", "GET", "/healthz", 200, "Content-Type", "application/json"},
		{"a page under a prefix", "/a/b/", "GET", "/a/b/tea-or-milk/", 200, "", ""},
		{"the prefix itself", "/a/b/", "GET", "/a/b/", 200, "", ""},
		{"the prefix without slash", "/a/b/", "GET", "/a/b", 308, "Location", "./b/"},
		{"a folder under a prefix", "/a/b/", "GET", "/a/b/tea-or-milk", 308, "Location", "./tea-or-milk/"},
		{"a page outside the prefix", "/a/b/", "GET", "/tea-or-milk/", 404, "", ""},
		{"the root outside the prefix", "/a/b/", "GET", "/", 404, "", ""},
	} {
		t.Run(test.name, func(t *testing.T) {
			h, _ := teaHandler(t, test.prefix)
			w := ask(h, test.method, test.path)
			if w.Code != test.status || test.header != "" && w.Header().Get(test.header) != test.want {
				t.Errorf("got %d, %s: %q, want %d, %q", w.Code, test.header, w.Header().Get(test.header), test.status, test.want)
			}
			if test.method == "HEAD" && w.Body.Len() > 0 {
				t.Errorf("HEAD got a body of %d bytes", w.Body.Len())
			}
		})
	}
}

func TestHandlerServesAssetsToAnyOriginForEver(t *testing.T) {
	h, _ := teaHandler(t, "/")
	for path, want := range map[string]string{
		assetOf(t, ".wasm"): "application/wasm",
		assetOf(t, ".js"):   "text/javascript; charset=utf-8",
		assetOf(t, ".json"): "application/json",
	} {
		head := ask(h, "GET", "/"+path).Header()
		for name, value := range map[string]string{
			"Content-Type":                 want,
			"Cache-Control":                "public, max-age=31536000, immutable",
			"Access-Control-Allow-Origin":  "*",
			"Cross-Origin-Resource-Policy": "cross-origin",
		} {
			if got := head.Get(name); got != value {
				t.Errorf("%s: got %s: %q, want %q", path, name, got, value)
			}
		}
	}
}

func assetOf(t *testing.T, ext string) string {
	t.Helper()
	for _, p := range teaSite(t).Paths() {
		if strings.HasPrefix(p, "static/") && strings.HasSuffix(p, ext) {
			return p
		}
	}
	t.Fatalf("no %s in static/", ext)
	return ""
}

func TestEachEncodingHasItsOwnTag(t *testing.T) {
	h, _ := teaHandler(t, "/")
	seen := map[string]string{}
	for _, encoding := range []string{"br", "gzip", "identity"} {
		w := ask(h, "GET", "/tea-or-milk/", "Accept-Encoding", encoding)
		tag := w.Header().Get("ETag")
		if other, found := seen[tag]; found || !strings.HasPrefix(tag, `"`) {
			t.Errorf("%s has the tag %s of %q", encoding, tag, other)
		}
		seen[tag] = encoding
		if vary := w.Header().Get("Vary"); vary != "Accept-Encoding" {
			t.Errorf("%s: got Vary %q", encoding, vary)
		}
		again := ask(h, "GET", "/tea-or-milk/", "Accept-Encoding", encoding, "If-None-Match", `"x", W/`+tag)
		if again.Code != http.StatusNotModified || again.Body.Len() > 0 || again.Header().Get("ETag") != tag {
			t.Errorf("%s: got %d with %d bytes, want 304", encoding, again.Code, again.Body.Len())
		}
	}
	other := ask(h, "GET", "/tea-or-milk/", "Accept-Encoding", "br", "If-None-Match", `"x"`)
	if other.Code != http.StatusOK || other.Header().Get("Content-Encoding") != "br" {
		t.Errorf("got %d %q, want the page in brotli", other.Code, other.Header().Get("Content-Encoding"))
	}
}

func TestNotFoundLinksHome(t *testing.T) {
	h, _ := teaHandler(t, "/a/b/")
	if body := ask(h, "GET", "/x").Body.String(); !strings.Contains(body, `href="/a/b/"`) {
		t.Errorf("got %s", body)
	}
}

func TestTheLogHoldsNothingAboutTheReader(t *testing.T) {
	h, log := teaHandler(t, "/")
	w := ask(h, "GET", "/tea-or-milk/?gut_very=secret", "Referer", "https://blog.example/secret",
		"User-Agent", "secret", "X-Request-Id", "secret", "Cookie", "secret")
	line := log.String()
	if strings.Contains(line, "secret") || strings.Contains(line, "192.0.2.1") {
		t.Errorf("got %s", line)
	}
	id := w.Header().Get("X-Request-Id")
	if !regexp.MustCompile(`^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$`).MatchString(id) {
		t.Errorf("got id %q, want a random uuid", id)
	}
	for _, want := range []string{`"method":"GET"`, `"path":"/tea-or-milk/"`, `"status":200`, `"bytes":`, `"duration_ms":`, `"request_id":"` + id} {
		if !strings.Contains(line, want) {
			t.Errorf("got %s, want %s", line, want)
		}
	}
}

// Some chats write the # of a private link as %23, and then its code is sent.
func TestTheLogHoldsNoCodeOfALink(t *testing.T) {
	h, log := teaHandler(t, "/")
	for _, hash := range []string{"#", "%23"} { // written so once, or twice
		ask(h, "GET", "/tea-or-milk/r/tea/"+hash+"1.secret")
	}
	if lines := log.String(); strings.Contains(lines, "secret") || strings.Count(lines, `"path":"/tea-or-milk/r/tea/"`) != 2 {
		t.Errorf("got %s", lines)
	}
}

func TestALogLineStaysOneLine(t *testing.T) {
	h, log := teaHandler(t, "/")
	ask(h, "GET", "/x\nlevel=fatal")
	if got := strings.Count(log.String(), "\n"); got != 1 {
		t.Errorf("got %d lines: %s", got, log)
	}
}

func TestParsePrefix(t *testing.T) {
	for _, test := range []struct {
		name, prefix, want string
		fails              bool
	}{
		{"none is the root", "", "/", false},
		{"a slash is the root", "/", "/", false},
		{"slashes are added", "some/path", "/some/path/", false},
		{"slashes stay", "/some/path/", "/some/path/", false},
		{"a way upwards is refused", "/a/../b", "", true},
		{"an empty word is refused", "/a//b", "", true},
		{"a query is refused", "/a?b", "", true},
		{"a space is refused", "/a b", "", true},
		{"markup is refused", "/<b>", "", true},
	} {
		t.Run(test.name, func(t *testing.T) {
			got, err := ParsePrefix(test.prefix)
			if got != test.want || (err != nil) != test.fails {
				t.Errorf("got %q, %v, want %q", got, err, test.want)
			}
		})
	}
}
