package quizfile

import (
	"os"
	"regexp"
	"testing"
	"testing/fstest"

	"github.com/goccy/go-yaml"

	"github.com/innerbuddies/gutquiz/widget"
)

var fenced = regexp.MustCompile("(?s)```yaml\n(.*?)```")

// Every example of docs/writing.md is a quiz, or takes the place of the parts of those
// names in the first.
func TestTheExamplesOfTheDocumentsAreQuizzes(t *testing.T) {
	page, err := os.ReadFile("../../docs/writing.md")
	if err != nil {
		t.Fatal(err)
	}
	examples := fenced.FindAllSubmatch(page, -1)
	if len(examples) < 9 {
		t.Fatalf("%d examples found", len(examples))
	}
	if first := string(examples[0][1]); first != tyre(t) {
		t.Errorf("the first example is not docs/examples/bike-tyre.yaml:\n%s", first)
	}
	for _, example := range examples {
		src, err := yaml.Marshal(inPlace(t, examples[0][1], example[1]))
		if err != nil {
			t.Fatal(err)
		}
		for _, fault := range short(t, string(src)) {
			t.Errorf("%s\n%s", fault, src)
		}
	}
}

// The other two kinds of files that the document shows are what it says, too.
func TestTheExamplesOfOtherFilesAreRight(t *testing.T) {
	page, err := os.ReadFile("../../docs/writing.md")
	if err != nil {
		t.Fatal(err)
	}
	others := regexp.MustCompile("(?s)```yml\n(.*?)```").FindAllSubmatch(page, -1)
	if len(others) != 2 {
		t.Fatalf("%d examples found", len(others))
	}
	quiz, err := Read("bike-tyre.yaml", []byte(tyre(t)))
	if err != nil {
		t.Fatal(err)
	}
	if german, err := ReadTranslation("bike-tyre.de.yaml", others[0][1], []*widget.Quiz{quiz}); err != nil || german.Texts.Title != "Welcher Fahrradreifen?" {
		t.Errorf("the translation: %v", err)
	}
	if site, err := ReadSite("site.yaml", others[1][1], fstest.MapFS{}); err != nil || site.Name != "The tyre desk" || len(site.Warnings) > 0 {
		t.Errorf("the site: %+v, %v", site, err)
	}
}

// inPlace is the whole with parts in place of its own of those names.
func inPlace(t *testing.T, whole, parts []byte) yaml.MapSlice {
	t.Helper()
	var quiz, part yaml.MapSlice
	for src, into := range map[string]*yaml.MapSlice{string(whole): &quiz, string(parts): &part} {
		if err := yaml.UnmarshalWithOptions([]byte(src), into, yaml.UseOrderedMap()); err != nil {
			t.Fatalf("%v\n%s", err, src)
		}
	}
	for _, p := range part {
		quiz = placed(quiz, p)
	}
	return quiz
}

func placed(quiz yaml.MapSlice, part yaml.MapItem) yaml.MapSlice {
	for i := range quiz {
		if quiz[i].Key == part.Key {
			quiz[i] = part
			return quiz
		}
	}
	return append(quiz, part)
}
