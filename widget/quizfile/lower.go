package quizfile

import (
	"fmt"
	"slices"
	"strings"

	"github.com/innerbuddies/gutquiz/widget"
)

// lower makes the quiz of what its author wrote: texts go to where widget has them,
// by id, points to their rows, and what may be left out gets its usual value. The
// places go along, so that a fault shows where the author wrote it.
func (w *walker) lower(form *quizForm) *widget.Quiz {
	q := &form.Quiz
	if _, is := w.places["$.sensitive"]; is {
		q.NotSensitive = !form.Sensitive
	}
	q.Picture = form.Picture.Drawn
	w.picture("$.picture", form.Picture.pictureForm, func(i widget.Image) { q.Image = i })
	w.say("$.picture.alt", "$.texts.picture", form.Picture.Alt, &q.Texts.Picture)
	w.say("$.title", "$.texts.title", form.Title, &q.Texts.Title)
	w.say("$.description", "$.texts.description", form.Description, &q.Texts.Description)
	for i, question := range form.Questions {
		q.Questions = append(q.Questions, w.question(fmt.Sprintf("$.questions[%d]", i), q, question))
	}
	w.otherwise(form)
	for i, rule := range form.Rules {
		if rule.Stop != "" && !stepped(form.Rules) {
			rule.Step = 1
		}
		about(w, fmt.Sprintf("$.rules[%d].say", i), "rules", rule.ID, rule.Say, &q.Texts.Rules)
		q.Rules = append(q.Rules, rule.Rule)
	}
	for i, outcome := range form.Outcomes {
		w.outcome(fmt.Sprintf("$.outcomes[%d]", i), q, outcome)
		outcome.Outcome.Link = outcome.Link.To
		q.Outcomes = append(q.Outcomes, outcome.Outcome)
		w.picture(fmt.Sprintf("$.outcomes[%d].picture", i), outcome.Picture, func(image widget.Image) { q.Outcomes[i].Image = image })
	}
	w.plan(q, form)
	if q.Lang == "" {
		q.Lang = "en"
	}
	toScores(q)
	if q.Ties == nil && len(q.Bands()) == 0 {
		q.Ties = given(q)
	}
	return q
}

// otherwise takes the outcome of readers whom no rule stops to where widget has it.
func (w *walker) otherwise(form *quizForm) {
	q := &form.Quiz
	switch {
	case form.Else == "":
	case q.NothingLeft.Outcome != "":
		w.find("$.else", w.places["$.else"], "else and nothing_left say the same; keep one of them")
	default:
		q.NothingLeft.Outcome = form.Else
		w.move("$.else", "$.nothing_left")
	}
}

// stepped reports whether the author has put the rules that stop into steps. Where
// nobody did, the first that acts decides.
func stepped(rules []ruleForm) bool {
	return slices.ContainsFunc(rules, func(r ruleForm) bool { return r.Step != 0 })
}

// toScores takes the points that go to scores, which ranges of outcomes name, to where
// widget has them.
func toScores(q *widget.Quiz) {
	for _, score := range q.Bands() {
		for i := range q.Points {
			row := &q.Points[i]
			given, is := row.Give[widget.OutcomeID(score)]
			if !is {
				continue
			}
			if row.Score == nil {
				row.Score = map[widget.ScoreID]int{}
			}
			row.Score[score] = given
			delete(row.Give, widget.OutcomeID(score))
		}
	}
}

func (w *walker) question(at string, q *widget.Quiz, form questionForm) widget.Question {
	about(w, at+".ask", "questions", form.ID, form.Ask, &q.Texts.Questions)
	question := form.Question
	for i, option := range form.Options {
		w.option(fmt.Sprintf("%s.options[%d]", at, i), q, option)
		question.Options = append(question.Options, option.ID)
	}
	if question.None = form.None.ID; question.None != "" {
		w.option(at+".none", q, form.None)
	}
	if question.Choose == "" {
		question.Choose = usualChoose(question)
	}
	return question
}

// usualChoose is one answer, or any where the question has an option for none of them.
func usualChoose(question widget.Question) widget.Choose {
	if question.None != "" {
		return widget.ChooseAny
	}
	return widget.ChooseOne
}

