// Command gutquiz builds, serves and checks quizzes.
//
// It exits with 0 when all went well, with 1 when the work failed or a quiz has
// faults, and with 2 when it was called wrongly. An error is one line on the
// standard error stream; the faults of a quiz stand above it.
//
// The map of the package:
//
//	main.go           the commands, and the exit codes
//	load.go           quiz files read, and their faults printed
//	proven.go         what the same tool has proved before
//	site.go           whose quizzes these are
//	translations.go   quizzes, and the app's words, in other languages
//	build.go          build: a static site
//	serve.go          serve: a site over HTTP, and an article beside it
//	preview.go        preview: quizzes while they are written
//	preview_around.go  what stands around the quizzes previewed, and their translations
//	new.go            new: a quiz to start from, one of those in kinds
//	check.go          check: who ends where
//	diff.go           diff: who moves, and what stops working
//	progress.go       how far a long check is
//	explain.go        explain: what some answers get
//	explain_words.go  the same for people
//	explain_json.go   the same for programs, a line each
//	licenses.go       licenses: what the licences of others ask to go with the tool
//	llms.go           llms: what an assistant reads to write a quiz, which is llms.txt
//	small.go          schema, size and version
package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"

	"github.com/spf13/cobra"

	"github.com/innerbuddies/gutquiz/web"
	"github.com/innerbuddies/gutquiz/widget"
	"github.com/innerbuddies/gutquiz/widget/quizfile"
)

func main() { os.Exit(run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr)) }

func run(args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	t := &tool{stdin: stdin, stdout: stdout, stderr: stderr, client: web.BuiltClient, read: quizfile.ReadIn}
	return t.run(context.Background(), args)
}

// The exit codes.
const (
	exitOK     = 0
	exitFailed = 1
	exitUsage  = 2
)

// A tool is what the commands share; a test gives it a client of its own, and reads
// each quiz once.
type tool struct {
	stdin          io.Reader
	stdout, stderr io.Writer
	client         func() (web.Client, error)
	read           func(files fs.FS, name string, src []byte) (*widget.Quiz, error)
	// called is whether flags and arguments were in order.
	called bool
}

// badUsage is an error in a flag's value, which only the command can see.
type badUsage struct{ error }

func (t *tool) run(ctx context.Context, args []string) int {
	root := t.root()
	root.SetArgs(args)
	root.SetIn(t.stdin)
	root.SetOut(t.stdout)
	root.SetErr(t.stderr)
	err := root.ExecuteContext(ctx)
	if err == nil {
		return exitOK
	}
	fmt.Fprintf(t.stderr, "gutquiz: %v\n", err)
	var usage badUsage
	if errors.As(err, &usage) || !t.called {
		return exitUsage
	}
	return exitFailed
}

func (t *tool) root() *cobra.Command {
	root := &cobra.Command{
		Use:   "gutquiz",
		Short: "Build, serve and check quizzes for a blog",
		// A usage dump would bury the one line that says what is wrong.
		SilenceUsage: true, SilenceErrors: true,
		PersistentPreRun: func(*cobra.Command, []string) { t.called = true },
	}
	root.AddCommand(t.build(), t.serve(), t.preview(), t.new(), t.check(), t.diff(), t.explain(), t.llms(), t.schema(), t.words(), t.size(), t.licenses(), t.version())
	return root
}
