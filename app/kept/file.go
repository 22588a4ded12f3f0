package kept

import (
	"encoding/json"
	"errors"
	"strings"
	"time"
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

// Text is the file as it is saved, in the schema of today.
func (f File) Text() string {
	f.Gutquiz, f.Schema = "kept", schemaNow()
	text, _ := json.Marshal(f) // plain values cannot fail
	return string(text) + "\n"
}

// Everything is what is kept on this device.
func Everything(results *Results, plans []*PlanShelf) File {
	f := File{Kept: results.All()}
	for _, s := range plans {
		f.Plans = append(f.Plans, s.Plan())
	}
	return f
}

// ParseFile reads the text of a file, and checks all of it before anything is done
// with any. Now is needed where a clock was wrong, see mend. The error is
// ErrEmpty, ErrNotOurs, ErrNewer, ErrDamaged or a WrongField.
func ParseFile(text string, now time.Time) (File, error) {
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
	f.mend(now.UnixMilli())
	return f, f.check()
}

// mend puts right what only a wrong clock wrote: a pause that ended before it
// began, and reports of a time to come, which would outdo every other.
func (f File) mend(now int64) {
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
