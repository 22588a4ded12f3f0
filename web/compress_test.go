package web

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/innerbuddies/gutquiz/web/pack"
	"github.com/innerbuddies/gutquiz/widget"
)

// again builds the tea site, with what it can take over from dir.
func again(t *testing.T, dir string, change func(*widget.Quiz)) *Site {
	t.Helper()
	q := tea()
	change(q)
	site, err := Build(Options{Quizzes: []*widget.Quiz{q}, Client: tinyClient(), Before: dir})
	if err != nil {
		t.Fatal(err)
	}
	return site
}

func TestABuildThatTakesOverIsTheSameAsOneAnew(t *testing.T) {
	_, dir := written(t)
	for name, change := range map[string]func(*widget.Quiz){
		"nothing has changed": func(*widget.Quiz) {},
		"a text has":          func(q *widget.Quiz) { q.Texts.Title = "Milk or tea?" },
	} {
		taken, anew := again(t, dir, change), again(t, "", change)
		for _, p := range anew.Paths() {
			got, want := taken.files[p], anew.files[p]
			if got == nil || !bytes.Equal(got.Bytes, want.Bytes) || !bytes.Equal(got.Br, want.Br) || !bytes.Equal(got.Gz, want.Gz) {
				t.Errorf("%s: %s is not as in a build anew", name, p)
			}
		}
	}
}

// What others did to the files of the build before does not come into the next.
func TestOnlyWhatIsWholeIsTakenOver(t *testing.T) {
	page := filepath.Join("tea-or-milk", "index.html")
	spoil := func(name string, b []byte) func(dir string) {
		return func(dir string) {
			if err := os.WriteFile(filepath.Join(dir, name), b, 0o644); err != nil {
				t.Fatal(err)
			}
		}
	}
	other, err := pack.Brotli([]byte(strings.Repeat("another page", 99)))
	if err != nil {
		t.Fatal(err)
	}
	for name, act := range map[string]func(dir string){
		"a variant of another page": spoil(page+".br", other),
		"half a variant":            spoil(page+".gz", []byte("\x1f\x8b")),
		"none":                      func(dir string) { os.Remove(filepath.Join(dir, page+".br")) },
	} {
		_, dir := written(t)
		act(dir)
		if got, want := again(t, dir, func(*widget.Quiz) {}).files["tea-or-milk/index.html"], teaSite(t).files["tea-or-milk/index.html"]; !bytes.Equal(got.Br, want.Br) || !bytes.Equal(got.Gz, want.Gz) {
			t.Errorf("%s: it was taken over", name)
		}
	}
}

// Where something else compressed the build before, nothing of it is taken over.
func TestWhatWasPackedOtherwiseIsPackedAnew(t *testing.T) {
	_, dir := written(t)
	marked, err := pack.Gzip(teaSite(t).files["index.html"].Bytes)
	if err != nil {
		t.Fatal(err)
	}
	marked[9] = 3 // gzip's name of the system: other bytes, the same page
	if err := os.WriteFile(filepath.Join(dir, "index.html.gz"), marked, 0o644); err != nil {
		t.Fatal(err)
	}
	if got := again(t, dir, func(*widget.Quiz) {}).files["index.html"].Gz; !bytes.Equal(got, marked) {
		t.Error("what is whole is not taken over")
	}
	if err := os.WriteFile(filepath.Join(dir, packedPath), []byte("another packer"), 0o644); err != nil {
		t.Fatal(err)
	}
	if got := again(t, dir, func(*widget.Quiz) {}).files["index.html"].Gz; bytes.Equal(got, marked) {
		t.Error("another packer's bytes are taken over")
	}
}

func TestThePackersVersionIsTheOneLinked(t *testing.T) {
	mod, err := os.ReadFile("../go.mod")
	if err != nil {
		t.Fatal(err)
	}
	name, version, _ := strings.Cut(pack.Version, " ")
	version, _, _ = strings.Cut(version, ",")
	if !strings.Contains(string(mod), "andybalholm/"+name+" "+version) {
		t.Errorf("go.mod has another version than %s", pack.Version)
	}
}
