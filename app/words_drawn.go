//go:build !wasm

package app

import "maps"

// drawnWords are the sentences of pages that are only ever drawn in advance.
// They stay out of what a reader downloads.
var drawnWords = map[string]string{
	"home.title":       "Short quizzes, worked out on your device",
	"home.description": "Short quizzes with honest results. Your answers stay on your device.",
	"home.text":        "Each quiz takes a minute or two. Your answers stay on your device.",
	"home.sure":        "Every result says how sure it is.",
	"home.paper":       "Paper version",
	"home.publish":     "Put a quiz into your own article",
	"home.underway":    "Your plan is kept on this device. Your reports, and any amount for today, are in it.",
	"home.device":      "On this device",
	"home.devicetext":  "Results and plans you keep are in this browser only. They open without a network too.",

	"outcome.eyebrow":  "A result of the quiz “{title}”",
	"outcome.general":  "This page shows one result of the quiz and knows nothing about you. Your own result may be another.",
	"outcome.leads":    "Who gets this result",
	"outcome.points":   "This result comes from points: what each answer gives to it is added up.",
	"outcome.band":     "What the answers give is added up. This result is for a score of: {range}.",
	"outcome.warnings": "When this is not for you, or not yet",
	"outcome.if":       "If {list}: ",
	"outcome.unless":   "Not if {list}: ",
	"outcome.ifboth":   "If {list} and {and}: ",
	"outcome.other":    "Another result fits better.",
	"outcome.nothing":  "This is only for those to whom all of this applies, and nothing else on this page: {list}.",
	"outcome.norule":   "This is for everybody whom no rule stops.",
	"outcome.variant":  "In some cases: {headline}",
	"or":               "or",

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

	"poster.quiz":     "A short quiz: {n} questions",
	"poster.quizsome": "A short quiz: at most {n} questions",
	"poster.quizfoot": "Your answers stay on your device.",
	"poster.outcome":  "A result of “{title}”",

	"outcomes.title": "That result is not part of this quiz",
	"outcomes.text":  "The quiz may have changed since the link was made. You can take it as it is now, or read one of its results:",

	"paper.title":      "{title} On paper",
	"paper.intro":      "The same quiz to do with a pencil.",
	"paper.introrules": "Read the rules in order: the first one that fits you and says Stop decides.",
	"paper.introelse":  "If none does, add up the points.",
	"paper.introadd":   "Answer the questions and add up the points.",
	"paper.print":      "Print this page, or read it here. Nothing is sent anywhere.",
	"paper.part":       "{n}. {title}",
	"paper.questions":  "Answer the questions",
	"paper.rules":      "Check the rules, in this order",
	"paper.points":     "Add up your points",
	"paper.outcomes":   "Read your result",
	"paper.schedules":  "The {n} days",
	"paper.evidence":   "What this rests on",
	"paper.any":        "Tick all that fit.",
	"paper.one":        "Tick one.",
	"paper.onlyif":     "Only if you ticked {list}:",
	"paper.onlyifnot":  "Only if you ticked {list}, and not {not}:",
	"paper.skipif":     "Skip this if you ticked {list}:",
	"paper.gate":       "“{list}”? Then stop here.",
	"paper.if":         "If you ticked {list}{more}:",
	"paper.always":     "Everyone{more}:",
	"paper.stop":       "Stop. Read “{outcome}”.",
	"paper.only":       "Only {list} can be your result.",
	"paper.without":    "{list} cannot be your result.",
	"paper.and":        " and {list}",
	"paper.notif":      ", but not if you ticked {list}",
	"paper.note":       "Remember, for {list}:",
	"paper.noteall":    "Remember, whatever your result is:",
	"paper.nothing":    "If the rules leave nothing, read “{outcome}”.",
	"paper.norule":     "If no rule stops you, read “{outcome}”.",
	"paper.pointtext":  "Add the rows of the options you ticked. What has the most points{allowed} is your result. If two are equal, take the one named first here: {list}.",
	"range.from":       "{n} or more",
	"range.to":         "up to {n}",
	"range.between":    "{n} to {m}",
	"paper.bandtext":   "Add the rows of the options you ticked. Where your score lies is your result.",
	"paper.band":       "{range}: read “{outcome}”.",
	"paper.score":      "Score",
	"paper.allowed":    ", of those the rules allow,",
	"paper.within":     "If another is within {n}, it was close: that one is a fair choice too.",
	"paper.point":      "1 point",
	"paper.npoints":    "{n} points",
	"paper.option":     "If you ticked",
	"paper.instead":    "If you ticked {list}, take {schedule} instead of {of}.",
	"paper.else":       "Else, if you ticked {list}, take {schedule} instead of {of}.",
	"paper.insteadof":  "Instead",
	"paper.inturn":     "{list} in turn, in the amounts of {schedule}, or of what you take instead of it.",
	"paper.when":       "If you ticked {list}: ",
	"paper.unless":     "Unless you ticked {list}: ",
	"paper.only.kind":  "{name}:",
	"paper.labels":     "On the label",
	"paper.back":       "Take the quiz on this device instead",
	"paper.secondhand": "seen as described on another page",
}

func init() {
	for _, more := range []map[string]string{drawnWords, publishNotes, publishWords} {
		maps.Copy(words, more)
	}
}

// anyOf joins names of which one is enough: "a, b or c".
func anyOf(names []string) string { return joinedBy(names, Say("or")) }
