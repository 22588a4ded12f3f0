package web

import (
	"crypto/sha512"
	"encoding/base64"
	"encoding/json"
	"slices"

	"github.com/innerbuddies/gutquiz/app"
	"github.com/innerbuddies/gutquiz/widget"
)

// loaderPath is the loader's address that stays; the one with a hash is for
// articles that name its integrity.
const loaderPath = "embed.js"

// A known is what the loader knows of a quiz.
type known struct {
	Title   string `json:"title"`
	Heights room   `json:"heights"`
	// Card is the room of each of the cards.
	Card  room     `json:"card"`
	Cards []string `json:"cards"`
}

func (b *builder) addLoader(quizzes []*widget.Quiz) error {
	doctor, err := b.addDoctor(quizzes)
	if err != nil {
		return err
	}
	text, err := loaderScript(quizzes, doctor, b.base)
	if err != nil {
		return err
	}
	code := []byte(text)
	if err := b.site.add("embed."+contentHash(code)+".js", File{Bytes: code}); err != nil {
		return err
	}
	return b.site.add(loaderPath, File{Bytes: code})
}

func loaderScript(quizzes []*widget.Quiz, doctor, base string) (string, error) {
	m, err := readMeasured()
	if err != nil {
		return "", err
	}
	table, err := json.Marshal(loaderTable(quizzes, m))
	if err != nil {
		return "", err
	}
	return script("article/embed.ts", map[string]string{"QUIZZES": string(table), "FAILED": `"` + app.Say("page.failed") + `"`, "DOCTOR": `"` + doctor + `"`, "BASE": `"` + base + `"`})
}

func loaderTable(quizzes []*widget.Quiz, m measured) map[widget.QuizID]known {
	table := map[widget.QuizID]known{}
	for _, q := range quizzes {
		k := known{Title: q.Texts.Title}
		k.Heights, k.Card = m.rooms(q)
		for _, p := range app.Pages([]*widget.Quiz{q}) {
			if p.Kind == app.KindCard {
				k.Cards = append(k.Cards, formerSlugs(q, p.Outcome)...)
			}
		}
		for _, id := range slices.Concat(q.Was, []widget.QuizID{q.ID}) {
			table[id] = k
		}
	}
	return table
}

// formerSlugs are an outcome's words in addresses: today's, and those it had.
func formerSlugs(q *widget.Quiz, id widget.OutcomeID) []string {
	slugs := []string{id.Slug()}
	for _, o := range q.Outcomes {
		for _, was := range o.Was {
			if o.ID == id {
				slugs = append(slugs, was.Slug())
			}
		}
	}
	return slugs
}

// Loader returns the path of the loader with a hash in its name, and what an
// article writes as its integrity, so that no other script can stand in for it.
// A site that no Build made may have none; both are then empty.
func (s *Site) Loader() (path, integrity string) {
	f := s.files[loaderPath]
	if f == nil {
		return "", ""
	}
	sum := sha512.Sum384(f.Bytes)
	return "embed." + f.hash + ".js", "sha384-" + base64.StdEncoding.EncodeToString(sum[:])
}
