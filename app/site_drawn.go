//go:build !wasm

package app

import (
	"cmp"
	"strings"
	"sync"

	ui "github.com/maxence-charriere/go-app/v10/pkg/app"

	"github.com/innerbuddies/gutquiz/widget"
)

// A Setting is what pages are drawn in: whose site they are on.
type Setting struct {
	Site widget.Site
	Logo Logo
	// Quizzes are all that the site has, in each of their languages.
	Quizzes []*widget.Quiz
	// Root is the way from the page drawn to the site's root.
	Root string
	// Rest is the page drawn, from the address of its quiz: empty for the quiz itself.
	Rest string
}

// A Logo is the picture at the head of every page: its address from the site's root,
// and the room it takes there.
type Logo struct {
	Address       string
	Width, Height int
}

var (
	setting Setting
	setOne  sync.Mutex
)

// Draw calls draw, which draws pages in a language or takes their words; one setting at
// a time. It must not be called within itself.
func (s Setting) Draw(lang string, draw func()) {
	setOne.Lock()
	defer setOne.Unlock()
	before := setting
	setting = s
	defer func() { setting = before }()
	in(lang, draw)
}

// NameOf is what readers find a site called that has these quizzes: by its name, else
// its publisher, else who makes all of its quizzes, else its only quiz.
func NameOf(site widget.Site, quizzes []*widget.Quiz) string {
	quizzes = InLanguage(quizzes, spoken)
	for _, name := range []string{site.Name, site.Publisher, onlyMaker(quizzes)} {
		if name != "" {
			return name
		}
	}
	if len(quizzes) == 1 {
		return quizzes[0].Texts.Title
	}
	return Say("site.name")
}

// onlyMaker is who makes all of the quizzes, or empty where there are several.
func onlyMaker(quizzes []*widget.Quiz) (maker string) {
	for i, q := range quizzes {
		if i > 0 && q.Maker != maker {
			return ""
		}
		maker = q.Maker
	}
	return maker
}

// siteName is what the site is called on its pages.
func siteName() string {
	if setting.Site.Name == "" {
		return Say("site.name")
	}
	return setting.Site.Name
}

// siteHeader says whose site it is, and leads back to the list of quizzes.
func siteHeader(home string) ui.UI {
	home = cmp.Or(setting.Root, home)
	return wrap("header", "site", with(put("a", "brand", logo(home), ui.Text(siteName())), "href", home))
}

// logo is the site's. Who hears the page hears the name beside it.
func logo(home string) ui.UI {
	attrs := logoAttrs(home)
	if attrs == nil {
		return nil
	}
	e := ui.ElemSelfClosing("img")
	for i := 0; i+1 < len(attrs); i += 2 {
		e = e.Attr(attrs[i], attrs[i+1])
	}
	return e
}

func logoAttrs(home string) []string {
	l := setting.Logo
	if l.Address == "" {
		return nil
	}
	return []string{"class", "logo", "src", home + l.Address, "alt", siteName(), "aria-hidden", "true", "width", number(l.Width), "height", number(l.Height)}
}

// siteFooter says what the quizzes of the page are not, that nothing is kept, and where
// to read who is behind the site.
func siteFooter(quizzes []*widget.Quiz) ui.UI {
	var links []ui.UI
	for _, l := range footerLinks() {
		links = append(links, link(l[1], l[0]))
	}
	return wrap("footer", "site", texted("p", "", footer(quizzes)), when(len(links) > 0, wrap("p", "links", links...)), languageLinks(quizzes))
}

// languageLinks lead to the page in the other languages of its quiz.
func languageLinks(quizzes []*widget.Quiz) ui.UI {
	if len(quizzes) != 1 || setting.Root == "" {
		return nil
	}
	var links []ui.UI
	for _, q := range setting.Quizzes {
		if q.ID == quizzes[0].ID && q.Lang != quizzes[0].Lang {
			links = append(links, with(put("a", "", ui.Text(nameOfLanguage(q.Lang))), "href", setting.Root+q.Path()+setting.Rest, "hreflang", q.Lang, "lang", q.Lang))
		}
	}
	return when(len(links) > 0, with(put("nav", "links", links...), "aria-label", Say("publish.lang")))
}

// languageNames are what languages call themselves.
var languageNames = map[string]string{
	"ar": "العربية", "cs": "Čeština", "da": "Dansk", "de": "Deutsch", "el": "Ελληνικά", "en": "English", "es": "Español", "fi": "Suomi",
	"fr": "Français", "he": "עברית", "it": "Italiano", "ja": "日本語", "nb": "Norsk", "nl": "Nederlands", "pl": "Polski",
	"pt": "Português", "ru": "Русский", "sv": "Svenska", "tr": "Türkçe", "uk": "Українська", "zh": "中文",
}

func nameOfLanguage(lang string) string { return cmp.Or(languageNames[lang], lang) }

// footer has what the site says there, and then each quiz, once.
func footer(quizzes []*widget.Quiz) string {
	text := Say("site.footer")
	for i := range quizzes {
		if own := quizzes[len(quizzes)-1-i].Texts.Footer; own != "" && !strings.Contains(text, own) {
			text = own + " " + text
		}
	}
	return strings.TrimSpace(setting.Site.Footer + " " + text)
}

// footerLinks are the words and addresses of the publisher's own pages.
func footerLinks() (links [][2]string) {
	for _, l := range [][2]string{{"site.privacy", setting.Site.Privacy}, {"site.imprint", setting.Site.Imprint}} {
		if l[1] != "" {
			links = append(links, [2]string{Say(l[0]), l[1]})
		}
	}
	return links
}
