package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/image/font/gofont/gobold"

	"github.com/innerbuddies/gutquiz/app"
)

// tyres is a directory with the quiz about tyres, and other files beside it.
func tyres(t *testing.T, others map[string]string) string {
	t.Helper()
	src, err := os.ReadFile("../../docs/examples/bike-tyre.yaml")
	if err != nil {
		t.Fatal(err)
	}
	dir := filepath.Dir(write(t, "bike-tyre.yaml", string(src)))
	for name, text := range others {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

func built(t *testing.T, file string, args ...string) (string, said) {
	t.Helper()
	out := filepath.Join(t.TempDir(), "site")
	got := call(t, "", append([]string{"build", "--out", out}, args...)...)
	text, _ := os.ReadFile(filepath.Join(out, file))
	return string(text), got
}

func TestASiteIsReadBesideItsQuizzes(t *testing.T) {
	dir := tyres(t, map[string]string{
		"site.yaml": "name: The Tyre Desk\nlogo: logo.svg\ncolours: {accent: \"#ffcc00\"}\n",
		"logo.svg":  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 1"/>`})
	home, got := built(t, "index.html", "--quizzes", dir)
	if got.code != 0 || !strings.Contains(home, "The Tyre Desk") || !strings.Contains(home, "static/logo.") {
		t.Errorf("got %d, %s%s", got.code, got.stderr, home)
	}
	if want := "warning: " + filepath.Join(dir, "site.yaml") + ":3:19: "; !strings.HasPrefix(got.stderr, want) {
		t.Errorf("got %s, want %s", got.stderr, want)
	}
}

func TestASiteMayBeNamed(t *testing.T) {
	dir := tyres(t, map[string]string{"site.yaml": "name: Not this\n"})
	other := write(t, "other.yaml", "name: This one\n")
	if home, got := built(t, "index.html", "--quizzes", dir, "--site", other); !strings.Contains(home, "This one") || strings.Contains(home, "Not this") {
		t.Errorf("got %d, %s", got.code, got.stderr)
	}
	if _, got := built(t, "index.html", "--quizzes", dir, "--site", other+"x"); got.code != 1 || !strings.Contains(got.stderr, "other.yamlx") {
		t.Errorf("got %d, %s", got.code, got.stderr)
	}
}

func TestFaultsOfASiteArePrintedAndNothingIsBuilt(t *testing.T) {
	dir := tyres(t, map[string]string{"site.yml": "name: x\nprivacy: javascript:alert(1)\n"})
	home, got := built(t, "index.html", "--quizzes", dir)
	file := filepath.Join(dir, "site.yml")
	if got.code != 1 || home != "" || !strings.Contains(got.stderr, file+`:2:10: "privacy"`) || !strings.Contains(got.stderr, "nothing was built: "+file+": 1 fault") {
		t.Errorf("got %d, %s", got.code, got.stderr)
	}
}

func TestTheQuizzesShippedHaveTheirSite(t *testing.T) {
	files, err := builtSite()
	if err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(string(files["index.html"].Data), "InnerBuddies quizzes") {
		t.Error("the site shipped is not its publisher's")
	}
}

func exampleNamed(t *testing.T, name string) string {
	t.Helper()
	src, err := os.ReadFile("../../docs/examples/" + name)
	if err != nil {
		t.Fatal(err)
	}
	return string(src)
}

func TestTranslationsAreReadBesideTheirQuizzes(t *testing.T) {
	german := exampleNamed(t, "bike-tyre.de.yaml")
	dir := tyres(t, map[string]string{"bike-tyre.de.yaml": german})
	page, got := built(t, "de/bike-tyre/index.html", "--quizzes", dir)
	if got.code != 0 || !strings.Contains(page, "Welcher Fahrradreifen?") {
		t.Errorf("got %d, %s", got.code, got.stderr)
	}
	dir = tyres(t, map[string]string{"bike-tyre.de.yaml": strings.Replace(german, "say: Oft", "tell: Oft", 1)})
	file := filepath.Join(dir, "bike-tyre.de.yaml")
	if _, got := built(t, "index.html", "--quizzes", dir); got.code != 1 || !strings.Contains(got.stderr, file+":14:21: ") || !strings.Contains(got.stderr, "nothing was built: "+file+": 1 fault") {
		t.Errorf("got %d, %s", got.code, got.stderr)
	}
}

func TestAQuizInALanguageWithoutWordsIsBuiltWithAWarning(t *testing.T) {
	dir := filepath.Dir(write(t, "bike-tyre.yaml", exampleNamed(t, "bike-tyre.yaml")+"lang: he\n"))
	if _, got := built(t, "index.html", "--quizzes", dir); got.code != 0 || !strings.Contains(got.stderr, `warning: quiz bike-tyre: the app has no words of its own in "he"`) {
		t.Errorf("got %d, %s", got.code, got.stderr)
	}
}

// pseudo is a language made of the app's English: every word is itself, in marks that
// run from right to left.
func pseudo(t *testing.T) string {
	t.Helper()
	var out strings.Builder
	for _, line := range strings.Split(strings.TrimSpace(call(t, "", "words").stdout), "\n") {
		key, text, _ := strings.Cut(line, ": \"")
		out.WriteString(key + ": \"\u202e" + text + "\n")
	}
	return out.String()
}

func TestAnAuthorMayBringTheWordsOfALanguage(t *testing.T) {
	t.Cleanup(func() { app.Unlearn("he") })
	dir := tyres(t, map[string]string{"bike-tyre.yaml": exampleNamed(t, "bike-tyre.yaml") + "lang: he\n", "words.he.yaml": pseudo(t)})
	page, got := built(t, "bike-tyre/index.html", "--quizzes", dir)
	if got.code != 0 || got.stderr != "" || !strings.Contains(page, "\u202eNext") || !strings.Contains(page, `data-words="../static/words-he.`) {
		t.Errorf("got %d, %s", got.code, got.stderr)
	}
	short := strings.Replace(pseudo(t), "quiz.next: ", "quiz.nxt: ", 1)
	dir = tyres(t, map[string]string{"words.he.yaml": short})
	if _, got := built(t, "index.html", "--quizzes", dir); got.code != 1 || !strings.Contains(got.stderr, `"quiz.next" is missing; the English is "Next"`) {
		t.Errorf("got %d, %s", got.code, got.stderr)
	}
}

// Pictures of links are written in the font that the site names, where the tool's own
// lack a letter of a quiz; without one they have no words, and that is said.
func TestTheFontOfPicturesIsBesideTheSite(t *testing.T) {
	const base = "https://quiz.example/"
	title := map[string]string{"hebrew.yaml": strings.NewReplacer("quiz: bike-tyre", "quiz: hebrew", "Which bicycle tyre?", "איזה צמיג?").Replace(exampleNamed(t, "bike-tyre.yaml"))}
	if _, got := built(t, "index.html", "--quizzes", tyres(t, title), "--base", base); got.code != 0 || !strings.Contains(got.stderr, `warning: quiz hebrew: the pictures of links to it are without words, as no font here has all letters of "איזה צמיג?"; name one`) {
		t.Errorf("got %d, %s", got.code, got.stderr)
	}
	title["site.yaml"], title["own.ttf"] = "picture_font: own.ttf\n", string(gobold.TTF)
	if _, got := built(t, "index.html", "--quizzes", tyres(t, title), "--base", base); got.code != 0 || !strings.Contains(got.stderr, "without words") {
		t.Errorf("with a font that lacks the letters too: got %d, %s", got.code, got.stderr)
	}
	title["own.ttf"] = "OTTO and no font"
	if home, got := built(t, "index.html", "--quizzes", tyres(t, title), "--base", base); got.code != 1 || home != "" || !strings.Contains(got.stderr, "nothing was built: picture_font own.ttf: it is no TrueType or OpenType font") {
		t.Errorf("with no font: got %d, %s", got.code, got.stderr)
	}
}

func TestAPictureThatLinksUnfurlWithoutIsTold(t *testing.T) {
	const fern = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><text>Fern</text></svg>`
	files := map[string]string{
		"bike-tyre.yaml": exampleNamed(t, "bike-tyre.yaml") + "picture: {file: fern.svg, alt: A fern}\n", "fern.svg": fern, "site.yaml": "address: https://quiz.example/\n",
	}
	want := "warning: quiz bike-tyre: links to it unfurl without the picture of the quiz: only a browser draws it whole: it has <text>\n"
	if _, got := built(t, "index.html", "--quizzes", tyres(t, files)); got.code != 0 || got.stderr != want {
		t.Errorf("got %d, %s", got.code, got.stderr)
	}
	delete(files, "site.yaml") // and none unfurls with a picture
	if _, got := built(t, "index.html", "--quizzes", tyres(t, files)); got.code != 0 || got.stderr != "" {
		t.Errorf("got %d, %s", got.code, got.stderr)
	}
}
