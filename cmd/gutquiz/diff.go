package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strings"
	"text/tabwriter"

	"github.com/spf13/cobra"

	"github.com/innerbuddies/gutquiz/app"
	"github.com/innerbuddies/gutquiz/widget"
)

// What --fail-on may name.
var failWords = []string{"moved", "links", "addresses", "plans", "any"}

func (t *tool) diff() *cobra.Command {
	var asJSON bool
	var failOn []string
	c := &cobra.Command{
		Use:   "diff OLD NEW",
		Short: "Print who would get another result, and what would stop working",
		Long: "Print who would get another result where NEW takes the place of OLD, and what their\n" +
			"readers would see who have a link, a kept result, a plan or an embedded card of OLD.\n\n" +
			"--fail-on makes it exit with 1: on moved (somebody gets another result), links (private\n" +
			"links and kept results no longer open), addresses (pages or cards are gone), plans (days\n" +
			"or amounts are others), or any of them.",
		Args: cobra.ExactArgs(2),
		RunE: func(_ *cobra.Command, args []string) error {
			if err := knownWords(failOn); err != nil {
				return badUsage{err}
			}
			old, errOld := t.loadFile(args[0])
			edition, errNew := t.loadFile(args[1])
			if err := joined([]error{errOld, errNew}); err != nil {
				return err
			}
			c := comparison{old, edition, widget.Compare(old, edition)}
			if asJSON {
				if err := t.printJSON(c.json()); err != nil {
					return err
				}
			} else {
				fmt.Fprint(t.stdout, c.words())
			}
			return c.fails(failOn)
		},
	}
	c.Flags().BoolVar(&asJSON, "json", false, "print one JSON object")
	c.Flags().StringSliceVar(&failOn, "fail-on", nil, "exit with 1 on "+strings.Join(failWords, ", "))
	return c
}

func knownWords(words []string) error {
	for _, word := range words {
		if !slices.Contains(failWords, word) {
			return fmt.Errorf("--fail-on %q: choose among %s", word, strings.Join(failWords, ", "))
		}
	}
	return nil
}

func (t *tool) printJSON(v any) error {
	encoder := json.NewEncoder(t.stdout)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", "  ")
	return encoder.Encode(v)
}

// A comparison is two editions and what lies between them.
type comparison struct {
	old, edition *widget.Quiz
	widget.Comparison
}

// lostQuiz reports whether the quiz's own addresses are gone.
func (c comparison) lostQuiz() bool {
	return c.old.ID != c.edition.ID && !slices.Contains(c.edition.Was, c.old.ID)
}

// happened tells which of the words of --fail-on are true.
func (c comparison) happened() map[string]bool {
	is := map[string]bool{
		"moved":     c.Moved+c.Open > 0,
		"links":     !c.LinksHold,
		"addresses": c.lostQuiz() || len(c.Gone)+len(c.Refers) > 0,
		"plans":     len(c.Days) > 0,
	}
	is["any"] = is["moved"] || is["links"] || is["addresses"] || is["plans"]
	return is
}

func (c comparison) fails(words []string) error {
	happened := c.happened()
	for _, word := range words {
		if happened[word] {
			return errors.New("--fail-on " + word + ": " + map[string]string{
				"moved": "some readers get another result", "links": "private links and kept results no longer open",
				"addresses": "pages or cards are gone", "plans": "days or amounts are others", "any": "something is no longer as it was",
			}[word])
		}
	}
	return nil
}

// A diffReport is a comparison as JSON. Lists are never null.
type diffReport struct {
	Combinations int                `json:"combinations"`
	Moved        int                `json:"moved"`
	Open         int                `json:"open"`
	Moves        []moveReport       `json:"moves"`
	LinksHold    bool               `json:"links_hold"`
	QuizLost     bool               `json:"quiz_lost"`
	Gone         []widget.OutcomeID `json:"gone"`
	Refers       []widget.OutcomeID `json:"refers"`
	Days         []widget.OutcomeID `json:"days"`
}

type moveReport struct {
	From         string            `json:"from"`
	To           string            `json:"to"`
	Combinations int               `json:"combinations"`
	Percent      float64           `json:"percent"`
	Causes       []causeReport     `json:"causes"`
	Example      []widget.OptionID `json:"example"`
}

type causeReport struct {
	Option widget.OptionID `json:"option"`
	Moved  int             `json:"moved"`
	With   int             `json:"with"`
}

func (c comparison) json() diffReport {
	return diffReport{
		c.Combinations, c.Moved, c.Open, each(c.Moves, c.move), c.LinksHold, c.lostQuiz(), full(c.Gone), full(c.Refers), full(c.Days),
	}
}

