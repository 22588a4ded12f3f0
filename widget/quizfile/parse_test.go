package quizfile

import (
	"strings"
	"testing"
)

func TestReadFindsFaultsOfYAML(t *testing.T) {
	for _, test := range yamlFaults {
		t.Run(test.name, test.run)
	}
}

var yamlFaults = []broken{
	{"a colon in a text", "title: Tea or water?", "title: Tea: or water?", []string{
		`102:10 this is not YAML (mapping value is not allowed in this context); if this is a text with ": " in it, put it in quotes; else check the indentation`,
	}},
	{"a tab for indentation", "  adult: I am an adult", "\tadult: I am an adult", []string{
		"107:3 this is not YAML (found character '\\t' that cannot start any token); indent with spaces, not with tabs",
	}},
	{"a quote left open", `evidence: "2026-11"`, `evidence: "2026-11`, []string{
		"4:11 this quote closes only on line 97, and what follows there is not YAML; close it where its text ends",
	}},
	{"a bracket left open", "ties: [tea, water]", "ties: [tea, water", []string{
		"36:1 this is not YAML (',' or ']' must be specified); close the bracket, or put a comma between the entries",
	}},
	{"a text that begins with @", "maker: The Tea Room", "maker: @tea", []string{
		"5:8 this is not YAML ('@' is a reserved character); put the text in quotes",
	}},
	{"wrong indentation", "    options: [sleeps, wakes]", "   options: [sleeps, wakes]", []string{
		"12:4 this is not YAML (value is not allowed in this context); check the indentation, and put a text with quotes in it in other quotes",
	}},
	{"anchor and alias", "stop: [Stop when full.]\n", "stop: [&full Stop when full., *full]\n", []string{
		`153:10 a quiz has no anchors ("&name"); write the value out, or put the text in quotes`,
		`153:33 a quiz has no aliases ("*name"); write the value out, or put the text in quotes`,
	}},
	{"a merge key", "start: {rule: G2,", "start: {<<: {rule: G2},", []string{
		`7:9 a quiz has no merge keys ("<<"); write the keys out`,
	}},
	{"a tag", "year: 1999", "year: !!int 1999", []string{
		`93:11 a quiz has no tags ("!name"); take it out, or put the text in quotes`,
	}},
	{"a directive", "# Tea or water", "%YAML 1.2\n---\n# Tea or water", []string{
		`1:1 a quiz has no directives ("%…"); take the line out`,
	}},
	{"a question mark key", "lang: en", "? lang\n: en", []string{
		`3:1 a quiz has no "?" keys; write "key: value", or put the text in quotes`,
	}},
	{"a second document", "texts:\n", "---\ntexts:\n", []string{
		`101:1 another document begins here; a file holds one quiz, so take the "---" out or give the rest its own file`,
	}},
	{"a control character", "maker: The Tea Room", "maker: The \x07 Room", []string{
		"5:12 the control character U+0007 is not for texts; delete it",
	}},
	{"a letter that is not UTF-8", "maker: The Tea Room", "maker: Th\xe9 Tea Room", []string{
		"5:10 this letter is not UTF-8; save the file with the encoding UTF-8",
	}},
}

func TestReadOfWholeFiles(t *testing.T) {
	for _, test := range []struct{ name, src, want string }{
		{"an empty file", "", `1:1 the file has no quiz; begin it with "quiz: " and the quiz's id`},
		{"comments only", "# soon\n\n", `1:1 the file has no quiz; begin it with "quiz: " and the quiz's id`},
		{"a list", "- tea\n- water\n", `1:1 the quiz must be a block of keys, not a list; begin it with "quiz: " and the quiz's id`},
		{"a text", "tea", `1:1 the quiz must be a block of keys, not the text "tea"; begin it with "quiz: " and the quiz's id`},
		{"brackets without end", strings.Repeat("[", 5000), `1:65 this is nested deeper than any quiz; look for a stray bracket or dash`},
		{"dashes without end", strings.Repeat("- ", 5000), `1:129 this is nested deeper than any quiz; look for a stray bracket or dash`},
		{"tags without end", strings.Repeat("!a\n", 5000), `65:1 this is nested deeper than any quiz; look for a stray bracket or dash`},
		{"more than a mebibyte", strings.Repeat("#", 1<<20+1), `1:1 the file has 1048577 bytes and a quiz at most 1048576; is this the right file?`},
	} {
		t.Run(test.name, func(t *testing.T) {
			if got := strings.Join(short(t, test.src), "\n"); got != test.want {
				t.Errorf("got %s\nwant %s", got, test.want)
			}
		})
	}
}
