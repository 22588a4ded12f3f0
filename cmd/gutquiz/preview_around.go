package main

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/innerbuddies/gutquiz/app"
	"github.com/innerbuddies/gutquiz/web/preview"
	"github.com/innerbuddies/gutquiz/widget"
	"github.com/innerbuddies/gutquiz/widget/quizfile"
)

// translationsOf are the files beside a quiz's that have its name and a language.
func translationsOf(name string) []string {
	stem := strings.TrimSuffix(name, filepath.Ext(name))
	found, err := filepath.Glob(quoted(stem) + ".*.y*ml")
	if err != nil {
		return nil
	}
	return slices.DeleteFunc(found, func(file string) bool { _, is := quizfile.IsTranslation(file); return !is })
}

// quoted is a name as a pattern that means it alone.
func quoted(name string) string {
	return strings.NewReplacer(`\`, `\\`, "*", `\*`, "?", `\?`, "[", `\[`).Replace(name)
}

// orTranslated reads a translation with the quiz beside it that it is of, and any other
// file as read does.
func orTranslated(read func(name string, src []byte) (*widget.Quiz, error)) func(name string, src []byte) (*widget.Quiz, error) {
	return func(name string, src []byte) (*widget.Quiz, error) {
		lang, is := quizfile.IsTranslation(name)
		if !is {
			return read(name, src)
		}
		of := strings.TrimSuffix(name, "."+lang+filepath.Ext(name)) + filepath.Ext(name)
		original, err := os.ReadFile(of)
		if err != nil {
			return nil, err
		}
		quiz, err := besideItsPictures(quizfile.Draft)(of, original)
		if quiz == nil {
			return nil, fmt.Errorf("%s waits for %s, which cannot be read: %w", name, of, err)
		}
		return quizfile.ReadTranslation(name, src, []*widget.Quiz{quiz})
	}
}

// aroundNames are what stands beside quizzes and changes how they look: whose they are,
// the app's words, pictures in their folder and in those below.
var aroundNames = []string{"site.y*ml", "words.*.y*ml", "*.svg", "*.png", "*.jp*g", "*.webp", "*/*.svg", "*/*.png", "*/*.jp*g", "*/*.webp"}

func around(dir string) (all []string) {
	for _, pattern := range aroundNames {
		found, err := filepath.Glob(filepath.Join(quoted(dir), pattern))
		if err == nil {
			all = append(all, found...)
		}
	}
	return all
}

// siteAround reads what is around the quizzes of a folder: nothing may be drawn
// meanwhile, as it learns the words of languages.
func (t *tool) siteAround(dir string) (preview.Site, error) {
	var faults quizfile.Faults
	files := os.DirFS(dir)
	words, err := filepath.Glob(filepath.Join(quoted(dir), "words.*.y*ml"))
	if err != nil {
		return preview.Site{}, err
	}
	for _, name := range words {
		lang, is := quizfile.IsCatalogue(name)
		if !is {
			continue
		}
		src, err := os.ReadFile(name)
		if err != nil {
			return preview.Site{}, err
		}
		said, err := quizfile.ReadCatalogue(name, src, app.English(), app.Spare)
		if err == nil {
			app.Learn(lang, said)
		}
		faults = append(faults, faultsOf(err)...)
	}
	src, name, err := siteSource(files, "")
	if err != nil {
		return preview.Site{}, err
	}
	var site quizfile.SiteFile
	if name != "" {
		site, err = quizfile.ReadSite(filepath.Join(dir, name), src, files)
		faults = append(faults, faultsOf(err)...)
		for _, warning := range site.Warnings {
			fmt.Fprintf(t.stderr, "warning: %s\n", warning)
		}
	}
	if len(faults) > 0 {
		return preview.Site{}, faults
	}
	return preview.Site{Site: site.Site, Logo: site.LogoBytes}, nil
}

func faultsOf(err error) (faults quizfile.Faults) {
	errors.As(err, &faults)
	return faults
}
