package rand

import (
	"io"
	"slices"
	"testing"
)

// In a browser more than 65,536 bytes are more than one draw. There it runs as
// GOOS=js GOARCH=wasm go test -exec "$(go env GOROOT)/lib/wasm/go_js_wasm_exec".
func TestAllThatIsAskedForIsDrawn(t *testing.T) {
	drawn := make([]byte, 3*65536+1000)
	if _, err := io.ReadFull(Reader, drawn); err != nil {
		t.Fatal(err)
	}
	seen := map[string]bool{}
	for id := range slices.Chunk(drawn, 16) {
		if seen[string(id)] {
			t.Fatalf("got % x twice", id)
		}
		seen[string(id)] = true
	}
}
