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
var migrations = []migration{amountsIntoReports, amountsInAnyUnit}

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
	return eachPlan(body, giveAmounts)
}

// eachPlan changes every plan of a body.
func eachPlan(body json.RawMessage, change func(fields) error) (json.RawMessage, error) {
	var all struct {
		Plan  fields   `json:"plan"`
		Plans []fields `json:"plans"`
	}
	rest := fields{}
	if err := errors.Join(json.Unmarshal(body, &all), json.Unmarshal(body, &rest)); err != nil {
		return nil, err
	}
	for _, p := range append(all.Plans, all.Plan) {
		if p == nil {
			continue
		}
		if err := change(p); err != nil {
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

// A poured is a day as schemas 1 and 2 had it.
type poured struct {
	Drink widget.OutcomeID `json:"drink,omitempty"`
	Ml    int              `json:"ml"`
	FlOz  float64          `json:"fl_oz"`
}

// giveAmounts puts the day that each report was about into it.
func giveAmounts(p fields) error {
	var days []poured
	var diary []widget.Entry
	var reports []fields
	if empty(p["reports"]) {
		return nil
	}
	err := errors.Join(json.Unmarshal(p["days"], &days), json.Unmarshal(p["reports"], &diary), json.Unmarshal(p["reports"], &reports))
	if err != nil {
		return err
	}
	if len(days) > mostDays || len(diary) > mostReports {
		return ErrDamaged
	}
	amounts := make([]widget.Day, len(days))
	for i, day := range days {
		amounts[i] = widget.Day{Of: day.Drink, Amount: float64(day.Ml)}
	}
	for i, step := range widget.Follow(amounts, diary) {
		if i < len(reports) && reports[i] != nil { // the last step is that to come
			reports[i]["day"] = written(days[step.Place])
		}
	}
	p["reports"] = written(reports)
	return nil
}

func empty(list json.RawMessage) bool {
	text := string(list)
	return text == "" || text == "null" || text == "[]"
}

// amountsInAnyUnit goes from schema 2 to 3. All plans of schema 2 were in millilitres,
// with US fluid ounces beside them, which a plan no longer holds: the quiz says how
// much one is. Unit was the one the reader chose to see.
func amountsInAnyUnit(body json.RawMessage) (json.RawMessage, error) {
	return eachPlan(body, func(p fields) error {
		switch string(p["unit"]) {
		case `"ml"`:
			p["shown"] = written(ShownUnit)
		case `"floz"`:
			p["shown"] = written(ShownBeside)
		}
		p["unit"] = written("ml")
		return errors.Join(eachIn(p, "days", renameDay), eachIn(p, "reports", func(r fields) error {
			var day fields
			if err := json.Unmarshal(orNull(r["day"]), &day); err != nil || day == nil {
				return err
			}
			err := renameDay(day)
			r["day"] = written(day)
			return err
		}))
	})
}

// eachIn changes every entry of a list that a plan has.
func eachIn(p fields, list string, change func(fields) error) error {
	var all []fields
	if empty(p[list]) {
		return nil
	}
	if err := json.Unmarshal(p[list], &all); err != nil {
		return err
	}
	for _, one := range all {
		if one == nil {
			continue
		}
		if err := change(one); err != nil {
			return err
		}
	}
	p[list] = written(all)
	return nil
}

func orNull(text json.RawMessage) json.RawMessage {
	if text == nil {
		return json.RawMessage("null")
	}
	return text
}

// renameDay calls what a day holds as schema 3 does.
func renameDay(day fields) error {
	for was, is := range map[string]string{"ml": "amount", "drink": "of"} {
		if value, there := day[was]; there {
			day[is] = value
			delete(day, was)
		}
	}
	delete(day, "fl_oz")
	return nil
}

// written is JSON again of what was just read from JSON, which cannot fail.
func written(v any) json.RawMessage {
	text, _ := json.Marshal(v)
	return text
}
