package app

import (
	"fmt"
	"slices"
	"strconv"

	ui "github.com/maxence-charriere/go-app/v10/pkg/app"

	"github.com/innerbuddies/gutquiz/widget"
)

// contest shows the points of the outcomes that were allowed, as bars and in words.
func (c *resultCard) contest(level int) ui.UI {
	scores := c.contested()
	if len(c.Recommendation.Sums) > 0 {
		close := c.closeness()
		return when(close != "", chapter(level, "close", "", Say("card.close"), texted("p", "close", close)))
	}
	if len(scores) < 2 {
		return nil
	}
	rows := make([]ui.UI, 0, len(scores))
	spread := spreadOf(scores)
	for _, score := range scores {
		rows = append(rows, c.row(score, spread)...)
	}
	return chapter(level, "close", "", Say("card.close"),
		with(put("div", "points", rows...), "role", "img", "aria-label", c.inWords(scores)),
		texted("p", "close", c.closeness()),
	)
}

// contested are the scores no rule took away, most points first; none where a rule
// chose.
func (c *resultCard) contested() (scores []widget.Score) {
	for _, score := range c.Recommendation.Points {
		if !score.Allowed {
			continue
		}
		scores = append(scores, score)
	}
	slices.SortStableFunc(scores, func(a, b widget.Score) int { return b.Points - a.Points })
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

func (c *resultCard) row(score widget.Score, s spread) []ui.UI {
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

func (c *resultCard) name(id widget.OutcomeID) string { return c.Quiz.Texts.Outcomes[id].Name }

func (c *resultCard) inWords(scores []widget.Score) string {
	names := make([]string, len(scores))
	for i, score := range scores {
		names[i] = Say("card.point", "name", c.name(score.Outcome), "n", signed(score.Points))
	}
	return Say("card.points", "list", inWords(names))
}

func (c *resultCard) closeness() string {
	key, near := "card.wasclose", c.phrases(c.Recommendation.Close)
	if len(c.Recommendation.Sums) > 0 {
		key = "card.oneaway" // of points a few, of ranges one answer
	}
	if len(near) == 0 {
		return "" // one answer of taste may still change it: the flips say so
	}
	return Say(key, "list", inWords(near))
}

func (c *resultCard) phrases(ids []widget.OutcomeID) (phrases []string) {
	for _, id := range ids {
		phrases = append(phrases, c.Quiz.Texts.Outcomes[id].Phrase)
	}
	return phrases
}

// signed writes a number with a real minus sign.
func signed(n int) string {
	if n < 0 {
		return "−" + strconv.Itoa(-n)
	}
	return strconv.Itoa(n)
}

// flips tell what would change the outcome, and what made no difference.
func (c *resultCard) flips(level int) ui.UI {
	if len(c.contested())+len(c.Recommendation.Sums) == 0 || len(c.Quiz.Texts.Flips) == 0 {
		return nil
	}
	return chapter(level, "flips", "", Say("card.flips"), wrap("div", "flip", append(c.changesOf(), c.same())...))
}

func (c *resultCard) changesOf() (rows []ui.UI) {
	for _, flip := range c.Recommendation.Flips {
		rows = append(rows, texted("p", "", Say("card.flip",
			"if", c.Quiz.Texts.Flips[flip.To],
			"phrase", c.Quiz.Texts.Outcomes[flip.Outcome].Phrase)))
	}
	if len(rows) == 0 {
		rows = append(rows, texted("p", "", Say("card.noflip")))
	}
	return rows
}

func (c *resultCard) same() ui.UI {
	var names []string
	for i, asked := range c.Recommendation.Asked {
		for _, id := range c.Recommendation.NoDifference {
			if id == asked {
				names = append(names, Say("card.question", "n", strconv.Itoa(i+1)))
			}
		}
	}
	if len(names) == 0 {
		return nil
	}
	return texted("p", "small", Say("card.same", "list", inWords(names)))
}
