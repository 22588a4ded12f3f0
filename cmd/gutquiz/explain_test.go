package main

import (
	"encoding/json"
	"strings"
	"testing"
)

// small is a whole set of answers of the shipped quiz.
// urgent answers every question; one answer is a red flag.
var urgent = []string{"red_flag_blood", "milk_ok", "gut_calm", "neither", "f_some", "p_any"}

var small = []string{"milk_ok", "gut_calm", "neither", "f_never", "p_mix"}

func TestCheckSummarises(t *testing.T) {
	got := call(t, "", "check", shipped)
	for _, want := range []string{"8 questions", "rules", "combinations walked", "talk_first/urgent", "kefir", "close calls", "ties", " %)"} {
		if got.code != 0 || !strings.Contains(got.stdout, want) {
			t.Errorf("got %d, %s%s\nwant %q", got.code, got.stdout, got.stderr, want)
		}
	}
}

// What may lie beside a quiz is checked as what it is.
func TestCheckKnowsWhatLiesBesideAQuiz(t *testing.T) {
	for file, want := range map[string]string{
		"../../widget/quizzes/site.yaml":        "whose quizzes these are",
		"../../docs/examples/bike-tyre.de.yaml": "Welcher Fahrradreifen? (bike-tyre, in de)",
	} {
		if got := call(t, "", "check", file); got.code != 0 || !strings.Contains(got.stdout, want) {
			t.Errorf("%s: got %d, %s%s", file, got.code, got.stdout, got.stderr)
		}
	}
}

func TestCheckTellsTwoFilesOfOneQuiz(t *testing.T) {
	got := call(t, "", "check", "../../docs/examples/bike-tyre.yaml", "../../docs/examples/bike-tyre.yaml")
	if got.code != 1 || !strings.Contains(got.stderr, "has a quiz of this id, too") {
		t.Errorf("got %d, %s", got.code, got.stderr)
	}
}

func TestCheckGoesOnAfterAFault(t *testing.T) {
	broken := write(t, "broken.yaml", "quiz: x\n")
	got := call(t, "", "check", broken, "../../widget/quizfile/testdata/small.yaml")
	if got.code != 1 || !strings.Contains(got.stdout, "combinations walked") || !strings.Contains(got.stderr, broken+":1:1: ") {
		t.Errorf("got %d, %s%s", got.code, got.stdout, got.stderr)
	}
}

func TestExplainInWords(t *testing.T) {
	for _, test := range []struct {
		name    string
		options []string
		want    []string
	}{
		{"points decide", small, []string{"Outcome: step_up.", "p_mix", "preference (moderate)", "together", "Close calls:", "It would be", "Plan, ml a day: 15"}},
		{"a rule decides", urgent, []string{"talk_first/urgent", "URGENT", "G01: ", "Points: none", "Plan: none"}},
		{"a route leaves one outcome", []string{"lactose", "gut_calm", "neither", "f_never", "p_mix"}, []string{"Outcome: kefir", "G08", "ruled out", "R1 left only this outcome"}},
	} {
		t.Run(test.name, func(t *testing.T) {
			got := call(t, "", append([]string{"explain", shipped}, test.options...)...)
			for _, want := range test.want {
				if got.code != 0 || !strings.Contains(got.stdout, want) {
					t.Errorf("got %d, %s%s\nwant %q", got.code, got.stdout, got.stderr, want)
				}
			}
		})
	}
}

func TestExplainJSONIsOneLineWithEveryKey(t *testing.T) {
	keys := []string{"outcome", "variant", "urgent", "points", "close", "because", "against", "notes", "flips", "no_difference", "fired", "schedule"}
	for _, options := range [][]string{small, urgent} {
		got := call(t, "", append([]string{"explain", "--json", shipped}, options...)...)
		if got.code != 0 || strings.Count(got.stdout, "\n") != 1 || strings.Contains(got.stdout, "null") || strings.Contains(got.stdout, `\u00`) {
			t.Fatalf("%q: got %d, %s%s", options, got.code, got.stdout, got.stderr)
		}
		var line map[string]json.RawMessage
		if err := json.Unmarshal([]byte(got.stdout), &line); err != nil {
			t.Fatal(err)
		}
		for _, key := range keys {
			if line[key] == nil {
				t.Errorf("%q: no %s in %s", options, key, got.stdout)
			}
		}
	}
}

