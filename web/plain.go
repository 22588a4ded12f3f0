package web

import (
	"html"
	"strings"

	"github.com/innerbuddies/gutquiz/app"
)

// addPlain adds what machines read, and the page for addresses that lead nowhere.
func (b *builder) addPlain(pages []app.Page) error {
	robots := "User-agent: *\nAllow: /\n"
	texts := map[string]string{"404.html": NotFoundPage(b.base)}
	if b.base != "" {
		robots += "Sitemap: " + b.base + "sitemap.xml\n"
		texts["sitemap.xml"] = sitemap(b.base, pages)
	}
	texts["robots.txt"] = robots
	texts[licensesPath] = clientLicenses
	for path, text := range texts {
		if err := b.site.add(path, File{Bytes: []byte(text)}); err != nil {
			return err
		}
	}
	// Last, because it names every other file.
	return b.site.add(headersPath, File{Bytes: []byte(headersFile(b.site))})
}

func sitemap(base string, pages []app.Page) string {
	var out strings.Builder
	out.WriteString(`<?xml version="1.0" encoding="UTF-8"?>` + "\n")
	out.WriteString(`<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">` + "\n")
	for _, p := range pages {
		if p.Index {
			out.WriteString("<url><loc>" + html.EscapeString(base+p.Path) + "</loc></url>\n")
		}
	}
	out.WriteString("</urlset>\n")
	return out.String()
}
