package web

import (
	"encoding/json"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/innerbuddies/gutquiz/widget"
	"github.com/innerbuddies/gutquiz/widget/quizfile"
)

func plantSite(t *testing.T) (*Site, *widget.Quiz) {
	t.Helper()
	src, err := os.ReadFile("../docs/examples/houseplant.yaml")
	if err != nil {
		t.Fatal(err)
	}
	quiz, err := quizfile.ReadIn(os.DirFS("../docs/examples"), "houseplant.yaml", src)
	if err != nil {
		t.Fatal(err)
	}
	site, err := Build(Options{Quizzes: []*widget.Quiz{quiz}, Base: "https://quiz.example/", Client: tinyClient()})
	if err != nil {
		t.Fatal(err)
	}
	return site, quiz
}

var (
	anImage   = regexp.MustCompile(`<img [^>]*>`)
	itsSource = regexp.MustCompile(`src="?([^" >]+)`)
)

// Pages name pictures as files that are there, with their measures and words; no page
// that a reader answers on names one of a result.
func TestPagesNameTheirPicturesAsFiles(t *testing.T) {
	site, quiz := plantSite(t)
	for path, want := range map[string]int{"": 1, "houseplant/": 5, "houseplant/embed/": 5, "houseplant/r/": 1, "houseplant/r/fern/": 1, "houseplant/card/fern/": 1, "houseplant/paper/": 7} {
		file := site.files[path+"index.html"]
		if file == nil {
			t.Errorf("no page %q", path)
			continue
		}
		text := string(file.Bytes)
		images := anImage.FindAllString(text, -1)
		if len(images) != want || strings.Contains(text, "data:image/") {
			t.Errorf("%q has %d pictures, want %d: %v", path, len(images), want, images)
		}
		root := strings.Repeat("../", strings.Count(path, "/"))
		for _, image := range images {
			source := itsSource.FindStringSubmatch(image)
			address, below := strings.CutPrefix(source[1], root)
			if !below || site.files[address] == nil || !strings.Contains(image, "alt=") || !strings.Contains(image, "width=") || !strings.Contains(image, "height=") {
				t.Errorf("%q: %s", path, image)
			}
		}
	}
	page := string(site.files["houseplant/index.html"].Bytes)
	for _, outcome := range quiz.Outcomes {
		address := (&builder{site: site}).addressOf(t, outcome.Image.Source)
		if strings.Contains(page, address) {
			t.Errorf("the quiz's page names the picture of %s", outcome.ID)
		}
	}
	if !strings.Contains(page, `data-pictures="yes"`) || strings.Contains(string(tyreSite(t).files["bike-tyre/index.html"].Bytes), "data-pictures") {
		t.Error("a page must say that it has pictures, and only then")
	}
}

// addressOf is the file that a picture became.
func (b *builder) addressOf(t *testing.T, source string) string {
	t.Helper()
	ext, text, err := fromSource(source)
	if err != nil {
		t.Fatal(err)
	}
	address := "static/houseplant." + contentHash(text) + ext
	if b.site.files[address] == nil {
		t.Fatalf("there is no %s", address)
	}
	return address
}

// What a client shows after the page is sealed it has whole, so that it asks for none;
// pictures of questions are there before.
func TestReadersGetThePicturesOfOutcomesWithTheQuiz(t *testing.T) {
	site, quiz := plantSite(t)
	for path, file := range site.files {
		if !strings.HasPrefix(path, "static/houseplant.") || !strings.HasSuffix(path, ".json") {
			continue
		}
		got, err := widget.Open(file.Bytes)
		if err != nil {
			t.Fatal(err)
		}
		if len(got.EachImage()) != len(quiz.Outcomes) || got.Image.Source != "" || len(got.Images) > 0 {
			t.Errorf("%s has %d pictures", path, len(got.EachImage()))
		}
		for i, outcome := range quiz.Outcomes {
			if got.Outcomes[i].Image != outcome.Image || got.Texts.Outcomes[outcome.ID].Picture == "" {
				t.Errorf("%s lacks the picture of %s", path, outcome.ID)
			}
		}
		return
	}
	t.Error("there is no quiz")
}

// Opened by itself a drawing is a page: it may run and fetch nothing.
func TestADrawingOpenedByItselfRunsNothingAndIsKept(t *testing.T) {
	site, quiz := plantSite(t)
	drawings := 0
	for path, file := range site.files {
		if !strings.HasSuffix(path, ".svg") {
			continue
		}
		drawings++
		headers, err := json.Marshal(HeadersFor(path, *file))
		if err != nil || !strings.Contains(string(headers), "default-src 'none'") || !strings.Contains(string(headers), "sandbox") {
			t.Errorf("%s: %s", path, headers)
		}
	}
	for _, image := range quiz.EachImage() {
		address := (&builder{site: site}).addressOf(t, image.Source)
		if !slices.Contains(site.kept(), address) {
			t.Errorf("the worker does not keep %s", address)
		}
	}
	if drawings != 9 { // eight of the quiz, and the site's icon
		t.Errorf("%d drawings", drawings)
	}
}

func TestAnAuthorsPictureIsOnThePoster(t *testing.T) {
	const dot = "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
	const drawn = "data:image/svg+xml,%3Csvg xmlns=%22http://www.w3.org/2000/svg%22 viewBox=%220 0 9 9%22%3E%3Crect width=%229%22 height=%229%22 fill=%22%23c9683f%22/%3E%3C/svg%3E"
	for _, source := range []string{dot, drawn} {
		if painted(widget.Image{Source: source}) == nil {
			t.Errorf("%s is not painted", source)
		}
	}
	// A drawing that only a browser draws is no half picture.
	text := strings.Replace(drawn, "%3C/svg", "%3Ctext%3EFern%3C/text%3E%3C/svg", 1)
	for _, source := range []string{"", "data:image/svg+xml,%3Csvg/%3E", text, "data:image/png;base64,AAAA", "data:image/png;base64,?"} {
		if painted(widget.Image{Source: source}) != nil {
			t.Errorf("%q is painted", source)
		}
	}
}

func TestWhatIsNotOnAPosterIsTold(t *testing.T) {
	_, quiz := plantSite(t)
	if why := Unpainted(quiz); len(why) > 0 {
		t.Errorf("got %q of the example", why)
	}
	other := *quiz
	quiz = &other
	quiz.Image.Source = "data:image/svg+xml,%3Csvg xmlns=%22http://www.w3.org/2000/svg%22 viewBox=%220 0 9 9%22%3E%3Ctext%3EFern%3C/text%3E%3C/svg%3E"
	if why := Unpainted(quiz); len(why) != 1 || !strings.Contains(why[0], "of the quiz: ") || !strings.Contains(why[0], "<text>") {
		t.Errorf("got %q", why)
	}
}

// Another quiz's pictures are kept by its readers alone.
func TestPicturesAreKeptWithTheirQuiz(t *testing.T) {
	_, quiz := plantSite(t)
	plan := teaPlan(t, Options{Quizzes: []*widget.Quiz{tea(), quiz}, Client: tinyClient()})
	if files := strings.Join(plan.Files, " "); strings.Contains(files, "houseplant") {
		t.Errorf("who reads another quiz keeps %s", files)
	}
}