func (c comparison) move(_ int, m widget.Move) moveReport {
	causes := each(m.Causes, func(_ int, x widget.Cause) causeReport { return causeReport{x.Option, x.Moved, x.With} })
	return moveReport{ending(m.From), ending(m.To), m.Combinations, 100 * float64(m.Combinations) / float64(max(c.Combinations, 1)), causes, slices.Concat(m.Example...)}
}

// words are the comparison for people: who moves, and then what each reader sees who
// has something of the old edition.
func (c comparison) words() string {
	var out strings.Builder
	line := func(format string, values ...any) { fmt.Fprintf(&out, format+"\n", values...) }
	c.writeMoves(&out)
	line("")
	switch {
	case c.lostQuiz():
		line("Addresses: the quiz was %s and is %s. Its pages are gone, and embedded quizzes stay plain links that lead nowhere.", c.old.ID, c.edition.ID)
		line("  Add was: [%s] beside quiz: in the new file, and the old addresses lead on.", c.old.ID)
	case c.old.ID != c.edition.ID:
		line("Addresses: those of %s lead on to %s.", c.old.ID, c.edition.ID)
	case len(c.Gone)+len(c.Refers) == 0:
		line("Addresses: all are as they were.")
	}
	for _, id := range c.Gone {
		line("  /%s/r/%s/ and its card are gone. Readers see: “%s. %s”", c.edition.ID, id.Slug(), app.Say("outcomes.title"), app.Say("outcomes.text"))
		line("  If it has another id now, add was: [%s] to that outcome.", id)
	}
	for _, id := range c.Refers {
		line("  /%s/card/%s/ is gone: the outcome now refers, and such a result is not shared. In articles its card stays a plain link.", c.edition.ID, id.Slug())
	}
	c.writeKept(line)
	return out.String()
}

func (c comparison) writeMoves(out *strings.Builder) {
	switch {
	case c.Combinations == 0:
		fmt.Fprintln(out, "Too many combinations of answers to walk: nobody knows who moves.")
		return
	case c.Moved+c.Open == 0:
		fmt.Fprintf(out, "Nobody moves: each of %s leads where it did.\n", count(c.Combinations, "combination"))
		return
	}
	fmt.Fprintf(out, "Of %s, %s lead elsewhere, and %s may, by a question that is new.\n", count(c.Combinations, "combination"), part(c.Moved, c.Combinations), part(c.Open, c.Combinations))
	w := tabwriter.NewWriter(out, 0, 0, 2, ' ', 0)
	for _, m := range c.Moves {
		fmt.Fprintf(w, "  %s\t→ %s\t%s\t%s\n", ending(m.From), ending(m.To), part(m.Combinations, c.Combinations), c.why(m))
	}
	w.Flush()
}

// why names the answers behind a move.
func (c comparison) why(m widget.Move) string {
	var causes []string
	for _, cause := range m.Causes {
		causes = append(causes, fmt.Sprintf("%s (%s of these)", cause.Option, percent(cause.Moved, cause.With)))
	}
	if len(causes) == 0 {
		return "no answer more than another"
	}
	return "by " + strings.Join(causes, ", ")
}

func (c comparison) writeKept(line func(string, ...any)) {
	switch {
	case c.LinksHold:
		line("Private links and kept results: they open as before.")
	case c.lostQuiz():
		line("Private links: their pages are gone with the quiz's.")
		line("Kept results: readers see: “%s”", app.Say("kept.noquiz", "headline", "…"))
	default:
		line("Private links: none opens its reader's card. Readers see: “%s”", app.Say("outcome.old"))
		line("Kept results: readers see: “%s”", app.Say("kept.old", "date", "…", "headline", "…"))
	}
	switch {
	case !slices.ContainsFunc(c.old.Outcomes, func(o widget.Outcome) bool { return o.Schedule != "" }):
	case c.lostQuiz():
		line("Plans under way: readers see: “%s”", app.Say("plan.noquiz"))
	case c.Moved+c.Open+len(c.Days) > 0:
		line("Plans under way: who moves, or would have more on a day than the new days give, sees: “%s” All others go on.", app.Say("plan.changed"))
		if len(c.Days) > 0 {
			line("  The days of %s are others.", ids(c.Days))
		}
	default:
		line("Plans under way: they go on.")
	}
}

func ids[ID ~string](all []ID) string {
	words := make([]string, len(all))
	for i, id := range all {
		words[i] = string(id)
	}
	return strings.Join(words, ", ")
}
