package web

import (
	"encoding/json"
	"slices"
	"strings"

	"github.com/innerbuddies/gutquiz/app"
)

// A bundle is what the service worker keeps together: the pages of one quiz, or those
// that belong to none. It is one file of JSON with its hash in its name. Hosts that
// add a script to every page of HTML leave it as it is, and pages that have most in
// common are a third as large together.
type bundle struct {
	Pages map[string]string `json:"pages"`
	// Frames are the pages that stand for those made for frames.
	Frames map[string]string `json:"frames,omitempty"`
	// Files are the assets that these pages alone refer to.
	Files []string `json:"files,omitempty"`
}

// siteBundle is the one of pages that belong to no quiz.
const siteBundle = "site-pages.json"

// bundlePrefix begins the names of all others; no quiz has a point in its id.
const bundlePrefix = "static/pages."

func isBundle(p string) bool {
	return strings.HasPrefix(p, bundlePrefix) || strings.HasPrefix(p, "static/"+strings.TrimSuffix(siteBundle, "json"))
}

// bundleName is that of the pages at a folder, as "bike-tyre/"; sw.ts spells it so too.
func bundleName(folder string) string {
	return "pages." + strings.ReplaceAll(folder, "/", ".") + "json"
}

// folderOf is where the pages of the page's quiz are, in its language, and empty for
// pages of none.
func folderOf(p app.Page) string {
	if p.Quiz == nil {
		return ""
	}
	return p.Quiz.Path()
}

// addBundles adds every bundle and returns their addresses by folder.
func (b *builder) addBundles(pages []app.Page) (map[string]string, error) {
	made, addresses := b.bundles(pages), map[string]string{}
	for folder, one := range made {
		text, err := json.Marshal(one)
		if err != nil {
			return nil, err
		}
		name := siteBundle
		if folder != "" {
			name = bundleName(folder)
		}
		if addresses[folder], err = b.addHashed(name, File{Bytes: text}); err != nil {
			return nil, err
		}
	}
	return addresses, nil
}

// bundles are the pages by folder. The page for editors is not kept: what it shows
// comes from the network.
func (b *builder) bundles(pages []app.Page) map[string]bundle {
	all := map[string]bundle{"": {Pages: map[string]string{manifestPath: string(b.site.files[manifestPath].Bytes)}}}
	for _, p := range pages {
		folder := folderOf(p)
		one, found := all[folder]
		if !found {
			one = bundle{Pages: map[string]string{}, Frames: map[string]string{}, Files: b.filesOf(p)}
			all[folder] = one
		}
		switch {
		case p.Kind == app.KindPublish:
		case isFramed(p.Kind):
			one.Frames[p.Path] = b.shell(p).canonical()
		default:
			one.Pages[p.Path] = string(b.site.files[p.Path+"index.html"].Bytes)
		}
	}
	return all
}

// filesOf are the assets of a page's quiz: its own, its plan's, its pictures, and the
// words of its language.
func (b *builder) filesOf(p app.Page) []string {
	if p.Quiz == nil {
		return nil
	}
	files := []string{b.quizzes[p.Quiz.Path()], b.plans[p.Quiz.Path()], b.words[clientWords{p.Lang, false}]}
	for _, image := range p.Quiz.EachImage() {
		files = append(files, b.pictures[image.Source])
	}
	slices.Sort(files)
	return slices.DeleteFunc(slices.Compact(files), func(path string) bool { return path == "" })
}

// ofQuizzes are the assets that only bundles name, and the words of frames, which no page
// that is kept needs.
func (b *builder) ofQuizzes() map[string]bool {
	all := map[string]bool{}
	for _, some := range []map[string]string{b.quizzes, b.plans, b.pictures} {
		for _, address := range some {
			all[address] = true
		}
	}
	for of, address := range b.words {
		all[address] = of.framed || of.lang != b.lang
	}
	return all
}

// bundled are the assets of a quiz that its bundle names.
func bundled(f *File) []string {
	var one bundle
	if json.Unmarshal(f.Bytes, &one) != nil {
		return nil
	}
	return slices.Clone(one.Files)
}
