package main

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"

	"github.com/innerbuddies/gutquiz/widget"
)

func (t *tool) explain() *cobra.Command {
	var asJSON bool
	c := &cobra.Command{
		Use:   "explain FILE [OPTION…]",
		Short: "Explain what a quiz recommends for a set of answers",
		Long: "Explain what a quiz recommends for the options chosen, in any order.\n" +
			"Without options, sets of them are read from standard input, one a line;\n" +
			"blank lines and lines that begin with # are skipped.",
		Args: cobra.MinimumNArgs(1),
		RunE: func(_ *cobra.Command, args []string) error {
			quiz, err := t.loadFile(args[0])
			if err != nil {
				return err
			}
			if len(args) == 1 {
				return t.explainLines(quiz, t.printerOfLines(quiz, asJSON))
			}
			return t.explainOne(quiz, args[1:], t.printerOfOne(quiz, asJSON))
		},
	}
	c.Flags().BoolVar(&asJSON, "json", false, "print one JSON line for each set of answers")
	return c
}

// A printer prints what a set of answers gets.
type printer func(widget.Answers) error

// printerOfOne has the whole screen for one result.
func (t *tool) printerOfOne(quiz *widget.Quiz, asJSON bool) printer {
	if asJSON {
		return t.printerOfJSON(quiz)
	}
	return func(answers widget.Answers) error {
		explanation{t.stdout, quiz}.write(answers)
		return nil
	}
}

// printerOfLines has a line for each.
func (t *tool) printerOfLines(quiz *widget.Quiz, asJSON bool) printer {
	if asJSON {
		return t.printerOfJSON(quiz)
	}
	return func(answers widget.Answers) error {
		_, err := fmt.Fprintln(t.stdout, oneLine(quiz, answers))
		return err
	}
}

func (t *tool) printerOfJSON(quiz *widget.Quiz) printer {
	return func(answers widget.Answers) error { return writeJSON(t.stdout, quiz, answers) }
}

func (t *tool) explainOne(quiz *widget.Quiz, words []string, p printer) error {
	answers, err := answersOf(quiz, words)
	if err != nil {
		return err
	}
	return p(answers)
}

func answersOf(quiz *widget.Quiz, words []string) (widget.Answers, error) {
	options := make([]widget.OptionID, len(words))
	for i, word := range words {
		options[i] = widget.OptionID(word)
	}
	answers, errs := quiz.Answer(options...)
	return answers, joined(errs)
}

// maxLine is how long a line of answers may be; a quiz has no more options than
// fit a fraction of it.
const maxLine = 64 << 10

var errLineTooLong = errors.New("longer than 64 KiB; write one set of answers a line")

// explainLines prints one result for each good line and one error for each bad
// one, and fails at the end when there was a bad one.
func (t *tool) explainLines(quiz *widget.Quiz, p printer) error {
	in := bufio.NewReaderSize(t.stdin, maxLine+1)
	bad := 0
	for n := 1; ; n++ {
		line, err := readLine(in)
		if errors.Is(err, io.EOF) {
			break
		}
		if err == nil {
			err = t.explainLine(quiz, line, p)
		} else if !errors.Is(err, errLineTooLong) {
			return fmt.Errorf("standard input, line %d: %w", n, err)
		}
		if err != nil {
			bad++
			fmt.Fprintf(t.stderr, "line %d: %v\n", n, err)
		}
	}
	if bad > 0 {
		return errors.New(count(bad, "bad line"))
	}
	return nil
}

func (t *tool) explainLine(quiz *widget.Quiz, line string, p printer) error {
	words := strings.Fields(strings.TrimPrefix(line, "\ufeff")) // spreadsheets begin a file with it
	if len(words) == 0 || strings.HasPrefix(words[0], "#") {
		return nil
	}
	return t.explainOne(quiz, words, p)
}

// readLine returns the next line, or io.EOF when there is none. A line that is
// too long is read to its end, so that the next begins where it should.
func readLine(in *bufio.Reader) (string, error) {
	line, err := in.ReadSlice('\n')
	switch {
	case err == nil:
		return string(line), nil
	case errors.Is(err, io.EOF) && len(line) > 0:
		return string(line), nil
	case !errors.Is(err, bufio.ErrBufferFull):
		return "", err
	}
	for errors.Is(err, bufio.ErrBufferFull) {
		_, err = in.ReadSlice('\n')
	}
	if err != nil && !errors.Is(err, io.EOF) {
		return "", err
	}
	return "", errLineTooLong
}
