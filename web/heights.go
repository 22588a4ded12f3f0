package web

import (
	"encoding/json"
	"fmt"
	"slices"
	"unicode/utf8"

	"github.com/innerbuddies/gutquiz/widget"
)

// A room is how high a frame is, in CSS pixels: a width, the height from that
// width on, the next width …
type room []int

// at is the height of the last width that is not beyond the one given.
func (r room) at(width int) int {
	height := 0
	for i := 0; i < len(r); i += 2 {
		if i == 0 || r[i] <= width {
			height = r[i+1]
		}
	}
	return height
}

// measured are the rooms that `make heights` measured in a browser. They hold for
// the very quiz they were measured with.
type measured map[widget.QuizID]struct {
	// Quiz is the hash of the quiz as readers get it.
	Quiz string `json:"quiz"`
	// Steps are the quiz itself, Card an outcome's card, which is enough for each.
	Steps room `json:"steps"`
	Card  room `json:"card"`
}

func readMeasured() (measured, error) {
	source, err := sources.ReadFile("heights.json")
	if err != nil {
		return nil, err
	}
	var m measured
	if err := json.Unmarshal(source, &m); err != nil {
		return nil, fmt.Errorf("web/heights.json: %w; run `make heights`", err)
	}
	return m, nil
}

// rooms are the quiz's own and that of its cards: measured, or else estimated from
// its texts.
func (m measured) rooms(q *widget.Quiz) (steps, card room) {
	text, err := json.Marshal(q.ForReaders())
	if found := m[q.ID]; err == nil && found.Quiz == contentHash(text) {
		return found.Steps, found.Card
	}
	return estimate(q), estimate(q)
}

// estimatedWidths are those at which lines of text may break differently.
var estimatedWidths = []int{280, 320, 360, 400, 440, 480, 560, 640, 720}

// estimate is the room for the quiz's tallest step, and for the first view of its
// cards. A frame whose text needs more says so before its reader begins.
func estimate(q *widget.Quiz) (r room) {
	for _, width := range estimatedWidths {
		if height := max(firstViewAt(width)+cardPicture(q), tallestStep(q, width)); len(r) == 0 || height < r[len(r)-1] {
			r = append(r, width, height)
		}
	}
	return r
}

// firstViewAt is how high the first view of a result may be, with a note: 720 pixels at
// a width of 360, which is what a journey holds it to.
func firstViewAt(width int) int {
	if width < 560 {
		return 720 + max(0, 360-width)*3
	}
	return 640
}

// cardPicture is what a picture takes in the first view of a result, where any has one.
func cardPicture(q *widget.Quiz) int {
	if slices.ContainsFunc(q.Outcomes, func(o widget.Outcome) bool { return o.Image.Source != "" }) {
		return 119
	}
	return 0
}

func tallestStep(q *widget.Quiz, width int) int {
	inside := width - 2*21 // padding and border
	if width >= 560 {
		inside = width - 2*35
	}
	tallest := startHeight(q, inside)
	for _, question := range q.Questions {
		tallest = max(tallest, questionHeight(q, question, inside))
	}
	return tallest
}

// A style of text is how wide a character is on average, in tenths of a pixel, and
// how high a line is.
type textStyle struct{ character, line int }

var (
	titleStyle  = textStyle{135, 33}
	legendStyle = textStyle{112, 28}
	leadStyle   = textStyle{89, 28}
	optionStyle = textStyle{88, 27}
	smallStyle  = textStyle{70, 23}
)

// height is how high the text is where lines are this wide. A line is rarely full:
// words do not break.
func (s textStyle) height(text string, width int) int {
	full := max(1, width*10/s.character-4)
	return (utf8.RuneCountInString(text) + full - 1) / full * s.line
}

// What every step has besides its texts, in pixels: the card's padding, and the
// line that says where answers stay.
const aroundStep = 112

func startHeight(q *widget.Quiz, inside int) int {
	const picture, image, buttons = 98, 162, 126
	t := q.Texts
	shown := picture
	if q.Image.Source != "" {
		shown = image
	}
	return aroundStep + shown + buttons + titleStyle.height(t.Title, inside) +
		leadStyle.height(t.Start.Text, inside) + smallStyle.height(t.Start.Disclaimer, inside)
}

func questionHeight(q *widget.Quiz, question widget.Question, inside int) int {
	const progress, how, need, buttons = 54, 38, 34, 62
	height := aroundStep + progress + how + need + buttons + legendStyle.height(q.Texts.Questions[question.ID], inside)
	for _, option := range question.Choices() {
		const gap, padding, box, picture = 8, 25, 66, 72
		if q.Images[option].Source == "" {
			height += gap + max(52, padding+optionStyle.height(q.Texts.Options[option], inside-box))
		} else {
			height += gap + padding + max(picture, optionStyle.height(q.Texts.Options[option], inside-box-picture-12))
		}
	}
	return height
}
