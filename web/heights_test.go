package web

import (
	"encoding/json"
	"maps"
	"strings"
	"sync"
	"testing"

	"github.com/innerbuddies/gutquiz/widget"
	"github.com/innerbuddies/gutquiz/widget/quizfile"
	"github.com/innerbuddies/gutquiz/widget/quizzes"
)

func shippedQuiz(t *testing.T) *widget.Quiz {
	t.Helper()
	quiz, err := readShipped()
	if err != nil {
		t.Fatal(err)
	}
	return quiz
}

// readShipped reads it once: each reading proves it anew.
var readShipped = sync.OnceValues(func() (*widget.Quiz, error) {
	const name = "buttermilk-or-kefir.yaml"
	source, err := quizzes.FS.ReadFile(name)
	if err != nil {
		return nil, err
	}
	return quizfile.Read(name, source)
})

func heightsFile(t *testing.T) measured {
	t.Helper()
	rooms, err := readMeasured()
	if err != nil {
		t.Fatal(err)
	}
	return rooms
}

func TestTheShippedQuizWasMeasuredAsItIs(t *testing.T) {
	quiz, rooms := shippedQuiz(t), heightsFile(t)
	text, err := json.Marshal(quiz.ForReaders())
	if err != nil {
		t.Fatal(err)
	}
	if got, want := rooms[quiz.ID].Quiz, contentHash(text); got != want {
		t.Errorf("heights.json is of quiz %s, want %s: run `make heights`", got, want)
	}
}

func TestRoomsAreLessHighWhereThereIsMoreWidth(t *testing.T) {
	quiz := shippedQuiz(t)
	found := heightsFile(t)[quiz.ID]
	checkRoom(t, "measured steps", found.Steps)
	checkRoom(t, "measured card", found.Card)
	checkRoom(t, "estimated", estimate(quiz))
	checkRoom(t, "estimated tea", estimate(tea()))
}

func checkRoom(t *testing.T, name string, r room) {
	t.Helper()
	if len(r) == 0 || len(r)%2 != 0 {
		t.Fatalf("%s: got %v, want pairs", name, r)
	}
	for i := 2; i < len(r); i += 2 {
		if r[i] <= r[i-2] || r[i+1] >= r[i-1] || r[i+1] < 300 {
			t.Errorf("%s: got %d from %d on, after %d from %d on", name, r[i+1], r[i], r[i-1], r[i-2])
		}
	}
}

// What was measured tells whether what is estimated is near.
func TestAnEstimateIsNearWhatIsMeasured(t *testing.T) {
	quiz := shippedQuiz(t)
	was, guess := heightsFile(t)[quiz.ID].Steps, estimate(quiz)
	for width := 280; width <= 760; width += 8 {
		got, want := guess.at(width), was.at(width)
		if got < want-24 || got > want+want/4 {
			t.Errorf("at %d: estimated %d, measured %d", width, got, want)
		}
	}
}

// A quiz of the same name with other words must not get another quiz's room.
func TestAnotherQuizIsEstimated(t *testing.T) {
	quiz, rooms := *shippedQuiz(t), heightsFile(t)
	quiz.Texts.Questions = maps.Clone(quiz.Texts.Questions)
	quiz.Texts.Questions[quiz.Questions[0].ID] = strings.Repeat("What is it, and why? ", 40)
	if got, _ := rooms.rooms(&quiz); got.at(360) < rooms[quiz.ID].Steps.at(360)+400 {
		t.Errorf("got %d for a question of 40 sentences", got.at(360))
	}
	if got, _ := rooms.rooms(tea()); got.at(360) != estimate(tea()).at(360) {
		t.Errorf("got %v for a quiz nobody has measured", got)
	}
}

func TestRoomAt(t *testing.T) {
	r := room{280, 900, 360, 760, 480, 660}
	for _, test := range []struct{ width, want int }{{100, 900}, {359, 900}, {360, 760}, {4000, 660}} {
		if got := r.at(test.width); got != test.want {
			t.Errorf("at %d: got %d, want %d", test.width, got, test.want)
		}
	}
}
