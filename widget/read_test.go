package widget_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"go/format"
	"os"
	"reflect"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"github.com/innerbuddies/gutquiz/widget"
)

var asWritten = cmpopts.IgnoreUnexported(widget.Quiz{})

// A maker writes the functions of read_quiz.go from the types of a quiz.
type maker struct {
	out  bytes.Buffer
	made map[reflect.Type]bool
	next []reflect.Type
}

const readHead = `package widget

// Made from the types of a quiz: go test ./widget -run ReaderKnowsEveryField -update
// writes it anew. See read.go.
`

func (m *maker) make(t reflect.Type) ([]byte, error) {
	m.made, m.next = map[reflect.Type]bool{t: true}, []reflect.Type{t}
	m.out.WriteString(readHead)
	for len(m.next) > 0 {
		t, m.next = m.next[0], m.next[1:]
		m.readStruct(t)
	}
	return format.Source(m.out.Bytes())
}

func (m *maker) readStruct(t reflect.Type) {
	fmt.Fprintf(&m.out, "\nfunc read%s(r *reader, v *%s) {\nfor n := 0; ; n++ {\nkey, ok := r.key(n)\nif !ok {\nreturn\n}\nswitch key {\n", t.Name(), t.Name())
	for field := range t.Fields() {
		if name, _, _ := strings.Cut(field.Tag.Get("json"), ","); field.IsExported() && name != "-" {
			fmt.Fprintf(&m.out, "case %q:\n%s\n", name, m.into(field.Type, "v."+field.Name))
		}
	}
	m.out.WriteString("default:\nr.skip()\n}\n}\n}\n")
}

// into is the statement that reads a value of a type into a place.
func (m *maker) into(t reflect.Type, place string) string {
	switch t.Kind() {
	case reflect.String:
		return "r.words((*string)(&" + place + "))"
	case reflect.Bool, reflect.Int, reflect.Float64:
		return "r." + t.Kind().String() + "(&" + place + ")"
	case reflect.Slice:
		return "listed(r, &" + place + ", " + m.with(t.Elem()) + ")"
	case reflect.Map:
		return "table(r, &" + place + ", " + m.with(t.Elem()) + ")"
	}
	return m.with(t) + "(r, &" + place + ")"
}

// with is the function that reads a value of a type.
func (m *maker) with(t reflect.Type) string {
	switch t.Kind() {
	case reflect.String:
		return "named[" + t.Name() + "]"
	case reflect.Bool, reflect.Int, reflect.Float64:
		return "(*reader)." + t.Kind().String()
	case reflect.Struct:
		if !m.made[t] {
			m.made[t], m.next = true, append(m.next, t)
		}
		return "read" + t.Name()
	}
	name := strings.ReplaceAll(t.String(), "widget.", "")
	return "func(r *reader, v *" + name + ") { " + m.into(t, "*v") + " }"
}

func TestTheReaderKnowsEveryField(t *testing.T) {
	const file = "read_quiz.go"
	want, err := new(maker).make(reflect.TypeFor[widget.Quiz]())
	if err != nil {
		t.Fatal(err)
	}
	if *update {
		if err := os.WriteFile(file, want, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	got, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), string(got)); diff != "" {
		t.Errorf("%s is not made from these types: run this test again with -update\n%s", file, diff)
	}
}

// fill gives every field below v a value of its own.
func fill(v reflect.Value, n *int) {
	*n++
	switch v.Kind() {
	case reflect.String:
		v.SetString(fmt.Sprintf("%d \"\\/ <é> \u2028 \U0001f95b\n", *n))
	case reflect.Bool:
		v.SetBool(true)
	case reflect.Int:
		v.SetInt(int64(-*n))
	case reflect.Float64:
		v.SetFloat(float64(*n) + .125)
	case reflect.Slice:
		v.Set(reflect.MakeSlice(v.Type(), 2, 2))
		fill(v.Index(0), n)
		fill(v.Index(1), n)
	case reflect.Map:
		key, value := reflect.New(v.Type().Key()).Elem(), reflect.New(v.Type().Elem()).Elem()
		fill(key, n)
		fill(value, n)
		v.Set(reflect.MakeMap(v.Type()))
		v.SetMapIndex(key, value)
	case reflect.Struct:
		for i := range v.NumField() {
			if field := v.Type().Field(i); field.IsExported() && field.Tag.Get("json") != "-" {
				fill(v.Field(i), n)
			}
		}
	}
}

