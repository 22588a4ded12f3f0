package widget

import (
	"slices"
	"strings"
)

// Ids are a-z, 0-9 and "_" or "-". Each kind is a type of its own, so that the
// compiler refuses a question where an option is due.
type (
	QuizID      string
	QuestionID  string
	OptionID    string
	RuleID      string
	OutcomeID   string
	VariantID   string
	LineID      string
	ScheduleID  string
	ClaimID     string
	ReferenceID string
	ScoreID     string
)

// A Quiz is one quiz: its questions, the rules that keep its readers safe, the
// points that lean it one way or the other, and its texts.
type Quiz struct {
	ID QuizID `json:"quiz" yaml:"quiz"`
	// Was are ids it had before: their addresses lead on to those of today.
	Was []QuizID `json:"-" yaml:"was,omitempty"`
	// Former is what readers' browsers need of that; see ForReaders.
	Former Former `json:"former,omitzero" yaml:"-"`
	// Lang is the language of its texts, as "en".
	Lang string `json:"lang" yaml:"lang,omitempty"`
	// Prefix is before the id in the addresses of a translation, as "de/".
	Prefix string `json:"prefix,omitempty" yaml:"-"`
	// Evidence is the month the evidence was last read, as 2026-11.
	Evidence string `json:"evidence,omitempty" yaml:"evidence,omitempty"`
	// Picture is drawn where the quiz begins and beside its amounts; without one there
	// is a calm one that says nothing.
	Picture Picture `json:"picture,omitempty" yaml:"picture,omitempty"`
	// Image is the author's own picture in its place; Images are those of options.
	Image  Image              `json:"image,omitzero" yaml:"-"`
	Images map[OptionID]Image `json:"images,omitempty" yaml:"-"`
	// Maker is who answers for the quiz; every card names it.
	Maker string `json:"maker,omitempty" yaml:"maker,omitempty"`

	// NotSensitive lets anybody know a reader's result: outcomes may have links of their
	// own. Answers are nobody's business unless an author says so.
	NotSensitive bool `json:"not_sensitive,omitempty" yaml:"-"`

	Start     Start      `json:"start,omitzero" yaml:"start,omitempty"`
	Questions []Question `json:"questions" yaml:"questions"`
	// Rules are in the order they decide.
	Rules []Rule `json:"rules,omitempty" yaml:"rules,omitempty"`
	// NothingLeft is the outcome when the rules leave no outcome allowed, or when
	// there are no points and no rule stops.
	NothingLeft Ending   `json:"nothing_left,omitzero" yaml:"nothing_left,omitempty"`
	Points      []Points `json:"points,omitempty" yaml:"points,omitempty"`
	// Ties are the outcomes that points choose between; of equals the earlier wins.
	Ties []OutcomeID `json:"ties,omitempty" yaml:"ties,omitempty"`
	// CloseWithin is how many points behind the winner still count as a close call.
	CloseWithin int `json:"close_within" yaml:"close_within,omitempty"`
	// ShowScore, in a quiz of bands, lets the card say the reader's score.
	ShowScore bool       `json:"show_score,omitempty" yaml:"show_score,omitempty"`
	Outcomes  []Outcome  `json:"outcomes" yaml:"outcomes"`
	Plan      Plan       `json:"plan,omitzero" yaml:"plan,omitempty"`
	Schedules []Schedule `json:"schedules,omitempty" yaml:"schedules,omitempty"`
	// Caps are the most that some readers may be given on a day. No schedule passes
	// one: Check walks every combination of answers for it.
	Caps       []Cap       `json:"caps,omitempty" yaml:"caps,omitempty"`
	Product    Product     `json:"product,omitzero" yaml:"product,omitempty"`
	Claims     []Claim     `json:"claims,omitempty" yaml:"claims,omitempty"`
	References []Reference `json:"references,omitempty" yaml:"references,omitempty"`

	Texts Texts `json:"texts" yaml:"texts,omitempty"`

	compiled *tables // made by Compile; see decide.go
}

