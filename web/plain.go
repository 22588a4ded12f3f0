package web

import (
	"errors"
	"fmt"
	"html"
	"net/url"
	"strings"

	"github.com/innerbuddies/gutquiz/app"
)

// ErrBadBase is wrapped by every error about a site's address.
var ErrBadBase = errors.New("bad base address")

// ParseBase returns the address with a slash at its end, and the empty address
// as it is. It refuses what no site can have: another scheme than http or
// https, no host, a user, a query or a fragment.
func ParseBase(base string) (string, error) {
	if base == "" {
		return "", nil
	}
	u, err := url.Parse(base)
	if err != nil {
		return "", fmt.Errorf("%w %q: not an address; write https://quiz.example/", ErrBadBase, base)
	}
	switch {
	case u.Scheme != "http" && u.Scheme != "https":
		return "", fmt.Errorf("%w %q: begin with https://", ErrBadBase, base)
	case u.Host == "" || u.Opaque != "":
		return "", fmt.Errorf("%w %q: the host is missing; write https://quiz.example/", ErrBadBase, base)
	case u.User != nil || strings.ContainsAny(base, "?#;, '\""):
		return "", fmt.Errorf("%w %q: leave out user, query and fragment", ErrBadBase, base)
	}
	return strings.TrimRight(u.String(), "/") + "/", nil
}

// addPlain adds what machines read, and the page for addresses that lead nowhere.
func (b *builder) addPlain(pages []app.Page) error {
	robots := "User-agent: *\nAllow: /\n"
	texts := map[string]string{"404.html": notFoundPage(b.base)}
	if b.base != "" {
		robots += "Sitemap: " + b.base + "sitemap.xml\n"
		texts["sitemap.xml"] = sitemap(b.base, pages)
	}
	texts["robots.txt"] = robots
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

const notFoundStyle = "body{color-scheme:light dark;font:1.1rem/1.5 system-ui,sans-serif;margin:15vh auto;max-width:30rem;padding:0 1rem}"

// Some chats write the # of a link as %23, and then all behind it is a part of the path.
const notFoundScript = `/%23/.test(location.pathname)&&location.replace(location.href.replace("%23","#"))`

// notFoundPage stands on its own: at a wrong address no relative one is right,
// so it links home only where home is known.
func notFoundPage(home string) string {
	link := ""
	if home != "" {
		link = "<p>" + wordsNotFoundAt + ` <a href="` + html.EscapeString(home) + `">` + wordsHome + "</a></p>"
	}
	return `<!doctype html><html lang="en"><head><meta charset="utf-8">` +
		`<meta http-equiv="Content-Security-Policy" content="` + policy([]string{notFoundScript}, []string{notFoundStyle}, false, "") + `">` +
		`<meta name="viewport" content="width=device-width,initial-scale=1"><meta name="robots" content="noindex">` +
		"<title>" + wordsNotFound + "</title><style>" + notFoundStyle + "</style></head>" +
		"<body><h1>" + wordsNotFound + "</h1>" + link + "<script>" + notFoundScript + "</script></body></html>"
}
