package kept

import (
	"strconv"
	"strings"

	"github.com/innerbuddies/gutquiz/widget"
)

// A WrongField is the error of a file that no program of ours wrote.
type WrongField struct {
	// Place is where the field stands, as plans[0].reports[3].
	Place string
}

func (w WrongField) Error() string { return w.Place + ": no program of this site wrote that" }

func (f File) check() error {
	for i, k := range f.Kept {
		if field := k.wrong(); field != "" {
			return WrongField{"kept[" + strconv.Itoa(i) + "]." + field}
		}
	}
	for i, p := range f.Plans {
		if field := p.wrong(); field != "" {
			return WrongField{"plans[" + strconv.Itoa(i) + "]." + field}
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
	mostAmount  = 100_000
	mostNote    = 10_000 // bytes; one note is at most 500 characters, but notes are joined
	mostName    = 100    // bytes of an id or a code
	mostWords   = 400    // bytes of an amount or a unit
)

// A check is a field, and whether it holds what no program of ours writes.
type check struct {
	field string
	wrong bool
}

func firstWrong(checks ...check) string {
	for _, c := range checks {
		if c.wrong {
			return c.field
		}
	}
	return ""
}

// wrong is the first field that no program of ours wrote, or "".
func (k Result) wrong() string {
	return firstWrong(
		check{"id", !validID(k.ID)},
		check{"date", !validDate(k.Date)},
		check{"quiz", !validQuiz(k.Quiz)},
		check{"answers", !validAnswers(k.Answers)},
		check{"headline", len(k.Headline) > mostNote || len(k.Code) > mostName},
	)
}

// wrong is the first field that no program of ours wrote, or "".
func (p Plan) wrong() string {
	return firstWrong(
		check{"id", !validID(p.ID)},
		check{"started", !validDate(p.Started)},
		check{"quiz", !validQuiz(p.Quiz) || len(p.Outcome) > mostName},
		check{"answers", !validAnswers(p.Answers)},
		check{"unit", len(p.Unit) > mostWords},
		check{"shown", p.Shown != "" && p.Shown != ShownUnit && p.Shown != ShownBeside},
		check{"days", len(p.Days) == 0 || len(p.Days) > mostDays || p.wrongDay()},
		check{"pauses", p.wrongPause()},
		check{"reports", len(p.Reports) > mostReports},
		check{p.wrongReport(), true},
	)
}

func (p Plan) wrongDay() bool {
	for _, d := range p.Days {
		if impossible(d) {
			return true
		}
	}
	return false
}

func (p Plan) wrongPause() bool {
	for _, s := range p.Pauses {
		if s.wrong() {
			return true
		}
	}
	return false
}

// wrongReport is the first report that no program of ours wrote, or "".
func (p Plan) wrongReport() string {
	before := ""
	for i, r := range p.Reports {
		if r.Date <= before || r.wrong() {
			return "reports[" + strconv.Itoa(i) + "]"
		}
		before = r.Date
	}
	return ""
}

func (r Report) wrong() bool {
	return !validDate(r.Date) || impossible(r.Day) || !knownFeeling(r.Felt) || len(r.Note) > mostNote
}

// An end before the beginning has been put right, see mend.
func (s Pause) wrong() bool { return !validDate(s.From) || s.To != "" && !validDate(s.To) }

func validID(id string) bool { return len(id) == 36 && strings.Trim(id, "0123456789abcdef-") == "" }

func validQuiz(id widget.QuizID) bool { return id != "" && len(id) <= mostName }

func validAnswers(a widget.Answers) bool { return len(a) > 0 && len(a) <= mostAnswers }

// impossible reports whether no schedule has the amount.
func impossible(d widget.Day) bool {
	return !(d.Amount >= 0 && d.Amount <= mostAmount) || len(d.Words) > mostWords || len(d.Of) > mostName
}

func knownFeeling(f widget.Feeling) bool {
	switch f {
	case widget.FeltNothing, widget.FeltDone, widget.FeltFine, widget.FeltMild, widget.FeltWorse:
		return true
	}
	return false
}
