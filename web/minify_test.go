package web

import "testing"

func TestPagesWithoutAClientAreSpelledShorterAndSayTheSame(t *testing.T) {
	got, err := smallerHTML(`<div class="page"><p>One <a href="x/">two</a>  three</p><!-- gone --></div>`)
	if err != nil {
		t.Fatal(err)
	}
	if want := `<div class="page"><p>One <a href="x/">two</a> three</p></div>`; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}

func TestAPictureIsSpelledShorter(t *testing.T) {
	got, err := smallerSVG([]byte("<svg xmlns=\"http://www.w3.org/2000/svg\">\n  <path d=\"M 10.0 10.0 L 20.0 20.0\"></path>\n</svg>\n"))
	if err != nil {
		t.Fatal(err)
	}
	if want := `<svg xmlns="http://www.w3.org/2000/svg"><path d="M10 10 20 20"/></svg>`; string(got) != want {
		t.Errorf("got %s, want %s", got, want)
	}
}
