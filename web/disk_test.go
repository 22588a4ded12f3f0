package web

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/innerbuddies/gutquiz/widget"
)

func written(t *testing.T) (*Site, string) {
	t.Helper()
	site, dir := teaSite(t), filepath.Join(t.TempDir(), "deep", "site")
	if err := site.Write(dir); err != nil {
		t.Fatal(err)
	}
	return site, dir
}

func TestWhatIsWrittenIsReadBack(t *testing.T) {
	site, dir := written(t)
	again, err := Read(dir)
	if err != nil {
		t.Fatal(err)
	}
	if !slices.Equal(again.Paths(), site.Paths()) {
		t.Fatalf("got  %q\nwant %q", again.Paths(), site.Paths())
	}
	for _, p := range site.Paths() {
		got, want := again.files[p], site.files[p]
		if !bytes.Equal(got.Bytes, want.Bytes) || !bytes.Equal(got.Br, want.Br) || !bytes.Equal(got.Gz, want.Gz) || got.Type != want.Type || got.Hashed != want.Hashed {
			t.Errorf("%s was read back otherwise", p)
		}
	}
	if beside, _ := os.ReadDir(filepath.Dir(dir)); len(beside) != 1 {
		t.Errorf("got %v beside the site, want nothing", beside)
	}
}

func TestASecondBuildReplacesTheFirst(t *testing.T) {
	first, dir := written(t)
	foreign := filepath.Join(dir, "CNAME")
	if err := os.WriteFile(foreign, []byte("quiz.example"), 0o644); err != nil {
		t.Fatal(err)
	}
	other := tea()
	other.ID = "oats"
	second, err := Build(Options{Quizzes: []*widget.Quiz{other}, Client: tinyClient()})
	if err != nil {
		t.Fatal(err)
	}
	if err := second.Write(dir); err != nil {
		t.Fatal(err)
	}
	for _, p := range first.Paths() {
		_, err := os.Stat(filepath.Join(dir, p))
		if stays := second.files[p] != nil || hashedName.MatchString(p); stays != (err == nil) {
			t.Errorf("%s: got %v, want it to stay: %v", p, err, stays)
		}
	}
	if _, err := os.Stat(filepath.Join(dir, "tea-or-milk")); err == nil {
		t.Error("the folder of the removed quiz is still there")
	}
	if _, err := os.Stat(foreign); err != nil {
		t.Errorf("a foreign file is gone: %v", err)
	}
}

func TestWriteLeavesForeignDirectoriesAlone(t *testing.T) {
	for _, test := range []struct{ name, file, text string }{
		{"files that no build wrote", "thesis.txt", "years of work"},
		{"a marker that names files outside", marker, "index.html\n../thesis.txt\n"},
	} {
		t.Run(test.name, func(t *testing.T) {
			dir := t.TempDir()
			if err := os.WriteFile(filepath.Join(dir, test.file), []byte(test.text), 0o644); err != nil {
				t.Fatal(err)
			}
			if err := teaSite(t).Write(dir); !errors.Is(err, ErrNotOurs) {
				t.Errorf("got %v, want ErrNotOurs", err)
			}
			entries, _ := os.ReadDir(dir)
			if len(entries) != 1 {
				t.Errorf("got %v in the directory, want it untouched", entries)
			}
		})
	}
}

// A killed build has left files on their way, or some of its own already in place.
func TestAKilledBuildCanBeRepeated(t *testing.T) {
	site := teaSite(t)
	for name, kill := range map[string]func(dir string) error{
		"before a file moved": func(dir string) error {
			return writeFile(filepath.Join(dir, ".gutquiz-new-1", "index.html"), []byte("x"))
		},
		"while files moved": func(dir string) error {
			return errors.Join(claim(t.TempDir(), dir, []string{"index.html", "robots.txt"}),
				writeFile(filepath.Join(dir, "index.html"), []byte("x")))
		},
		"on a new volume": func(dir string) error { return os.Mkdir(filepath.Join(dir, "lost+found"), 0o700) },
	} {
		t.Run(name, func(t *testing.T) {
			dir := t.TempDir()
			if err := errors.Join(kill(dir), site.Write(dir)); err != nil {
				t.Fatal(err)
			}
			if _, err := Read(dir); err != nil {
				t.Error(err)
			}
			if left, _ := filepath.Glob(filepath.Join(dir, tempName)); len(left) > 0 {
				t.Errorf("%v is still there", left)
			}
		})
	}
}

