//go:build !frame

package app

// A drawing is a card as a picture, in words; web/browser/page/share.ts draws it. It has name
// (of the file), eyebrow, headline, text (paragraphs), foot, and where the reader
// chose to tell them title and reasons.
type drawing map[string]any

// list is a list as the browser takes it.
func list(texts []string) []any {
	all := make([]any, len(texts))
	for i, text := range texts {
		all[i] = text
	}
	return all
}