// Path is the quiz's address from the site's root, as "bike-tyre/" or "de/bike-tyre/".
func (q *Quiz) Path() string { return q.Prefix + string(q.ID) + "/" }

// Picture is one of the pictures that the app can draw.
type Picture string

// PictureGlass is a glass of something to drink.
const PictureGlass Picture = "glass"

// An Image is a picture of the author's, whole: what is shown to a reader asks nobody
// for it, so it tells nobody an answer. Its words are in Texts.
type Image struct {
	// Source is a data: address.
	Source string `json:"source"`
	Width  int    `json:"width"`
	Height int    `json:"height"`
}

// Pictured reports whether the quiz has a picture of its author's.
func (q *Quiz) Pictured() bool { return len(q.EachImage()) > 0 }

// EachImage are all pictures of the author's, in the order of the quiz.
func (q *Quiz) EachImage() (all []Image) {
	all = append(all, q.Image)
	for _, outcome := range q.Outcomes {
		all = append(all, outcome.Image)
	}
	for _, question := range q.Questions {
		for _, option := range question.Choices() {
			all = append(all, q.Images[option])
		}
	}
	return slices.DeleteFunc(all, func(i Image) bool { return i.Source == "" })
}

// Start says which rule turns away a reader who asks for a child, where the quiz is
// not for everybody. The start card's words are in Texts.Start.
type Start struct {
	Rule RuleID `json:"rule,omitempty" yaml:"rule,omitempty"`
	// Line is the stop rule whose card opens from the start card at once; see
	// StartTexts.Line.
	Line       RuleID        `json:"line,omitempty" yaml:"line,omitempty"`
	References []ReferenceID `json:"references,omitempty" yaml:"references,omitempty"`
}

// Choose tells how many options of a question may be chosen together.
type Choose string

const (
	ChooseOne Choose = "one"
	ChooseAny Choose = "any"
)

// A Question is asked once, in the quiz's order.
type Question struct {
	ID      QuestionID `json:"id" yaml:"id"`
	Choose  Choose     `json:"choose" yaml:"choose,omitempty"`
	Options []OptionID `json:"options" yaml:"options"`
	// None is the exclusive option of a choose-any question ("None of these"),
	// shown last; choosing it clears the others.
	None OptionID `json:"none,omitempty" yaml:"none,omitempty"`
	// OnlyIf, where there are any, and Unless are options of earlier questions: only
	// who chose any of OnlyIf and none of Unless is asked.
	OnlyIf []OptionID `json:"only_if,omitempty" yaml:"only_if,omitempty"`
	Unless []OptionID `json:"unless,omitempty" yaml:"unless,omitempty"`
}

// A Rule acts when any of its When options is chosen. It does exactly one of:
// stop at an outcome, keep only or drop some outcomes, add a note.
type Rule struct {
	ID RuleID `json:"id" yaml:"id"`
	// As is the rule's second name in the evidence: the route (R1, R2) or the
	// banner (M1 to M3) the gate leads to.
	As RuleID `json:"as,omitempty" yaml:"as,omitempty"`
	// Step groups stop rules. The first step with a rule that acts decides, and
	// every rule of that step that stops at the same outcome says its sentence.
	Step    int         `json:"step,omitempty" yaml:"step,omitempty"`
	When    []OptionID  `json:"when,omitempty" yaml:"when,omitempty"`
	Stop    OutcomeID   `json:"stop,omitempty" yaml:"stop,omitempty"`
	Variant VariantID   `json:"variant,omitempty" yaml:"variant,omitempty"`
	Only    []OutcomeID `json:"only,omitempty" yaml:"only,omitempty"`
	Without []OutcomeID `json:"without,omitempty" yaml:"without,omitempty"`
	// Note adds the rule's sentence to the card, for the outcomes in For, or for
	// every outcome that does not refer where For is empty.
	Note bool        `json:"note,omitempty" yaml:"note,omitempty"`
	For  []OutcomeID `json:"for,omitempty" yaml:"for,omitempty"`
	// And and Unless narrow a note: it speaks only if any of And was chosen too,
	// where there are any, and none of Unless.
	And    []OptionID `json:"and,omitempty" yaml:"and,omitempty"`
	Unless []OptionID `json:"unless,omitempty" yaml:"unless,omitempty"`
	// Quiet: on the card of the outcome the rule chose, its lead says it all, so its
	// own sentence is not said beside it.
	Quiet bool `json:"quiet,omitempty" yaml:"quiet,omitempty"`
	// Always is a note for every reader who is not referred; it has no When.
	Always     bool          `json:"always,omitempty" yaml:"always,omitempty"`
	References []ReferenceID `json:"references,omitempty" yaml:"references,omitempty"`
	// Review is why the rule's sentence (not the rule) may have to be left out.
	Review Review `json:"review,omitempty" yaml:"review,omitempty"`
}

