package server

import (
	"context"
	"errors"
	"fmt"
	"io"
	"log"
	"net"
	"net/http"
	"os"
	"strings"
	"syscall"
	"time"

	"golang.org/x/net/netutil"

	"github.com/innerbuddies/gutquiz/web"
)

// Listen opens the address, as 127.0.0.1:8080. Where another program holds the
// port, the error says so and names it.
func Listen(addr string) (net.Listener, error) {
	l, err := net.Listen("tcp", addr)
	if errors.Is(err, syscall.EADDRINUSE) {
		_, port, _ := net.SplitHostPort(addr)
		return nil, fmt.Errorf("%s: port %s is in use; choose another, or stop the program that holds it", addr, port)
	}
	if err != nil {
		return nil, fmt.Errorf("%s: %w", addr, errors.Unwrap(err))
	}
	return l, nil
}

// Address is where a browser on this machine finds the listener, as
// http://127.0.0.1:8080.
func Address(l net.Listener) string {
	host, port, _ := net.SplitHostPort(l.Addr().String())
	if ip := net.ParseIP(host); ip == nil || ip.IsUnspecified() {
		host = "localhost"
	}
	return "http://" + net.JoinHostPort(host, port)
}

// A Server is a handler with the listener it answers on.
type Server struct {
	Listener net.Listener
	Handler  http.Handler
}

const (
	// grace is how long requests under way may go on once the server is to stop.
	grace = 5 * time.Second
	// mostConnections are answered at once; further ones wait until one is free, so
	// that no crowd takes the memory of the machine.
	mostConnections = 4096
)

// Serve runs the servers until the context ends, then lets requests under way
// finish for some seconds and cuts off those that take longer, which is no error.
// It returns the errors that stopped a server before that.
func Serve(ctx context.Context, servers ...Server) error {
	ctx, stop := context.WithCancel(ctx)
	defer stop()
	results := make(chan error)
	for _, s := range servers {
		go func() {
			defer stop() // one that fails takes the others with it
			results <- s.serve(ctx)
		}()
	}
	var errs []error
	for range servers {
		errs = append(errs, <-results)
		stop()
	}
	return errors.Join(errs...)
}

func (s Server) serve(ctx context.Context) error {
	server := &http.Server{
		Handler:           s.Handler,
		ReadHeaderTimeout: 5 * time.Second,
		ReadTimeout:       10 * time.Second,
		WriteTimeout:      2 * time.Minute, // the client on a slow phone
		IdleTimeout:       time.Minute,
		MaxHeaderBytes:    16 << 10,
		// The library's own lines name readers' addresses.
		ErrorLog: log.New(io.Discard, "", 0),
	}
	failed := make(chan error, 1)
	go func() { failed <- server.Serve(netutil.LimitListener(s.Listener, mostConnections)) }()
	select {
	case err := <-failed:
		return err
	case <-ctx.Done():
	}
	last, cancel := context.WithTimeout(context.WithoutCancel(ctx), grace)
	defer cancel()
	err := server.Shutdown(last)
	if errors.Is(err, context.DeadlineExceeded) {
		return server.Close()
	}
	return err
}

// articleQuiz is what an article writes for the quiz's address.
const articleQuiz = "https://quiz.example/"

// Article serves the HTML file at "/", with every https://quiz.example/ in it
// replaced by the quiz's address. The file is read on each request, so that its
// author sees a change at once; it fails here already when it cannot be read.
func Article(file, quiz string) (http.Handler, error) {
	if _, err := os.ReadFile(file); err != nil {
		return nil, err
	}
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		text, err := os.ReadFile(file)
		if err != nil || r.URL.Path != "/" {
			http.NotFound(w, r)
			return
		}
		w.Header().Set("Cache-Control", web.AskAgain)
		page := strings.ReplaceAll(string(text), articleQuiz, quiz)
		writeBody(w, r, http.StatusOK, htmlType, []byte(page))
	}), nil
}
