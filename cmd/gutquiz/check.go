package main

import (
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"text/tabwriter"
	"time"

	"github.com/spf13/cobra"

	"github.com/innerbuddies/gutquiz/widget"
	"github.com/innerbuddies/gutquiz/widget/quizfile"
)

func (t *tool) check() *cobra.Command {
	return &cobra.Command{
		Use:   "check FILE…",
		Short: "Print every fault of quiz files, or what they recommend to whom",
		Args:  cobra.MinimumNArgs(1),
		RunE: func(_ *cobra.Command, files []string) error {
			var errs []error
			of := map[widget.QuizID]string{}
			for _, file := range files {
				errs = append(errs, t.checkFile(file, of))
			}
			return joined(errs)
		},
	}
}

// checkFile reads a quiz file, or one of those that may lie beside it. Of says in which
// file each quiz is: a site has one place for two of one id.
func (t *tool) checkFile(file string, of map[widget.QuizID]string) error {
	dir, name := filepath.Split(file)
	files := os.DirFS(filepath.Clean(dir))
	lang, translated := quizfile.IsTranslation(name)
	switch _, words := quizfile.IsCatalogue(name); {
	case quizfile.IsSite(name):
		_, err := t.loadSite(dir, file)
		return t.right(file, "whose quizzes these are", err)
	case words:
		return t.right(file, "the app's words", t.catalogue(files, name, file))
	case translated:
		return t.checkTranslation(files, name, file, lang)
	}
	quiz, survey, err := t.proveFile(file)
	if err != nil {
		return err
	}
	if other := of[quiz.ID]; other != "" {
		src, err := os.ReadFile(file)
		if err != nil {
			return err
		}
		return t.told(file, quizfile.Faults{quizfile.Shared(file, src, other)})
	}
	of[quiz.ID] = file
	t.summarise(file, quiz, survey)
	return nil
}

// right says of a file without a fault what it holds.
func (t *tool) right(file, what string, err error) error {
	if err == nil {
		fmt.Fprintf(t.stdout, "%s: %s\n", file, what)
	}
	return err
}

// checkTranslation holds a translation against the quiz file beside it.
func (t *tool) checkTranslation(files fs.FS, name, file, lang string) error {
	ext := filepath.Ext(name)
	original, err := t.loadFile(strings.TrimSuffix(file, "."+lang+ext) + ext)
	if err != nil {
		return err
	}
	quiz, err := t.translation(files, name, file, []*widget.Quiz{original})
	if err != nil {
		return err
	}
	return t.right(file, fmt.Sprintf("%s (%s, in %s)", quiz.Texts.Title, quiz.ID, lang), nil)
}

// proveFile reads one quiz file and says how far the proof is where it takes long. Its
// faults are printed, all of them.
func (t *tool) proveFile(file string) (*widget.Quiz, widget.Survey, error) {
	src, err := os.ReadFile(file)
	if err != nil {
		return nil, widget.Survey{}, err
	}
	p := &progress{out: t.stderr, file: file, now: time.Now}
	quiz, survey, err := quizfile.Prove(os.DirFS(filepath.Dir(file)), file, src, p.tell)
	return quiz, survey, t.told(file, err)
}

func (t *tool) summarise(file string, quiz *widget.Quiz, survey widget.Survey) {
	fmt.Fprintf(t.stdout, "%s: %s (%s)\n", file, quiz.Texts.Title, quiz.ID)
	fmt.Fprintf(t.stdout, "  %s, %s\n", count(len(quiz.Questions), "question"), count(len(quiz.Rules), "rule"))
	fmt.Fprintf(t.stdout, "  %s walked\n", count(survey.Combinations, "combination"))
	w := tabwriter.NewWriter(t.stdout, 0, 0, 2, ' ', tabwriter.AlignRight)
	fmt.Fprintln(w, "  \tcombinations\t")
	for _, share := range survey.Endings {
		if share.Combinations > 0 {
			fmt.Fprintf(w, "  %s\t%s\t\n", ending(share.Ending), part(share.Combinations, survey.Combinations))
		}
	}
	w.Flush()
	switch {
	case len(quiz.Bands()) > 0:
		fmt.Fprintf(t.stdout, "  scores decide %s\n", count(survey.Decided, "combination"))
	case len(quiz.Ties) > 0:
		fmt.Fprintf(t.stdout, "  of %s that points decide: close calls %s, ties %s\n",
			count(survey.Decided, "combination"), percent(survey.Close, survey.Decided), percent(survey.Ties, survey.Decided))
	}
}

// ending is an outcome with its variant, as talk_first/urgent.
func ending(e widget.Ending) string {
	if e.Variant == "" {
		return string(e.Outcome)
	}
	return fmt.Sprintf("%s/%s", e.Outcome, e.Variant)
}

// part is a number with its share, which may be tiny: most combinations of a
// careful quiz end with a health professional.
func part(n, whole int) string { return fmt.Sprintf("%d (%s)", n, percent(n, whole)) }

func percent(n, whole int) string {
	if n == 0 {
		return "0 %"
	}
	return fmt.Sprintf("%.3g %%", 100*float64(n)/float64(whole))
}
