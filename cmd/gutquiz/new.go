package main

import (
	_ "embed"
	"errors"
	"fmt"
	"io/fs"
	"os"

	"github.com/spf13/cobra"
)

//go:embed new.yaml
var newQuiz []byte

func (t *tool) new() *cobra.Command {
	return &cobra.Command{
		Use:   "new FILE",
		Short: "Write a small finished quiz with remarks, to start from",
		Long: "Write a small finished quiz with remarks into FILE, to start from.\n" +
			"A file that is there already stays as it is.",
		Args: cobra.ExactArgs(1),
		RunE: func(_ *cobra.Command, args []string) error {
			if err := writeNew(args[0]); err != nil {
				return err
			}
			_, err := fmt.Fprintf(t.stdout, "%s: a quiz of two questions; change it, then run gutquiz check %s\n", args[0], args[0])
			return err
		},
	}
}

// writeNew never writes over anything: an author's file may have no copy.
func writeNew(name string) error {
	file, err := os.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o666)
	if errors.Is(err, fs.ErrExist) {
		return fmt.Errorf("%s: is there already; name a file that is not", name)
	}
	if err != nil {
		return err
	}
	_, err = file.Write(newQuiz)
	return errors.Join(err, file.Close())
}
