//go:build !wasm

package app

// publishNotes are the sentences of the publish page that come and go. The page
// itself brings them to the client (desk.Words), so that readers do not download
// them.
var publishNotes = map[string]string{
	"publish.accent.own":   "Empty means the quiz’s own colour.",
	"publish.accent.fine":  "Easy to read: {list}. 4.5 to 1 is needed.",
	"publish.accent.low":   "{list}; text needs 4.5 to 1. Where your colour falls short, the quiz darkens or lightens it by as little as that takes.",
	"publish.accent.bad":   "“{value}” is not a colour the quiz can read, so the code leaves it out. Write three or six of 0 to 9 and a to f, as #1a5a8c.",
	"publish.on.light":     "{n} to 1 on the light card",
	"publish.on.dark":      "{n} to 1 on the dark card",
	"publish.campaign.how": "If you like: a name for this article in your statistics, as spring-article. Only the product link carries it, and never a result.",
	"publish.words.how":    "Empty means the title. Newsletters and screen readers have these words for the quiz.",
	"publish.campaign.bad": "“{value}” cannot be a campaign, so the code leaves it out. Begin with a small letter or digit, and use only a to z, 0 to 9, - and _, 64 at most.",
}

// publishWords are the rest of its sentences; they come with what is laid out.
var publishWords = map[string]string{
	"publish.title":       "Put a quiz into your article",
	"publish.description": "Choose a quiz, see how it looks, copy the code.",
	"publish.text":        "Choose, look, copy. The code is a plain link, so no editor strips it and nobody has to look after it.",

	"publish.choose":      "1. Choose",
	"publish.quiz":        "Quiz",
	"publish.theme":       "Look",
	"publish.theme.auto":  "Light or dark, like the article",
	"publish.theme.light": "Always light",
	"publish.theme.dark":  "Always dark",
	"publish.theme.host":  "The article’s colour and font",
	"publish.accent":      "Accent colour",
	"publish.accent.pick": "Pick the accent colour",
	"publish.lang":        "Language",
	"publish.card":        "In the article",
	"publish.card.auto":   "The whole quiz",
	"publish.card.one":    "Only the result: {name}",
	"publish.view":        "What the preview shows",
	"publish.view.quiz":   "The quiz",
	"publish.view.result": "A result",
	"publish.words":       "Words of the link",
	"publish.campaign":    "Campaign",

	"publish.preview":     "2. Look",
	"publish.frame":       "The quiz as readers see it",
	"publish.offline":     "The preview needs a network and comes back with it. All codes are right without one.",
	"publish.width":       "Width of the preview",
	"publish.phone":       "Phone",
	"publish.desktop":     "Desktop",
	"publish.preview.how": "This is the quiz itself: try it. The article’s own colour and font show only in the article.",

	"publish.copy":   "3. Copy",
	"publish.copied": "Copied.",
	"publish.marked": "This browser does not let a page copy. The code is selected: press Ctrl+C, or Cmd+C on a Mac.",

	"publish.link":           "The link, once for each quiz",
	"publish.link.how":       "Put it on a line of its own where you want the quiz.",
	"publish.link.copy":      "Copy the link",
	"publish.script":         "The script, once for the whole site",
	"publish.script.how":     "Put it anywhere: the theme’s footer, or the end of the article. It turns the links into quizzes and fetches nothing until a quiz is near.",
	"publish.script.copy":    "Copy the script",
	"publish.plain":          "Without scripts",
	"publish.plain.how":      "In newsletters, feeds and reader modes, or where your editor strips all else, readers see just the link. It opens the quiz on a page of its own:",
	"publish.address":        "Only the address, for WordPress, Ghost and visual editors",
	"publish.address.how":    "Paste it on an empty line, or make a line of your article a link to it.",
	"publish.address.copy":   "Copy the address",
	"publish.element":        "An element instead of the link",
	"publish.element.how":    "For templates you write yourself. Editors often strip elements they do not know; the link survives them.",
	"publish.element.copy":   "Copy the element",
	"publish.shopify":        "A section for a Shopify theme",
	"publish.shopify.how":    "In the theme’s code, add a section named quiz, paste this, save, and add “Quiz” to a template in the theme editor. It needs no script of its own.",
	"publish.shopify.copy":   "Copy the section",
	"publish.integrity":      "The script, sealed",
	"publish.integrity.how":  "Browsers run this very version and refuse any other. When we publish a new one, you change the line.",
	"publish.integrity.copy": "Copy the sealed script",
	"publish.oembed":         "The oEmbed address",
	"publish.oembed.how":     "For systems that ask for it. Most find it by themselves from the quiz’s address.",
	"publish.oembed.copy":    "Copy the oEmbed address",
}
