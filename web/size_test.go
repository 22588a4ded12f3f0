package web

import (
	"strings"
	"testing"
)

func TestSizes(t *testing.T) {
	sizes, err := Sizes(teaSite(t))
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, s := range sizes {
		names = append(names, s.Name)
		if s.Raw == 0 || s.Brotli == 0 || s.Gzip == 0 || s.Brotli > s.Raw {
			t.Errorf("%s: got %+v", s.Name, s)
		}
	}
	for _, want := range []string{"static/app.", "static/frame.", "static/tea-or-milk.", "tea-or-milk/embed/index.html", "early script", "kept offline with one quiz", "the same with the client"} {
		if !strings.Contains(strings.Join(names, "\n"), want) {
			t.Errorf("got %q, want %s among them", names, want)
		}
	}
}

func TestFits(t *testing.T) {
	for _, test := range []struct {
		name string
		size Size
		want bool
	}{
		{"on the budget", Size{Brotli: 10, Budget: 10}, true},
		{"beyond the budget", Size{Brotli: 11, Budget: 10}, false},
		{"without budget", Size{Brotli: 11}, true},
	} {
		if got := test.size.Fits(); got != test.want {
			t.Errorf("%s: got %v, want %v", test.name, got, test.want)
		}
	}
}
