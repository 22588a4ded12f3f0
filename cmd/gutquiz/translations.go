package main

import (
	"fmt"
	"io/fs"
	"maps"
	"path/filepath"
	"slices"

	"github.com/spf13/cobra"

	"github.com/innerbuddies/gutquiz/app"
	"github.com/innerbuddies/gutquiz/widget"
	"github.com/innerbuddies/gutquiz/widget/quizfile"
)

// catalogues learns the app's own words in every language that a file beside the quizzes
// brings. Their faults are printed, all of them.
func (t *tool) catalogues(files fs.FS, dir string) error {
	names, err := fs.Glob(files, "words.*.y*ml")
	if err != nil {
		return err
	}
	var errs []error
	for _, name := range names {
		if _, is := quizfile.IsCatalogue(name); is {
			errs = append(errs, t.catalogue(files, name, filepath.Join(dir, name)))
		}
	}
	return joined(errs)
}

func (t *tool) catalogue(files fs.FS, name, shown string) error {
	src, err := fs.ReadFile(files, name)
	if err != nil {
		return err
	}
	words, err := quizfile.ReadCatalogue(shown, src, app.English(), app.Spare)
	if err == nil {
		lang, _ := quizfile.IsCatalogue(name)
		app.Learn(lang, words)
	}
	return t.told(shown, err)
}

// words prints the app's own words, for a catalogue in another language to begin with.
func (t *tool) words() *cobra.Command {
	return &cobra.Command{
		Use:   "words",
		Short: "Print the app's own words, to be translated",
		Long: "Print the app's own words in English as YAML. Translated and put beside the quizzes as\n" +
			"words.LANG.yaml, as words.he.yaml, they are what the pages of quizzes in LANG say.",
		Args: cobra.NoArgs,
		RunE: func(*cobra.Command, []string) error {
			english := app.English()
			for _, key := range slices.Sorted(maps.Keys(english)) {
				fmt.Fprintf(t.stdout, "%s: %q\n", key, english[key])
			}
			return nil
		},
	}
}

// translations reads every file beside the quizzes that holds one of them in another
// language. Their faults are printed, all of them.
func (t *tool) translations(files fs.FS, dir string, quizzes []*widget.Quiz) ([]*widget.Quiz, error) {
	names, err := fs.Glob(files, "*.y*ml")
	if err != nil {
		return nil, err
	}
	var all []*widget.Quiz
	var errs []error
	for _, name := range names {
		if _, is := quizfile.IsTranslation(name); !is {
			continue
		}
		quiz, err := t.translation(files, name, filepath.Join(dir, name), quizzes)
		all, errs = append(all, quiz), append(errs, err)
	}
	return all, joined(errs)
}

func (t *tool) translation(files fs.FS, name, shown string, quizzes []*widget.Quiz) (*widget.Quiz, error) {
	src, err := fs.ReadFile(files, name)
	if err != nil {
		return nil, err
	}
	quiz, err := quizfile.ReadTranslation(shown, src, quizzes)
	return quiz, t.told(shown, err)
}
