// Package web is the delivery: it draws every page of the site in advance, puts
// it into our own HTML shell, and writes the static tree. It knows no rule of any
// quiz. The server is in web/server.
//
// The map of the package:
//
//	web.go         Build: quizzes and client in, Site out
//	site.go        Site and File: the tree in memory
//	whose.go       whose site it is: name, colours, logo
//	drawn.go       what go-app draws, made equal to what it makes in the browser
//	scan.go        reads go-app's own spelling of HTML
//	shell.go       the page around the drawn element
//	plain.go       what machines read: robots, sitemap
//	notfound.go    the page for addresses that lead nowhere
//	former.go      the addresses pages had before: they lead on
//	base.go        the address of a site: ParseBase
//	languages.go   the words of each language that clients fetch
//	shown.go       pictures of authors, as files that pages show
//	unfurl.go      what a link to a page unfurls into; web/picture draws its picture
//	standalone.go  what pages have that are no frame's
//	manifest.go    the installed app
//	worker.go      what the service worker keeps
//	bundle.go      the pages it keeps together
//	publish.go     the page for editors
//	preview_page.go  the page for authors; web/preview serves it
//	policy.go      content security policy and the other headers
//	asset.go       styles and other assets; names with a hash
//	minify.go      the same in fewer bytes
//	compress.go    the same in brotli and gzip, once for what does not change
//	script.go      the scripts, each with what it imports
//	loader.go      the script that puts quizzes into articles, and what it knows of them
//	doctor.go      the script that says what a host did to an embed
//	heights.go     the room an article keeps for a quiz: measured, or estimated from its texts
//	rooms.go       what the loader knows of them all, in one size
//	oembed.go      the answers to sites that turn a pasted address into a frame
//	oembed_theme.go  the same for a look that an address names
//	client.go      the embedded client, which web/pack makes
//	licenses.go    what the licences of others ask to go with the site and the tool
//	disk.go        writes a tree to a directory
//	pinned.go      what outlives a build, because articles name it by its hash
//	read.go        reads a tree back
//	size.go        the budgets
//
// What is not Go lies in web/browser, by the global scope it runs in, each with
// its tsconfig.json; protocol.ts is shared by frame and article.
//
// On somebody else's page, web/browser/article:
//
//	embed.ts           the loader: links become quizzes
//	embed_places.ts    which links, and where
//	document.ts        the article's document, whatever its elements are called
//	embed_quiz.ts      one quiz in an article: its frame, and what it says
//	embed_draw.ts      what stands there until the frame is ready
//	doctor.ts          looks at what became of a quiz, on request
//	doctor_rules.ts    what may have gone wrong
//	doctor_words.ts    the same, said
//
// On our own pages, web/browser/page:
//
//	host.ts        what a page is to the client that runs on it
//	boot.ts        starts the client
//	handover.ts    what every page does when the client takes it over, or stops
//	save.ts        a text as a file
//	slash.ts       puts back the slash at the end of an address
//	lang.ts        leads to the language that a link asks for
//	narrow.ts      the policy of a sandboxed frame, cut to its own host
//	run.ts         goes behind Go's own wasm_exec.js, on pages that others change too
//	mend.ts        what the client writes, kept right where others changed the page
//	early.ts       the quiz, from the first paint until the client comes
//	link.ts        the public page of an outcome, opened by a private link
//	local.ts       the pages of what is kept
//	publish.ts     the page for editors
//	preview.ts     the page for authors
//	share.ts       sharing, and the card as a picture
//	frame.ts       a page made for frames and the article around it
//	look.ts        how the article asks the frame to look
//	room.ts        the one height of a quiz in a frame
//	standalone.ts  service worker, new versions, the offer to install
//
// In the service worker, web/browser/worker:
//
//	sw.ts  one whole build, kept for use without a network
//
// And the styles, web/browser/style: quiz.css of every page; card.css of those
// that may show a result; page.css, local.css, publish.css and standalone.css of
// some; room.css of frames; preview.css of the page for authors.
package web

import (
	"cmp"
	"errors"
	"fmt"
	"path"
	"strings"

	"github.com/innerbuddies/gutquiz/app"
	"github.com/innerbuddies/gutquiz/web/picture"
	"github.com/innerbuddies/gutquiz/widget"
)

// Options are what a site is built from.
type Options struct {
	Quizzes []*widget.Quiz
	// Site is whose they are, with colours that can be read, and Logo the bytes of the
	// picture it names.
	Site widget.Site
	Logo []byte
	// PictureFont are the bytes of the font it names, for pictures.
	PictureFont []byte
	// Base is the address the site will have, as https://quiz.example/; see
	// ParseBase. Without one Site.Address counts, and without either there is no sitemap and no canonical address.
	Base string
	// Client is what runs in the browser; see BuiltClient.
	Client Client
	// Before is where the build before is, or empty: what has not changed since is not
	// compressed again. The bytes are the same without it.
	Before string
	// Draft is a site to look at while its author types: made in a twentieth of the
	// time, as nothing is compressed, and no device keeps any of it.
	Draft bool
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
	if o.Draft {
		return b.site, nil
	}
	for _, add := range []func([]app.Page) error{b.addWorker, b.addPlain} {
		if err := b.in(b.lang, func() error { return add(pages) }); err != nil {
			return nil, err
		}
	}
	if o.Before != "" {
		if err := b.site.reuse(o.Before); err != nil {
			return nil, err
		}
	}
	return b.site, b.site.compress()
}

