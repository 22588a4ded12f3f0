package widget

import "testing"

func TestLanguagesAreToldFromOtherWords(t *testing.T) {
	for lang, want := range map[string]bool{"en": true, "nds": true, "pt-BR": true, "zh-Hans": true,
		"": false, "English": false, "EN": false, "e": false, "en-": false, "en_GB": false, "../x": false} {
		if got := IsLanguage(lang); got != want {
			t.Errorf("%q: got %v", lang, got)
		}
	}
}

func TestSomeLanguagesRunFromRightToLeft(t *testing.T) {
	for lang, want := range map[string]bool{"he": true, "ar": true, "ar-EG": true, "fa": true, "en": false, "de-AT": false, "": false} {
		if got := RightToLeft(lang); got != want {
			t.Errorf("%q: got %v", lang, got)
		}
	}
}
