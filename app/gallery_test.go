package app

import (
	"flag"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"
	ui "github.com/maxence-charriere/go-app/v10/pkg/app"
	"golang.org/x/net/html"

	"github.com/innerbuddies/gutquiz/widget"
	"github.com/innerbuddies/gutquiz/widget/quizfile"
	"github.com/innerbuddies/gutquiz/widget/quizzes"
)

var update = flag.Bool("update", false, "rewrite golden files; read the diff before you commit it")

func shipped(t testing.TB) *widget.Quiz {
	t.Helper()
	q, err := readShipped()
	if err != nil {
		t.Fatal(err)
	}
	c := *q // to be changed by a test at will, field by field
	return &c
}

// readShipped reads it once: each reading proves it anew.
var readShipped = sync.OnceValues(func() (*widget.Quiz, error) {
	const name = "buttermilk-or-kefir.yaml"
	src, err := quizzes.FS.ReadFile(name)
	if err != nil {
		return nil, err
	}
	return quizfile.Read(name, src)
})

// at is the quiz page of a reader who has given these answers.
func at(t testing.TB, q *widget.Quiz, options string) *quizPage {
	t.Helper()
	var ids []widget.OptionID
	for _, word := range strings.Fields(options) {
		ids = append(ids, widget.OptionID(word))
	}
	answers, faults := q.Answer(ids...)
	if len(faults) > 0 {
		t.Fatal(faults)
	}
	return &quizPage{Quiz: q, answers: answers}
}

// furtherViews are those that only some builds have.
var furtherViews []func(testing.TB, *widget.Quiz) map[string]ui.UI

// gallery is every view in every state worth looking at.
func gallery(t testing.TB, q *widget.Quiz) map[string]ui.UI {
	ounces := at(t, q, "q1_none h_none milk_ok m_none gut_bit abx f_never p_mix")
	ounces.beside, ounces.Embed = true, true
	views := map[string]ui.UI{
		"kefir":          at(t, q, "q1_none h_none milk_ok m_none gut_calm neither f_often p_mix").result(),
		"kefir-lactose":  at(t, q, "q1_none h_none lactose m_none gut_very neither f_never p_mild").result(),
		"buttermilk":     at(t, q, "q1_none h_none milk_ok m_none gut_calm neither f_some p_any").result(),
		"step-up-ounces": ounces.result(),
		"alternate":      at(t, q, "q1_none salt_low pregnant milk_ok m_none gut_calm lowdiv f_often p_variety").result(),
		"live-yoghurt":   at(t, q, "q1_none h_none lactose no_alcohol abx_now gut_calm neither f_some p_any").result(),
		"dairy-free":     at(t, q, "q1_none h_none milk_allergy m_none gut_calm neither f_some p_any").result(),
		"talk-first":     at(t, q, "q1_none immune kidney milk_ok maoi gut_calm neither f_some p_any").result(),
		"urgent":         at(t, q, "red_flag_blood red_flag_fever milk_ok gut_calm neither f_some p_any").result(),

		"share":  shareOf(t, q, "q1_none h_none milk_ok m_none gut_calm neither f_often p_mix"),
		"shared": sharedOf(t, q, "q1_none h_none lactose m_none gut_very neither f_never p_mild"),
	}
	maps.Copy(views, localGallery(t, q))
	for _, more := range furtherViews {
		maps.Copy(views, more(t, q))
	}
	return views
}

func shareOf(t testing.TB, q *widget.Quiz, options string) *shareView {
	t.Helper()
	answers := at(t, q, options).answers
	return &shareView{Quiz: q, Answers: answers, Recommendation: q.Recommend(answers), Level: 2}
}

func sharedOf(t testing.TB, q *widget.Quiz, options string) ui.UI {
	t.Helper()
	return &sharedPage{Quiz: q, Recommendation: q.Recommend(at(t, q, options).answers)}
}

func TestEveryViewLooksAsItDid(t *testing.T) {
	for name, view := range gallery(t, shipped(t)) {
		t.Run(name, func(t *testing.T) {
			got := tidy(t, ui.HTMLString(view))
			golden := filepath.Join("testdata", name+".html")
			if *update {
				if err := os.WriteFile(golden, []byte(got), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(golden)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(string(want), got); diff != "" {
				t.Errorf("the view changed (-was +is); if that is meant, run go test ./app -update:\n%s", diff)
			}
		})
	}
}

// tidy sorts attributes, which go-app writes in map order, and puts each element
// on a line of its own.
func tidy(t testing.TB, drawn string) string {
	t.Helper()
	z := html.NewTokenizer(strings.NewReader(drawn))
	var b strings.Builder
	for z.Next() != html.ErrorToken {
		token := z.Token()
		slices.SortFunc(token.Attr, func(a, b html.Attribute) int { return strings.Compare(a.Key, b.Key) })
		if text := strings.TrimSpace(token.String()); text != "" {
			b.WriteString(text + "\n")
		}
	}
	return b.String()
}

// A sentence that the catalogue lacks would be drawn as its key.
func TestNoViewDrawsAKeyForASentence(t *testing.T) {
	for name, view := range gallery(t, shipped(t)) {
		drawn := ui.HTMLString(view)
		for key := range words {
			if strings.Contains(key, ".") && strings.Contains(drawn, ">"+key+"<") {
				t.Errorf("%s draws the key %q", name, key)
			}
		}
		if strings.Contains(drawn, "{") {
			t.Errorf("%s has a place that nobody filled: %.80s", name, drawn[strings.Index(drawn, "{"):])
		}
	}
}

// Every key the components ask for is in the catalogue.
func TestEveryKeyHasItsSentence(t *testing.T) {
	files, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	asked := 0
	for _, file := range files {
		src, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for _, rest := range strings.Split(string(src), `Say("`)[1:] {
			key, _, _ := strings.Cut(rest, `"`)
			asked++
			if !isKey(key) && !strings.HasSuffix(key, ".") && !strings.HasSuffix(file, "_test.go") {
				t.Errorf("%s: no sentence for key %q", file, key)
			}
		}
	}
	if asked < 50 {
		t.Errorf("only %d keys were found; the search is broken", asked)
	}
}

// isKey reports whether the catalogue has the key, or, where a component adds to it,
// any that begins so.
func isKey(key string) bool {
	for known := range words {
		if known == key || strings.HasSuffix(key, ".") && strings.HasPrefix(known, key) {
			return true
		}
	}
	return false
}
