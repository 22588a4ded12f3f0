package web

import (
	"path/filepath"
	"strings"
	"testing"

	"github.com/innerbuddies/gutquiz/widget"
)

func TestALoaderThatAnArticlePinsOutlivesBuilds(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "site")
	var pinned []string
	for _, title := range []string{"One", "Two", "Three"} {
		quiz := tea()
		quiz.Texts.Title = title
		site, err := Build(Options{Quizzes: []*widget.Quiz{quiz}, Client: tinyClient()})
		if err != nil {
			t.Fatal(err)
		}
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
	for _, p := range again.Paths() {
		if strings.HasPrefix(p, "static/tea-or-milk.") && strings.Count(strings.Join(again.Paths(), " "), "static/tea-or-milk.") > 1 {
			t.Errorf("%s of an earlier build is still there", p)
		}
	}
}
