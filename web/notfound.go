package web

import (
	"html"

	"github.com/innerbuddies/gutquiz/app"
)

const notFoundStyle = "body{color-scheme:light dark;font:1.1rem/1.5 system-ui,sans-serif;margin:15vh auto;max-width:30rem;padding:0 1rem}"

// Some chats write the # of a link as %23, and then all behind it is a part of the path.
const notFoundScript = `/%23/.test(location.pathname)&&location.replace(location.href.replace("%23","#"))`

// NotFoundPage is the page for addresses that lead nowhere. It stands on its own: at a wrong address no relative one is right,
// so it links home only where home is known.
func NotFoundPage(home string) string { return lostPage(app.Say("page.notfound"), home) }

// notKeptPage is what the service worker shows without a network in the place of a
// page that it has not kept, or that never was.
func notKeptPage(home string) string { return lostPage(app.Say("page.notkept"), home) }

func lostPage(words, home string) string {
	link := ""
	if home != "" {
		link = "<p>" + app.Say("page.notfoundat") + ` <a href="` + html.EscapeString(home) + `">` + app.Say("page.home") + "</a></p>"
	}
	return `<!doctype html><html lang="` + app.Lang() + `"><head><meta charset="utf-8">` +
		`<meta http-equiv="Content-Security-Policy" content="` + policy{scripts: []string{notFoundScript}, styles: []string{notFoundStyle}}.String() + `">` +
		`<meta name="viewport" content="width=device-width,initial-scale=1"><meta name="robots" content="noindex">` +
		"<title>" + words + "</title><style>" + notFoundStyle + "</style></head>" +
		"<body><h1>" + words + "</h1>" + link + "<script>" + notFoundScript + "</script></body></html>"
}
