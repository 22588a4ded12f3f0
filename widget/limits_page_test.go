package widget

import (
	"fmt"
	"os"
	"strings"
	"testing"
)

// What docs/limits.md says is what the code holds.
func TestTheLimitsAreThoseOfTheDocument(t *testing.T) {
	page, err := os.ReadFile("../docs/limits.md")
	if err != nil {
		t.Fatal(err)
	}
	for _, row := range []string{
		fmt.Sprintf("| options in all | %d |", maxOptions),
		fmt.Sprintf("| rules | %d |", maxRules),
		fmt.Sprintf("| outcomes that points choose between, or scores | %d |", maxContests),
		fmt.Sprintf("| points for one answer | %d |", maxPlain),
		fmt.Sprintf("| combinations of answers | %d,000,000 |", maxCombinations/1_000_000),
		fmt.Sprintf("| days of a plan | %d, and at least %d |", mostDays, leastDays),
		fmt.Sprintf("| a number in a plan | %d,000 |", mostAmount/1_000),
	} {
		if !strings.Contains(string(page), row) {
			t.Errorf("the document lacks %q", row)
		}
	}
}
