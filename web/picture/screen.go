package picture

import (
	"fmt"
	"image"
	"image/color"
	"slices"

	"golang.org/x/image/font/gofont/gobold"
	"golang.org/x/image/font/gofont/gomedium"
	"golang.org/x/image/font/gofont/goregular"

	"github.com/innerbuddies/gutquiz/app"
	"github.com/innerbuddies/gutquiz/widget"
)

// A screen is a phone's, drawn from top to bottom. Its measures are CSS pixels.
type screen struct {
	c           canvas
	scale, left float64
	y           float64 // how far down it is drawn
	own         *Font
	// right is whether it is read from right to left: all of it stands the other way round.
	right bool
	err   error
}

// A phone's, in CSS pixels.
const phoneWidth, phoneHeight = 360.0, 640.0

// The card's left edge, and that of what is in it.
const (
	cardLeft, cardTop, cardWidth, cardEnd = 14.0, 50.0, 332.0, 622.0
	inLeft, inWidth                       = 34.0, 292.0
)

var inkLine = color.RGBA{0xe0, 0xd8, 0xc7, 0xff}

func (s *screen) brand(site string) {
	s.y = 14
	s.text(gobold.TTF, 17, inkText, cardLeft+4, cardWidth-8, first(s.wrapped(s.writer(gobold.TTF, 17, inkText), site, cardWidth-8)))
}

// first is as much of a text as there is a line for.
func first(lines []string) string { return lines[0] }

func (s *screen) frame() {
	s.outlined(cardLeft, cardTop, cardWidth, cardEnd-cardTop, 18, inkLine, inkCard)
	s.y = cardTop + 22
}

func (s *screen) question(q *widget.Quiz) {
	way := q.Way(nil)
	place := max(0, slices.IndexFunc(way, func(a widget.Question) bool { return a.Choose == widget.ChooseOne }))
	asked := way[place]
	step := app.Say("quiz.step", "n", fmt.Sprint(place+1), "m", fmt.Sprint(len(way)))
	s.beside(13, q.Texts.Title, step)
	s.y += 10
	s.bars(place+1, len(way))
	s.y += 20
	s.text(gobold.TTF, 23, inkText, inLeft, inWidth, q.Texts.Questions[asked.ID])
	s.y += 12
	for i, option := range asked.Options {
		s.option(q.Texts.Options[option], i == 0)
	}
	s.y = cardEnd - 70
	s.button(inLeft+inWidth-100, 100, app.Say("quiz.next"))
	s.y = cardEnd - 58
	s.text(gomedium.TTF, 16, inkSoft, inLeft+8, 100, app.Say("quiz.back"))
}

func (s *screen) plan(p app.PlanScreen) {
	days, now := p.Days, min(3, len(p.Days)-1) // days done
	s.text(gobold.TTF, 27, inkText, inLeft, inWidth, p.Title)
	s.y += 14
	s.beside(13, p.Name, app.Say("plan.day", "n", fmt.Sprint(now+1), "m", fmt.Sprint(len(days))))
	s.y += 8
	s.text(gobold.TTF, 36, inkText, inLeft, inWidth, p.Say(days[now]))
	s.y += 4
	s.text(goregular.TTF, 16, inkSoft, inLeft, inWidth, p.More)
	s.y += 22
	s.button(inLeft, inWidth, p.Done)
	s.y += 10
	s.quietButton(inLeft, inWidth, app.Say("plan.skip"))
	s.y += 34
	s.text(gobold.TTF, 19, inkText, inLeft, inWidth, app.Say("plan.chart"))
	s.y += 14
	s.columns(p, now)
}

// columns are the days of a plan, those done in the accent; all alike where amounts
// are words.
func (s *screen) columns(p app.PlanScreen, done int) {
	const tall = 96.0
	most := widget.Most(p.Days)
	step := inWidth / float64(len(p.Days))
	for i, day := range p.Days {
		ink := inkLine
		if i < done {
			ink = inkAccent
		}
		height := tall
		if most > 0 {
			height = tall * day.Amount / most
		}
		s.box(inLeft+float64(i)*step+step*.1, s.y+tall-height, step*.8, height, 2, ink)
	}
	s.y += tall + 8
	s.beside(13, p.Say(p.Days[0]), p.Say(p.Days[len(p.Days)-1]))
}

