package url

import (
	theirs "net/url"
	"testing"
)

func TestAnAddressIsTakenApartAsByNetURL(t *testing.T) {
	for _, raw := range []string{
		"", "/", "#a", "?a=b", "https://quiz.example/", "https://quiz.example", "http://127.0.0.1:8080/sub/tea/?theme=dark&a=/b:c#gq=1/2?3",
		"/tea/embed/?x", "../plan/", "mailto:a@b.example", "https://quiz.example/a:b//c#",
	} {
		got, _ := Parse(raw)
		want, err := theirs.Parse(raw)
		if err != nil {
			t.Fatal(err)
		}
		path := want.Path + want.Opaque // of mailto, which go-app asks only for its scheme
		if got.Scheme != want.Scheme || got.Host != want.Host || got.Path != path || got.Fragment != want.Fragment || got.Hostname() != want.Hostname() {
			t.Errorf("%q: got %+v, want %+v", raw, got, want)
		}
		if got.String() != want.String() {
			t.Errorf("%q: got %q together again, want %q", raw, got, want)
		}
	}
}

func TestNothingIsUnescaped(t *testing.T) {
	const raw = "https://quiz.example/a%20b/?%C3%A9#%2F"
	if got, _ := Parse(raw); got.String() != raw || got.Path != "/a%20b/" {
		t.Errorf("got %+v, want %s as it is", got, raw)
	}
}