// addPages adds every page, with what pages refer to.
func (b *builder) addPages(o Options) ([]app.Page, error) {
	if err := b.in(b.lang, func() error { return b.addAssets(o) }); err != nil {
		return nil, err
	}
	var pages []app.Page
	var err error
	b.whose.Draw(b.lang, func() { pages, err = b.allPages(o.Quizzes) })
	if err != nil {
		return nil, err
	}
	for _, p := range pages {
		if err := errors.Join(b.page(p), b.addFormer(p)); err != nil {
			return nil, fmt.Errorf("page /%s: %w", p.Path, err)
		}
	}
	if o.Draft {
		return pages, nil
	}
	return pages, b.in(b.lang, func() error { return b.addManifest(pages) })
}

// page adds a page, in its language and at its place.
func (b *builder) page(p app.Page) error {
	whose := b.whose.Setting
	whose.Root = strings.Repeat("../", strings.Count(p.Path, "/"))
	whose.Site.Name = b.names[p.Lang]
	if p.Quiz != nil {
		whose.Rest = strings.TrimPrefix(p.Path, p.Quiz.Path())
	}
	var err error
	whose.Draw(p.Lang, func() { err = b.addPage(p) })
	return err
}

// in draws in a language, for the site.
func (b *builder) in(lang string, draw func() error) (err error) {
	b.whose.Draw(lang, func() { err = draw() })
	return err
}

func (b *builder) allPages(quizzes []*widget.Quiz) ([]app.Page, error) {
	publish, err := b.publishPage(quizzes)
	return append(app.Pages(quizzes), publish), err
}

// A builder holds what the pages of one site share.
type builder struct {
	site  *Site
	base  string
	draft bool
	whose whose
	// lang is the language of pages that belong to no quiz.
	lang string
	// names are what the site is called, by language: one that nobody named is called by
	// its quiz.
	names map[string]string
	words map[clientWords]string // addresses
	// Inline scripts, and inline styles; standalone is in pages that are no frame's,
	// roomStyle in those that are, after the page's own; sharedStyle in those of
	// outcomes, where a card may be opened.
	early, link, frame, language, local, publish, standalone                                string
	quizStyle, pageStyle, sharedStyle, localStyle, publishStyle, standaloneStyle, roomStyle string
	// Addresses relative to the site's root.
	icon, touchIcon, wasm, frameWasm, exec, share string
	quizzes, plans                                map[string]string // addresses by path
	pictures                                      shownFiles
	font                                          *picture.Font // nil where the site names none
	icons                                         []manifestImage
	posters                                       map[string]string // addresses by name
}

func newBuilder(o Options) (*builder, error) {
	base, err := ParseBase(cmp.Or(o.Base, o.Site.Address))
	if err != nil {
		return nil, err
	}
	b := &builder{site: newSite(), base: base, draft: o.Draft, quizzes: map[string]string{}, plans: map[string]string{}, posters: map[string]string{}, words: map[clientWords]string{}, names: map[string]string{}, pictures: shownFiles{}}
	if err := b.whoseOf(o); err != nil {
		return nil, err
	}
	if b.font, err = fontOf(o); err != nil {
		return nil, err
	}
	return b, b.makeInline()
}

// makeInline makes what is inline in pages.
func (b *builder) makeInline() (err error) {
	for _, s := range []struct {
		made *string
		name string
	}{
		{&b.early, "early.ts"}, {&b.link, "link.ts"}, {&b.frame, "frame.ts"}, {&b.language, "lang.ts"},
		{&b.local, "local.ts"}, {&b.publish, "publish.ts"}, {&b.standalone, "standalone.ts"},
	} {
		if *s.made, err = script("page/"+s.name, nil); err != nil {
			return err
		}
	}
	for _, s := range []struct {
		made  *string
		names []string
	}{
		{&b.quizStyle, []string{"quiz.css", "card.css"}}, {&b.pageStyle, []string{"quiz.css", "page.css"}}, {&b.sharedStyle, []string{"quiz.css", "card.css", "page.css"}},
		{&b.localStyle, []string{"quiz.css", "card.css", "local.css"}}, {&b.publishStyle, []string{"quiz.css", "page.css", "publish.css"}},
		{&b.standaloneStyle, []string{"standalone.css"}}, {&b.roomStyle, []string{"room.css"}},
	} {
		if *s.made, err = style(s.names...); err != nil {
			return err
		}
	}
	for _, own := range []*string{&b.quizStyle, &b.pageStyle, &b.sharedStyle, &b.localStyle, &b.publishStyle} {
		*own += b.whose.style
	}
	return nil
}

func (b *builder) addPage(p app.Page) error {
	if err := checkPath(p.Path); err != nil {
		return err
	}
	drawn, err := draw(p.Body)
	if err != nil {
		return err
	}
	drawn = b.pictures.in(drawn, strings.Repeat("../", strings.Count(p.Path, "/")))
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
		return errors.New("a page's path is words, each followed by a slash")
	}
	return nil
}
