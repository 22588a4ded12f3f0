package main

import (
	"fmt"
	"regexp"
	"strings"
	"testing"
)

func TestTheExamplesForAssistantsPassCheck(t *testing.T) {
	got := call(t, "", "llms")
	if got.code != 0 || !strings.HasPrefix(got.stdout, "# ") {
		t.Fatalf("got %d, %.80s%s", got.code, got.stdout, got.stderr)
	}
	examples := regexp.MustCompile("(?s)```yaml\n(.*?)```").FindAllStringSubmatch(got.stdout, -1)
	if len(examples) < 3 {
		t.Fatalf("%d examples found", len(examples))
	}
	for i, example := range examples {
		name := write(t, fmt.Sprintf("example%d.yaml", i+1), example[1])
		if got := call(t, "", "check", name); got.code != 0 {
			t.Errorf("example %d: %s", i+1, got.stderr)
		}
	}
}

// What it says are no keys must not be any, and what it names must be.
func TestWhatAssistantsAreToldOfKeysIsTrue(t *testing.T) {
	text, schema := string(llms), call(t, "", "schema").stdout
	for _, key := range regexp.MustCompile("(?m)^- Required: (.*)$").FindStringSubmatch(text)[1:] {
		for _, word := range regexp.MustCompile("`([a-z_]+)`").FindAllStringSubmatch(key, -1) {
			if !strings.Contains(schema, `"`+word[1]+`": {`) {
				t.Errorf("%s is no key", word[1])
			}
		}
	}
	for _, word := range []string{"only_if", "unless", "none", "nothing_left", "show_score", "refers", "was", "stop", "only", "without", "note", "reason", "flip", "step"} {
		if !strings.Contains(text, word) || !strings.Contains(schema, `"`+word+`": {`) {
			t.Errorf("%s is not told, or is no key", word)
		}
	}
	for _, word := range []string{"result", "answers", "weight", "image"} {
		if strings.Contains(schema, `"`+word+`": {`) {
			t.Errorf("%s is a key now; llms.txt says it is none", word)
		}
	}
}
