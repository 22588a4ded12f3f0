package kept_test

import (
	"strconv"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/innerbuddies/gutquiz/app/kept"
	"github.com/innerbuddies/gutquiz/widget"
)

func TestTheCalendarIsWellFormed(t *testing.T) {
	stamp := time.Date(2026, 3, 28, 23, 30, 0, 0, time.FixedZone("", 3600))
	text := kept.Calendar("My, days; é", stamp, []kept.Occasion{{"a-1@gutquiz", "2026-03-28", "60 ml", strings.Repeat("häppy, ", 30)}, {"a-2@gutquiz", "2026-12-31", "x", "y\nz"}})
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

// After a step back a day of the schedule may come twice: each needs an event.
func TestEveryDateHasOneEvent(t *testing.T) {
	p := planOf("01")
	p.Days = []widget.Day{{Amount: 15}, {Amount: 30}, {Amount: 60}}
	for i, felt := range []widget.Feeling{"fine", "fine", "mild"} {
		r := p.About(kept.AddDays(p.Started, i), true)
		r.Felt = felt
		p = p.With(r)
	}
	events := kept.Occasions(p, "2026-11-23", func(step widget.Step) (title, text string) { return strconv.Itoa(int(step.Day.Amount)), "" })
	seen := map[string]bool{}
	for _, e := range events {
		seen[e.ID] = true
	}
	if len(events) != 3 || len(seen) != 3 || events[0].Title != "30" || events[1].Title != "30" || events[1].Date != "2026-11-24" {
		t.Errorf("got %+v", events)
	}
}

func TestTheCalendarIsTheSameToTheByte(t *testing.T) {
	got := kept.Calendar("My 14 days", noon, []kept.Occasion{{ID: "x@gutquiz", Date: "2026-12-31", Title: `a\b;c,d`, Text: "one\r\ntwo"}})
	want := "BEGIN:VCALENDAR|VERSION:2.0|PRODID:-//gutquiz//plan//EN|CALSCALE:GREGORIAN|METHOD:PUBLISH|X-WR-CALNAME:My 14 days|" +
		"BEGIN:VEVENT|UID:x@gutquiz|SEQUENCE:29922480|DTSTAMP:20261122T120000Z|DTSTART;VALUE=DATE:20261231|DTEND;VALUE=DATE:20270101|" +
		`SUMMARY:a\\b\;c\,d|DESCRIPTION:one\ntwo|TRANSP:TRANSPARENT|END:VEVENT|END:VCALENDAR|`
	if want = strings.ReplaceAll(want, "|", "\r\n"); got != want {
		t.Errorf("got %q\nwant %q", got, want)
	}
}

// A line has 75 octets at most, and is broken between characters only.
func TestALineIsFoldedAsLateAsItMayBe(t *testing.T) {
	const head = "X-WR-CALNAME:"
	for _, c := range []struct{ name, want string }{
		{strings.Repeat("a", 62), strings.Repeat("a", 62)},
		{strings.Repeat("a", 63), strings.Repeat("a", 62) + "\r\n a"},
		{strings.Repeat("a", 62+74), strings.Repeat("a", 62) + "\r\n " + strings.Repeat("a", 74)},
		{strings.Repeat("a", 62+75), strings.Repeat("a", 62) + "\r\n " + strings.Repeat("a", 74) + "\r\n a"},
		{strings.Repeat("a", 61) + "é", strings.Repeat("a", 61) + "\r\n é"},
		{strings.Repeat("a", 60) + "éa", strings.Repeat("a", 60) + "é\r\n a"},
		{strings.Repeat("a", 62) + strings.Repeat("é", 38), strings.Repeat("a", 62) + "\r\n " + strings.Repeat("é", 37) + "\r\n é"},
	} {
		if got := kept.Calendar(c.name, noon, nil); !strings.Contains(got, "\r\n"+head+c.want+"\r\nEND:") {
			t.Errorf("%s: got %q", c.name, got)
		}
	}
}

// A calendar that has an event already takes the one made later.
func TestAnEventHasTheSameIDWheneverItIsMade(t *testing.T) {
	p := planOf("01")
	words := func(step widget.Step) (title, text string) {
		return strconv.Itoa(step.Place), strconv.Itoa(int(step.Day.Amount))
	}
	got := kept.Occasions(p, "2026-11-30", words)
	if len(got) != 3 || got[0] != (kept.Occasion{ID: p.ID + "-2026-11-30@gutquiz", Date: "2026-11-30", Title: "0", Text: "60"}) ||
		got[2] != (kept.Occasion{ID: p.ID + "-2026-12-02@gutquiz", Date: "2026-12-02", Title: "2", Text: "90"}) {
		t.Errorf("got %+v", got)
	}
}

func TestDaysAreAddedAcrossMonths(t *testing.T) {
	for _, c := range []struct {
		date string
		n    int
		want string
	}{{"2026-12-31", 1, "2027-01-01"}, {"2028-02-28", 1, "2028-02-29"}, {"2026-03-01", -1, "2026-02-28"}, {"2026-11-22", 0, "2026-11-22"}, {"soon", 1, "soon"}} {
		if got := kept.AddDays(c.date, c.n); got != c.want {
			t.Errorf("%s and %d: got %s", c.date, c.n, got)
		}
	}
}
