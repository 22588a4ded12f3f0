//go:build !wasm

package app

import (
	"fmt"
	"strings"
	"testing"

	ui "github.com/maxence-charriere/go-app/v10/pkg/app"
)

const (
	toKefir   = "q1_none h_none milk_ok m_none gut_calm neither f_often p_mix"
	toYoghurt = "q1_none h_none lactose no_alcohol gut_calm neither f_some p_any"
)

func TestAPrivateLinkOpensOnItsOwnPageOnly(t *testing.T) {
	q := shipped(t)
	code := q.Link(at(t, q, toKefir).answers)
	changed := *q
	changed.CloseWithin++
	old := changed.Compile().Link(at(t, q, toKefir).answers)
	for _, test := range []struct{ name, code, slug, want string }{
		{"on its own page", code, "kefir", ""},
		{"in capitals", strings.ToUpper(code), "kefir", ""},
		{"on another page", code, "buttermilk", "differs"},
		{"of other rules", old, "kefir", "old"},
		{"of a version to come", "2.abc", "kefir", "version"},
		{"cut off", code[:12], "kefir", "bad"},
		{"markup", "1.<img src=x>", "kefir", "bad"},
		{"nothing", "", "kefir", "bad"},
	} {
		t.Run(test.name, func(t *testing.T) {
			r, word := openShared(q, test.code, test.slug)
			if word != test.want || (r.Headline == "") != (test.want != "") {
				t.Errorf("got %q with headline %q, want %q", word, r.Headline, test.want)
			}
			if drawn := ui.HTMLString(&linkLines{}); word != "" && !strings.Contains(drawn, `"link-`+word+`"`) {
				t.Errorf("the page has no line for %q", word)
			}
		})
	}
}

// A reader who was told to see somebody has nothing to show around.
func TestTalkFirstIsNotShared(t *testing.T) {
	for _, o := range shipped(t).Outcomes {
		if shareable(o) != (o.ID != "talk_first") {
			t.Errorf("%s: shareable is %v", o.ID, shareable(o))
		}
	}
}

// What the reader did not tick is not on the picture, and what goes with the
// public link holds no answer.
func TestThePictureTellsReasonsOnlyWhenTheyAreTicked(t *testing.T) {
	q := shipped(t)
	for _, options := range []string{toKefir, toYoghurt} {
		view := shareOf(t, q, options)
		quiet := fmt.Sprint(view.drawing())
		view.telling = true
		told := fmt.Sprint(view.drawing())
		private := []string{q.Texts.Reasons["p_mix"], q.Texts.Outcomes["dairy_free"].Variants["live_yogurt"].Text}
		if strings.Contains(quiet, private[0]) || strings.Contains(quiet, private[1]) {
			t.Errorf("%s: the picture tells a reason: %s", options, quiet)
		}
		if !strings.Contains(told, private[0]) && !strings.Contains(told, private[1]) {
			t.Errorf("%s: the picture lacks the reasons: %s", options, told)
		}
	}
}

func TestNoIdIsTwiceOnTheReadersOwnPage(t *testing.T) {
	q := shipped(t)
	drawn := ui.HTMLString(at(t, q, toKefir)) + ui.HTMLString(shareOf(t, q, toKefir))
	seen := map[string]bool{}
	for _, rest := range strings.Split(drawn, ` id="`)[1:] {
		id, _, _ := strings.Cut(rest, `"`)
		if seen[id] {
			t.Errorf("id %q is there twice", id)
		}
		seen[id] = true
	}
}
