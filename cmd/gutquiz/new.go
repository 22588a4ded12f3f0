package main

import (
	"bytes"
	"embed"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/innerbuddies/gutquiz/widget/quizfile"
)

//go:embed kinds
var kindFiles embed.FS

// kinds are the quizzes to start from, each a file.
var kinds = []string{"points", "bands", "health", "product"}

// What lies beside a quiz: its schema, for editors that mark slips while one types, and
// whose quizzes they are.
const (
	schemaFile, siteFile                  = "gutquiz.schema.json", "site.yaml"
	siteSchemaFile, translationSchemaFile = "gutquiz.site.schema.json", "gutquiz.translation.schema.json"
)

func (t *tool) new() *cobra.Command {
	var kind string
	c := &cobra.Command{
		Use:   "new FILE",
		Short: "Write a small finished quiz with remarks, to start from",
		Long: "Write a small finished quiz with remarks into FILE, to start from, and beside it\n" +
			"schemas for your editor and " + siteFile + " for whose quizzes these are.\n" +
			"A file that is there already stays as it is. A name without an ending gets .yaml.",
		Args: cobra.ExactArgs(1),
		RunE: func(_ *cobra.Command, args []string) error {
			if !slices.Contains(kinds, kind) {
				return badUsage{fmt.Errorf("--kind %q: choose one of %s", kind, strings.Join(kinds, ", "))}
			}
			return t.writeNew(args[0], kind)
		},
	}
	c.Flags().StringVar(&kind, "kind", kinds[0], "what to start from: "+strings.Join(kinds, ", "))
	return c
}

func (t *tool) writeNew(name, kind string) error {
	if filepath.Ext(name) == "" {
		name += ".yaml" // else no command that reads a directory would find it
	}
	quiz, err := kindFiles.ReadFile("kinds/" + kind + ".yaml")
	if err != nil {
		return err
	}
	if err := writeOnce(name, bytes.ReplaceAll(quiz, []byte("gutquiz preview FILE"), []byte("gutquiz preview "+filepath.Base(name)))); err != nil {
		return err
	}
	fmt.Fprintf(t.stdout, "%s: a small finished quiz; look at it while you change it: gutquiz preview %s\n", name, name)
	return t.writeBeside(filepath.Dir(name))
}

// writeBeside writes what is not there yet, and a schema of another edition anew.
func (t *tool) writeBeside(dir string) error {
	site, err := kindFiles.ReadFile("kinds/" + siteFile)
	if err != nil {
		return err
	}
	for _, beside := range []struct {
		name, what string
		text       []byte
	}{
		{schemaFile, "lets your editor mark slips", quizfile.Schema()},
		{siteSchemaFile, "the same in " + siteFile, quizfile.SiteSchema()},
		{translationSchemaFile, "the same in other languages", quizfile.TranslationSchema()},
		{siteFile, "whose quizzes these are", site},
	} {
		beside.name = filepath.Join(dir, beside.name)
		if old, err := os.ReadFile(beside.name); err == nil && quizfile.IsSchema(old) {
			if err := os.WriteFile(beside.name, beside.text, 0o666); err != nil {
				return err
			}
		}
		err := writeOnce(beside.name, beside.text)
		if errors.Is(err, fs.ErrExist) {
			continue
		}
		if err != nil {
			return err
		}
		fmt.Fprintf(t.stdout, "%s: %s\n", beside.name, beside.what)
	}
	return nil
}

// thereAlready is fs.ErrExist in an author's words.
type thereAlready struct{ name string }

func (e thereAlready) Error() string        { return e.name + ": is there already; name a file that is not" }
func (e thereAlready) Is(target error) bool { return target == fs.ErrExist }

// writeOnce never writes over anything: an author's file may have no copy.
func writeOnce(name string, text []byte) error {
	file, err := os.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o666)
	if errors.Is(err, fs.ErrExist) {
		return thereAlready{name}
	}
	if err != nil {
		return err
	}
	_, err = file.Write(text)
	return errors.Join(err, file.Close())
}
