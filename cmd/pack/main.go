// Command pack compresses the clients for the next build of the tool to embed. It
// is no part of the tool, so that make can compile the tool meanwhile.
package main

import (
	"fmt"
	"io"
	"os"
	"path/filepath"

	"github.com/innerbuddies/gutquiz/web/pack"
)

func main() { os.Exit(run(os.Args[1:], os.Stdout, os.Stderr)) }

func run(args []string, stdout, stderr io.Writer) int {
	if len(args) < 3 {
		fmt.Fprintln(stderr, "usage: pack WASM_EXEC OUTDIR WASM...")
		return 2
	}
	return all(args[2:], args[0], args[1], stdout, stderr)
}

// all packs the clients at once: each takes one core for long.
func all(wasms []string, exec, dir string, stdout, stderr io.Writer) (code int) {
	failed := make(chan error)
	for _, wasm := range wasms {
		go func() { failed <- one(wasm, exec, dir, stdout) }()
	}
	for range wasms {
		if err := <-failed; err != nil {
			fmt.Fprintf(stderr, "pack: %v\n", err)
			code = 1
		}
	}
	return code
}

func one(wasm, exec, dir string, stdout io.Writer) error {
	tenth := 0
	did, err := pack.Client(wasm, exec, dir, func(part float64) {
		if now := int(part * 10); now > tenth {
			tenth = now
			fmt.Fprintf(stdout, "   … %d %% of %s packed\n", 10*tenth, filepath.Base(wasm))
		}
	})
	if err == nil && !did {
		fmt.Fprintf(stdout, "   %s is the one packed before\n", filepath.Base(wasm))
	}
	return err
}