func (w *walker) option(at string, q *widget.Quiz, form optionForm) {
	if id, block := w.places[at+".id"]; block {
		w.places[at] = id
	}
	if w.taken["option "+string(form.ID)] {
		return // the id is here twice: that alone is the fault
	}
	w.taken["option "+string(form.ID)] = true
	about(w, at+".say", "options", form.ID, form.Say, &q.Texts.Options)
	about(w, at+".picture.alt", "pictures", form.ID, form.Picture.Alt, &q.Texts.Pictures)
	w.picture(at+".picture", form.Picture, func(image widget.Image) {
		if q.Images == nil {
			q.Images = map[widget.OptionID]widget.Image{}
		}
		q.Images[form.ID] = image
	})
	about(w, at+".flip", "flips", form.ID, form.Flip, &q.Texts.Flips)
	about(w, at+".told", "told", form.ID, form.Told, &q.Texts.Told)
	about(w, at+".reason", "reasons", form.ID, form.Reason, &q.Texts.Reasons)
	if form.Give == nil {
		return
	}
	row := fmt.Sprintf("$.points[%d]", len(q.Points))
	for _, key := range []string{".give", ".kind", ".claims", ".but"} {
		w.move(at+key, row+key)
	}
	w.places[row], w.places[row+".option"] = w.places[at+".give"], w.places[at]
	q.Points = append(q.Points, widget.Points{Option: form.ID, Give: form.Give, Kind: form.Kind, Claims: form.Claims, But: form.But})
}

// outcome takes the words beside an outcome; what has no name or phrase is called
// by its headline.
func (w *walker) outcome(at string, q *widget.Quiz, form outcomeForm) {
	if form.ID == "" {
		return
	}
	words := q.Texts.Outcomes[form.ID]
	there := "$.texts.outcomes." + string(form.ID)
	w.say(at+".headline", there+".headline", form.Headline, &words.Headline)
	w.say(at+".text", there+".text", form.Text, &words.Text)
	w.say(at+".lead", there+".lead", form.Lead, &words.Lead)
	w.say(at+".name", there+".name", form.Name, &words.Name)
	w.say(at+".picture.alt", there+".picture", form.Picture.Alt, &words.Picture)
	w.say(at+".link.say", there+".link", form.Link.Say, &words.Link)
	w.say(at+".phrase", there+".phrase", form.Phrase, &words.Phrase)
	if words.Headline != "" {
		words.Name = usually(words.Name, words.Headline)
		words.Phrase = usually(words.Phrase, "“"+words.Headline+"”")
	}
	if q.Texts.Outcomes == nil {
		q.Texts.Outcomes = map[widget.OutcomeID]widget.OutcomeTexts{}
	}
	q.Texts.Outcomes[form.ID] = words
}

func usually(text, usual string) string {
	if text == "" {
		return usual
	}
	return text
}

// about takes a text beside an id to the texts of its kind.
func about[ID ~string](w *walker, at, section string, id ID, text string, texts *map[ID]string) {
	said := (*texts)[id]
	w.say(at, "$.texts."+section+"."+string(id), text, &said)
	if said == "" || id == "" {
		return
	}
	if *texts == nil {
		*texts = map[ID]string{}
	}
	(*texts)[id] = said
}

// say takes a text from one path to another, and finds one that stands at both.
func (w *walker) say(from, to, text string, into *string) {
	if text == "" {
		w.moved[from] = to
		return
	}
	if w.taken[to] {
		return // of an id that is here twice
	}
	w.taken[to] = true
	if *into != "" {
		w.find(from, w.places[from], "this text is here twice, first on line %d; keep one of them", w.places[to].line)
		return
	}
	*into = text
	w.move(from, to)
}

// move lets a path, and all below it, stand for another.
func (w *walker) move(from, to string) {
	w.moved[from] = to
	for path, at := range w.places {
		if below, is := strings.CutPrefix(path, from); is && (below == "" || below[0] == '.' || below[0] == '[') {
			w.places[to+below] = at
		}
	}
}

// given are the outcomes that points go to, in the quiz's order.
func given(q *widget.Quiz) (ids []widget.OutcomeID) {
	for _, outcome := range q.Outcomes {
		gives := func(p widget.Points) bool { _, is := p.Give[outcome.ID]; return is }
		if slices.ContainsFunc(q.Points, gives) {
			ids = append(ids, outcome.ID)
		}
	}
	return ids
}
