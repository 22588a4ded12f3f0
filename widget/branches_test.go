package widget_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/innerbuddies/gutquiz/widget"
)

// branching is small with a question that only sour or sweet readers are asked, and
// one for all but the frail. Frail readers are stopped, and asked on.
func branching() *widget.Quiz {
	q := small()
	q.Questions = slices.Insert(q.Questions, 2, widget.Question{
		ID: "jam", Choose: widget.ChooseOne, Options: []widget.OptionID{"thick", "thin"}, OnlyIf: []widget.OptionID{"sour", "sweet"},
	})
	q.Questions = append(q.Questions, widget.Question{
		ID: "cups", Choose: widget.ChooseAny, Options: []widget.OptionID{"cup", "mug"}, None: "no_cup", Unless: []widget.OptionID{"frail", "thin"},
	})
	for _, id := range []widget.OptionID{"thick", "thin", "cup", "mug", "no_cup"} {
		q.Texts.Options[id] = "Text " + string(id)
	}
	q.Texts.Questions["jam"], q.Texts.Questions["cups"] = "Jam?", "Cups?"
	q.Texts.Flips["thick"], q.Texts.Flips["thin"] = "it was thick", "it was thin"
	q.Texts.Reasons["thick"] = "You like it thick."
	q.Points = append(q.Points, widget.Points{Option: "thick", Kind: widget.KindOpinion, Give: map[widget.OutcomeID]int{"honey": 1}, Claims: []widget.ClaimID{"c1"}})
	return q
}

func TestAQuizWithConditionsIsSound(t *testing.T) {
	if faults := branching().Check(); len(faults) > 0 {
		t.Errorf("faults: %v", faults)
	}
}

// The questions asked depend on earlier answers, and on nothing else.
func TestNextPassesOverWhatDoesNotApply(t *testing.T) {
	q := branching()
	for _, c := range []struct{ name, options, way string }{
		{"all are asked", "well sour thick slow mug", "signs taste jam pace cups"},
		{"the condition does not hold", "well no_sour slow mug", "signs taste pace cups"},
		{"shut out by an answer to a question that is itself conditional", "well sweet thin slow", "signs taste jam pace"},
		{"shut out by one of several answers", "ill frail sour thick fast", "signs taste jam pace"},
		{"both at once", "frail no_sour fast", "signs taste pace"},
	} {
		t.Run(c.name, func(t *testing.T) {
			answers := take(t, q, c.options)
			var way []widget.QuestionID
			for i := range len(answers) + 1 {
				question, open := q.Next(answers[:i])
				if open != (i < len(answers)) {
					t.Fatalf("after %d answers open is %v", i, open)
				}
				if open {
					way = append(way, question.ID)
				}
			}
			if words(way) != c.way || words(idsOf(q.Asked(answers))) != c.way {
				t.Errorf("asked %q and %q, want %q", words(way), words(idsOf(q.Asked(answers))), c.way)
			}
			ticked := map[widget.QuestionID][]widget.OptionID{}
			for i, question := range q.Asked(answers) {
				ticked[question.ID] = answers[i]
			}
			if got := words(idsOf(q.Way(ticked))); got != c.way {
				t.Errorf("the way of what is ticked is %q, want %q", got, c.way)
			}
		})
	}
}

func idsOf(questions []widget.Question) (ids []widget.QuestionID) {
	for _, question := range questions {
		ids = append(ids, question.ID)
	}
	return ids
}

// Where the first answers are all that is ticked, questions they do not open are not
// counted; ticks in a question that is not asked open none either.
func TestTheWayIsKnownAsFarAsItIsTicked(t *testing.T) {
	q := branching()
	for _, c := range []struct {
		name   string
		ticked map[widget.QuestionID][]widget.OptionID
		want   string
	}{
		{"nothing", nil, "signs taste pace cups"},
		{"one that opens", map[widget.QuestionID][]widget.OptionID{"taste": {"sour"}}, "signs taste jam pace cups"},
		{"one that shuts", map[widget.QuestionID][]widget.OptionID{"signs": {"frail"}}, "signs taste pace"},
		{"a tick that is left over from another way", map[widget.QuestionID][]widget.OptionID{"taste": {"no_sour"}, "jam": {"thin"}}, "signs taste pace cups"},
	} {
		if got := words(idsOf(q.Way(c.ticked))); got != c.want {
			t.Errorf("%s: got %q, want %q", c.name, got, c.want)
		}
	}
}

// Whoever answered a question that no longer applies is as one who never did: points,
// reasons, notes and links know nothing of it.
func TestAnAnswerToAQuestionThatIsNotAskedNeverCounts(t *testing.T) {
	q := branching()
	want := q.Recommend(take(t, q, "well no_sour fast mug"))
	// The app never keeps such answers; were there any, they would not count.
	got := q.Recommend(widget.Answers{{"well"}, {"no_sour", "thick"}, {"fast"}, {"mug"}})
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("an answer that was never asked for counts:\n%s", diff)
	}
	asked := q.Recommend(take(t, q, "well sour thick fast mug"))
	if honey := asked.Points[0]; honey.Outcome != "honey" || honey.Points != 1 {
		t.Errorf("where it is asked it counts 1: %+v", honey)
	}
}

