//go:build !wasm

package app

import (
	"maps"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/innerbuddies/gutquiz/widget"
)

var aPlace = regexp.MustCompile(`\{\w+\}`)

func placesIn(text string) []string {
	return slices.Compact(slices.Sorted(slices.Values(aPlace.FindAllString(text, -1))))
}

// A catalogue is complete or no catalogue: every sentence, with every place that the
// code fills, and nothing that no page says.
func TestEveryCatalogueIsComplete(t *testing.T) {
	if got, want := Languages(), []string{"de", "en", "fr", "nl"}; !slices.Equal(got, want) {
		t.Fatalf("got catalogues %q, want %q", got, want)
	}
	for lang, catalogue := range catalogues {
		for key, text := range english {
			said, has := catalogue[key]
			if !has {
				t.Errorf("%s lacks %q: %s", lang, key, text)
				continue
			}
			if got, want := placesIn(said), placesIn(text); !slices.Equal(got, want) && !strings.HasSuffix(key, ".one") {
				t.Errorf("%s, %q has places %q, want %q", lang, key, got, want)
			}
			if strings.TrimSpace(said) == "" && text != "" || said != strings.ReplaceAll(said, "  ", " ") {
				t.Errorf("%s, %q: %q is empty or has two spaces", lang, key, said)
			}
			if begins, ends := text[:1] == " ", text[len(text)-1:] == " "; key != "ones" && (begins != strings.HasPrefix(said, " ") || ends != strings.HasSuffix(said, " ")) {
				t.Errorf("%s, %q begins or ends with another space than the English", lang, key)
			}
		}
		for key := range catalogue {
			if _, is := english[key]; !is {
				t.Errorf("%s has %q, which nobody says", lang, key)
			}
		}
		if months := strings.Fields(catalogue["months"]); len(months) != 12 {
			t.Errorf("%s has %d months", lang, len(months))
		}
	}
}

// What was not translated would be found by readers first.
func TestNoCatalogueSpeaksEnglish(t *testing.T) {
	for lang, catalogue := range catalogues {
		if lang == "en" {
			continue
		}
		for _, key := range slices.Sorted(maps.Keys(catalogue)) {
			if catalogue[key] == english[key] && !isForThoseWhoKnow(key) && len(strings.Fields(aPlace.ReplaceAllString(english[key], ""))) > 2 && key != "card.floz" {
				t.Errorf("%s, %q is English: %s", lang, key, english[key])
			}
		}
	}
}

// The forms of address each language keeps to: je in Dutch, Sie in German, vous in French.
func TestEachCatalogueKeepsItsFormOfAddress(t *testing.T) {
	for lang, never := range map[string]*regexp.Regexp{
		"nl": regexp.MustCompile(`(?i)\b(u|uw)\b`),
		"de": regexp.MustCompile(`\b(du|dich|dir|dein\w*)\b|\b(Du|Dich|Dir|Dein\w*)\b`),
		"fr": regexp.MustCompile(`(?i)(^|[ ’])(tu|toi|ton|tes|ta)([ ,.:]|$)`),
	} {
		for key, text := range catalogues[lang] {
			if word := never.FindString(text); word != "" {
				t.Errorf("%s, %q says %q: %s", lang, key, word, text)
			}
		}
	}
}

func TestNumbersTakeTheFormOfTheirLanguage(t *testing.T) {
	for lang, want := range map[string][3]string{
		"en": {"0 points", "1 point", "2 points"}, "nl": {"0 punten", "1 punt", "2 punten"},
		"de": {"0 Punkte", "1 Punkt", "2 Punkte"}, "fr": {"0 point", "1 point", "2 points"},
	} {
		in(lang, func() {
			for n, text := range want {
				if got := Count("paper.count", n); got != text {
					t.Errorf("%s: got %q, want %q", lang, got, text)
				}
			}
		})
	}
}

func TestDatesAreInTheOrderOfTheirLanguage(t *testing.T) {
	for lang, want := range map[string][2]string{
		"en": {"22 November 2026", "November 2026"}, "nl": {"22 november 2026", "november 2026"},
		"de": {"22. November 2026", "November 2026"}, "fr": {"22 novembre 2026", "novembre 2026"},
	} {
		in(lang, func() {
			if got := [2]string{longDate("2026-11-22"), month("2026-11")}; got != want {
				t.Errorf("%s: got %q, want %q", lang, got, want)
			}
		})
	}
}

// A client is given what it says, and has English in it.
func TestAClientIsGivenTheWordsItSays(t *testing.T) {
	if ClientWords("en", false) != nil || ClientWords("xx", true) != nil {
		t.Error("English is in every client, and stands for what the app does not speak")
	}
	own, framed := ClientWords("de", false), ClientWords("de", true)
	if own["quiz.back"] != german["quiz.back"] || own["share.text"] == "" || framed["share.text"] != "" || framed["quiz.back"] == "" {
		t.Errorf("got %d and %d words", len(own), len(framed))
	}
	if own["paper.print"]+own["publish.title"]+own["page.old"]+own["publish.accent.own"] != "" {
		t.Error("a client is given what is only drawn in advance")
	}
}

func TestAPageIsDrawnInItsLanguage(t *testing.T) {
	q := shipped(t)
	q.Lang, q.Schedules = "de", nil
	Setting{}.Draw("fr", func() {
		for _, p := range Pages([]*widget.Quiz{q}) {
			if p.Kind == KindPaper && !strings.HasSuffix(p.Title, strings.TrimPrefix(german["paper.title"], "{title}")) {
				t.Errorf("the title of the paper twin is %q", p.Title)
			}
		}
		if Say("quiz.back") != french["quiz.back"] {
			t.Error("what is drawn after a quiz speaks its language")
		}
	})
	if Say("quiz.back") != "Back" {
		t.Error("what is drawn after a site speaks its language")
	}
}

// Advice on how something felt is translated by who knows the subject, or not at all.
func TestAQuizWithDaysIsRefusedWhereItsAdviceIsNotTranslated(t *testing.T) {
	q := shipped(t)
	if err := CheckWords(q); err != nil {
		t.Error(err)
	}
	q.Lang = "de"
	if err := CheckWords(q); err == nil || !strings.Contains(err.Error(), "advice on days") {
		t.Errorf("got %v", err)
	}
	q.Texts.Plan.Felt = widget.FeltTexts{}
	if err := CheckWords(q); err != nil {
		t.Errorf("days that are only ticked off: %v", err)
	}
	q = shipped(t)
	q.Lang, q.Schedules = "de", nil
	if err := CheckWords(q); err != nil {
		t.Errorf("no days: %v", err)
	}
	for lang, catalogue := range catalogues {
		for key, text := range catalogue {
			if isForThoseWhoKnow(key) && text != english[key] {
				t.Errorf("%s, %q is translated: say who has read it, and let CheckWords pass", lang, key)
			}
		}
	}
}
