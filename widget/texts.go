package widget

// Texts are the words of a quiz in one language, by the ids of its rules. A
// translation is another Texts with the same ids and nothing else.
type Texts struct {
	// Title is a question, as "Buttermilk or kefir?".
	Title string `json:"title" yaml:"title"`
	// Description is one sentence for lists and unfurls.
	Description string                `json:"description" yaml:"description"`
	Start       StartTexts            `json:"start" yaml:"start"`
	Questions   map[QuestionID]string `json:"questions" yaml:"questions"`
	Options     map[OptionID]string   `json:"options" yaml:"options"`
	// Flips finish the sentence "If …" for the options a flip may name, as "you preferred a mild taste".
	Flips map[OptionID]string `json:"flips" yaml:"flips"`
	// Rules are what the card says when a rule acts.
	Rules map[RuleID]string `json:"rules" yaml:"rules"`
	// Leads replace an outcome's lead when the rule, by its As name, chose the outcome.
	Leads   map[RuleID]string   `json:"leads" yaml:"leads"`
	Reasons map[OptionID]string `json:"reasons" yaml:"reasons"`
	// Told finish the sentence "You told us: …" for options of rules that stop, as
	// "a milk allergy".
	Told     map[OptionID]string        `json:"told,omitempty" yaml:"told,omitempty"`
	Outcomes map[OutcomeID]OutcomeTexts `json:"outcomes" yaml:"outcomes"`
	Lines    map[LineID]string          `json:"lines" yaml:"lines"`
	// Stop are the stop rules common to every drink.
	Stop []string `json:"stop" yaml:"stop"`
	// Schedule is the note under every schedule.
	Schedule string             `json:"schedule" yaml:"schedule"`
	Claims   map[ClaimID]string `json:"claims" yaml:"claims"`
	// Disclaimer is on every card with a drink.
	Disclaimer string `json:"disclaimer" yaml:"disclaimer"`
	// Sure is how sure the result is, in one short line; the disclaimer says it in full.
	Sure string `json:"sure,omitempty" yaml:"sure,omitempty"`
	// Help is when to get help, in one line, from the stop rules.
	Help string `json:"help,omitempty" yaml:"help,omitempty"`
	// Emergency is whom to call at once. A card that sends the reader to somebody
	// else says it.
	Emergency string       `json:"emergency,omitempty" yaml:"emergency,omitempty"`
	Product   ProductTexts `json:"product" yaml:"product"`
}

// StartTexts are the words of the start card.
type StartTexts struct {
	Text       string `json:"text" yaml:"text"`
	Disclaimer string `json:"disclaimer" yaml:"disclaimer"`
	// Adult and Child are the two buttons.
	Adult string `json:"adult" yaml:"adult"`
	Child string `json:"child" yaml:"child"`
	// ChildTitle heads the card that turns away, whose text is that of Start.Rule.
	ChildTitle string `json:"child_title" yaml:"child_title"`
	// Line is always there under the buttons; LineLink, after it, opens the card of
	// Start.Line.
	Line     string `json:"line,omitempty" yaml:"line,omitempty"`
	LineLink string `json:"line_link,omitempty" yaml:"line_link,omitempty"`
}

// OutcomeTexts are the words of an outcome.
type OutcomeTexts struct {
	// Name is short, for lists and bars: "Kefir".
	Name string `json:"name" yaml:"name"`
	// Phrase finishes "it would be …" and "… would be a fair choice too".
	Phrase   string `json:"phrase" yaml:"phrase"`
	Headline string `json:"headline" yaml:"headline"`
	// Lead is the first sentence, replaced by Texts.Leads when a rule chose.
	Lead string `json:"lead,omitempty" yaml:"lead,omitempty"`
	// Text follows the lead.
	Text     string                     `json:"text,omitempty" yaml:"text,omitempty"`
	Variants map[VariantID]VariantTexts `json:"variants,omitempty" yaml:"variants,omitempty"`
}

// VariantTexts replace those of the outcome where they are not empty. The phrase is
// for the plan only, where it follows an amount: "30 ml of live yoghurt".
type VariantTexts struct {
	Phrase   string `json:"phrase,omitempty" yaml:"phrase,omitempty"`
	Headline string `json:"headline,omitempty" yaml:"headline,omitempty"`
	Lead     string `json:"lead,omitempty" yaml:"lead,omitempty"`
	Text     string `json:"text,omitempty" yaml:"text,omitempty"`
}

// ProductTexts are the disclosure and the link, in the order they are read.
type ProductTexts struct {
	Label      string `json:"label" yaml:"label"`
	Disclosure string `json:"disclosure" yaml:"disclosure"`
	// Invite stands before the link, Link is the link's text, After follows it.
	Invite string `json:"invite" yaml:"invite"`
	Link   string `json:"link" yaml:"link"`
	After  string `json:"after" yaml:"after"`
	// ShortLabel, Short and ShortLink are the short form, for the first view of a
	// card; all of it stands one tap away.
	ShortLabel string `json:"short_label,omitempty" yaml:"short_label,omitempty"`
	Short      string `json:"short,omitempty" yaml:"short,omitempty"`
	ShortLink  string `json:"short_link,omitempty" yaml:"short_link,omitempty"`
}
