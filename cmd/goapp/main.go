// Command goapp puts go-app less its server into bin/goapp and writes the go.work
// that makes every go command take it: for the client, the tool and all tests.
// It stops where go-app is not what files.txt was written for. See docs/go-app.md.
//
//	GOWORK=off go run ./cmd/goapp            make the copy
//	GOWORK=off go run ./cmd/goapp -record    write files.txt anew, for another version
//	GOWORK=off go run ./cmd/goapp -patch     print the change as offered upstream
//
// The map of the package:
//
//	record.go   files.txt: each file of go-app, and what becomes of it
//	upstream.go the module as the go command has it
//	compare.go  what differs between the two, and what to do then
//	copy.go     the files of the copy, written where they differ
//	swap.go     imports of go-app's that are exchanged for ours
//	patch.go    the same change behind a build tag
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
	anew := flags.Bool("record", false, "write cmd/goapp/files.txt anew from the version in go.mod")
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
	up, err := home.download()
	if err != nil {
		return err
	}
	r, err := readRecord(home.path(recordFile))
	if err != nil {
		return err
	}
	if anew {
		return home.recordAnew(r, up, stdout)
	}
	if err := r.compare(up); err != nil {
		return err
	}
	if patch {
		return home.writePatch(r, up, stdout)
	}
	return home.makeCopy(r, up, stdout)
}

// makeCopy brings bin/goapp and go.work up to date, and says so where they were not.
func (h home) makeCopy(r record, up upstream, stdout io.Writer) error {
	files, err := h.copied(r, up)
	if err != nil {
		return err
	}
	changed, err := bring(h.path(copyDir), files)
	if err != nil {
		return err
	}
	wrote, err := h.writeWork()
	if err == nil && (changed > 0 || wrote) {
		fmt.Fprintf(stdout, "%s: go-app %s less its server, for every go command in here\n", copyDir, up.Version)
	}
	return err
}
