package kept

import (
	"encoding/json"
	"errors"

	"github.com/innerbuddies/gutquiz/widget"
)

// A migration turns a body of one schema into one of the next.
type migration func(json.RawMessage) (json.RawMessage, error)

// migrations begin with the one from schema 1. Add to them, never change one. A
// body is a list, a planned or a File: each migration serves them all.
var migrations = []migration{amountsIntoReports}

// migrate brings a body of an older schema up to date. The error is ErrNewer for
// a schema this program does not know.
func migrate(body json.RawMessage, from int, steps []migration) (_ json.RawMessage, err error) {
	if from < 1 || from > len(steps)+1 {
		return nil, ErrNewer
	}
	for _, step := range steps[from-1:] {
		if body, err = step(body); err != nil {
			return nil, err
		}
	}
	return body, nil
}

func schemaNow() int { return len(migrations) + 1 }

// fields are a JSON object whose other fields a migration leaves as they are. The
// types of what is kept are not used here: they will change, and a migration may not.
type fields = map[string]json.RawMessage

// amountsIntoReports goes from schema 1 to 2. A report of schema 1 had no amount,
// which was worked out anew whenever it was shown; this does so for the last time,
// by the rules of today, as any program of schema 1 did by its own.
func amountsIntoReports(body json.RawMessage) (json.RawMessage, error) {
	var all struct {
		Plan  fields   `json:"plan"`
		Plans []fields `json:"plans"`
	}
	rest := fields{}
	if err := errors.Join(json.Unmarshal(body, &all), json.Unmarshal(body, &rest)); err != nil {
		return nil, err
	}
	for _, p := range append(all.Plans, all.Plan) {
		if err := giveAmounts(p); err != nil {
			return nil, err
		}
	}
	if all.Plan != nil {
		rest["plan"] = written(all.Plan)
	}
	if all.Plans != nil {
		rest["plans"] = written(all.Plans)
	}
	return written(rest), nil
}

// giveAmounts puts the day that each report was about into it.
func giveAmounts(p fields) error {
	var days []widget.Day
	var diary []widget.Entry
	var reports []fields
	if text := string(p["reports"]); text == "" || text == "null" || text == "[]" {
		return nil
	}
	err := errors.Join(json.Unmarshal(p["days"], &days), json.Unmarshal(p["reports"], &diary), json.Unmarshal(p["reports"], &reports))
	if err != nil {
		return err
	}
	if len(days) > mostDays || len(diary) > mostReports {
		return ErrDamaged
	}
	for i, step := range widget.Follow(days, diary) {
		if i < len(reports) && reports[i] != nil { // the last step is that to come
			reports[i]["day"] = written(step.Day)
		}
	}
	p["reports"] = written(reports)
	return nil
}

// written is JSON again of what was just read from JSON, which cannot fail.
func written(v any) json.RawMessage {
	text, _ := json.Marshal(v)
	return text
}
