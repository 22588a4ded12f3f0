package main

import (
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/innerbuddies/gutquiz/widget/quizfile"
)

func TestNewWritesAQuizThatPassesCheckAndBuilds(t *testing.T) {
	for _, kind := range kinds {
		dir := t.TempDir()
		name := filepath.Join(dir, "mine.yaml")
		if got := call(t, "", "new", "--kind", kind, name); got.code != 0 || !strings.Contains(got.stdout, "gutquiz preview "+name) {
			t.Fatalf("%s: got %d, %s%s", kind, got.code, got.stdout, got.stderr)
		}
		text, err := os.ReadFile(name)
		if err != nil || !strings.HasPrefix(string(text), "# yaml-language-server: $schema=./gutquiz.schema.json\n") || !strings.Contains(string(text), "gutquiz preview mine.yaml") {
			t.Errorf("%s: got %v, %.200s", kind, err, text)
		}
		if got := call(t, "", "check", name); got.code != 0 || !strings.Contains(got.stdout, "combinations walked") {
			t.Errorf("%s: got %d, %s%s", kind, got.code, got.stdout, got.stderr)
		}
		if got := call(t, "", "build", "--quizzes", dir, "--out", filepath.Join(t.TempDir(), "site")); got.code != 0 || got.stderr != "" {
			t.Errorf("%s: got %d, %s%s", kind, got.code, got.stdout, got.stderr)
		}
	}
}

// Each file that an author writes has its schema beside it, and site.yaml names its own.
func TestNewWritesTheSchemaOfEachFile(t *testing.T) {
	dir := t.TempDir()
	if got := call(t, "", "new", filepath.Join(dir, "mine.yaml")); got.code != 0 {
		t.Fatalf("got %d, %s", got.code, got.stderr)
	}
	for name, of := range map[string]string{schemaFile: "quiz", siteSchemaFile: "site", translationSchemaFile: "translation"} {
		text, err := os.ReadFile(filepath.Join(dir, name))
		if got := call(t, "", "schema", of); err != nil || got.code != 0 || got.stdout != string(text) {
			t.Errorf("%s: %v, and schema %s prints another", name, err, of)
		}
	}
	if site, err := os.ReadFile(filepath.Join(dir, siteFile)); err != nil || !strings.HasPrefix(string(site), "# yaml-language-server: $schema=./"+siteSchemaFile+"\n") {
		t.Errorf("got %v, %s", err, site)
	}
	if got := call(t, "", "schema", "cake"); got.code != 2 || !strings.Contains(got.stderr, "choose one of quiz, site, translation") {
		t.Errorf("got %d, %s", got.code, got.stderr)
	}
}

func TestNewEndsAName(t *testing.T) {
	name := filepath.Join(t.TempDir(), "my-quiz")
	got := call(t, "", "new", name)
	if _, err := os.Stat(name + ".yaml"); got.code != 0 || err != nil || !strings.Contains(got.stdout, name+".yaml") {
		t.Errorf("got %d, %v, %s%s", got.code, err, got.stdout, got.stderr)
	}
}

func TestEveryKindIsOffered(t *testing.T) {
	entries, err := kindFiles.ReadDir("kinds")
	if err != nil {
		t.Fatal(err)
	}
	for _, entry := range entries {
		if kind := strings.TrimSuffix(entry.Name(), ".yaml"); entry.Name() != siteFile && !slices.Contains(kinds, kind) {
			t.Errorf("%s is no kind", kind)
		}
	}
	if got := call(t, "", "new", "--kind", "cake", "x.yaml"); got.code != 2 || !strings.Contains(got.stderr, `--kind "cake": choose one of points`) {
		t.Errorf("got %d, %s", got.code, got.stderr)
	}
}

func TestNewNeverWritesOverAFile(t *testing.T) {
	name := write(t, "mine.yaml", "mine")
	got := call(t, "", "new", name)
	if text, err := os.ReadFile(name); err != nil || string(text) != "mine" || got.code != 1 || !strings.Contains(got.stderr, "is there already") {
		t.Errorf("got %d, %s; the file holds %q, %v", got.code, got.stderr, text, err)
	}
	if got := call(t, "", "new", filepath.Join(t.TempDir(), "no", "mine.yaml")); got.code != 1 || !strings.Contains(got.stderr, "mine.yaml") {
		t.Errorf("got %d, %s", got.code, got.stderr)
	}
	if got := call(t, "", "new"); got.code != 2 {
		t.Errorf("without a file: got %d, %s", got.code, got.stderr)
	}
}

func TestNewLeavesASiteAndRenewsASchema(t *testing.T) {
	site := write(t, siteFile, "name: Mine\n")
	dir := filepath.Dir(site)
	schema := filepath.Join(dir, schemaFile)
	for _, test := range []struct{ there, want string }{
		{`{"title": "gutquiz quiz file"}`, string(quizfile.Schema())},
		{`{"title": "another's"}`, `{"title": "another's"}`},
	} {
		if err := os.WriteFile(schema, []byte(test.there), 0o644); err != nil {
			t.Fatal(err)
		}
		name := filepath.Join(dir, "quiz"+string(rune('a'+len(test.want)%26))+".yaml")
		if got := call(t, "", "new", name); got.code != 0 {
			t.Fatalf("got %d, %s", got.code, got.stderr)
		}
		if text, err := os.ReadFile(schema); err != nil || string(text) != test.want {
			t.Errorf("got %v, %.80s, want %.80s", err, text, test.want)
		}
	}
	if text, err := os.ReadFile(site); err != nil || string(text) != "name: Mine\n" {
		t.Errorf("got %v, %s", err, text)
	}
}

// The remarks are all that the example in the documents lacks.
func TestNewWritesTheExampleOfTheDocuments(t *testing.T) {
	example, err := os.ReadFile(tyreExample)
	if err != nil {
		t.Fatal(err)
	}
	points, err := kindFiles.ReadFile("kinds/points.yaml")
	if err != nil {
		t.Fatal(err)
	}
	if got, want := readAs(t, points), readAs(t, example); got != want {
		t.Errorf("got %s\nwant %s", got, want)
	}
}

func readAs(t *testing.T, src []byte) string {
	t.Helper()
	quiz, err := quizfile.Read("quiz.yaml", src)
	if err != nil {
		t.Fatal(err)
	}
	text, err := json.Marshal(quiz)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}