// Review marks a text that waits for somebody's word; WithoutReview drops it.
type Review string

// ReviewLegal marks texts that may count as unauthorised health claims.
const ReviewLegal Review = "legal"

// Kind is why an option gives points.
type Kind string

const (
	KindEvidence   Kind = "evidence"
	KindPreference Kind = "preference"
	KindCaution    Kind = "caution"
	KindOpinion    Kind = "opinion"
)

// Points is what one option gives to each outcome. Its reason is
// Texts.Reasons[Option]; its strength is that of its weakest claim. Where a quiz has
// no claims, points may be without a kind: they are plain points.
type Points struct {
	Option OptionID          `json:"option" yaml:"option"`
	Kind   Kind              `json:"kind,omitempty" yaml:"kind,omitempty"`
	Give   map[OutcomeID]int `json:"give,omitempty" yaml:"give"`
	// Score is what it gives to each score, in a quiz whose outcomes are bands.
	Score  map[ScoreID]int `json:"score,omitempty" yaml:"-"`
	Claims []ClaimID       `json:"claims,omitempty" yaml:"claims,omitempty"`
	// But says that the evidence also points elsewhere: "mixed" or "contrary".
	But string `json:"but,omitempty" yaml:"but,omitempty"`
	// SumOf are the options whose points this one adds up; only then may evidence
	// points pass the limit of their strength.
	SumOf []OptionID `json:"sum_of,omitempty" yaml:"sum_of,omitempty"`
}

// An Ending is an outcome in one of its variants.
type Ending struct {
	Outcome OutcomeID `json:"outcome" yaml:"outcome"`
	Variant VariantID `json:"variant,omitempty" yaml:"variant,omitempty"`
}

// Slug is the outcome's id as addresses spell it.
func (id OutcomeID) Slug() string { return strings.ReplaceAll(string(id), "_", "-") }

// An Outcome is what can be recommended.
type Outcome struct {
	ID OutcomeID `json:"id" yaml:"id"`
	// Was are ids it had before: their addresses lead on to those of today.
	Was []OutcomeID `json:"-" yaml:"was,omitempty"`
	// Refers reports whether the outcome sends the reader to somebody else. Such a one
	// has no schedule, no label list, no stop rules and no product; nobody shares it.
	Refers   bool        `json:"refers,omitempty" yaml:"refers,omitempty"`
	Variants []VariantID `json:"variants,omitempty" yaml:"variants,omitempty"`
	// When makes the outcome a band: it is for readers whose scores are all in these
	// ranges.
	When     map[ScoreID]Range `json:"when,omitempty" yaml:"when,omitempty"`
	Schedule ScheduleID        `json:"schedule,omitempty" yaml:"schedule,omitempty"`
	// Product reports whether the card ends with the disclosed product link.
	Product bool `json:"product,omitempty" yaml:"product,omitempty"`
	// Link is the address of the outcome's own link, in a quiz that is not sensitive;
	// {outcome} in it stands for the outcome. Its words are OutcomeTexts.Link.
	Link string `json:"link,omitempty" yaml:"-"`
	// Image is drawn on its card.
	Image Image `json:"image,omitzero" yaml:"-"`
	// Claims are those the outcome's own text rests on.
	Claims []ClaimID `json:"claims,omitempty" yaml:"claims,omitempty"`
	// Lines are sentences added to the text, each under its condition, in order.
	Lines []Line `json:"lines,omitempty" yaml:"lines,omitempty"`
	// Label is what to look for on the label, in order.
	Label []Line `json:"label,omitempty" yaml:"label,omitempty"`
	// Stop are stop rules of this outcome, after the common ones.
	Stop []Line `json:"stop,omitempty" yaml:"stop,omitempty"`
	// Plan are sentences about the schedule, each under its condition.
	Plan []Line `json:"plan,omitempty" yaml:"plan,omitempty"`
}

