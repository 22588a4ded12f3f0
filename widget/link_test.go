package widget_test

import (
	"encoding/json"
	"errors"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/innerbuddies/gutquiz/widget"
)

// habits answer the questions that have no "none of these".
const habits = " milk_ok gut_calm neither f_some p_any"

const longAnswers = "q1_none h_none milk_ok m_none gut_bit abx_lowdiv f_some p_mix"

func TestEveryCardRoundTripsThroughItsLink(t *testing.T) {
	q := shipped(t)
	readers := q.ForReaders()
	seen := map[string]bool{}
	longest := 0
	for _, r := range everyReader(t) {
		answers := r.answers
		code := q.Link(answers)
		longest = max(longest, len(code))
		if seen[code] {
			t.Fatalf("%v: another card has the code %q", answers, code)
		}
		seen[code] = true
		got, err := readers.OpenLink(code)
		if err != nil || !slices.EqualFunc(got, answers, slices.Equal) {
			t.Fatalf("%v: %q opens as %v, %v", answers, code, got, err)
		}
	}
	if len(seen) < 6_144 || longest > 24 {
		t.Errorf("%d links, the longest of %d characters; want all of at most 24", len(seen), longest)
	}
	t.Logf("%d links, the longest of %d characters", len(seen), longest)
}

func TestOneWrongCharacterNeverOpens(t *testing.T) {
	q := shipped(t)
	for _, words := range []string{longAnswers, "red_flag_blood" + habits, "q1_none immune pregnant milk_ok m_none gut_dx neither f_some p_any", "q1_none h_none no_dairy m_none gut_calm abx f_never p_mild"} {
		code := q.Link(take(t, q, words))
		for i := range len(code) {
			for c := range 256 {
				damaged := code[:i] + string([]byte{byte(c)}) + code[i+1:]
				if strings.EqualFold(damaged, code) {
					continue
				}
				if got, err := q.OpenLink(damaged); err == nil {
					t.Fatalf("%q, damaged to %q, opens as %v", code, damaged, got)
				}
			}
		}
	}
}

func TestOpenLinkRefuses(t *testing.T) {
	q := shipped(t)
	code := q.Link(take(t, q, longAnswers))
	other := *q
	other.CloseWithin++
	old := other.Compile().Link(take(t, q, longAnswers))
	for _, c := range []struct {
		name, code string
		want       error
	}{
		{"nothing", "", widget.ErrBadLink},
		{"no version", code[2:], widget.ErrBadLink},
		{"an empty version", code[1:], widget.ErrBadLink},
		{"a version of letters", "x" + code[1:], widget.ErrBadLink},
		{"a version to come", "2.whatever-it-may-hold", widget.ErrUnknownVersion},
		{"a very long version", "1111.x", widget.ErrBadLink},
		{"the end cut off", code[:len(code)-1], widget.ErrBadLink},
		{"all cut off", code[:2], widget.ErrBadLink},
		{"one character too many", code + "0", widget.ErrBadLink},
		{"far too long", "1." + strings.Repeat("0", 1<<20), widget.ErrBadLink},
		{"a look-alike", code[:5] + "o" + code[6:], widget.ErrBadLink},
		{"markup", "1.<b>hello</b>abcdef", widget.ErrBadLink},
		{"not ASCII", "1.ééééééééé", widget.ErrBadLink},
		{"a letter that is ASCII only in lower case", code[:5] + "\u212a" + code[8:], widget.ErrBadLink},
		{"two neighbours swapped", code[:13] + string(code[14]) + string(code[13]) + code[15:], widget.ErrBadLink},
		{"other rules", old, widget.ErrOldRules},
		{"of the edition that asked in another order", "1.5kgqn000kc00hgz8e6", widget.ErrOldRules},
		{"of the edition that ended early", "1.5kgqn0000001engee8", widget.ErrOldRules},
	} {
		t.Run(c.name, func(t *testing.T) {
			if answers, err := q.OpenLink(c.code); !errors.Is(err, c.want) || answers != nil {
				t.Errorf("%q: got %v, %v, want %v", c.code, answers, err, c.want)
			}
		})
	}
}

func TestALinkOpensInAnyCase(t *testing.T) {
	q := shipped(t)
	answers := take(t, q, longAnswers)
	got, err := q.OpenLink(strings.ToUpper(q.Link(answers)))
	if diff := cmp.Diff(answers, got); err != nil || diff != "" {
		t.Errorf("%v (-want +got):\n%s", err, diff)
	}
}

