package main

// A library is a module that gutquiz is linked with less a part of it.
type library struct {
	name     string            // as people say it
	less     string            // what it goes without, in a word
	module   string            // as go.mod has it
	packages []string          // those that gutquiz is linked with, by directory
	record   string            // tells of each of their files what becomes of it
	copy     string            // the directory of the copy
	swaps    map[string]string // imports, each with the package of ours in its place
	offered  bool              // the change is offered to its authors
}

const goapp = "github.com/maxence-charriere/go-app/v10"

// What a reader would download for what gutquiz does not use.
var goApp = library{
	name:     "go-app",
	less:     "its server",
	module:   goapp,
	packages: []string{"pkg/app", "pkg/errors"},
	record:   "cmd/goapp/goapp.txt",
	copy:     "bin/goapp",
	swaps: map[string]string{
		"encoding/json":          "pkg/less/json",
		"net/url":                "pkg/less/url",
		"github.com/google/uuid": "pkg/less/uuid",
	},
	offered: true,
}

// Ids are random and of a time: no hash, no database. A browser's own source of
// randomness needs no ciphers of Go's around it.
var googleUUID = library{
	name:     "google/uuid",
	less:     "its ciphers",
	module:   "github.com/google/uuid",
	packages: []string{"."},
	record:   "cmd/goapp/uuid.txt",
	copy:     "bin/uuid",
	swaps: map[string]string{
		"crypto/rand": "less/rand",
		"crypto/md5":  "less/md5",
		"crypto/sha1": "less/sha1",
	},
}

var libraries = []library{goApp, googleUUID}
