package main

import (
	"os"
	"path"
	"strings"
)

// swaps are imports that a reader would download for what gutquiz does not use of
// go-app, each with the package of ours that stands in its place there.
var swaps = map[string]string{
	"encoding/json":          "pkg/less/json",
	"net/url":                "pkg/less/url",
	"github.com/google/uuid": "pkg/less/uuid",
}

// swapped is a file of go-app's with those imports exchanged.
func swapped(text string) string {
	for theirs, bare := range swaps {
		text = strings.Replace(text, "\n\t\""+theirs+"\"\n", "\n\t\""+goapp+"/"+bare+"\"\n", 1)
	}
	return text
}

// addSwaps adds the packages that stand in the place of imports.
func (h home) addSwaps(files map[string][]byte) error {
	for _, bare := range swaps {
		name := bare + "/" + path.Base(bare) + ".go"
		text, err := os.ReadFile(h.path(oursFor(name)))
		if err != nil {
			return err
		}
		files[name] = text
	}
	return nil
}
