package web

import (
	"path/filepath"
	"strconv"
	"strings"
	"testing"
)

func TestALoaderThatAnArticlePinsOutlivesBuilds(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "site")
	var pinned []string
	for n := range 3 {
		site := siteOf(t, "", "Quiz "+strconv.Itoa(n))
		path, _ := site.Loader()
		pinned = append(pinned, path)
		if err := site.Write(dir); err != nil {
			t.Fatal(err)
		}
	}
	again, err := Read(dir)
	if err != nil {
		t.Fatal(err)
	}
	headers := string(again.files[headersPath].Bytes)
	for _, path := range pinned {
		f, found := again.File(path)
		if !found || !f.Hashed || f.Br == nil {
			t.Errorf("%s: got %v, want it kept for ever, and packed", path, found)
		}
		if !strings.Contains(headers, "/"+path+"\n  Content-Type: text/javascript") {
			t.Errorf("%s has no headers", path)
		}
	}
	if path, _ := again.Loader(); path != pinned[2] {
		t.Errorf("got %s, want the newest %s", path, pinned[2])
	}
}

// A page from a cache asks for the files of its own build.
func TestWhatPagesNameByAHashOutlivesSomeBuilds(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "site")
	var assets []string
	for n := range earlierBuilds + 2 {
		site := siteOf(t, "", "Quiz "+strconv.Itoa(n))
		assets = append(assets, assetIn(t, site, "static/tea-or-milk."))
		for range 2 { // the same build again makes nothing older
			if err := site.Write(dir); err != nil {
				t.Fatal(err)
			}
		}
	}
	again, err := Read(dir)
	if err != nil {
		t.Fatal(err)
	}
	for n, path := range assets {
		f, found := again.File(path)
		if want := n > 0; found != want || found && f.Br == nil {
			t.Errorf("the file of build %d: got %v, want %v, and packed", n, found, want)
		}
		if strings.Contains(string(again.files[headersPath].Bytes), "/"+path+"\n") != found {
			t.Errorf("the headers and the files differ about %s", path)
		}
	}
	if _, found := again.File(earlierPath); found {
		t.Error("the list of earlier files is served")
	}
}

func assetIn(t *testing.T, site *Site, prefix string) string {
	t.Helper()
	for _, path := range site.Paths() {
		if strings.HasPrefix(path, prefix) {
			return path
		}
	}
	t.Fatalf("no %s", prefix)
	return ""
}
