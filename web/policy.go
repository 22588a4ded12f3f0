package web

import (
	"slices"
	"strings"

	"github.com/innerbuddies/gutquiz/app"
)

// A policy is what one page may do.
type policy struct {
	// scripts and styles are the inline ones; a page without scripts may run none.
	scripts, styles []string
	// client is whether the scripts may bring others, the WebAssembly among them.
	client bool
	// origin is the site's own, empty where nobody knows it: a sandboxed frame has
	// none that 'self' could mean; see anyOrigin.
	origin string
}

// String is the policy as the page's meta element has it.
func (p policy) String() string {
	rules := []string{"default-src 'none'"}
	switch {
	case p.client:
		rules = append(rules, "script-src "+hashSources(p.scripts)+" 'strict-dynamic' 'wasm-unsafe-eval' 'self'")
	case len(p.scripts) > 0:
		rules = append(rules, "script-src "+hashSources(p.scripts))
	}
	rules = append(rules,
		"style-src "+hashSources(p.styles),
		strings.TrimSpace("connect-src 'self' "+p.origin),
		"img-src 'self' data:",
		"base-uri 'none'",
		"form-action 'none'",
		"frame-src 'self'",
		"manifest-src 'self'",
		"worker-src 'self'",
	)
	return strings.Join(rules, ";")
}

func hashSources(inline []string) string {
	var hashes []string
	for _, s := range inline {
		hashes = append(hashes, hashSource(s))
	}
	return strings.Join(hashes, " ")
}

// anyOrigin is the origin of a page made for sandboxes on a site that has not been
// told its address; narrow.ts puts the page's own in its place.
const anyOrigin = "http: https:"

// A Header is one line of a response's head.
type Header struct{ Name, Value string }

// AskAgain is the Cache-Control of what may change at the same address.
const AskAgain = "no-cache"

const (
	keepForEver = "public, max-age=31536000, immutable"
	keepShortly = "public, max-age=600, stale-while-revalidate=86400"
)

// Everywhere are the headers of every response.
var Everywhere = []Header{
	{"X-Content-Type-Options", "nosniff"},
	// Not even our own host is told which page a request came from: the address of
	// an outcome's page is an outcome.
	{"Referrer-Policy", "strict-origin"},
	{"Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=()"},
}

// HeadersFor are the headers of one file, the same from our own server and, by
// the _headers file, from a static host.
func HeadersFor(path string, f File) []Header {
	headers := []Header{{"Content-Type", f.Type}, {"Cache-Control", AskAgain}}
	if f.Hashed {
		headers[1].Value = keepForEver
	}
	if path == loaderPath {
		headers[1].Value = keepShortly
	}
	if strings.HasSuffix(path, ".svg") { // opened by itself it is a page
		headers = append(headers, Header{"Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; sandbox"})
	}
	if path == loaderPath || f.Hashed {
		// A frame in a sandbox has no origin, so its own files are foreign to it;
		// and integrity, in an article, asks for a file that anyone may read.
		return append(headers,
			Header{"Access-Control-Allow-Origin", "*"},
			Header{"Cross-Origin-Resource-Policy", "cross-origin"})
	}
	if !strings.HasSuffix(path, ".html") {
		return headers
	}
	if strings.HasSuffix(path, "/embed/index.html") || strings.Contains(path, "/card/") {
		// An article that is isolated from other origins takes only frames that are so too.
		return append(headers,
			Header{"Content-Security-Policy", "frame-ancestors *"},
			Header{"Cross-Origin-Embedder-Policy", "require-corp"},
			Header{"Cross-Origin-Resource-Policy", "cross-origin"})
	}
	return append(headers,
		Header{"Content-Security-Policy", "frame-ancestors 'self'"},
		Header{"Cross-Origin-Opener-Policy", "same-origin"})
}

// headersFile is the _headers file that Netlify and Cloudflare Pages read. Each
// file has its own entry: where two entries match, these hosts join the values,
// and two frame-ancestors would forbid what one allows.
func headersFile(s *Site) string {
	var out strings.Builder
	write := func(address string, headers []Header) {
		out.WriteString(address + "\n")
		for _, h := range headers {
			out.WriteString("  " + h.Name + ": " + h.Value + "\n")
		}
	}
	write("/*", Everywhere)
	for _, p := range s.Paths() {
		headers := HeadersFor(p, *s.files[p])
		write("/"+p, headers)
		if dir, page := strings.CutSuffix(p, "index.html"); page {
			write("/"+dir, headers)
		}
	}
	return out.String()
}

// isFramed reports whether articles show such a page in a frame.
func isFramed(kind app.PageKind) bool {
	return kind == app.KindEmbed || kind == app.KindCard
}

// isLocal reports whether such a page is about what is kept on the reader's device.
func isLocal(kind app.PageKind) bool {
	return kind == app.KindKept || kind == app.KindPlan
}

// hasClient reports whether the client runs on such a page from the first.
func hasClient(kind app.PageKind) bool {
	return slices.Contains([]app.PageKind{app.KindQuiz, app.KindEmbed}, kind) || isLocal(kind)
}
