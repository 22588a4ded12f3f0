// Command pack compresses the client for the next build of the tool to embed. It
// is no part of the tool, so that make can compile the tool meanwhile.
package main

import (
	"fmt"
	"io"
	"os"

	"github.com/innerbuddies/gutquiz/web/pack"
)

func main() { os.Exit(run(os.Args[1:], os.Stdout, os.Stderr)) }

func run(args []string, stdout, stderr io.Writer) int {
	if len(args) != 3 {
		fmt.Fprintln(stderr, "usage: pack WASM WASM_EXEC OUTDIR")
		return 2
	}
	tenth := 0
	did, err := pack.Client(args[0], args[1], args[2], func(part float64) {
		if now := int(part * 10); now > tenth {
			tenth = now
			fmt.Fprintf(stdout, "   … %d %% of the client packed\n", 10*tenth)
		}
	})
	if err != nil {
		fmt.Fprintf(stderr, "pack: %v\n", err)
		return 1
	}
	if !did {
		fmt.Fprintln(stdout, "   the client is the one packed before")
	}
	return 0
}