// Away is where the outcome's own link leads; empty where it has none.
func (q *Quiz) Away(id OutcomeID) string {
	outcome, _ := q.outcome(id)
	if !q.NotSensitive || outcome.Refers {
		return ""
	}
	return strings.ReplaceAll(outcome.Link, "{outcome}", id.Slug())
}

// A Line is one sentence of a card (Texts.Lines[ID]), shown when its condition
// holds. A line without a condition is always shown.
type Line struct {
	ID LineID `json:"id" yaml:"id"`
	// When any of these options is chosen, the line shows.
	When []OptionID `json:"when,omitempty" yaml:"when,omitempty"`
	// Unless: when any of these options is chosen, the line does not show.
	Unless []OptionID `json:"unless,omitempty" yaml:"unless,omitempty"`
	// Variant, where set, is the only variant with this line; the word "none"
	// stands for the outcome without variant.
	Variant VariantID `json:"variant,omitempty" yaml:"variant,omitempty"`
	Claims  []ClaimID `json:"claims,omitempty" yaml:"claims,omitempty"`
	Review  Review    `json:"review,omitempty" yaml:"review,omitempty"`
}

// VariantNone, on a line, stands for the outcome without variant.
const VariantNone VariantID = "none"

// A Plan is what the amounts of all schedules are in. A quiz whose amounts are words
// has none.
type Plan struct {
	// Unit is what amounts are counted in, as "ml" or "minutes".
	Unit string `json:"unit,omitempty" yaml:"unit,omitempty"`
	// Beside is a second unit, which a reader may choose.
	Beside Beside `json:"beside,omitzero" yaml:"beside,omitempty"`
}

// Beside is a unit beside that of a plan, as US fluid ounces are beside millilitres.
type Beside struct {
	Unit string `json:"unit" yaml:"unit"`
	// Of is how much of the plan's own unit makes one of this, as 30.
	Of float64 `json:"of" yaml:"of"`
	// First is the language whose readers see this unit first, as "en-US".
	First string `json:"first,omitempty" yaml:"first,omitempty"`
}

// A Schedule is what to have or to do on each day. It has either days of its own, or
// the amounts of another schedule, of outcomes that take turns.
type Schedule struct {
	ID   ScheduleID `json:"id" yaml:"id"`
	Days []Day      `json:"days,omitempty" yaml:"-"`
	// Instead are the schedules some readers get in place of this one; the first
	// that fits counts.
	Instead []Instead `json:"instead,omitempty" yaml:"instead,omitempty"`
	// Amounts is the schedule whose amounts, or those had instead, are taken.
	Amounts ScheduleID `json:"amounts,omitempty" yaml:"amounts,omitempty"`
	// InTurn are the outcomes that take turns, the first on day 1.
	InTurn []OutcomeID `json:"in_turn,omitempty" yaml:"in_turn,omitempty"`
}

