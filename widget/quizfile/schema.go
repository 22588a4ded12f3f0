package quizfile

import (
	"bytes"
	"encoding/json"
	"reflect"
	"slices"
	"strings"

	"github.com/invopop/jsonschema"

	"github.com/innerbuddies/gutquiz/widget"
)

const (
	schemaTitle            = "gutquiz quiz file"
	siteSchemaTitle        = "gutquiz site file"
	translationSchemaTitle = "gutquiz quiz file in another language"
)

// IsSchema tells the text of a schema of ours, of whatever edition, from others.
func IsSchema(text []byte) bool {
	var schema struct{ Title string }
	return json.Unmarshal(text, &schema) == nil && slices.Contains([]string{schemaTitle, siteSchemaTitle, translationSchemaTitle}, schema.Title)
}

// Schema is the JSON Schema of a quiz file, for an author's editor: it marks
// unknown and missing keys, wrong types and empty texts while they are typed.
// Read finds more. The same program always returns the same bytes, which end
// with a line end.
func Schema() []byte { return schemaOf(quizForm{}, "Quiz", schemaTitle) }

// SiteSchema is the same of a site's file, and TranslationSchema of a quiz in another
// language.
func SiteSchema() []byte { return schemaOf(widget.Site{}, "Site", siteSchemaTitle) }

// TranslationSchema is that of a quiz in another language.
func TranslationSchema() []byte {
	return schemaOf(translationForm{}, "Translation", translationSchemaTitle)
}

// schemaOf is the schema of a form, whose own keys are explained as those of a block.
func schemaOf(form any, block, title string) []byte {
	r := jsonschema.Reflector{FieldNameTag: "yaml", Anonymous: true, ExpandedStruct: true, Mapper: wordSchema, Namer: blockName}
	schema := r.Reflect(form)
	schema.Title = title
	for t := range formed {
		delete(schema.Definitions, blockName(t))
	}
	explain(block, schema)
	for name, block := range schema.Definitions {
		explain(name, block)
	}
	var b bytes.Buffer
	encoder := json.NewEncoder(&b)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", "  ")
	// A schema is texts, lists and maps only, and those always encode.
	_ = encoder.Encode(schema)
	return b.Bytes()
}

// formed are the types of widget that an author writes as forms of this package. The
// reflector meets both.
var formed = map[reflect.Type]bool{
	reflect.TypeFor[widget.Question](): true, reflect.TypeFor[widget.Rule](): true, reflect.TypeFor[widget.Outcome](): true,
	reflect.TypeFor[widget.Plan](): true, reflect.TypeFor[widget.Schedule](): true,
}

// blockName is what a block is called in the schema: a form is called as what it is
// a form of.
func blockName(t reflect.Type) string {
	name, form := strings.CutSuffix(t.Name(), "Form")
	switch {
	case formed[t]:
		return name + " without texts"
	case t == startPictureType:
		return "StartPicture"
	case t == reflect.TypeFor[insteadForm]():
		return "PlanInstead"
	case form || strings.HasSuffix(name, "Said") && t.PkgPath() == reflect.TypeFor[questionSaid]().PkgPath():
		return strings.ToUpper(name[:1]) + name[1:]
	}
	return name
}

// JSONSchemaExtend lets a picture be the name of one that the app draws.
func (startPicture) JSONSchemaExtend(s *jsonschema.Schema) {
	block := *s
	*s = jsonschema.Schema{OneOf: []*jsonschema.Schema{wordSchema(reflect.TypeFor[widget.Picture]()), &block}}
}

// JSONSchemaExtend lets an option be only its id.
func (optionForm) JSONSchemaExtend(s *jsonschema.Schema) {
	block := *s
	*s = jsonschema.Schema{OneOf: []*jsonschema.Schema{wordSchema(reflect.TypeFor[widget.OptionID]()), &block}}
}

// wordSchema says of texts what Read asks: not empty, and of the choices.
func wordSchema(t reflect.Type) *jsonschema.Schema {
	if t.Kind() != reflect.String {
		return nil
	}
	switch t {
	case daysType:
		return &jsonschema.Schema{OneOf: []*jsonschema.Schema{{Type: "integer"}, {Type: "string", Pattern: `^\s*[0-9]+\s*([-–]\s*[0-9]+\s*)?$`}}}
	case amountType:
		return &jsonschema.Schema{OneOf: []*jsonschema.Schema{{Type: "number"}, {Type: "string", Pattern: `\S`}}}
	case rangeType:
		return &jsonschema.Schema{OneOf: []*jsonschema.Schema{{Type: "integer"}, {Type: "string", Pattern: `\S`}}}
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
