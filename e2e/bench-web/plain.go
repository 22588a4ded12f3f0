//go:build ignore

// A quiz as a plain go-app page: no more than bench.mjs needs to compare with. It is
// built with the whole of go-app and is no part of the product.
package main

import (
	"encoding/json"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
)

type question struct {
	Text    string   `json:"text"`
	Any     bool     `json:"any"`
	Options []string `json:"options"`
}

type quiz struct {
	app.Compo
	Title     string     `json:"title"`
	Result    string     `json:"result"`
	Questions []question `json:"questions"`
	at        int
	ticked    map[int]bool
}

func (q *quiz) Render() app.UI {
	if q.at == len(q.Questions) {
		return app.Main().Body(app.H1().ID("result").Text(q.Title), app.P().Text(q.Result))
	}
	now := q.Questions[q.at]
	kind := "radio"
	if now.Any {
		kind = "checkbox"
	}
	id := "step-" + string(rune('a'+q.at))
	parts := []app.UI{
		app.H2().Text(now.Text),
		app.Range(now.Options).Slice(func(i int) app.UI {
			return app.Label().Body(
				app.Input().Type(kind).OnClick(q.pick(i), app.EventScope(q.at, i)),
				app.Span().Text(now.Options[i]),
			)
		}),
		app.Button().DataSet("go", "next").Text("Next").OnClick(q.next),
	}
	// In turns, or go-app would keep the boxes, ticked as they are.
	if q.at%2 == 0 {
		return app.Main().Body(app.H1().Text(q.Title), app.Div().ID(id).Class("step now").Body(parts...))
	}
	return app.Main().Body(app.H1().Text(q.Title), app.Section().ID(id).Class("step now").Body(parts...))
}

func (q *quiz) pick(i int) app.EventHandler {
	return func(ctx app.Context, e app.Event) {
		q.ticked = map[int]bool{i: true}
		if !q.Questions[q.at].Any {
			q.next(ctx, e)
		}
	}
}

func (q *quiz) next(ctx app.Context, e app.Event) {
	if len(q.ticked) > 0 {
		q.at, q.ticked = q.at+1, nil
	}
}

func main() {
	app.Route("/plain/", func() app.Composer {
		q := &quiz{}
		if err := json.Unmarshal([]byte(app.Window().Get("quiz").String()), q); err != nil {
			panic(err)
		}
		return q
	})
	app.RunWhenOnBrowser()
}
