package web

import (
	"errors"
	"strings"
	"testing"

	ui "github.com/maxence-charriere/go-app/v10/pkg/app"
)

func TestDraw(t *testing.T) {
	for _, test := range []struct {
		name string
		body ui.UI
		want string
	}{
		{"children stand side by side, without the encoder's lines",
			ui.Ul().Body(ui.Li().Text("one"), ui.Li().Body(ui.B().Text("two"))),
			`<ul><li>one</li><li><b>two</b></li></ul>`},
		{"a text between elements keeps its own spaces",
			ui.P().Body(ui.Text("It is "), ui.Em().Text("very"), ui.Text(" good")),
			`<p>It is <em>very</em> good</p>`},
		{"a text of one space stays",
			ui.P().Body(ui.B().Text("a"), ui.Text(" "), ui.B().Text("b")),
			`<p><b>a</b> <b>b</b></p>`},
		{"texts side by side join as they do in the browser",
			ui.P().Body(ui.Text("a"), ui.Text("b"), ui.Br()),
			`<p>ab<br/></p>`},
		{"an empty text leaves nothing",
			ui.P().Body(ui.Text(""), ui.Text("b"), ui.Text(""), ui.Br()),
			`<p>b<br/></p>`},
		{"a line break inside a text stays",
			ui.P().Body(ui.Text("a\nb"), ui.Br()),
			"<p>a\nb<br/></p>"},
		{"attributes stand in order",
			ui.A().Rel("next").ID("z").Href("x/").Class("b"),
			`<a class="b" href="x/" id="z" rel="next"></a>`},
		{"a false boolean is left out and a true one has no value",
			ui.Div().Body(ui.Input().Checked(false).Hidden(true)),
			`<div><input hidden=""/></div>`},
		{"aria and data attributes keep their true and false",
			ui.Div().Aria("hidden", true).Aria("expanded", false).DataSet("on", true),
			`<div aria-expanded="false" aria-hidden="true" data-on="true"></div>`},
		{"quotes, ampersands and backslashes in an attribute survive",
			ui.Div().Title(`say "hi" & \ <b>`),
			`<div title="say &#34;hi&#34; &amp; \ &lt;b&gt;"></div>`},
		{"an address with what looks like an entity survives",
			ui.A().Href("https://x.example/?a=1&copy=2"),
			`<a href="https://x.example/?a=1&amp;copy=2"></a>`},
		{"letters Go would escape survive",
			ui.Div().Title("30\u00a0ml\u2009ü"),
			"<div title=\"30\u00a0ml\u2009ü\"></div>"},
		{"markup in a text is text",
			ui.P().Text(`<b>&amp;"`),
			`<p>&lt;b&gt;&amp;amp;&#34;</p>`},
		{"svg names keep their case",
			ui.Elem("svg").Attr("viewBox", "0 0 1 1").Body(ui.Elem("linearGradient"), ui.Elem("rect").Attr("width", 1)),
			`<svg viewBox="0 0 1 1"><linearGradient></linearGradient><rect width="1"></rect></svg>`},
		{"raw markup is read like the rest",
			ui.Div().Body(ui.Raw(`<svg viewBox="0 0 1 1"><path d="M0 0"/></svg>`), ui.Br()),
			`<div><svg viewBox="0 0 1 1"><path d="M0 0"></path></svg><br/></div>`},
	} {
		t.Run(test.name, func(t *testing.T) {
			got, err := draw(test.body)
			if err != nil || got != test.want {
				t.Errorf("got  %s, %v\nwant %s", got, err, test.want)
			}
		})
	}
}

func TestDrawRefuses(t *testing.T) {
	for _, test := range []struct {
		name string
		body ui.UI
		want string
	}{
		{"what the parser would move elsewhere", ui.P().Body(ui.Div().Text("x")), "here are 3"},
		{"what the parser would close", ui.Ul().Body(ui.P().Body(ui.Ul(), ui.Br())), "drawn"},
		{"a table whose body the parser would add", ui.Table().Body(ui.Tr().Body(ui.Td().Text("x"))), "tbody"},
		{"a style attribute", ui.Div().Style("width", "3px"), "<div>: attribute style is blocked"},
		{"a handler in an attribute", ui.Div().Attr("onclick", "x()"), "<div>: attribute onclick is blocked"},
		{"an element that never closes", ui.Elem("svg").Body(ui.ElemSelfClosing("rect"), ui.Br()), "<rect> is never closed"},
		{"a comment", ui.Div().Body(ui.Raw("<!-- x -->"), ui.Br()), "only elements and texts"},
		{"an attribute in single quotes", ui.Raw("<p class='x'>a</p>"), "attribute class: value"},
		{"no element at all", ui.Text("x"), "one element"},
	} {
		t.Run(test.name, func(t *testing.T) {
			got, err := draw(test.body)
			if !errors.Is(err, errDrawn) || !strings.Contains(err.Error(), test.want) {
				t.Errorf("got %q, %v, want an error with %q", got, err, test.want)
			}
		})
	}
}

func FuzzNormalise(f *testing.F) {
	f.Add("<div>\n  <p>a</p>\n</div>")
	f.Add(`<a href="\u00a0&amp;" hidden="false">x</a>`)
	f.Add("<svg><path/></svg>")
	f.Fuzz(func(t *testing.T, drawn string) {
		once, err := normalise(drawn)
		if err != nil {
			return // refusing is fine; a crash is not
		}
		if again, err := reread(once); err != nil || again != once {
			t.Errorf("%q -> %q -> %q, %v", drawn, once, again, err)
		}
	})
}
