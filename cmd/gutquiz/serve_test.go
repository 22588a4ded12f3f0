package main

import (
	"bufio"
	"context"
	"io"
	"net"
	"net/http"
	"strings"
	"testing"

	"github.com/innerbuddies/gutquiz/web"
)

// serving starts the tool and returns the addresses it prints, and a function
// that stops it and returns its exit code.
func serving(t *testing.T, lines int, args ...string) ([]string, func() int) {
	t.Helper()
	ctx, cancel := context.WithCancel(t.Context())
	out, in := io.Pipe()
	tool := &tool{stdin: strings.NewReader(""), stdout: in, stderr: io.Discard, client: tinyClient, read: readOnce}
	code := make(chan int, 1)
	go func() {
		code <- tool.run(ctx, args)
		in.Close() // a tool that fails early must not leave the test waiting
	}()
	var addresses []string
	for scanner := bufio.NewScanner(out); len(addresses) < lines && scanner.Scan(); {
		addresses = append(addresses, strings.Fields(scanner.Text())[1])
	}
	if len(addresses) < lines {
		cancel()
		t.Fatalf("got %q and exit code %d", addresses, <-code)
	}
	return addresses, func() int { cancel(); return <-code }
}

func get(t *testing.T, address string) (int, string) {
	t.Helper()
	response, err := http.Get(address)
	if err != nil {
		t.Fatal(err)
	}
	defer response.Body.Close()
	body, err := io.ReadAll(response.Body)
	if err != nil {
		t.Fatal(err)
	}
	return response.StatusCode, string(body)
}

func TestServeWithAnArticle(t *testing.T) {
	article := write(t, "article.html", `<a href="https://quiz.example/buttermilk-or-kefir/">Which?</a>`)
	addresses, stop := serving(t, 2, "serve", "--addr", "127.0.0.1:0", "--prefix", "/some/path", "--article", article, "--article-addr", "127.0.0.1:0")
	quiz, blog := addresses[0], addresses[1]
	if !strings.HasSuffix(quiz, "/some/path/") {
		t.Errorf("got %s, want the prefix in it", quiz)
	}
	if code, body := get(t, quiz+"buttermilk-or-kefir/"); code != 200 || !strings.Contains(body, "data-wasm") {
		t.Errorf("got %d, %.80s", code, body)
	}
	if code, body := get(t, blog); code != 200 || !strings.Contains(body, quiz+"buttermilk-or-kefir/") {
		t.Errorf("got %d, %.80s", code, body)
	}
	if code := stop(); code != 0 {
		t.Errorf("got exit code %d after a stop, want 0", code)
	}
}

func TestServeADirectory(t *testing.T) {
	dir := aSite(t)
	addresses, stop := serving(t, 1, "serve", dir, "--addr", "127.0.0.1:0")
	if code, _ := get(t, addresses[0]+"buttermilk-or-kefir/embed"); code != 200 {
		t.Errorf("got %d after the redirect, want 200", code)
	}
	if code := stop(); code != 0 {
		t.Errorf("got exit code %d after a stop, want 0", code)
	}
}

func TestServeOnABusyPort(t *testing.T) {
	busy, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer busy.Close()
	_, port, _ := net.SplitHostPort(busy.Addr().String())
	built := false
	client := func() (web.Client, error) {
		built = true
		return tinyClient()
	}
	for _, args := range [][]string{
		{"serve", "--addr", busy.Addr().String()},
		{"serve", "--addr", "127.0.0.1:0", "--article", write(t, "article.html", "x"), "--article-addr", busy.Addr().String()},
	} {
		got := callWith(t.Context(), client, "", args...)
		if got.code != 1 || !strings.Contains(got.stderr, "port "+port+" is in use") || strings.Count(got.stderr, "\n") != 1 {
			t.Errorf("%q: got %d, %s", args, got.code, got.stderr)
		}
		if built {
			t.Errorf("%q: the site was built before the port was tried", args)
		}
	}
}
