package kept

import (
	"strconv"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/innerbuddies/gutquiz/widget"
)

// An Occasion is one all-day event.
type Occasion struct{ ID, Date, Title, Text string }

// Calendar is an iCalendar file (RFC 5545) of all-day events. They have no time
// and so no zone: the 22nd is the 22nd wherever the reader is. A calendar that has
// the event of an earlier file takes the one made later.
func Calendar(name string, stamp time.Time, days []Occasion) string {
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
		line("UID:" + day.ID)
		line("SEQUENCE:" + strconv.FormatInt(stamp.Unix()/60, 10))
		line("DTSTAMP:" + stamp.UTC().Format("20060102T150405Z"))
		line("DTSTART;VALUE=DATE:" + strings.ReplaceAll(day.Date, "-", ""))
		line("DTEND;VALUE=DATE:" + strings.ReplaceAll(AddDays(day.Date, 1), "-", ""))
		line("SUMMARY:" + escaped(day.Title))
		line("DESCRIPTION:" + escaped(day.Text))
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

// Occasions are the days of a plan that are still to come, the first on date. Each
// date has one event, whatever its amount: after a step back a day of the schedule
// may come twice. The words of each come from the screen.
func Occasions(p Plan, date string, words func(widget.Step) (title, text string)) (days []Occasion) {
	for i, step := range p.Ahead() {
		on := AddDays(date, i)
		title, text := words(step)
		days = append(days, Occasion{p.ID + "-" + on + "@gutquiz", on, title, text})
	}
	return days
}
