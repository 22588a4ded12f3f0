package web

import (
	"bytes"
	"cmp"
	"encoding/json"
	"fmt"
	"html"
	"image"
	_ "image/jpeg" // the kinds of picture that a quiz may have
	_ "image/png"
	"slices"
	"strings"

	_ "golang.org/x/image/webp"

	"github.com/innerbuddies/gutquiz/app"
	"github.com/innerbuddies/gutquiz/web/picture"
	"github.com/innerbuddies/gutquiz/widget"
)

// An unfurled page unfurls with one image in two formats.
type unfurled struct {
	// wide and square are addresses relative to the site's root.
	wide, square, alt string
}

// unfurls reports whether a page is shared: those that are listed, and about a quiz.
func unfurls(p app.Page) bool {
	return p.Index && slices.Contains([]app.PageKind{app.KindQuiz, app.KindOutcome}, p.Kind)
}

// addPicture draws the page's picture. Pictures are named by their whole address
// only, so a site without one has none.
func (b *builder) addPicture(p app.Page) (pic unfurled, err error) {
	if b.base == "" || !unfurls(p) {
		return unfurled{}, nil
	}
	poster := posterOf(p)
	poster.Maker = cmp.Or(poster.Maker, b.whose.Site.Publisher)
	poster.Look, poster.RightToLeft = b.look(), widget.RightToLeft(p.Lang)
	pic.alt = poster.Eyebrow + ": " + poster.Headline
	for _, format := range []struct {
		size    image.Point
		address *string
	}{{picture.Wide, &pic.wide}, {picture.Square, &pic.square}} {
		if *format.address, err = b.addPoster(p, poster, format.size); err != nil {
			return unfurled{}, err
		}
	}
	return pic, nil
}

// fontOf reads the font that the site names for its pictures.
func fontOf(o Options) (*picture.Font, error) {
	if len(o.PictureFont) == 0 {
		return nil, nil
	}
	font, err := picture.ParseFont(o.PictureFont)
	if err != nil {
		return nil, fmt.Errorf("picture_font %s: %w", o.Site.PictureFont, err)
	}
	return font, nil
}

// look is how pictures are coloured, as pages are where it is light, and written.
func (b *builder) look() picture.Look {
	c := b.whose.Site.Colours
	return picture.Look{Accent: c.Accent, Paper: c.Paper, Font: b.font}
}

// addPoster adds the page's poster and returns its address. Each is drawn once,
// though a page and the manifest may both want it.
func (b *builder) addPoster(p app.Page, drawn picture.Poster, size image.Point) (string, error) {
	suffix := map[image.Point]string{picture.Wide: "wide", picture.Square: "square"}[size]
	name := strings.Join(append(strings.FieldsFunc(p.Path, func(r rune) bool { return r == '/' }), suffix), "-")
	if address, known := b.posters[name]; known {
		return address, nil
	}
	png, err := drawn.Draw(size)
	if err != nil {
		return "", err
	}
	b.posters[name], err = b.addHashed(name+".png", File{Bytes: png})
	return b.posters[name], err
}

// questionsKey is how many questions there are: where some depend on answers, at most.
func questionsKey(q *widget.Quiz) string {
	if q.Conditional() {
		return "poster.quizsome"
	}
	return "poster.quiz"
}

func posterOf(p app.Page) picture.Poster {
	if p.Outcome == "" {
		return picture.Poster{
			Eyebrow: app.Count(questionsKey(p.Quiz), len(p.Quiz.Questions)), Headline: p.Quiz.Texts.Title,
			Foot: app.Say("poster.quizfoot"), Maker: p.Quiz.Maker, Glasses: glasses(p.Quiz, 2), Image: painted(p.Quiz.Image),
		}
	}
	return picture.Poster{
		Eyebrow:  app.Say("poster.outcome", "title", p.Quiz.Texts.Title),
		Headline: p.Quiz.Texts.Outcomes[p.Outcome].Headline,
		Foot:     p.Quiz.Texts.Poster,
		Maker:    p.Quiz.Maker,
		Glasses:  glasses(p.Quiz, p.Quiz.Sorts(p.Outcome)),
		Image:    firstOf(painted(outcomeImage(p)), painted(p.Quiz.Image)),
	}
}

// painted is a picture in pixels, or nil where there is none that can be painted.
func painted(i widget.Image) image.Image {
	shown, _ := paint(i) // the poster is drawn without it, and Unpainted says so
	return shown
}

// paint fails where the bytes are damaged, and for a drawing that only a browser draws
// whole.
func paint(i widget.Image) (shown image.Image, err error) {
	if i.Source == "" {
		return nil, nil
	}
	ext, text, err := fromSource(i.Source)
	switch {
	case err != nil:
	case ext == ".svg":
		shown, err = picture.Drawing(text)
	default:
		shown, _, err = image.Decode(bytes.NewReader(text))
	}
	if err != nil {
		return nil, err
	}
	return shown, nil
}

