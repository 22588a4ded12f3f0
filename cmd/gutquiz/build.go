package main

import (
	"errors"
	"fmt"

	"github.com/spf13/cobra"
)

func (t *tool) build() *cobra.Command {
	var out, base, dir, siteFile string
	var withoutReview bool
	c := &cobra.Command{
		Use:   "build --out DIR",
		Short: "Build the static site",
		Long: "Build the static site into DIR, in place of an earlier build.\n" +
			"Nothing is written when a quiz has a fault.",
		Args: cobra.NoArgs,
		RunE: func(*cobra.Command, []string) error {
			if out == "" {
				return badUsage{errors.New("--out is missing: name the directory to build into")}
			}
			return t.buildInto(out, dir, siteFile, base, withoutReview)
		},
	}
	c.Flags().StringVar(&out, "out", "", "directory to build into; new, empty, or an earlier build")
	c.Flags().StringVar(&base, "base", "", "address the site will have, as https://quiz.example/ (adds a sitemap)")
	c.Flags().StringVar(&dir, "quizzes", "", "directory with quiz files (default: the quizzes shipped)")
	c.Flags().StringVar(&siteFile, "site", "", "file that says whose quizzes these are (default: site.yaml beside them)")
	c.Flags().BoolVar(&withoutReview, "without-review", false, "leave out the texts that wait for a legal review")
	return c
}

func (t *tool) buildInto(out, dir, siteFile, base string, withoutReview bool) error {
	proofs := proofsIn(out, t.read)
	once := *t
	once.read = proofs.readIn
	site, err := once.site(dir, siteFile, base, out, withoutReview)
	if err != nil {
		return err
	}
	if err := site.Write(out); err != nil {
		return err
	}
	if err := proofs.write(out); err != nil {
		return err
	}
	fmt.Fprintf(t.stdout, "%s: %s\n", out, count(len(site.Paths()), "file"))
	return nil
}
