package web

import (
	"encoding/json"

	"github.com/innerbuddies/gutquiz/widget"
)

// addDoctor adds the script that tells editors what an article does to its
// quizzes, and returns its path. It lies beside the loader, which fetches it.
func (b *builder) addDoctor(quizzes []*widget.Quiz) (string, error) {
	type placed struct {
		Title string   `json:"title"`
		Cards []string `json:"cards"`
	}
	site := map[string]placed{}
	for id, quiz := range loaderTable(quizzes, nil) {
		site[id] = placed{quiz.Title, append([]string{""}, quiz.Cards...)}
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
