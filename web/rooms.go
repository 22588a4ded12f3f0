package web

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"github.com/innerbuddies/gutquiz/app"
	"github.com/innerbuddies/gutquiz/widget"
)

// What the loader knows of a site's quizzes has one size, however many they are: every
// article downloads it. It is a shelf of a few rooms, and a fixed number of cells, each
// with the place on the shelf of the quiz whose name falls there. No name is in it.

// Rooms are those of a quiz, and of each of its cards.
type rooms struct{ steps, card room }

const (
	mostRooms = 4   // on the shelf
	mostCards = 40  // beyond, no cell tells of a card
	cells     = 512 // web/browser/article/embed_places.ts takes the upper 9 bits of a hash
	noQuiz    = '0'
	aCard     = '9'
	mostSeeds = 4096
)

// A shelf is what the loader knows.
type shelf struct {
	rooms []rooms
	cells string
	seed  uint32
	// translated reports whether a quiz is in several languages.
	translated bool
}

// A placed is a name with what its cell should hold.
type placed struct {
	name string
	cell byte
}

// shelve finds the shelf of the quizzes: their rooms are on it, or, where they are more
// than most, one that is enough for several that are much alike.
func shelve(quizzes []*widget.Quiz, m measured, most int) shelf {
	classes := classesOf(quizzes, m, most)
	s := shelf{}
	var names []placed
	for i, c := range classes {
		s.rooms = append(s.rooms, c.rooms)
		for _, q := range c.quizzes {
			for _, id := range namesOf(q) {
				names = append(names, placed{id, byte('1' + i)})
			}
		}
	}
	names = append(names, noNames(quizzes)...)
	cards, empty := cardPlaces(quizzes), byte(noQuiz)
	if len(cards) > mostCards {
		// Any name may then be a card's: where there is none, the link comes back when
		// the frame has not spoken.
		cards, empty = nil, aCard
	}
	s.translated = slices.ContainsFunc(quizzes, func(q *widget.Quiz) bool { return q.Prefix != "" })
	s.seed, s.cells = bestCells(append(names, cards...))
	s.cells = strings.ReplaceAll(s.cells, string(rune(noQuiz)), string(rune(empty)))
	return s
}

// namesOf are a quiz's words in addresses, and those it had before: a link may still have
// one of them.
func namesOf(q *widget.Quiz) []string {
	names := []string{q.Prefix + string(q.ID)}
	for _, id := range q.Was {
		names = append(names, q.Prefix+string(id))
	}
	return names
}

// cardNames are those of a quiz's cards, and those they had before.
func cardNames(q *widget.Quiz) []string {
	names := app.Cards(q)
	for _, o := range q.Outcomes {
		for _, was := range o.Was {
			if slices.Contains(names, o.ID.Slug()) {
				names = append(names, was.Slug())
			}
		}
	}
	return names
}

// noNames are those that are no quiz's though a link may be to them: other pages, and
// languages that a quiz is not in.
func noNames(quizzes []*widget.Quiz) []placed {
	names := []placed{{"kept", noQuiz}, {"plan", noQuiz}, {"publish", noQuiz}, {"static", noQuiz}}
	is, prefixes := map[string]bool{}, map[string]bool{}
	for _, q := range quizzes {
		is[q.Path()], prefixes[q.Prefix] = true, true
	}
	for _, prefix := range slices.Sorted(maps.Keys(prefixes)) {
		for _, q := range quizzes {
			if name := prefix + string(q.ID); prefix != "" && q.Prefix == "" && !is[name+"/"] {
				names = append(names, placed{name, noQuiz})
			}
		}
	}
	return names
}

// cardPlaces are the names of cards, and those of outcomes that have none.
func cardPlaces(quizzes []*widget.Quiz) (names []placed) {
	for _, q := range quizzes {
		for _, o := range q.Outcomes {
			cell := byte(aCard)
			if o.Refers { // there is nothing to show around
				cell = noQuiz
			}
			for _, id := range namesOf(q) {
				for _, outcome := range append([]widget.OutcomeID{o.ID}, o.Was...) {
					names = append(names, placed{id + "/" + outcome.Slug(), cell})
				}
			}
		}
	}
	return names
}

