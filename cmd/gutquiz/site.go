package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/innerbuddies/gutquiz/widget/quizfile"
	"github.com/innerbuddies/gutquiz/widget/quizzes"
)

// loadSite reads the file that says whose quizzes these are: the one named, else the
// one beside the quizzes in dir, else, where dir is empty, the one that ships with them.
// Where there is none, nothing is said of the site. Faults are printed, and so is what
// was put right.
func (t *tool) loadSite(dir, named string) (quizfile.SiteFile, error) {
	files, name := fs.FS(quizzes.FS), ""
	if dir != "" {
		files = os.DirFS(dir)
	}
	if named != "" {
		files, name, dir = os.DirFS(filepath.Dir(named)), filepath.Base(named), filepath.Dir(named)
	}
	src, name, err := siteSource(files, name)
	if name == "" || err != nil {
		return quizfile.SiteFile{}, err
	}
	shown := filepath.Join(dir, name)
	site, err := quizfile.ReadSite(shown, src, files)
	for _, warning := range site.Warnings {
		fmt.Fprintf(t.stderr, "warning: %s\n", warning)
	}
	return site, t.told(shown, err)
}

// siteSource is the file of that name, or without a name the site's own; no name comes
// back where there is none.
func siteSource(files fs.FS, name string) ([]byte, string, error) {
	if name != "" {
		src, err := fs.ReadFile(files, name)
		return src, name, err
	}
	for _, name := range []string{"site.yaml", "site.yml"} {
		src, err := fs.ReadFile(files, name)
		if !errors.Is(err, fs.ErrNotExist) {
			return src, name, err
		}
	}
	return nil, "", nil
}
