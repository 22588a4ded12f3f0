package main

import (
	"errors"
	"fmt"
	"runtime/debug"
	"strconv"
	"strings"
	"text/tabwriter"

	"github.com/spf13/cobra"

	"github.com/innerbuddies/gutquiz/web"
	"github.com/innerbuddies/gutquiz/widget/quizfile"
)

// schemas are those of the files that authors write, by what they hold.
var schemas = map[string]func() []byte{"quiz": quizfile.Schema, "site": quizfile.SiteSchema, "translation": quizfile.TranslationSchema}

func (t *tool) schema() *cobra.Command {
	return &cobra.Command{
		Use:   "schema [quiz|site|translation]",
		Short: "Print the JSON Schema of a quiz file, for an author's editor",
		Long: "Print the JSON Schema of a quiz file, of site.yaml, or of a quiz in another language,\n" +
			"for an author's editor.",
		Args: cobra.MaximumNArgs(1),
		RunE: func(_ *cobra.Command, args []string) error {
			of := append(args, "quiz")[0]
			schema, is := schemas[of]
			if !is {
				return badUsage{fmt.Errorf("%q: choose one of quiz, site, translation", of)}
			}
			_, err := t.stdout.Write(schema())
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

// commit is what make built this from, by git describe; nothing where git cannot
// say. Go's own stamp fails in a checkout that another user owns.
var commit string

// versionLine is the module's version, the commit where it is known, and Go's.
func versionLine() string {
	built, known := debug.ReadBuildInfo()
	if !known {
		return "gutquiz, built without module support"
	}
	return strings.Join(strings.Fields("gutquiz "+built.Main.Version+" "+commit), " ") + ", " + built.GoVersion
}

func first(args []string) string {
	if len(args) == 0 {
		return ""
	}
	return args[0]
}
