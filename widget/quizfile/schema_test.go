package quizfile

import (
	"bytes"
	"encoding/json"
	"fmt"
	"maps"
	"os"
	"os/exec"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/goccy/go-yaml"
)

// A shape is the part of a JSON Schema that these tests follow.
type shape struct {
	Ref        string           `json:"$ref"`
	Defs       map[string]shape `json:"$defs"`
	Type       string           `json:"type"`
	Properties map[string]shape `json:"properties"`
	Required   []string         `json:"required"`
	Enum       []string         `json:"enum"`
	Items      *shape           `json:"items"`
	Additional json.RawMessage  `json:"additionalProperties"`
	OneOf      []shape          `json:"oneOf"`

	Description string `json:"description"`
	Examples    []any  `json:"examples"`
}

func readSchema(t *testing.T) shape {
	t.Helper()
	return parsedSchema(t, Schema())
}

func parsedSchema(t *testing.T, text []byte) (s shape) {
	t.Helper()
	if err := json.Unmarshal(text, &s); err != nil {
		t.Fatal(err)
	}
	if !IsSchema(text) {
		t.Error("a schema is not known as ours")
	}
	return s
}

// allDefs are the blocks of the three schemas.
func allDefs(t *testing.T) map[string]shape {
	t.Helper()
	all := map[string]shape{}
	for _, text := range [][]byte{Schema(), SiteSchema(), TranslationSchema()} {
		maps.Copy(all, parsedSchema(t, text).Defs)
	}
	return all
}

// What is finished suits its schema, and a slip does not.
func TestTheExamplesSuitTheirSchemas(t *testing.T) {
	for name, schema := range map[string][]byte{"bike-tyre.yaml": Schema(), "bike-tyre.de.yaml": TranslationSchema(), "bike-tyre.fr.yaml": TranslationSchema(), "houseplant.yaml": Schema()} {
		s := parsedSchema(t, schema)
		s.Type = "object"
		if !suits(s, s.Defs, treeOf(t, exampleFile(t, name))) {
			t.Errorf("%s does not suit its schema", name)
		}
		if suits(s, s.Defs, treeOf(t, exampleFile(t, name)+"titel: x\n")) {
			t.Errorf("%s with a slip suits its schema", name)
		}
	}
	site := parsedSchema(t, SiteSchema())
	site.Type = "object"
	if !suits(site, site.Defs, treeOf(t, wholeSite)) || suits(site, site.Defs, treeOf(t, "colours: {acent: x}")) {
		t.Error("the schema of a site is not that of a site")
	}
}

// treeOf is a YAML text as JSON has it.
func treeOf(t *testing.T, text string) (tree any) {
	t.Helper()
	asJSON, err := yaml.YAMLToJSON([]byte(text))
	if err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(asJSON, &tree); err != nil {
		t.Fatal(err)
	}
	return tree
}

func TestSchemaNamesEveryTopLevelKeyAndNoOther(t *testing.T) {
	s := readSchema(t)
	keys := keysOf(fieldsOf(reflect.TypeFor[quizForm]()))
	for _, key := range keys {
		if _, named := s.Properties[key]; !named {
			t.Errorf("%q is missing", key)
		}
	}
	if len(s.Properties) != len(keys) || string(s.Additional) != "false" {
		t.Errorf("%d properties for %d keys, additional: %s", len(s.Properties), len(keys), s.Additional)
	}
}

func TestSchemaListsTheChoices(t *testing.T) {
	s := readSchema(t)
	for _, test := range []struct {
		block, key string
		want       []string
	}{
		{"Question", "choose", []string{"one", "any"}},
		{"Points", "kind", []string{"evidence", "preference", "caution", "opinion"}},
		{"Claim", "strength", []string{"strong", "moderate", "limited", "expert opinion"}},
		{"Reference", "checked", []string{"verified", "second-hand"}},
		{"Rule", "review", []string{"legal"}},
	} {
		if got := s.Defs[test.block].Properties[test.key].Enum; !slices.Equal(got, test.want) {
			t.Errorf("%s.%s: got %q, want %q", test.block, test.key, got, test.want)
		}
	}
}

func TestSchemaIsAlwaysTheSame(t *testing.T) {
	if !bytes.Equal(Schema(), Schema()) {
		t.Error("two calls, two schemas")
	}
}

// Every key of every block of the small quiz is taken out in turn: Read must
// miss it exactly when the schema requires it.
func TestSchemaRequiresWhatReadRequires(t *testing.T) {
	var tree any
	if err := yaml.UnmarshalWithOptions([]byte(small), &tree, yaml.UseOrderedMap()); err != nil {
		t.Fatal(err)
	}
	c := cutter{t: t, schema: readSchema(t), tried: map[string]bool{}}
	c.cut(c.schema, &tree, &tree)
	for name, block := range c.schema.Defs {
		for key := range block.Properties {
			if !c.tried[name+"."+key] && slices.Contains(block.Required, key) {
				t.Errorf("testdata/small.yaml has no %s of %s to take out", key, name)
			}
		}
	}
}

