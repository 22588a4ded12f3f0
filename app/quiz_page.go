package app

import (
	"cmp"
	"maps"
	"slices"
	"time"

	ui "github.com/maxence-charriere/go-app/v10/pkg/app"

	"github.com/innerbuddies/gutquiz/widget"
)

// stage is which of the cards before the questions the reader is at, if any.
type stage int

const (
	atStart stage = iota
	atChild
	atLine
	atQuestions
)

// A quizPage is a quiz and its result. What the reader said is all it holds;
// the step to show is derived from it. Drawn in advance it is at the start.
type quizPage struct {
	ui.Compo

	Quiz *widget.Quiz
	// Embed leaves out what belongs to a page of its own: header and footer.
	Embed bool
	// Campaign is the article's own name for its product link, or empty.
	Campaign string
	// Watched reports whether a frame's host hears where its links lead.
	Watched bool
	// Code is the answers of a reader who comes from a frame, as Quiz.Link writes
	// them, or empty.
	Code string
	// Level is the first heading's in a frame, to fit the article's, or 0 where the
	// article says nothing.
	Level int

	stage   stage
	answers widget.Answers
	// ticked is what the form shows, confirmed or not, so that Back loses nothing.
	ticked map[widget.QuestionID][]widget.OptionID
	// need asks the reader to choose something before going on.
	need bool
	// moving lets steps arrive softly, once the reader has moved: what is there at
	// the first paint, or at the takeover, just stays.
	moving bool
	beside bool
	// untouched are the steps, by id, that are still as they were drawn in advance, or
	// nil where none is there: once a result was drawn, and in the build.
	untouched map[string]bool
	// rehearsed reports whether a result was made before the reader's own.
	rehearsed bool
	// before are all answers while one of them is being changed, or nil.
	before widget.Answers
	// first is the panel of the result to begin with, or empty.
	first string
	// mounted is the page's own context. A handler's context is that of the step it
	// was in, and go-app drops what a step deferred once the result replaces it.
	mounted ui.Context
}

// OnInit takes over what the reader has done in the page drawn in advance.
func (p *quizPage) OnInit() {
	if ui.IsServer {
		return
	}
	p.beside = prefersBeside(p.Quiz)
	p.untouched = everyStep(p.Quiz)
	f := readForm(p.Quiz)
	p.resume(f)
	if p.Code != "" && f.At == workingStep { // unless the reader has gone back meanwhile
		p.bring(p.Code)
	}
}

func everyStep(q *widget.Quiz) map[string]bool {
	steps := map[string]bool{startStep: true, childStep: true, lineStep: true, workingStep: true}
	for _, question := range q.Questions {
		steps[string(question.ID)] = true
	}
	return steps
}

// bring takes up the answers of a code. One that does not open leads to the start.
func (p *quizPage) bring(code string) {
	answers, err := p.Quiz.OpenLink(code)
	if err != nil {
		p.stage = atStart
		return
	}
	p.stage, p.answers = atQuestions, answers
	p.tickAll(answers)
}

// OnMount gives the focus back that replacing the page took away.
func (p *quizPage) OnMount(ctx ui.Context) {
	p.mounted = ctx
	takeOver()
	p.ahead()
}

// ahead draws the step that comes next while the reader reads this one, so that the
// tap that leads there has little to do.
func (p *quizPage) ahead() {
	if ui.IsServer {
		return
	}
	p.mounted.After(time.Second/5, func(ui.Context) {
		if next := p.following(); next != "" {
			delete(p.untouched, next)
		} else if _, open := p.Quiz.Next(p.answers); open {
			p.rehearse()
		}
	})
}

// rehearse makes a result that nobody sees while the last question is read: a browser
// compiles each function when it first runs, and the reader's own result would wait.
// It is that of the first option everywhere, or of "none of these" where there is one:
// what is worked out here is the same for every reader.
func (p *quizPage) rehearse() {
	if p.rehearsed {
		return
	}
	p.rehearsed = true
	var answers widget.Answers
	for question, open := p.Quiz.Next(answers); open; question, open = p.Quiz.Next(answers) {
		answers = answers.With(cmp.Or(question.None, question.Options[0]))
	}
	card := &resultCard{Quiz: p.Quiz, Recommendation: p.Quiz.Recommend(answers), Answers: answers, Embed: p.Embed, Level: 1}
	card.Render()
}

// following is the question behind the step shown, answered as it may be, or "".
func (p *quizPage) following() string {
	at := p.at()
	for i, question := range p.Quiz.Questions {
		if at == startStep || i > 0 && string(p.Quiz.Questions[i-1].ID) == at {
			return string(question.ID)
		}
	}
	return ""
}

