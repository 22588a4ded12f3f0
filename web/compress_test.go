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
	of := func(change func(*Options)) Options {
		o := Options{Quizzes: []*widget.Quiz{tea()}, Client: tinyClient()}
		change(&o)
		return o
	}
	write := func(o Options, dir string) map[string][]byte {
		t.Helper()
		site, err := Build(o)
		if err == nil {
			err = site.Write(dir)
		}
		if err != nil {
			t.Fatal(err)
		}
		files, err := readAll(dir)
		if err != nil {
			t.Fatal(err)
		}
		return files
	}
	for name, change := range map[string]func(*Options){
		"nothing has changed":         func(*Options) {},
		"a text and points have":      func(o *Options) { o.Quizzes[0].Texts.Title = "Milk or tea?"; clear(o.Quizzes[0].Points[0].Give) },
		"the language has":            func(o *Options) { o.Quizzes[0].Lang = "nl" },
		"a quiz is beside it":         func(o *Options) { other := tea(); other.ID = "oats"; o.Quizzes = append(o.Quizzes, other) },
		"the site's words are others": func(o *Options) { o.Site.Name, o.Site.Colours.Accent = "The Tea Desk", "#7a2048" },
		"the client is another":       func(o *Options) { o.Client.Own.Bytes = append(o.Client.Own.Bytes, 0) },
	} {
		t.Run(name, func(t *testing.T) {
			_, dir := written(t)
			o := of(change)
			anew := write(o, t.TempDir())
			o.Before = dir
			taken := write(o, dir)
			earlier, err := readEarlier(dir)
			if err != nil {
				t.Fatal(err)
			}
			for path, want := range anew {
				if got := taken[path]; !bytes.Equal(got, want) && path != marker && !strings.HasPrefix(path, headersPath) {
					t.Errorf("%s is not as in a build anew", path)
				}
			}
			for path := range taken {
				whole := strings.TrimSuffix(strings.TrimSuffix(path, ".br"), ".gz")
				if _, stays := earlier[whole]; anew[path] == nil && !stays && !pinnedName.MatchString(whole) && whole != earlierPath {
					t.Errorf("%s is left of the build before", path)
				}
			}
		})
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
