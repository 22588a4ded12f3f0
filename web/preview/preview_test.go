package preview

import (
	"bufio"
	"context"
	"encoding/json"
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/innerbuddies/gutquiz/web"
	"github.com/innerbuddies/gutquiz/widget"
	"github.com/innerbuddies/gutquiz/widget/quizfile"
)

const tyre = `quiz: bike-tyre
title: Which bicycle tyre?
questions:
  - id: where
    ask: Where do you ride most?
    options:
      - {id: road, say: Tarmac, give: {slick: 2}}
      - {id: trail, say: Forest tracks, give: {knobbly: 2}}
outcomes:
  - {id: slick, headline: Take a slick tyre, text: It rolls easily.}
  - {id: knobbly, headline: Take a knobbly tyre, text: It grips.}
`

var wasm = web.File{Bytes: []byte("\x00asm\x01\x00\x00\x00")}

// A bench is a desk with one file, and the page's ear on it.
type bench struct {
	t       *testing.T
	name    string
	desk    *Desk
	address string
	news    chan report
	out     *lines
}

// lines is what the terminal is told.
type lines struct{ said chan string }

func (l *lines) Write(b []byte) (int, error) {
	select {
	case l.said <- string(b):
	default:
	}
	return len(b), nil
}

func sit(t *testing.T, text string) *bench {
	t.Helper()
	b := &bench{t: t, name: filepath.Join(t.TempDir(), "tyre.yaml"), news: make(chan report, 100), out: &lines{make(chan string, 100)}}
	b.save(text)
	ctx, cancel := context.WithCancel(t.Context())
	desk, err := New(Options{
		Files: func() ([]string, error) { return []string{b.name}, nil },
		Draft: draftOf, Prove: quizfile.Read, Out: b.out,
		Around: func() []string { return []string{b.name + ".site"} }, Site: b.site,
		Client: web.Client{Own: wasm, Frame: wasm, Exec: []byte("globalThis.Go = class {}")},
	})
	if err != nil {
		t.Fatal(err)
	}
	handler, err := desk.Handler(ctx)
	if err != nil {
		t.Fatal(err)
	}
	b.desk = desk
	server := httptest.NewServer(handler)
	b.address = server.URL
	done := make(chan struct{})
	go func() { desk.Run(ctx); close(done) }()
	t.Cleanup(func() { cancel(); <-done; server.Close() })
	b.listen(ctx)
	return b
}

// site reads the name of a site from the file around the quiz.
func (b *bench) site() (Site, error) {
	name, _ := os.ReadFile(b.name + ".site")
	if string(name) == "wrong" {
		return Site{}, quizfile.Faults{{File: "site.yaml", Line: 3, Column: 4, Message: "is wrong"}}
	}
	return Site{Site: widget.Site{Name: string(name)}}, nil
}

func (b *bench) listen(ctx context.Context) {
	request, err := http.NewRequestWithContext(ctx, http.MethodGet, b.address+"/news", nil)
	if err != nil {
		b.t.Fatal(err)
	}
	response, err := http.DefaultClient.Do(request)
	if err != nil {
		b.t.Fatal(err)
	}
	go func() {
		defer response.Body.Close()
		scanner := bufio.NewScanner(response.Body)
		scanner.Buffer(nil, 1<<20)
		for scanner.Scan() {
			if text, is := strings.CutPrefix(scanner.Text(), "data: "); is {
				var r report
				if json.Unmarshal([]byte(text), &r) == nil {
					b.news <- r
				}
			}
		}
	}()
}

func (b *bench) save(text string) {
	b.t.Helper()
	if err := os.WriteFile(b.name, []byte(text), 0o644); err != nil {
		b.t.Fatal(err)
	}
}

// until waits for a report that is as wanted.
func (b *bench) until(what string, wanted func(report) bool) report {
	b.t.Helper()
	var last report
	for timeout := time.After(20 * time.Second); ; {
		select {
		case last = <-b.news:
			if wanted(last) {
				return last
			}
		case <-timeout:
			b.t.Fatalf("waited for %s; the last report is %+v", what, last)
		}
	}
}