func TestAnswersToQuestionsThatAreNotAskedAreRefused(t *testing.T) {
	q := branching()
	_, faults := q.Answer("well", "no_sour", "thick", "slow")
	if len(faults) != 1 || faults[0].Error() != `question "jam" is not asked after these answers: leave out thick` {
		t.Errorf("got %v", faults)
	}
	if _, faults = q.Answer("well", "thick", "slow"); len(faults) != 1 || !strings.Contains(faults[0].Error(), `question "taste" has no answer`) {
		t.Errorf("got %v, want the open question alone", faults)
	}
}

// A flip changes one answer: it never leads to where another question would be asked.
func TestNoFlipOpensAQuestion(t *testing.T) {
	q := branching()
	q.Rules = slices.Delete(q.Rules, 2, 3) // so that no_sour is an answer like others
	q.Texts.Flips["no_sour"] = "you liked neither"
	delete(q.Texts.Rules, "route")
	q.NothingLeft = widget.Ending{}
	if faults := q.Check(); len(faults) > 0 {
		t.Fatal(faults)
	}
	q.Compile()
	flips := 0
	q.EachCard(func(answers widget.Answers) {
		r := q.Recommend(answers)
		for _, flip := range r.Flips {
			flips++
			var changed []widget.OptionID
			for _, option := range slices.Concat(answers...) {
				if option == flip.From {
					option = flip.To
				}
				changed = append(changed, option)
			}
			flipped, ok := stillAsked(q, changed)
			if !ok {
				t.Fatalf("%v: %v opens a question", answers, flip)
			}
			if got := q.Recommend(flipped).Outcome; got != flip.Outcome || got == r.Outcome {
				t.Fatalf("%v: %v leads to %s", answers, flip, got)
			}
		}
		for _, id := range r.NoDifference {
			if id == "taste" && slices.Contains(slices.Concat(answers...), "no_sour") {
				t.Fatalf("%v: nobody knows whether another taste would have changed it", answers)
			}
		}
	})
	if flips == 0 {
		t.Error("no flip seen")
	}
}

// stillAsked drops answers to questions that are no longer asked, and is false where
// another one opens.
func stillAsked(q *widget.Quiz, options []widget.OptionID) (answers widget.Answers, whole bool) {
	for question, open := q.Next(answers); open; question, open = q.Next(answers) {
		var picked []widget.OptionID
		for _, option := range question.Choices() {
			if slices.Contains(options, option) {
				picked = append(picked, option)
			}
		}
		if len(picked) == 0 {
			return nil, false
		}
		answers = answers.With(picked...)
	}
	return answers, true
}

func TestLinksOfEveryWayOpenAgain(t *testing.T) {
	q := branching().Compile()
	codes := map[string]bool{}
	walked := 0
	q.EveryReader(func(answers widget.Answers) {
		walked++
		code := q.Link(answers)
		got, err := q.OpenLink(code)
		if diff := cmp.Diff(answers, got); err != nil || diff != "" {
			t.Fatalf("%v: %q: %v %s", answers, code, err, diff)
		}
		codes[code] = true
	})
	if walked != q.Combinations() || len(codes) != walked {
		t.Errorf("%d readers have %d links, counted %d", walked, len(codes), q.Combinations())
	}
}

func TestAConditionIsPartOfWhatDecides(t *testing.T) {
	q := branching()
	code := q.Link(take(t, q, "well sour thick slow mug"))
	q.Questions[2].OnlyIf = []widget.OptionID{"sour"}
	if _, err := q.OpenLink(code); err == nil {
		t.Error("a link opens in a quiz that asks others")
	}
}

func TestCheckNamesWhatAQuestionCannotDependOn(t *testing.T) {
	for _, c := range []struct {
		name          string
		spoil         func(*widget.Quiz)
		path, message string
	}{
		{"its own option", func(q *widget.Quiz) { q.Questions[2].OnlyIf[1] = "thin" }, "$.questions[2].only_if[1]", `question "jam" depends on its own option "thin"; name options of earlier questions`},
		{"a later option", func(q *widget.Quiz) { q.Questions[2].Unless = []widget.OptionID{"mug"} }, "$.questions[2].unless[0]", `question "jam" depends on "mug" of the later question "cups"`},
		{"a later option for none", func(q *widget.Quiz) { q.Questions[2].OnlyIf[0] = "no_cup" }, "$.questions[2].only_if[0]", `"no_cup" of the later question "cups"`},
		{"an unknown option", func(q *widget.Quiz) { q.Questions[2].OnlyIf[0] = "soour" }, "$.questions[2].only_if[0]", `unknown option "soour"; did you mean "sour"?`},
		{"one for and against", func(q *widget.Quiz) { q.Questions[4].OnlyIf = []widget.OptionID{"thin", "thick"} }, "$.questions[4].only_if[0]", `"thin" is under only_if and under unless`},
		{"two answers of which nobody gives both", func(q *widget.Quiz) {
			q.Questions[4].OnlyIf, q.Questions[4].Unless = []widget.OptionID{"thick"}, []widget.OptionID{"sour", "sweet"}
		}, "$.questions[4].id", `nobody is asked question "cups"`},
	} {
		t.Run(c.name, func(t *testing.T) {
			q := branching()
			c.spoil(q)
			faults := q.Check()
			if len(faults) != 1 || faults[0].Path != c.path || !strings.Contains(faults[0].Message, c.message) {
				t.Errorf("faults %v; want %s: …%s… alone", faults, c.path, c.message)
			}
		})
	}
}

