package quizfile

import (
	"bytes"
	"encoding/json"
	"reflect"

	"github.com/invopop/jsonschema"

	"github.com/innerbuddies/gutquiz/widget"
)

// Schema is the JSON Schema of a quiz file, for an author's editor: it marks
// unknown and missing keys, wrong types and empty texts while they are typed.
// Read finds more. The same program always returns the same bytes, which end
// with a line end.
func Schema() []byte {
	r := jsonschema.Reflector{FieldNameTag: "yaml", Anonymous: true, ExpandedStruct: true, Mapper: wordSchema}
	schema := r.Reflect(widget.Quiz{})
	schema.Title = "gutquiz quiz file"
	var b bytes.Buffer
	encoder := json.NewEncoder(&b)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", "  ")
	// A schema is texts, lists and maps only, and those always encode.
	_ = encoder.Encode(schema)
	return b.Bytes()
}

// wordSchema says of texts what Read asks: not empty, and of the choices.
func wordSchema(t reflect.Type) *jsonschema.Schema {
	if t.Kind() != reflect.String {
		return nil
	}
	s := &jsonschema.Schema{Type: "string"}
	for _, word := range choices[t] {
		s.Enum = append(s.Enum, word)
	}
	if s.Enum == nil {
		s.Pattern = `\S`
	}
	return s
}
