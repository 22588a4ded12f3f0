package main

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/innerbuddies/gutquiz/widget/quizfile"
)

func TestTranslationsArePreviewedBesideTheirQuiz(t *testing.T) {
	dir := tyres(t, map[string]string{"bike-tyre.de.yaml": exampleNamed(t, "bike-tyre.de.yaml"), "bike-tyre.old.txt": "", "words.de.yaml": "", "bell.yaml": ""})
	quiz, german := filepath.Join(dir, "bike-tyre.yaml"), filepath.Join(dir, "bike-tyre.de.yaml")
	files, err := filesToPreview(quiz)
	if err != nil {
		t.Fatal(err)
	}
	if got, err := files(); err != nil || !slices.Equal(got, []string{quiz, german}) {
		t.Errorf("got %q, %v", got, err)
	}
	if files, err = filesToPreview(dir); err != nil {
		t.Fatal(err)
	}
	if got, err := files(); err != nil || !slices.Equal(got, []string{filepath.Join(dir, "bell.yaml"), quiz, german}) {
		t.Errorf("got %q, %v", got, err)
	}
	read := orTranslated(besideItsPictures(quizfile.Draft))
	src, _ := os.ReadFile(german)
	if got, err := read(german, src); err != nil || got.Path() != "de/bike-tyre/" {
		t.Errorf("got %v", err)
	}
	if err := os.WriteFile(quiz, []byte("quiz: ["), 0o666); err != nil {
		t.Fatal(err)
	}
	if _, err := read(german, src); err == nil || !strings.Contains(err.Error(), "bike-tyre.de.yaml waits for "+quiz) {
		t.Errorf("got %v", err)
	}
}
