package kept_test

import (
	"encoding/json"
	"errors"
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/innerbuddies/gutquiz/app/kept"
	"github.com/innerbuddies/gutquiz/app/kept/kepttest"
	"github.com/innerbuddies/gutquiz/widget"
)

func TestAnOlderSchemaIsBroughtUpToDate(t *testing.T) {
	add := func(word string) kept.Migration {
		return func(body json.RawMessage) (json.RawMessage, error) {
			return json.RawMessage(strings.Replace(string(body), "]", `,"`+word+`"]`, 1)), nil
		}
	}
	steps := []kept.Migration{add("two"), add("three")}
	for from, want := range map[int]string{1: `["one","two","three"]`, 2: `["one","three"]`, 3: `["one"]`} {
		if got, err := kept.Migrate(json.RawMessage(`["one"]`), from, steps); err != nil || string(got) != want {
			t.Errorf("from %d: got %s, %v", from, got, err)
		}
	}
	for _, from := range []int{0, -1, 4} {
		if _, err := kept.Migrate(nil, from, steps); !errors.Is(err, kept.ErrNewer) {
			t.Errorf("from %d: %v", from, err)
		}
	}
}

// What a program of schema 1 wrote, in a browser and into a file, is kept in
// testdata as it wrote it.
func written1(t *testing.T, name string, into any) string {
	t.Helper()
	return writtenBefore(t, "1-"+name, into)
}

func writtenBefore(t *testing.T, name string, into any) string {
	t.Helper()
	text, err := os.ReadFile("testdata/schema-" + name + ".json")
	must(t, err)
	must(t, json.Unmarshal(text, into))
	return string(text)
}

func plansOf1(t *testing.T) (inStorage, file []kept.Plan, m *kepttest.Memory) {
	t.Helper()
	m = kepttest.New()
	written1(t, "storage", &m.Texts)
	shelves, err := m.Store(noon).Plans()
	must(t, err)
	for _, s := range shelves {
		inStorage = append(inStorage, s.Plan())
	}
	f, err := kept.ParseFile(written1(t, "file", &struct{}{}), noon)
	must(t, err)
	return inStorage, f.Plans, m
}

func TestWhatSchema1WroteIsReadWithItsAmounts(t *testing.T) {
	plans, inFile, m := plansOf1(t)
	if got := opened(t, m).All(); len(got) != 2 || got[0].Date != "2026-11-02" || got[1].Date != "2026-11-01" {
		t.Errorf("kept is %+v", got)
	}
	if diff := cmp.Diff(plans, inFile); diff != "" {
		t.Errorf("the browser and the file of one reader differ: %s", diff)
	}
	if len(plans) != 2 || plans[0].Outcome != "step_up" || len(plans[0].Reports) != 0 {
		t.Fatalf("got %+v", plans)
	}
	var got []float64
	for _, r := range plans[1].Reports {
		got = append(got, r.Day.Amount)
	}
	if diff := cmp.Diff([]float64{60, 60, 60, 90, 60, 60}, got); diff != "" {
		t.Errorf("the amounts of that time: %s", diff)
	}
	worse := plans[1].Reports[3]
	want := kept.Report{Date: "2026-11-04", Day: widget.Day{Amount: 90}, Had: true, Felt: "worse", Note: "after lunch, “gassy”\nslept badly", At: 1793759200000}
	if worse != want || len(plans[1].Pauses) != 1 || plans[1].Started != "2026-11-01" || len(plans[1].Days) != 14 {
		t.Errorf("got %+v in %+v", worse, plans[1])
	}
}

