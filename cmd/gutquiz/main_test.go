package main

import (
	"bytes"
	"context"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"github.com/innerbuddies/gutquiz/web"
	"github.com/innerbuddies/gutquiz/widget"
	"github.com/innerbuddies/gutquiz/widget/quizfile"
)

const shipped = "../../widget/quizzes/buttermilk-or-kefir.yaml"

// said is what one call of the tool printed.
type said struct {
	code           int
	stdout, stderr string
}

// call runs the tool with a tiny client of its own, so that no test waits for
// the real one to be built.
func call(t *testing.T, stdin string, args ...string) said {
	t.Helper()
	return callWith(t.Context(), tinyClient, stdin, args...)
}

func callWith(ctx context.Context, client func() (web.Client, error), stdin string, args ...string) said {
	var stdout, stderr bytes.Buffer
	tool := &tool{stdin: strings.NewReader(stdin), stdout: &stdout, stderr: &stderr, client: client, read: readOnce}
	code := tool.run(ctx, args)
	return said{code, stdout.String(), stderr.String()}
}

// readOnce reads each quiz once for all tests: to prove the shipped one takes a
// second or two, and nobody changes a quiz that was read.
func readOnce(files fs.FS, name string, src []byte) (*widget.Quiz, error) {
	once, _ := reads.LoadOrStore(name+"\n"+string(src), sync.OnceValues(func() (*widget.Quiz, error) {
		return quizfile.ReadIn(files, name, src)
	}))
	return once.(func() (*widget.Quiz, error))()
}

var reads sync.Map // of the functions that read, by name and source

var tinyWasm = web.File{Bytes: []byte("\x00asm\x01\x00\x00\x00")}

func tinyClient() (web.Client, error) {
	return web.Client{Own: tinyWasm, Frame: tinyWasm, Exec: []byte("globalThis.Go = class {}")}, nil
}

func noClient() (web.Client, error) { return web.Client{}, web.ErrNoClient }

// write puts a file into a new directory and returns its path.
func write(t *testing.T, name, text string) string {
	t.Helper()
	file := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(file, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
	return file
}

func TestBadCallsGetOneLineAndACode(t *testing.T) {
	broken := write(t, "broken.yaml", "quiz: [\n")
	plain := filepath.Dir(write(t, "notes.txt", "nothing built this"))
	for _, test := range []struct {
		name string
		args []string
		code int
		want string
	}{
		{"an unknown command", []string{"bake"}, 2, `unknown command "bake"`},
		{"an unknown flag", []string{"build", "--oot", "x"}, 2, "unknown flag: --oot"},
		{"a flag without its value", []string{"build", "--out"}, 2, "--out"},
		{"build without a place", []string{"build"}, 2, "--out is missing"},
		{"build with a stray word", []string{"build", "x"}, 2, "unknown command"},
		{"a base without scheme", []string{"build", "--out", "x", "--base", "quiz.example"}, 2, "begin with https://"},
		{"a base with a query", []string{"build", "--out", "x", "--base", "https://quiz.example/?a"}, 2, "leave out"},
		{"quizzes that are not there", []string{"build", "--out", "x", "--quizzes", "none"}, 1, "none: no such file or directory"},
		{"a directory without quizzes", []string{"build", "--out", "x", "--quizzes", plain}, 1, "no quiz file"},
		{"a faulty quiz", []string{"build", "--out", "x", "--quizzes", filepath.Dir(broken)}, 1, "nothing was built"},
		{"a directory of somebody else", []string{"build", "--out", plain}, 1, "not a site of ours"},
		{"serving what is not there", []string{"serve", "none"}, 1, "gutquiz build --out none"},
		{"serving no site", []string{"serve", plain}, 1, "index.html is missing"},
		{"serving two", []string{"serve", "a", "b"}, 2, "at most 1 arg"},
		{"a strange log format", []string{"serve", "--log-format", "xml"}, 2, "choose text or json"},
		{"an address without port", []string{"serve", "--addr", "localhost"}, 2, "write host and port"},
		{"an article's address without port", []string{"serve", "--article-addr", "x"}, 2, "write host and port"},
		{"a strange prefix", []string{"serve", "--prefix", "/a/../b"}, 2, "bad prefix"},
		{"a port that is none", []string{"serve", "--addr", "127.0.0.1:99999"}, 1, "127.0.0.1:99999"},
		{"an article that is not there", []string{"serve", "--addr", "127.0.0.1:0", "--article", "none.html"}, 1, "none.html"},
		{"check without file", []string{"check"}, 2, "at least 1 arg"},
		{"check of no file", []string{"check", "none.yaml"}, 1, "none.yaml"},
		{"check of a faulty file", []string{"check", broken}, 1, "broken.yaml: "},
		{"explain without file", []string{"explain"}, 2, "at least 1 arg"},
		{"explain with an unknown option", []string{"explain", shipped, "p_mixx"}, 1, `unknown option "p_mixx"`},
		{"explain with two answers to one question", []string{"explain", shipped, "milk_ok", "lactose"}, 1, `question "milk"`},
		{"size of no site", []string{"size", plain}, 1, "index.html is missing"},
	} {
		t.Run(test.name, func(t *testing.T) {
			got := call(t, "", test.args...)
			lines := strings.Split(strings.TrimSpace(got.stderr), "\n")
			last := lines[len(lines)-1]
			if got.code != test.code || !strings.HasPrefix(last, "gutquiz: ") || !strings.Contains(last, test.want) {
				t.Errorf("got %d, %s\nwant %d and one line with %q", got.code, got.stderr, test.code, test.want)
			}
			if strings.Contains(got.stderr, "Usage:") {
				t.Errorf("got a usage dump: %s", got.stderr)
			}
		})
	}
}

func TestHelp(t *testing.T) {
	for _, args := range [][]string{{}, {"--help"}, {"help", "serve"}, {"explain", "--help"}} {
		if got := call(t, "", args...); got.code != 0 || !strings.Contains(got.stdout, "Usage:") || got.stderr != "" {
			t.Errorf("%q: got %d, %s%s", args, got.code, got.stdout, got.stderr)
		}
	}
}

func TestVersion(t *testing.T) {
	commit = "1a2b3c4-dirty"
	t.Cleanup(func() { commit = "" })
	if got := call(t, "", "version"); !strings.Contains(got.stdout, " 1a2b3c4-dirty, go1.") {
		t.Errorf("got %q, want the commit that make gave", got.stdout)
	}
	commit = ""
	if got := call(t, "", "version"); got.code != 0 || !strings.HasPrefix(got.stdout, "gutquiz ") || strings.Count(got.stdout, "\n") != 1 {
		t.Errorf("got %d, %q", got.code, got.stdout)
	}
}

func TestWithoutClientTheToolSaysWhatToRun(t *testing.T) {
	got := callWith(t.Context(), noClient, "", "build", "--out", filepath.Join(t.TempDir(), "x"))
	if got.code != 1 || got.stderr != "gutquiz: no client in this build: run `make build`\n" {
		t.Errorf("got %d, %q", got.code, got.stderr)
	}
	if got := callWith(t.Context(), noClient, "", "check", shipped); got.code != 0 {
		t.Errorf("check needs a client: %s", got.stderr)
	}
}
