//go:build !frame

package app

import (
	"errors"
	"strconv"
	"strings"
	"time"

	"github.com/innerbuddies/gutquiz/app/kept"
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

// longDate writes 2026-11-22 as 22 November 2026.
func longDate(date string) string {
	day, err := time.Parse(time.DateOnly, date)
	if err != nil {
		return date
	}
	return Say("date", "day", strconv.Itoa(day.Day()), "month", strings.Fields(Say("months"))[day.Month()-1], "year", strconv.Itoa(day.Year()))
}
