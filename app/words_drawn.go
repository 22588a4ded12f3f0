//go:build !wasm

package app

import "maps"

// drawnWords are the sentences of pages that are only ever drawn in advance.
// They stay out of what a reader downloads.
var drawnWords = map[string]string{
	"home.publish":    "Put a quiz into your own article",
	"home.underway":   "Your plan is kept on this device. Your reports, and any amount for today, are in it.",
	"home.device":     "On this device",
	"home.devicetext": "Results and plans you keep are in this browser only. They open without a network too.",

	"outcome.title": "{headline} · {title}",
	"outcome.more":  "About this result",

	"outcome.opening": "Opening the result somebody shared with you…",
	"outcome.old":     "The quiz has changed since this link was made, so the answers in it no longer mean the same. What you see here is the result it led to then, without its reasons.",
	"outcome.bad":     "The private part of this link is damaged or incomplete: ask for the whole link again. What you see here is the public page of this result.",
	"outcome.version": "This link was made by a newer version of the quiz than this page has. What you see here is the public page of this result.",
	"outcome.differs": "The private part of this link belongs to another result, so it was not opened. What you see here is the public page of this result.",
	"outcome.trouble": "The part that opens a shared result could not be loaded. What you see here is the public page of this result.",
	"outcome.again":   "Try again",

	"product.title": "From the quiz to the shop",
	"product.text":  "The link below leaves this site. Nothing you answered goes with it.",
	"product.back":  "Back to the quiz",

	"poster.quiz":     "A short quiz, about two minutes",
	"poster.quizfoot": "Your answers stay on your device.",
	"poster.outcome":  "A result of “{title}”",
	"poster.foot":     "A sensible first try, not medical advice.",

	"outcomes.title": "That result is not part of this quiz",
	"outcomes.text":  "The quiz may have changed since the link was made. You can take it as it is now, or read one of its results:",
}

func init() {
	for _, more := range []map[string]string{drawnWords, publishNotes, publishWords} {
		maps.Copy(words, more)
	}
}
