//go:build !frame

package app

// A drawing is a card as a picture, in words; web/browser/page/share.ts draws it. It has name
// (of the file), eyebrow, headline, text (paragraphs), foot, picture, and where the reader
// chose to tell them title and reasons.
type drawing map[string]any

// list is a list as the browser takes it, without what says nothing.
func list(texts []string) []any {
	all := make([]any, 0, len(texts))
	for _, text := range texts {
		if text != "" {
			all = append(all, text)
		}
	}
	return all
}
