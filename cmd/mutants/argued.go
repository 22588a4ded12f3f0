package main

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

const arguedFile = "cmd/mutants/argued.txt"

// A list holds the survivors that are argued, each with its line in the file.
type list map[string]int

// readArgued reads argued.txt: a mutant a line, as this program prints it, and
// below it, indented, why no test needs to catch it.
func readArgued(root string) (list, error) {
	text, err := os.ReadFile(filepath.Join(root, arguedFile))
	if errors.Is(err, fs.ErrNotExist) {
		return list{}, nil
	}
	if err != nil {
		return nil, err
	}
	all, lines := list{}, strings.Split(string(text), "\n")
	for i, line := range lines {
		if line == "" || strings.HasPrefix(line, "#") || strings.HasPrefix(line, "\t") {
			continue
		}
		if i+1 >= len(lines) || len(strings.TrimSpace(lines[i+1])) < 10 || !strings.HasPrefix(lines[i+1], "\t") {
			return nil, fmt.Errorf("%s:%d: no reason stands below %q; write one, after a tab", arguedFile, i+1, line)
		}
		all[line] = i + 1
	}
	return all, nil
}

// stands reports whether every argued mutant of the room is still there, and
// tells where one that moved went.
func (l list) stands(r room, there []mutant, stdout io.Writer) bool {
	fine := true
	for line, at := range l {
		file, _, _ := strings.Cut(line, ":")
		if filepath.ToSlash(filepath.Dir(file)) != r.name || slices.ContainsFunc(there, func(m mutant) bool { return m.String() == line }) {
			continue
		}
		fine = false
		fmt.Fprintf(stdout, "%s:%d: %s: %s\n", arguedFile, at, line, moved(line, file, there))
	}
	return fine
}

func moved(line, file string, there []mutant) string {
	for _, m := range there {
		if m.file == file && strings.HasSuffix(line, ": "+m.change()) {
			return "moved; it is now " + m.String()
		}
	}
	return "gone; take it out of the list"
}

// target is how many of a hundred mutants must be caught; the others must be argued.
const target = 95

// tell prints the room's score, and reports whether
// enough were caught, each survivor is argued and none that is argued was caught.
func (l list) tell(r room, tried []trial, stdout io.Writer) bool {
	count, fine := map[verdict]int{}, true
	argued := 0
	for _, t := range tried {
		count[t.verdict]++
		at, known := l[t.String()]
		switch {
		case t.verdict == survived && known:
			argued++
		case t.verdict == survived:
			fine = false
		case known:
			fine = false
			fmt.Fprintf(stdout, "%s:%d: %s: caught now; take it out of the list\n", arguedFile, at, t)
		}
	}
	judged := count[caught] + count[survived]
	fmt.Fprintf(stdout, "%s: %d of %d mutants caught, %.1f of 100; %d survivors argued, %d not; %d did not compile\n",
		r.name, count[caught], judged, 100*float64(count[caught])/float64(max(judged, 1)), argued, count[survived]-argued, count[unborn])
	return fine && 100*count[caught] >= target*judged
}
