package widget

// Texts are the words of a quiz in one language, by the ids of its rules. A
// translation is another Texts with the same ids and nothing else.
type Texts struct {
	// Title is a question, as "Buttermilk or kefir?".
	Title string `json:"title" yaml:"title,omitempty"`
	// Description is one sentence for lists and unfurls.
	Description string `json:"description" yaml:"description,omitempty"`
	// Picture is what the quiz's picture shows, for who cannot see it; Pictures the same
	// of options.
	Picture   string                `json:"picture,omitempty" yaml:"picture,omitempty"`
	Pictures  map[OptionID]string   `json:"pictures,omitempty" yaml:"pictures,omitempty"`
	Start     StartTexts            `json:"start,omitzero" yaml:"start,omitempty"`
	Questions map[QuestionID]string `json:"questions" yaml:"questions,omitempty"`
	Options   map[OptionID]string   `json:"options" yaml:"options,omitempty"`
	// Flips finish the sentence "If …" for the options a flip may name, as "you preferred a mild taste".
	Flips map[OptionID]string `json:"flips,omitempty" yaml:"flips,omitempty"`
	// Rules are what the card says when a rule acts.
	Rules map[RuleID]string `json:"rules,omitempty" yaml:"rules,omitempty"`
	// Leads replace an outcome's lead when the rule, by its As name, chose the outcome.
	Leads   map[RuleID]string   `json:"leads,omitempty" yaml:"leads,omitempty"`
	Reasons map[OptionID]string `json:"reasons,omitempty" yaml:"reasons,omitempty"`
	// Told finish the sentence "You told us: …" for options of rules that stop, as
	// "a milk allergy".
	Told     map[OptionID]string        `json:"told,omitempty" yaml:"told,omitempty"`
	Outcomes map[OutcomeID]OutcomeTexts `json:"outcomes" yaml:"outcomes,omitempty"`
	Lines    map[LineID]string          `json:"lines,omitempty" yaml:"lines,omitempty"`
	// Scores are the names of the scores of bands, where there are several.
	Scores map[ScoreID]string `json:"scores,omitempty" yaml:"scores,omitempty"`
	// Stop are the stop rules common to every outcome that does not refer.
	Stop   []string           `json:"stop,omitempty" yaml:"stop,omitempty"`
	Plan   PlanTexts          `json:"plan,omitzero" yaml:"plan,omitempty"`
	Claims map[ClaimID]string `json:"claims,omitempty" yaml:"claims,omitempty"`
	// Disclaimer is on every card that does not refer.
	Disclaimer string `json:"disclaimer,omitempty" yaml:"disclaimer,omitempty"`
	// Kind is what kind of result a card is, in a few words, as "a sensible first try";
	// Referral the same of a card that refers.
	Kind     string `json:"kind,omitempty" yaml:"kind,omitempty"`
	Referral string `json:"referral,omitempty" yaml:"referral,omitempty"`
	// Footer is at the foot of every page of the site, before the app's own words.
	Footer string `json:"footer,omitempty" yaml:"footer,omitempty"`
	// Private is about whom a link with all answers tells more than they may think.
	Private string `json:"private,omitempty" yaml:"private,omitempty"`
	// Public is what the public page of an outcome says besides: what the quiz asks
	// first, and this page cannot. Poster is the last line of its picture.
	Public string `json:"public,omitempty" yaml:"public,omitempty"`
	Poster string `json:"poster,omitempty" yaml:"poster,omitempty"`
	// Sure is how sure the result is, in one short line; the disclaimer says it in full.
	Sure string `json:"sure,omitempty" yaml:"sure,omitempty"`
	// Help is when to get help, in one line, from the stop rules.
	Help string `json:"help,omitempty" yaml:"help,omitempty"`
	// Emergency is whom to call at once. A card that sends the reader to somebody
	// else says it.
	Emergency string       `json:"emergency,omitempty" yaml:"emergency,omitempty"`
	Product   ProductTexts `json:"product,omitzero" yaml:"product,omitempty"`
}