// A class is the quizzes that share rooms.
type class struct {
	rooms   rooms
	quizzes []*widget.Quiz
}

func classesOf(quizzes []*widget.Quiz, m measured, most int) []class {
	var classes []class
	for _, q := range quizzes {
		steps, card := m.rooms(q)
		own := rooms{steps, card}
		if at := slices.IndexFunc(classes, func(c class) bool { return c.rooms.same(own) }); at >= 0 {
			classes[at].quizzes = append(classes[at].quizzes, q)
			continue
		}
		classes = append(classes, class{own, []*widget.Quiz{q}})
	}
	slices.SortStableFunc(classes, func(a, b class) int { return cmp.Compare(a.rooms.size(), b.rooms.size()) })
	for len(classes) > most {
		classes = joinNearest(classes)
	}
	return classes
}

func (r rooms) same(o rooms) bool {
	return slices.Equal(r.steps, o.steps) && slices.Equal(r.card, o.card)
}

// size stands for how much of articles the rooms take.
func (r rooms) size() int {
	sum := 0
	for _, width := range estimatedWidths {
		sum += r.steps.at(width) + r.card.at(width)
	}
	return sum
}

// joinNearest joins the two neighbours whose quizzes get the least too much room by it.
func joinNearest(classes []class) []class {
	best, least, joined := 0, -1, class{}
	for i := range len(classes) - 1 {
		a, b := classes[i], classes[i+1]
		both := rooms{a.rooms.steps.or(b.rooms.steps), a.rooms.card.or(b.rooms.card)}
		more := (both.size()-a.rooms.size())*len(a.quizzes) + (both.size()-b.rooms.size())*len(b.quizzes)
		if least < 0 || more < least {
			best, least, joined = i, more, class{both, slices.Concat(a.quizzes, b.quizzes)}
		}
	}
	return slices.Concat(classes[:best], []class{joined}, classes[best+2:])
}

// sharedWidths are those of rooms that several quizzes share: the fewer, the less
// every article downloads.
var sharedWidths = []int{280, 360, 480, 640}

// or is enough for what either is enough for.
func (r room) or(o room) (both room) {
	for _, width := range sharedWidths {
		if height := max(r.at(width), o.at(width)); len(both) == 0 || height < both[len(both)-1] {
			both = append(both, width, height)
		}
	}
	return both
}

// bestCells tries seeds until every name finds in its cell what it should; of many
// quizzes the seed by which most do.
func bestCells(names []placed) (seed uint32, best string) {
	least := -1
	for try := range uint32(mostSeeds) {
		if filled, wrong := fill(names, try); least < 0 || wrong < least {
			seed, best, least = try, filled, wrong
		}
		if least == 0 {
			break
		}
	}
	return seed, best
}

// fill puts the names into cells. Where two fall into one, the higher room counts; it
// counts how many names find another thing there than they should.
func fill(names []placed, seed uint32) (filled string, wrong int) {
	all := [cells]byte{}
	for _, n := range names {
		at := &all[cellOf(n.name, seed)]
		if *at == 0 || *at == aCard || n.cell != aCard && n.cell > *at {
			*at = max(n.cell, noQuiz)
		}
	}
	for _, n := range names {
		switch got := all[cellOf(n.name, seed)]; {
		case n.cell == aCard: // anything but an empty cell tells that it is there
		case got != n.cell:
			wrong++
		}
	}
	for i, c := range all {
		if c == 0 {
			all[i] = noQuiz
		}
	}
	return string(all[:]), wrong
}

// cellOf is FNV's hash, begun with a seed, as the loader works it out.
func cellOf(name string, seed uint32) uint32 {
	h := seed
	for i := range len(name) {
		h = (h ^ uint32(name[i])) * 16777619
	}
	return h >> 23
}
