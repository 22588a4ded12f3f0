package pack

import (
	"bytes"
	"errors"
	"io"
	"math/rand/v2"
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/andybalholm/brotli"
)

var tinyWasm = []byte("\x00asm\x01\x00\x00\x00")

func write(t *testing.T, name string, b []byte) {
	t.Helper()
	if err := os.WriteFile(name, b, 0o644); err != nil {
		t.Fatal(err)
	}
}

func TestAClientIsPackedOnce(t *testing.T) {
	dir, out := t.TempDir(), t.TempDir()
	wasm, exec := filepath.Join(dir, Own), filepath.Join(dir, Exec)
	packs := func(want bool) {
		t.Helper()
		if did, err := Client(wasm, exec, out, nil); err != nil || did != want {
			t.Errorf("got %v, %v, want %v", did, err, want)
		}
	}
	write(t, wasm, tinyWasm)
	write(t, exec, []byte("run"))
	packs(true)
	old := time.Unix(0, 0)
	if err := os.Chtimes(filepath.Join(out, Own+".br"), old, old); err != nil {
		t.Fatal(err)
	}
	packs(false) // nothing has changed, but make must see a new file
	if found, err := os.Stat(filepath.Join(out, Own+".br")); err != nil || !found.ModTime().After(old) {
		t.Errorf("make would pack for ever: %v, %v", found, err)
	}
	write(t, exec, []byte("other"))
	packs(true)
	os.Remove(filepath.Join(out, Own+".gz"))
	packs(true)
	other := filepath.Join(dir, Frame)
	write(t, other, tinyWasm)
	if did, err := Client(other, exec, out, nil); err != nil || !did {
		t.Errorf("got %v, %v, want the other client packed beside it", did, err)
	}
	packs(false)
	if got, err := os.ReadFile(filepath.Join(out, Own+".br")); err != nil || !bytes.Equal(unpacked(t, got), tinyWasm) {
		t.Errorf("the packed client is another: %v", err)
	}
}

func unpacked(t *testing.T, br []byte) []byte {
	t.Helper()
	b, err := io.ReadAll(brotli.NewReader(bytes.NewReader(br)))
	if err != nil {
		t.Fatal(err)
	}
	return b
}

func TestWhatIsNoClientIsRefused(t *testing.T) {
	dir := t.TempDir()
	page := filepath.Join(dir, "page.html")
	write(t, page, []byte("<!doctype html>"))
	if _, err := Client(page, page, dir, nil); !errors.Is(err, ErrNotWasm) {
		t.Errorf("got %v, want ErrNotWasm", err)
	}
	if _, err := Client(filepath.Join(dir, "none"), page, dir, nil); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("got %v, want a missing file", err)
	}
}

func TestPackingTellsHowFarItIs(t *testing.T) {
	long := make([]byte, 3*chunk+1)
	for i, random := 0, rand.New(rand.NewPCG(1, 2)); i < len(long); i++ {
		long[i] = byte(random.IntN(4))
	}
	var parts []float64
	br, err := brotli11(long, func(part float64) { parts = append(parts, part) })
	if err != nil || !bytes.Equal(unpacked(t, br), long) {
		t.Fatalf("got other bytes back, %v", err)
	}
	if len(parts) != 4 || parts[0] <= 0 || parts[0] >= parts[1] || parts[3] != 1 {
		t.Errorf("got %v, want four growing parts up to 1", parts)
	}
}

// A file fits into its window whole, however near it is to the next, and what comes out
// is never longer than with the largest.
func TestTheWindowIsAsTheFile(t *testing.T) {
	for n, want := range map[int]int{0: 16, 1<<16 - 16: 16, 1<<16 - 15: 18, 1<<18 - 16: 18, 1<<18 - 15: 19, 6 << 20: 23, 1 << 30: 24} {
		if got := window(n); got != want {
			t.Errorf("%d bytes: got %d, want %d", n, got, want)
		}
	}
	random := rand.New(rand.NewPCG(1, 2))
	unlike := make([]byte, 1000)
	for i := range unlike {
		unlike[i] = byte(random.IntN(256))
	}
	for _, n := range []int{1000, 1<<16 - 16, 1<<16 - 15, 1<<18 - 15} {
		text := bytes.Repeat([]byte("what a page says "), n/17+1)[:n]
		copy(text, unlike)
		copy(text[n-len(unlike):], unlike) // found again only in a window of the whole
		got, err := Brotli(text)
		var largest bytes.Buffer
		w := brotli.NewWriterOptions(&largest, brotli.WriterOptions{Quality: 11, LGWin: 24})
		w.Write(text)
		w.Close()
		if err != nil || !bytes.Equal(unpacked(t, got), text) || len(got) > largest.Len() {
			t.Errorf("%d bytes: got %d, and %d of the largest window, %v", n, len(got), largest.Len(), err)
		}
	}
}
