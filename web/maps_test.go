package web

import (
	"go/parser"
	gotoken "go/token"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// A room's package comment is its map: it names every file, and no other. Web's
// has what browsers get as well.
func TestEveryMapIsWhole(t *testing.T) {
	for _, room := range []string{"widget", "widget/quizfile", "app", "app/kept", "web", "web/server", "web/preview", "web/picture", "cmd/gutquiz"} {
		there := filesIn(t, room, "*.go", "browser/*.ts", "browser/*/*.ts", "browser/*/*.css")
		named := regexp.MustCompile(`[\w.]+\.(go|ts|css)\b`).FindAllString(packageComment(t, room), -1)
		for _, file := range there {
			if !slices.Contains(named, file) {
				t.Errorf("%s: the map lacks %s", room, file)
			}
		}
		for _, file := range named {
			if !slices.Contains(there, file) {
				t.Errorf("%s: the map names %s, which is not there", room, file)
			}
		}
	}
}

func filesIn(t *testing.T, room string, patterns ...string) (names []string) {
	t.Helper()
	for _, pattern := range patterns {
		found, err := filepath.Glob("../" + room + "/" + pattern)
		if err != nil {
			t.Fatal(err)
		}
		for _, name := range found {
			if !strings.HasSuffix(name, "_test.go") {
				names = append(names, filepath.Base(name))
			}
		}
	}
	return names
}

func packageComment(t *testing.T, room string) (comment string) {
	t.Helper()
	for _, name := range filesIn(t, room, "*.go") {
		file, err := parser.ParseFile(gotoken.NewFileSet(), "../"+room+"/"+name, nil, parser.ParseComments|parser.PackageClauseOnly)
		if err != nil {
			t.Fatal(err)
		}
		comment += file.Doc.Text()
	}
	return comment
}