type cutter struct {
	t      *testing.T
	schema shape
	tried  map[string]bool
}

// cut takes each key out of the block at node, reads the whole, and puts it back.
func (c cutter) cut(s shape, root, node *any) {
	name := strings.TrimPrefix(s.Ref, "#/$defs/")
	if s.Ref != "" {
		s = c.schema.Defs[name]
	}
	switch value := (*node).(type) {
	case []any:
		for i := range value {
			c.cut(*s.Items, root, &value[i])
		}
	case yaml.MapSlice:
		for i := range value {
			c.without(s, name, root, node, value, i)
		}
	}
}

func (c cutter) without(s shape, name string, root, node *any, whole yaml.MapSlice, i int) {
	key := fmt.Sprint(whole[i].Key)
	inside, isKey := s.Properties[key]
	if isKey {
		*node = slices.Delete(slices.Clone(whole), i, i+1)
		c.compare(root, name, key, slices.Contains(s.Required, key))
		*node = whole
	} else if err := json.Unmarshal(s.Additional, &inside); err != nil {
		c.t.Fatalf("%s.%s: %v", name, key, err)
	}
	c.cut(inside, root, &whole[i].Value)
}

func (c cutter) compare(root *any, name, key string, required bool) {
	src, err := yaml.Marshal(*root)
	if err != nil {
		c.t.Fatal(err)
	}
	c.tried[name+"."+key] = true
	missed := strings.Contains(strings.Join(short(c.t, string(src)), "\n"), fmt.Sprintf("has no %q; add it", key))
	if missed != required {
		c.t.Errorf("%s.%s: required by the schema: %v, missed by Read: %v", name, key, required, missed)
	}
}

func TestTheReadersProgramHoldsNoSchemaAndNoYAML(t *testing.T) {
	list := exec.Command("go", "list", "-deps", "../../cmd/client")
	list.Env = append(os.Environ(), "GOOS=js", "GOARCH=wasm")
	out, err := list.Output()
	if err != nil {
		t.Skipf("cmd/client cannot be listed: %v", err)
	}
	for _, unwanted := range []string{"invopop/jsonschema", "goccy/go-yaml", "widget/quizfile"} {
		if strings.Contains(string(out), unwanted) {
			t.Errorf("cmd/client depends on %s", unwanted)
		}
	}
}

// blocks are the keys of every block of the schema, by their names.
func blocks(t *testing.T) map[string]shape {
	t.Helper()
	s := readSchema(t)
	keys := map[string]shape{}
	add := func(name string, s shape) {
		for _, one := range append(s.OneOf, s) {
			for key, inside := range one.Properties {
				keys[name+"."+key] = inside
			}
		}
	}
	for name, s := range map[string]shape{"Quiz": s, "Site": parsedSchema(t, SiteSchema()), "Translation": parsedSchema(t, TranslationSchema())} {
		add(name, s)
		for name, block := range s.Defs {
			add(name, block)
		}
	}
	return keys
}

func TestSchemaExplainsEveryKeyAndShowsAnExample(t *testing.T) {
	keys := blocks(t)
	if len(keys) < 100 {
		t.Fatalf("%d keys found", len(keys))
	}
	for key, s := range keys {
		if !strings.HasSuffix(s.Description, ".") || len(s.Examples) != 1 {
			t.Errorf("%s: got %q and %v; write both in schema_words.go", key, s.Description, s.Examples)
		}
		if len(s.Examples) == 1 && !suits(s, allDefs(t), s.Examples[0]) {
			t.Errorf("%s: the example %v is not what the schema asks for", key, s.Examples[0])
		}
	}
	for key := range keyWords {
		if _, is := keys[key]; !is {
			t.Errorf("schema_words.go has words for %s, which is no key", key)
		}
	}
}

// suits reports whether an example is of the kind, and its keys are those of the block.
func suits(s shape, defs map[string]shape, example any) bool {
	if s.Ref != "" {
		s = defs[strings.TrimPrefix(s.Ref, "#/$defs/")]
	}
	if len(s.OneOf) > 0 {
		return slices.ContainsFunc(s.OneOf, func(one shape) bool { return suits(one, defs, example) })
	}
	switch value := example.(type) {
	case string:
		return (s.Type == "string" || s.Type == "") && (s.Enum == nil || slices.Contains(s.Enum, value))
	case bool:
		return s.Type == "boolean"
	case float64:
		return s.Type == "number" || s.Type == "integer" && value == float64(int(value))
	case []any:
		return s.Type == "array" && !slices.ContainsFunc(value, func(entry any) bool { return !suits(*s.Items, defs, entry) })
	case map[string]any:
		for key, inside := range value {
			entry, is := s.Properties[key]
			if !is && (len(s.Additional) < 6 || json.Unmarshal(s.Additional, &entry) != nil) || !suits(entry, defs, inside) {
				return false
			}
		}
		return s.Type == "object"
	}
	return false
}