// bars are the steps of a quiz, those done in the accent.
func (s *screen) bars(done, of int) {
	step := (inWidth + 4) / float64(of)
	for i := range of {
		ink := inkLine
		if i < done {
			ink = inkAccent
		}
		s.box(inLeft+float64(i)*step, s.y, step-4, 4, 2, ink)
	}
	s.y += 4
}

// option is left out where the card has no room for it.
func (s *screen) option(words string, ticked bool) {
	w := s.writer(goregular.TTF, 16, inkText)
	lines := s.wrapped(w, words, inWidth-62)
	height := max(52, 20+float64(len(lines))*16*1.3)
	if s.y+height > cardEnd-84 {
		return
	}
	edge, ground := inkLine, inkCard
	if ticked {
		edge, ground = inkAccent, inkTint
	}
	s.outlined(inLeft, s.y, inWidth, height, 14, edge, ground)
	s.outlined(inLeft+15, s.y+height/2-9, 18, 18, 9, inkAccent, inkCard)
	if ticked {
		s.box(inLeft+20, s.y+height/2-4, 8, 8, 4, inkAccent)
	}
	top := s.y
	s.y += (height-float64(len(lines))*16*1.22)/2 - 1
	s.lines(w, 16, inLeft+46, lines)
	s.y = top + height + 8
}

// A look is how a button looks.
type look struct{ ground, ink, edge color.Color }

// button is the one to press first; quietButton is any other.
func (s *screen) button(left, width float64, words string) {
	s.pill(left, width, words, look{inkAccent, inkCard, inkAccent})
}

func (s *screen) quietButton(left, width float64, words string) {
	s.pill(left, width, words, look{inkCard, inkText, inkSoft})
}

func (s *screen) pill(left, width float64, words string, l look) {
	s.outlined(left, s.y, width, 48, 24, l.edge, l.ground)
	w := s.writer(gobold.TTF, 16, l.ink)
	top := s.y
	s.y += 14
	s.lines(w, 16, left+(width-s.measured(w, words))/2, []string{words})
	s.y = top + 48
}

// beside are two short texts at the ends of one line.
func (s *screen) beside(size float64, first, second string) {
	w, top := s.writer(goregular.TTF, size, inkSoft), s.y
	s.lines(w, size, inLeft+inWidth-s.measured(w, second), []string{second})
	s.y = top
	s.lines(w, size, inLeft, []string{first})
}

func (s *screen) text(ttf []byte, size float64, ink color.Color, left, width float64, words string) {
	w := s.writer(ttf, size, ink)
	s.lines(w, size, left, s.wrapped(w, words, width))
}

func (s *screen) writer(ttf []byte, size float64, ink color.Color) writer {
	w, err := newWriter(ttf, size*s.scale, ink, s.own)
	w.right = s.right
	if err != nil {
		s.err = err
	}
	return w
}

func (s *screen) wrapped(w writer, words string, width float64) []string {
	return w.wrap(words, int(width*s.scale))
}

func (s *screen) measured(w writer, words string) float64 {
	return float64(w.measure(words)) / s.scale
}

// lines are written from y on, which then is below them.
func (s *screen) lines(w writer, size, left float64, lines []string) {
	if s.right {
		left = phoneWidth - left // where they end
	}
	w.write(s.c, s.px(s.left+left), s.px(s.y+size), lines)
	s.y += float64(len(lines)*w.leading) / s.scale
}

func (s *screen) px(css float64) int { return int(css*s.scale + .5) }

func (s *screen) outlined(left, top, width, height, radius float64, edge, ground color.Color) {
	const line = 1.5
	s.box(left, top, width, height, radius, edge)
	s.box(left+line, top+line, width-2*line, height-2*line, radius-line, ground)
}

func (s *screen) box(left, top, width, height, radius float64, ink color.Color) {
	if s.right {
		left = phoneWidth - left - width
	}
	at := image.Rect(s.px(s.left+left), s.px(top), s.px(s.left+left+width), s.px(top+height))
	s.c.box(at, float32(radius*s.scale), ink)
}