// Unpainted says which pictures of a quiz are not on what links to it unfurl into, and
// why.
func Unpainted(q *widget.Quiz) (why []string) {
	if _, err := paint(q.Image); err != nil {
		why = append(why, "the picture of the quiz: "+err.Error())
	}
	for _, o := range q.Outcomes {
		if _, err := paint(o.Image); err != nil {
			why = append(why, fmt.Sprintf("the picture of outcome %s: %v", o.ID, err))
		}
	}
	return why
}

func firstOf(one, other image.Image) image.Image {
	if one != nil {
		return one
	}
	return other
}

func outcomeImage(p app.Page) widget.Image {
	i := slices.IndexFunc(p.Quiz.Outcomes, func(o widget.Outcome) bool { return o.ID == p.Outcome })
	if i < 0 {
		return widget.Image{}
	}
	return p.Quiz.Outcomes[i].Image
}

// glasses are so many where the quiz is about something to drink, and else none.
func glasses(q *widget.Quiz, n int) int {
	if q.Picture != widget.PictureGlass {
		return 0
	}
	return n
}

// unfurl is what a messenger or a network shows of a link to the page.
func (s shell) unfurl() string {
	if !unfurls(s.page) {
		return ""
	}
	lines := [][2]string{
		{"og:type", "website"},
		{"og:title", s.page.Title},
		{"og:description", s.page.Description},
		{"og:site_name", s.site.Name},
	}
	if s.base != "" {
		lines = append(lines, [2]string{"og:url", s.base + s.canonical()})
		lines = append(lines, s.images()...)
	}
	var out strings.Builder
	for _, line := range lines {
		if line[1] == "" {
			continue // the quiz does not say
		}
		fmt.Fprintf(&out, `<meta property="%s" content="%s">`, line[0], html.EscapeString(line[1]))
	}
	return out.String() + s.twitter() + s.structured()
}

func (s shell) images() (lines [][2]string) {
	for _, image := range []struct {
		address string
		size    image.Point
	}{{s.picture.wide, picture.Wide}, {s.picture.square, picture.Square}} {
		lines = append(lines, [][2]string{
			{"og:image", s.base + image.address},
			{"og:image:type", "image/png"},
			{"og:image:width", fmt.Sprint(image.size.X)},
			{"og:image:height", fmt.Sprint(image.size.Y)},
			{"og:image:alt", s.picture.alt},
		}...)
	}
	return lines
}

// twitter is the card's kind; its words are those of Open Graph.
func (s shell) twitter() string {
	if s.base == "" {
		return `<meta name="twitter:card" content="summary">`
	}
	return `<meta name="twitter:card" content="summary_large_image">` +
		`<meta name="twitter:image" content="` + html.EscapeString(s.base+s.picture.wide) + `">` +
		`<meta name="twitter:image:alt" content="` + html.EscapeString(s.picture.alt) + `">`
}

// A thing is what a page is about, in schema.org's words. It claims no more than
// a title and a maker: no medical type, no author of advice, no rating.
type thing struct {
	Context     string   `json:"@context,omitempty"`
	Type        string   `json:"@type"`
	Name        string   `json:"name"`
	Description string   `json:"description,omitempty"`
	URL         string   `json:"url,omitempty"`
	Image       []string `json:"image,omitempty"`
	Language    string   `json:"inLanguage,omitempty"`
	Audience    string   `json:"typicalAgeRange,omitempty"`
	Free        bool     `json:"isAccessibleForFree,omitempty"`
	Publisher   *thing   `json:"publisher,omitempty"`
	PartOf      *thing   `json:"isPartOf,omitempty"`
}

// structured is a block of data: no browser runs it, so the page's policy need
// not allow it. JSON escapes <, so nothing in it can end the element.
func (s shell) structured() string {
	q := s.page.Quiz
	about := thing{
		Context: "https://schema.org", Type: "Quiz", Name: s.page.Title, Description: s.page.Description,
		Language: s.page.Lang, Free: true,
	}
	if publisher := cmp.Or(s.site.Publisher, q.Maker); publisher != "" {
		about.Publisher = &thing{Type: "Organization", Name: publisher}
	}
	if q.Start.Rule != "" { // the quiz turns others away
		about.Audience = "18-"
	}
	if s.base != "" {
		about.URL = s.base + s.canonical()
		about.Image = []string{s.base + s.picture.wide, s.base + s.picture.square}
	}
	if s.page.Kind == app.KindOutcome {
		about.Type, about.Audience = "WebPage", ""
		about.PartOf = &thing{Type: "Quiz", Name: q.Texts.Title}
		if s.base != "" {
			about.PartOf.URL = s.base + q.Path()
		}
	}
	text, err := json.Marshal(about)
	if err != nil {
		return "" // strings and booleans always marshal
	}
	return `<script type="application/ld+json">` + string(text) + "</script>"
}
