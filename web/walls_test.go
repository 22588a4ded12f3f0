package web

import (
	"encoding/json"
	"errors"
	"io"
	"io/fs"
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

const module = "github.com/innerbuddies/gutquiz"

// A wall is what the packages of one room never import themselves. The standard
// library may import what it likes: fmt itself imports os.
type wall struct {
	room string
	may  []string // of this module and of third parties; all else is refused
	not  []string // refused, with everything below it
}

var walls = []wall{
	{"widget", nil, []string{"net", "os", "syscall/js", "time", "math/rand"}},
	{"widget/quizfile", []string{module + "/widget", "github.com/goccy/go-yaml", "github.com/invopop/jsonschema", "github.com/pb33f/ordered-map", "golang.org/x/image/webp"},
		[]string{"net", "os", "syscall/js", "time", "math/rand"}},
	{"widget/quizzes", nil, []string{"net", "os", "syscall/js", "time", "math/rand"}},
	// What is kept is dated, so time is allowed.
	{"app/kept/kepttest", []string{module + "/app/kept"}, []string{"net", "os", "syscall/js"}},
	{"app/kept", []string{module + "/widget", "github.com/google/uuid"},
		[]string{module + "/widget/quizfile", "net", "os", "syscall/js", "math/rand", "text/template", "html/template"}},
	{"app", []string{module + "/app/kept", module + "/widget", "github.com/maxence-charriere/go-app/v10", "github.com/sirupsen/logrus"},
		[]string{module + "/widget/quizfile", "net/http", "os", "text/template", "html/template"}},
	{"cmd/client", []string{module + "/app", module + "/widget"}, []string{module + "/widget/quizfile", "net/http", "os"}},
	{"cmd", []string{module, "github.com", "golang.org"}, nil},
	{"web", []string{module + "/app", module + "/widget", module + "/web/picture", "github.com", "golang.org"}, []string{module + "/cmd", module + "/web/server", "net/http"}},
	{"web/pack", []string{"github.com/andybalholm/brotli"}, []string{"net"}},
	{"web/internal/teatest", []string{module + "/widget"}, nil},
	{"web/picture", []string{module + "/app", module + "/widget", "golang.org/x/image", "github.com/go-text/typesetting", "github.com/srwiley/rasterx"}, []string{"net", "os"}},
	{"web/preview", []string{module + "/web", module + "/widget", "github.com/sirupsen/logrus"}, []string{module + "/app", module + "/cmd", module + "/web/picture"}},
	{"web/server", []string{module + "/web", "github.com/google/uuid", "github.com/sirupsen/logrus", "golang.org/x/net/netutil"}, []string{module + "/web/picture"}},
}

func TestTheRoomsKeepTheirWalls(t *testing.T) {
	noteSources(t)
	seen := map[string]bool{}
	for _, target := range []string{"", "GOOS=js GOARCH=wasm"} {
		for _, p := range listPackages(t, target) {
			room := strings.TrimPrefix(p.ImportPath, module+"/")
			w, walled := wallOf(room)
			if !walled {
				t.Errorf("room %s has no wall: say what it may import", room)
				continue
			}
			seen[w.room] = true
			w.hold(t, p)
		}
	}
	for _, w := range walls {
		if !seen[w.room] {
			t.Errorf("room %s is gone; its wall guards nothing", w.room)
		}
	}
}

// wallOf is the wall of the room itself, or else of the nearest room around it.
func wallOf(room string) (wall, bool) {
	for ; room != "."; room = path.Dir(room) {
		for _, w := range walls {
			if w.room == room {
				return w, true
			}
		}
	}
	return wall{}, false
}

func (w wall) hold(t *testing.T, p listed) {
	for _, path := range p.Imports {
		outside := strings.Contains(strings.Split(path, "/")[0], ".")
		if outside && !below(path, w.may) || below(path, w.not) {
			t.Errorf("%s imports %s, which the wall of %s forbids", p.ImportPath, path, w.room)
		}
	}
}

func TestAWallHolds(t *testing.T) {
	w := wall{"app", []string{"x.example/ui", "x.example/m/widget"}, []string{"x.example/m/widget/quizfile", "os"}}
	for path, want := range map[string]bool{
		"fmt": true, "x.example/ui/v2": true, "x.example/m/widget": true,
		"os": false, "os/exec": false, "x.example/other": false, "x.example/m/widget/quizfile": false, "x.example/uix": false,
	} {
		outside := strings.Contains(path, ".")
		if got := !(outside && !below(path, w.may) || below(path, w.not)); got != want {
			t.Errorf("%s: got %v, want %v", path, got, want)
		}
	}
}

func below(path string, roots []string) bool {
	for _, root := range roots {
		if path == root || strings.HasPrefix(path, root+"/") {
			return true
		}
	}
	return false
}

// What the tool needs must not reach a reader's phone.
func TestTheClientIsNotLinkedWithTheTool(t *testing.T) {
	noteSources(t)
	banned := []string{
		"github.com/goccy", "github.com/evanw", "github.com/andybalholm", "github.com/invopop", "github.com/pb33f",
		"golang.org/x/image", "github.com/go-text", "github.com/srwiley", "github.com/tdewolff", "github.com/spf13", module + "/web", module + "/widget/quizfile",
	}
	deps := strings.Fields(golist(t, "GOOS=js GOARCH=wasm", "-deps", module+"/cmd/client"))
	if !below(module+"/cmd/client", deps) {
		t.Fatalf("got %d packages without the client itself", len(deps))
	}
	for _, path := range deps {
		if below(path, banned) {
			t.Errorf("the client is linked with %s", path)
		}
	}
}

// All is built with go-app less its server and google/uuid less its ciphers
// (docs/go-app.md), which spares a reader 500 kB.
func TestTheClientCarriesNoServer(t *testing.T) {
	noteSources(t)
	if _, err := os.Stat("../go.work"); err != nil {
		if os.Getenv("GUTQUIZ_NEED_CLIENT") == "" {
			t.Skip("go-app is the whole of it until `make` has run")
		}
		t.Fatal(err)
	}
	for tag, banned := range map[string][]string{
		"":      {"net", "crypto", "database/sql", "math/big", "regexp", "text/template", "html/template"},
		"frame": {"net", "crypto", "encoding/json", "regexp", "text/template", "html/template", "github.com/google/uuid", module + "/app/kept"},
	} {
		deps := strings.Fields(golist(t, "GOOS=js GOARCH=wasm", "-tags="+tag, "-deps", module+"/cmd/client"))
		if !below("github.com/maxence-charriere/go-app/v10/pkg/app", deps) {
			t.Fatalf("go-app is not among the client's %d packages", len(deps))
		}
		for _, path := range deps {
			if below(path, banned) {
				t.Errorf("with the tag %q the client carries %s", tag, path)
			}
		}
	}
}

func TestTheBrowserIsTouchedInItsOwnFiles(t *testing.T) {
	touch := regexp.MustCompile(`"syscall/js"|\b(app|ui)\.Window\(\)|\.JSSrc\(\)|\.JSValue\(\)`)
	for name, text := range appFiles(t) {
		may, _ := path.Match("../app/browser*.go", name)
		if found := touch.FindString(text); (found != "") != may {
			t.Errorf("%s: got %q; the browser is touched in app/browser*.go, and only there", name, found)
		}
	}
}

// go-app compares handlers by code pointer: a closure keeps the first values it
// was made with, and clicks record the wrong option.
func TestNoHandlerIsAClosure(t *testing.T) {
	closure := regexp.MustCompile(`\.On[A-Z]\w*\(\s*func\b|\.On\([^)]*func\b`)
	for name, text := range appFiles(t) {
		if found := closure.FindString(text); found != "" {
			t.Errorf("%s: %s: name the handler", name, found)
		}
	}
}

// appFiles are the sources of app and of every room in it, by path.
func appFiles(t *testing.T) map[string]string {
	t.Helper()
	return goFiles(t, "../app")
}

// goFiles are the texts of all Go files below a folder, tests left out.
func goFiles(t *testing.T, root string) map[string]string {
	t.Helper()
	texts := map[string]string{}
	err := filepath.WalkDir(root, func(name string, _ fs.DirEntry, err error) error {
		if err != nil || !strings.HasSuffix(name, ".go") || strings.HasSuffix(name, "_test.go") {
			return err
		}
		text, err := os.ReadFile(name)
		texts[name] = string(text)
		return err
	})
	if err != nil || len(texts) == 0 {
		t.Fatalf("%s: %d files, %v", root, len(texts), err)
	}
	return texts
}

// noteSources reads every source, so that go test, which caches, sees what the
// go command reads for us.
func noteSources(t *testing.T) {
	t.Helper()
	for _, room := range []string{"../app", "../cmd", "../web", "../widget"} {
		goFiles(t, room)
	}
}

type listed struct {
	ImportPath string
	Imports    []string
}

func listPackages(t *testing.T, target string) []listed {
	t.Helper()
	var all []listed
	// -e: the client's main has no files on this machine's own target.
	decoder := json.NewDecoder(strings.NewReader(golist(t, target, "-e", "-json=ImportPath,Imports", module+"/...")))
	for {
		var p listed
		err := decoder.Decode(&p)
		if errors.Is(err, io.EOF) {
			return all
		}
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, p)
	}
}

func golist(t *testing.T, target string, args ...string) string {
	t.Helper()
	command := exec.Command("go", append([]string{"list"}, args...)...)
	command.Env = append(os.Environ(), strings.Fields(target)...)
	var stderr strings.Builder
	command.Stderr = &stderr
	out, err := command.Output()
	if err != nil {
		t.Fatalf("go list: %v\n%s", err, &stderr)
	}
	return string(out)
}
