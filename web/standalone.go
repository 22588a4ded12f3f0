package web

import (
	"html"

	"github.com/innerbuddies/gutquiz/app"
)

// alone is what a page that is no frame's has at its end, and in its head: they
// alone have the service worker, the manifest and the offer to install.
type alone struct {
	script, style, manifest, touchIcon string
	// unsaved tells that a reload takes something from the reader; offers, that the
	// page may offer to install the app; keeps, that it is about what is kept.
	unsaved, offers, keeps bool
}

func (b *builder) makeStandalone() (err error) {
	if b.standaloneStyle, err = style("standalone.css"); err != nil {
		return err
	}
	b.standalone, err = script("page/standalone.ts", nil)
	return err
}

func (b *builder) alone(p app.Page, root string) alone {
	if isFramed(p.Kind) {
		return alone{}
	}
	return alone{b.standalone, b.standaloneStyle, root + manifestPath, root + b.touchIcon, hasClient(p.Kind), p.Kind == app.KindHome || hasClient(p.Kind), isLocal(p.Kind)}
}

// none is so for pages made for frames.
func (a alone) none() bool { return a.script == "" }

func (a alone) scripts() []string {
	if a.none() {
		return nil
	}
	return []string{a.script}
}

func (a alone) styles() []string {
	if a.none() {
		return nil
	}
	return []string{a.style}
}

func (a alone) head() string {
	if a.none() {
		return ""
	}
	return `<link rel="manifest" href="` + a.manifest + `"><link rel="apple-touch-icon" href="` + a.touchIcon + `">` +
		"<style>" + a.style + "</style>"
}

// The share sign of iOS, as it stands in Safari's bar.
const sharePicture = `<svg viewBox="0 0 24 24" aria-hidden="true"><path d="M8 9H6v12h12V9h-2M12 15V3M8 7l4-4 4 4" fill="none" stroke="currentColor" stroke-width="1.8"/></svg>`

// body is hidden until the script finds a reason to show it.
func (a alone) body() string {
	if a.none() {
		return ""
	}
	renew := wordsRenew
	if a.unsaved {
		renew += " " + wordsRenewLoses
	}
	return a.offer() + `<p class="vh" id="renew-said" role="status"></p><aside class="renew" id="renew" aria-label="` + wordsRenewBar + `" hidden><p>` + html.EscapeString(renew) + `</p>` +
		`<button type="button" id="renew-now">` + wordsRenewNow + `</button>` +
		`<button type="button" id="renew-later">` + wordsRenewLater + `</button></aside>` +
		"<script>" + a.script + "</script>"
}

func (a alone) offer() string {
	if !a.offers {
		return ""
	}
	ios := wordsInstallShare + " " + sharePicture + " " + wordsInstallAdd
	if a.keeps {
		ios += " " + wordsInstallKept
	}
	return `<aside class="install" id="install" aria-label="` + wordsInstallBar + `" hidden>` +
		`<button class="btn wide quiet" type="button" id="install-now" hidden>` + html.EscapeString(wordsInstall) + `</button>` +
		`<p id="install-ios" hidden>` + ios + `</p></aside>`
}
