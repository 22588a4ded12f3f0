package kept

import (
	"encoding/json"
	"errors"
	"math"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/innerbuddies/gutquiz/widget"
)

// A File is everything kept, as one file.
type File struct {
	// Gutquiz tells the file from others: always "kept".
	Gutquiz string   `json:"gutquiz"`
	Schema  int      `json:"schema"`
	Made    string   `json:"made"`
	Kept    []Result `json:"kept"`
	Plans   []Plan   `json:"plans"`
}

// MostFile is the largest file read, in bytes.
const MostFile = 4 << 20

func (f File) Text() string {
	f.Gutquiz, f.Schema = "kept", schemaNow()
	text, _ := json.Marshal(f) // plain values cannot fail
	return string(text) + "\n"
}

// Everything is what is kept on this device.
func Everything(kept []Result, plans []*Shelf) File {
	f := File{Kept: kept}
	for _, s := range plans {
		f.Plans = append(f.Plans, s.Value.Plan)
	}
	return f
}

// A WrongField is the error of a file that no program of ours wrote.
type WrongField struct {
	// Place is where the field stands, as plans[0].reports[3].
	Place string
}

func (w WrongField) Error() string { return w.Place + ": no program of this site wrote that" }

// ReadFile checks the whole file before anything is done with it. The error
// is ErrEmpty, ErrNotOurs, ErrNewer, ErrDamaged or a WrongField.
func ReadFile(text string) (File, error) {
	var f File
	if text == "" {
		return f, ErrEmpty
	}
	var head struct {
		Gutquiz string `json:"gutquiz"`
		Schema  int    `json:"schema"`
		// Counted before anything slow is done with them.
		Kept, Plans []struct{}
	}
	text = strings.TrimPrefix(text, "\ufeff") // some editors put it before what they save
	err := json.Unmarshal([]byte(text), &head)
	switch {
	case err != nil && strings.HasPrefix(text, `{"gutquiz":"kept"`) || len(head.Kept)+len(head.Plans) > mostKept:
		return f, ErrDamaged
	case err != nil || head.Gutquiz != "kept":
		return f, ErrNotOurs
	}
	body, err := migrate(json.RawMessage(text), head.Schema, migrations)
	if errors.Is(err, ErrNewer) {
		return f, ErrNewer
	}
	if err != nil || json.Unmarshal(body, &f) != nil {
		return File{}, ErrDamaged
	}
	f.mend()
	return f, f.check()
}

// mend puts right what only a wrong clock wrote: a pause that ended before it
// began, and reports of a time to come, which would outdo every other.
func (f File) mend() {
	now := time.Now().UnixMilli()
	for _, p := range f.Plans {
		for i, rest := range p.Pauses {
			if rest.To != "" {
				p.Pauses[i].To = max(rest.From, rest.To)
			}
		}
		for i, r := range p.Reports {
			p.Reports[i].At = min(r.At, now)
		}
	}
}

func (f File) check() error {
	for i, k := range f.Kept {
		if fault := k.fault(); fault != "" {
			return WrongField{"kept[" + strconv.Itoa(i) + "]." + fault}
		}
	}
	for i, p := range f.Plans {
		if fault := p.fault(); fault != "" {
			return WrongField{"plans[" + strconv.Itoa(i) + "]." + fault}
		}
	}
	return nil
}

// Limits on what a file may hold; no reader comes near.
const (
	mostKept    = 2000 // results and plans
	mostAnswers = 100
	mostDays    = 100
	mostReports = 2000
	mostMl      = 1000
	mostNote    = 10_000 // bytes; one note is at most 500 characters, but notes are joined
)

func validID(id string) bool { return len(id) == 36 && strings.Trim(id, "0123456789abcdef-") == "" }

// fault is the field that no program of ours wrote, or "".
func (k Result) fault() string {
	switch {
	case !validID(k.ID):
		return "id"
	case !validDate(k.Date):
		return "date"
	case k.Quiz == "" || len(k.Quiz) > 100:
		return "quiz"
	case len(k.Answers) > mostAnswers || len(k.Answers) == 0:
		return "answers"
	case len(k.Headline) > mostNote || len(k.Code) > 100:
		return "headline"
	}
	return ""
}

func (p Plan) fault() string {
	switch {
	case !validID(p.ID):
		return "id"
	case !validDate(p.Started):
		return "started"
	case p.Quiz == "" || len(p.Quiz) > 100 || len(p.Outcome) > 100:
		return "quiz"
	case len(p.Answers) > mostAnswers || len(p.Answers) == 0:
		return "answers"
	case p.Unit != "" && p.Unit != UnitMl && p.Unit != UnitFlOz:
		return "unit"
	case len(p.Days) == 0 || len(p.Days) > mostDays:
		return "days"
	}
	for _, d := range p.Days {
		if impossible(d) {
			return "days"
		}
	}
	for _, s := range p.Pauses {
		if !validDate(s.From) || s.To != "" && (!validDate(s.To) || s.To < s.From) {
			return "pauses"
		}
	}
	return p.faultInReports()
}

func (p Plan) faultInReports() string {
	if len(p.Reports) > mostReports {
		return "reports"
	}
	for i, r := range p.Reports {
		later := i == 0 || p.Reports[i-1].Date < r.Date
		if !validDate(r.Date) || !later || impossible(r.Day) || !knownFeeling(r.Felt) || len(r.Note) > mostNote {
			return "reports[" + strconv.Itoa(i) + "]"
		}
	}
	return ""
}

// impossible tells an amount that no schedule has: its two measures must say the
// same, give or take what rounding does.
func impossible(d widget.Day) bool {
	const mlPerFlOz = 29.57
	apart := math.Abs(float64(d.Ml) - d.FlOz*mlPerFlOz)
	return d.Ml < 0 || d.Ml > mostMl || d.FlOz < 0 || apart > 8+float64(d.Ml)/10 || len(d.Drink) > 100
}

func knownFeeling(f widget.Feeling) bool {
	switch f {
	case widget.FeltNothing, widget.FeltFine, widget.FeltMild, widget.FeltWorse:
		return true
	}
	return false
}

// A Change is what an import would do.
type Change struct {
	Results, Plans, Days int // new here
	Same                 int // results and plans already here
	Differ               int // days reported otherwise there, of which something is new here; see report.join
	Pauses               int // plans whose pauses are others there
}

func (c Change) Nothing() bool { return c.Results+c.Plans+c.Days+c.Differ+c.Pauses == 0 }

// ChangeBy compares the file with what is here. Nothing here is ever removed.
func ChangeBy(f, here File) (c Change) {
	c.Results = len(joinResults(here.Kept, f.Kept)) - len(here.Kept)
	c.Same = len(f.Kept) - c.Results
	for _, p := range f.Plans {
		old, known := here.Plan(p.ID)
		if !known {
			c.Plans++
			continue
		}
		c.Same++
		added, differ := old.compare(p)
		c.Days, c.Differ = c.Days+added, c.Differ+differ
		if !slices.Equal(old.Bringing(p).Pauses, old.Pauses) {
			c.Pauses++
		}
	}
	return c
}

func (f File) Plan(id string) (Plan, bool) {
	for _, p := range f.Plans {
		if p.ID == id {
			return p, true
		}
	}
	return Plan{}, false
}

func (p Plan) compare(other Plan) (added, differ int) {
	for _, r := range other.Reports {
		switch old, known := p.Reported(r.Date); {
		case !known:
			added++
		case old.join(r) != old:
			differ++
		}
	}
	return added, differ
}
