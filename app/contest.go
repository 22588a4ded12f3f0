package app

import (
	"fmt"
	"slices"
	"strconv"

	ui "github.com/maxence-charriere/go-app/v10/pkg/app"

	"github.com/innerbuddies/gutquiz/widget"
)

// A contest shows the points of the outcomes that were allowed, as bars and in
// words. It draws nothing when a rule chose: there was no contest.
type contest struct {
	ui.Compo

	Quiz           *widget.Quiz
	Recommendation widget.Recommendation
	Level          int
}

func (c *contest) Render() ui.UI {
	scores := c.allowed()
	if len(scores) < 2 {
		return nothing()
	}
	rows := make([]ui.UI, 0, len(scores))
	spread := spreadOf(scores)
	for _, score := range scores {
		rows = append(rows, c.row(score, spread)...)
	}
	return chapter(c.Level, "close", "", Say("card.close"),
		with(put("div", "points", rows...), "role", "img", "aria-label", c.inWords(scores)),
		texted("p", "close", c.closeness()),
	)
}

// allowed are the scores no rule took away, most points first.
func (c *contest) allowed() (scores []widget.Score) {
	if c.Recommendation.Chosen != "" {
		return nil
	}
	for _, score := range c.Recommendation.Points {
		if !score.Allowed {
			continue
		}
		at := len(scores)
		for at > 0 && scores[at-1].Points < score.Points {
			at--
		}
		scores = append(scores[:at], append([]widget.Score{score}, scores[at:]...)...)
	}
	return scores
}

// A spread is the span of points the bars have to show, 0 always in it.
type spread struct{ low, high int }

func spreadOf(scores []widget.Score) (s spread) {
	for _, score := range scores {
		s.low, s.high = min(s.low, score.Points), max(s.high, score.Points)
	}
	if s.low == s.high {
		s.high = 1
	}
	return s
}

// bar is where a bar begins and how long it is, in hundredths of the width. Zero
// points still draw a visible bar.
func (s spread) bar(points int) (from, length float64) {
	unit := 100 / float64(s.high-s.low)
	from = float64(min(points, 0)-s.low) * unit
	return min(from, 98), max(float64(max(points, -points))*unit, 2)
}

func (c *contest) row(score widget.Score, s spread) []ui.UI {
	class := "bar-other"
	if score.Outcome == c.Recommendation.Outcome {
		class = "bar-first"
	}
	from, length := s.bar(score.Points)
	bar := fmt.Sprintf(`<svg class="points-bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true"><rect class="%s" x="%.1f" y="0" width="%.1f" height="10" rx="1.5"></rect></svg>`, class, from, length)
	return []ui.UI{
		texted("span", "", c.name(score.Outcome)),
		ui.Raw(bar),
		texted("span", "points-number", signed(score.Points)),
	}
}

func (c *contest) name(id widget.OutcomeID) string { return c.Quiz.Texts.Outcomes[id].Name }

func (c *contest) inWords(scores []widget.Score) string {
	names := make([]string, len(scores))
	for i, score := range scores {
		names[i] = Say("card.point", "name", c.name(score.Outcome), "n", signed(score.Points))
	}
	return Say("card.points", "list", inWords(names))
}

func (c *contest) closeness() string {
	var near []string
	for _, id := range c.Recommendation.Close {
		near = append(near, c.Quiz.Texts.Outcomes[id].Phrase)
	}
	if len(near) == 0 {
		return Say("card.notclose")
	}
	return Say("card.wasclose", "list", inWords(near))
}

// signed writes a number with a real minus sign.
func signed(n int) string {
	if n < 0 {
		return "−" + strconv.Itoa(-n)
	}
	return strconv.Itoa(n)
}

// A flipList tells what would change the outcome, and what made no difference.
type flipList struct {
	ui.Compo

	Quiz           *widget.Quiz
	Recommendation widget.Recommendation
	Level          int
}

func (l *flipList) Render() ui.UI {
	r := l.Recommendation
	if r.Chosen != "" || !slices.ContainsFunc(r.Points, func(s widget.Score) bool { return s.Allowed }) {
		return nothing()
	}
	return chapter(l.Level, "flips", "", Say("card.flips"), wrap("div", "flip", append(l.flips(), l.same())...))
}

func (l *flipList) flips() (rows []ui.UI) {
	for _, flip := range l.Recommendation.Flips {
		rows = append(rows, texted("p", "", Say("card.flip",
			"if", l.Quiz.Texts.Flips[flip.To],
			"phrase", l.Quiz.Texts.Outcomes[flip.Outcome].Phrase)))
	}
	if len(rows) == 0 {
		rows = append(rows, texted("p", "", Say("card.noflip")))
	}
	return rows
}

func (l *flipList) same() ui.UI {
	var names []string
	for i, question := range l.Quiz.Questions {
		for _, id := range l.Recommendation.NoDifference {
			if id == question.ID {
				names = append(names, Say("card.question", "n", strconv.Itoa(i+1)))
			}
		}
	}
	if len(names) == 0 {
		return nil
	}
	return texted("p", "small", Say("card.same", "list", inWords(names)))
}
