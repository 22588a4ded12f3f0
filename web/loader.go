package web

import (
	"crypto/sha512"
	"encoding/base64"
	"encoding/json"
	"fmt"
	"strings"

	"github.com/innerbuddies/gutquiz/app"
	"github.com/innerbuddies/gutquiz/widget"
)

// loaderPath is the loader's address that stays; the one with a hash is for
// articles that name its integrity.
const loaderPath = "embed.js"

// heights are how high frames are, in CSS pixels, by quiz and then by card, ""
// being the quiz itself: a width, the height from that width on, the next width …
// `make heights` measures them in a browser.
type heights map[widget.QuizID]map[string][]int

// defaultHeights are for quizzes nobody has measured.
var defaultHeights = []int{0, 900, 360, 760, 480, 660}

// A known is what the loader knows of a quiz.
type known struct {
	Title   string           `json:"title"`
	Heights map[string][]int `json:"heights"`
}

func (b *builder) addLoader(quizzes []*widget.Quiz) error {
	doctor, err := b.addDoctor(quizzes)
	if err != nil {
		return err
	}
	text, err := loaderScript(quizzes, doctor)
	if err != nil {
		return err
	}
	code := []byte(text)
	if err := b.site.add("embed."+contentHash(code)+".js", File{Bytes: code}); err != nil {
		return err
	}
	return b.site.add(loaderPath, File{Bytes: code})
}

func loaderScript(quizzes []*widget.Quiz, doctor string) (string, error) {
	measured, err := readHeights()
	if err != nil {
		return "", err
	}
	table, err := json.Marshal(loaderTable(quizzes, measured))
	if err != nil {
		return "", err
	}
	words, err := json.Marshal(map[string]string{"failed": wordsFailed, "more": wordsMore})
	if err != nil {
		return "", err
	}
	return script("article/embed.ts", map[string]string{"QUIZZES": string(table), "WORDS": string(words), "DOCTOR": `"` + doctor + `"`})
}

func readHeights() (heights, error) {
	source, err := sources.ReadFile("heights.json")
	if err != nil {
		return nil, err
	}
	var measured heights
	if err := json.Unmarshal(source, &measured); err != nil {
		return nil, fmt.Errorf("web/heights.json: %w; run `make heights`", err)
	}
	return measured, nil
}

func loaderTable(quizzes []*widget.Quiz, measured heights) map[widget.QuizID]known {
	table := map[widget.QuizID]known{}
	for _, q := range quizzes {
		table[q.ID] = known{Title: q.Texts.Title, Heights: map[string][]int{}}
	}
	for _, p := range app.Pages(quizzes) {
		if p.Quiz == nil || !isFramed(p.Kind) {
			continue
		}
		card := strings.TrimSuffix(strings.TrimPrefix(p.Path, string(p.Quiz.ID)+"/card/"), "/")
		if p.Kind == app.KindEmbed {
			card = ""
		}
		found := measured[p.Quiz.ID][card]
		if found == nil {
			found = defaultHeights
		}
		table[p.Quiz.ID].Heights[card] = found
	}
	return table
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
