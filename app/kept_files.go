//go:build !frame

package app

import (
	"errors"
	"strconv"
	"strings"

	"github.com/innerbuddies/gutquiz/app/kept"
	"github.com/innerbuddies/gutquiz/widget"
)

// refusal is what the reader is told of a file that cannot be brought back.
func refusal(err error) string {
	if wrong, is := err.(kept.WrongField); is { // errors.As would cost a reader 2 kB
		return Say("file.wrong", "place", wrong.Place)
	}
	switch {
	case errors.Is(err, kept.ErrEmpty):
		return Say("file.empty")
	case errors.Is(err, kept.ErrNotOurs):
		return Say("file.notours")
	case errors.Is(err, kept.ErrNewer):
		return Say("file.newer")
	}
	return Say("file.damaged")
}

// occasions are the days of a plan in a calendar, the first on date.
func occasions(p kept.Plan, r planReading, date string, ounces bool) []kept.Occasion {
	return kept.Occasions(p, date, func(step widget.Step) (title, text string) {
		place := Say("file.eventtext", "n", strconv.Itoa(step.Place+1), "m", strconv.Itoa(len(p.Days)))
		return Say("file.event", "amount", r.of(step.Day, ounces)), place + " " + strings.Join(r.stop(), " ")
	})
}

// spreadsheet is what a reader reported in a plan, for a program of theirs.
func spreadsheet(p kept.Plan, r planReading) string {
	return kept.Spreadsheet(p, kept.Wording{
		Head: [7]string{Say("plan.date"), Say("plan.drink"), Say("card.ml"), Say("card.floz"),
			Say("plan.had"), Say("plan.felt"), Say("plan.notehead")},
		Drink: r.name, Had: hadWord, Felt: feltWord,
	})
}
