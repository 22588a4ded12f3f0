package web

import (
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/innerbuddies/gutquiz/app"
	"github.com/innerbuddies/gutquiz/widget"
	"github.com/innerbuddies/gutquiz/widget/quizfile"
)

// examples are the finished quizzes of the documents, each once. While the test runs the
// app has the words of those in languages that it has none in by itself.
func examples(t *testing.T) (quizzes []*widget.Quiz) {
	t.Helper()
	files, err := filepath.Glob("../docs/examples/*.yaml")
	if err != nil || len(files) < 3 {
		t.Fatalf("%v %v", files, err)
	}
	for _, file := range files {
		if _, translated := quizfile.IsTranslation(filepath.Base(file)); translated {
			continue
		}
		src, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		if lang, words := quizfile.IsCatalogue(file); words {
			catalogue, err := quizfile.ReadCatalogue(file, src, app.English(), app.Spare)
			if err != nil {
				t.Fatal(err)
			}
			app.Learn(lang, catalogue)
			t.Cleanup(func() { app.Unlearn(lang) })
			continue
		}
		quiz, err := quizfile.ReadIn(os.DirFS(filepath.Dir(file)), file, src)
		if err != nil {
			t.Fatal(err)
		}
		if want := strings.TrimSuffix(filepath.Base(file), ".yaml"); string(quiz.ID) != want {
			t.Errorf("%s is of the quiz %q", file, quiz.ID)
		}
		quizzes = append(quizzes, quiz)
	}
	return quizzes
}

// Every example builds, beside the others, and all of its pages say something.
func TestTheExamplesBuild(t *testing.T) {
	all := examples(t)
	site, err := Build(Options{Quizzes: all, Base: "https://quiz.example/", Client: tinyClient()})
	if err != nil {
		t.Fatal(err)
	}
	for _, quiz := range all {
		pages := []string{"", "embed/", "paper/"}
		for _, outcome := range quiz.Outcomes {
			pages = append(pages, "r/"+outcome.ID.Slug()+"/")
		}
		for _, page := range pages {
			file := site.files[string(quiz.ID)+"/"+page+"index.html"]
			if file == nil {
				t.Fatalf("%s has no page %s", quiz.ID, page)
			}
			said := strings.Join(saidByHTML(t, string(file.Bytes)), " ")
			for _, wrong := range []string{"{n}", "{list}", "{range}", "{outcome}", "card.", "paper.", "outcome.", "“”", "%!"} {
				if strings.Contains(said, wrong) {
					t.Errorf("%s/%s says %q", quiz.ID, page, wrong)
				}
			}
		}
	}
}

// The example that is written from right to left says so on every page, and no sentence
// of the English app is left on it.
func TestTheHebrewExampleIsInHebrew(t *testing.T) {
	site, err := Build(Options{Quizzes: examples(t), Client: tinyClient()})
	if err != nil {
		t.Fatal(err)
	}
	english := slices.Sorted(maps.Values(app.English()))
	twoWords := regexp.MustCompile(`[A-Za-z]{2,} [A-Za-z]{2,}`)
	for _, page := range []string{"", "embed/", "paper/", "r/", "r/mint/", "card/basil/"} {
		text := string(site.files["which-herb/"+page+"index.html"].Bytes)
		if !strings.Contains(text, `<html lang="he" dir="rtl"`) {
			t.Errorf("%s does not run from right to left", page)
		}
		for _, said := range saidByHTML(t, text) {
			said = strings.TrimSpace(said)
			_, is := slices.BinarySearch(english, said)
			if is && said != "Quiz" && said != "" || twoWords.MatchString(said) && !strings.ContainsAny(said, "{}<>") { // a schema calls it Quiz
				t.Errorf("%s says %q", page, said)
			}
		}
	}
	for path, file := range site.files {
		if strings.HasPrefix(path, "static/words-he.") {
			if said := string(file.Bytes); !strings.Contains(said, `"quiz.back":"חזרה"`) {
				t.Errorf("%s: %s", path, said)
			}
			return
		}
	}
	t.Error("the client is given no Hebrew")
}

// A quiz says nothing of what it does not have: only that with conditions has any in its
// pages, and only that with ranges has a score.
func TestExamplesHaveNoTraceOfEachOther(t *testing.T) {
	site, err := Build(Options{Quizzes: examples(t), Client: tinyClient()})
	if err != nil {
		t.Fatal(err)
	}
	for id, traces := range map[string][]string{
		"bike-tyre":     {"data-count=", "data-if=", "Only if you ticked", "your score lies"},
		"first-bread":   {"your score lies"},
		"plant-variety": {"data-count=", "data-if=", "data-unless=", "Only if you ticked"},
	} {
		for _, page := range []string{"", "embed/", "paper/"} {
			text := string(site.files[id+"/"+page+"index.html"].Bytes)
			for _, trace := range traces {
				if strings.Contains(text, trace) {
					t.Errorf("%s/%s has %s", id, page, trace)
				}
			}
		}
	}
	if paper := string(site.files["first-bread/paper/index.html"].Bytes); !strings.Contains(paper, "Only if you ticked “Yes” (question 1):") {
		t.Error("the paper twin does not say whom a question is for")
	}
}
