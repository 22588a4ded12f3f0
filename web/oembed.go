package web

import (
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

// addOembed adds the answer for the page, where the site has an address and the
// page has a frame.
func (b *builder) addOembed(p app.Page, pic pictured) error {
	frame := framePath(p)
	if b.base == "" || frame == "" {
		return nil
	}
	height, err := b.heightOf(p)
	if err != nil {
		return err
	}
	text, err := json.MarshalIndent(oembed{
		Version: "1.0", Type: "rich", Title: p.Title, Provider: p.Quiz.Maker, ProviderURL: b.base, CacheAge: 86400,
		Width: oembedWidth, Height: height, HTML: oembedHTML(p.Title, b.base+p.Path, b.base+frame, height),
		Thumbnail: b.base + pic.wide, ThumbnailWidth: picture.Wide.X, ThumbnailHeight: picture.Wide.Y,
	}, "", " ")
	if err != nil {
		return err
	}
	return b.site.add(p.Path+"oembed.json", File{Bytes: append(text, '\n')})
}

// framePath is the frame that stands for the page in an article, "" for none.
func framePath(p app.Page) string {
	switch {
	case !unfurls(p):
		return ""
	case p.Kind == app.KindOutcome:
		return string(p.Quiz.ID) + "/card/" + p.Outcome.Slug() + "/"
	}
	return p.Path + "embed/"
}

func (b *builder) heightOf(p app.Page) (int, error) {
	m, err := readMeasured()
	if err != nil {
		return 0, err
	}
	steps, card := m.rooms(p.Quiz)
	if p.Kind == app.KindOutcome {
		return card.at(oembedWidth), nil
	}
	return steps.at(oembedWidth), nil
}

// oembedHTML begins with a bare blockquote: WordPress keeps it for readers without
// scripts, and keeps nothing else beside the frame.
func oembedHTML(title, page, frame string, height int) string {
	title = html.EscapeString(title)
	return `<blockquote><a href="` + html.EscapeString(page) + `">` + title + `</a></blockquote>` +
		fmt.Sprintf(`<iframe src="%s" title="%s" width="%d" height="%d" loading="lazy"></iframe>`, html.EscapeString(frame), title, oembedWidth, height)
}

// discovery lets a site that gets the page's address find the answer.
func (s shell) discovery() string {
	if s.base == "" || framePath(s.page) == "" {
		return ""
	}
	return `<link rel="alternate" type="application/json+oembed" href="` + html.EscapeString(s.base+s.page.Path) + `oembed.json" title="` +
		html.EscapeString(strings.TrimSpace(s.page.Title)) + `">`
}
