package app

import (
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

// tap answers the question shown, as a finger would, and goes on where a
// choose-any question waits.
func tap(t *testing.T, p *quizPage, ctx ui.Context, options ...widget.OptionID) {
	t.Helper()
	question, open := p.Quiz.Next(p.answers)
	if !open {
		t.Fatalf("no question is open for %v", options)
	}
	for _, option := range options {
		p.choose(ctx, question, option, true)
	}
	if question.Choose == widget.ChooseAny {
		p.next(ctx, question)
	}
}

func TestAReaderTakesTheQuizAndChangesAnAnswer(t *testing.T) {
	ctx := context(t)
	p := &quizPage{Quiz: shipped(t), mounted: ctx}
	if p.at() != startStep {
		t.Fatalf("begins at %q", p.at())
	}
	p.begin(ctx)
	for _, options := range [][]widget.OptionID{{"p_mix"}, {"f_often"}, {"milk_ok"}, {"gut_calm"}, {"neither"}, {"h_none"}, {"m_none"}, {"q1_none"}} {
		tap(t, p, ctx, options...)
	}
	if got := ui.HTMLString(p.Render()); p.at() != "" || !strings.Contains(got, "Plain kefir is a sensible one to try first") {
		t.Fatalf("at %q, want the kefir card", p.at())
	}
	p.change(ctx, 7)
	if p.at() != "signs" || !slices.Equal(p.ticked["signs"], []widget.OptionID{"q1_none"}) {
		t.Fatalf("back is at %q with %v ticked", p.at(), p.ticked["signs"])
	}
	p.back(ctx)
	p.change(ctx, 0)
	tap(t, p, ctx, "p_mild")
	if got := ui.HTMLString(p.Render()); !strings.Contains(got, "Cultured buttermilk is a simple place to start") {
		t.Error("the changed answer did not change the card")
	}
	p.restart(ctx)
	if p.at() != startStep || len(p.ticked) != 0 || len(p.answers) != 0 {
		t.Errorf("start again keeps %v %v", p.ticked, p.answers)
	}
}

func TestAKeyboardsChoiceWaits(t *testing.T) {
	ctx := context(t)
	p := at(t, shipped(t), "q1_none h_none milk_ok m_none gut_calm neither f_often p_mix")
	p.answers, p.mounted = p.answers[:2], ctx
	p.choose(ctx, p.Quiz.Questions[2], "milk_ok", false)
	if p.at() != "milk" {
		t.Errorf("went on to %q by itself", p.at())
	}
	p.next(ctx, p.Quiz.Questions[2])
	if p.at() != "gut" {
		t.Errorf("next leads to %q", p.at())
	}
}

func TestNextWithoutAChoiceAsksForOne(t *testing.T) {
	ctx := context(t)
	p := at(t, shipped(t), "q1_none h_none milk_ok m_none gut_calm neither f_often p_mix")
	p.answers, p.mounted = p.answers[:7], ctx
	p.next(ctx, p.Quiz.Questions[7])
	if p.at() != "signs" || !p.need {
		t.Errorf("at %q, need %v", p.at(), p.need)
	}
	p.choose(ctx, p.Quiz.Questions[7], "q1_none", true)
	if p.need || p.at() != "signs" {
		t.Error("a choice takes the request away, and choose-any waits for Next")
	}
}

// On a slow phone a second tap may come before what the first one led to is drawn.
func TestASecondTapBeforeTheStepIsDrawn(t *testing.T) {
	first := shipped(t).Questions[0]
	for _, c := range []struct {
		what string
		taps func(*quizPage)
		at   string
		tick widget.OptionID
	}{
		{"Next twice asks for nothing", func(p *quizPage) {
			p.tick(first, "p_mix")
			p.next(p.mounted, first)
			p.next(p.mounted, first)
		}, "often", "p_mix"},
		{"another option takes the place of the first", func(p *quizPage) {
			p.choose(p.mounted, first, "p_mix", true)
			p.choose(p.mounted, first, "p_mild", true)
		}, "often", "p_mild"},
		{"an option after Back to the start stays ticked, as the page shows it", func(p *quizPage) {
			p.back(p.mounted)
			p.choose(p.mounted, first, "p_mild", true)
		}, startStep, "p_mild"},
	} {
		p := &quizPage{Quiz: shipped(t), stage: atQuestions, mounted: context(t)}
		c.taps(p)
		if p.at() != c.at || p.need || !slices.Equal(p.ticked[first.ID], []widget.OptionID{c.tick}) {
			t.Errorf("%s: at %q with %v ticked, asked %v", c.what, p.at(), p.ticked[first.ID], p.need)
		}
		if len(p.answers) > 0 && !slices.Equal(p.answers[0], []widget.OptionID{c.tick}) {
			t.Errorf("%s: the answer is %v", c.what, p.answers[0])
		}
	}
}

// Nobody is seen to leave early: whom a rule stops answers as many questions.
func TestARedFlagIsToldAfterTheLastQuestion(t *testing.T) {
	ctx := context(t)
	p := &quizPage{Quiz: shipped(t), stage: atQuestions, mounted: ctx}
	for i, options := range [][]widget.OptionID{{"p_mix"}, {"f_often"}, {"milk_ok"}, {"gut_calm"}, {"neither"}, {"immune"}, {"m_none"}, {"red_flag_fever", "long_change"}} {
		if p.at() != string(p.Quiz.Questions[i].ID) {
			t.Fatalf("after %d answers at %q", i, p.at())
		}
		tap(t, p, ctx, options...)
	}
	got := ui.HTMLString(p.Render())
	for _, want := range []string{"Please get medical help today", "You told us: fever, strong belly pain, or being sick again and again; a change in your poo for 6 weeks or more.", "112 in the EU"} {
		if !strings.Contains(got, want) {
			t.Errorf("the card does not say %q", want)
		}
	}
	if strings.Contains(got, "innerbuddies.com/products") {
		t.Error("the urgent card has the product")
	}
}

func TestTheStartLineOpensTheUrgentCardAndLeadsBack(t *testing.T) {
	ctx := context(t)
	p := &quizPage{Quiz: shipped(t), mounted: ctx}
	p.line(ctx)
	if p.at() != lineStep || !strings.Contains(ui.HTMLString(p.Render()), "Please get medical help today") {
		t.Fatalf("at %q, want the urgent card", p.at())
	}
	p.restart(ctx)
	if p.at() != startStep || len(p.answers) > 0 {
		t.Errorf("back leads to %q", p.at())
	}
}

// What the reader did before the client came is taken over as it stands.
func TestTheFormIsTakenOver(t *testing.T) {
	ticked := map[widget.QuestionID][]widget.OptionID{"matters": {"p_mix"}, "often": {"f_some"}, "milk": {"milk_ok"}, "recent": {"neither"}}
	for _, c := range []struct {
		name, at, want string
		answers        int
	}{
		{"nothing yet", startStep, startStep, 0},
		{"an empty form", "", startStep, 0},
		{"for a child", childStep, childStep, 0},
		{"in the middle, a later tick unconfirmed", "milk", "milk", 2},
		{"at the line's card", lineStep, lineStep, 0},
		{"back at the first, all ticks kept", "matters", "matters", 0},
		{"waiting with a gap asks the gap", workingStep, "gut", 3},
		{"a step nobody knows", "elsewhere", "gut", 3},
	} {
		t.Run(c.name, func(t *testing.T) {
			p := &quizPage{Quiz: shipped(t)}
			p.resume(form{At: c.at, Ticked: ticked})
			if p.at() != c.want || len(p.answers) != c.answers {
				t.Errorf("at %q with %d answers, want %q with %d", p.at(), len(p.answers), c.want, c.answers)
			}
			if len(p.ticked["recent"]) != 1 {
				t.Error("a tick was lost")
			}
		})
	}
}

func TestAReaderDoneBeforeTheClientGetsTheCard(t *testing.T) {
	p := &quizPage{Quiz: shipped(t)}
	p.resume(form{At: workingStep, Ticked: map[widget.QuestionID][]widget.OptionID{"matters": {"p_any"}, "often": {"f_some"}, "milk": {"milk_ok"}, "gut": {"gut_calm"}, "recent": {"neither"}, "health": {"h_none"}, "medicine": {"m_none"}, "signs": {"red_flag_blood"}}})
	if p.at() != "" {
		t.Errorf("at %q, want the card", p.at())
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
	p := &quizPage{Quiz: q, ticked: map[widget.QuestionID][]widget.OptionID{}}
	p.bring(q.Link(answers))
	if p.at() != "" || q.Link(p.answers) != q.Link(answers) || len(p.ticked) != len(answers) {
		t.Errorf("at %q with %v", p.at(), p.answers)
	}
	p = &quizPage{Quiz: q, stage: atQuestions}
	if p.bring("1.000000000000000000"); p.at() != startStep || len(p.answers) > 0 {
		t.Errorf("a code that does not open leads to %q with %v", p.at(), p.answers)
	}
}
