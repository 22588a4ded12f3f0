package web

import (
	"strings"
	"testing"

	"github.com/innerbuddies/gutquiz/widget"
)

func TestADraftIsTheSiteWithoutWhatTakesLong(t *testing.T) {
	whole := teaSite(t)
	draft, err := Build(Options{Quizzes: []*widget.Quiz{tea()}, Client: tinyClient(), Draft: true})
	if err != nil {
		t.Fatal(err)
	}
	for _, path := range draft.Paths() {
		f, _ := draft.File(path)
		if f.Br != nil || f.Gz != nil {
			t.Errorf("%s is compressed", path)
		}
		// A worker would show its author what was, and an installed draft would stay.
		if strings.Contains(string(f.Bytes), "serviceWorker") || strings.Contains(string(f.Bytes), `rel="manifest"`) {
			t.Errorf("%s would be kept", path)
		}
		want, found := whole.File(path)
		if strings.HasSuffix(path, "/embed/index.html") && (!found || string(want.Bytes) != string(f.Bytes)) {
			t.Errorf("%s is not what readers get", path)
		}
	}
	for _, path := range []string{"tea-or-milk/index.html", "tea-or-milk/embed/index.html", "tea-or-milk/paper/index.html", "tea-or-milk/r/tea/index.html"} {
		if _, found := draft.File(path); !found {
			t.Errorf("%s is missing", path)
		}
	}
}