func TestAnswersNoReaderCanGiveHaveNoLink(t *testing.T) {
	q := shipped(t)
	whole := take(t, q, longAnswers)
	for name, answers := range map[string]widget.Answers{
		"no answers":            nil,
		"a question is open":    whole.Back(),
		"an answer too many":    whole.With("p_any"),
		"an unknown option":     whole.Back().With("nonsense"),
		"an option elsewhere":   whole.Back().With("abx"),
		"two of one":            append(widget.Answers{{"p_mix", "p_any"}}, whole[1:]...),
		"none of these and one": whole.Back().With("q1_none", "long_change"),
		"nothing chosen":        whole.Back().With(),
		"in another order":      {whole[1], whole[0], whole[2], whole[3], whole[4], whole[5], whole[6], whole[7]},
	} {
		if code := q.Link(answers); code != "" {
			t.Errorf("%s: got %q, want none", name, code)
		}
	}
}

// copied is a deep copy, to be edited.
func copied(t *testing.T, q *widget.Quiz) *widget.Quiz {
	t.Helper()
	text, err := json.Marshal(q)
	if err != nil {
		t.Fatal(err)
	}
	c, err := widget.Open(text)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// What decides changes the fingerprint; what is only said does not.
func TestALinkKnowsItsRules(t *testing.T) {
	q := shipped(t)
	code := q.Link(take(t, q, longAnswers))
	for _, c := range []struct {
		name  string
		edit  func(*widget.Quiz)
		opens bool
	}{
		{"a corrected typo", func(q *widget.Quiz) { q.Texts.Title += "!" }, true},
		{"another amount", func(q *widget.Quiz) { q.Schedules[0].Days[0].Amount++ }, true},
		{"no reference", func(q *widget.Quiz) { q.References = nil }, true},
		{"another product", func(q *widget.Quiz) { q.Product.Href = "https://other.example/" }, true},
		{"another quiz", func(q *widget.Quiz) { q.ID = "other" }, false},
		{"options in another order", func(q *widget.Quiz) { slices.Reverse(q.Questions[0].Options) }, false},
		{"questions in another order", func(q *widget.Quiz) { slices.Reverse(q.Questions) }, false},
		{"one rule less", func(q *widget.Quiz) { q.Rules = q.Rules[1:] }, false},
		{"another rule", func(q *widget.Quiz) { q.Rules[3].When = append(q.Rules[3].When, "gut_very") }, false},
		{"another step", func(q *widget.Quiz) { q.Rules[3].Step = 3 }, false},
		{"another number of points", func(q *widget.Quiz) { q.Points[0].Give["kefir"]++ }, false},
		{"another order of ties", func(q *widget.Quiz) { slices.Reverse(q.Ties) }, false},
		{"another closeness", func(q *widget.Quiz) { q.CloseWithin++ }, false},
		{"another ending when nothing is left", func(q *widget.Quiz) { q.NothingLeft.Variant = "" }, false},
		{"another line", func(q *widget.Quiz) { q.Outcomes[5].Lines[0].When = []widget.OptionID{"p_any"} }, true},
		{"a note that spares more", func(q *widget.Quiz) { q.Rules[len(q.Rules)-1].And = []widget.OptionID{"abx_now"} }, false},
	} {
		t.Run(c.name, func(t *testing.T) {
			edited := copied(t, q)
			c.edit(edited)
			_, err := edited.Compile().OpenLink(code)
			if c.opens && err != nil || !c.opens && !errors.Is(err, widget.ErrOldRules) {
				t.Errorf("got %v, want it to open: %v", err, c.opens)
			}
		})
	}
	if q.WithoutReview().Link(take(t, q, longAnswers)) != code {
		t.Error("leaving out texts that wait for a review makes another link")
	}
}

func FuzzOpenLink(f *testing.F) {
	q := shipped(f)
	code := q.Link(take(f, q, longAnswers))
	for _, seed := range []string{"", "1.", "2.x", code, strings.ToUpper(code), code[:9], q.Link(take(f, q, "red_flag_fever"+habits)), "1.000000000000000000"} {
		f.Add(seed, uint32(0))
	}
	f.Fuzz(func(t *testing.T, code string, number uint32) {
		reads(t, q, code)
		reads(t, q, q.CodeOf(number)) // whole in everything but, perhaps, its answers
	})
}

func reads(t *testing.T, q *widget.Quiz, code string) {
	t.Helper()
	answers, err := q.OpenLink(code)
	if err != nil {
		if !errors.Is(err, widget.ErrBadLink) && !errors.Is(err, widget.ErrUnknownVersion) && !errors.Is(err, widget.ErrOldRules) || answers != nil {
			t.Errorf("%q: got %v, %v", code, answers, err)
		}
		return
	}
	if again := q.Link(answers); !strings.EqualFold(again, code) {
		t.Errorf("%q opens as %v, whose link is %q", code, answers, again)
	}
}
