package main

import (
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
)

// A room is a package that is broken and judged by its own tests.
type room struct {
	name string
	// only, where set, is the file that is broken; else all of them are.
	only string
}

// What decides, protects or keeps: the rest draws.
var rooms = []room{{name: "widget"}, {name: "app/kept"}, {name: "web", only: "policy.go"}}

// chooseRooms returns the rooms of these names, or all there are.
func chooseRooms(root string, names []string) ([]room, error) {
	var chosen []room
	for _, r := range rooms {
		_, err := os.Stat(filepath.Join(root, r.name))
		if err == nil && (len(names) == 0 || slices.Contains(names, r.name)) {
			chosen = append(chosen, r)
		}
	}
	if len(chosen) == 0 || len(names) > len(chosen) {
		return nil, fmt.Errorf("rooms %q: not all of them are rooms to break; cmd/mutants/rooms.go names those", names)
	}
	return chosen, nil
}

// files lists the files to break, from the module's root.
func (r room) files(root string) ([]string, error) {
	if r.only != "" {
		return []string{path.Join(r.name, r.only)}, nil
	}
	found, err := fs.Glob(os.DirFS(root), r.name+"/*.go")
	return slices.DeleteFunc(found, func(name string) bool { return strings.HasSuffix(name, "_test.go") }), err
}

func (r room) mutants(root string) ([]mutant, error) {
	files, err := r.files(root)
	if err != nil {
		return nil, err
	}
	var all []mutant
	for _, name := range files {
		text, err := os.ReadFile(filepath.Join(root, name))
		if err != nil {
			return nil, err
		}
		some, err := find(name, text)
		if err != nil {
			return nil, err
		}
		all = append(all, some...)
	}
	return all, nil
}