func TestExplainJSONSaysWhatTheWordsSay(t *testing.T) {
	got := call(t, "", append([]string{"explain", "--json", shipped}, small...)...)
	var line result
	if err := json.Unmarshal([]byte(got.stdout), &line); err != nil {
		t.Fatal(err)
	}
	if line.Outcome != "step_up" || line.Points["step_up"] != 2 || len(line.Schedule) != 14 || line.Because[0].Strength == "" || line.Schedule[13].Day != 14 {
		t.Errorf("got %+v", line)
	}
	stopped := call(t, "", append([]string{"explain", "--json", shipped}, urgent...)...).stdout
	if !strings.Contains(stopped, `"urgent":true,"points":{},"close":[]`) || !strings.Contains(stopped, `"schedule":[]`) {
		t.Errorf("got %s", stopped)
	}
}

func TestExplainLines(t *testing.T) {
	quiz, err := (&tool{stderr: t.Output(), read: readOnce}).loadFile(shipped)
	if err != nil {
		t.Fatal(err)
	}
	good := strings.Join(small, " ")
	long := strings.Repeat("x", maxLine)
	for _, test := range []struct {
		name, stdin string
		fails       bool
		lines       int
		faults      []string
	}{
		{"no lines", "", false, 0, nil},
		{"a result for each line, in order", good + "\n" + strings.Join(urgent, " ") + "\n", false, 2, nil},
		{"blank lines and remarks are skipped", "\n  \n# a remark\n" + good + "\n", false, 1, nil},
		{"the last line may lack its end", good, false, 1, nil},
		{"a spreadsheet's line ends and mark", "\ufeff" + good + "\r\n" + good + "\r\n", false, 2, nil},
		{"tabs separate too", strings.Join(small, "\t"), false, 1, nil},
		{"a bad line does not stop the others", good + "\nnonsense\n" + good + "\n", true, 2, []string{"line 2: "}},
		{"every bad line is told", "nonsense\n\nmilk_ok lactose\n", true, 0, []string{"line 1: ", "line 3: "}},
		{"a line too long is told and passed over", good + "\n" + long + long + "\n" + good, true, 2, []string{"line 2: longer than 64 KiB"}},
		{"a last line too long", good + "\n" + long + "y", true, 1, []string{"line 2: longer than 64 KiB"}},
		{"bytes that are no text", "\xff\xfe\x00\n" + good, true, 1, []string{"line 1: "}},
	} {
		t.Run(test.name, func(t *testing.T) {
			for _, asJSON := range []bool{false, true} {
				var stdout, stderr strings.Builder
				tool := &tool{stdin: strings.NewReader(test.stdin), stdout: &stdout, stderr: &stderr}
				err := tool.explainLines(quiz, tool.printerOfLines(quiz, asJSON))
				if (err != nil) != test.fails || strings.Count(stdout.String(), "\n") != test.lines {
					t.Errorf("got %v, %s%s", err, &stdout, &stderr)
				}
				for _, want := range test.faults {
					if !strings.Contains("\n"+stderr.String(), "\n"+want) {
						t.Errorf("got %.200s, want %q", &stderr, want)
					}
				}
			}
		})
	}
}

func TestExplainReadsLinesWhereNoOptionIsGiven(t *testing.T) {
	got := call(t, strings.Join(urgent, " ")+"\nnonsense\n", "explain", shipped)
	if got.code != 1 || got.stdout != "talk_first/urgent  (G01)\n" || !strings.HasSuffix(got.stderr, "\ngutquiz: 1 bad line\n") {
		t.Errorf("got %d, %s%s", got.code, got.stdout, got.stderr)
	}
}
