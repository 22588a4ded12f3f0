package web

import (
	"github.com/innerbuddies/gutquiz/app"

	"crypto/sha512"
	"encoding/base64"
	"regexp"
	"strings"
	"testing"
)

func TestTheLoaderHasTwoAddresses(t *testing.T) {
	path, integrity := teaSite(t).Loader()
	for address, cache := range map[string]string{"embed.js": keepShortly, path: keepForEver} {
		f, _ := teaSite(t).File(address)
		got := map[string]string{}
		for _, h := range HeadersFor(address, f) {
			got[h.Name] = h.Value
		}
		for name, want := range map[string]string{
			"Content-Type": "text/javascript; charset=utf-8", "Cache-Control": cache,
			"Access-Control-Allow-Origin": "*", "Cross-Origin-Resource-Policy": "cross-origin",
		} {
			if got[name] != want {
				t.Errorf("%s: got %s: %q, want %q", address, name, got[name], want)
			}
		}
		sum := sha512.Sum384(f.Bytes)
		if got := "sha384-" + base64.StdEncoding.EncodeToString(sum[:]); got != integrity {
			t.Errorf("%s: got integrity %s, want %s", address, got, integrity)
		}
	}
	if !regexp.MustCompile(`^embed\.[0-9a-f]{10}\.js$`).MatchString(path) {
		t.Errorf("got %s, want a name with its hash", path)
	}
}

func TestTheLoaderNamesNoQuiz(t *testing.T) {
	code := string(teaSite(t).files["embed.js"].Bytes)
	if !strings.Contains(code, app.Say("page.failed")) || strings.Contains(code, "tea") {
		t.Errorf("got %s", code)
	}
	for _, never := range []string{"eval(", "innerHTML", "document.cookie", "localStorage", "MutationObserver"} {
		if strings.Contains(code, never) {
			t.Errorf("the loader has %s", never)
		}
	}
}
