package web

import (
	"cmp"
	"encoding/json"
	"fmt"
	"html"
	"strings"

	"github.com/innerbuddies/gutquiz/app"
	"github.com/innerbuddies/gutquiz/web/picture"
)

// oembedWidth is the width reported to sites that ask; frames are as wide as they
// may be.
const oembedWidth = 600

// An oembed is the answer to a site that turns a pasted address into a frame, as
// https://oembed.com has it.
type oembed struct {
	Version         string `json:"version"`
	Type            string `json:"type"`
	Title           string `json:"title"`
	Provider        string `json:"provider_name"`
	ProviderURL     string `json:"provider_url"`
	CacheAge        int    `json:"cache_age"`
	Width           int    `json:"width"`
	Height          int    `json:"height"`
	HTML            string `json:"html"`
	Thumbnail       string `json:"thumbnail_url,omitempty"`
	ThumbnailWidth  int    `json:"thumbnail_width,omitempty"`
	ThumbnailHeight int    `json:"thumbnail_height,omitempty"`
}

// addOembed adds the answers for the page, where the site has an address and the
// page has a frame: for a quiz, one more a theme.
func (b *builder) addOembed(p app.Page, pic unfurled) error {
	if b.base == "" || framePath(p) == "" {
		return nil
	}
	answer, err := b.oembed(p, pic)
	if err != nil {
		return err
	}
	if p.Kind == app.KindQuiz {
		if err := b.addThemes(p, answer); err != nil {
			return err
		}
	}
	return b.addAnswer(p.Path, answer)
}

// addAnswer adds the answer of the page at the path.
func (b *builder) addAnswer(path string, answer oembed) error {
	text, err := json.MarshalIndent(answer, "", " ")
	if err != nil {
		return err
	}
	return b.site.add(path+"oembed.json", File{Bytes: append(text, '\n')})
}

func (b *builder) oembed(p app.Page, pic unfurled) (oembed, error) {
	rooms, err := readMeasured()
	if err != nil {
		return oembed{}, err
	}
	height := rooms.height(p)
	answer := oembed{
		Version: "1.0", Type: "rich", Title: p.Title, Provider: cmp.Or(b.whose.Site.Publisher, p.Quiz.Maker, b.whose.Site.Name), ProviderURL: b.base, CacheAge: 86400,
		Width: oembedWidth, Height: height, HTML: oembedHTML(p.Title, b.base+pagePath(p), b.base+framePath(p), height),
	}
	if pic.wide != "" { // a card has no picture of its own
		answer.Thumbnail, answer.ThumbnailWidth, answer.ThumbnailHeight = b.base+pic.wide, picture.Wide.X, picture.Wide.Y
	}
	return answer, nil
}

// framePath is the frame that stands for the page in an article, "" for none.
func framePath(p app.Page) string {
	switch {
	case p.Kind == app.KindCard:
		return p.Path
	case !unfurls(p):
		return ""
	case p.Kind == app.KindOutcome:
		return p.Quiz.Path() + "card/" + p.Outcome.Slug() + "/"
	}
	return p.Path + "embed/"
}

// pagePath is the page a reader is led to where no frame can be: of a card, the
// public page of its outcome.
func pagePath(p app.Page) string {
	if p.Kind == app.KindCard {
		return p.Quiz.Path() + "r/" + p.Outcome.Slug() + "/"
	}
	return p.Path
}

// height is the room that the page's frame takes where it is as wide as we say.
func (m measured) height(p app.Page) int {
	steps, card := m.rooms(p.Quiz)
	if p.Outcome != "" {
		return card.at(oembedWidth)
	}
	return steps.at(oembedWidth)
}

// oembedHTML begins with a bare blockquote: WordPress keeps it for readers without
// scripts, and keeps nothing else beside the frame. Of the frame's attributes it
// strips the style, so that the border is taken off twice.
func oembedHTML(title, page, frame string, height int) string {
	title = html.EscapeString(title)
	return `<blockquote><a href="` + html.EscapeString(page) + `">` + title + `</a></blockquote>` +
		fmt.Sprintf(`<iframe src="%s" title="%s" width="%d" height="%d" frameborder="0" style="max-width:100%%;border:0" loading="lazy"></iframe>`,
			html.EscapeString(frame), title, oembedWidth, height)
}

// discovery lets a site that gets the page's address find the answer.
func (s shell) discovery() string {
	if s.base == "" || framePath(s.page) == "" {
		return ""
	}
	return discoveryLink(s.base+s.page.Path, s.page.Title)
}

func discoveryLink(address, title string) string {
	return `<link rel="alternate" type="application/json+oembed" href="` + html.EscapeString(address) + `oembed.json" title="` +
		html.EscapeString(strings.TrimSpace(title)) + `">`
}