// Counting is walking, whatever depends on what.
func TestAsManyAreCountedAsAreWalked(t *testing.T) {
	random := rand.New(rand.NewPCG(12, 7))
	unasked := 0
	for range 300 {
		q := &widget.Quiz{ID: "r"}
		var before []widget.OptionID
		for i := range 2 + random.IntN(5) {
			question := widget.Question{ID: widget.QuestionID(fmt.Sprint("q", i)), Choose: widget.ChooseOne}
			for j := range 2 + random.IntN(3) {
				question.Options = append(question.Options, widget.OptionID(fmt.Sprintf("o%d_%d", i, j)))
			}
			if random.IntN(3) == 0 {
				question.Choose, question.None = widget.ChooseAny, widget.OptionID(fmt.Sprintf("none%d", i))
			}
			for _, option := range before {
				switch random.IntN(8) {
				case 0:
					question.OnlyIf = append(question.OnlyIf, option)
				case 1:
					question.Unless = append(question.Unless, option)
				}
			}
			before = append(before, question.Choices()...)
			q.Questions = append(q.Questions, question)
		}
		q.Compile()
		walked, asked := 0, map[widget.QuestionID]bool{}
		q.EveryReader(func(answers widget.Answers) {
			walked++
			for _, question := range q.Asked(answers) {
				asked[question.ID] = true
			}
			if _, open := q.Next(answers); open {
				t.Fatalf("%+v: %v is not all", q.Questions, answers)
			}
		})
		if got := q.Combinations(); got != walked {
			t.Fatalf("%+v: counted %d, walked %d", q.Questions, got, walked)
		}
		for i, reached := range q.ReachOfQuestions() {
			if reached != asked[q.Questions[i].ID] {
				t.Fatalf("%+v: question %d is asked: %v", q.Questions, i, asked)
			}
			if !reached {
				unasked++
			}
		}
	}
	if unasked == 0 {
		t.Error("no question was ever out of reach")
	}
}

// FuzzFollowWay answers a quiz with conditions with anything. Whatever is said, the way
// ends, links open as they were made, and only what is asked counts.
func FuzzFollowWay(f *testing.F) {
	q := branching().Compile()
	f.Add("well\nsour\nthick\nslow\nmug cup")
	f.Add("frail ill\nno_sour thick\nfast\nno_cup mug")
	f.Fuzz(func(t *testing.T, said string) {
		var answers widget.Answers
		for _, line := range strings.Split(said, "\n") {
			var picked []widget.OptionID
			for _, word := range strings.Fields(line) {
				picked = append(picked, widget.OptionID(word))
			}
			answers = answers.With(picked...)
		}
		if n := len(q.Asked(answers)); n > len(answers) || n > len(q.Questions) {
			t.Fatalf("%v: %d questions", answers, n)
		}
		r := q.Recommend(answers)
		if r.Outcome == "" {
			t.Fatalf("%v: no outcome", answers)
		}
		if code := q.Link(answers); code != "" {
			again, err := q.OpenLink(code)
			if err != nil || q.Link(again) != code {
				t.Fatalf("%v: %v %v", answers, again, err)
			}
			if diff := cmp.Diff(r, q.Recommend(again)); diff != "" {
				t.Fatalf("%v: another card through its link: %s", answers, diff)
			}
		}
	})
}

// Sorted answers are whole exactly where Answer finds no fault, and then the same.
func TestSortedIsAnswerWithoutWords(t *testing.T) {
	q := branching()
	for options, whole := range map[string]bool{
		"well sour thick slow mug": true, "mug slow thick sour well": true, "sour thick slow": true, // none of the signs, no cup
		"well no_sour thick slow mug": false, "well slow mug": false, "well sour thick slow mug tea": false,
		"well ill sour thick slow mug": false, "well sour sweet thick slow mug": false, "": false,
	} {
		var ids []widget.OptionID
		for _, word := range strings.Fields(options) {
			ids = append(ids, widget.OptionID(word))
		}
		want, faults := q.Answer(ids...)
		got, is := q.Sorted(ids)
		if is != whole || is != (len(faults) == 0) || is && cmp.Diff(want, got) != "" {
			t.Errorf("%s: %v %v, want %v %v", options, got, is, want, faults)
		}
	}
}
