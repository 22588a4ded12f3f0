// Package web is the delivery: it draws every page of the site in advance, puts
// it into our own HTML shell, and serves or writes the static tree. It knows no
// rule of any quiz.
//
// The map of the package:
//
//	web.go      Build: quizzes and client in, Site out
//	site.go     Site and File: the tree in memory
//	drawn.go    what go-app draws, made equal to what it makes in the browser
//	scan.go     reads go-app's own spelling of HTML
//	shell.go    the page around the drawn element
//	unfurl.go   what a link to a page unfurls into; unfurl_picture.go its picture, canvas.go the pen
//	standalone.go what pages have that are no frame's; manifest.go, icon.go, screens.go and screen.go: the installed app
//	worker.go   what the service worker keeps
//	publish.go  the page for editors
//	policy.go   content security policy and the other headers
//	asset.go    styles and other assets, minified; names with a hash
//	script.go   the scripts, each with what it imports
//	loader.go   the script that puts quizzes into articles, and what it knows of them
//	oembed.go   the answers to sites that turn a pasted address into a frame
//	protocol.go what a frame and an article may tell each other, as in protocol.ts
//	client.go   the embedded client; pack.go fills it
//	pinned.go   what outlives a build, because articles or pages name it by its hash
//	disk.go     writes a tree to a directory and reads it back
//	handler.go  serves a tree; accept.go chooses the encoding, log.go tells what was asked
//	serve.go    the server around handlers, until it is told to stop
//	size.go     the budgets
package web

import (
	"fmt"
	"path"
	"strings"

	"github.com/innerbuddies/gutquiz/app"
	"github.com/innerbuddies/gutquiz/widget"
)

// Options are what a site is built from.
type Options struct {
	Quizzes []*widget.Quiz
	// Base is the address the site will have, as https://quiz.example/; see
	// ParseBase. Without it there is no sitemap and no canonical address.
	Base string
	// Client is what runs in the browser; see BuiltClient.
	Client Client
}

// Build draws every page and returns the whole site, in memory. The same
// options give the same bytes. It returns ErrNoClient when Options.Client is
// empty, and else an error that names the page or file that is wrong.
func Build(o Options) (*Site, error) {
	if o.Client.empty() {
		return nil, ErrNoClient
	}
	b, err := newBuilder(o)
	if err != nil {
		return nil, err
	}
	pages, err := b.addPages(o)
	if err != nil {
		return nil, err
	}
	if err := b.addWorker(pages); err != nil {
		return nil, err
	}
	if err := b.addPlain(pages); err != nil {
		return nil, err
	}
	return b.site, b.site.compress()
}

// addPages adds every page, with what pages refer to.
func (b *builder) addPages(o Options) ([]app.Page, error) {
	if err := b.addAssets(o); err != nil {
		return nil, err
	}
	publish, err := b.publishPage(o.Quizzes)
	if err != nil {
		return nil, err
	}
	pages := append(app.Pages(o.Quizzes), publish)
	for _, p := range pages {
		if err := b.addPage(p); err != nil {
			return nil, fmt.Errorf("page /%s: %w", p.Path, err)
		}
	}
	return pages, b.addManifest(pages)
}

// A builder holds what the pages of one site share.
type builder struct {
	site *Site
	base string
	// Inline scripts, and inline styles.
	early, link, frame, local        string
	quizStyle, pageStyle, localStyle string
	// Addresses relative to the site's root.
	icon, wasm, exec, share string
	quizzes                 map[widget.QuizID]string
	// The same of the page for editors.
	publish, publishStyle string
	// standalone and its style are inline in pages that are no frame's.
	standalone, standaloneStyle string
	touchIcon                   string
	icons                       []drawing
	posters                     map[string]string // addresses by name
}

func newBuilder(o Options) (*builder, error) {
	base, err := ParseBase(o.Base)
	if err != nil {
		return nil, err
	}
	b := &builder{site: newSite(), base: base, quizzes: map[widget.QuizID]string{}, posters: map[string]string{}}
	if err := b.makeStandalone(); err != nil {
		return nil, err
	}
	if err := b.makePublish(); err != nil {
		return nil, err
	}
	if b.early, err = earlyScript(); err != nil {
		return nil, err
	}
	if b.link, err = linkScript(); err != nil {
		return nil, err
	}
	if b.frame, err = frameScript(); err != nil {
		return nil, err
	}
	if b.local, err = script("page/local.ts", nil); err != nil {
		return nil, err
	}
	if b.localStyle, err = style("quiz.css", "local.css"); err != nil {
		return nil, err
	}
	if b.quizStyle, err = style("quiz.css"); err != nil {
		return nil, err
	}
	b.pageStyle, err = style("quiz.css", "page.css")
	return b, err
}

func (b *builder) addPage(p app.Page) error {
	if err := checkPath(p.Path); err != nil {
		return err
	}
	drawn, err := draw(p.Body)
	if err != nil {
		return err
	}
	if !hasClient(p.Kind) && p.Kind != app.KindPublish {
		if drawn, err = smallerHTML(drawn); err != nil {
			return err
		}
	}
	shell := b.shell(p)
	if shell.picture, err = b.addPicture(p); err != nil {
		return err
	}
	html, err := shell.html(drawn)
	if err != nil {
		return err
	}
	if err := b.addOembed(p, shell.picture); err != nil {
		return err
	}
	return b.site.add(p.Path+"index.html", File{Bytes: html})
}

// checkPath refuses what could leave the tree: pages come from quiz ids, and
// those from an author's file.
func checkPath(p string) error {
	if p == "" {
		return nil
	}
	if !strings.HasSuffix(p, "/") || path.Clean("/"+p) != "/"+strings.TrimSuffix(p, "/") {
		return fmt.Errorf("a page's path is words, each followed by a slash")
	}
	return nil
}
