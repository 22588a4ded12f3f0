package main

import (
	"io"

	"github.com/spf13/cobra"

	"github.com/innerbuddies/gutquiz/web"
)

func (t *tool) licenses() *cobra.Command {
	return &cobra.Command{
		Use:   "licenses",
		Short: "Print the licences of what this tool, and the client in it, are made with",
		Args:  cobra.NoArgs,
		RunE: func(*cobra.Command, []string) error {
			_, err := io.WriteString(t.stdout, web.Licenses())
			return err
		},
	}
}
