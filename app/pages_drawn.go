//go:build !wasm

package app

import (
	ui "github.com/maxence-charriere/go-app/v10/pkg/app"

	"github.com/innerbuddies/gutquiz/widget"
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
	// Quizzes are those of the site, on pages whose client reads them all.
	Quizzes []*widget.Quiz
	// Outcome is empty on pages that are not about one.
	Outcome widget.OutcomeID
	// Given is what the page's script is given as JSON, or empty.
	Given string
	// Index reports whether search engines may list the page.
	Index bool
	// Body is the page's one root element.
	Body ui.UI
}

// siteLang is the language of the pages that belong to no quiz, or to all: the site's
// first, else that of its first quiz.
func siteLang(quizzes []*widget.Quiz) string {
	for _, lang := range setting.Site.Languages {
		return lang
	}
	for _, q := range quizzes {
		return q.Lang
	}
	return "en"
}

// InLanguage is each quiz once: in a language where it is in that, and else as it was
// written.
func InLanguage(quizzes []*widget.Quiz, lang string) (each []*widget.Quiz) {
	for _, q := range quizzes {
		if q.Prefix == "" {
			each = append(each, Version(quizzes, q, lang))
		}
	}
	return each
}

// Version is a quiz in a language, or as it is where it is not in that.
func Version(quizzes []*widget.Quiz, of *widget.Quiz, lang string) *widget.Quiz {
	for _, q := range quizzes {
		if q.ID == of.ID && q.Lang == lang {
			return q
		}
	}
	return of
}

// Pages returns every page of a site with these quizzes, home page first. Words of
// pages of quizzes are in the quiz's language, and of all others in that spoken.
func Pages(quizzes []*widget.Quiz) []Page {
	pages := []Page{{
		Kind:        KindHome,
		Title:       homeTitle(),
		Description: Say("home.description"),
		Lang:        siteLang(quizzes),
		Index:       true,
		Body:        &homePage{Quizzes: InLanguage(quizzes, siteLang(quizzes))},
	}}
	for _, q := range quizzes {
		in(q.Lang, func() { pages = append(pages, quizPages(q)...) })
	}
	return append(pages, localPages(InLanguage(quizzes, siteLang(quizzes)))...)
}

// localPages are about what is kept on the reader's device.
func localPages(quizzes []*widget.Quiz) []Page {
	if len(quizzes) == 0 {
		return nil // nothing could be kept
	}
	page := func(kind PageKind, title string, body ui.UI) Page {
		return Page{
			Kind:        kind,
			Path:        string(kind) + "/",
			Title:       title,
			Description: Say("home.description"),
			Lang:        siteLang(quizzes),
			Quizzes:     quizzes,
			Body:        body,
		}
	}
	local := []Page{page(KindKept, Say("kept.title"), &keptPage{Quizzes: quizzes})}
	if plans(quizzes) {
		local = append(local, page(KindPlan, planTitle(quizzes), &planPage{Quizzes: quizzes}))
	}
	return local
}

func quizPages(q *widget.Quiz) []Page {
	page := func(kind PageKind, path, title string, index bool, body ui.UI) Page {
		return Page{
			Kind:        kind,
			Path:        q.Path() + path,
			Title:       title,
			Description: q.Texts.Description,
			Lang:        q.Lang,
			Quiz:        q,
			Index:       index,
			Body:        body,
		}
	}
	pages := []Page{
		page(KindQuiz, "", q.Texts.Title, true, &drawnQuiz{Quiz: q}),
		page(KindEmbed, "embed/", q.Texts.Title, false, &drawnQuiz{Quiz: q, Embed: true}),
		page(KindPaper, "paper/", Say("paper.title", "title", q.Texts.Title), true, &paperPage{Quiz: q}),
		page(KindStill, "r/", Say("outcomes.title"), false, &outcomesPage{Quiz: q}),
	}
	if q.Product.Href != "" {
		pages = append(pages, page(KindProduct, "product/", Say("product.title"), false, &productPage{Quiz: q}))
	}
	for _, outcome := range q.Outcomes {
		pages = append(pages, outcomePages(q, outcome)...)
	}
	return pages
}

// Cards are the outcomes of a quiz that have a card, as addresses spell them.
func Cards(q *widget.Quiz) (slugs []string) {
	for _, o := range q.Outcomes {
		if shareable(o) {
			slugs = append(slugs, o.ID.Slug())
		}
	}
	return slugs
}

// outcomePages are the public page and the card of an outcome. Where somebody
// should see a doctor there is no card, and no machine may list the page.
func outcomePages(q *widget.Quiz, o widget.Outcome) []Page {
	t, slug := q.Texts.Outcomes[o.ID], o.ID.Slug()
	public := Page{
		Kind:        KindStill,
		Path:        q.Path() + "r/" + slug + "/",
		Title:       Say("outcome.title", "headline", t.Headline, "title", q.Texts.Title),
		Description: t.Text,
		Lang:        q.Lang,
		Quiz:        q,
		Outcome:     o.ID,
		Body:        &outcomePage{Quiz: q, Outcome: o},
	}
	if !shareable(o) {
		return []Page{public}
	}
	public.Kind, public.Index = KindOutcome, true
	card := public
	card.Kind, card.Index = KindCard, false
	card.Path, card.Body = q.Path()+"card/"+slug+"/", &cardPage{Quiz: q, Outcome: o}
	return []Page{public, card}
}
