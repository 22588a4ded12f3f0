package main

import (
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"

	"github.com/innerbuddies/gutquiz/widget"
	"github.com/innerbuddies/gutquiz/widget/quizfile"
)

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
	var faults quizfile.Faults
	if errors.As(err, &faults) {
		fmt.Fprintln(t.stderr, faults)
		return nil, fmt.Errorf("%s: %s", shown, count(len(faults), "fault"))
	}
	return quiz, err
}
