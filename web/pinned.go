package web

import (
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
)

// pinnedName are scripts that articles name by their hash: they stay for ever.
var pinnedName = regexp.MustCompile(`^(embed|doctor)\.[0-9a-f]{10}\.js$`)

const (
	headersPath = "_headers"
	// earlierPath lists files of earlier builds, each with how many builds ago a page
	// last named it.
	earlierPath = ".gutquiz-earlier"
	// earlierBuilds is how long such a file stays: a page from a cache, or one that is
	// open, still asks for the client of its own build.
	earlierBuilds = 5
)

// withEarlier returns the site with the files of earlier builds in dir that others
// still name by their hash, or the site itself where there are none: articles name
// scripts, with an integrity, and pages from a cache name what they were built with.
// Only builds that changed such files count.
func (s *Site) withEarlier(dir string, old []string) (*Site, error) {
	ages, err := s.earlier(dir, old)
	if err != nil || len(ages) == 0 {
		return s, err
	}
	all := &Site{files: maps.Clone(s.files)}
	var lines strings.Builder
	for _, name := range slices.Sorted(maps.Keys(ages)) {
		if err := all.addEarlier(dir, name); err != nil {
			return nil, err
		}
		if !pinnedName.MatchString(name) {
			fmt.Fprintf(&lines, "%d %s\n", ages[name], name)
		}
	}
	delete(all.files, headersPath)
	if err := all.add(headersPath, File{Bytes: []byte(headersFile(all))}); err != nil {
		return nil, err
	}
	if err := all.add(earlierPath, File{Bytes: []byte(lines.String())}); err != nil {
		return nil, err
	}
	return all, all.compress()
}

// earlier are the files of earlier builds that stay, each with its age in builds.
func (s *Site) earlier(dir string, old []string) (map[string]int, error) {
	before, err := readEarlier(dir)
	if err != nil {
		return nil, err
	}
	ages := map[string]int{}
	grow := 0
	for _, name := range old {
		if hashedName.MatchString(name) && s.files[name] == nil {
			ages[name] = before[name]
			if before[name] == 0 && !pinnedName.MatchString(name) {
				grow = 1 // the last build had it, and this one has not
			}
		}
	}
	for name := range ages {
		ages[name] += grow
	}
	maps.DeleteFunc(ages, func(name string, age int) bool { return age > earlierBuilds && !pinnedName.MatchString(name) })
	return ages, nil
}

func readEarlier(dir string) (map[string]int, error) {
	text, err := os.ReadFile(filepath.Join(dir, earlierPath))
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return nil, err
	}
	ages := map[string]int{}
	for line := range strings.Lines(string(text)) {
		age, name, _ := strings.Cut(strings.TrimSpace(line), " ")
		ages[name], _ = strconv.Atoi(age) // what is no number begins anew
	}
	return ages, nil
}

// addEarlier adds a file as dir has it, compressed too. One that is not there, or is
// not what its name says, is left out: a build was killed, or somebody changed it.
func (s *Site) addEarlier(dir, name string) error {
	read := func(ext string) ([]byte, error) {
		text, err := os.ReadFile(filepath.Join(dir, filepath.FromSlash(name)+ext))
		if errors.Is(err, fs.ErrNotExist) {
			return nil, nil
		}
		return text, err
	}
	text, err := read("")
	br, errBr := read(".br")
	gz, errGz := read(".gz")
	if err := errors.Join(err, errBr, errGz); err != nil {
		return err
	}
	if !strings.Contains(name, "."+contentHash(text)+".") {
		return nil
	}
	return s.add(name, File{Bytes: text, Br: br, Gz: gz})
}