// An Instead is the schedule Use for a reader who chose any of When and, where
// Variant is set, gets the outcome in that variant.
type Instead struct {
	When    []OptionID `json:"when" yaml:"when"`
	Variant VariantID  `json:"variant,omitempty" yaml:"variant,omitempty"`
	Use     ScheduleID `json:"use" yaml:"use"`
}

// A Cap is the most that a reader may be given on one day who chose any of When
// and none of Unless.
type Cap struct {
	When   []OptionID `json:"when" yaml:"when"`
	Unless []OptionID `json:"unless,omitempty" yaml:"unless,omitempty"`
	Most   float64    `json:"most" yaml:"most"`
}

// A Day is one day's amount: a number in the plan's unit, or words.
type Day struct {
	// Of names the outcome it is of, where that changes from day to day.
	Of     OutcomeID `json:"of,omitempty" yaml:"-"`
	Amount float64   `json:"amount,omitempty" yaml:"-"`
	Words  string    `json:"words,omitempty" yaml:"-"`
}

// same reports whether two days have the same amount, whatever of.
func (d Day) same(other Day) bool { return d.Amount == other.Amount && d.Words == other.Words }

// Product is the advertised product. Its words are in Texts.Product. The link
// carries source, medium and campaign, and never an answer or an outcome.
type Product struct {
	Href     string `json:"href" yaml:"href"`
	Source   string `json:"source" yaml:"source"`
	Medium   string `json:"medium" yaml:"medium"`
	Campaign string `json:"campaign" yaml:"campaign"`
}

// Address is where the product link leads. The campaign, when it is spelled like
// an id, replaces the quiz's own; anything else is ignored, so that no text of an
// article's address can travel on.
func (p Product) Address(campaign string) string {
	if !spelled(campaign) || len(campaign) > 64 {
		campaign = p.Campaign
	}
	return p.Href + "?utm_source=" + p.Source + "&utm_medium=" + p.Medium + "&utm_campaign=" + campaign
}

// Strength is how good the evidence for a claim is.
type Strength string

const (
	Strong        Strength = "strong"
	Moderate      Strength = "moderate"
	Limited       Strength = "limited"
	ExpertOpinion Strength = "expert opinion"
)

// A Claim is a plain sentence (Texts.Claims[ID]) with the strength of its
// evidence. Where parts of a claim differ in strength, the weakest is given.
type Claim struct {
	ID         ClaimID       `json:"id" yaml:"id"`
	Strength   Strength      `json:"strength" yaml:"strength"`
	References []ReferenceID `json:"references" yaml:"references"`
}

// Checked tells how a reference was checked. Recalled ones are not for readers,
// so a quiz cannot hold one.
type Checked string

const (
	Verified   Checked = "verified"
	SecondHand Checked = "second-hand"
)

// A Reference is a paper or a page.
type Reference struct {
	ID ReferenceID `json:"id" yaml:"id"`
	// Short is how a card names it, as "Hertzler & Clancy 2003".
	Short   string  `json:"short" yaml:"short"`
	Authors string  `json:"authors,omitempty" yaml:"authors,omitempty"`
	Year    int     `json:"year,omitempty" yaml:"year,omitempty"`
	Title   string  `json:"title,omitempty" yaml:"title,omitempty"`
	Journal string  `json:"journal,omitempty" yaml:"journal,omitempty"`
	DOI     string  `json:"doi,omitempty" yaml:"doi,omitempty"`
	PMID    string  `json:"pmid,omitempty" yaml:"pmid,omitempty"`
	URL     string  `json:"url,omitempty" yaml:"url,omitempty"`
	Checked Checked `json:"checked,omitempty" yaml:"checked"`
}

// Href is where the reference can be read: its DOI, else its PubMed record,
// else its own page. It is empty where none was seen.
func (r Reference) Href() string {
	switch {
	case r.DOI != "":
		return "https://doi.org/" + r.DOI
	case r.PMID != "":
		return "https://pubmed.ncbi.nlm.nih.gov/" + r.PMID + "/"
	}
	return r.URL
}
