package main

import (
	"context"
	"fmt"
	"io/fs"
	"net"
	"os"
	"os/signal"
	"path/filepath"
	"strconv"
	"syscall"

	"github.com/spf13/cobra"

	"github.com/innerbuddies/gutquiz/web/preview"
	"github.com/innerbuddies/gutquiz/web/server"
	"github.com/innerbuddies/gutquiz/widget"
	"github.com/innerbuddies/gutquiz/widget/quizfile"
)

// previewPort is tried first; where it is taken, the next free one is.
const previewPort, previewPorts = 8090, 20

func (t *tool) preview() *cobra.Command {
	var port int
	c := &cobra.Command{
		Use:   "preview FILE|DIR",
		Short: "Show a quiz, or those of a directory, while it is written",
		Long: "Show a quiz, or those of a directory, in a browser of this machine. Each change is\n" +
			"seen as it is saved; faults stand above the last version that could be read.",
		Args: cobra.ExactArgs(1),
		RunE: func(c *cobra.Command, args []string) error {
			ctx, stop := signal.NotifyContext(c.Context(), syscall.SIGINT, syscall.SIGTERM)
			defer stop()
			return t.previewUntilTold(ctx, args[0], port)
		},
	}
	c.Flags().IntVar(&port, "port", 0, fmt.Sprintf("port to listen on (default: the first free one from %d on)", previewPort))
	return c
}

// besideItsPictures reads a quiz file with the pictures in its folder.
func besideItsPictures(read func(files fs.FS, name string, src []byte) (*widget.Quiz, error)) func(name string, src []byte) (*widget.Quiz, error) {
	return func(name string, src []byte) (*widget.Quiz, error) {
		return read(os.DirFS(filepath.Dir(name)), name, src)
	}
}

func (t *tool) previewUntilTold(ctx context.Context, name string, port int) error {
	files, err := filesToPreview(name)
	if err != nil {
		return err
	}
	listener, err := listenHere(port)
	if err != nil {
		return err
	}
	defer listener.Close()
	client, err := t.client()
	if err != nil {
		return err
	}
	desk, err := preview.New(preview.Options{
		Files: files, Client: client, Out: t.stderr,
		Draft: orTranslated(besideItsPictures(quizfile.Draft)), Prove: orTranslated(besideItsPictures(t.read)),
		Around: func() []string { return around(folderOf(name)) }, Site: func() (preview.Site, error) { return t.siteAround(folderOf(name)) },
	})
	if err != nil {
		return fmt.Errorf("%s: %w", name, err)
	}
	handler, err := desk.Handler(ctx)
	if err != nil {
		return err
	}
	fmt.Fprintf(t.stdout, "preview: %s/ (Ctrl-C ends it)\n", server.Address(listener))
	go desk.Run(ctx)
	return server.Serve(ctx, server.Server{Listener: listener, Handler: handler})
}

// folderOf is the directory itself, or that of the file.
func folderOf(name string) string {
	if there, err := os.Stat(name); err == nil && there.IsDir() {
		return name
	}
	return filepath.Dir(name)
}

// filesToPreview are the file itself, or what its directory has at the time.
func filesToPreview(name string) (func() ([]string, error), error) {
	there, err := os.Stat(name)
	if err != nil {
		return nil, err
	}
	if !there.IsDir() {
		return func() ([]string, error) { return append([]string{name}, translationsOf(name)...), nil }, nil
	}
	return func() ([]string, error) {
		names, err := quizFiles(os.DirFS(name))
		var all []string
		for _, file := range names {
			all = append(all, filepath.Join(name, file))
			all = append(all, translationsOf(filepath.Join(name, file))...)
		}
		return all, err
	}, nil
}

// listenHere listens on this machine alone, and at no port but the one asked for.
func listenHere(port int) (net.Listener, error) {
	if port < 0 || port > 65535 {
		return nil, badUsage{fmt.Errorf("--port %d: choose one from 1 to 65535", port)}
	}
	at := func(port int) (net.Listener, error) { return server.Listen("127.0.0.1:" + strconv.Itoa(port)) }
	if port != 0 {
		return at(port)
	}
	var last error
	for port := previewPort; port < previewPort+previewPorts; port++ {
		listener, err := at(port)
		if err == nil {
			return listener, nil
		}
		last = err
	}
	return nil, last
}
