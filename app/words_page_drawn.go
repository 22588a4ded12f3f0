//go:build !wasm

package app

// pageWords are the sentences on pages around what the app draws.
var pageWords = map[string]string{
	"page.noscript":      "This quiz works out your result with JavaScript, which is off here. The paper version asks the same questions:",
	"page.paper":         "open the paper version",
	"page.nochoices":     "Choosing and the preview need JavaScript, which is off here. The codes above are the usual ones: select and copy them, with the address of this site in the place of https://YOUR-SITE/ where you see that.",
	"page.notfound":      "There is no page at this address.",
	"page.notkept":       "There is no network, and no page of this address is kept on this device.",
	"page.notfoundat":    "The quizzes are here:",
	"page.home":          "all quizzes",
	"page.localnoscript": "What you keep is read by JavaScript on your device, and this browser runs none.",
	"page.old":           "This browser is too old, or too strict, to work out your result. The paper version asks the same questions and needs nothing of it.",
	"page.stopped":       "This page has stopped. What you have kept is still on this device: close the page and open it again.",
	// In the article, where a quiz does not come.
	"page.failed":       "The quiz could not be shown here. The link opens it on a page of its own.",
	"page.renew":        "A new version is here.",
	"page.renewloses":   "Reloading starts this page anew: finish first.",
	"page.renewnow":     "Reload",
	"page.renewlater":   "Later",
	"page.renewbar":     "New version",
	"page.installbar":   "Install",
	"page.install":      "Install as an app, for use offline",
	"page.installonly":  "Install as an app",
	"page.notoffline":   "This site cannot be used offline just now: something between you and it changes its files, or this browser has no room for them or keeps nothing. With a network all of it works.",
	"page.installshare": "To use this offline as an app, tap Share",
	"page.installadd":   "and then “Add to Home Screen”.",
	// Safari's own rule, which it makes no exception from but for such apps; and they
	// share nothing with Safari.
	"page.installkept": "Safari may delete what a site keeps after a week without a visit, but not what an app keeps. The app begins empty: save a file under “What you have kept” first, and bring it back there.",
	"page.appabout":    "Short quizzes with honest results, worked out on your device, also offline.",
	"page.takethequiz": "Take the quiz",
	"page.myplan":      "My plan",
}
