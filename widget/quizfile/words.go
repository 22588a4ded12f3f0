package quizfile

import (
	"fmt"
	"reflect"
	"slices"
	"strconv"
	"strings"

	"github.com/goccy/go-yaml/ast"
	"github.com/goccy/go-yaml/token"

	"github.com/innerbuddies/gutquiz/widget"
)

// choices are the words a word of each of these types may be.
var choices = map[reflect.Type][]string{
	reflect.TypeFor[widget.Choose]():   {string(widget.ChooseOne), string(widget.ChooseAny)},
	reflect.TypeFor[widget.Picture]():  {string(widget.PictureGlass)},
	reflect.TypeFor[widget.Review]():   {string(widget.ReviewLegal)},
	reflect.TypeFor[widget.Checked]():  {string(widget.Verified), string(widget.SecondHand)},
	reflect.TypeFor[widget.Strength](): {string(widget.Strong), string(widget.Moderate), string(widget.Limited), string(widget.ExpertOpinion)},
	reflect.TypeFor[widget.Kind](): {
		string(widget.KindEvidence), string(widget.KindPreference), string(widget.KindCaution), string(widget.KindOpinion),
	},
}

var textType = reflect.TypeFor[string]()

// rangeType is what may be a number alone; daysType and amountType are written as a
// number or as a word.
var rangeType, daysType, amountType = reflect.TypeFor[widget.Range](), reflect.TypeFor[dayRange](), reflect.TypeFor[amount]()

// optionType is what may be a block or only its id.
var optionType = reflect.TypeFor[optionForm]()

// startPictureType is what may be a block or the name of a picture that the app draws.
var startPictureType = reflect.TypeFor[startPicture]()

func isWordType(t reflect.Type) bool {
	return t == optionType || t == startPictureType || t.Kind() != reflect.Struct && t.Kind() != reflect.Map && t.Kind() != reflect.Slice
}

func isWord(node ast.Node) bool {
	_, is := node.(ast.ScalarNode)
	return is
}

// word fills what stands alone: a text, an id, a number, true or false.
func (w *walker) word(path string, node ast.Node, into reflect.Value) {
	written := asWritten(node)
	if !fits(node, into.Type()) {
		w.wrong(path, node, into.Type())
		written = asMeant(written, into.Kind())
	} else if into.Kind() == reflect.String {
		written = w.checked(path, written, into.Type())
		w.remark(path, node, into.Type())
	}
	if !set(into, written) {
		w.forget(into.Type())
	}
}

// asWritten is a word without its quotes and folds; "" for what is no word.
func asWritten(node ast.Node) string {
	switch n := node.(type) {
	case *ast.LiteralNode:
		return n.Value.Value
	case ast.ScalarNode:
		return tokenOf(n).Value
	}
	return ""
}

// fits reports whether the node was written as the type is to be.
func fits(node ast.Node, t reflect.Type) bool {
	isNumber := node.Type() == ast.IntegerType || node.Type() == ast.FloatType
	if isNumber && (t == daysType || t == amountType) {
		return true
	}
	switch t.Kind() {
	case reflect.Int:
		return node.Type() == ast.IntegerType && canSet(t, node)
	case reflect.Float64:
		return isNumber && canSet(t, node)
	case reflect.Bool:
		return node.Type() == ast.BoolType
	}
	return node.Type() == ast.StringType || node.Type() == ast.LiteralType || t == rangeType && node.Type() == ast.IntegerType
}

// canSet tells 12 from 0x0c and 1_2: other spellings of numbers are slips more
// often than they are meant.
func canSet(t reflect.Type, node ast.Node) bool {
	return set(reflect.New(t).Elem(), asWritten(node))
}

// asMeant reads a word of the wrong type as its author did, so that what rests
// on it is not found wrong as well.
func asMeant(written string, due reflect.Kind) string {
	if due != reflect.Bool {
		return written
	}
	switch strings.ToLower(written) {
	case "yes", "on":
		return "true"
	case "no", "off":
		return "false"
	}
	return strings.ToLower(written)
}

// set reads the word into the value; false when it cannot be read.
func set(into reflect.Value, written string) bool {
	var err error
	switch into.Kind() {
	case reflect.Int:
		var n int
		n, err = strconv.Atoi(written)
		into.SetInt(int64(n))
	case reflect.Float64:
		var n float64
		n, err = strconv.ParseFloat(written, 64)
		into.SetFloat(n)
	case reflect.Bool:
		var b bool
		b, err = strconv.ParseBool(written)
		into.SetBool(b)
	default:
		into.SetString(written)
		return written != ""
	}
	return err == nil
}

// checked returns the text as the quiz gets it, and finds one that is empty or
// none of its type's words.
func (w *walker) checked(path, text string, t reflect.Type) string {
	if t == textType {
		text = strings.TrimSpace(text)
	}
	words := choices[t]
	if strings.TrimSpace(text) == "" {
		w.empty(path, t)
		return ""
	}
	if words == nil || slices.Contains(words, text) {
		return text
	}
	guess := meant(text, words)
	w.choice(path, text, guess, words)
	return guess
}

// remark finds a text that a "#" cuts short: YAML takes what follows for a remark, and a
// reader would miss it. Who means a remark puts it on a line of its own.
func (w *walker) remark(path string, node ast.Node, t reflect.Type) {
	text := tokenOf(node)
	if t != textType || node.Type() != ast.StringType || text.Type != token.StringType || text.Next == nil {
		return
	}
	if next := text.Next; next.Type == token.CommentType && next.Position.Line == text.Position.Line {
		w.find(path, placeAt(next), remarkMessage)
	}
}

const remarkMessage = `what follows " #" is a remark and not read; put the whole text in quotes, or the remark on a line of its own`

func (w *walker) choice(path, text, guess string, words []string) {
	hint := ""
	if guess != "" {
		hint = fmt.Sprintf("; did you mean %q?", guess)
	}
	w.find(path, w.places[path], "%s must be %s, not %q%s", subject(path), quoted(words), clip(text), hint)
}

func quoted(words []string) string {
	last := len(words) - 1
	if last == 0 {
		return strconv.Quote(words[0])
	}
	return fmt.Sprintf(`"%s" or %q`, strings.Join(words[:last], `", "`), words[last])
}

func tokenOf(node ast.Node) *token.Token {
	if node == nil {
		return nil
	}
	return node.GetToken()
}
