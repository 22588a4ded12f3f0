package web

import (
	"strings"
	"testing"
)

func TestHeadersFileNamesEveryFileOnce(t *testing.T) {
	site := teaSite(t)
	text := "\n" + string(site.files["_headers"].Bytes)
	for _, p := range []string{"/*", "/", "/index.html", "/tea-or-milk/embed/", "/" + assetOf(t, ".wasm")} {
		if strings.Count(text, "\n"+p+"\n") != 1 {
			t.Errorf("%s stands %d times in %s", p, strings.Count(text, "\n"+p+"\n"), text)
		}
	}
	everywhere, _, _ := strings.Cut(text[1:], "\n/")
	if strings.Contains(everywhere, "Content-Security-Policy") {
		t.Errorf("a policy for every page would be joined with each page's own: %s", everywhere)
	}
	_, embed, _ := strings.Cut(text, "\n/tea-or-milk/embed/\n")
	embed, _, _ = strings.Cut(embed, "\n/")
	if !strings.Contains(embed, "frame-ancestors *") || strings.Contains(embed, "'self'") {
		t.Errorf("embed: got %s", embed)
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