// resume confirms the answers to the questions before the one the reader is at.
func (p *quizPage) resume(f form) {
	p.ticked = maps.Clone(f.Ticked)
	switch f.At {
	case "", startStep:
		return
	case childStep:
		p.stage = atChild
		return
	case lineStep:
		p.stage = atLine
		return
	}
	p.stage, p.need = atQuestions, f.Need
	p.confirm(f.At)
}

// confirm takes what is ticked as answers, up to the step named and no further
// than the first question without a tick.
func (p *quizPage) confirm(until string) {
	for question, open := p.Quiz.Next(p.answers); open; question, open = p.Quiz.Next(p.answers) {
		if string(question.ID) == until || len(p.ticked[question.ID]) == 0 {
			return
		}
		p.answers = p.answers.With(p.ticked[question.ID]...)
	}
}

// tickAll ticks what is answered.
func (p *quizPage) tickAll(answers widget.Answers) {
	p.ticked = maps.Clone(p.ticked)
	if p.ticked == nil {
		p.ticked = map[widget.QuestionID][]widget.OptionID{}
	}
	for i, question := range p.Quiz.Asked(answers) {
		p.ticked[question.ID] = answers[i]
	}
}

// The steps beside the questions, whose names are their ids.
const (
	startStep   = "start"
	childStep   = "child"
	lineStep    = "line"
	workingStep = "working"
)

// at is the step to show, or "" when it is the result.
func (p *quizPage) at() string {
	switch p.stage {
	case atStart:
		return startStep
	case atChild:
		return childStep
	case atLine:
		return lineStep
	}
	if question, open := p.Quiz.Next(p.answers); open {
		return string(question.ID)
	}
	return ""
}

func (p *quizPage) Render() ui.UI {
	return with(put("div", "page",
		when(!p.Embed, siteHeader("../")),
		wrap(p.landmark(), "", p.card()),
		when(!p.Embed, footOf(p.Quiz)),
	), "id", "gutquiz")
}

// card is the steps, until there is a result.
func (p *quizPage) card() ui.UI {
	if at := p.at(); at != "" {
		return p.steps(at)
	}
	p.untouched = nil // the result takes the steps' place
	return p.result()
}

// landmark is main, but not in a frame: the article has its own.
func (p *quizPage) landmark() string {
	if p.Embed {
		return "div"
	}
	return "main"
}

func (p *quizPage) result() ui.UI {
	return &resultCard{
		Quiz:           p.Quiz,
		Recommendation: p.Quiz.Recommend(p.answers),
		Answers:        p.answers,
		Embed:          p.Embed,
		Watched:        p.Watched,
		Paper:          p.paper(),
		Level:          p.level(),
		Campaign:       p.Campaign,
		Beside:         p.beside,
		OnBeside:       p.measure,
		OnChange:       p.change,
		OnRestart:      p.restart,
		First:          p.first,
	}
}

// steps lays every step in one place, so that the card keeps the height of the
// tallest and nothing moves from question to question.
func (p *quizPage) steps(at string) ui.UI {
	steps := []ui.UI{p.step(startStep, nil, at, func(now bool) ui.UI {
		return &startCard{Page: p, Quiz: p.Quiz, Now: now, Level: p.level()}
	})}
	way := p.way()
	for i := range p.Quiz.Questions {
		question := &p.Quiz.Questions[i]
		steps = append(steps, p.step(string(question.ID), question, at, func(now bool) ui.UI { return p.question(i, way, now) }))
	}
	if p.Quiz.Start.Rule != "" {
		steps = append(steps, p.step(childStep, nil, at, func(now bool) ui.UI {
			return &childCard{Page: p, Quiz: p.Quiz, Now: now, Level: p.level()}
		}))
	}
	steps = append(steps, p.step(workingStep, nil, at, func(bool) ui.UI { return &workingCard{Level: p.level()} }))
	if p.Quiz.Start.Line != "" {
		steps = append(steps, p.step(lineStep, nil, at, func(now bool) ui.UI {
			return &lineCard{Page: p, Quiz: p.Quiz, Now: now, Level: p.level()}
		}))
	}
	return with(put("section", "card",
		with(put("div", p.stepsClass(), steps...), counts(p.Quiz)...),
		&troubleLine{Paper: p.paper()},
		wrap("p", "foot", ui.Raw(lockPicture), texted("span", "", Say("quiz.private"))),
	), "id", "quiz", "aria-label", Say("quiz.region", "title", p.Quiz.Texts.Title))
}

// step draws a step, unless it can stay as it was drawn in advance: to draw all of
// them anew is most of what the takeover would cost.
func (p *quizPage) step(id string, question *widget.Question, at string, draw func(now bool) ui.UI) ui.UI {
	now := id == at
	if now {
		delete(p.untouched, id)
	}
	if p.untouched[id] {
		return &untouchedStep{ID: id, Question: question}
	}
	return draw(now)
}

