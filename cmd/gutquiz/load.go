package main

import (
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"sync"

	"github.com/innerbuddies/gutquiz/app"
	"github.com/innerbuddies/gutquiz/web"
	"github.com/innerbuddies/gutquiz/web/picture"
	"github.com/innerbuddies/gutquiz/widget"
	"github.com/innerbuddies/gutquiz/widget/quizfile"
	"github.com/innerbuddies/gutquiz/widget/quizzes"
)

// loadFile reads one quiz file. Its faults are printed, all of them.
func (t *tool) loadFile(name string) (*widget.Quiz, error) {
	src, err := os.ReadFile(name)
	if err != nil {
		return nil, err
	}
	return t.load(os.DirFS(filepath.Dir(name)), name, src)
}

// load reads a quiz file of a folder, where its pictures lie too.
func (t *tool) load(files fs.FS, name string, src []byte) (*widget.Quiz, error) {
	quiz, err := t.read(files, name, src)
	return quiz, t.told(name, err)
}

// A loaded is what became of one file.
type loaded struct {
	quiz *widget.Quiz
	err  error
}

// readAll reads files on all processors: each is proved by a walk of all answers.
func (t *tool) readAll(files fs.FS, names []string, sources [][]byte) []loaded {
	all := make([]loaded, len(names))
	var done sync.WaitGroup
	free := make(chan bool, runtime.GOMAXPROCS(0))
	for i := range all {
		free <- true
		done.Go(func() {
			all[i].quiz, all[i].err = t.read(files, names[i], sources[i])
			<-free
		})
	}
	done.Wait()
	return all
}

// told prints the faults of a file, and says how many there are.
func (t *tool) told(name string, err error) error {
	var faults quizfile.Faults
	if !errors.As(err, &faults) {
		return err
	}
	fmt.Fprintln(t.stderr, faults)
	return fmt.Errorf("%s: %s", name, count(len(faults), "fault"))
}

// loadDir reads every quiz file of the directory, or those that ship with the
// tool where dir is empty. One fault anywhere, and there are no quizzes.
func (t *tool) loadDir(dir string) ([]*widget.Quiz, error) {
	files, place := fs.FS(quizzes.FS), "the quizzes shipped"
	if dir != "" {
		files, place = os.DirFS(dir), dir
	}
	names, err := quizFiles(files)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", place, err)
	}
	sources := make([][]byte, len(names))
	for i, name := range names {
		if sources[i], err = fs.ReadFile(files, name); err != nil {
			return nil, err
		}
		names[i] = filepath.Join(dir, name)
	}
	var all []*widget.Quiz
	errs := []error{t.catalogues(files, dir)}
	of := map[widget.QuizID]string{}
	for i, read := range t.readAll(files, names, sources) {
		name, quiz := names[i], read.quiz
		err := t.told(name, read.err)
		if err == nil && of[quiz.ID] != "" {
			err = t.told(name, quizfile.Faults{quizfile.Shared(name, sources[i], of[quiz.ID])})
		}
		if err == nil {
			of[quiz.ID] = name
		}
		all, errs = append(all, quiz), append(errs, err)
	}
	if joined(errs) == nil {
		translations, err := t.translations(files, dir, all)
		all, errs = append(all, translations...), append(errs, err)
	}
	if err := joined(errs); err != nil {
		return nil, fmt.Errorf("nothing was built: %w", err)
	}
	return all, nil
}

func quizFiles(files fs.FS) ([]string, error) {
	if _, err := fs.Stat(files, "."); err != nil {
		return nil, errors.Unwrap(err)
	}
	var names []string
	for _, pattern := range []string{"*.yaml", "*.yml"} {
		found, err := fs.Glob(files, pattern)
		if err != nil {
			return nil, err
		}
		names = append(names, found...)
	}
	names = slices.DeleteFunc(names, func(name string) bool {
		_, translated := quizfile.IsTranslation(name)
		_, words := quizfile.IsCatalogue(name)
		return translated || words || quizfile.IsSite(name)
	})
	if len(names) == 0 {
		return nil, errors.New("no quiz file (*.yaml) is here")
	}
	slices.Sort(names)
	return names, nil
}

// joined is all errors on one line, nil where there are none.
func joined(errs []error) error {
	var all error
	for _, err := range errs {
		switch {
		case err == nil:
		case all == nil:
			all = err
		default:
			all = fmt.Errorf("%w; %w", all, err)
		}
	}
	return all
}

// site builds the site of the quizzes in dir into memory; what has not changed since
// the build before is taken over from there.
func (t *tool) site(dir, siteFile, base, before string, withoutReview bool) (*web.Site, error) {
	if _, err := web.ParseBase(base); err != nil {
		return nil, badUsage{err}
	}
	all, err := t.loadDir(dir)
	if err != nil {
		return nil, err
	}
	site, err := t.loadSite(dir, siteFile)
	if err != nil {
		return nil, fmt.Errorf("nothing was built: %w", err)
	}
	var font *picture.Font
	if site.FontBytes != nil {
		if font, err = picture.ParseFont(site.FontBytes); err != nil {
			return nil, fmt.Errorf("nothing was built: picture_font %s: %w", site.PictureFont, err)
		}
	}
	unfurls := cmp.Or(base, site.Address) != ""
	for _, q := range all {
		if !app.Speaks(q.Lang) {
			fmt.Fprintf(t.stderr, "warning: quiz %s: the app has no words of its own in %q, so its buttons are in English\n", q.ID, q.Lang)
		}
		if unfurls && !font.CanDraw(q.Texts.Title) {
			fmt.Fprintf(t.stderr, "warning: quiz %s: the pictures of links to it are without words, as no font here has all letters of %q; name one that has as picture_font in site.yaml. Those who share a link see the title beside the picture\n", q.ID, q.Texts.Title)
		}
		if unfurls {
			for _, why := range web.Unpainted(q) {
				fmt.Fprintf(t.stderr, "warning: quiz %s: links to it unfurl without %s\n", q.ID, why)
			}
		}
	}
	if withoutReview {
		for i, q := range all {
			all[i] = q.WithoutReview()
		}
	}
	client, err := t.client()
	if err != nil {
		return nil, err
	}
	return web.Build(web.Options{Quizzes: all, Site: site.Site, Logo: site.LogoBytes, PictureFont: site.FontBytes, Base: base, Client: client, Before: before})
}

// count is a number with its noun, as "1 fault" or "2 faults".
func count(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return fmt.Sprintf("%d %ss", n, noun)
}
