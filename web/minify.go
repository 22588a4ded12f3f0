package web

import (
	"github.com/tdewolff/minify/v2"
	minifyhtml "github.com/tdewolff/minify/v2/html"
	minifysvg "github.com/tdewolff/minify/v2/svg"
)

// smallerHTML spells a drawn element in fewer bytes. It is for pages that no
// client takes over: it joins spaces and drops tags a browser adds, and a page
// that go-app takes over has to stay what go-app makes.
func smallerHTML(drawn string) (string, error) {
	m := minify.New()
	m.Add("text/html", &minifyhtml.Minifier{KeepEndTags: true, KeepQuotes: true, KeepDefaultAttrVals: true})
	return m.String("text/html", drawn)
}

// smallerSVG spells a picture in fewer bytes.
func smallerSVG(picture []byte) ([]byte, error) {
	m := minify.New()
	m.AddFunc("image/svg+xml", minifysvg.Minify)
	return m.Bytes("image/svg+xml", picture)
}