// way is the questions this reader is asked, where that depends on answers.
func (p *quizPage) way() []widget.Question {
	if !p.Quiz.Conditional() {
		return nil // one less thing to compare
	}
	return p.Quiz.Way(p.ticked)
}

func (p *quizPage) stepsClass() string {
	if p.moving {
		return "steps moving"
	}
	return "steps"
}

func (p *quizPage) question(i int, way []widget.Question, now bool) ui.UI {
	return &questionView{
		Page:   p,
		Quiz:   p.Quiz,
		Place:  i,
		Way:    way,
		Now:    now,
		Level:  p.level(),
		Need:   now && p.need,
		Ticked: p.ticked[p.Quiz.Questions[i].ID],
	}
}

// level is the page's first heading: 2 in a frame, where the article has its own.
func (p *quizPage) level() int {
	switch {
	case p.Level > 0:
		return p.Level
	case p.Embed:
		return 2
	}
	return 1
}

func (p *quizPage) paper() string {
	if p.Embed {
		return "../paper/"
	}
	return "paper/"
}

func (p *quizPage) begin(ctx ui.Context) {
	p.stage = atQuestions
	p.moved()
}

func (p *quizPage) child(ctx ui.Context) {
	p.stage = atChild
	p.moved()
}

func (p *quizPage) line(ctx ui.Context) {
	p.stage = atLine
	p.moved()
}

// choose ticks an option. A pointer's choice in a choose-one question goes on by
// itself; a keyboard's waits, as arrow keys choose on their way. A second choice may
// come before the next question is drawn: it takes the first one's place.
func (p *quizPage) choose(ctx ui.Context, question widget.Question, option widget.OptionID, pointer bool) {
	p.tick(question, option)
	if p.hasJustAnswered(question) {
		p.answers = p.answers.Back()
	}
	if pointer && question.Choose == widget.ChooseOne {
		p.next(ctx, question)
	}
}

func (p *quizPage) hasJustAnswered(question widget.Question) bool {
	last, _ := p.Quiz.Next(p.answers.Back())
	return p.stage == atQuestions && p.before == nil && len(p.answers) > 0 && last.ID == question.ID
}

func (p *quizPage) tick(question widget.Question, option widget.OptionID) {
	p.ticked = maps.Clone(p.ticked)
	if p.ticked == nil {
		p.ticked = map[widget.QuestionID][]widget.OptionID{}
	}
	p.ticked[question.ID] = question.Pick(p.ticked[question.ID], option)
	p.need = false
}

// next confirms what is ticked in the question shown, or asks for it.
func (p *quizPage) next(ctx ui.Context, question widget.Question) {
	if p.at() != string(question.ID) {
		return
	}
	ticked := inOrder(question, p.ticked[question.ID])
	if p.need = len(ticked) == 0; p.need {
		return
	}
	p.answers = p.answers.With(ticked...)
	if p.before != nil {
		p.confirm("")
	}
	p.moved()
}

// change leads to the question at a place; the other answers stay. A second tap may
// come before what the first one led to is drawn: to another question, or to the
// start, where there is nothing to change.
func (p *quizPage) change(ctx ui.Context, place int) {
	if p.before == nil {
		if p.at() != "" {
			return
		}
		p.tickAll(p.answers)
		p.before = p.answers
	}
	p.answers = p.before[:place]
	p.moved()
}

func inOrder(question widget.Question, ticked []widget.OptionID) []widget.OptionID {
	return slices.DeleteFunc(slices.Clone(question.Choices()), func(o widget.OptionID) bool { return !slices.Contains(ticked, o) })
}

// back takes the last answer back; it stays ticked. Where an answer was to be
// changed, all are again as they were. A second tap may come before the panel that
// the first one led to is drawn: it leads on to the card.
func (p *quizPage) back(ctx ui.Context) {
	if p.first != "" {
		p.first = ""
		p.moved()
		return
	}
	if p.before != nil {
		p.answers, p.first = p.before, "answers"
		p.tickAll(p.answers)
		p.moved()
		return
	}
	if len(p.answers) == 0 {
		p.stage = atStart
	}
	p.answers = p.answers.Back()
	p.moved()
}

func (p *quizPage) restart(ctx ui.Context) {
	p.stage, p.answers, p.ticked, p.before = atStart, nil, nil, nil
	p.moved()
}

func (p *quizPage) measure(ctx ui.Context, beside bool) { p.beside = beside }

// moved brings the new step under the reader's eyes and focus once it is drawn. Where
// two taps come before that, it is the one that the second led to.
func (p *quizPage) moved() {
	p.need, p.moving = false, true
	if p.at() != "" {
		p.first = ""
	} else {
		p.before = nil
	}
	p.mounted.Defer(func(ui.Context) {
		if p.first != "" {
			showPanel(p.first)
			return
		}
		showStep(p.at())
	})
	p.ahead()
}
