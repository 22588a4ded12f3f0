package quizfile

import (
	"errors"
	"fmt"
	"strings"

	"github.com/goccy/go-yaml"
	"github.com/goccy/go-yaml/ast"
	"github.com/goccy/go-yaml/lexer"
	"github.com/goccy/go-yaml/parser"
	"github.com/goccy/go-yaml/token"
)

// parse returns the quiz's tree, or no tree and why. Findings beside a tree are
// parts of YAML that a quiz does without.
func parse(text string) (root ast.Node, found []finding) {
	// The parser is not ours, and this is the only place where it runs.
	defer func() {
		if r := recover(); r != nil {
			root, found = nil, []finding{{at: place{1, 1}, message: fmt.Sprintf(
				"the YAML reader broke down on this file (%v); please report it with the file", r)}}
		}
	}()
	tokens := lexer.Tokenize(text)
	if at, deep := tooDeep(tokens); deep {
		return nil, []finding{{at: at, message: "this is nested deeper than any quiz; look for a stray bracket or dash"}}
	}
	found = refused(tokens)
	file, err := parser.Parse(tokens, 0, parser.AllowDuplicateMapKey())
	if err != nil {
		if at, is := cutShort(tokens); is {
			return nil, append(found, finding{at: at, message: remarkMessage})
		}
		return nil, append(found, syntax(err))
	}
	root, more := onlyDocument(file)
	return root, append(found, more...)
}

// cutShort finds a remark within brackets, behind a text on its line: it swallows the
// rest of the line, brackets too, and the parser stumbles somewhere below.
func cutShort(tokens token.Tokens) (place, bool) {
	open := 0
	for _, t := range tokens {
		switch t.Type {
		case token.SequenceStartType, token.MappingStartType:
			open++
		case token.SequenceEndType, token.MappingEndType:
			open--
		case token.CommentType:
			if open > 0 && isText(t.Prev) && t.Prev.Position.Line == t.Position.Line {
				return placeAt(t), true
			}
		}
	}
	return place{}, false
}

func isText(t *token.Token) bool { return t != nil && t.Type == token.StringType }

// maxNesting is ten times a quiz's own. The parser calls itself for each level,
// and a stack that overflows cannot be recovered.
const maxNesting = 64

// tooDeep finds nesting that one line, or brackets, can pile up. Nesting by
// indentation needs a longer line for each level, and stays within reason.
func tooDeep(tokens token.Tokens) (place, bool) {
	line, onLine, brackets, marks := 0, 0, 0, 0
	for _, t := range tokens {
		if t.Position.Line != line {
			line, onLine = t.Position.Line, 0
		}
		switch t.Type {
		case token.SequenceStartType, token.MappingStartType:
			brackets++
		case token.SequenceEndType, token.MappingEndType:
			brackets = max(0, brackets-1)
		case token.TagType, token.AnchorType, token.MappingKeyType:
			marks++
		case token.SequenceEntryType:
			onLine++
		case token.MappingValueType:
			onLine += min(1, max(0, 1-brackets))
		}
		if max(onLine, brackets, marks) > maxNesting {
			return placeAt(t), true
		}
	}
	return place{}, false
}

var refusals = map[token.Type]string{
	token.AnchorType:     `a quiz has no anchors ("&name"); write the value out, or put the text in quotes`,
	token.AliasType:      `a quiz has no aliases ("*name"); write the value out, or put the text in quotes`,
	token.MergeKeyType:   `a quiz has no merge keys ("<<"); write the keys out`,
	token.TagType:        `a quiz has no tags ("!name"); take it out, or put the text in quotes`,
	token.DirectiveType:  `a quiz has no directives ("%…"); take the line out`,
	token.MappingKeyType: `a quiz has no "?" keys; write "key: value", or put the text in quotes`,
}

// refused finds the parts of YAML that say something else than what is read.
func refused(tokens token.Tokens) []finding {
	var found []finding
	for _, t := range tokens {
		if message, is := refusals[t.Type]; is {
			found = append(found, finding{at: placeAt(t), message: message})
		}
	}
	return found
}

// onlyDocument is the file's first document with anything in it.
func onlyDocument(file *ast.File) (ast.Node, []finding) {
	var root ast.Node
	var found []finding
	for _, doc := range file.Docs {
		switch {
		case doc.Body == nil || doc.Body.Type() == ast.DirectiveType:
		case root == nil:
			root = doc.Body
		default:
			found = append(found, secondDocument(doc))
		}
	}
	if root == nil {
		found = append(found, finding{at: place{1, 1}, message: "the file has no quiz; " + firstLine})
	}
	if len(found) > 0 {
		return nil, found // what is missing may be in the other document
	}
	return root, nil
}

func secondDocument(doc *ast.DocumentNode) finding {
	at := placeOf(doc.Body)
	if doc.Start != nil {
		at = placeAt(doc.Start)
	}
	return finding{at: at, message: `another document begins here; a file holds one quiz, so take the "---" out or give the rest its own file`}
}

// advice says what the parser's commonest words mean to an author.
var advice = []struct{ says, do string }{
	{"tab character", "indent with spaces, not with tabs"},
	{"character '\t'", "indent with spaces, not with tabs"},
	{"mapping value is not allowed", `if this is a text with ": " in it, put it in quotes; else check the indentation`},
	{"value is not allowed in this context", "check the indentation, and put a text with quotes in it in other quotes"},
	{"end character of double-quoted", `close the quote with "`},
	{"end character of single-quoted", "close the quote with ', and write an apostrophe within it twice"},
	{"reserved character", "put the text in quotes"},
	{"must be specified", "close the bracket, or put a comma between the entries"},
	{"end token", "close the bracket"},
	{"block sequence entries", `begin the list on the next line, or put a text that begins with "- " in quotes`},
}

func syntax(err error) finding {
	at, said := place{1, 1}, err.Error()
	var fault yaml.Error
	if errors.As(err, &fault) {
		said = fault.GetMessage()
		at = placeAt(fault.GetToken())
		if open, is := openQuote(fault.GetToken()); is {
			return finding{at: placeAt(open), message: fmt.Sprintf(
				"this quote closes only on line %d, and what follows there is not YAML; close it where its text ends", at.line)}
		}
	}
	do := adviceFor(said)
	return finding{at: at, message: fmt.Sprintf("this is not YAML (%s); %s", strings.ReplaceAll(said, "\t", `\t`), do)}
}

// openQuote finds the quote that swallowed lines up to the token: the parser
// stumbles at its far end, and the author forgot to close it at the near one.
func openQuote(t *token.Token) (*token.Token, bool) {
	if t == nil || t.Prev == nil {
		return nil, false
	}
	isQuote := t.Prev.Type == token.DoubleQuoteType || t.Prev.Type == token.SingleQuoteType
	return t.Prev, isQuote && placeAt(t.Prev).line < placeAt(t).line && strings.Contains(t.Prev.Origin, "\n")
}

func adviceFor(said string) string {
	for _, a := range advice {
		if strings.Contains(said, a.says) {
			return a.do
		}
	}
	return "check the quotes and the indentation of this line and the one before"
}

func placeAt(t *token.Token) place {
	if t == nil || t.Position == nil {
		return place{1, 1}
	}
	return place{t.Position.Line, t.Position.Column}
}
