package kept_test

import (
	"encoding/json"
	"hash/fnv"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/innerbuddies/gutquiz/app/kept"
	"github.com/innerbuddies/gutquiz/app/kept/kepttest"
	"github.com/innerbuddies/gutquiz/widget"
)

var noon = time.Date(2026, 11, 22, 12, 0, 0, 0, time.UTC)

func must(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

func idOf(n string) string { return "01a20573-f097-7000-8fc1-faa8e94ab0" + n }

func resultOf(n string) kept.Result {
	return kept.Result{ID: idOf(n), Date: "2026-11-22", Quiz: "tea", Answers: widget.Answers{{"a"}}, Headline: "Tea " + n}
}

func planOf(n string, reports ...kept.Report) kept.Plan {
	return kept.Plan{ID: idOf(n), Quiz: "tea", Outcome: "tea", Answers: widget.Answers{{"a"}}, Started: "2026-11-20",
		Days: []widget.Day{{Amount: 60}, {Amount: 60}, {Amount: 90}}, Reports: reports}
}

// idsOf are the last two digits of the ids in the list.
func idsOf(r *kept.Results) (ids []string) {
	for _, k := range r.All() {
		ids = append(ids, k.ID[len(k.ID)-2:])
	}
	return ids
}

func want(t *testing.T, what string, r *kept.Results, ids ...string) {
	t.Helper()
	if got := idsOf(r); !slices.Equal(got, ids) {
		t.Errorf("%s: got %v, want %v", what, got, ids)
	}
}

// opened is the list as another tab would read it now.
func opened(t *testing.T, m *kepttest.Memory) *kept.Results {
	t.Helper()
	r := m.Store(noon).Results()
	must(t, r.Load())
	return r
}

// begun is a plan just kept.
func begun(t *testing.T, in kept.Store, p kept.Plan) *kept.PlanShelf {
	t.Helper()
	s := in.Plan(p.ID)
	must(t, s.Change(func(kept.Plan) kept.Plan { return p }))
	return s
}

// sealed is a slot's text: docs/keeping.md tells how it is made.
func sealed(document string) string {
	sum := fnv.New64a()
	sum.Write([]byte(document))
	return strconv.FormatUint(sum.Sum64(), 36) + " " + document
}

type header struct{ Schema, Revision, Born int64 }

// headerOf is what a slot says of its document.
func headerOf(t *testing.T, text string) (h header) {
	t.Helper()
	_, document, _ := strings.Cut(text, " ")
	must(t, json.Unmarshal([]byte(document), &h))
	return h
}

func TestNothingKeptIsEmpty(t *testing.T) {
	m := kepttest.New()
	in := m.Store(noon)
	m.Texts["another program's"] = "x"
	if !in.Empty() {
		t.Error("what another program keeps is taken for ours")
	}
	m.Texts["gutquiz.kept.a"] = "damaged"
	if in.Empty() {
		t.Error("a damaged copy is taken for nothing")
	}
}

func TestAllOfOursIsErasedAndNothingElse(t *testing.T) {
	m := kepttest.New()
	in := m.Store(noon)
	must(t, in.Results().Keep(resultOf("01")))
	begun(t, in, planOf("10"))
	for _, key := range []string{"gutquiz.", "gutquiz.x", "gutquiz.xy", "gutquiz.kept.c", "gutquiz", "another's"} {
		m.Texts[key] = "x"
	}
	in.EraseAll()
	if len(m.Texts) != 2 || m.Texts["gutquiz"] != "x" || m.Texts["another's"] != "x" {
		t.Errorf("left is %v", m.Texts)
	}
}
