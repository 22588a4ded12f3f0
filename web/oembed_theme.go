package web

import (
	"html"

	"github.com/innerbuddies/gutquiz/app"
)

// themes are what a quiz can be told to look like by its bare address. The answer
// to a site that asks for a frame is a file, which cannot tell one query from
// another, so each theme has an address of its own.
var themes = []string{"light", "dark"}

// addThemes adds the quiz's address for each theme.
func (b *builder) addThemes(p app.Page, usual oembed) error {
	for _, theme := range themes {
		path, query := p.Path+theme+"/", "?theme="+theme
		answer := usual
		answer.HTML = oembedHTML(p.Title, b.base+p.Path+query, b.base+framePath(p)+query, usual.Height)
		if err := b.addAnswer(path, answer); err != nil {
			return err
		}
		page := themePage(p, b.base+p.Path, discoveryLink(b.base+path, p.Title))
		if err := b.site.add(path+"index.html", File{Bytes: []byte(page)}); err != nil {
			return err
		}
	}
	return nil
}

// themePage leads machines to the answer and readers on to the quiz.
func themePage(p app.Page, quiz, discovery string) string {
	quiz = html.EscapeString(quiz)
	return `<!doctype html><html lang="` + html.EscapeString(p.Lang) + `"><head><meta charset="utf-8">` +
		`<meta http-equiv="Content-Security-Policy" content="` + policy{}.String() + `">` +
		`<meta name="viewport" content="width=device-width,initial-scale=1"><meta name="robots" content="noindex">` +
		`<meta http-equiv="refresh" content="0;url=` + quiz + `"><link rel="canonical" href="` + quiz + `">` +
		discovery + "<title>" + html.EscapeString(p.Title) + "</title></head>" +
		`<body><a href="` + quiz + `">` + html.EscapeString(p.Title) + "</a></body></html>"
}
