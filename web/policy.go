package web

import (
	"slices"
	"strings"

	"github.com/innerbuddies/gutquiz/app"
)

// policy is the content security policy of one page, as its meta element has
// it. Scripts are the inline ones; without any the page may run none at all, and
// only with the client do they bring others. Origin, where given, is the
// site's own: a sandboxed frame has none that 'self' could mean; see anyOrigin.
func policy(scripts, styles []string, client bool, origin string) string {
	rules := []string{"default-src 'none'"}
	switch {
	case client:
		rules = append(rules, "script-src "+hashSources(scripts)+" 'strict-dynamic' 'wasm-unsafe-eval' 'self'")
	case len(scripts) > 0:
		rules = append(rules, "script-src "+hashSources(scripts))
	}
	rules = append(rules,
		"style-src "+hashSources(styles),
		strings.TrimSpace("connect-src 'self' "+origin),
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

// A header is one line of a response's head.
type header struct{ name, value string }

const (
	keepForEver = "public, max-age=31536000, immutable"
	askAgain    = "no-cache"
	keepShortly = "public, max-age=600, stale-while-revalidate=86400"
)

var everywhere = []header{
	{"X-Content-Type-Options", "nosniff"},
	// Not even our own host is told which page a request came from: the address of
	// an outcome's page is an outcome.
	{"Referrer-Policy", "strict-origin"},
	{"Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=()"},
}

// headersFor are the headers of one file, the same from our own server and, by
// the _headers file, from a static host.
func headersFor(path string, f File) []header {
	headers := []header{{"Content-Type", f.Type}, {"Cache-Control", askAgain}}
	if f.Hashed {
		headers[1].value = keepForEver
	}
	if path == loaderPath {
		headers[1].value = keepShortly
	}
	if path == loaderPath || f.Hashed {
		// A frame in a sandbox has no origin, so its own files are foreign to it;
		// and integrity, in an article, asks for a file that anyone may read.
		return append(headers,
			header{"Access-Control-Allow-Origin", "*"},
			header{"Cross-Origin-Resource-Policy", "cross-origin"})
	}
	if !strings.HasSuffix(path, ".html") {
		return headers
	}
	if strings.HasSuffix(path, "/embed/index.html") || strings.Contains(path, "/card/") {
		return append(headers, header{"Content-Security-Policy", "frame-ancestors *"})
	}
	return append(headers,
		header{"Content-Security-Policy", "frame-ancestors 'self'"},
		header{"Cross-Origin-Opener-Policy", "same-origin"})
}

// headersFile is the _headers file that Netlify and Cloudflare Pages read. Each
// file has its own entry: where two entries match, these hosts join the values,
// and two frame-ancestors would forbid what one allows.
func headersFile(s *Site) string {
	var out strings.Builder
	write := func(address string, headers []header) {
		out.WriteString(address + "\n")
		for _, h := range headers {
			out.WriteString("  " + h.name + ": " + h.value + "\n")
		}
	}
	write("/*", everywhere)
	for _, p := range s.Paths() {
		headers := headersFor(p, *s.files[p])
		write("/"+p, headers)
		if dir, page := strings.CutSuffix(p, "index.html"); page {
			write("/"+dir, headers)
		}
	}
	return out.String()
}

// isFramed tells the pages that articles show in a frame.
func isFramed(kind app.PageKind) bool {
	return kind == app.KindEmbed || kind == app.KindCard
}

// isLocal tells the pages of what is kept on the reader's device.
func isLocal(kind app.PageKind) bool {
	return kind == app.KindKept || kind == app.KindPlan
}

// hasClient tells the pages where the client runs; the others run no script of it.
func hasClient(kind app.PageKind) bool {
	return slices.Contains([]app.PageKind{app.KindQuiz, app.KindEmbed}, kind) || isLocal(kind)
}
