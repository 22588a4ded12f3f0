package rand

import (
	"io"
	"syscall/js"
)

// Reader is the browser's source of randomness.
var Reader io.Reader = browser{}

type browser struct{}

// atMost is how many bytes a browser gives at once.
const atMost = 65536

// Read fills b. A browser without the source throws, which is a panic here: an id
// that can be guessed is worse than none.
func (browser) Read(b []byte) (int, error) {
	if len(b) > atMost { // without min, as google/uuid is Go of 2021
		b = b[:atMost]
	}
	drawn := js.Global().Get("Uint8Array").New(len(b))
	js.Global().Get("crypto").Call("getRandomValues", drawn)
	return js.CopyBytesToGo(b, drawn), nil
}
