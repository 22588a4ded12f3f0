package app

import (
	ui "github.com/maxence-charriere/go-app/v10/pkg/app"

	"github.com/innerbuddies/gutquiz/widget"
)

// Pictures are inline SVG in the colours of the theme (web/browser/style/quiz.css). They are
// decoration and hidden from screen readers: the words beside them say it all.
const (
	lockPicture       = `<svg class="lock" width="14" height="16" viewBox="0 0 14 16" aria-hidden="true"><path d="M2 7V5a5 5 0 0 1 10 0v2h1v9H1V7zm2 0h6V5a3 3 0 0 0-6 0z" fill="currentColor"></path></svg>`
	quizPicture       = `<svg class="picture" viewBox="0 0 320 84" aria-hidden="true"><path class="fill" d="M98 8h124a14 14 0 0 1 0 28H98a14 14 0 0 1 0-28z"></path><path class="line" d="M98 8h124a14 14 0 0 1 0 28H98a14 14 0 0 1 0-28zM96 22l5 5 9-10M124 22h62M98 48h124a14 14 0 0 1 0 28H98a14 14 0 0 1 0-28z"></path><path class="dot" d="M124 61h58v2h-58z"></path><circle class="dot" cx="103" cy="62" r="5"></circle></svg>`
	glassPicture      = `<svg class="picture" viewBox="0 0 320 84" aria-hidden="true"><path class="fill" d="M137 30q11-7 23 0t23 0l-5 46h-36z"></path><path class="line" d="M132 6h56l-7 72h-42z"></path><circle class="dot" cx="152" cy="52" r="3"></circle><circle class="dot" cx="166" cy="44" r="2"></circle><circle class="dot" cx="160" cy="64" r="2.5"></circle><path class="table" d="M70 78h180"></path></svg>`
	smallGlassPicture = `<svg class="glass" width="30" height="40" viewBox="0 0 60 80" aria-hidden="true"><path class="fill" d="M7 28q11-7 23 0t23 0l-5 48h-36z"></path><path class="line" d="M2 4h56l-7 72h-42z"></path><circle class="dot" cx="24" cy="50" r="3"></circle><circle class="dot" cx="38" cy="42" r="2.5"></circle></svg>`
	talkPicture       = `<svg class="picture" viewBox="0 0 320 84" aria-hidden="true"><path class="fill" d="M120 14h56a12 12 0 0 1 12 12v18a12 12 0 0 1-12 12h-30l-16 14v-14h-10a12 12 0 0 1-12-12V26a12 12 0 0 1 12-12z"></path><path class="line" d="M136 30h32M136 42h20"></path><path class="line" d="M200 34h6a10 10 0 0 1 10 10v8a10 10 0 0 1-10 10h-2v10l-11-10h-13"></path></svg>`
	alertPicture      = `<svg class="picture urgent" viewBox="0 0 320 84" aria-hidden="true"><path class="line" d="M160 8l42 68h-84z"></path><path class="line" d="M160 32v20"></path><circle class="full" cx="160" cy="63" r="3.5"></circle></svg>`
)

// beginning is the picture where the quiz begins: its author's, or a calm one.
func beginning(q *widget.Quiz) ui.UI {
	if q.Image.Source != "" {
		return imageOf("image", q.Image, q.Texts.Picture)
	}
	return ui.Raw(pictureOf(q))
}

// imageOf is an author's picture, where there is one. It holds its place from the
// first: its measures are those of the style.
func imageOf(class string, i widget.Image, alt string) ui.UI {
	if i.Source == "" {
		return nil
	}
	e := ui.ElemSelfClosing("img").Class(class)
	for _, a := range [][2]string{{"src", i.Source}, {"alt", alt}, {"width", number(i.Width)}, {"height", number(i.Height)}, {"decoding", "sync"}} {
		e = e.Attr(a[0], a[1])
	}
	return e
}

// outcomeImage is that of an outcome, where it has one.
func outcomeImage(q *widget.Quiz, id widget.OutcomeID) ui.UI {
	return imageOf("image", outcomeOf(q, id).Image, q.Texts.Outcomes[id].Picture)
}

// pictureOf is what the app draws where the quiz begins.
func pictureOf(q *widget.Quiz) string { return pictureNamed(q.Picture) }

func pictureNamed(name widget.Picture) string {
	if name == widget.PictureGlass {
		return glassPicture
	}
	return quizPicture
}
