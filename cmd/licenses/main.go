// Command licenses writes what the licences of others ask to go with their code:
// web/licenses/client.txt (licenses.txt in every site), web/licenses/tool.txt
// (`gutquiz licenses`) and THIRD_PARTY.md. Run it when go.mod changes; a test
// says when.
//
// The map of the package:
//
//	linked.go  what is linked into the client and the tool
//	text.go    the licences of that, and their kinds
//	write.go   the three files
package main

import (
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
)

func main() {
	if err := writeAll("."); err != nil {
		fmt.Fprintf(os.Stderr, "licenses: %v\n", err)
		os.Exit(1)
	}
}

func writeAll(root string) error {
	texts, err := written(root)
	if err != nil {
		return err
	}
	for _, name := range slices.Sorted(maps.Keys(texts)) {
		if err := os.WriteFile(filepath.Join(root, name), []byte(texts[name]), 0o644); err != nil {
			return err
		}
	}
	return nil
}
