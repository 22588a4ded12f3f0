package main

import (
	"encoding/json"
	"os"
	"strings"
	"testing"
)

// editions are the example of the documents and what replacements make of it.
func editions(t *testing.T, replace ...string) (old, edition string) {
	t.Helper()
	text, err := os.ReadFile(tyreExample)
	if err != nil {
		t.Fatal(err)
	}
	changed := strings.NewReplacer(replace...).Replace(string(text))
	return write(t, "old.yaml", string(text)), write(t, "new.yaml", changed)
}

func TestDiff(t *testing.T) {
	for _, test := range []struct {
		name    string
		replace []string
		want    []string
		fails   []string // words of --fail-on
	}{
		{"a word", []string{"Tarmac", "Roads"}, []string{"Nobody moves: each of 4 combinations", "all are as they were", "they open as before"}, nil},
		{
			"points", []string{"give: {knobbly: 1}", "give: {knobbly: 3}"},
			[]string{"Of 4 combinations, 1 (25 %) lead elsewhere", "slick  → knobbly  1 (25 %)", "road (50 % of these), often (50 % of these)", "The quiz has changed since this link was made"},
			[]string{"moved", "links", "any"},
		},
		{"a renamed outcome", []string{"id: knobbly", "id: offroad", "knobbly:", "offroad:"}, []string{"/bike-tyre/r/knobbly/ and its card are gone", "add was: [knobbly]"}, []string{"moved", "links", "addresses", "any"}},
		{"a renamed outcome with was", []string{"id: knobbly", "id: offroad, was: [knobbly]", "knobbly:", "offroad:"}, []string{"Nobody moves", "all are as they were", "Private links and kept results: they open as before."}, nil},
		{"a renamed quiz", []string{"quiz: bike-tyre", "quiz: tyres"}, []string{"Add was: [bike-tyre]", "no longer has the quiz"}, []string{"links", "addresses", "any"}},
		{"a renamed quiz with was", []string{"quiz: bike-tyre", "quiz: tyres\nwas: [bike-tyre]"}, []string{"those of bike-tyre lead on to tyres", "Private links and kept results: they open as before."}, nil},
		{
			"a renamed quiz with was, and other points", []string{"quiz: bike-tyre", "quiz: tyres\nwas: [bike-tyre]", "give: {knobbly: 1}", "give: {knobbly: 3}"},
			[]string{"those of bike-tyre lead on to tyres", "Private links: none opens", "Kept results: readers see: “The quiz has changed since"}, []string{"moved", "links", "any"},
		},
	} {
		t.Run(test.name, func(t *testing.T) {
			old, edition := editions(t, test.replace...)
			got := call(t, "", "diff", old, edition)
			for _, want := range test.want {
				if got.code != 0 || !strings.Contains(got.stdout, want) {
					t.Errorf("got %d, %s%s\nwant %q", got.code, got.stdout, got.stderr, want)
				}
			}
			for _, word := range test.fails {
				if got := call(t, "", "diff", "--fail-on", word, old, edition); got.code != 1 || !strings.Contains(got.stderr, "--fail-on "+word+": ") {
					t.Errorf("--fail-on %s: got %d, %s", word, got.code, got.stderr)
				}
			}
			if len(test.fails) == 0 {
				if got := call(t, "", "diff", "--fail-on", "any", old, edition); got.code != 0 {
					t.Errorf("--fail-on any: got %d, %s", got.code, got.stderr)
				}
			}
		})
	}
}

func TestDiffAsJSON(t *testing.T) {
	old, edition := editions(t, "give: {knobbly: 1}", "give: {knobbly: 3}")
	got := call(t, "", "diff", "--json", old, edition)
	var report diffReport
	if err := json.Unmarshal([]byte(got.stdout), &report); err != nil || strings.Contains(got.stdout, "null") {
		t.Fatalf("got %v, %s", err, got.stdout)
	}
	if report.Combinations != 4 || report.Moved != 1 || report.Moves[0].From != "slick" || report.Moves[0].Percent != 25 || report.LinksHold {
		t.Errorf("got %+v", report)
	}
}

func TestDiffSaysWhatIsWrongWithItsCall(t *testing.T) {
	broken := write(t, "broken.yaml", "quiz: x\n")
	for _, test := range []struct {
		args []string
		code int
		want string
	}{
		{[]string{tyreExample}, 2, "2 arg"},
		{[]string{tyreExample, tyreExample, "--fail-on", "moves"}, 2, `--fail-on "moves": choose among moved, links`},
		{[]string{tyreExample, "none.yaml"}, 1, "none.yaml"},
		{[]string{broken, tyreExample}, 1, "broken.yaml:1:1: "},
	} {
		if got := call(t, "", append([]string{"diff"}, test.args...)...); got.code != test.code || !strings.Contains(got.stderr, test.want) {
			t.Errorf("%q: got %d, %s", test.args, got.code, got.stderr)
		}
	}
}
