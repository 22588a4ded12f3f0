package main

import (
	_ "embed"

	"github.com/spf13/cobra"
)

// It lies beside the program and is on no site: a site is for readers.
//
//go:embed llms.txt
var llms []byte

func (t *tool) llms() *cobra.Command {
	return &cobra.Command{
		Use:   "llms",
		Short: "Print what an assistant needs to read to write a quiz",
		Args:  cobra.NoArgs,
		RunE: func(*cobra.Command, []string) error {
			_, err := t.stdout.Write(llms)
			return err
		},
	}
}
