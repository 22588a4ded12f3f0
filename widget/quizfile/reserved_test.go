package quizfile

import (
	"os"
	"path/filepath"
	"regexp"
	"testing"
)

var drawnID = regexp.MustCompile(`\bid="([^"]+)"`)

// What a page calls a part of its own is no question's id. The views the quiz and its
// cards are made of are drawn in app/testdata.
func TestNoQuestionIsCalledLikeAPartOfAPage(t *testing.T) {
	seen := 0
	for _, view := range []string{"start", "start-line", "child", "trouble", "kefir", "step-up-ounces", "urgent", "talk-first", "shared", "share", "keep-*"} {
		files, err := filepath.Glob("../../app/testdata/" + view + ".html")
		if err != nil || len(files) == 0 {
			t.Fatalf("no view %s: %v", view, err)
		}
		for _, file := range files {
			text, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			for _, id := range drawnID.FindAllSubmatch(text, -1) {
				if seen++; !isReserved(string(id[1])) {
					t.Errorf("%s has a part %q, which a question could be called too", file, id[1])
				}
			}
		}
	}
	if seen < 50 {
		t.Errorf("only %d ids seen", seen)
	}
}
