package main

import (
	"fmt"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
)

// compare returns nil where the library is what the record was written for, and else
// an error that lists what differs and says what to do.
func (r record) compare(up upstream) error {
	faults := r.faults(up)
	if len(faults) == 0 {
		return nil
	}
	return fmt.Errorf("%s\n%s%s", strings.Join(faults, "\n"), r.changes(up), r.advice(up))
}

// faults lists, file by file, where the library is not what the record says.
func (r record) faults(up upstream) []string {
	var faults []string
	if r.version != up.Version {
		faults = append(faults, fmt.Sprintf("go.mod: %s is %s, and %s was written for %s", up.name, up.Version, up.record, r.version))
	}
	paths := maps.Clone(up.digests)
	for path := range r.files {
		paths[path] = up.digests[path]
	}
	for _, path := range slices.Sorted(maps.Keys(paths)) {
		if fault := r.fault(up.name, path, paths[path]); fault != "" {
			faults = append(faults, path+": "+fault)
		}
	}
	return faults
}

func (r record) fault(library, path, digest string) string {
	e, known := r.files[path]
	switch {
	case !known:
		return "new in " + library + "; nobody has decided whether a reader needs it"
	case digest == "":
		return "gone from " + library + ", renamed perhaps; it was to be " + said[e.fate]
	case e.fate != keep && e.digest != digest:
		return fmt.Sprintf("changed in %s (sha256 %.12s…, was %.12s…); it is %s", library, digest, e.digest, said[e.fate])
	}
	return ""
}

var said = map[string]string{keep: "kept", swap: "given imports of ours", cut: "left out", ours: "replaced by ours", less: "replaced by ours"}

// changes shows what became of the files that are not kept, where the version
// before is still in the module cache.
func (r record) changes(up upstream) string {
	was := strings.TrimSuffix(up.Dir, up.Version) + r.version
	if _, err := os.Stat(was); err != nil || was == up.Dir {
		return ""
	}
	var shown strings.Builder
	for _, path := range slices.Sorted(maps.Keys(r.files)) {
		if e, digest := r.files[path], up.digests[path]; e.fate != keep && digest != "" && digest != e.digest {
			// git ends with 1 where the two differ, which they do.
			change, _ := exec.Command("git", "--no-pager", "diff", "--no-index", filepath.Join(was, path), filepath.Join(up.Dir, path)).Output()
			shown.Write(change)
		}
	}
	return shown.String()
}

func (r record) advice(up upstream) string {
	if r.version == up.Version {
		return `The version is the one recorded, so the module cache or ` + up.record + ` was changed by hand:
  go mod verify             says whether the cache is whole; go clean -modcache empties it
  git diff ` + up.record
	}
	return fmt.Sprintf(`To take %s (docs/go-app.md tells more):
  1. read what changed, between %s
     and %s (go mod download %s@%s brings it back)
  2. bring cmd/goapp/noserver in line with the files it stands for
  3. GOWORK=off go run ./cmd/goapp -record, then look at git diff %s: is a new file nothing a reader needs? Make it "cut"
  4. GOWORK=off go run ./cmd/goapp -patch, into docs/go-app.md
  5. make test`, up.Version, up.Dir, strings.TrimSuffix(up.Dir, up.Version)+r.version, up.module, r.version, up.record)
}
