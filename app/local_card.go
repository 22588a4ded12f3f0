//go:build !frame

package app

import (
	ui "github.com/maxence-charriere/go-app/v10/pkg/app"

	"github.com/innerbuddies/gutquiz/app/kept"
	"github.com/innerbuddies/gutquiz/widget"
)

// localCard is the one card of these pages.
func localCard(quizzes []*widget.Quiz, class, title string, children ...ui.UI) ui.UI {
	h := headed(1, "result", "title", title)
	return put("div", "page",
		siteHeader("../"),
		wrap("main", "", put("section", class, append([]ui.UI{h}, children...)...).ID("quiz")),
		siteFooter(quizzes),
	).ID("gutquiz")
}

// waiting is shown on the kept and plan pages until something is kept.
func waiting(quizzes []*widget.Quiz, text string) []ui.UI {
	return append([]ui.UI{texted("p", "lead", text)}, takes(quizzes)...)
}

// takes leads to every quiz.
func takes(quizzes []*widget.Quiz) (views []ui.UI) {
	for _, q := range quizzes {
		views = append(views, wrap("p", "", named("btn wide", "../"+q.Path(), Say("home.take"), q.Texts.Title)))
	}
	return views
}

// none is why there is nothing: by the key, or because nothing can be kept.
func none(store kept.Store, key string) string {
	if store.Storage.Blocked() {
		key = "keep.nowhere"
	}
	return Say(key)
}

// noClient says that the client could not be loaded. Only the local script shows it.
func noClient() ui.UI {
	return put("div", "trouble", texted("p", "", Say("keep.noclient")), press("again", "btn", Say("quiz.again"), nil)).
		ID("trouble").Role("alert").Hidden(true)
}

// private is the foot of these pages.
func private() ui.UI {
	return wrap("p", "foot", ui.Raw(lockPicture), texted("span", "", Say("plan.private")))
}
