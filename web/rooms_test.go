package web

import (
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/innerbuddies/gutquiz/widget"
)

// teas are quizzes that differ in their names, and in how long their questions are.
func teas(n int) (quizzes []*widget.Quiz) {
	for i := range n {
		q := tea()
		q.ID = widget.QuizID("tea-" + strconv.Itoa(i))
		for id, text := range q.Texts.Questions {
			q.Texts.Questions[id] = text + strings.Repeat(" Why is that so?", i*7%30)
		}
		quizzes = append(quizzes, q)
	}
	return quizzes
}

// find is what the loader does with a name.
func (s shelf) find(name string) (rooms, bool) {
	at := int(s.cells[cellOf(name, s.seed)]) - '1'
	if at < 0 || at >= len(s.rooms) {
		return rooms{}, false
	}
	return s.rooms[at], true
}

func TestEveryQuizHasItsOwnRoom(t *testing.T) {
	for _, n := range []int{1, 3, mostRooms} {
		s := shelve(teas(n), measured{}, mostRooms)
		for _, q := range teas(n) {
			if got, found := s.find(string(q.ID)); !found || !got.same(rooms{estimate(q), estimate(q)}) {
				t.Errorf("%s of %d: got %v %v, want its own", q.ID, n, found, got.steps)
			}
		}
	}
}

// Of many quizzes those that are alike share one: it is enough, and not much more.
func TestOfManyQuizzesEachHasRoomEnough(t *testing.T) {
	const n = 100
	s, over := shelve(teas(n), measured{}, mostRooms), 0
	if len(s.rooms) != mostRooms || len(s.cells) != cells {
		t.Fatalf("got %d rooms in %d cells", len(s.rooms), len(s.cells))
	}
	for _, q := range teas(n) {
		got, found := s.find(string(q.ID))
		for _, width := range estimatedWidths {
			own := estimate(q).at(width)
			if !found || got.steps.at(width) < own || got.card.at(width) < own {
				t.Fatalf("%s at %d: got %v %d, want at least %d", q.ID, width, found, got.steps.at(width), own)
			}
			over = max(over, got.steps.at(width)-own)
		}
	}
	if over > 400 {
		t.Errorf("a quiz has %d pixels more than it needs", over)
	}
	t.Logf("of %d quizzes none has more than %d pixels more than it needs", n, over)
}

func TestWhatIsNoQuizIsNotFound(t *testing.T) {
	s := shelve([]*widget.Quiz{shippedQuiz(t)}, heightsFile(t), mostRooms)
	for _, name := range []string{"kept", "plan", "publish", "static", "constructor", "no-such-quiz"} {
		if _, found := s.find(name); found {
			t.Errorf("%s is taken for a quiz", name)
		}
	}
	for name, want := range map[string]byte{"kefir": aCard, "buttermilk": aCard, "talk-first": noQuiz, "urgent": noQuiz, "wine": noQuiz} {
		if got := s.cells[cellOf("buttermilk-or-kefir/"+name, s.seed)]; got != want {
			t.Errorf("%s: got %c, want %c", name, got, want)
		}
	}
}

func TestTheLoaderDoesNotGrowWithTheQuizzes(t *testing.T) {
	size := func(n int) (raw, brotli int) {
		text, err := loaderScript(teas(n), "doctor.0123456789.js", "https://quiz.example/")
		if err != nil {
			t.Fatal(err)
		}
		f := File{Bytes: []byte(text)}
		if err := f.compress(); err != nil {
			t.Fatal(err)
		}
		return len(f.Bytes), len(f.Br)
	}
	few, _ := size(mostRooms)
	for _, n := range []int{100, 400} {
		raw, brotli := size(n)
		if raw > few+100 || brotli > budgetLoader {
			t.Errorf("%d quizzes: %d bytes, %d in brotli; %d have %d", n, raw, brotli, mostRooms, few)
		}
		t.Logf("%d quizzes: %d bytes, %d in brotli", n, raw, brotli)
	}
	_, one := size(1)
	t.Logf("1 quiz: %d in brotli", one)
}

func TestARoomForBothIsEnoughForEach(t *testing.T) {
	a, b := room{280, 900, 400, 500}, room{280, 700, 320, 600, 480, 450}
	both := a.or(b)
	for width := 280; width < 800; width += 8 {
		if got := both.at(width); got < max(a.at(width), b.at(width)) {
			t.Errorf("at %d: got %d", width, got)
		}
	}
	if want := (room{280, 900, 480, 500}); !slices.Equal(both, want) {
		t.Errorf("got %v, want %v", both, want)
	}
}
