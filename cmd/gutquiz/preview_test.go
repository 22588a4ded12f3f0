package main

import (
	"net"
	"path/filepath"
	"strings"
	"testing"

	"github.com/innerbuddies/gutquiz/app"
)

const tyreExample = "../../docs/examples/bike-tyre.yaml"

func TestPreviewShowsAQuizAndEndsWhenTold(t *testing.T) {
	t.Cleanup(func() { app.Unlearn("he") }) // its words lie beside the example
	addresses, stop := serving(t, 1, "preview", tyreExample)
	if !strings.HasPrefix(addresses[0], "http://127.0.0.1:") {
		t.Errorf("got %s; a preview is for this machine alone", addresses[0])
	}
	if code, body := get(t, addresses[0]); code != 200 || !strings.Contains(body, "<h1>Preview</h1>") {
		t.Errorf("got %d, %.200s", code, body)
	}
	if code, body := get(t, addresses[0]+"site/0/bike-tyre/embed/"); code != 200 || !strings.Contains(body, "Tarmac") {
		t.Errorf("got %d, %.200s", code, body)
	}
	if code := stop(); code != 0 {
		t.Errorf("got exit code %d after a stop, want 0", code)
	}
}

func TestPreviewSaysWhatIsWrongWithItsCall(t *testing.T) {
	busy, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer busy.Close()
	_, port, _ := net.SplitHostPort(busy.Addr().String())
	for _, test := range []struct {
		name string
		args []string
		code int
		want string
	}{
		{"nothing named", nil, 2, "1 arg"},
		{"no such file", []string{"none.yaml"}, 1, "none.yaml: no such file"},
		{"a folder without quizzes", []string{filepath.Dir(write(t, "x.txt", ""))}, 1, "no quiz file"},
		{"a port in use", []string{tyreExample, "--port", port}, 1, "port " + port + " is in use"},
		{"no port", []string{tyreExample, "--port", "99999"}, 2, "choose one from 1 to 65535"},
	} {
		got := call(t, "", append([]string{"preview"}, test.args...)...)
		if got.code != test.code || !strings.Contains(got.stderr, test.want) || strings.Count(got.stderr, "\n") != 1 {
			t.Errorf("%s: got %d, %s", test.name, got.code, got.stderr)
		}
	}
}
