package quizfile

import (
	"errors"
	"io/fs"
	"strings"
	"testing"

	"github.com/innerbuddies/gutquiz/widget/quizzes"
)

func FuzzRead(f *testing.F) {
	f.Add([]byte(small))
	f.Add([]byte(manyFaults))
	f.Add([]byte(tyre(f)))
	for _, tests := range [][]broken{shapeFaults, yamlFaults, meaningFaults} {
		for _, test := range tests {
			f.Add([]byte(strings.Replace(small, test.old, test.new, 1)))
			f.Add([]byte(test.new))
		}
	}
	shipped, err := fs.Glob(quizzes.FS, "*.yaml")
	if err != nil {
		f.Fatal(err)
	}
	for _, name := range shipped {
		src, err := quizzes.FS.ReadFile(name)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(src)
	}
	f.Fuzz(func(t *testing.T, src []byte) {
		quiz, err := Read("fuzz.yaml", src)
		if (quiz == nil) != (err != nil) {
			t.Fatalf("quiz %v with error %v", quiz, err)
		}
		if err != nil {
			sound(t, err)
		}
	})
}

// sound holds every fault to what Fault promises.
func sound(t *testing.T, err error) {
	var faults Faults
	if !errors.As(err, &faults) || len(faults) == 0 {
		t.Fatalf("the error is a %T: %v", err, err)
	}
	for i, f := range faults {
		if f.Line < 1 || f.Column < 1 || f.Message == "" || f.File != "fuzz.yaml" {
			t.Errorf("unsound fault %+v", f)
		}
		if i > 0 && f.Line < faults[i-1].Line {
			t.Errorf("line %d comes after line %d", f.Line, faults[i-1].Line)
		}
		if strings.Contains(f.Message, "\n") || strings.Contains(f.Message, "broke down") {
			t.Errorf("message %q", f.Message)
		}
	}
}