// The first change writes the schema of today; until then nothing is touched.
func TestWhatSchema1WroteIsWrittenAnewOnlyWhenTheReaderChangesIt(t *testing.T) {
	plans, _, m := plansOf1(t)
	before := len(m.Texts)
	for _, text := range m.Texts {
		if !strings.Contains(text, `"schema":1`) {
			t.Fatalf("reading wrote %s", text)
		}
	}
	s := m.Store(noon).Plan(plans[1].ID)
	must(t, s.Load())
	must(t, s.Change(func(p kept.Plan) kept.Plan {
		return p.With(kept.Report{Date: "2026-11-09", Day: p.Next().Day, Had: true, At: 1794200000000})
	}))
	again := m.Store(noon).Plan(plans[1].ID)
	must(t, again.Load())
	best := headerOf(t, m.Texts["gutquiz.plan."+plans[1].ID+".b"])
	if best.Schema != 3 || len(again.Plan().Reports) != 7 || len(m.Texts) != before {
		t.Errorf("got schema %d, %d reports, %d texts", best.Schema, len(again.Plan().Reports), len(m.Texts))
	}
}

func TestAMigrationLeavesOtherFieldsAlone(t *testing.T) {
	for _, body := range []string{`{}`, `{"kept":[{"id":"x"}],"more":1}`, `{"plan":{"id":"x","later":[1],"reports":null}}`, `{"plans":[{"days":[],"reports":[{"date":"x"}]}]}`, `{"plans":null}`} {
		got, err := kept.AmountsIntoReports(json.RawMessage(body))
		must(t, err)
		var was, is any
		must(t, json.Unmarshal([]byte(body), &was))
		must(t, json.Unmarshal(got, &is))
		if diff := cmp.Diff(was, is); diff != "" {
			t.Errorf("%s: %s", body, diff)
		}
	}
	for _, body := range []string{``, `[]`, `{"plan":7}`, `{"plans":[{"days":7,"reports":[{}]}]}`} {
		if _, err := kept.AmountsIntoReports(json.RawMessage(body)); err == nil {
			t.Errorf("%s passes", body)
		}
	}
}

// A file of schema 1 may hold what no reader has: it must not take for ever.
func TestTheAmountsOfManyDaysAreNotWorkedOut(t *testing.T) {
	body := func(days, reports int) json.RawMessage {
		return json.RawMessage(`{"plan":{"days":[` + list(days, `{"ml":1,"fl_oz":0}`) + `],"reports":[` + list(reports, `{"had":true}`) + `]}}`)
	}
	for _, c := range []struct {
		days, reports int
		want          error
	}{{100, 1, nil}, {101, 1, kept.ErrDamaged}, {1, 2000, nil}, {1, 2001, kept.ErrDamaged}} {
		if _, err := kept.AmountsIntoReports(body(c.days, c.reports)); !errors.Is(err, c.want) {
			t.Errorf("%d days, %d reports: %v", c.days, c.reports, err)
		}
	}
}

func list(n int, x string) string { return strings.TrimSuffix(strings.Repeat(x+",", n), ",") }

// What is no report is left as it is, and every other gets its amount.
func TestEveryReportGetsItsAmount(t *testing.T) {
	got, err := kept.AmountsIntoReports(json.RawMessage(`{"plan":{"days":[{"ml":60,"fl_oz":2}],"reports":[{"had":true},null]}}`))
	must(t, err)
	var is struct {
		Plan struct {
			Reports []*struct {
				Day *struct {
					Ml   int
					FlOz float64 `json:"fl_oz"`
				}
			}
		}
	}
	must(t, json.Unmarshal(got, &is))
	if r := is.Plan.Reports; len(r) != 2 || r[0].Day == nil || r[0].Day.Ml != 60 || r[0].Day.FlOz != 2 || r[1] != nil {
		t.Errorf("got %s", got)
	}
}

