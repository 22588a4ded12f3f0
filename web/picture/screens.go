package picture

import (
	"image"

	"github.com/innerbuddies/gutquiz/app"
	"github.com/innerbuddies/gutquiz/widget"
)

// Before a browser installs the app it shows what that looks like. The pictures
// are drawn from the first quiz's own texts, as a phone shows them, so the build
// needs no browser and they never grow old.

var (
	upright = image.Pt(1080, 1920)
	lying   = image.Pt(1600, 1000)
)

// A Screen is a picture of the app, as the installer shows it.
type Screen struct {
	Name, Label string
	Size        image.Point
	PNG         []byte
}

// Screens returns the pictures of a quiz on a site, in its look, upright ones first.
func Screens(q *widget.Quiz, site string, look Look) ([]Screen, error) {
	question := func(s *screen) { s.question(q) }
	title, right := q.Texts.Title, widget.RightToLeft(q.Lang)
	all := []picturedScreen{{"question", title, upright, []func(*screen){question}, right}}
	both := []func(*screen){question}
	if p, is := app.PlanScreenOf(q); is {
		plan := func(s *screen) { s.plan(p) }
		all = append(all, picturedScreen{"plan", p.Title, upright, []func(*screen){plan}, right})
		both = append(both, plan)
	}
	var screens []Screen
	for _, p := range append(all, picturedScreen{"both", title, lying, both, right}) {
		drawn, err := p.drawn(site, look)
		if err != nil {
			return nil, err
		}
		screens = append(screens, Screen{p.name, p.label, p.size, drawn})
	}
	return screens, nil
}

// A picturedScreen is one picture: a phone's screen, or several side by side.
type picturedScreen struct {
	name, label string
	size        image.Point
	draw        []func(*screen)
	right       bool
}

func (p picturedScreen) drawn(site string, look Look) ([]byte, error) {
	c := newCanvas(p.size)
	scale := float64(p.size.Y) / phoneHeight
	left := (float64(p.size.X)/scale - phoneWidth*float64(len(p.draw))) / 2
	for i, draw := range p.draw {
		s := &screen{c: c, scale: scale, left: left + float64(i)*phoneWidth, own: look.Font, right: p.right}
		if i == 0 {
			s.brand(site)
		}
		s.frame()
		if draw(s); s.err != nil {
			return nil, s.err
		}
	}
	return c.png(look)
}
