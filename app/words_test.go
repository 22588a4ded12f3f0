package app

import (
	"go/build/constraint"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// inClient reports whether a reader's client is compiled with a source file.
func inClient(t *testing.T, name string, src []byte) bool {
	t.Helper()
	first, _, _ := strings.Cut(string(src), "\n")
	if !constraint.IsGoBuild(first) {
		return !strings.HasSuffix(name, "_test.go")
	}
	when, err := constraint.Parse(first)
	if err != nil {
		t.Fatal(err)
	}
	return when.Eval(func(tag string) bool { return tag == "wasm" || tag == "js" })
}

var (
	aKey    = regexp.MustCompile(`(?m)^\t"([\w.-]+)":`)
	aPrefix = regexp.MustCompile(`Say\("([\w.]+\.)"`)
)

// A sentence that only pages drawn in advance say is one that readers would
// download for nothing.
func TestTheClientHasNoSentenceThatIsOnlyDrawn(t *testing.T) {
	files, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	var client strings.Builder
	for _, file := range files {
		src, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		if drawn := strings.HasSuffix(file, "_drawn.go"); drawn == inClient(t, file, src) && !strings.HasSuffix(file, "_test.go") {
			t.Errorf("%s: a name ends in _drawn.go exactly where the client goes without the file", file)
		} else if !drawn && file != "words.go" && inClient(t, file, src) {
			client.Write(src)
		}
	}
	src, err := os.ReadFile("words.go")
	if err != nil {
		t.Fatal(err)
	}
	keys := aKey.FindAllStringSubmatch(string(src), -1)
	if len(keys) < 100 {
		t.Fatalf("only %d sentences were found; the search is broken", len(keys))
	}
	asked := client.String() + string(src[strings.Index(string(src), "\nfunc "):])
	prefixes := aPrefix.FindAllStringSubmatch(asked, -1)
	for _, key := range keys {
		if !strings.Contains(asked, `"`+key[1]+`"`) && !begins(key[1], prefixes) {
			t.Errorf("no component of the client says %q: it belongs into words_drawn.go, or nowhere", key[1])
		}
	}
}

func begins(key string, prefixes [][]string) bool {
	for _, prefix := range prefixes {
		if prefix[1] != "card." && strings.HasPrefix(key, prefix[1]) {
			return true
		}
	}
	return false
}
