package app

import (
	"errors"
	"strconv"
	"strings"
	"time"

	"github.com/innerbuddies/gutquiz/app/kept"
	"github.com/innerbuddies/gutquiz/widget"
)

// condition is what the reader is told of what is kept, by the errors met on the
// way: it is "" where all is well.
func condition(damaged bool, faults ...error) string {
	for _, fault := range faults {
		if fault != nil {
			return trouble(fault)
		}
	}
	if damaged {
		return Say("keep.damaged")
	}
	return ""
}

// anyDamaged reports whether the latest of a plan could not be read.
func anyDamaged(plans []*kept.PlanShelf) bool {
	for _, s := range plans {
		if s.Damaged() {
			return true
		}
	}
	return false
}

// trouble is what the reader is told when something could not be kept.
func trouble(err error) string {
	switch {
	case err == nil:
		return ""
	case errors.Is(err, kept.ErrBlocked):
		return Say("keep.blocked")
	case errors.Is(err, kept.ErrNewer):
		return Say("keep.newer")
	case errors.Is(err, kept.ErrFull):
		return Say("keep.full")
	case errors.Is(err, kept.ErrGone):
		return Say("keep.gone")
	}
	return Say("keep.unreadable")
}

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

// longDate writes 2026-11-22 as 22 November 2026.
func longDate(date string) string {
	day, err := time.Parse(time.DateOnly, date)
	if err != nil {
		return date
	}
	return day.Format("2 January 2006")
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
