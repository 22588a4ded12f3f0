package web

import (
	"fmt"
	"image"
	"slices"

	"github.com/innerbuddies/gutquiz/app"
)

// Before a browser installs the app it shows what that looks like. The pictures
// are drawn from the first quiz's own texts, as a phone shows them, so the build
// needs no browser and they never grow old.

var (
	upright = image.Pt(1080, 1920)
	lying   = image.Pt(1600, 1000)
)

// addScreens returns the pictures of the app, upright ones first. A site without
// quizzes has none.
func (b *builder) addScreens(pages []app.Page) ([]drawing, error) {
	i := slices.IndexFunc(pages, func(p app.Page) bool { return p.Kind == app.KindQuiz })
	if i < 0 {
		return []drawing{}, nil
	}
	q := pages[i].Quiz
	question := func(s *screen) { s.question(q) }
	title := q.Texts.Title
	all := []picturedScreen{{"question", title, upright, []func(*screen){question}}}
	both := []func(*screen){question}
	if days, of := q.FirstPlan(); len(days) > 0 {
		plan := func(s *screen) { s.plan(days, q.Texts.Outcomes[of].Phrase) }
		all = append(all, picturedScreen{"plan", app.Say("plan.title"), upright, []func(*screen){plan}})
		both = append(both, plan)
	}
	var drawings []drawing
	for _, p := range append(all, picturedScreen{"both", title, lying, both}) {
		d, err := b.addScreen(p)
		if err != nil {
			return nil, err
		}
		drawings = append(drawings, d)
	}
	return drawings, nil
}

// A picturedScreen is one picture: a phone's screen, or several side by side.
type picturedScreen struct {
	name, label string
	size        image.Point
	draw        []func(*screen)
}

func (b *builder) addScreen(p picturedScreen) (drawing, error) {
	c := newCanvas(p.size)
	const width, height = 360, 640 // of a phone, in CSS pixels
	scale := float64(p.size.Y) / height
	left := (float64(p.size.X)/scale - width*float64(len(p.draw))) / 2
	for i, draw := range p.draw {
		s := &screen{c: c, scale: scale, left: left + float64(i)*width}
		s.frame(i == 0)
		if draw(s); s.err != nil {
			return drawing{}, s.err
		}
	}
	form := "narrow"
	if p.size.X > p.size.Y {
		form = "wide"
	}
	drawn, err := c.png()
	if err != nil {
		return drawing{}, err
	}
	address, err := b.addHashed("screen-"+p.name+".png", File{Bytes: drawn})
	b.posters["screen "+p.name] = address // like them, no page shows it
	return drawing{Src: address, Sizes: fmt.Sprintf("%dx%d", p.size.X, p.size.Y), Type: "image/png", Form: form, Label: p.label}, err
}
