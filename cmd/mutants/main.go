// Command mutants breaks code in small ways, one at a time, and asks whether the
// tests of its package notice. It prints how many of a hundred they do, and each
// mutant that survived; docs/mutants.md says how to read that.
//
//	go run ./cmd/mutants              a sample: 60 of each room, always the same ones
//	go run ./cmd/mutants -n 200 -for 20m widget
//	go run ./cmd/mutants -all -for 12h
//
// It ends with 1 where a survivor is not argued in argued.txt, or the list is not
// true any more.
//
// The map of the package:
//
//	rooms.go   what is broken, and by whose tests it is judged
//	find.go    the mutants of a file; breaks.go the ways to break
//	judge.go   what the tests say of a mutant; suite.go runs them, the likeliest and the quick ones first
//	argued.go  the survivors that are no fault, with the reason
package main

import (
	"flag"
	"fmt"
	"io"
	"os"
	"slices"
	"time"
)

func main() { os.Exit(run(os.Args[1:], os.Stdout, os.Stderr)) }

// A wish is what the command line asks for.
type wish struct {
	all     bool
	n       int
	seed    uint64
	workers int
	most    time.Duration // for each room
	rooms   []string
}

func run(args []string, stdout, stderr io.Writer) int {
	var w wish
	flags := flag.NewFlagSet("mutants", flag.ContinueOnError)
	flags.SetOutput(stderr)
	flags.BoolVar(&w.all, "all", false, "try every mutant")
	flags.IntVar(&w.n, "n", 60, "try so many of each room")
	flags.Uint64Var(&w.seed, "seed", 1, "choose another sample")
	flags.IntVar(&w.workers, "workers", 2, "try so many at once")
	flags.DurationVar(&w.most, "for", time.Hour, "stop each room after so long, and judge what was tried")
	if flags.Parse(args) != nil {
		return 2
	}
	w.rooms = flags.Args()
	fine, err := w.grant(".", stdout)
	if err != nil {
		fmt.Fprintf(stderr, "mutants: %v\n", err)
		return 1
	}
	if !fine {
		return 1
	}
	return 0
}

// grant tries what is wished for and reports whether all is well.
func (w wish) grant(root string, stdout io.Writer) (bool, error) {
	chosen, err := chooseRooms(root, w.rooms)
	if err != nil {
		return false, err
	}
	list, err := readArgued(root)
	if err != nil {
		return false, err
	}
	fine := true
	for _, r := range chosen {
		there, err := r.mutants(root)
		if err != nil {
			return false, err
		}
		if !list.stands(r, there, stdout) {
			fine = false
		}
		tried, err := r.judge(root, w, w.sample(there), stdout)
		if err != nil {
			return false, err
		}
		if !list.tell(r, tried, stdout) {
			fine = false
		}
	}
	return fine, nil
}

// sample returns the mutants to try, all or some, in the order that the seed
// chooses: what is stopped early is a sample as well.
func (w wish) sample(there []mutant) []mutant {
	chosen := slices.Clone(there)
	shuffle(chosen, w.seed)
	if w.all || w.n >= len(chosen) {
		return chosen
	}
	return chosen[:w.n]
}
