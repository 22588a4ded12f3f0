package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"time"
)

// A suite is a room's tests, and what is known of them from a run on the code as
// it is. The quick ones judge first: they catch most mutants.
type suite struct {
	room
	root        string
	slow        string        // matches the names of the slow ones
	quick, rest time.Duration // how long each half may take
}

func (s suite) String() string {
	return fmt.Sprintf("a test that takes over %s, or the slow ones %s, has caught one", s.quick, s.rest)
}

// suite runs the tests on the code as it is, which must pass.
func (r room) suite(root string) (suite, error) {
	s := suite{room: r, root: root}
	dir, err := os.MkdirTemp("", "suite")
	if err != nil {
		return s, err
	}
	defer os.RemoveAll(dir)
	if out, err := s.compile(dir + "/whole.test"); err != nil {
		return s, fmt.Errorf("%s: its tests do not compile as they are:\n%s", r.name, out)
	}
	out, err := s.run(dir+"/whole.test", time.Hour, "-test.v")
	if err != nil {
		return s, fmt.Errorf("%s: its tests fail as they are:\n%s", r.name, out)
	}
	s.divide(out)
	return s, nil
}

var passed = regexp.MustCompile(`(?m)^--- PASS: (\w+) \(([\d.]+s)\)$`)

// divide tells the quick tests from the slow by what they took.
func (s *suite) divide(out string) {
	var slow []string
	for _, found := range passed.FindAllStringSubmatch(out, -1) {
		took, err := time.ParseDuration(found[2])
		switch {
		case err == nil && took > 500*time.Millisecond:
			slow = append(slow, found[1])
			s.rest += took
		case err == nil:
			s.quick += took
		}
	}
	s.slow = "^(" + strings.Join(slow, "|") + ")$"
	s.quick = max(10*time.Second, 5*s.quick).Round(time.Second)
	s.rest = max(20*time.Second, 5*s.rest).Round(time.Second)
}

// passes reports whether every test passes. Those beside the broken file judge
// first: they are the likeliest to catch it.
func (s suite) passes(binary, file string) bool {
	if beside := testsBeside(s.root, file); beside != "" {
		if _, err := s.run(binary, s.quick+s.rest, "-test.failfast", "-test.run="+beside); err != nil {
			return false
		}
	}
	if _, err := s.run(binary, s.quick, "-test.failfast", "-test.skip="+s.slow); err != nil {
		return false
	}
	_, err := s.run(binary, s.rest, "-test.failfast", "-test.run="+s.slow)
	return err == nil
}

var aTest = regexp.MustCompile(`(?m)^func (Test\w+)\(`)

// testsBeside matches the names of the tests in f_test.go, for f.go; it is empty
// where there are none.
func testsBeside(root, file string) string {
	text, err := os.ReadFile(filepath.Join(root, strings.TrimSuffix(file, ".go")+"_test.go"))
	if err != nil {
		return ""
	}
	var names []string
	for _, found := range aTest.FindAllStringSubmatch(string(text), -1) {
		names = append(names, found[1])
	}
	if len(names) == 0 {
		return ""
	}
	return "^(" + strings.Join(names, "|") + ")$"
}

func (s suite) compile(binary string, args ...string) (string, error) {
	args = append(append([]string{"test", "-c", "-o", binary}, args...), "./"+s.name)
	command := exec.Command("go", args...)
	command.Dir = s.root
	out, err := command.CombinedOutput()
	return string(out), err
}

// run runs a test binary. A mutant may loop and take all memory on its way, so
// that is bounded as well.
func (s suite) run(binary string, limit time.Duration, args ...string) (string, error) {
	ctx, cancel := context.WithTimeout(context.Background(), limit+10*time.Second)
	defer cancel()
	args = append([]string{"-c", `ulimit -v 4000000; exec "$@"`, "sh", binary, "-test.timeout=" + limit.String()}, args...)
	command := exec.CommandContext(ctx, "sh", args...)
	command.Dir = filepath.Join(s.root, s.name)
	command.Env = append(os.Environ(), "GOMAXPROCS=1")
	command.WaitDelay = time.Second
	out, err := command.CombinedOutput()
	return string(out), err
}

// lay writes the broken file, and the overlay that puts it in place, into dir.
func lay(root, dir string, m mutant) (string, error) {
	place, err := filepath.Abs(filepath.Join(root, m.file))
	if err != nil {
		return "", err
	}
	broken, overlay := filepath.Join(dir, "broken.go"), filepath.Join(dir, "overlay.json")
	text, err := json.Marshal(map[string]map[string]string{"Replace": {place: broken}})
	if err != nil {
		return "", err
	}
	return overlay, errors.Join(os.WriteFile(broken, m.broken(), 0o644), os.WriteFile(overlay, text, 0o644))
}
