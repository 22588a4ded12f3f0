package quizfile

import (
	"errors"
	"fmt"
	"io/fs"
	"path"
	"reflect"
	"slices"
	"strings"

	"github.com/innerbuddies/gutquiz/widget"
)

// A SiteFile is a site as its file has it.
type SiteFile struct {
	widget.Site
	// LogoBytes are those of the file that Site.Logo names.
	LogoBytes []byte
	// FontBytes are those of the file that Site.PictureFont names.
	FontBytes []byte
	// Warnings are what was put right: colours that could not be read.
	Warnings Faults
}

// IsSite reports whether a file of that name is a site's, and no quiz.
func IsSite(name string) bool {
	base := path.Base(name)
	return base == "site.yaml" || base == "site.yml"
}

// The root of a site's paths; faults call it by this name.
const siteRoot = "$.site"

// ReadSite reads the site in src; name is the file's name in faults, and files are those
// beside it. An empty file is a site of which nothing is said. The error, if any, is
// Faults. Like Read it never panics, whatever the bytes.
func ReadSite(name string, src []byte, files fs.FS) (SiteFile, error) {
	file, faults := newSource(name, src)
	if len(faults) > 0 {
		return SiteFile{}, faults
	}
	if saysNothing(file.lines) {
		return SiteFile{}, nil
	}
	root, findings := parse(file.text)
	if root == nil {
		return SiteFile{}, file.faults(findings)
	}
	w := newWalker(findings)
	site := SiteFile{}
	w.places[siteRoot] = placeOf(root)
	w.value(siteRoot, root, reflect.ValueOf(&site.Site).Elem())
	w.site(&site, files)
	if len(w.findings) > 0 {
		return SiteFile{}, file.faults(w.findings)
	}
	site.Warnings = file.faults(w.looks(&site.Colours))
	return site, nil
}

func saysNothing(lines []string) bool {
	for _, line := range lines {
		if line = strings.TrimSpace(line); line != "" && line != "---" && line[0] != '#' {
			return false
		}
	}
	return true
}

// site finds what a site's words mean and what is wrong with that.
func (w *walker) site(site *SiteFile, files fs.FS) {
	if site.Address != "" && !isWeb(site.Address) {
		w.at("address", `write the whole address, as "https://quiz.example/", not %q`, site.Address)
	}
	for key, address := range map[string]string{"privacy": site.Privacy, "imprint": site.Imprint} {
		if address != "" && !isWeb(address) && !isOnHost(address) {
			w.at(key, `%q leads nowhere; write an address, as "https://example.org/privacy" or "/privacy"`, address)
		}
	}
	if !isFont(site.Font) {
		w.at("font", `%q is no list of fonts; write names with commas between, as "Georgia, serif"`, site.Font)
	}
	for i, lang := range site.Languages {
		if !widget.IsLanguage(lang) {
			w.at(fmt.Sprintf("languages[%d]", i), "%q is no language; write its short name, as en or de", lang)
		}
	}
	w.colours(site.Colours)
	w.logo(site, files)
	w.pictureFont(site, files)
}

// at is a finding about a key of the site.
func (w *walker) at(key, format string, args ...any) {
	inside := siteRoot + "." + key
	for i, arg := range args {
		if text, is := arg.(string); is {
			args[i] = clip(text)
		}
	}
	w.find(inside, w.nearest(inside), `"%s": %s`, key, fmt.Sprintf(format, args...))
}

// maxLogo is what a picture at the head of every page may weigh.
const maxLogo = 50_000

// logoKinds are what a picture begins with, by the end of its name.
var logoKinds = map[string][]string{
	".svg": {"<svg", "<?xml", "<!--"}, ".png": {"\x89PNG"}, ".jpg": {"\xff\xd8"}, ".jpeg": {"\xff\xd8"}, ".webp": {"RIFF"},
}

func (w *walker) logo(site *SiteFile, files fs.FS) {
	if site.Logo == "" {
		return
	}
	begins, known := logoKinds[strings.ToLower(path.Ext(site.Logo))]
	if !known {
		w.at("logo", "%q is no picture; name an SVG, PNG, JPEG or WebP file", site.Logo)
		return
	}
	site.LogoBytes = w.fileOf("logo", site.Logo, "logo.svg", files)
	switch bytes := site.LogoBytes; {
	case bytes == nil:
	case len(bytes) > maxLogo:
		w.at("logo", "%q has %d bytes and stands on every page; make it smaller than %d", site.Logo, len(bytes), maxLogo)
	case !beginsWith(string(bytes), begins):
		w.at("logo", "%q is not the picture its name says; save it anew", site.Logo)
	}
}

// fileOf reads a file that a key names, which must be beside the site's own; it is nil
// where that is not so.
func (w *walker) fileOf(key, name, example string, files fs.FS) []byte {
	if !fs.ValidPath(name) {
		w.at(key, `%q is not beside this file; write its name alone, as "%s"`, name, example)
		return nil
	}
	bytes, err := fs.ReadFile(files, name)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		w.at(key, "there is no file %q beside this one; put it there, or take the line out", name)
	case err != nil:
		w.at(key, "%q cannot be read: %s", name, err.Error())
	default:
		return bytes
	}
	return nil
}

// fontBegins is what a font begins with.
var fontBegins = []string{"\x00\x01\x00\x00", "OTTO", "true"}

func (w *walker) pictureFont(site *SiteFile, files fs.FS) {
	if site.PictureFont == "" {
		return
	}
	if ext := strings.ToLower(path.Ext(site.PictureFont)); ext != ".ttf" && ext != ".otf" {
		w.at("picture_font", "%q is no font that can be read; name a TrueType or OpenType file, which ends in .ttf or .otf", site.PictureFont)
		return
	}
	site.FontBytes = w.fileOf("picture_font", site.PictureFont, "NotoSansHebrew.ttf", files)
	begins := func(start string) bool { return strings.HasPrefix(string(site.FontBytes), start) }
	if site.FontBytes != nil && !slices.ContainsFunc(fontBegins, begins) {
		w.at("picture_font", "%q is not the font its name says; save it anew", site.PictureFont)
	}
}

func beginsWith(text string, any []string) bool {
	text = strings.TrimLeft(strings.TrimPrefix(text, "\uFEFF"), " \n\r\t")
	for _, start := range any {
		if strings.HasPrefix(text, start) {
			return true
		}
	}
	return false
}
