// Command goapp puts go-app less its server into bin/goapp, google/uuid less its
// ciphers into bin/uuid, and writes the go.work that makes every go command take
// them: for the client, the tool and all tests. It stops where one of the two is not
// what its record, goapp.txt or uuid.txt, was written for. See docs/go-app.md.
//
//	GOWORK=off go run ./cmd/goapp            make the copies
//	GOWORK=off go run ./cmd/goapp -record    write the records anew, for another version
//	GOWORK=off go run ./cmd/goapp -patch     print the change as offered to go-app
//
// The map of the package:
//
//	library.go  the two modules, and what we do to each
//	record.go   goapp.txt and uuid.txt: each file of a module, and what becomes of it
//	upstream.go a module as the go command has it
//	compare.go  what differs between the two, and what to do then
//	copy.go     the files of a copy, written where they differ
//	swap.go     imports of theirs that are exchanged for ours
//	patch.go    the change to go-app, behind a build tag
package main

import (
	"flag"
	"fmt"
	"io"
	"os"
)

func main() { os.Exit(run(os.Args[1:], os.Stdout, os.Stderr)) }

func run(args []string, stdout, stderr io.Writer) int {
	flags := flag.NewFlagSet("goapp", flag.ContinueOnError)
	flags.SetOutput(stderr)
	anew := flags.Bool("record", false, "write the records in cmd/goapp anew from the versions in go.mod")
	patch := flags.Bool("patch", false, "print the change as a patch for go-app")
	if flags.Parse(args) != nil || flags.NArg() > 0 {
		return 2
	}
	if err := do(*anew, *patch, stdout); err != nil {
		fmt.Fprintf(stderr, "goapp: %v\n", err)
		return 1
	}
	return 0
}

func do(anew, patch bool, stdout io.Writer) error {
	home, err := findHome()
	if err != nil {
		return err
	}
	for _, lib := range libraries {
		if patch && !lib.offered {
			continue
		}
		if err := home.doOne(lib, anew, patch, stdout); err != nil {
			return err
		}
	}
	if anew || patch {
		return nil
	}
	return home.writeWork(stdout)
}

func (h home) doOne(lib library, anew, patch bool, stdout io.Writer) error {
	up, err := h.download(lib)
	if err != nil {
		return err
	}
	r, err := readRecord(h.path(lib.record))
	if err != nil {
		return err
	}
	if anew {
		return h.recordAnew(r, up, stdout)
	}
	if err := r.compare(up); err != nil {
		return err
	}
	if patch {
		return h.writePatch(r, up, stdout)
	}
	return h.makeCopy(r, up, stdout)
}

// makeCopy brings a library's copy up to date, and says so where it was not.
func (h home) makeCopy(r record, up upstream, stdout io.Writer) error {
	files, err := h.copied(r, up)
	if err != nil {
		return err
	}
	changed, err := bring(h.path(up.copy), files)
	if err == nil && changed > 0 {
		fmt.Fprintf(stdout, "%s: %s %s less %s\n", up.copy, up.name, up.Version, up.less)
	}
	return err
}
