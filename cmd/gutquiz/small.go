package main

import (
	"errors"
	"fmt"
	"runtime/debug"
	"strconv"
	"text/tabwriter"

	"github.com/spf13/cobra"

	"github.com/innerbuddies/gutquiz/web"
	"github.com/innerbuddies/gutquiz/widget/quizfile"
)

func (t *tool) schema() *cobra.Command {
	return &cobra.Command{
		Use:   "schema",
		Short: "Print the JSON Schema of a quiz file, for an author's editor",
		Args:  cobra.NoArgs,
		RunE: func(*cobra.Command, []string) error {
			_, err := t.stdout.Write(quizfile.Schema())
			return err
		},
	}
}

func (t *tool) size() *cobra.Command {
	return &cobra.Command{
		Use:   "size [DIR]",
		Short: "Print what a site's files take, and fail where one is beyond its budget",
		Args:  cobra.MaximumNArgs(1),
		RunE: func(_ *cobra.Command, args []string) error {
			site, err := t.served(service{dir: first(args)})
			if err != nil {
				return err
			}
			sizes, err := web.Sizes(site)
			if err != nil {
				return err
			}
			return t.printSizes(sizes)
		},
	}
}

func (t *tool) printSizes(sizes []web.Size) error {
	w := tabwriter.NewWriter(t.stdout, 0, 0, 2, ' ', 0)
	fmt.Fprintln(w, "file\traw\tgzip\tbrotli\tbudget\t")
	beyond := 0
	for _, s := range sizes {
		budget, verdict := "-", ""
		if s.Budget > 0 {
			budget, verdict = strconv.Itoa(s.Budget), "ok"
		}
		if !s.Fits() {
			verdict = "BEYOND"
			beyond++
		}
		fmt.Fprintf(w, "%s\t%d\t%d\t%d\t%s\t%s\n", s.Name, s.Raw, s.Gzip, s.Brotli, budget, verdict)
	}
	w.Flush()
	if beyond > 0 {
		return errors.New(count(beyond, "file") + " beyond budget")
	}
	return nil
}

func (t *tool) pack() *cobra.Command {
	return &cobra.Command{
		Use:    "pack WASM WASM_EXEC OUTDIR",
		Short:  "Compress the client for the next build of this tool to embed",
		Hidden: true,
		Args:   cobra.ExactArgs(3),
		RunE: func(_ *cobra.Command, args []string) error {
			did, err := web.Pack(args[0], args[1], args[2])
			if err == nil && did {
				fmt.Fprintf(t.stdout, "%s: packed\n", args[2])
			}
			return err
		},
	}
}

func (t *tool) version() *cobra.Command {
	return &cobra.Command{
		Use:   "version",
		Short: "Print what this tool was built from",
		Args:  cobra.NoArgs,
		RunE: func(*cobra.Command, []string) error {
			_, err := fmt.Fprintln(t.stdout, versionLine())
			return err
		},
	}
}

// versionLine is the module's version, the commit where it is known, and Go's.
func versionLine() string {
	built, known := debug.ReadBuildInfo()
	if !known {
		return "gutquiz, built without module support"
	}
	line := "gutquiz " + built.Main.Version
	for _, s := range built.Settings {
		if s.Key == "vcs.revision" {
			line += " " + s.Value
		}
		if s.Key == "vcs.modified" && s.Value == "true" {
			line += " with changes"
		}
	}
	return line + ", " + built.GoVersion
}

func first(args []string) string {
	if len(args) == 0 {
		return ""
	}
	return args[0]
}
