package web

import (
	"crypto/sha512"
	"encoding/base64"
	"regexp"
	"strings"
	"testing"

	"github.com/innerbuddies/gutquiz/widget"
	"github.com/innerbuddies/gutquiz/widget/quizfile"
	"github.com/innerbuddies/gutquiz/widget/quizzes"
)

func TestTheLoaderHasTwoAddresses(t *testing.T) {
	path, integrity := teaSite(t).Loader()
	for address, cache := range map[string]string{"embed.js": keepShortly, path: keepForEver} {
		f, _ := teaSite(t).File(address)
		got := map[string]string{}
		for _, h := range HeadersFor(address, f) {
			got[h.Name] = h.Value
		}
		for name, want := range map[string]string{
			"Content-Type": "text/javascript; charset=utf-8", "Cache-Control": cache,
			"Access-Control-Allow-Origin": "*", "Cross-Origin-Resource-Policy": "cross-origin",
		} {
			if got[name] != want {
				t.Errorf("%s: got %s: %q, want %q", address, name, got[name], want)
			}
		}
		sum := sha512.Sum384(f.Bytes)
		if got := "sha384-" + base64.StdEncoding.EncodeToString(sum[:]); got != integrity {
			t.Errorf("%s: got integrity %s, want %s", address, got, integrity)
		}
	}
	if !regexp.MustCompile(`^embed\.[0-9a-f]{10}\.js$`).MatchString(path) {
		t.Errorf("got %s, want a name with its hash", path)
	}
}

func TestTheLoaderKnowsItsQuizzesAndCards(t *testing.T) {
	code := string(teaSite(t).files["embed.js"].Bytes)
	for _, want := range []string{`"tea-or-milk":{title:'Tea or "milk"?'`, "tea:[", "milk:[", wordsFailed, wordsMore} {
		if !strings.Contains(code, want) {
			t.Errorf("got no %s in the loader", want)
		}
	}
	for _, never := range []string{"eval(", "innerHTML", "document.cookie", "localStorage", "MutationObserver"} {
		if strings.Contains(code, never) {
			t.Errorf("the loader has %s", never)
		}
	}
}

func TestHeights(t *testing.T) {
	source, err := quizzes.FS.ReadFile("buttermilk-or-kefir.yaml")
	if err != nil {
		t.Fatal(err)
	}
	quiz, err := quizfile.Read("buttermilk-or-kefir.yaml", source)
	if err != nil {
		t.Fatal(err)
	}
	measured, err := readHeights()
	if err != nil {
		t.Fatal(err)
	}
	cards := loaderTable([]*widget.Quiz{quiz}, measured)[quiz.ID].Heights
	if len(cards) < 2 {
		t.Fatalf("got %d frames, want the quiz and its cards", len(cards))
	}
	for card, pairs := range cards {
		if measured[quiz.ID][card] == nil {
			t.Errorf("frame %q was never measured: run `make heights`", card)
		}
		for i := 2; i < len(pairs); i += 2 {
			if pairs[i] <= pairs[i-2] || pairs[i+1] < 300 {
				t.Errorf("frame %q: got width %d after %d, height %d", card, pairs[i], pairs[i-2], pairs[i+1])
			}
		}
	}
}