// Schema 2 had millilitres and US fluid ounces. What it wrote is in testdata.
func TestWhatSchema2WroteIsReadInItsUnit(t *testing.T) {
	m := kepttest.New()
	writtenBefore(t, "2-storage", &m.Texts)
	shelves, err := m.Store(noon).Plans()
	must(t, err)
	var plans []kept.Plan
	for _, s := range shelves {
		plans = append([]kept.Plan{s.Plan()}, plans...)
	}
	f, err := kept.ParseFile(writtenBefore(t, "2-file", &struct{}{}), noon)
	must(t, err)
	if diff := cmp.Diff(plans, f.Plans); diff != "" || len(plans) != 2 {
		t.Fatalf("%d plans; the browser and the file of one reader differ: %s", len(plans), diff)
	}
	q := shipped(t)
	for i, want := range []struct {
		shown   string
		reports []widget.Day
		next    widget.Day
		advice  widget.Advice
	}{
		{kept.ShownBeside, []widget.Day{{Amount: 60}, {Amount: 60}, {Amount: 60}, {Amount: 60}, {Amount: 60}}, widget.Day{Amount: 60}, widget.AdviceTell},
		{kept.ShownUnit, []widget.Day{{Of: "buttermilk", Amount: 15}, {Of: "buttermilk", Amount: 15}, {Of: "buttermilk", Amount: 15}, {Of: "buttermilk", Amount: 15}, {Of: "buttermilk", Amount: 15}}, widget.Day{Of: "buttermilk", Amount: 15}, widget.AdviceTell},
	} {
		p := plans[i]
		var got []widget.Day
		for _, r := range p.Reports {
			got = append(got, r.Day)
		}
		if diff := cmp.Diff(want.reports, got); diff != "" || p.Unit != "ml" || p.Shown != want.shown || len(p.Pauses) != 1 || p.Reports[2].Note != "“gassy”" {
			t.Errorf("%s shown as %q in %q: %s", p.Outcome, p.Shown, p.Unit, diff)
		}
		if next := p.Next(); next.Day != want.next || next.Advice != want.advice {
			t.Errorf("%s: next is %+v", p.Outcome, next)
		}
		answers, faults := q.Answer(flat(p.Answers)...)
		if days := q.Recommend(answers).Plan; len(faults) > 0 || !cmp.Equal(days, p.Days) {
			t.Errorf("%s: %v; the days are not those of today: %v", p.Outcome, faults, p.Days)
		}
	}
}

func flat(answers widget.Answers) (all []widget.OptionID) {
	for _, chosen := range answers {
		all = append(all, chosen...)
	}
	return all
}

func TestAmountsInAnyUnitLeavesOtherFieldsAlone(t *testing.T) {
	for body, want := range map[string]string{
		`{}`:                             `{}`,
		`{"kept":[{"id":"x"}],"more":1}`: `{"kept":[{"id":"x"}],"more":1}`,
		`{"plans":null}`:                 `{"plans":null}`,
		`{"plan":{"id":"x","later":[1],"unit":"floz","days":[{"ml":15,"fl_oz":0.5,"drink":"tea","new":1},null],"reports":[{"date":"y","day":{"ml":30,"fl_oz":1}},{"date":"z"},null]}}`: `{"plan":{"id":"x","later":[1],"unit":"ml","shown":"beside","days":[{"amount":15,"of":"tea","new":1},null],"reports":[{"date":"y","day":{"amount":30}},{"date":"z"},null]}}`,
		`{"plans":[{"unit":"ml","days":[],"reports":null},{}]}`: `{"plans":[{"unit":"ml","shown":"unit","days":[],"reports":null},{"unit":"ml"}]}`,
	} {
		got, err := kept.AmountsInAnyUnit(json.RawMessage(body))
		must(t, err)
		var is, wanted any
		must(t, json.Unmarshal(got, &is))
		must(t, json.Unmarshal([]byte(want), &wanted))
		if diff := cmp.Diff(wanted, is); diff != "" {
			t.Errorf("%s: %s", body, diff)
		}
	}
	for _, body := range []string{``, `[]`, `{"plan":7}`, `{"plan":{"days":7}}`, `{"plan":{"reports":[7]}}`, `{"plan":{"reports":[{"day":7}]}}`} {
		if _, err := kept.AmountsInAnyUnit(json.RawMessage(body)); err == nil {
			t.Errorf("%s passes", body)
		}
	}
}