func (b *bench) page(path string) (int, string) {
	b.t.Helper()
	response, err := http.Get(b.address + path)
	if err != nil {
		b.t.Fatal(err)
	}
	defer response.Body.Close()
	body, err := io.ReadAll(response.Body)
	if err != nil {
		b.t.Fatal(err)
	}
	return response.StatusCode, string(body)
}

func TestAChangeIsDrawnAndItsPlaceTold(t *testing.T) {
	b := sit(t, tyre)
	first := b.until("the proof", func(r report) bool { return r.Proof == "All 2 combinations of answers are walked: no fault." })
	if first.Quiz != "bike-tyre" || first.Version != 0 || len(first.Steps) != 1 || len(first.Endings) != 2 || first.Endings[1].Share != "50 %" || first.At != nil {
		t.Errorf("got %+v", first)
	}
	now := strings.Replace(tyre, "ride most", "ride", 1)
	b.save(now)
	r := b.until("a version", func(r report) bool { return r.Version == 1 })
	if r.At == nil || r.At.Step != "where" || len(r.Faults) > 0 {
		t.Errorf("got %+v", r)
	}
	if code, body := b.page("/site/0/bike-tyre/embed/"); code != 200 || !strings.Contains(body, "Where do you ride?") {
		t.Errorf("got %d, %.300s", code, body)
	}
	b.save(strings.Replace(now, "It grips.", "It holds.", 1))
	r = b.until("a version of the result", func(r report) bool { return r.Version == 2 && r.At != nil && r.At.Step == resultStep })
	if len(r.At.Answers) != 1 || r.At.Answers[0] != "trail" {
		t.Errorf("got %+v, want answers that lead to the outcome", r.At)
	}
}

func TestAFaultLeavesTheLastVersion(t *testing.T) {
	b := sit(t, tyre)
	b.save(strings.Replace(tyre, "give: {slick: 2}", "give: {slik: 2}", 1))
	r := b.until("the fault", func(r report) bool { return len(r.Faults) > 0 })
	if r.Version != 0 || !strings.Contains(r.Faults[0].Place, "tyre.yaml:7:") || !strings.Contains(r.Faults[0].Excerpt, "^") {
		t.Errorf("got %+v", r)
	}
	if code, body := b.page("/site/0/bike-tyre/embed/"); code != 200 || !strings.Contains(body, "Tarmac") {
		t.Errorf("got %d, %.300s", code, body)
	}
	if said := <-b.out.said; !strings.Contains(said, "tyre.yaml:7:") {
		t.Errorf("the terminal is told %q", said)
	}
	b.save(tyre)
	if r := b.until("no fault", func(r report) bool { return len(r.Faults) == 0 }); r.At != nil {
		t.Errorf("nothing changed, and %+v is to be opened", r.At)
	}
}

func TestAFileThatIsFaultyFromTheStart(t *testing.T) {
	b := sit(t, "quiz: x\n")
	r := b.until("its faults", func(r report) bool { return len(r.Faults) > 0 })
	if r.Quiz != "" {
		t.Errorf("got %+v", r)
	}
	if code, _ := b.page("/site/0/x/embed/"); code != 404 {
		t.Errorf("got %d for what was never drawn", code)
	}
	b.save(tyre)
	b.until("the quiz", func(r report) bool { return r.Quiz == "bike-tyre" && len(r.Faults) == 0 })
}

func TestAFileThatGoesAndComesBack(t *testing.T) {
	b := sit(t, tyre)
	if err := os.Remove(b.name); err != nil {
		t.Fatal(err)
	}
	b.until("that it is gone", func(r report) bool {
		return len(r.Faults) == 1 && strings.Contains(r.Faults[0].Message, "is gone") && r.Quiz != ""
	})
	b.save(tyre)
	b.until("that it is back", func(r report) bool { return len(r.Faults) == 0 })
}

