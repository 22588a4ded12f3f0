package widget

import (
	"errors"
	"strconv"
	"unicode/utf16"
	"unicode/utf8"
)

// errNoQuiz says that a text is not the JSON of a quiz.
var errNoQuiz = errors.New("reading quiz: this is not the JSON that a build makes of one")

// A reader reads the JSON that a build makes of a quiz, from front to back, without
// reflection: encoding/json would be 75 kB more for a reader to download. What it reads is
// in read_quiz.go. After a fault it is at its end, and whatever it is asked for is
// empty.
type reader struct {
	text  []byte
	at    int
	depth int
	fault bool
}

// deepest is how far values may lie within each other. A quiz needs eight.
const deepest = 40

// readWhole reads a text that holds one quiz and nothing else.
func readWhole(text []byte) (Quiz, error) {
	r := reader{text: text}
	var q Quiz
	readQuiz(&r, &q)
	if r.space(); r.fault || r.at < len(text) {
		return Quiz{}, errNoQuiz
	}
	return q, nil
}

func (r *reader) fail() {
	r.fault, r.at = true, len(r.text)
}

// space passes over what separates, and returns the byte that follows; 0 at the end.
func (r *reader) space() byte {
	for ; r.at < len(r.text); r.at++ {
		switch c := r.text[r.at]; c {
		case ' ', '\t', '\n', '\r':
		default:
			return c
		}
	}
	return 0
}

// take passes over the byte, and reports whether it was there.
func (r *reader) take(c byte) bool {
	if r.space() != c {
		return false
	}
	r.at++
	return true
}

func (r *reader) need(c byte) {
	if !r.take(c) {
		r.fail()
	}
}

// word passes over a word of JSON's, and reports whether it was there.
func (r *reader) word(word string) bool {
	r.space()
	return r.next(word)
}

func (r *reader) next(text string) bool {
	end := r.at + len(text)
	if end > len(r.text) || string(r.text[r.at:end]) != text {
		return false
	}
	r.at = end
	return true
}

// open begins an object or a list.
func (r *reader) open(c byte) {
	if r.need(c); r.depth >= deepest {
		r.fail()
	}
	r.depth++
}

// more reports whether another part of an object or a list follows, of which n are
// read, and passes over what separates them.
func (r *reader) more(n int, end byte) bool {
	if r.take(end) {
		r.depth--
		return false
	}
	if n > 0 {
		r.need(',')
	}
	return !r.fault
}

// key begins with the next of an object's values, of which n are read, and returns
// its key; ok is false at the object's end.
func (r *reader) key(n int) (key string, ok bool) {
	if n == 0 {
		r.open('{')
	}
	if !r.more(n, '}') {
		return "", false
	}
	key = r.quoted()
	r.need(':')
	return key, !r.fault
}

// Each of these reads a value into its place: stored by a function, what is read costs
// a quarter of what it would stored by those that call it.

func (r *reader) words(v *string) { *v = r.quoted() }

// listed reads the values of a list one after the other; null is no list.
func listed[T any](r *reader, v *[]T, read func(*reader, *T)) {
	if r.word("null") {
		return
	}
	r.open('[')
	all := []T{}
	for r.more(len(all), ']') {
		var none T
		all = append(all, none)
		read(r, &all[len(all)-1]) // in its place: a value of its own would be one more allocation
	}
	*v = all
}

// named reads an id, or another text with a type of its own.
func named[T ~string](r *reader, v *T) { *v = T(r.quoted()) }

// table reads an object as a map; null is none.
func table[K ~string, T any](r *reader, v *map[K]T, read func(*reader, *T)) {
	if r.word("null") {
		return
	}
	all := map[K]T{}
	for n := 0; ; n++ {
		key, ok := r.key(n)
		if !ok {
			break
		}
		var one T
		read(r, &one)
		all[K(key)] = one
	}
	*v = all
}

func (r *reader) bool(v *bool) {
	if *v = r.word("true"); !*v && !r.word("false") {
		r.fail()
	}
}

func (r *reader) int(v *int) {
	n, err := strconv.Atoi(r.digits())
	if *v = n; err != nil {
		r.fail()
	}
}

func (r *reader) float64(v *float64) {
	n, err := strconv.ParseFloat(r.digits(), 64)
	if *v = n; err != nil {
		r.fail()
	}
}

func (r *reader) digits() string {
	r.space()
	from := r.at
	for ; r.at < len(r.text); r.at++ {
		switch c := r.text[r.at]; {
		case c >= '0' && c <= '9', c == '-', c == '+', c == '.', c == 'e', c == 'E':
		default:
			return string(r.text[from:r.at])
		}
	}
	return string(r.text[from:])
}

// quoted reads a text.
func (r *reader) quoted() string {
	r.need('"')
	from := r.at
	for ; r.at < len(r.text); r.at++ {
		switch c := r.text[r.at]; {
		case c == '"':
			r.at++
			return string(r.text[from : r.at-1])
		case c == '\\':
			return r.escaped(append([]byte(nil), r.text[from:r.at]...))
		case c < ' ':
			r.fail()
		}
	}
	r.fail()
	return ""
}

// escaped reads the rest of a string from its first escape on, behind what is read.
func (r *reader) escaped(all []byte) string {
	for r.at < len(r.text) {
		c := r.text[r.at]
		r.at++
		switch {
		case c == '"':
			return string(all)
		case c == '\\':
			all = utf8.AppendRune(all, r.escape())
		case c < ' ':
			r.fail()
		default:
			all = append(all, c)
		}
	}
	r.fail()
	return ""
}

// escapes are the bytes that stand behind a backslash for another one.
var escapes = [256]byte{'"': '"', '\\': '\\', '/': '/', 'b': '\b', 'f': '\f', 'n': '\n', 'r': '\r', 't': '\t'}

func (r *reader) escape() rune {
	if r.at >= len(r.text) {
		return utf8.RuneError
	}
	c := r.text[r.at]
	r.at++
	switch {
	case c == 'u':
		return r.unicode()
	case escapes[c] == 0:
		r.fail()
	}
	return rune(escapes[c])
}

// unicode reads four digits, or a pair of them that stands for one character.
func (r *reader) unicode() rune {
	one := r.hex()
	if !utf16.IsSurrogate(one) {
		return one
	}
	before := r.at
	if r.next(`\u`) {
		if both := utf16.DecodeRune(one, r.hex()); both != utf8.RuneError {
			return both
		}
		r.at = before
	}
	return utf8.RuneError
}

func (r *reader) hex() rune {
	if r.at+4 > len(r.text) {
		r.fail()
		return utf8.RuneError
	}
	n, err := strconv.ParseUint(string(r.text[r.at:r.at+4]), 16, 16)
	r.at += 4
	if err != nil {
		r.fail()
	}
	return rune(n)
}

// skip passes over a value that nobody asks for.
func (r *reader) skip() {
	switch r.space() {
	case '{':
		for n := 0; ; n++ {
			if _, ok := r.key(n); !ok {
				return
			}
			r.skip()
		}
	case '[':
		r.open('[')
		for n := 0; r.more(n, ']'); n++ {
			r.skip()
		}
	case '"':
		r.quoted()
	case 't', 'f':
		r.bool(new(bool))
	case 'n':
		if !r.word("null") {
			r.fail()
		}
	default:
		r.float64(new(float64))
	}
}
