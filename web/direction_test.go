package web

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// oneSided are declarations that mean a side of the screen and not of the text: in a
// language written from right to left they are on the wrong side.
var oneSided = regexp.MustCompile(`(?:margin|padding|border|inset)-(?:left|right)|(?:^|[{;\s])(?:left|right):|(?:float|clear|text-align): ?(?:left|right)|translateX`)

// fourSided is margin or padding with four values.
var fourSided = regexp.MustCompile(`\b(?:margin|padding): ([^\s;}]+) ([^\s;}]+) ([^\s;}]+) ([^\s;}]+)`)

func TestStylesKnowBeginningAndEndAndNoSide(t *testing.T) {
	files, err := filepath.Glob("browser/style/*.css")
	if err != nil || len(files) < 7 {
		t.Fatalf("got %q, %v", files, err)
	}
	for _, file := range files {
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for i, line := range strings.Split(string(text), "\n") {
			if found := oneSided.FindString(line); found != "" {
				t.Errorf("%s:%d: %s means a side; write -inline-start, -inline-end, start or end", file, i+1, strings.TrimSpace(found))
			}
			for _, m := range fourSided.FindAllStringSubmatch(line, -1) {
				if m[2] != m[4] {
					t.Errorf("%s:%d: %s has two sides; write padding-block and padding-inline", file, i+1, m[0])
				}
			}
		}
	}
}

func TestARightToLeftPageSaysSo(t *testing.T) {
	for path, file := range builtIn(t, "he").files {
		if !strings.HasSuffix(path, "index.html") || strings.HasSuffix(path, "/dark/index.html") || strings.HasSuffix(path, "/light/index.html") {
			continue
		}
		if !strings.Contains(string(file.Bytes), `<html lang="he" dir="rtl"`) {
			t.Errorf("%s does not say which way it is written", path)
		}
	}
	if manifest := string(builtIn(t, "he").files[manifestPath].Bytes); !strings.Contains(manifest, `"lang":"he","dir":"rtl"`) {
		t.Errorf("got %s", manifest)
	}
	if page := string(builtIn(t, "en").files["bike-tyre/index.html"].Bytes); strings.Contains(page, " dir=") {
		t.Error("a page that is written the usual way says so")
	}
}
