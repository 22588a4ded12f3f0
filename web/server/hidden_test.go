package server

import (
	"io"
	"os"
	"path/filepath"
	"testing"

	"github.com/sirupsen/logrus"

	"github.com/innerbuddies/gutquiz/web"
)

// A folder that is served may be a checkout, or hold its host's own files.
func TestHiddenFilesAreNeverGivenOut(t *testing.T) {
	status := map[string]int{
		".env": 404, ".git/config": 404, ".git/index.html": 404, "tea-or-milk/.htpasswd": 404, "tea-or-milk/.well-known/x": 404,
		".well-known/.secret": 404, ".well-known.bak": 404,
		".well-known/security.txt": 200, "verification.html": 200,
	}
	dir := filepath.Join(t.TempDir(), "site")
	if err := teaSite(t).Write(dir); err != nil {
		t.Fatal(err)
	}
	for name := range status {
		file := filepath.Join(dir, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(file, []byte("TOKEN=1"), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	site, err := web.Read(dir)
	if err != nil {
		t.Fatal(err)
	}
	log := logrus.New()
	log.SetOutput(io.Discard)
	status[".gutquiz-site"] = 404 // what the build leaves for the next
	for name, want := range status {
		if got := ask(Handler(site, "/", log), "GET", "/"+name).Code; got != want {
			t.Errorf("%s: got %d, want %d", name, got, want)
		}
	}
}
