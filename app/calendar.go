package app

import (
	"strconv"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/innerbuddies/gutquiz/widget"
)

// addDays returns the date n days later. A text that is no date stays as it is.
func addDays(date string, n int) string {
	day, err := time.Parse(time.DateOnly, date)
	if err != nil {
		return date
	}
	return day.AddDate(0, 0, n).Format(time.DateOnly)
}

func validDate(date string) bool {
	_, err := time.Parse(time.DateOnly, date)
	return err == nil && date > "2000" && date < "2200"
}

// longDate writes 2026-11-22 as 22 November 2026.
func longDate(date string) string {
	day, err := time.Parse(time.DateOnly, date)
	if err != nil {
		return date
	}
	return day.Format("2 January 2006")
}

// An occasion is one all-day event.
type occasion struct{ id, date, title, text string }

// calendar is an iCalendar file (RFC 5545) of all-day events. They have no time
// and so no zone: the 22nd is the 22nd wherever the reader is. A calendar that has
// the event of an earlier file takes the one made later.
func calendar(name string, stamp time.Time, days []occasion) string {
	var b strings.Builder
	line := func(text string) { b.WriteString(folded(text) + "\r\n") }
	line("BEGIN:VCALENDAR")
	line("VERSION:2.0")
	line("PRODID:-//gutquiz//plan//EN")
	line("CALSCALE:GREGORIAN")
	line("METHOD:PUBLISH")
	line("X-WR-CALNAME:" + escaped(name))
	for _, day := range days {
		line("BEGIN:VEVENT")
		line("UID:" + day.id)
		line("SEQUENCE:" + strconv.FormatInt(stamp.Unix()/60, 10))
		line("DTSTAMP:" + stamp.UTC().Format("20060102T150405Z"))
		line("DTSTART;VALUE=DATE:" + strings.ReplaceAll(day.date, "-", ""))
		line("DTEND;VALUE=DATE:" + strings.ReplaceAll(addDays(day.date, 1), "-", ""))
		line("SUMMARY:" + escaped(day.title))
		line("DESCRIPTION:" + escaped(day.text))
		line("TRANSP:TRANSPARENT")
		line("END:VEVENT")
	}
	line("END:VCALENDAR")
	return b.String()
}

func escaped(text string) string {
	for _, c := range []string{"\\", ";", ","} {
		text = strings.ReplaceAll(text, c, "\\"+c)
	}
	return strings.ReplaceAll(strings.ReplaceAll(text, "\r", ""), "\n", "\\n")
}

// folded breaks a line after at most 75 octets, never inside a character; each
// further line begins with a space.
func folded(line string) string {
	const most = 75
	var b strings.Builder
	room := most
	for _, r := range line {
		if n := utf8.RuneLen(r); n > room {
			b.WriteString("\r\n ")
			room = most - 1 - n
		} else {
			room -= n
		}
		b.WriteRune(r)
	}
	return b.String()
}

// cells is one line of a CSV file (RFC 4180). A text that a spreadsheet would run
// as a formula gets an apostrophe before it.
func cells(values ...string) string {
	for i, v := range values {
		if v != "" && strings.ContainsRune("=+-@\t\r", rune(v[0])) {
			v = "'" + v
		}
		values[i] = `"` + strings.ReplaceAll(v, `"`, `""`) + `"`
	}
	return strings.Join(values, ",") + "\r\n"
}

// occasions are the days of a plan that are still to come, the first on date. Each
// date has one event, whatever its amount: after a step back a day of the schedule
// may come twice.
func occasions(p plan, r planReading, date string, ounces bool) (days []occasion) {
	for i, step := range widget.Ahead(p.Days, p.diary()) {
		on := addDays(date, i)
		days = append(days, occasion{
			id:    p.ID + "-" + on + "@gutquiz",
			date:  on,
			title: Say("file.event", "amount", r.of(step.Day, ounces)),
			text:  Say("file.eventtext", "n", strconv.Itoa(step.Place+1), "m", strconv.Itoa(len(p.Days))) + " " + strings.Join(r.stop(), " "),
		})
	}
	return days
}

// spreadsheet is a plan's reported days as CSV, both units side by side.
func spreadsheet(p plan, name func(widget.Day) string) string {
	out := cells(Say("plan.date"), Say("plan.drink"), Say("card.ml"), Say("card.floz"), Say("plan.had"), Say("plan.felt"), Say("plan.notehead"))
	for _, r := range p.Reports {
		day := r.Day
		ounces := strconv.FormatFloat(day.FlOz, 'f', -1, 64)
		out += cells(r.Date, name(day), strconv.Itoa(day.Ml), ounces, hadWord(r), feltWord(r), r.Note)
	}
	return out
}
