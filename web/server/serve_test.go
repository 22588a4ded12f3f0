package server

import (
	"context"
	"io"
	"net"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"testing/synctest"
	"time"
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

// A pipes is a listener in memory: in a bubble of synctest there is no network.
type pipes struct {
	net.Listener

	incoming chan net.Conn
	closed   chan struct{}
	close    sync.Once
}

func newPipes() *pipes { return &pipes{incoming: make(chan net.Conn), closed: make(chan struct{})} }

func (p *pipes) Accept() (net.Conn, error) {
	select {
	case c := <-p.incoming:
		return c, nil
	case <-p.closed:
		return nil, net.ErrClosed
	}
}

func (p *pipes) Close() error {
	p.close.Do(func() { close(p.closed) })
	return nil
}

// ask opens a connection, once the listener takes it, and asks for the home page.
func (p *pipes) ask() {
	client, server := net.Pipe()
	go func() { _, _ = io.Copy(io.Discard, client) }()
	p.incoming <- server
	_, _ = client.Write([]byte("GET / HTTP/1.1\r\nHost: x\r\n\r\n"))
}

func TestATransferThatTakesLongIsCutOffAndIsNoError(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		listener, cut := newPipes(), false
		ctx, stop := context.WithCancel(t.Context())
		done := make(chan error)
		go func() {
			done <- Serve(ctx, Server{listener, http.HandlerFunc(func(_ http.ResponseWriter, r *http.Request) {
				<-r.Context().Done()
				cut = true
			})})
		}()
		go listener.ask()
		synctest.Wait()
		told := time.Now()
		stop()
		if err := <-done; err != nil || time.Since(told) != grace {
			t.Errorf("got %v after %v, want an end without error after %v", err, time.Since(told), grace)
		}
		synctest.Wait()
		if !cut {
			t.Error("the transfer still goes on")
		}
	})
}

func TestConnectionsBeyondTheMostWait(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		listener, answered := newPipes(), atomic.Int32{}
		ctx, stop := context.WithCancel(t.Context())
		done, one := make(chan error), make(chan struct{})
		go func() {
			done <- Serve(ctx, Server{listener, http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
				answered.Add(1)
				w.Header().Set("Connection", "close")
				<-one
			})})
		}()
		for range mostConnections + 3 {
			go listener.ask()
		}
		synctest.Wait()
		if got := answered.Load(); got != mostConnections {
			t.Errorf("got %d requests under way, want %d", got, mostConnections)
		}
		one <- struct{}{}
		synctest.Wait()
		if got := answered.Load(); got != mostConnections+1 {
			t.Errorf("got %d requests once one was through, want one more than %d", got, mostConnections)
		}
		close(one)
		synctest.Wait()
		if got := answered.Load(); got != mostConnections+3 {
			t.Errorf("got %d requests in all, want %d", got, mostConnections+3)
		}
		stop()
		if err := <-done; err != nil {
			t.Error(err)
		}
	})
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
