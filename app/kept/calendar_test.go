package kept

import (
	"strconv"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/innerbuddies/gutquiz/widget"
)

func TestTheCalendarIsWellFormed(t *testing.T) {
	stamp := time.Date(2026, 3, 28, 23, 30, 0, 0, time.FixedZone("", 3600))
	text := Calendar("My, days; é", stamp, []Occasion{{"a-1@gutquiz", "2026-03-28", "60 ml", strings.Repeat("häppy, ", 30)}, {"a-2@gutquiz", "2026-12-31", "x", "y\nz"}})
	if strings.Count(text, "\n") != strings.Count(text, "\r\n") || !strings.HasSuffix(text, "END:VCALENDAR\r\n") {
		t.Error("a line does not end with CRLF")
	}
	for _, line := range strings.Split(text, "\r\n") {
		if len(line) > 75 || !utf8.ValidString(line) {
			t.Errorf("%d octets: %q", len(line), line)
		}
	}
	whole := strings.ReplaceAll(text, "\r\n ", "")
	for _, want := range []string{"DTSTAMP:20260328T223000Z", "SEQUENCE:" + strconv.FormatInt(stamp.Unix()/60, 10), "DTSTART;VALUE=DATE:20260328", "DTEND;VALUE=DATE:20260329",
		"DTEND;VALUE=DATE:20270101", "X-WR-CALNAME:My\\, days\\; é", "DESCRIPTION:y\\nz", strings.Repeat("häppy\\, ", 30)} {
		if !strings.Contains(whole, want) {
			t.Errorf("no %q in\n%s", want, whole)
		}
	}
}

func TestASpreadsheetRunsNothing(t *testing.T) {
	if got := cells("=1+1", `say "hi"`, "", "-2", "fine"); got != "\"'=1+1\",\"say \"\"hi\"\"\",\"\",\"'-2\",\"fine\"\r\n" {
		t.Errorf("got %s", got)
	}
}

// After a step back a day of the schedule may come twice: each needs an event.
func TestEveryDateHasOneEvent(t *testing.T) {
	p := planOf("01")
	p.Days = []widget.Day{{Ml: 15}, {Ml: 30}, {Ml: 60}}
	for i, felt := range []widget.Feeling{"fine", "fine", "mild"} {
		r := p.About(AddDays(p.Started, i), true)
		r.Felt = felt
		p = p.With(r)
	}
	events := Occasions(p, "2026-11-23", func(step widget.Step) (title, text string) { return strconv.Itoa(step.Day.Ml), "" })
	seen := map[string]bool{}
	for _, e := range events {
		seen[e.ID] = true
	}
	if len(events) != 3 || len(seen) != 3 || events[0].Title != "30" || events[1].Title != "30" || events[1].Date != "2026-11-24" {
		t.Errorf("got %+v", events)
	}
}
