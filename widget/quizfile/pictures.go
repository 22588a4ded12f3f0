package quizfile

import (
	"bytes"
	"encoding/base64"
	"errors"
	"fmt"
	"image"
	_ "image/jpeg" // the kinds of picture that every browser shows
	_ "image/png"
	"io/fs"
	"path"
	"reflect"
	"slices"
	"strings"

	"github.com/goccy/go-yaml/ast"
	_ "golang.org/x/image/webp"

	"github.com/innerbuddies/gutquiz/widget"
)

// A reader downloads all pictures of a quiz before the result is there, so that none of
// them tells an answer: they must be small. One may have mostPicture bytes and all
// together mostPictures; none is wider or higher than mostPixels.
const (
	mostPicture  = 40_000
	mostPictures = 160_000
	mostPixels   = 2000
)

// A pictureUse is where a quiz shows a file.
type pictureUse struct {
	path, file string
	show       func(widget.Image)
}

// picture notes a picture, to be looked at when the whole quiz is read.
func (w *walker) picture(path string, form pictureForm, show func(widget.Image)) {
	if form.File != "" {
		w.pictures = append(w.pictures, pictureUse{path + ".file", form.File, show})
	}
}

// drawn takes the name of a picture that the app draws. A file needs a block.
func (w *walker) drawn(path string, node ast.Node, into reflect.Value) {
	if name := asWritten(node); strings.Contains(name, ".") {
		w.find(path, w.places[path], "a picture needs its words too: write {file: %s, alt: what it shows}", clip(name))
		return
	}
	w.word(path, node, into.FieldByName("Drawn"))
}

// look reads every picture of the quiz, and finds what cannot be shown.
func (w *walker) look(files fs.FS) {
	if files == nil {
		return
	}
	sum, seen := 0, map[string]widget.Image{}
	for _, use := range w.pictures {
		if known, again := seen[use.file]; again {
			use.show(known)
			continue
		}
		shown, size, err := pictureIn(files, use.file)
		if err != nil {
			w.find(use.path, w.places[use.path], "picture %q %s", clip(use.file), err)
			continue
		}
		if sum += size; sum > mostPictures {
			w.find(use.path, w.places[use.path], "with picture %q all pictures have %s, and at most %s together: every reader downloads them all, so that none tells an answer", clip(use.file), kilobytes(sum), kilobytes(mostPictures))
			return
		}
		seen[use.file] = shown
		use.show(shown)
	}
}

// pictureIn reads a picture; the error finishes a sentence about it.
func pictureIn(files fs.FS, name string) (shown widget.Image, size int, err error) {
	kind := strings.ToLower(strings.TrimPrefix(path.Ext(name), "."))
	if kind == "jpg" {
		kind = "jpeg"
	}
	if !slices.Contains([]string{"svg", "png", "jpeg", "webp"}, kind) {
		return shown, 0, errors.New("is of no kind that every browser shows; save it as SVG, PNG, JPEG or WebP")
	}
	if !fs.ValidPath(name) {
		return shown, 0, errors.New("lies elsewhere; put it beside the quiz file, and write its name as it is there")
	}
	text, err := fs.ReadFile(files, name)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return shown, 0, errors.New("is not there; put it beside the quiz file, or correct its name")
	case err != nil:
		return shown, 0, fmt.Errorf("cannot be read (%w)", err)
	case len(text) > mostPicture:
		return shown, 0, fmt.Errorf("has %s, and at most %s: make it smaller (600 pixels are wide enough), or save it as WebP", kilobytes(len(text)), kilobytes(mostPicture))
	}
	if kind == "svg" {
		shown, err = drawing(text)
		return shown, len(text), err
	}
	made, is, err := image.DecodeConfig(bytes.NewReader(text))
	switch {
	case err != nil || is != kind:
		return shown, 0, fmt.Errorf("is no %s inside; save it anew as what its name says", strings.ToUpper(kind))
	case max(made.Width, made.Height) > mostPixels || min(made.Width, made.Height) < 1:
		return shown, 0, fmt.Errorf("is %d by %d pixels, and may have %d: make it smaller", made.Width, made.Height, mostPixels)
	}
	return widget.Image{Source: "data:image/" + kind + ";base64," + base64.StdEncoding.EncodeToString(text), Width: made.Width, Height: made.Height}, len(text), nil
}

func kilobytes(n int) string { return fmt.Sprintf("%d kB", (n+999)/1000) }
