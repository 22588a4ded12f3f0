package main

import (
	"os"
	"path"
	"path/filepath"
	"strings"
)

// swapped is a file of the library's with the imports of its swaps exchanged.
func (lib library) swapped(text string) string {
	for theirs, bare := range lib.swaps {
		text = strings.Replace(text, "\n\t\""+theirs+"\"\n", "\n\t\""+lib.module+"/"+bare+"\"\n", 1)
	}
	return text
}

// addSwaps adds the packages that stand in the place of imports.
func (h home) addSwaps(lib library, files map[string][]byte) error {
	for _, bare := range lib.swaps {
		names, err := filepath.Glob(h.path(oursFor(bare)) + "/*.go")
		if err != nil {
			return err
		}
		for _, name := range names {
			if strings.HasSuffix(name, "_test.go") {
				continue
			}
			text, err := os.ReadFile(name)
			if err != nil {
				return err
			}
			files[path.Join(bare, filepath.Base(name))] = text
		}
	}
	return nil
}
