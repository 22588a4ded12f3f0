package web

import (
	"html"

	"github.com/innerbuddies/gutquiz/app"
)

// A standalone is what only pages of their own get, in their head and at their
// end: service worker, manifest, install offer. It is empty for a page made for a
// frame.
type standalone struct {
	script, style, manifest, touchIcon string
	unsaved                            bool // a reload takes something from the reader
	offers                             bool // the page may offer to install the app
	keeps                              bool // the page is about what is kept
}

func (b *builder) standaloneOf(p app.Page, root string) standalone {
	if isFramed(p.Kind) || b.draft {
		return standalone{}
	}
	return standalone{
		script: b.standalone, style: b.standaloneStyle, manifest: root + manifestPath, touchIcon: root + b.touchIcon,
		unsaved: hasClient(p.Kind), offers: p.Kind == app.KindHome || hasClient(p.Kind), keeps: isLocal(p.Kind),
	}
}

// none reports whether the page is made for a frame.
func (a standalone) none() bool { return a.script == "" }

func (a standalone) scripts() []string {
	if a.none() {
		return nil
	}
	return []string{a.script}
}

func (a standalone) styles() []string {
	if a.none() {
		return nil
	}
	return []string{a.style}
}

func (a standalone) head() string {
	if a.none() {
		return ""
	}
	return `<link rel="manifest" href="` + a.manifest + `"><link rel="apple-touch-icon" href="` + a.touchIcon + `">` +
		"<style>" + a.style + "</style>"
}

// The share sign of iOS, as it stands in Safari's bar.
const sharePicture = `<svg viewBox="0 0 24 24" aria-hidden="true"><path d="M8 9H6v12h12V9h-2M12 15V3M8 7l4-4 4 4" fill="none" stroke="currentColor" stroke-width="1.8"/></svg>`

// body is hidden until the script finds a reason to show it.
func (a standalone) body() string {
	if a.none() {
		return ""
	}
	renew := app.Say("page.renew")
	if a.unsaved {
		renew += " " + app.Say("page.renewloses")
	}
	return a.offer() + `<p class="vh" id="renew-said" role="status"></p><aside class="renew" id="renew" aria-label="` + app.Say("page.renewbar") + `" hidden><p>` + html.EscapeString(renew) + `</p>` +
		`<button type="button" id="renew-now">` + app.Say("page.renewnow") + `</button>` +
		`<button type="button" id="renew-later">` + app.Say("page.renewlater") + `</button></aside>` +
		"<script>" + a.script + "</script>"
}

func (a standalone) offer() string {
	if !a.offers {
		return ""
	}
	ios := app.Say("page.installshare") + " " + sharePicture + " " + app.Say("page.installadd")
	if a.keeps {
		ios += " " + app.Say("page.installkept")
	}
	return `<aside class="install" id="install" aria-label="` + app.Say("page.installbar") + `" hidden>` +
		`<button class="btn wide quiet" type="button" id="install-now" data-only="` + app.Say("page.installonly") + `" hidden>` + html.EscapeString(app.Say("page.install")) + `</button>` +
		`<p id="install-ios" hidden>` + ios + `</p>` +
		`<p id="not-offline" hidden>` + app.Say("page.notoffline") + `</p></aside>`
}
