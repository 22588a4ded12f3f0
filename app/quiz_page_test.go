package app

import (
	"cmp"
	"slices"
	"strings"
	"testing"

	ui "github.com/maxence-charriere/go-app/v10/pkg/app"

	"github.com/innerbuddies/gutquiz/widget"
)

// contextProbe borrows a real context: go-app's cannot be made up.
type contextProbe struct {
	ui.Compo
	ctx ui.Context
}

func (p *contextProbe) Render() ui.UI              { return el("div") }
func (p *contextProbe) OnPreRender(ctx ui.Context) { p.ctx = ctx }

func context(t *testing.T) ui.Context {
	t.Helper()
	engine := ui.NewTestEngine()
	probe := &contextProbe{}
	if err := engine.Load(probe); err != nil {
		t.Fatal(err)
	}
	engine.ConsumeAll()
	return probe.ctx
}

// read is what a quiz page draws, as the client would.
func read(p *quizPage) string { return ui.HTMLString(p.Render()) }

func TestNothingIsDrawnBeforeAllIsAnswered(t *testing.T) {
	p := &quizPage{Quiz: shipped(t), mounted: context(t)}
	if got := tidy(t, read(p)); got != "<div id=\"client\">\n</div>\n" {
		t.Errorf("draws %s", got)
	}
	ticked := ticked(p.Quiz, at(t, p.Quiz, calm).answers)
	delete(ticked, "gut")
	if p.answer(ticked); len(p.answers) > 0 {
		t.Errorf("a gap makes the answers %v", p.answers)
	}
}

// ticked is what the page's form says of answers.
func ticked(q *widget.Quiz, answers widget.Answers) ticks {
	ticked := ticks{}
	for i, question := range q.Asked(answers) {
		ticked[question.ID] = answers[i]
	}
	return ticked
}

func TestEachResultIsACardOfItsOwn(t *testing.T) {
	p := &quizPage{Quiz: shipped(t), mounted: context(t)}
	var before string
	for _, c := range []struct{ options, want string }{
		{"p_mix f_often milk_ok gut_calm neither h_none m_none q1_none", "Plain kefir is a sensible one to try first"},
		{"p_mild f_often milk_ok gut_calm neither h_none m_none q1_none", "Cultured buttermilk is a simple place to start"},
		{"p_mild f_often milk_ok gut_calm neither h_none m_none q1_none", "Cultured buttermilk is a simple place to start"},
	} {
		p.answer(ticked(p.Quiz, at(t, p.Quiz, c.options).answers))
		if got := read(p); !strings.Contains(got, c.want) {
			t.Errorf("%s does not lead to %q", c.options, c.want)
		}
		id := p.result().(*resultCard).CompoID()
		if id == before {
			t.Errorf("the result of %s goes on in the card before it", c.options)
		}
		before = id
	}
	if p.restart(p.mounted); len(p.answers) > 0 {
		t.Errorf("start again keeps %v", p.answers)
	}
	p.change(p.mounted, 3) // a second tap, in the card that is going
}

// Nobody is seen to leave early: whom a rule stops answers as many questions.
func TestARedFlagIsToldAfterTheLastQuestion(t *testing.T) {
	p := &quizPage{Quiz: shipped(t), mounted: context(t)}
	all := ticked(p.Quiz, at(t, p.Quiz, "p_mix f_often milk_ok gut_calm neither immune m_none red_flag_fever long_change").answers)
	some := ticks{}
	for _, question := range p.Quiz.Questions {
		if p.answer(some); len(p.answers) > 0 {
			t.Fatalf("the quiz ends before %s", question.ID)
		}
		some[question.ID] = all[question.ID]
	}
	p.answer(some)
	got := read(p)
	for _, want := range []string{"Please get medical help today", "You told us: fever, strong belly pain, or being sick again and again; a change in your poo for 6 weeks or more.", "112 in the EU"} {
		if !strings.Contains(got, want) {
			t.Errorf("the card does not say %q", want)
		}
	}
	if strings.Contains(got, "innerbuddies.com/products") {
		t.Error("the urgent card has the product")
	}
}

// A result that is made before the reader's own knows nothing of them, and is gone when
// theirs is there.
func TestTheRehearsedResultIsTheSameForEveryReader(t *testing.T) {
	for _, quiz := range []*widget.Quiz{shipped(t), bread(t)} {
		answers := calmest(quiz)
		if _, open := quiz.Next(answers); open {
			t.Errorf("%s: %v leaves a question open", quiz.ID, answers)
		}
		for i, question := range quiz.Asked(answers) {
			if want := cmp.Or(question.None, question.Options[0]); !slices.Equal(answers[i], []widget.OptionID{want}) {
				t.Errorf("%s: %v is rehearsed", question.ID, answers[i])
			}
		}
	}
}

// Bars share one scale, 0 is always on it, and none is invisible.
func TestBars(t *testing.T) {
	s := spreadOf([]widget.Score{{Points: 4}, {Points: -2}, {Points: 0}})
	for _, c := range []struct {
		points       int
		from, length float64
	}{{4, 100.0 / 3, 200.0 / 3}, {-2, 0, 100.0 / 3}, {0, 100.0 / 3, 2}} {
		from, length := s.bar(c.points)
		if diff := max(from-c.from, c.from-from, length-c.length, c.length-length); diff > 0.01 {
			t.Errorf("%d points: from %.2f, %.2f long; want %.2f, %.2f", c.points, from, length, c.from, c.length)
		}
	}
	if s := spreadOf([]widget.Score{{Points: 0}, {Points: 0}}); s.low == s.high {
		t.Error("equal points leave no scale")
	}
}

// A reader who comes from an article's frame is where they were there.
func TestACodeBringsTheAnswersAlong(t *testing.T) {
	q := shipped(t)
	answers := at(t, q, "q1_none h_none milk_ok m_none gut_calm neither f_often p_mix").answers
	p := &quizPage{Quiz: q, mounted: context(t)}
	if p.bring(q.Link(answers)); q.Link(p.answers) != q.Link(answers) || p.result() == nil {
		t.Errorf("the answers are %v", p.answers)
	}
	p = &quizPage{Quiz: q, mounted: context(t)}
	if p.bring("1.000000000000000000"); len(p.answers) > 0 {
		t.Errorf("a code that does not open leads to %v", p.answers)
	}
}

const calm = "p_any f_some milk_ok gut_calm neither h_none m_none q1_none"
