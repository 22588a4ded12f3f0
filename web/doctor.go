package web

import (
	"encoding/json"

	"github.com/innerbuddies/gutquiz/widget"
)

// addDoctor adds the script that tells editors what an article does to its
// quizzes, and returns its path. It lies beside the loader, which fetches it.
func (b *builder) addDoctor(quizzes []*widget.Quiz) (string, error) {
	type known struct {
		Title string   `json:"title"`
		Cards []string `json:"cards"`
	}
	site := map[string]known{}
	for _, q := range quizzes {
		for _, name := range namesOf(q) {
			site[name] = known{q.Texts.Title, append([]string{""}, cardNames(q)...)}
		}
	}
	table, err := json.Marshal(site)
	if err != nil {
		return "", err
	}
	text, err := script("article/doctor.ts", map[string]string{"QUIZZES": string(table)})
	if err != nil {
		return "", err
	}
	path := "doctor." + contentHash([]byte(text)) + ".js"
	return path, b.site.add(path, File{Bytes: []byte(text)})
}
