package main

import (
	"context"
	"fmt"
	"io"
	"net"
	"os/signal"
	"syscall"

	"github.com/sirupsen/logrus"
	"github.com/spf13/cobra"

	"github.com/innerbuddies/gutquiz/web"
	"github.com/innerbuddies/gutquiz/web/server"
)

// A service is what the serve command was asked for.
type service struct {
	dir, quizzes, site, addr, prefix, logFormat string
	article, articleAddr                        string
}

func (t *tool) serve() *cobra.Command {
	var s service
	c := &cobra.Command{
		Use:   "serve [DIR]",
		Short: "Serve a built site, or build one into memory and serve that",
		Args:  cobra.MaximumNArgs(1),
		RunE: func(c *cobra.Command, args []string) error {
			s.dir = first(args)
			return t.serveUntilTold(c.Context(), s)
		},
	}
	c.Flags().StringVar(&s.addr, "addr", "127.0.0.1:8080", "address to listen on")
	c.Flags().StringVar(&s.prefix, "prefix", "/", "path to serve the site under, as /some/path")
	c.Flags().StringVar(&s.logFormat, "log-format", "text", "how requests are logged: text or json")
	c.Flags().StringVar(&s.quizzes, "quizzes", "", "without DIR: directory with quiz files (default: the quizzes shipped)")
	c.Flags().StringVar(&s.site, "site", "", "without DIR: file that says whose quizzes these are (default: site.yaml beside them)")
	c.Flags().StringVar(&s.article, "article", "", "HTML file to serve on a second address, as a blog would")
	c.Flags().StringVar(&s.articleAddr, "article-addr", "127.0.0.1:8081", "address to serve the article on")
	return c
}

func (t *tool) serveUntilTold(ctx context.Context, s service) error {
	prefix, log, err := s.flags(t.stderr)
	if err != nil {
		return badUsage{err}
	}
	// What can be wrong at once is told before the site is built, which takes seconds.
	listener, err := server.Listen(s.addr)
	if err != nil {
		return err
	}
	defer listener.Close()
	quiz := server.Address(listener) + prefix
	beside, err := s.besides(quiz)
	if err != nil {
		return err
	}
	for _, other := range beside {
		defer other.Listener.Close()
	}
	site, err := t.served(s)
	if err != nil {
		return err
	}
	fmt.Fprintf(t.stdout, "quiz:    %s\n", quiz)
	for _, other := range beside {
		fmt.Fprintf(t.stdout, "article: %s/\n", server.Address(other.Listener))
	}
	servers := append(beside, server.Server{Listener: listener, Handler: server.Handler(site, prefix, log)})
	ctx, stop := signal.NotifyContext(ctx, syscall.SIGINT, syscall.SIGTERM)
	defer stop()
	return server.Serve(ctx, servers...)
}

// flags checks what can be wrong without a look at any file.
func (s service) flags(stderr io.Writer) (string, *logrus.Logger, error) {
	log := logrus.New()
	log.SetOutput(stderr)
	switch s.logFormat {
	case "text":
	case "json":
		log.SetFormatter(&logrus.JSONFormatter{})
	default:
		return "", nil, fmt.Errorf("--log-format %q: choose text or json", s.logFormat)
	}
	for _, addr := range []string{s.addr, s.articleAddr} {
		if _, _, err := net.SplitHostPort(addr); err != nil {
			return "", nil, fmt.Errorf("address %q: write host and port, as 127.0.0.1:8080", addr)
		}
	}
	prefix, err := server.ParsePrefix(s.prefix)
	return prefix, log, err
}

func (t *tool) served(s service) (*web.Site, error) {
	if s.dir != "" {
		return web.Read(s.dir)
	}
	return t.site(s.quizzes, s.site, "", "", false)
}

// besides is the article around the quiz, where one was asked for.
func (s service) besides(quiz string) ([]server.Server, error) {
	if s.article == "" {
		return nil, nil
	}
	handler, err := server.Article(s.article, quiz)
	if err != nil {
		return nil, err
	}
	listener, err := server.Listen(s.articleAddr)
	return []server.Server{{Listener: listener, Handler: handler}}, err
}