// A volume cannot be renamed to from the directory it is mounted in.
func TestWriteToAVolume(t *testing.T) {
	volume, err := os.MkdirTemp("/dev/shm", "gutquiz-test-")
	if err != nil {
		t.Skip("no second file system here:", err)
	}
	defer os.RemoveAll(volume)
	dir := filepath.Join(t.TempDir(), "site")
	if err := errors.Join(os.Symlink(volume, dir), teaSite(t).Write(dir)); err != nil {
		t.Fatal(err)
	}
	if _, err := Read(volume); err != nil {
		t.Error(err)
	}
}

func TestWriteIntoAFileFails(t *testing.T) {
	file := filepath.Join(t.TempDir(), "site")
	os.WriteFile(file, []byte("x"), 0o644)
	if err := teaSite(t).Write(file); err == nil {
		t.Error("got no error")
	}
}

func TestReadRefuses(t *testing.T) {
	for _, test := range []struct {
		name  string
		spoil func(dir, wasm string) error
		want  string
	}{
		{"no directory", func(dir, _ string) error { return os.RemoveAll(dir) }, "gutquiz build --out"},
		{"no home page", func(dir, _ string) error { return os.Remove(filepath.Join(dir, "index.html")) }, "index.html is missing"},
		{"no client", func(dir, wasm string) error { return os.Remove(filepath.Join(dir, wasm)) }, "is missing"},
		{"no client and no list", func(dir, wasm string) error {
			return errors.Join(os.Remove(filepath.Join(dir, wasm)), os.Remove(filepath.Join(dir, marker)))
		}, ".wasm is missing"},
		{"a changed client", func(dir, wasm string) error {
			return os.WriteFile(filepath.Join(dir, wasm), []byte("x"), 0o644)
		}, "has changed"},
		{"a missing variant", func(dir, wasm string) error { return os.Remove(filepath.Join(dir, wasm+".br")) }, ".br is missing"},
	} {
		t.Run(test.name, func(t *testing.T) {
			_, dir := written(t)
			if err := test.spoil(dir, assetOf(t, ".wasm")); err != nil {
				t.Fatal(err)
			}
			_, err := Read(dir)
			if err == nil || !strings.Contains(err.Error(), test.want) || strings.Contains(err.Error(), "\n") {
				t.Errorf("got %v, want one line with %q", err, test.want)
			}
		})
	}
}

func TestATreeWithoutItsListStillServes(t *testing.T) {
	_, dir := written(t)
	os.Remove(filepath.Join(dir, marker))
	if _, err := Read(dir); err != nil {
		t.Error(err)
	}
}

// What is the same is left as it is; what others did to a file is undone, and what is no
// file of ours, or may not be read by as many, is written again.
func TestOnlyWhatHasChangedIsWritten(t *testing.T) {
	at := func(dir string) string { return filepath.Join(dir, "tea-or-milk", "index.html") }
	must := func(err error) {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
	}
	for _, test := range []struct {
		name  string
		spoil func(path string) error
		stays bool
	}{
		{"nothing", func(string) error { return nil }, true},
		{"another byte", func(path string) error {
			text, err := os.ReadFile(path)
			text[len(text)-2] ^= 1
			return errors.Join(err, os.WriteFile(path, text, 0o644))
		}, false},
		{"no file", os.Remove, false},
		{"a link to the same", func(path string) error {
			return errors.Join(os.Rename(path, path+".old"), os.Symlink("index.html.old", path))
		}, false},
		{"closed to others", func(path string) error { return os.Chmod(path, 0o400) }, false},
	} {
		t.Run(test.name, func(t *testing.T) {
			site, dir := written(t)
			like, err := os.Stat(at(dir))
			must(err)
			must(test.spoil(at(dir)))
			before, _ := os.Lstat(at(dir))
			must(site.Write(dir))
			after, err := os.Lstat(at(dir))
			must(err)
			if same := before != nil && os.SameFile(before, after); same != test.stays {
				t.Errorf("the same file: got %v, want %v", same, test.stays)
			}
			text, err := os.ReadFile(at(dir))
			if err != nil || !bytes.Equal(text, site.files["tea-or-milk/index.html"].Bytes) || after.Mode() != like.Mode() {
				t.Errorf("it is not as it was built: %v, %v", after.Mode(), err)
			}
		})
	}
}
