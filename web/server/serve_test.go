package server

import (
	"context"
	"io"
	"net"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestServeUntilTold(t *testing.T) {
	listener, err := Listen("127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	h, _ := teaHandler(t, "/")
	ctx, stop := context.WithCancel(t.Context())
	done := make(chan error)
	go func() { done <- Serve(ctx, Server{Listener: listener, Handler: h}) }()
	got, err := http.Get(Address(listener) + "/healthz")
	if err != nil {
		t.Fatal(err)
	}
	defer got.Body.Close()
	if body, _ := io.ReadAll(got.Body); string(body) != `{"status":"ok"}`+"\n" {
		t.Errorf("got %s", body)
	}
	stop()
	if err := <-done; err != nil {
		t.Errorf("got %v, want an end without error", err)
	}
}

func TestAFailedServerStopsTheOthers(t *testing.T) {
	good, _ := Listen("127.0.0.1:0")
	bad, _ := Listen("127.0.0.1:0")
	bad.Close()
	h := http.NotFoundHandler()
	if err := Serve(t.Context(), Server{good, h}, Server{bad, h}); err == nil {
		t.Error("got no error")
	}
}

func TestListenNamesTheBusyPort(t *testing.T) {
	busy, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer busy.Close()
	_, port, _ := net.SplitHostPort(busy.Addr().String())
	_, err = Listen(busy.Addr().String())
	if err == nil || !strings.Contains(err.Error(), "port "+port+" is in use") {
		t.Errorf("got %v, want the port", err)
	}
	if _, err := Listen("nonsense"); err == nil || !strings.Contains(err.Error(), "nonsense") {
		t.Errorf("got %v, want the address", err)
	}
}

func TestArticle(t *testing.T) {
	file := filepath.Join(t.TempDir(), "article.html")
	os.WriteFile(file, []byte(`<a href="https://quiz.example/tea/">Tea?</a>`), 0o644)
	h, err := Article(file, "http://127.0.0.1:1/sub/")
	if err != nil {
		t.Fatal(err)
	}
	if got := ask(h, "GET", "/").Body.String(); got != `<a href="http://127.0.0.1:1/sub/tea/">Tea?</a>` {
		t.Errorf("got %s", got)
	}
	if got := ask(h, "GET", "/other").Code; got != http.StatusNotFound {
		t.Errorf("got %d, want 404", got)
	}
	if _, err := Article(file+"x", ""); err == nil {
		t.Error("a missing article is no error")
	}
}
