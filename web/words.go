package web

// The words on pages that the app does not draw.
const (
	wordsNoScript      = "This quiz works out your result with JavaScript, which is off here. The paper version asks the same questions:"
	wordsPaper         = "open the paper version"
	wordsNoChoices     = "Choosing and the preview need JavaScript, which is off here. The codes above are the usual ones: select and copy them, with the address of this site in the place of https://YOUR-SITE/ where you see that."
	wordsNotFound      = "There is no page at this address."
	wordsNotFoundAt    = "The quizzes are here:"
	wordsHome          = "all quizzes"
	wordsLocalNoScript = "What you keep is read by JavaScript on your device, and this browser runs none."

	wordsOld     = "This browser is too old, or too strict, to work out your result. The paper version asks the same questions and needs nothing of it."
	wordsStopped = "This page has stopped. What you have kept is still on this device: close the page and open it again."

	// In the article, where a quiz does not come.
	wordsFailed = "The quiz could not be shown here. The link opens it on a page of its own."

	wordsRenew        = "A new version is here."
	wordsRenewLoses   = "Reloading starts this page anew: finish first."
	wordsRenewNow     = "Reload"
	wordsRenewLater   = "Later"
	wordsRenewBar     = "New version"
	wordsInstallBar   = "Install"
	wordsInstall      = "Install as an app, for use offline"
	wordsInstallShare = "To use this offline as an app, tap Share"
	wordsInstallAdd   = "and then “Add to Home Screen”."
	// Safari's own rule, which it makes no exception from but for such apps; and they
	// share nothing with Safari.
	wordsInstallKept = "Safari may delete what a site keeps after a week without a visit, but not what an app keeps. The app begins empty: save a file under “What you have kept” first, and bring it back there."

	wordsAppAbout    = "Short quizzes with honest results, worked out on your device, also offline."
	wordsTakeTheQuiz = "Take the quiz"
	wordsMyPlan      = "My plan"
)
