//go:build !frame

package app

import (
	ui "github.com/maxence-charriere/go-app/v10/pkg/app"

	"github.com/innerbuddies/gutquiz/widget"
)

// pageFor is what is drawn on each page that is not made for frames, and in a quiz
// that somebody framed though it has a page of its own.
func pageFor(kind PageKind, drawn ui.Value) (func() ui.Composer, error) {
	switch kind {
	case KindPublish:
		d, err := openDesk(host().Get("desk").String())
		return func() ui.Composer { return &publishPage{Desk: d} }, err
	case KindKept, KindPlan:
		return localPage(kind)
	}
	q, err := openQuiz()
	switch {
	case err != nil:
		return nil, err
	case kind == KindOutcome:
		return sharedFor(q, drawn.Get("outcome").String()), nil
	}
	return quizFor(q, kind == KindEmbed), nil
}

// sharedFor is nil where the private link does not open on the page of the outcome.
func sharedFor(q *widget.Quiz, slug string) func() ui.Composer {
	r, word := openShared(q, host().Get("code").String(), slug)
	if word != "" {
		host().Call("refuse", word)
		return nil
	}
	return func() ui.Composer { return &sharedPage{Quiz: q, Recommendation: r} }
}

func localPage(kind PageKind) (func() ui.Composer, error) {
	quizzes, err := siteQuizzes()
	return func() ui.Composer {
		if kind == KindPlan {
			return &planPage{Quizzes: quizzes}
		}
		return &keptPage{Quizzes: quizzes}
	}, err
}

// siteQuizzes are all quizzes of the site, as the local script fetched them.
func siteQuizzes() ([]*widget.Quiz, error) {
	given := host().Get("quizzes")
	texts := make([][]byte, given.Length())
	for i := range texts {
		texts[i] = []byte(given.Index(i).String())
	}
	return widget.OpenAll(texts...)
}

// canShare reports whether the script for sharing is there (web/browser/page/share.ts): it comes
// with a quiz on a page of its own.
func canShare() bool { return ui.IsClient && host().Get("share").Truthy() }

// shareLink offers words and a link, relative to this page, to the browser's own
// sharing, or copies them. Done hears what became of it ("shared", "copied",
// "select" when the reader must copy it, or nothing) and the whole link.
func shareLink(words, address string, picture drawing, done func(said, link string)) {
	var heard ui.Func
	heard = ui.FuncOf(func(_ ui.Value, said []ui.Value) any {
		heard.Release()
		done(said[0].String(), said[1].String())
		return nil
	})
	host().Call("share", words, address, map[string]any(picture), heard)
}

// savePicture lets the reader keep the card as a picture.
func savePicture(picture drawing) { host().Call("save", map[string]any(picture)) }

// fieldOf is the name and the value of the field an event came from.
func fieldOf(ctx ui.Context) (name, value string) {
	field := ctx.JSSrc()
	return field.Get("dataset").Get("choice").String(), field.Get("value").String()
}

// showFrame shows an address in the preview.
func showFrame(address, title string) { host().Call("preview", address, title) }

// contrast is WCAG's contrast ratio of two colours, in tenths and never rounded up.
func contrast(a, b string) int { return host().Call("contrast", a, b).Int() }
