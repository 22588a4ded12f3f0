package widget

import (
	"errors"
	"fmt"
	"slices"
	"strings"
)

// What OpenLink refuses. Each is wrapped with the particulars.
var (
	// ErrBadLink: the code is damaged, or was never one.
	ErrBadLink = errors.New("bad result link")
	// ErrUnknownVersion: the code is of a version this program cannot read.
	ErrUnknownVersion = errors.New("result link of an unknown version")
	// ErrOldRules: the code is whole, but of a quiz that decided
	// otherwise: other questions, options, rules or points.
	ErrOldRules = errors.New("result link of other rules")
)

// A code is the version, a dot and three numbers of 30 bits: the fingerprint of
// the quiz's rules, the answers and the checksum of both.
//
//	1.ffffffaaaaaacccccc    20 characters, any case
//
// The answers are one number in mixed radix, the first question's digit the
// least: for choose-one the option's place, for choose-any one bit an option and
// 0 for none of them. Only questions that are asked have a digit. A quiz that Check lets
// pass has at most 50 million combinations, so 30 bits hold any of them.
const (
	linkVersion  = "1"
	linkAlphabet = "0123456789abcdefghjkmnpqrstvwxyz" // no i, l, o or u
	numberLength = 6
	numberBits   = 5 * numberLength
	bodyLength   = 3 * numberLength
)

// Link returns the code that opens these answers again with OpenLink: at most 24
// characters, each of them fit for an address. It is empty for answers no reader
// can give (a question is open, or an option is unknown) and for questions with
// more combinations of answers than Check allows.
func (q *Quiz) Link(answers Answers) string {
	number, ok := q.number(answers)
	if !ok {
		return ""
	}
	rules := q.fingerprint()
	return linkVersion + "." + spell(rules) + spell(number) + spell(checksum(rules, number))
}

// OpenLink returns the answers a code holds. It accepts what Link returns, in
// any case, and nothing else; a code with one wrong character never opens. The
// error is one of ErrBadLink, ErrUnknownVersion and ErrOldRules, wrapped, and
// then there are no answers.
func (q *Quiz) OpenLink(code string) (Answers, error) {
	body, err := linkBody(code)
	if err != nil {
		return nil, err
	}
	var numbers [3]uint64
	for i := range numbers {
		numbers[i] = unspell(body[i*numberLength : (i+1)*numberLength])
	}
	rules, number := numbers[0], numbers[1]
	switch {
	case checksum(rules, number) != numbers[2]:
		return nil, fmt.Errorf("%w: the checksum is wrong; copy the whole link again", ErrBadLink)
	case !q.opens(rules):
		return nil, fmt.Errorf("%w: take the quiz again", ErrOldRules)
	}
	return q.answers(number)
}

// linkBody is the code after its version, in lower case, of the right length
// and alphabet.
func linkBody(code string) (string, error) {
	version, body, dotted := strings.Cut(code, ".")
	switch {
	case !dotted || version == "" || len(version) > 3 || strings.Trim(version, "0123456789") != "":
		return "", fmt.Errorf("%w: it does not begin with a version and a dot", ErrBadLink)
	case version != linkVersion:
		return "", fmt.Errorf("%w: %s, where %s is known", ErrUnknownVersion, version, linkVersion)
	case len(body) != bodyLength:
		return "", fmt.Errorf("%w: %d characters after the dot, not %d", ErrBadLink, len(body), bodyLength)
	case strings.Trim(body, linkAlphabet+strings.ToUpper(linkAlphabet)) != "":
		return "", fmt.Errorf("%w: a character is not of %s", ErrBadLink, linkAlphabet)
	}
	return strings.ToLower(body), nil
}

func spell(number uint64) string {
	text := make([]byte, numberLength)
	for i := range text {
		text[i] = linkAlphabet[number>>(5*(numberLength-1-i))&31]
	}
	return string(text)
}

func unspell(text string) (number uint64) {
	for i := range len(text) {
		number = number<<5 | uint64(max(0, strings.IndexByte(linkAlphabet, text[i])))
	}
	return number
}

// checksum is a CRC of 30 bits (the polynomial of CDMA2000). It finds every
// damage within 30 bits in a row, which is six characters, and of other damage
// all but one in a thousand million.
func checksum(rules, number uint64) uint64 {
	const polynomial, mask = 0x2030B9C7, 1<<numberBits - 1
	all, sum := rules<<numberBits|number, uint64(mask)
	for bit := 2*numberBits - 1; bit >= 0; bit-- {
		out := sum>>(numberBits-1) ^ all>>bit&1
		if sum = sum << 1 & mask; out == 1 {
			sum ^= polynomial
		}
	}
	return sum
}

// number is the answers in mixed radix, and false for answers no reader can give.
func (q *Quiz) number(answers Answers) (number uint64, ok bool) {
	radix := uint64(1)
	for i, picked := range answers {
		question, open := q.Next(answers[:i])
		digit, possible := question.digit(picked)
		if !open || !possible {
			return 0, false
		}
		number += digit * radix
		if radix *= question.ways(); radix > maxCombinations {
			return 0, false
		}
	}
	_, open := q.Next(answers)
	return number, !open
}

// answers is the way back. What is left over after the last question was never
// written by number.
func (q *Quiz) answers(number uint64) (answers Answers, err error) {
	for question, open := q.Next(answers); open; question, open = q.Next(answers) {
		answers = answers.With(question.picked(number % question.ways())...)
		number /= question.ways()
	}
	if number != 0 {
		return nil, fmt.Errorf("%w: it holds more answers than the quiz has questions", ErrBadLink)
	}
	return answers, nil
}

// ways is how many ways there are to answer the question, at least 1.
func (q Question) ways() uint64 {
	if q.Choose == ChooseAny {
		return 1 << min(len(q.Options), numberBits)
	}
	return uint64(max(1, len(q.Options)))
}

func (q Question) digit(picked []OptionID) (digit uint64, possible bool) {
	known := func(o OptionID) bool { return slices.Contains(q.Choices(), o) }
	switch {
	case len(picked) == 0 || q.impossible(picked) != nil || slices.ContainsFunc(picked, func(o OptionID) bool { return !known(o) }):
		return 0, false
	case q.Choose == ChooseOne:
		return uint64(slices.Index(q.Options, picked[0])), true
	}
	for i, option := range q.Options {
		if slices.Contains(picked, option) {
			digit |= 1 << i
		}
	}
	return digit, true
}

func (q Question) picked(digit uint64) (picked []OptionID) {
	for i, option := range q.Options {
		if q.Choose == ChooseOne && uint64(i) == digit || q.Choose == ChooseAny && digit>>i&1 == 1 {
			picked = append(picked, option)
		}
	}
	if len(picked) == 0 && q.Choose == ChooseAny {
		picked = []OptionID{q.None}
	}
	return picked
}
