package widget

import (
	"slices"
	"strings"
)

// rightToLeft are the languages that are written from right to left.
var rightToLeft = []string{"ar", "arc", "ckb", "dv", "fa", "he", "ks", "ps", "sd", "syr", "ug", "ur", "yi"}

// RightToLeft reports whether a language, as "he" or "ar-EG", is written from right to
// left.
func RightToLeft(lang string) bool {
	first, _, _ := strings.Cut(strings.ToLower(lang), "-")
	return slices.Contains(rightToLeft, first)
}

// IsLanguage reports whether a word is spelled as languages are: two or three small
// letters, and after a hyphen what kind of it, as "de" or "pt-BR".
func IsLanguage(lang string) bool {
	first, kind, has := strings.Cut(lang, "-")
	small := func(r rune) bool { return r < 'a' || r > 'z' }
	return (len(first) == 2 || len(first) == 3) && !strings.ContainsFunc(first, small) && (!has || kind != "" && spelledKind(kind))
}

func spelledKind(kind string) bool {
	for _, r := range kind {
		if (r < 'a' || r > 'z') && (r < 'A' || r > 'Z') && (r < '0' || r > '9') && r != '-' {
			return false
		}
	}
	return len(kind) <= 20
}
