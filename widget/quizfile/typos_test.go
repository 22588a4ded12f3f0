package quizfile

import (
	"os"
	"strings"
	"testing"
)

// One slip is one fault, and it says which place is meant; nothing that follows from it
// stands before or beside it. Each slip takes the place of the first of its text.
func TestOneTypoIsOneFault(t *testing.T) {
	buttermilk, err := os.ReadFile("../quizzes/buttermilk-or-kefir.yaml")
	if err != nil {
		t.Fatal(err)
	}
	shipped := string(buttermilk)
	for _, test := range []struct{ name, src, old, new, want string }{
		{"a blank in an id", tyre(t), "{id: trail,", "{id: trai l,", `8:14 option id "trai l": use a-z`},
		{"a blank in a question's id", tyre(t), "id: where", "id: whe re", `4:9 question id "whe re": use a-z`},
		{"a blank in an outcome's id", tyre(t), "id: slick,", "id: sl ick,", `outcome id "sl ick": use a-z`},
		{"an outcome's id", tyre(t), "id: slick,", "id: slik,", `15:10 this outcome is called "slik" here and "slick" at line 7; spell it alike`},
		{"where points go", tyre(t), "give: {slick: 1}", "give: {slik: 1}", `13:47 points for "hardly" go to outcome "slik", which the quiz does not have; did you mean "slick"?`},
		{"a key of an option", tyre(t), "say: Tarmac", "sya: Tarmac", `"sya" is not a key of this entry of "options"; did you mean "say"?`},
		{"a key of a question", tyre(t), "ask: In", "aks: In", `did you mean "ask"?`},
		{"a key of the quiz", tyre(t), "title:", "titel:", `did you mean "title"?`},
		{"an option where it is given", shipped, "f_some, f_often]", "f_some, f_ofte]", `this option is called "f_ofte" here and "f_often" at line`},
		{"an option with a blank", shipped, "p_variety, p_any]", "p_ variety, p_any]", `option id "p_ variety": use a-z`},
		{"two letters swapped where it is given", shipped, "[immune, kidney", "[imumne, kidney", `this option is called "imumne" here and "immune" at line`},
		{"an option in a rule", shipped, "when: [immune", "when: [imune", `unknown option "imune"; did you mean "immune"?`},
		{"an option of points", shipped, "{option: gut_constip,", "{option: gut_constp,", `unknown option "gut_constp"; did you mean "gut_constip"?`},
		{"an option of points, with a blank", shipped, "{option: gut_constip,", "{option: gut constip,", `unknown option "gut constip"`},
		{"an outcome in ties", shipped, "ties: [step_up, buttermilk,", "ties: [step_up, buttermil,", `unknown outcome "buttermil"; did you mean "buttermilk"?`},
		{"an outcome where it is given", shipped, "- id: kefir\n", "- id: kefi\n", `this outcome is called "kefi" here and "kefir" at line`},
		{"a dot in an outcome with variants", shipped, "- id: talk_first", "- id: ta.lk_first", `outcome id "ta.lk_first": use a-z`},
		{"a line where it is given", shipped, "{id: alternate_turns}", "{id: alternate_turn}", `this line is called "alternate_turn" here and "alternate_turns" at line`},
		{"a line's text", shipped, "\n    home_made:", "\n    home_maid:", `this line is called "home_made" here and "home_maid" at line`},
		{"a claim where it is given", shipped, "- {id: C18,", "- {id: C81,", `this claim is called "C81" here and "C18" at line`},
		{"an option of a note", shipped, "unless: [pregnant]", "unless: [pregnent]", `unknown option "pregnent"; did you mean "pregnant"?`},
		{"an outcome where nothing is left", shipped, "nothing_left: {outcome: dairy_free", "nothing_left: {outcome: dairyfree", `unknown outcome "dairyfree"`},
		{"a reference's id", shipped, "references: [cleveland_infant]}", "references: [cleveland_infnt]}", `unknown reference "cleveland_infnt"`},
		{"a step's number in words", shipped, "step: 1", "step: one", `"step" must be a whole number, not the text "one"`},
		{"a remark that was none", tyre(t), "title: Which bicycle tyre?", "title: Tyre #1", `2:13 what follows " #" is a remark and not read; put the whole text in quotes`},
		{"a remark in brackets that was none", tyre(t), "say: Tarmac", "say: Road #1", `7:30 what follows " #" is a remark and not read`},
		{"a language in words", tyre(t), "quiz: bike-tyre\n", "quiz: bike-tyre\nlang: English\n", `2:7 lang "English" is no language: write its short code, as en, nl or pt-BR`},
		{"a language with a slip", tyre(t), "quiz: bike-tyre\n", "quiz: bike-tyre\nlang: en_US\n", `2:7 lang "en_US" is no language`},
		{"an address that is a script", shipped, "url: https://", "url: javascript:https://", `is not an https address`},
	} {
		t.Run(test.name, func(t *testing.T) {
			if !strings.Contains(test.src, test.old) {
				t.Fatalf("no %q", test.old)
			}
			got := short(t, strings.Replace(test.src, test.old, test.new, 1))
			if len(got) != 1 || !strings.Contains(got[0], test.want) {
				t.Errorf("got %d faults\n%s\nwant one: %s", len(got), strings.Join(got, "\n"), test.want)
			}
		})
	}
}

// What no slip explains is told with all that is wrong: two slips are two faults.
func TestTwoTyposAreTwoFaults(t *testing.T) {
	src := strings.Replace(strings.Replace(tyre(t), "{id: trail,", "{id: trai l,", 1), "give: {slick: 1}", "give: {slik: 1}", 1)
	if got := short(t, src); len(got) != 2 {
		t.Errorf("got %s", strings.Join(got, "\n"))
	}
}
