package quizfile

import "testing"

func TestReadFindsFaultsOfShape(t *testing.T) {
	for _, test := range shapeFaults {
		t.Run(test.name, test.run)
	}
}

var shapeFaults = []broken{
	{"a misspelt key is told once, with the one meant", "choose: one", "chose: one", []string{
		`11:5 "chose" is not a key of this entry of "questions"; did you mean "choose"?`,
	}},
	{"a misspelt key still counts as the one meant", "  - id: body\n    choose: any\n    options: [pregnant, thirsty]", "  - id: body\n    choose: any\n    Options: [pregnant, 7]", []string{
		`15:5 "Options" is not a key of this entry of "questions"; did you mean "options"?`,
		`15:25 this entry of "options" must be an id, not the number 7; put it in quotes: "7"`,
		`29:13 unknown option "thirsty" here and in 4 more places`,
	}},
	{"an unknown key far from any lists the keys", "as: late", "colour: late", []string{
		`21:5 "colour" is not a key of this entry of "rules"; its keys are id, as, step, when, stop, variant, only, without, note, for, and, unless, quiet, always, references, review, say`,
	}},
	{"an unknown key at the top", "lang: en", "lang: en\nauthor: me", []string{
		`4:1 "author" is not a key of the quiz; its keys are quiz, was, lang, evidence, maker, start, nothing_left, points, ties, close_within, show_score, caps, product, claims, references, texts, picture, sensitive, title, description, questions, rules, outcomes, else, format, plan, schedules`,
	}},
	{"a key twice", "ties: [tea, water]", "ties: [tea, water]\nties: [water, tea]", []string{
		`36:1 "ties" is here twice, first on line 35; keep one of them`,
	}},
	{"an id of a text twice", "    wakes: Badly", "    wakes: Badly\n    wakes: Worse", []string{
		`116:5 "wakes" is here twice, first on line 115; keep one of them`,
	}},
	{"a list where a text is due", "title: Tea or water?", "title: [Tea, water]", []string{
		`102:3 "title" must be a text, not a list; write one text, in quotes if it has brackets`,
	}},
	{"a text where a list is due", "when: [wakes]", "when: wakes", []string{
		`22:5 "when" must be a list, not the text "wakes"; write each entry on a line of its own, after "- "`,
	}},
	{"a text where a list of blocks is due", "label: [{id: leaf}]", "label: leaf", []string{
		`44:5 "label" must be a list, not the text "leaf"; write each entry on a line of its own, after "- "`,
	}},
	{"a number where an id is due", "options: [sleeps, wakes]", "options: [sleeps, 12, wakes]", []string{
		`12:23 this entry of "options" must be an id, not the number 12; put it in quotes: "12"`,
	}},
	{"a number where a text is due", `pmid: "12"`, "pmid: 12", []string{
		`97:11 "pmid" must be a text, not the number 12; put it in quotes: "12"`,
	}},
	{"true where an id of a text is due", "    wakes: Badly", "    true: Badly\n    wakes: Badly", []string{
		`115:5 "true" must be an id, not the word true; put it in quotes: "true"`,
	}},
	{"a text where a block is due", "nothing_left: {outcome: ask, variant: kindly}", "nothing_left: ask", []string{
		`26:1 "nothing_left" must be a block of keys, not the text "ask"; write its keys on the lines below, indented, as "key: value"`,
	}},
	{"a text in a list of blocks", "  - {id: water, schedule: turns, link: {to: https://tea.example/water, say: Our water}, picture: {file: water.svg, alt: Water}}", "  - water", []string{
		`47:5 this entry of "outcomes" must be a block of keys, not the text "water"; write its keys on the lines below, indented, as "key: value"`,
	}},
	{"a text where a number is due", "close_within: 1", `close_within: "1"`, []string{
		`36:15 "close_within" must be a whole number, not the text "1"; write digits only, without quotes`,
	}},
	{"a fraction where a whole number is due", "year: 1999", "year: 1999.5", []string{
		`93:11 "year" must be a whole number, not the number 1999.5; write digits only, without quotes`,
	}},
	{"a number beyond all numbers", "year: 1999", "year: 99999999999999999999", []string{
		`93:11 "year" must be a whole number, not the text "99999999999999999999"; write digits only, without quotes`,
	}},
	{"a number in another spelling", "year: 1999", "year: 0x7cf", []string{
		`93:11 "year" must be a whole number, not the number 0x7cf; write digits only, without quotes`,
	}},
	{"yes where true is due", "product: true", "product: yes", []string{
		`41:14 "product" must be true or false, not the text "yes"; write true or false, without quotes`,
	}},
	{"a missing key in a list's entry", "    strength: moderate\n", "", []string{
		`85:5 this entry of "claims" has no "strength"; add it`,
	}},
	{"a missing key in a block", "  campaign: tea\n", "", []string{
		`78:1 "product" has no "campaign"; add it`,
	}},
	{"a missing section", "quiz: tea-or-water\n", "", []string{
		`2:1 the quiz has no "quiz"; add it`,
	}},
	{"a missing id leaves out what follows from it", "  - id: sleep\n    choose", "  - choose", []string{
		`10:5 this entry of "questions" has no "id"; add it`,
	}},
	{"an empty text", "maker: The Tea Room", "maker:", []string{
		`5:1 "maker" is empty; write a text, or take it out`,
	}},
	{"a text of white space", "maker: The Tea Room", "maker: ' '", []string{
		`5:8 "maker" is empty; write a text, or take it out`,
	}},
	{"an empty optional text", "journal: Cups", "journal: ", []string{
		`95:5 "journal" is empty; write a text, or take it out`,
	}},
	{"an empty list", "ties: [tea, water]", "ties:", []string{
		`35:1 "ties" is empty; write a list, or [] for one without entries, or take it out`,
	}},
	{"an empty entry of a list", "stop: [Stop when full.]", "stop:\n  -\n  - Stop.", []string{
		`154:4 this entry of "stop" is empty; write a text, or take it out`,
	}},
	{"an empty text of an id", "    wakes: Badly", "    wakes:", []string{
		`115:5 "wakes" is empty; write a text`,
	}},
	{"a word that is none of the choices", "strength: moderate", "strength: good", []string{
		`86:15 "strength" must be "strong", "moderate", "limited" or "expert opinion", not "good"`,
	}},
	{"a misspelt choice", "strength: moderate", "strength: modrate", []string{
		`86:15 "strength" must be "strong", "moderate", "limited" or "expert opinion", not "modrate"; did you mean "moderate"?`,
	}},
}
