package web

import (
	"bytes"
	"fmt"
	"image/color"
	"image/png"
	"strings"
	"testing"
)

func sizeOf(t *testing.T, b []byte) string {
	t.Helper()
	c, err := png.DecodeConfig(bytes.NewReader(b))
	if err != nil {
		t.Fatal(err)
	}
	return fmt.Sprintf("%dx%d", c.Width, c.Height)
}

func TestTheIconIsDrawnFromItsPaths(t *testing.T) {
	source, err := sources.ReadFile("icon.svg")
	if err != nil {
		t.Fatal(err)
	}
	i, err := readIcon(source)
	if err != nil {
		t.Fatal(err)
	}
	ground, milk := color.RGBA{0x2f, 0x6b, 0x57, 0xff}, color.RGBA{0xe8, 0xb0, 0x4b, 0xff}
	for _, test := range []struct {
		name string
		full bool
		x, y int
		want color.Color
	}{
		{"the corner of a round icon is clear", false, 0, 0, color.RGBA{}},
		{"the corner of a full icon is ground", true, 0, 0, ground},
		{"the edge's middle is ground", false, 32, 1, ground},
		{"there is milk in the glass", false, 32, 40, milk},
		{"a full icon has it in the same place", true, 32, 40, milk},
	} {
		t.Run(test.name, func(t *testing.T) {
			b, err := i.png(64, test.full)
			if err != nil {
				t.Fatal(err)
			}
			img, err := png.Decode(bytes.NewReader(b))
			if err != nil {
				t.Fatal(err)
			}
			if got := color.RGBAModel.Convert(img.At(test.x, test.y)); got != test.want {
				t.Errorf("got %v, want %v", got, test.want)
			}
		})
	}
}

func TestAnIconThatCannotBeDrawnIsRefused(t *testing.T) {
	for _, test := range []struct{ name, svg, want string }{
		{"no paths", `<svg></svg>`, "draw it with paths only"},
		{"an arc", `<svg><path fill="#000000" d="M0 0 A1 1 0 0 1 2 2 Z"/></svg>`, `"A1" is no number`},
		{"a point too few", `<svg><path fill="#000000" d="M0 0 L1 Z"/></svg>`, `"L1 " is not M, L, C or Z`},
		{"a colour by name", `<svg><path fill="red" d="M0 0 Z"/></svg>`, "write it like #2f6b57"},
		{"no SVG", `<svg`, "icon.svg"},
	} {
		t.Run(test.name, func(t *testing.T) {
			i, err := readIcon([]byte(test.svg))
			if err == nil {
				_, err = i.png(32, false)
			}
			if err == nil || !strings.Contains(err.Error(), test.want) {
				t.Errorf("got %v, want %q", err, test.want)
			}
		})
	}
}
