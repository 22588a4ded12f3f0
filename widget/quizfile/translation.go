package quizfile

import (
	"path"
	"reflect"
	"slices"
	"strings"

	"github.com/innerbuddies/gutquiz/widget"
)

// A translationForm is the words of a quiz in another language, as an author writes
// them: the same ids in the same places, and nothing else.
type translationForm struct {
	Quiz widget.QuizID `yaml:"quiz"`
	Lang string        `yaml:"lang"`
	// Of are the marks of the texts that were translated; see stale.go.
	Of          string         `yaml:"of,omitempty"`
	Title       string         `yaml:"title,omitempty"`
	Description string         `yaml:"description,omitempty"`
	Questions   []questionSaid `yaml:"questions,omitempty"`
	Rules       []ruleSaid     `yaml:"rules,omitempty"`
	Outcomes    []outcomeSaid  `yaml:"outcomes,omitempty"`
	Texts       widget.Texts   `yaml:"texts,omitempty"`
}

type questionSaid struct {
	ID      widget.QuestionID `yaml:"id"`
	Ask     string            `yaml:"ask,omitempty"`
	Options []optionSaid      `yaml:"options,omitempty"`
	None    optionSaid        `yaml:"none,omitempty"`
}

type optionSaid struct {
	ID     widget.OptionID `yaml:"id"`
	Say    string          `yaml:"say,omitempty"`
	Reason string          `yaml:"reason,omitempty"`
	Flip   string          `yaml:"flip,omitempty"`
	Told   string          `yaml:"told,omitempty"`
}

type ruleSaid struct {
	ID  widget.RuleID `yaml:"id"`
	Say string        `yaml:"say,omitempty"`
}

type outcomeSaid struct {
	ID       widget.OutcomeID `yaml:"id"`
	Headline string           `yaml:"headline,omitempty"`
	Text     string           `yaml:"text,omitempty"`
	Lead     string           `yaml:"lead,omitempty"`
	Name     string           `yaml:"name,omitempty"`
	Phrase   string           `yaml:"phrase,omitempty"`
}

// IsTranslation reports whether a file of that name holds a translation, as
// bike-tyre.de.yaml, and into which language.
func IsTranslation(name string) (lang string, is bool) {
	base := path.Base(name)
	stem := strings.TrimSuffix(strings.TrimSuffix(base, ".yaml"), ".yml")
	at := strings.LastIndexByte(stem, '.')
	if at < 1 || stem == base {
		return "", false
	}
	lang = stem[at+1:]
	return lang, widget.IsLanguage(lang) && stem[:at] != "words"
}

// ReadTranslation reads the words in src, of one of the quizzes, and returns that quiz
// with them; name is the file's name in faults. What is missing in the translation, or
// was never in the quiz, and texts of the quiz that have changed since are faults. The
// error, if any, is Faults.
func ReadTranslation(name string, src []byte, quizzes []*widget.Quiz) (*widget.Quiz, error) {
	file, root, findings, err := open(name, src)
	if err != nil {
		return nil, err
	}
	w := newWalker(findings)
	form := new(translationForm)
	w.places["$"] = placeOf(root)
	w.value("$", root, reflect.ValueOf(form).Elem())
	quiz := w.translated(name, form, quizzes)
	if len(w.findings) > 0 {
		return nil, file.faults(w.findings)
	}
	return quiz.Compile(), nil
}

// translated is the quiz with the words of the form, once nothing is wrong with them.
func (w *walker) translated(name string, form *translationForm, quizzes []*widget.Quiz) *widget.Quiz {
	at := slices.IndexFunc(quizzes, func(q *widget.Quiz) bool { return q.ID == form.Quiz })
	if at < 0 {
		if form.Quiz != "" {
			w.find("$.quiz", w.nearest("$.quiz"), "there is no quiz %q to translate; put its file beside this one, or write the id of one that is", clip(string(form.Quiz)))
		}
		return nil
	}
	of := quizzes[at]
	w.language(name, form, of)
	if len(w.findings) > 0 {
		return nil // what seems to be missing may be in what could not be read
	}
	said := w.lower(form.quiz())
	quiz := *of
	quiz.Lang, quiz.Texts, quiz.Prefix = form.Lang, said.Texts, form.Lang+"/"
	quiz.Texts.Product = said.Texts.Product
	w.compare(of, &quiz)
	if len(w.findings) == 0 {
		w.stale(form.Of, of)
	}
	if len(w.findings) == 0 {
		w.meaning(quiz.Check())
	}
	return &quiz
}

func (w *walker) language(name string, form *translationForm, of *widget.Quiz) {
	lang, is := IsTranslation(name)
	place := w.nearest("$.lang")
	switch {
	case form.Lang == "":
	case !widget.IsLanguage(form.Lang):
		w.find("$.lang", place, "%q is no language; write its short name, as en or de", clip(form.Lang))
	case form.Lang == of.Lang:
		w.find("$.lang", place, "the quiz itself is in %q; a translation is into another language", form.Lang)
	case is && lang != form.Lang:
		w.find("$.lang", place, "the file’s name says %q and this says %q; make them the same", lang, form.Lang)
	}
}

// quiz is the form as that of a quiz which says these words and does nothing.
func (f *translationForm) quiz() *quizForm {
	form := &quizForm{Quiz: widget.Quiz{ID: f.Quiz, Lang: f.Lang, Texts: f.Texts}, Title: f.Title, Description: f.Description}
	for _, q := range f.Questions {
		question := questionForm{Question: widget.Question{ID: q.ID}, Ask: q.Ask, None: q.None.option()}
		for _, o := range q.Options {
			question.Options = append(question.Options, o.option())
		}
		form.Questions = append(form.Questions, question)
	}
	for _, r := range f.Rules {
		form.Rules = append(form.Rules, ruleForm{Rule: widget.Rule{ID: r.ID}, Say: r.Say})
	}
	for _, o := range f.Outcomes {
		form.Outcomes = append(form.Outcomes, outcomeForm{Outcome: widget.Outcome{ID: o.ID}, Headline: o.Headline, Text: o.Text, Lead: o.Lead, Name: o.Name, Phrase: o.Phrase})
	}
	return form
}

func (o optionSaid) option() optionForm {
	return optionForm{ID: o.ID, Say: o.Say, Reason: o.Reason, Flip: o.Flip, Told: o.Told}
}
