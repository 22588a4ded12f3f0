//go:build !frame

package app

import (
	"cmp"
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
func occasions(p kept.Plan, r planReading, date string) []kept.Occasion {
	return kept.Occasions(p, date, func(step widget.Step) (title, text string) {
		title = r.of(step.Day)
		if r.asks { // less is always right
			title = Say("file.event", "amount", title)
		}
		place := Say(r.or("file.eventtext", "file.eventdone"), "n", strconv.Itoa(step.Place+1), "m", strconv.Itoa(len(p.Days)))
		return title, joined(place, strings.Join(r.stop(), " "))
	})
}

// spreadsheet is what a reader reported in a plan, for a program of theirs. Both units
// stand side by side, as numbers.
func spreadsheet(p kept.Plan, r planReading) string {
	own, beside := r.measure.unit(), r.measure.plan.Beside.Of > 0
	head := []string{Say("plan.date"), Say("plan.which"), cmp.Or(own, Say("card.amounthead"))}
	if beside {
		head = append(head, r.other())
	}
	if head = append(head, r.done()); r.asks {
		head = append(head, Say("plan.felt"), Say("plan.notehead"))
	}
	return kept.Spreadsheet(p, head, func(said kept.Report) []string {
		row := []string{said.Date, r.name(said.Day), said.Day.Words}
		if said.Day.Words == "" {
			row[2] = digits(said.Day.Amount, 3)
		}
		if beside {
			row = append(row, digits(said.Day.Amount/r.measure.plan.Beside.Of, 2))
		}
		if row = append(row, r.hadWord(said)); r.asks {
			row = append(row, r.feltWord(said), said.Note)
		}
		return row
	})
}
