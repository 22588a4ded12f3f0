package quizfile

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// A file of another format has one fault, whatever else this program would say of it.
func TestAFileSaysWhichFormatItIsOf(t *testing.T) {
	for _, test := range []struct {
		name, line string
		want       []string
	}{
		{"none", "", nil},
		{"today's", "format: 2\n", nil},
		{"an earlier one", "format: 1\nnonsense: 1\n", []string{
			`1:9 format 1 is an earlier one: in it every text stood under texts and every number under points; that is still read, so write format: 2 and let gutquiz check name what is missing`,
		}},
		{"a newer one", "format: 3\nnonsense: 1\n", []string{
			`1:9 format 3 is newer than this gutquiz, which reads format 2: get a newer gutquiz; or, if the file was written for this one, write format: 2`,
		}},
		{"one that never was", "format: 0\n", []string{`1:9 there is no format 0; write format: 2, or take the line out`}},
		{"no number", "format: two\n", []string{`1:9 "format" must be a whole number, not the text "two"; write digits only, without quotes`}},
		{"in quotes", "format: \"2\"\n", []string{`1:9 "format" must be a whole number, not the text "2"; write digits only, without quotes`}},
		{"empty", "format:\n", []string{`1:1 "format" is empty; write a whole number, or take it out`}},
	} {
		t.Run(test.name, func(t *testing.T) {
			if diff := cmp.Diff(test.want, short(t, test.line+tyre(t))); diff != "" {
				t.Errorf("want - got +\n%s", diff)
			}
		})
	}
}

// Every format before today's says what to change.
func TestEveryEarlierFormatIsToldWhatToChange(t *testing.T) {
	for format := 1; format < formatNow; format++ {
		got := short(t, fmt.Sprintf("format: %d\n", format)+tyre(t))
		if len(got) != 1 || !strings.Contains(got[0], "write format: "+fmt.Sprint(formatNow)) {
			t.Errorf("format %d: got %v", format, got)
		}
	}
}