func TestWhatIsWrittenIsReadBack(t *testing.T) {
	var full widget.Quiz
	fill(reflect.ValueOf(&full).Elem(), new(int))
	for name, q := range map[string]*widget.Quiz{
		"empty": {}, "full": &full, "small": small(), "shipped": shipped(t), "for readers": shipped(t).ForReaders(),
		"empty lists": {Rules: []widget.Rule{}, Points: []widget.Points{{Give: map[widget.OutcomeID]int{}}}},
	} {
		text, err := json.Marshal(q)
		if err != nil {
			t.Fatal(err)
		}
		sameAsJSON(t, name, text)
		got, err := widget.Open(text)
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		if diff := cmp.Diff(q, got, asWritten); diff != "" && name != "empty lists" {
			t.Errorf("%s:\n%s", name, diff)
		}
	}
}

// sameAsJSON holds what is read of a text that both take against encoding/json.
func sameAsJSON(t *testing.T, name string, text []byte) {
	t.Helper()
	var want widget.Quiz
	if err := json.Unmarshal(text, &want); err != nil {
		t.Fatalf("%s: %v", name, err)
	}
	got, err := widget.Open(text)
	if err != nil {
		t.Errorf("%s: %v", name, err)
	} else if diff := cmp.Diff(&want, got, asWritten); diff != "" {
		t.Errorf("%s: encoding/json and the reader differ\n%s", name, diff)
	}
}

func TestWhatIsNoQuizIsRefused(t *testing.T) {
	for _, text := range []string{
		"", " ", "null x", "{", "}", "[]", `"a"`, "1", `{"quiz"}`, `{"quiz":}`, `{"quiz":1}`, `{"quiz":"a`, `{"quiz":"a"`, `{"quiz":"a",}`, `{"quiz":"a"}}`,
		`{"quiz":"\x"}`, `{"quiz":"\u12"}`, `{"quiz":"\u12x4"}`, "{\"quiz\":\"a\nb\"}", `{"quiz":"\`, `{"close_within":"1"}`, `{"close_within":1.5}`,
		`{"questions":{}}`, `{"questions":[}`, `{"questions":[{},]}`, `{"rules":[{"note":1}]}`, `{"texts":{"rules":[]}}`, `{"other":tru}`,
		`{"other":` + strings.Repeat("[", 1e6),
	} {
		if q, err := widget.Open([]byte(text)); err == nil {
			t.Errorf("%.40q was read: %+v", text, q)
		}
	}
}

func TestWhatNobodyAsksForIsPassedOver(t *testing.T) {
	const text = ` { "later" : [ { "a" : [ ] , "b" : null } , -1.5e3 , "\"" , true , false , { } ] , "quiz" : "tea" } `
	q, err := widget.Open([]byte(text))
	if err != nil || q.ID != "tea" {
		t.Errorf("got %+v, %v", q, err)
	}
}

// FuzzReader reads anything, and holds it against encoding/json: what is JSON of a
// quiz is read the same, after encoding/json has written it anew (it also takes what
// no build writes, as keys in capitals).
func FuzzReader(f *testing.F) {
	for _, q := range []*widget.Quiz{small(), shipped(f).ForReaders()} {
		text, err := json.Marshal(q)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(text)
	}
	f.Add([]byte(`{"quiz":"\ud83e\udd5b \ud83e \u00e9\/","points":[{"give":{"a":-1}}],"caps":[{"fl_oz":1e-7}],"x":[{"y":[1.5e3,true,null]}]}`))
	f.Fuzz(func(t *testing.T, text []byte) {
		_, _ = widget.Open(text) // a refused text is a fine answer; a crash is not
		var q widget.Quiz
		if json.Unmarshal(text, &q) != nil {
			return
		}
		text, err := json.Marshal(&q)
		if err != nil {
			t.Fatal(err)
		}
		sameAsJSON(t, string(text), text)
	})
}

// The page of plans reads a quiz in two parts, and says what the whole says.
func TestAQuizInPartsIsTheWhole(t *testing.T) {
	q, other := shipped(t), small()
	part, is := q.ForPlans()
	if _, has := other.ForPlans(); !is || has {
		t.Fatalf("a part of the shipped quiz: %v, of the small one: %v", is, has)
	}
	if felt := q.ForReaders().Texts.Plan; felt.Felt != (widget.FeltTexts{}) || felt.Note == "" || felt.Again == "" {
		t.Errorf("all readers download %+v", felt)
	}
	var texts [][]byte
	for _, v := range []any{other, q.ForReaders(), part, other} {
		text, err := json.Marshal(v)
		if err != nil {
			t.Fatal(err)
		}
		texts = append(texts, text)
	}
	all, err := widget.OpenAll(texts...)
	if err != nil || len(all) != 3 {
		t.Fatalf("%d quizzes, %v", len(all), err)
	}
	if diff := cmp.Diff(q.Texts.Plan, all[1].Texts.Plan); diff != "" || all[2].ID != other.ID || !all[1].AsksHowItFelt() || all[0].AsksHowItFelt() {
		t.Errorf("whole - in parts +\n%s", diff)
	}
	if _, err := widget.OpenAll([]byte("{")); err == nil {
		t.Error("half a text is read")
	}
}
