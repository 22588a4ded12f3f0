package quizfile

import "github.com/innerbuddies/gutquiz/widget"

// A quizForm is a quiz as an author writes it: widget's own, where texts may also
// stand beside what they are about. See lower.go for what becomes of them.
type quizForm struct {
	widget.Quiz
	Picture     startPicture   `yaml:"picture,omitempty"`
	Sensitive   bool           `yaml:"sensitive,omitempty"`
	Title       string         `yaml:"title,omitempty"`
	Description string         `yaml:"description,omitempty"`
	Questions   []questionForm `yaml:"questions"`
	Rules       []ruleForm     `yaml:"rules,omitempty"`
	Outcomes    []outcomeForm  `yaml:"outcomes"`
	// Else is the outcome of readers whom no rule stops, in a quiz of rules alone.
	Else widget.OutcomeID `yaml:"else,omitempty"`
	// Format is the format of the file; see format.go. A file without it is of today's.
	Format    int            `yaml:"format,omitempty"`
	Plan      planForm       `yaml:"plan,omitempty"`
	Schedules []scheduleForm `yaml:"schedules,omitempty"`
}

type questionForm struct {
	widget.Question
	// Ask is the question itself.
	Ask     string       `yaml:"ask,omitempty"`
	Options []optionForm `yaml:"options"`
	None    optionForm   `yaml:"none,omitempty"`
}

// An optionForm is an option with all there is to it, or only its id.
type optionForm struct {
	ID widget.OptionID `yaml:"id"`
	// Say is the option's text.
	Say     string      `yaml:"say,omitempty"`
	Picture pictureForm `yaml:"picture,omitempty"`
	// Give are the points it gives to each outcome; Reason, Kind, Claims and But are
	// those of widget.Points.
	Give   map[widget.OutcomeID]int `yaml:"give,omitempty"`
	Reason string                   `yaml:"reason,omitempty"`
	Kind   widget.Kind              `yaml:"kind,omitempty"`
	Claims []widget.ClaimID         `yaml:"claims,omitempty"`
	But    string                   `yaml:"but,omitempty"`
	// Flip and Told are the option's texts of those names; see widget.Texts.
	Flip string `yaml:"flip,omitempty"`
	Told string `yaml:"told,omitempty"`
}

type ruleForm struct {
	widget.Rule
	// Say is what the card says when the rule acts.
	Say string `yaml:"say,omitempty"`
}

type outcomeForm struct {
	widget.Outcome
	Headline string      `yaml:"headline,omitempty"`
	Text     string      `yaml:"text,omitempty"`
	Lead     string      `yaml:"lead,omitempty"`
	Name     string      `yaml:"name,omitempty"`
	Phrase   string      `yaml:"phrase,omitempty"`
	Picture  pictureForm `yaml:"picture,omitempty"`
	// Link is the outcome's own, in a quiz that is not sensitive.
	Link linkForm `yaml:"link,omitempty"`
}

// A pictureForm is a picture in a file beside the quiz file.
type pictureForm struct {
	File string `yaml:"file"`
	// Alt is what it shows, for who cannot see it.
	Alt string `yaml:"alt"`
}

// A startPicture is that of the quiz: a file, or the name of one that the app draws.
type startPicture struct {
	pictureForm
	Drawn widget.Picture `yaml:"-"`
}

// A linkForm is where a link leads and what it says.
type linkForm struct {
	To  string `yaml:"to"`
	Say string `yaml:"say,omitempty"`
}

// A planForm is a plan with the days that every outcome has which names no schedule,
// and the words of widget.PlanTexts.
type planForm struct {
	widget.Plan
	Steps   []stepForm    `yaml:"steps,omitempty"`
	Instead []insteadForm `yaml:"instead,omitempty"`

	Note    string           `yaml:"note,omitempty"`
	One     string           `yaml:"one,omitempty"`
	Amount  string           `yaml:"amount,omitempty"`
	Short   string           `yaml:"short,omitempty"`
	Begin   string           `yaml:"begin,omitempty"`
	Done    string           `yaml:"done,omitempty"`
	Also    string           `yaml:"also,omitempty"`
	Felt    widget.FeltTexts `yaml:"felt,omitempty"`
	Ask     string           `yaml:"ask,omitempty"`
	Back    string           `yaml:"back,omitempty"`
	Worse   string           `yaml:"worse,omitempty"`
	First   string           `yaml:"first,omitempty"`
	After   string           `yaml:"after,omitempty"`
	Stopped string           `yaml:"stopped,omitempty"`
	Again   string           `yaml:"again,omitempty"`
}

// An insteadForm is what readers who chose any of When have in place of a plan's
// steps.
type insteadForm struct {
	When  []widget.OptionID `yaml:"when"`
	Steps []stepForm        `yaml:"steps"`
}

type scheduleForm struct {
	widget.Schedule
	Steps []stepForm `yaml:"steps,omitempty"`
}

// A stepForm is days in a row with the same amount.
type stepForm struct {
	// Days are the first and the last, as 1-3, or one day, as 4.
	Days dayRange `yaml:"days"`
	// Amount is a number in the plan's unit, or words.
	Amount amount `yaml:"amount"`
	// Of names the outcome the amount is of, where that changes from day to day.
	Of widget.OutcomeID `yaml:"of,omitempty"`
}

// What an author writes as a number or as a word.
type (
	dayRange string
	amount   string
)
