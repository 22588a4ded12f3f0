// Package app is the screen: go-app pages and components that draw what widget
// says. It decides nothing about the quiz.
package app

import (
	ui "github.com/maxence-charriere/go-app/v10/pkg/app"

	"github.com/innerbuddies/gutquiz/widget"
)

// PageKind tells the delivery what a page needs around its body.
type PageKind string

const (
	KindHome  PageKind = "home"  // the list of quizzes; no client
	KindQuiz  PageKind = "quiz"  // a quiz on its own page; early script and client
	KindEmbed PageKind = "embed" // a quiz in a frame; early script and client, noindex
	KindPaper PageKind = "paper" // the paper twin; no client
)

// A Page is one page of the site, drawn in advance.
type Page struct {
	Kind PageKind
	// Path is the page's address relative to the site's root: "" for the home
	// page, else words each followed by a slash, as "buttermilk-or-kefir/paper/".
	Path               string
	Title, Description string
	Lang               string
	// Quiz is nil on pages that belong to no quiz.
	Quiz *widget.Quiz
	// Index tells that search engines may list the page.
	Index bool
	// Body is the page's one root element.
	Body ui.UI
}

// Pages returns every page of a site with these quizzes, home page first.
func Pages(quizzes []*widget.Quiz) []Page {
	pages := []Page{{Kind: KindHome, Title: "Quizzes", Lang: "en", Index: true, Body: ui.Div().Text("home")}}
	for _, q := range quizzes {
		id := string(q.ID) + "/"
		pages = append(pages,
			Page{Kind: KindQuiz, Path: id, Title: q.Texts.Title, Description: q.Texts.Description, Lang: q.Lang, Quiz: q, Index: true, Body: ui.Div().Text("quiz")},
			Page{Kind: KindEmbed, Path: id + "embed/", Title: q.Texts.Title, Lang: q.Lang, Quiz: q, Body: ui.Div().Text("quiz")},
			Page{Kind: KindPaper, Path: id + "paper/", Title: q.Texts.Title, Lang: q.Lang, Quiz: q, Index: true, Body: ui.Div().Text("paper")},
		)
	}
	return pages
}
