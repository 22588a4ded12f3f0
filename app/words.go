package app

import "strings"

// words are the app's own sentences, by key; quiz texts live in the quiz file.
// "{…}" are places for what Say is given.
var words = map[string]string{
	"site.footer":      "General information, not medical advice. No cookies, no accounts: your answers stay on your device.",
	"home.title":       "Short quizzes, worked out on your device",
	"home.description": "Short quizzes with honest results. Your answers stay on your device.",
	"home.text":        "Each quiz takes about two minutes. Your answers stay on your device, and every result says how sure it is.",
	"home.take":        "Take the quiz",
	"home.paper":       "Paper version",

	"quiz.step":      "Question {n} of {m}",
	"quiz.choosemay": "Choose all that fit.",
	"quiz.chooseone": "Choose one.",
	"quiz.back":      "Back",
	"quiz.next":      "Next",
	"quiz.result":    "See my result",
	"quiz.need":      "Choose an answer first, then go on.",
	"quiz.needany":   "Choose all that fit, or the last one if none does.",
	"quiz.private":   "Your answers stay on this device.",
	"quiz.working":   "Working out your result on this device…",
	"quiz.trouble":   "The part that works out your result could not be loaded. Your answers are still here.",
	"quiz.again":     "Try again",
	"quiz.topaper":   "Use the paper version",
	"quiz.region":    "Quiz: {title}",

	"card.eyebrow":     "Your result",
	"card.kind":        "a sensible first try",
	"card.kind.talk":   "not a diagnosis",
	"card.urgent":      "Urgent",
	"card.why":         "Why",
	"card.against":     "What spoke against it",
	"card.strength":    "{strength} evidence",
	"card.opinion":     "expert opinion",
	"card.mixed":       "{strength}, mixed",
	"card.contrary":    "{strength}, some against",
	"card.source":      "1 source",
	"card.sources":     "{n} sources",
	"card.close":       "How close it was",
	"card.points":      "Your answers gave {list}.",
	"card.point":       "{name} {n}",
	"card.wasclose":    "It was close: {list} would be a fair choice too.",
	"card.notclose":    "It was not close.",
	"card.flips":       "What would change it",
	"card.flip":        "If {if}, it would be {phrase}.",
	"card.noflip":      "No single answer about your habits or tastes would have changed this.",
	"card.same":        "No other answer to {list} would have changed it.",
	"card.question":    "question {n}",
	"card.plan":        "Your first 14 days",
	"card.planpic":     "From {from} on day 1 to {to} on day 14.",
	"card.day":         "Day {n}",
	"card.days":        "Days {n} to {m}",
	"card.dayhead":     "When",
	"card.amounthead":  "How much a day",
	"card.drinkhead":   "Which",
	"card.ml":          "ml",
	"card.floz":        "US fl oz",
	"card.unit":        "Measure in",
	"card.label":       "What to look for on the label",
	"card.stop":        "When to step back or stop",
	"card.made":        "Made by {maker}. Evidence last read in {month}.",
	"card.evidence":    "All rules, points and sources",
	"card.restart":     "Start again",
	"card.change":      "Change an answer",
	"card.printed":     "Sources",
	"card.print":       "Print",
	"card.sealed":      "Your answers stayed on this device. This page has shut itself off from the network.",
	"card.check":       "How to check",
	"card.checktext":   "Open your browser’s developer tools, choose Network and take the quiz again: after the page has loaded, no request follows. From the first question the quiz can run on, your browser itself refuses every request this page could make.",
	"card.newtab":      "(opens in a new tab)",
	"outcome.eyebrow":  "A result of the quiz “{title}”",
	"outcome.general":  "This page shows one result of the quiz and knows nothing about you. Your own result may be another, and the quiz checks first whether a drink is safe for you.",
	"outcome.take":     "Take the quiz yourself",
	"outcome.leads":    "Who gets this result",
	"outcome.points":   "This result comes from points: what each answer gives to it is added up.",
	"outcome.warnings": "When this is not for you, or not yet",
	"outcome.if":       "If {list}: ",
	"outcome.unless":   "Not if {list}: ",
	"outcome.other":    "Another result fits better.",
	"outcome.nothing":  "This is only for those to whom all of this applies, and nothing else on this page: {list}.",
	"outcome.variant":  "In some cases: {headline}",

	"share.title":          "Share your result",
	"share.text":           "You choose what your friend can see. Nothing is sent until you do.",
	"share.public":         "The result only",
	"share.publictext":     "Your friend sees “{headline}” with general advice. The link holds none of your answers and none of your reasons.",
	"share.preview":        "What your friend will see",
	"share.publicbutton":   "Share the result",
	"share.private":        "My whole card",
	"share.privatetext":    "Your friend sees the card above, with your reasons and notes. The link holds every answer you gave, those about your health too: whoever has it can read them.",
	"share.privatepreview": "The answers stand behind the # of the link, which browsers never send to a website.",
	"share.privatebutton":  "Share my card",
	"share.picture":        "A picture",
	"share.reasons":        "Put my reasons on it; they tell some of my answers",
	"share.picturebutton":  "Save as picture",
	"share.publicwords":    "The quiz “{title}” suggested to me: {headline}.",
	"share.privatewords":   "My whole result of the quiz “{title}”: {headline}.",
	"share.eyebrow":        "A result of “{title}”",
	"share.shared":         "Handed over. What you share from here on is up to you.",
	"share.copied":         "Copied. Paste it wherever you like.",
	"share.select":         "Your browser does not let us copy. Select this link and copy it:",
	"share.saved":          "The picture was made on this device. Your browser saves it.",

	"shared.title":   "Shared with you.",
	"shared.text":    "This card rests on somebody else’s answers: “you” in it is them. What is right for you may be something else, so take the quiz yourself before you try it.",
	"shared.eyebrow": "Shared with you",
	"shared.sealed":  "The private part of this link was read on this device and sent nowhere. This page has shut itself off from the network.",

	"and": "and",
	"or":  "or",

	"paper.title":      "{title} On paper",
	"paper.intro":      "The same quiz to do with a pencil. Read the rules in order: the first one that fits you and says Stop decides. If none does, add up the points.",
	"paper.print":      "Print this page, or read it here. Nothing is sent anywhere.",
	"paper.questions":  "1. Answer the questions",
	"paper.rules":      "2. Check the rules, in this order",
	"paper.points":     "3. Add up your points",
	"paper.outcomes":   "4. Read your result",
	"paper.schedules":  "5. The 14 days",
	"paper.evidence":   "What this rests on",
	"paper.any":        "Tick all that fit.",
	"paper.one":        "Tick one.",
	"paper.child":      "If it is for a child, stop here.",
	"paper.if":         "If you ticked {list}:",
	"paper.always":     "Everyone:",
	"paper.stop":       "Stop. Read “{outcome}”.",
	"paper.only":       "Only {list} can be your result.",
	"paper.without":    "{list} cannot be your result.",
	"paper.note":       "Remember, for {list}:",
	"paper.noteall":    "Remember, whatever you drink:",
	"paper.nothing":    "If the rules leave nothing, read “{outcome}”.",
	"paper.pointtext":  "Add the rows of the options you ticked. The drink with the most points, of those the rules allow, is your result. If two are equal, take the one named first here: {list}. If another is within {n}, it was close: that one is a fair choice too.",
	"paper.point":      "1 point",
	"paper.npoints":    "{n} points",
	"paper.option":     "If you ticked",
	"paper.gentle":     "Take the gentle amounts if you ticked {list}.",
	"paper.standard":   "Standard",
	"paper.gently":     "Gentle",
	"paper.inturn":     "{list} in turn, in the amounts of {schedule}.",
	"paper.when":       "If you ticked {list}: ",
	"paper.unless":     "Unless you ticked {list}: ",
	"paper.only.kind":  "{name}:",
	"paper.labels":     "On the label",
	"paper.stops":      "For every drink",
	"paper.back":       "Take the quiz on this device instead",
	"paper.secondhand": "seen as described on another page",
}

// Say returns the sentence of a key with its places filled: name, value, name,
// value … A missing key is returned as it is, so that a test can find it.
func Say(key string, fill ...string) string {
	text, known := words[key]
	if !known {
		return key
	}
	return fillIn(text, fill...)
}

func fillIn(text string, fill ...string) string {
	for i := 0; i+1 < len(fill); i += 2 {
		text = strings.ReplaceAll(text, "{"+fill[i]+"}", fill[i+1])
	}
	return text
}

// inWords joins names as a reader would: "a, b and c".
func inWords(names []string) string { return joinedBy(names, Say("and")) }

// anyOf joins names of which one is enough: "a, b or c".
func anyOf(names []string) string { return joinedBy(names, Say("or")) }

func joinedBy(names []string, last string) string {
	switch n := len(names); n {
	case 0:
		return ""
	case 1:
		return names[0]
	default:
		return strings.Join(names[:n-1], ", ") + " " + last + " " + names[n-1]
	}
}
