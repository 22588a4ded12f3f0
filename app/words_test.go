package app

import (
	"go/build/constraint"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// inClient reports whether a client is compiled with a source file: that of pages
// of their own, or with the tag frame that of pages made for frames.
func inClient(t *testing.T, name, src string, tags ...string) bool {
	t.Helper()
	first, _, _ := strings.Cut(src, "\n")
	if !constraint.IsGoBuild(first) {
		return !strings.HasSuffix(name, "_test.go")
	}
	when, err := constraint.Parse(first)
	if err != nil {
		t.Fatal(err)
	}
	return when.Eval(func(tag string) bool { return tag == "wasm" || tag == "js" || slices.Contains(tags, tag) })
}

var (
	aKey    = regexp.MustCompile(`(?m)^\t"([\w.-]+)":`)
	aPrefix = regexp.MustCompile(`Say\("([\w.]+\.)"`)
)

// appSources are the texts of this package's files, by name.
func appSources(t *testing.T) map[string]string {
	t.Helper()
	names, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	texts := map[string]string{}
	for _, name := range names {
		src, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		texts[name] = string(src)
	}
	return texts
}

func TestWhatIsOnlyDrawnSaysSoInItsName(t *testing.T) {
	for name, src := range appSources(t) {
		if drawn := strings.HasSuffix(name, "_drawn.go"); drawn == inClient(t, name, src) && !strings.HasSuffix(name, "_test.go") && name != "frame.go" {
			t.Errorf("%s: a name ends in _drawn.go exactly where the client goes without the file", name)
		}
	}
}

// saidBy is the text of what a client is compiled with, less the sentences.
func saidBy(t *testing.T, tags ...string) string {
	t.Helper()
	var all strings.Builder
	for name, src := range appSources(t) {
		switch {
		case name == "words.go":
			all.WriteString(src[strings.Index(src, "\nfunc "):])
		case name != "words_own.go" && inClient(t, name, src, tags...):
			all.WriteString(src)
		}
	}
	return all.String()
}

// A sentence that a client never says is one that readers would download for
// nothing; and one that a frame's client says must not be missing there.
func TestEachClientHasTheSentencesItSaysAndNoOther(t *testing.T) {
	sources := appSources(t)
	frame, own := saidBy(t, "frame"), saidBy(t)
	keys, ownKeys := aKey.FindAllStringSubmatch(sources["words.go"], -1), aKey.FindAllStringSubmatch(sources["words_own.go"], -1)
	if len(keys) < 40 || len(ownKeys) < 60 {
		t.Fatalf("only %d and %d sentences were found; the search is broken", len(keys), len(ownKeys))
	}
	for _, key := range keys {
		if !says(frame, key[1]) {
			t.Errorf("no component of a frame's client says %q: it belongs into words_own.go or words_drawn.go, or nowhere", key[1])
		}
	}
	for _, key := range ownKeys {
		if !says(own, key[1]) {
			t.Errorf("no component of the client says %q: it belongs into words_drawn.go, or nowhere", key[1])
		}
		if says(frame, key[1]) {
			t.Errorf("a frame's client says %q: it belongs into words.go", key[1])
		}
	}
}

// says reports whether a text names a sentence, by its key or the beginning of it.
func says(text, key string) bool {
	key = strings.TrimSuffix(key, ".one") // Count says it
	return strings.Contains(text, `"`+key+`"`) || begins(key, aPrefix.FindAllStringSubmatch(text, -1))
}

func begins(key string, prefixes [][]string) bool {
	for _, prefix := range prefixes {
		if prefix[1] != "card." && strings.HasPrefix(key, prefix[1]) {
			return true
		}
	}
	return false
}
