package quizfile

import (
	"fmt"
	"os"
	"strings"
	"testing"
)

// What docs/limits.md says of files is what the code holds.
func TestTheLimitsOfFilesAreThoseOfTheDocument(t *testing.T) {
	page, err := os.ReadFile("../../docs/limits.md")
	if err != nil {
		t.Fatal(err)
	}
	for _, row := range []string{
		fmt.Sprintf("| one picture | %d,000 bytes, %d,%03d pixels a side |", mostPicture/1000, mostPixels/1000, mostPixels%1000),
		fmt.Sprintf("| all pictures of a quiz | %d,000 bytes |", mostPictures/1000),
		fmt.Sprintf("| a quiz file | %d MB |", maxBytes>>20),
	} {
		if !strings.Contains(string(page), row) {
			t.Errorf("the document lacks %q", row)
		}
	}
}
