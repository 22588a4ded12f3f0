package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
)

// A part is a module that is linked, and the directories of its packages that are.
type part struct {
	name, version, dir string
	packages           []string
}

// Where the tool runs: what it is linked with differs by system.
var systems = []string{"linux", "darwin", "windows"}

func clientParts(root string) ([]part, error) {
	return parts(root, "./cmd/client", "GOOS=js", "GOARCH=wasm")
}

func toolParts(root string) ([]part, error) {
	var all []part
	for _, system := range systems {
		some, err := parts(root, "./cmd/gutquiz", "GOOS="+system, "GOARCH=amd64")
		if err != nil {
			return nil, err
		}
		all = join(all, some)
	}
	return all, nil
}

// join adds the parts and packages that are missing, and sorts them by name.
func join(all, some []part) []part {
	for _, s := range some {
		at := slices.IndexFunc(all, func(p part) bool { return p.name == s.name })
		if at < 0 {
			all = append(all, s)
			continue
		}
		all[at].packages = append(all[at].packages, s.packages...)
		slices.Sort(all[at].packages)
		all[at].packages = slices.Compact(all[at].packages)
	}
	slices.SortFunc(all, func(a, b part) int { return strings.Compare(a.name, b.name) })
	return all
}

// parts returns what a main package is linked with, this module and Go included.
func parts(root, main string, target ...string) ([]part, error) {
	goroot, err := goCommand(root, target, "env", "GOROOT")
	if err != nil {
		return nil, err
	}
	goDir := strings.TrimSpace(goroot)
	listed, err := goCommand(root, target, "list", "-deps", "-json=Dir,Module", main)
	if err != nil {
		return nil, err
	}
	all := []part{{name: "Go", dir: goDir, packages: []string{goDir}}}
	decoder := json.NewDecoder(strings.NewReader(listed))
	for {
		one, err := nextPart(decoder)
		if errors.Is(err, io.EOF) {
			return all, nil
		}
		if err != nil {
			return nil, err
		}
		if one.name != "" {
			all = join(all, []part{one})
		}
	}
}

// nextPart reads one package of go list; of the standard library it has no name.
func nextPart(decoder *json.Decoder) (part, error) {
	var p struct {
		Dir    string
		Module struct {
			Path, Version, Dir string
			Replace            struct{ Dir string }
		}
	}
	if err := decoder.Decode(&p); err != nil {
		return part{}, err
	}
	dir := p.Module.Dir
	if p.Module.Replace.Dir != "" {
		dir = p.Module.Replace.Dir
	}
	return part{name: p.Module.Path, version: p.Module.Version, dir: dir, packages: []string{p.Dir}}, nil
}

func goCommand(root string, env []string, args ...string) (string, error) {
	command := exec.Command("go", args...)
	command.Dir = root
	command.Env = append(os.Environ(), env...)
	var stderr strings.Builder
	command.Stderr = &stderr
	out, err := command.Output()
	if err != nil {
		return "", fmt.Errorf("go %s: %w: %s", strings.Join(args, " "), err, &stderr)
	}
	return string(out), nil
}

// above lists a package's directory and those above it, up to its module's.
func (p part) above() []string {
	var dirs []string
	for _, dir := range p.packages {
		for len(dir) > len(p.dir) && strings.HasPrefix(dir, p.dir) {
			dirs = append(dirs, dir)
			dir = filepath.Dir(dir)
		}
	}
	dirs = append(dirs, p.dir)
	slices.Sort(dirs)
	return slices.Compact(dirs)
}
