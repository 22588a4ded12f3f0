package web

import (
	"bytes"
	"fmt"
	"image"
	_ "image/jpeg" // a logo may be one
	_ "image/png"  // or one of these
	"path"
	"regexp"
	"slices"
	"strconv"
	"strings"

	_ "golang.org/x/image/webp" // or one of these

	"github.com/innerbuddies/gutquiz/app"
	"github.com/innerbuddies/gutquiz/widget"
)

// A whose is the site as its publisher sees it: its name, its look, its logo.
type whose struct {
	app.Setting
	// style is inline in every page, after the page's own.
	style string
}

// whoseOf names the site, and adds what its pages show of it.
func (b *builder) whoseOf(o Options) error {
	for _, q := range o.Quizzes {
		if err := app.CheckWords(q); err != nil {
			return err
		}
	}
	b.lang = "en"
	for _, q := range slices.Backward(o.Quizzes) {
		b.lang = q.Lang
	}
	if len(o.Site.Languages) > 0 {
		b.lang = o.Site.Languages[0]
	}
	b.whose.Site, b.whose.Quizzes = o.Site, o.Quizzes
	for _, lang := range langsOf(b.lang, o.Quizzes) {
		b.whose.Draw(lang, func() { b.names[lang] = app.NameOf(o.Site, o.Quizzes) })
	}
	b.whose.Site.Name = b.names[b.lang]
	b.whose.style = siteStyle(o.Site)
	if len(o.Logo) == 0 {
		return nil
	}
	width, height, err := logoSize(o.Logo)
	if err != nil {
		return fmt.Errorf("logo %s: %w", o.Site.Logo, err)
	}
	address, err := b.addHashed("logo"+strings.ToLower(path.Ext(o.Site.Logo)), File{Bytes: o.Logo})
	b.whose.Logo = app.Logo{Address: address, Width: max(1, width*logoHeight/height), Height: logoHeight}
	return err
}

// logoHeight is the room a logo takes at the head of a page.
const logoHeight = 36

// logoSize is how large a picture is, which pages keep room for.
func logoSize(picture []byte) (width, height int, err error) {
	if box := viewBox.FindSubmatch(picture); box != nil {
		return whole(box[1]), whole(box[2]), nil
	}
	if w, h := svgWidth.FindSubmatch(picture), svgHeight.FindSubmatch(picture); w != nil && h != nil {
		return whole(w[1]), whole(h[1]), nil
	}
	config, _, err := image.DecodeConfig(bytes.NewReader(picture))
	if err != nil || config.Height == 0 {
		return 0, 0, fmt.Errorf("no size is to be read in it; save it as SVG with a viewBox, PNG, JPEG or WebP")
	}
	return config.Width, config.Height, nil
}

var (
	viewBox   = regexp.MustCompile(`(?s)^[^\x00]*?<svg[^>]*\bviewBox="\s*[-\d.]+[\s,]+[-\d.]+[\s,]+([\d.]+)[\s,]+([\d.]+)\s*"`)
	svgWidth  = regexp.MustCompile(`(?s)^[^\x00]*?<svg[^>]*\bwidth="([\d.]+)(?:px)?"`)
	svgHeight = regexp.MustCompile(`(?s)^[^\x00]*?<svg[^>]*\bheight="([\d.]+)(?:px)?"`)
)

// whole is a length of at least one.
func whole(text []byte) int {
	f, err := strconv.ParseFloat(string(text), 64)
	if err != nil {
		return 1
	}
	return max(1, int(f+.5))
}

// The app's own inks, by scheme; see quiz.css.
const inkLight, inkDark = "#22302c", "#eaf0ec"

// siteStyle is what of the theme a site changes. Its colours can be read: quizfile has
// moved those that could not.
func siteStyle(s widget.Site) string {
	c := s.Colours
	light := paperVars(c.Paper, inkLight) + accentVars(c.Accent, "#fffdf9", "#fff")
	dark := paperVars(c.DarkPaper, inkDark) + accentVars(c.DarkAccent, "#1b2320", "#0c1f1b")
	style := ""
	if s.Font != "" {
		light += "--sans:" + s.Font + ";--serif:" + s.Font + ";"
	}
	if light != "" {
		style += ":root{" + strings.TrimSuffix(light, ";") + "}"
	}
	if dark != "" {
		style += "@media (prefers-color-scheme:dark){:root{" + strings.TrimSuffix(dark, ";") + "}}"
	}
	return style
}

// paperVars are the ground, and the lines on it.
func paperVars(paper, ink string) string {
	ground, ok := widget.ParseColour(paper)
	if !ok {
		return ""
	}
	writing, _ := widget.ParseColour(ink)
	return fmt.Sprintf("--paper:%s;--line:%s;--edge:%s;", ground, ground.Mix(writing, 0.14), ground.Mix(writing, 0.55))
}

// accentVars are the accent, what is written on it, and a card with a little of it.
func accentVars(accent, card, on string) string {
	ink, ok := widget.ParseColour(accent)
	if !ok {
		return ""
	}
	ground, _ := widget.ParseColour(card)
	return fmt.Sprintf("--accent:%s;--on-accent:%s;--tint:%s;", ink, on, widget.Tint(ground, ink))
}
