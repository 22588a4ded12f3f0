package app

import (
	"strings"
	"testing"

	goapp "github.com/maxence-charriere/go-app/v10/pkg/app"
)

type page struct{ goapp.Compo }

func TestARouteIsAnExactPath(t *testing.T) {
	r := makeRouter()
	want := &page{}
	r.route("/kept/", func() Composer { return want })
	if got, routed := r.createComponent("/kept/"); !routed || got != Composer(want) {
		t.Errorf("got %v, %v, want the page of the route", got, routed)
	}
	for _, path := range []string{"", "/", "/kept", "/kept/x"} {
		if got, routed := r.createComponent(path); routed || got != nil {
			t.Errorf("%q: got %v, %v, want no page", path, got, routed)
		}
	}
}

func TestTheLastRouteOfAPathDecides(t *testing.T) {
	r := makeRouter()
	want := &page{}
	r.route("/", func() Composer { return &page{} })
	r.route("/", func() Composer { return want })
	if got, _ := r.createComponent("/"); got != Composer(want) {
		t.Error("got the first page of the path, want the last")
	}
}

func TestARouteByPatternSaysWhatToDo(t *testing.T) {
	defer func() {
		said, _ := recover().(string)
		if !strings.Contains(said, "^/r/") || !strings.Contains(said, "app.Route") {
			t.Errorf("got %q, want the pattern and the way out", said)
		}
	}()
	r := makeRouter()
	r.routeWithRegexp("^/r/", func() Composer { return nil })
}

func TestAnAddressStaysAsItIsWritten(t *testing.T) {
	resolve := clientResourceResolver("https://cdn.example/")
	for _, location := range []string{"", "/", "/web/a.png", "../static/a.png", "https://x.example/"} {
		if got := resolve(location); got != location {
			t.Errorf("got %q, want %q", got, location)
		}
	}
}

func TestNothingIsKeptInTheBrowser(t *testing.T) {
	s := newJSStorage("localStorage")
	if s.Set("a", "b") == nil || s.Get("a", nil) == nil || s.Contains("a") || s.Len() != 0 {
		t.Error("something is kept")
	}
	s.ForEach(func(k string) { t.Errorf("there is %q", k) })
	if _, err := encrypt("key", nil); err == nil {
		t.Error("something is enciphered")
	}
}

func TestAStateSaysWhatToDo(t *testing.T) {
	defer func() {
		if said, _ := recover().(string); !strings.Contains(said, "fields") {
			t.Errorf("got %q, want the way out", said)
		}
	}()
	new(stateManager).Get(Context{}, "a", nil)
}
