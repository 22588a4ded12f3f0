package errors

import (
	"io/fs"
	"testing"
)

func TestAnErrorSaysItsTagsAndWhatIsBelow(t *testing.T) {
	err := New("loading failed").WithTag("name", "tea").WithTag("below", fs.ErrExist).WithTag("depth", 3).Wrap(fs.ErrNotExist)
	if got, want := err.Error(), "loading failed, name tea, below file already exists, depth …: file does not exist"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	if !Is(err, fs.ErrNotExist) || Is(err, fs.ErrExist) {
		t.Error("what is below cannot be found, or what was only named can")
	}
	var as Error
	if !As(err, &as) || as.Unwrap() != fs.ErrNotExist {
		t.Errorf("got %+v", as)
	}
}

func TestTwoErrorsFromOneDoNotMix(t *testing.T) {
	base := New("a")
	one, two := base.WithTag("b", "1"), base.WithTag("b", "2")
	if base.Error() != "a" || one.Error() != "a, b 1" || two.Wrap(nil).Error() != "a, b 2" {
		t.Errorf("got %q, %q, %q", base, one, two)
	}
}
