package web

import (
	"encoding/base64"
	"fmt"
	"net/url"
	"strings"

	"github.com/innerbuddies/gutquiz/widget"
)

// Pictures of an author are in the JSON of a quiz whole, all of them, so that a card
// asks nobody for its own. Pages that are drawn in advance name them as files: these are
// asked for as the page is, whoever reads it, and do not make it longer.

// shownFiles are the addresses of pictures, by their whole source.
type shownFiles map[string]string

// in is a page with its pictures named, from a folder that root leads out of.
func (f shownFiles) in(drawn, root string) string {
	for source, address := range f {
		drawn = strings.ReplaceAll(drawn, source, root+address)
	}
	return drawn
}

// addShown adds the pictures of a quiz as files.
func (b *builder) addShown(q *widget.Quiz) error {
	for i, image := range q.EachImage() {
		ext, bytes, err := fromSource(image.Source)
		if err != nil {
			return fmt.Errorf("quiz %s: picture %d: %w", q.ID, i+1, err)
		}
		if _, known := b.pictures[image.Source]; known {
			continue
		}
		if b.pictures[image.Source], err = b.addHashed(string(q.ID)+ext, File{Bytes: bytes}); err != nil {
			return err
		}
	}
	return nil
}

// fromSource is what a data: address holds, and how its file is called.
func fromSource(source string) (ext string, bytes []byte, err error) {
	head, rest, _ := strings.Cut(strings.TrimPrefix(source, "data:image/"), ",")
	if kind, packed := strings.CutSuffix(head, ";base64"); packed {
		bytes, err = base64.StdEncoding.DecodeString(rest)
		return "." + kind, bytes, err
	}
	text, err := url.PathUnescape(rest)
	return ".svg", []byte(text), err
}
