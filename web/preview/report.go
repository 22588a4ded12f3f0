package preview

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"github.com/innerbuddies/gutquiz/widget"
)

// A report is what the page is told of a file.
type report struct {
	Number int    `json:"number"`
	Name   string `json:"name"`
	// Quiz is its address, which in other languages begins with that; empty where no version could be read.
	Quiz  string `json:"quiz"`
	Title string `json:"title"`
	// ID is the same in all languages of a quiz, and Lang the one of this file.
	ID   string `json:"id"`
	Lang string `json:"lang"`
	// Edits changes when the file itself is saved, and not with what is around it.
	Edits int `json:"edits"`
	// Version changes with what is drawn.
	Version int      `json:"version"`
	Steps   []step   `json:"steps"`
	Endings []ending `json:"endings"`
	Faults  []fault  `json:"faults"`
	// At is where to open, nothing where the reader stays.
	At *target `json:"at"`
	// Proof says what the walk found, or that it goes on.
	Proof string `json:"proof"`
	Took  int64  `json:"took"`
}

type step struct {
	ID  string `json:"id"`
	Ask string `json:"ask"`
}

// An ending is a result with answers that lead there; none are known yet, or there are
// none, where they are empty.
type ending struct {
	ID      string            `json:"id"`
	Name    string            `json:"name"`
	Answers []widget.OptionID `json:"answers"`
	Share   string            `json:"share"`
}

type fault struct {
	Place   string `json:"place"`
	Message string `json:"message"`
	Excerpt string `json:"excerpt"`
}

// A target is a step and what is answered before it.
type target struct {
	Step    string            `json:"step"`
	Answers []widget.OptionID `json:"answers"`
}

const resultStep, startStep = "result", "start"

// news is the report of a file; the lock is held.
func (d *Desk) news(f *file) []byte {
	r := report{Number: f.number, Name: f.name, Version: f.version, Edits: f.edits, Steps: []step{}, Endings: []ending{}, Faults: d.faults(f), Took: f.took.Milliseconds()}
	if q := f.quiz; q != nil {
		r.Quiz, r.Title, r.At, r.Proof = strings.TrimSuffix(q.Path(), "/"), q.Texts.Title, f.target(), f.proof()
		r.ID, r.Lang = string(q.ID), q.Lang
		for _, question := range q.Questions {
			r.Steps = append(r.Steps, step{string(question.ID), q.Texts.Questions[question.ID]})
		}
		r.Endings = f.endings()
	}
	text, err := json.Marshal(r)
	if err != nil {
		panic(err) // texts, numbers and lists always encode
	}
	return text
}

func (d *Desk) faults(f *file) []fault {
	faults := slices.Clone(d.amiss)
	if faults == nil {
		faults = []fault{}
	}
	if f.trouble != "" {
		faults = append(faults, fault{Message: f.trouble})
	}
	faults = append(faults, placed(f.faults)...)
	for _, other := range d.files {
		if other != f && !other.gone && other.quiz != nil && f.quiz != nil && other.quiz.Path() == f.quiz.Path() {
			faults = append(faults, fault{f.name, fmt.Sprintf("%s is the quiz %q too; a site needs each id once: give one of them another", other.name, f.quiz.ID), ""})
		}
	}
	return faults
}

// target is where the last change is seen.
func (f *file) target() *target {
	switch spot := f.spot; {
	case spot.Start:
		return &target{startStep, []widget.OptionID{}}
	case spot.Question != "":
		return &target{string(spot.Question), []widget.OptionID{}}
	case spot.Rule != "":
		return resultOf(f.examples.Rules[spot.Rule])
	case spot.Outcome != "":
		for _, share := range endingsOf(f.quiz) {
			if answers := f.examples.Endings[share]; share.Outcome == spot.Outcome && answers != nil {
				return resultOf(answers)
			}
		}
	}
	return nil
}

func resultOf(answers widget.Answers) *target {
	if answers == nil {
		return nil
	}
	return &target{resultStep, slices.Concat(answers...)}
}

// endingsOf are the outcomes of a quiz with their variants, in its order.
func endingsOf(q *widget.Quiz) (endings []widget.Ending) {
	for _, outcome := range q.Outcomes {
		endings = append(endings, widget.Ending{Outcome: outcome.ID})
		for _, variant := range outcome.Variants {
			endings = append(endings, widget.Ending{Outcome: outcome.ID, Variant: variant})
		}
	}
	return endings
}

func (f *file) endings() []ending {
	endings := []ending{}
	for _, e := range endingsOf(f.quiz) {
		words := f.quiz.Texts.Outcomes[e.Outcome]
		one := ending{ID: string(e.Outcome), Name: words.Name, Answers: slices.Concat(f.examples.Endings[e]...)}
		if e.Variant != "" {
			one.ID, one.Name = one.ID+"/"+string(e.Variant), one.Name+", "+string(e.Variant)
		}
		if len(one.Answers) == 0 {
			one.Answers = []widget.OptionID{}
			if f.survey != nil {
				continue // met in a variant only
			}
		}
		one.Share = f.share(e)
		endings = append(endings, one)
	}
	return endings
}

// share is how many of all combinations end there, empty until they are walked.
func (f *file) share(e widget.Ending) string {
	if f.survey == nil {
		return ""
	}
	for _, s := range f.survey.Endings {
		if s.Ending == e {
			return fmt.Sprintf("%.3g %%", 100*float64(s.Combinations)/float64(f.survey.Combinations))
		}
	}
	return "0 %"
}

func (f *file) proof() string {
	switch {
	case len(f.faults) > 0 || f.gone:
		return ""
	case f.survey == nil:
		return "Walking all combinations of answers …"
	case f.survey.Combinations == 1:
		return "The one combination of answers is walked: no fault."
	}
	return fmt.Sprintf("All %d combinations of answers are walked: no fault.", f.survey.Combinations)
}
