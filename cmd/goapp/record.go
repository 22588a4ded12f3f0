package main

import (
	"fmt"
	"io"
	"maps"
	"os"
	"slices"
	"strings"
)

// The fates of a file.
const (
	keep = "keep" // copied as it is; go.sum vouches for its bytes
	swap = "swap" // copied, but what it imports of the library's swaps is ours
	cut  = "cut"  // left out
	ours = "ours" // one of ours stands in its place
	less = "less" // the same, and not offered upstream
)

// An entry is a file's fate and, where it is not kept, the sha256 of the file
// that was read when its fate was decided.
type entry struct{ fate, digest string }

// A record is a library's record file: the version it was written for, and entries by path.
type record struct {
	version string
	files   map[string]entry
}

func readRecord(name string) (record, error) {
	text, err := os.ReadFile(name)
	if err != nil {
		return record{}, err
	}
	r := record{files: map[string]entry{}}
	for i, line := range strings.Split(string(text), "\n") {
		if err := r.readLine(line); err != nil {
			return record{}, fmt.Errorf("%s:%d: %w", name, i+1, err)
		}
	}
	if r.version == "" {
		return record{}, fmt.Errorf("%s: no line says which version it is for; write `version v…`", name)
	}
	return r, nil
}

func (r *record) readLine(line string) error {
	words := strings.Fields(line)
	switch {
	case len(words) == 0 || strings.HasPrefix(line, "#"):
		return nil
	case len(words) == 2 && words[0] == "version":
		r.version = words[1]
	case len(words) == 2 && words[0] == keep:
		r.files[words[1]] = entry{fate: keep}
	case len(words) == 3 && slices.Contains([]string{swap, cut, ours, less}, words[0]):
		r.files[words[1]] = entry{words[0], words[2]}
	default:
		return fmt.Errorf("cannot read %q; write `version V`, `keep FILE`, or `swap`, `cut`, `ours` or `less` with FILE SHA256", line)
	}
	return nil
}

const recordHead = `# Each file of %s that gutquiz is linked with, tests aside, and what becomes of it in %s:
#   keep  as it is
#   swap  with ours in the place of some imports (cmd/goapp/library.go)
#   cut   left out
#   ours  one of ours in its place, offered upstream (cmd/goapp/noserver has it)
#   less  the same, and not offered: it goes without what gutquiz does not use
# A file that is not kept was read by a person; its sha256 says which bytes. See docs/go-app.md.
`

func (r record) write(w io.Writer, lib library) {
	fmt.Fprintf(w, recordHead+"version %s\n", lib.name, lib.copy, r.version)
	for _, path := range slices.Sorted(maps.Keys(r.files)) {
		e := r.files[path]
		fmt.Fprintln(w, strings.TrimSpace(fmt.Sprintf("%-4s %s %s", e.fate, path, e.digest)))
	}
}

// anew returns the record for what is upstream now: fates stay, digests are
// taken anew, a new file is kept.
func (r record) anew(up upstream) record {
	next := record{version: up.Version, files: map[string]entry{}}
	for path, digest := range up.digests {
		e, known := r.files[path]
		switch {
		case !known || e.fate == keep:
			next.files[path] = entry{fate: keep}
		default:
			next.files[path] = entry{e.fate, digest}
		}
	}
	return next
}

func (h home) recordAnew(r record, up upstream, stdout io.Writer) error {
	for _, fault := range r.faults(up) {
		fmt.Fprintln(stdout, fault)
	}
	var text strings.Builder
	r.anew(up).write(&text, up.library)
	if err := os.WriteFile(h.path(up.record), []byte(text.String()), 0o644); err != nil {
		return err
	}
	fmt.Fprintf(stdout, "%s: written for %s %s; a new file is kept, so decide on each of them\n", up.record, up.name, up.Version)
	return nil
}
