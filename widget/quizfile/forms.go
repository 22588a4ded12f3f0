package quizfile

import "github.com/innerbuddies/gutquiz/widget"

// A quizForm is a quiz as an author writes it: widget's own, where texts may also
// stand beside what they are about. See lower.go for what becomes of them.
type quizForm struct {
	widget.Quiz
	Title       string         `yaml:"title,omitempty"`
	Description string         `yaml:"description,omitempty"`
	Questions   []questionForm `yaml:"questions"`
	Rules       []ruleForm     `yaml:"rules,omitempty"`
	Outcomes    []outcomeForm  `yaml:"outcomes"`
	// Else is the outcome of readers whom no rule stops, in a quiz of rules alone.
	Else widget.OutcomeID `yaml:"else,omitempty"`
	// Format is the format of the file; see format.go. A file without it is of today's.
	Format int `yaml:"format,omitempty"`
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
	Say string `yaml:"say,omitempty"`
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
	Headline string `yaml:"headline,omitempty"`
	Text     string `yaml:"text,omitempty"`
	Lead     string `yaml:"lead,omitempty"`
	Name     string `yaml:"name,omitempty"`
	Phrase   string `yaml:"phrase,omitempty"`
}
