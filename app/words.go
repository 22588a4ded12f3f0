package app

import (
	"strconv"
	"strings"
)

// words are the app's own sentences that every client may say, by key; those of
// pages of their own are in words_own.go, those only ever drawn in advance in
// words_drawn.go, quiz texts in the quiz file.
// {name} is replaced by Say's arguments.
var words = map[string]string{
	"quiz.back": "Back",

	"card.eyebrow":      "Your result",
	"card.told":         "You told us: {list}.",
	"card.why":          "Why",
	"card.towhy":        "Why, and how close",
	"card.whytitle":     "Why, and how close it was",
	"card.for":          "What spoke for it",
	"card.tosources":    "Sources",
	"card.how":          "How we work",
	"card.sourcestitle": "Sources, and how we work",
	"card.toplan":       "All {n} days",
	"card.tolabel":      "On the label",
	"card.tostop":       "When to step back",
	"card.totest":       "Full notice",
	"card.testtitle":    "About this advertisement",
	"card.share":        "Share",
	"card.changetext":   "Tap the answer you want to change. All others stay.",
	"card.against":      "What spoke against it",
	"card.strength":     "{strength} evidence",
	"card.mixed":        "{strength}, mixed",
	"card.contrary":     "{strength}, some against",
	"card.sources.one":  "1 source",
	"card.sources":      "{n} sources",
	"card.close":        "How close it was",
	"card.counted":      "What counted",
	"card.score":        "Your score: {list}.",
	"card.oneaway":      "It was close: one other answer would have led to {list}.",
	"card.points":       "Your answers gave {list}.",
	"card.point":        "{name} {n}",
	"card.wasclose":     "It was close: {list} would be a fair choice too.",
	"card.flips":        "What would change it",
	"card.flip":         "If {if}, it would be {phrase}.",
	"card.noflip":       "No single answer about your habits or tastes would have changed this.",
	"card.same":         "No other answer to {list} would have changed it.",
	"card.question":     "question {n}",
	"card.plan":         "Your first {n} days",
	"card.planpic":      "From {from} on day 1 to {to} on day {n}.",
	"card.day":          "Day {n}",
	"card.days":         "Days {n} to {m}",
	"card.dayhead":      "When",
	"card.amounthead":   "How much a day",
	"card.drinkhead":    "Which",
	"card.unit":         "Measure in",
	"card.label":        "What to look for on the label",
	"card.stop":         "When to step back or stop",
	"card.maker":        "Made by {maker}.",
	"card.month":        "Evidence last read in {month}.",
	"card.evidence":     "All rules, points and sources",
	"card.allpoints":    "All questions and points",
	"card.restart":      "Start again",
	"card.change":       "Change an answer",
	"card.printed":      "Sources",
	"card.print":        "Print",
	"card.sealed":       "Your answers stayed on this device. This page now fetches and sends nothing.",
	"card.checktext":    "Open your browser’s developer tools, choose Network and take the quiz again. You see the site being fetched, and perhaps kept for use without a network: the same whatever you answer. Once the quiz runs, your browser refuses whatever this page could load, fetch or post, and the page has given up calls between browsers. No rule of a browser stops links: this page follows one only when you tap it.",
	"card.newtab":       "(opens in a new tab)",
	"outcome.take":      "Take the quiz yourself",

	"share.title": "Share your result",

	"shared.eyebrow": "Shared with you",
	"shared.sealed":  "The private part of this link was read on this device and sent nowhere. This page now fetches and sends nothing.",

	"and": "and",

	"strength.strong":         "strong",
	"strength.moderate":       "moderate",
	"strength.limited":        "limited",
	"strength.expert opinion": "expert opinion",

	"months": "January February March April May June July August September October November December",
	"month":  "{month} {year}",
	// The numbers that are said with what ends in .one, with spaces around each.
	"ones": " 1 ",

	"keep.keep":       "Keep this result",
	"keep.apartagain": "Opens the quiz on a page of its own, where you take it once more. Your answers stay here, as this site would hear them.",
	"keep.aparttext":  "Opens our page. Your answers stay in your browser.",
	"keep.undo":       "Undo",
	"keep.start":      "Start the {n} days",
	"keep.save":       "Save a file",
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

// Count returns the sentence of a key for a number, which fills {n}: where the language
// has another for that number, it ends in .one.
func Count(key string, n int, fill ...string) string {
	text := strconv.Itoa(n)
	if strings.Contains(Say("ones"), " "+text+" ") {
		key += ".one"
	}
	return Say(key, append(fill, "n", text)...)
}

func fillIn(text string, fill ...string) string {
	for i := 0; i+1 < len(fill); i += 2 {
		text = strings.ReplaceAll(text, "{"+fill[i]+"}", fill[i+1])
	}
	return text
}

// inWords joins names as a reader would: "a, b and c".
func inWords(names []string) string { return joinedBy(names, Say("and")) }

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

// joined is two sentences one after the other, of which each may be empty.
func joined(a, b string) string {
	if a == "" || b == "" {
		return a + b
	}
	return a + " " + b
}
