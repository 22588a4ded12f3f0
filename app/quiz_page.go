package app

import (
	"cmp"
	"time"

	ui "github.com/maxence-charriere/go-app/v10/pkg/app"

	"github.com/innerbuddies/gutquiz/widget"
)

// A quizPage is what the client adds to the page of a quiz: the reader's result. The
// steps that lead there are drawn in advance, and the page's own script goes through
// them, before the client comes and after (web/browser/page/early.ts). So nothing of
// what a reader sees is made anew when the client takes over, and a question is as
// quick as a page without one. The script says when all is answered.
//
// Its place is on the page only while a result is shown.
type quizPage struct {
	ui.Compo

	Quiz *widget.Quiz
	// Embed leaves out what belongs to a page of its own.
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

	// answers are those of the result drawn; there is none without them.
	answers widget.Answers
	// turn counts results: each is a card of its own, which begins at its first view.
	turn   int
	beside bool
	// mounted is the page's own context: that of a card goes with it.
	mounted ui.Context
}

func (p *quizPage) OnInit() { p.beside = prefersBeside(p.Quiz) }

// OnMount takes over. Who is done already gets the result, and so does a reader who
// comes from a frame, unless they have gone back meanwhile.
func (p *quizPage) OnMount(ctx ui.Context) {
	p.mounted = ctx
	takeOver()
	switch f := readForm(p.Quiz); {
	case !f.Waiting:
	case p.Code != "":
		p.bring(p.Code)
	default:
		p.answer(f.Ticked)
	}
}

func (p *quizPage) Render() ui.UI {
	return with(put("div", "", p.result()).
		On("nearly", p.onNearly).
		On("answered", p.onAnswered), "id", "client")
}

func (p *quizPage) result() ui.UI {
	if len(p.answers) == 0 {
		return nil
	}
	return &resultCard{
		Turn:           p.turn,
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
	}
}

// onAnswered hears from the page that the last question is answered.
func (p *quizPage) onAnswered(ui.Context, ui.Event) { p.answer(readForm(p.Quiz).Ticked) }

// answer draws the result of what is ticked. Where a question has no tick, the page
// leads there.
func (p *quizPage) answer(ticked ticks) {
	answers := confirmed(p.Quiz, ticked)
	if question, open := p.Quiz.Next(answers); open {
		showStep(string(question.ID))
		return
	}
	p.show(answers)
}

func (p *quizPage) show(answers widget.Answers) {
	p.draw(answers)
	p.mounted.Defer(func(ui.Context) { showStep(resultStep) })
}

func (p *quizPage) draw(answers widget.Answers) {
	p.answers = answers
	p.turn++
}

// confirmed are the answers that ticks make, up to the first question without one. What
// was ticked where nobody asks any more counts nowhere.
func confirmed(q *widget.Quiz, ticked ticks) (answers widget.Answers) {
	for question, open := q.Next(answers); open && len(ticked[question.ID]) > 0; question, open = q.Next(answers) {
		answers = answers.With(ticked[question.ID]...)
	}
	return answers
}

// bring takes up the answers of a code. One that does not open leads to the start.
func (p *quizPage) bring(code string) {
	answers, err := p.Quiz.OpenLink(code)
	if err != nil {
		showStep("start")
		return
	}
	tickOptions(answers)
	p.show(answers)
}

// onNearly hears that the reader has come to the last question. A result is then made
// that nobody sees, and taken away: a browser compiles each function when it first runs,
// and the reader's own result would wait for that. It is that of the first option
// everywhere, or of "none of these" where there is one: what is worked out here is the
// same for every reader.
func (p *quizPage) onNearly(ui.Context, ui.Event) {
	p.mounted.After(time.Second/5, func(ui.Context) {
		if p.turn > 0 {
			return
		}
		p.draw(calmest(p.Quiz))
		p.mounted.Defer(func(ctx ui.Context) {
			ctx.Dispatch(func(ui.Context) {
				if p.turn == 1 {
					p.answers = nil
				}
			})
		})
	})
}

// calmest are the first options everywhere, or "none of these" where there is one.
func calmest(q *widget.Quiz) (answers widget.Answers) {
	for question, open := q.Next(answers); open; question, open = q.Next(answers) {
		answers = answers.With(cmp.Or(question.None, question.Options[0]))
	}
	return answers
}

// change leads to the question at a place; the other answers stay. A second tap may
// come when the first has led away already.
func (p *quizPage) change(_ ui.Context, place int) {
	if place < len(p.answers) {
		changeAnswer(string(p.Quiz.Asked(p.answers)[place].ID))
	}
}

// restart forgets every answer.
func (p *quizPage) restart(ui.Context) {
	p.answers = nil
	restartQuiz()
}

func (p *quizPage) measure(_ ui.Context, beside bool) { p.beside = beside }

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