func TestAnOldPageStillFindsItsFiles(t *testing.T) {
	b := sit(t, tyre)
	_, body := b.page("/site/0/bike-tyre/embed/")
	_, after, _ := strings.Cut(body, `data-quiz="../../`)
	address, _, _ := strings.Cut(after, `"`)
	b.save(strings.Replace(tyre, "Tarmac", "Roads", 1))
	b.until("a version", func(r report) bool { return r.Version == 1 })
	if code, text := b.page("/site/0/" + address); code != 200 || !strings.Contains(text, "Tarmac") {
		t.Errorf("got %d, %.80s for %q", code, text, address)
	}
}

func TestOnlyThisMachineIsAnswered(t *testing.T) {
	b := sit(t, tyre)
	for host, want := range map[string]int{"127.0.0.1:80": 200, "localhost:80": 200, "localhost": 200, "evil.example": 421, "127.0.0.1.evil.example:80": 421, "": 421} {
		w, r := httptest.NewRecorder(), httptest.NewRequest(http.MethodGet, "/", nil)
		r.Host = host
		handler, err := b.desk.Handler(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		if handler.ServeHTTP(w, r); w.Code != want {
			t.Errorf("%q: got %d, want %d", host, w.Code, want)
		}
	}
}

func TestFirstChange(t *testing.T) {
	for _, test := range []struct {
		name, before, after string
		want                int
	}{
		{"none", "a\nb", "a\nb", 0},
		{"a line", "a\nb\nc", "a\nx\nc", 2},
		{"a line more", "a\nb", "a\nb\nc", 3},
		{"a line less", "a\nb\nc", "a\nb", 2},
		{"line ends alone", "a\nb", "a\r\nb", 0},
	} {
		if got := firstChange([]byte(test.before), []byte(test.after)); got != test.want {
			t.Errorf("%s: got %d, want %d", test.name, got, test.want)
		}
	}
}

func TestAnEmptiedFileIsGivenTime(t *testing.T) {
	now := time.Now()
	var p pending
	if p.stands([]byte(""), false, now) || p.stands([]byte(""), false, now.Add(patience/2)) {
		t.Error("an emptied file was taken at once")
	}
	if !p.stands([]byte(""), false, now.Add(patience)) {
		t.Error("a file that stays empty is never told")
	}
	if p.stands([]byte("half"), false, now.Add(2*patience)) || p.stands([]byte("whole"), false, now.Add(2*patience+settle)) {
		t.Error("a change that goes on was taken")
	}
	if !p.stands([]byte("whole"), false, now.Add(2*patience+3*settle)) {
		t.Error("a change that stands still was not taken")
	}
}

func draftOf(name string, src []byte) (*widget.Quiz, error) { return quizfile.Draft(nil, name, src) }

// A change of what is around a quiz is seen, its faults stand on every quiz, and the last
// that could be read counts meanwhile. It is no edit of the quiz.
func TestWhatIsAroundIsFollowed(t *testing.T) {
	b := sit(t, tyre)
	around := func(text string) {
		if err := os.WriteFile(b.name+".site", []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	first := b.until("the quiz", func(r report) bool { return r.Quiz != "" })
	page := func() string {
		response, err := http.Get(b.address + "/site/0/bike-tyre/")
		if err != nil {
			t.Fatal(err)
		}
		defer response.Body.Close()
		text, _ := io.ReadAll(response.Body)
		return string(text)
	}
	around("The tyre desk")
	now := b.until("another version", func(r report) bool { return r.Version > first.Version })
	if !strings.Contains(page(), "The tyre desk") || now.Edits != first.Edits {
		t.Errorf("the page does not follow, or the quiz is said to be edited: %+v", now)
	}
	around("wrong")
	faulty := b.until("a fault", func(r report) bool { return len(r.Faults) > 0 })
	if faulty.Faults[0].Place != "site.yaml:3:4" || !strings.Contains(page(), "The tyre desk") {
		t.Errorf("got %+v", faulty)
	}
	around("Mended")
	b.until("no fault", func(r report) bool { return len(r.Faults) == 0 && r.Version > faulty.Version })
	b.save(strings.Replace(tyre, "Tarmac", "Cobbles", 1))
	b.until("an edit", func(r report) bool { return r.Edits == first.Edits+1 })
}
