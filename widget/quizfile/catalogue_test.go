package quizfile

import (
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

var someEnglish = map[string]string{"next": "Next", "step": "Step {n} of {m}", "and": " and {list}", "advice": "Take care."}

func readWords(src string) (map[string]string, error) {
	return ReadCatalogue("words.xx.yaml", []byte(src), someEnglish, func(key string) bool { return key == "advice" })
}

func TestACatalogueIsWholeOrRefused(t *testing.T) {
	got, err := readWords("next: Seguinte\nstep: Paso {n} de {m}\nand: e {list}\n")
	if diff := cmp.Diff(map[string]string{"next": "Seguinte", "step": "Paso {n} de {m}", "and": " e {list}"}, got); err != nil || diff != "" {
		t.Errorf("%v %s", err, diff)
	}
	for src, want := range map[string]string{
		"next: Seguinte\nand: e {list}":                                   `words.xx.yaml:1:1: "step" is missing; the English is "Step {n} of {m}"`,
		"next: Seguinte\nstep: Paso {n}\nand: e {list}":                   `words.xx.yaml:2:1: "step" must have the places {m} {n}, as the English has: "Step {n} of {m}"`,
		"next: Seguinte\nstep: Paso {n} de {m}\nand: e {list}\nnxt: Mais": `words.xx.yaml:4:1: the app has no "nxt" to say; take it out`,
		"next:\nstep: Paso {n} de {m}\nand: e {list}":                     `words.xx.yaml:1:1: "next" is empty; write a text`,
		"- next": `words.xx.yaml:1:1: "words" must be a block of keys`,
	} {
		_, err := readWords(src)
		var faults Faults
		if !errors.As(err, &faults) || !strings.Contains(faults.Error(), want) {
			t.Errorf("%q:\ngot  %v\nwant %s", src, err, want)
		}
	}
}

func TestCataloguesAreToldByTheirNames(t *testing.T) {
	for name, want := range map[string]string{"words.he.yaml": "he", "dir/words.pt-BR.yml": "pt-BR", "words.yaml": "", "he.yaml": "", "mywords.he.yaml": ""} {
		if lang, is := IsCatalogue(name); is != (want != "") || is && lang != want {
			t.Errorf("%s: got %q, %v", name, lang, is)
		}
	}
}