// StartTexts are the words of the start card.
type StartTexts struct {
	Text       string `json:"text,omitempty" yaml:"text,omitempty"`
	Disclaimer string `json:"disclaimer,omitempty" yaml:"disclaimer,omitempty"`
	// Adult and Child are the two buttons of a quiz with Start.Rule; any other has one,
	// which is the app's own.
	Adult string `json:"adult,omitempty" yaml:"adult,omitempty"`
	Child string `json:"child,omitempty" yaml:"child,omitempty"`
	// ChildTitle heads the card that turns away, whose text is that of Start.Rule.
	ChildTitle string `json:"child_title,omitempty" yaml:"child_title,omitempty"`
	// Line is always there under the buttons; LineLink, after it, opens the card of
	// Start.Line.
	Line     string `json:"line,omitempty" yaml:"line,omitempty"`
	LineLink string `json:"line_link,omitempty" yaml:"line_link,omitempty"`
}

// OutcomeTexts are the words of an outcome.
type OutcomeTexts struct {
	// Name is short, for lists and bars: "Kefir".
	Name string `json:"name" yaml:"name,omitempty"`
	// Phrase finishes "it would be …" and "… would be a fair choice too".
	Phrase   string `json:"phrase" yaml:"phrase,omitempty"`
	Headline string `json:"headline" yaml:"headline,omitempty"`
	// Lead is the first sentence, replaced by Texts.Leads when a rule chose.
	Lead string `json:"lead,omitempty" yaml:"lead,omitempty"`
	// Text follows the lead.
	Text string `json:"text,omitempty" yaml:"text,omitempty"`
	// Picture is what the outcome's picture shows, for who cannot see it.
	Picture string `json:"picture,omitempty" yaml:"picture,omitempty"`
	// Link is what the outcome's own link says.
	Link     string                     `json:"link,omitempty" yaml:"link,omitempty"`
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

// PlanTexts are the words of a plan. All may be left out; where the app has a plain
// sentence of its own in the place of one, that is said.
type PlanTexts struct {
	// Note stands under every schedule.
	Note string `json:"note,omitempty" yaml:"note,omitempty"`
	// Unit and Beside are the two units in the language of these texts, where they are
	// called otherwise there; One is the unit of a single one, as "minute".
	Unit   string `json:"unit,omitempty" yaml:"unit,omitempty"`
	Beside string `json:"beside,omitempty" yaml:"beside,omitempty"`
	One    string `json:"one,omitempty" yaml:"one,omitempty"`
	// Words are amounts in words in the language of these texts, by those of the plan.
	Words map[string]string `json:"words,omitempty" yaml:"words,omitempty"`
	// Amount says an amount with what it is of, as "{amount} of {name}"; Short the same
	// where there is little room. {name} is the phrase of the outcome.
	Amount string `json:"amount,omitempty" yaml:"amount,omitempty"`
	Short  string `json:"short,omitempty" yaml:"short,omitempty"`
	// Begin is what to know on the first day.
	Begin string `json:"begin,omitempty" yaml:"begin,omitempty"`
	// Done is the button of a day that is done, Also that of one before it, with
	// {amount} and {date}.
	Done string `json:"done,omitempty" yaml:"done,omitempty"`
	Also string `json:"also,omitempty" yaml:"also,omitempty"`
	// Felt are the answers to how a day felt. With them the plan goes back a step after a
	// day that was not fine; without, days are only ticked off.
	Felt FeltTexts `json:"felt,omitzero" yaml:"felt,omitempty"`
	// Ask asks how a day felt.
	Ask string `json:"ask,omitempty" yaml:"ask,omitempty"`
	// Back is said of a step back after a mild day, Worse after a worse one.
	Back  string `json:"back,omitempty" yaml:"back,omitempty"`
	Worse string `json:"worse,omitempty" yaml:"worse,omitempty"`
	// First is said where the second of two things was worse, so that the plan ends with
	// the first.
	First string `json:"first,omitempty" yaml:"first,omitempty"`
	// After is what to do when the days are done, Stopped when they ended as it felt
	// worse, and Again before another try.
	After   string `json:"after,omitempty" yaml:"after,omitempty"`
	Stopped string `json:"stopped,omitempty" yaml:"stopped,omitempty"`
	Again   string `json:"again,omitempty" yaml:"again,omitempty"`
}

// FeltTexts are what a reader may say of a day.
type FeltTexts struct {
	Fine  string `json:"fine" yaml:"fine"`
	Mild  string `json:"mild" yaml:"mild"`
	Worse string `json:"worse" yaml:"worse"`
}
