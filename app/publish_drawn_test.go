//go:build !wasm

package app

import (
	"encoding/json"
	"errors"
	"maps"
	"strings"
	"testing"

	ui "github.com/maxence-charriere/go-app/v10/pkg/app"

	"github.com/innerbuddies/gutquiz/widget"
)

func TestAChoiceIsSpelledForTheCode(t *testing.T) {
	for _, test := range []struct {
		name, field, typed, want string
		ok                       bool
	}{
		{"nothing typed says nothing", "accent", "", "", true},
		{"spaces alone say nothing", "campaign", "  ", "", true},
		{"the usual look says nothing", "theme", "auto", "", true},
		{"a look is said as it is", "theme", "host", "host", true},
		{"a colour loses its mark and its capitals", "accent", " #1A5A8C ", "1a5a8c", true},
		{"a colour may have three digits", "accent", "abc", "abc", true},
		{"a colour of four digits is none", "accent", "#abcd", "abcd", false},
		{"a name of a colour is none we read", "accent", "red", "red", false},
		{"a campaign keeps its line and dash", "campaign", "spring_article-2", "spring_article-2", true},
		{"a campaign in capitals would be another one", "campaign", "Spring", "Spring", false},
		{"a campaign begins with a letter or digit", "campaign", "-spring", "-spring", false},
		{"markup is no campaign", "campaign", `"><b>`, `"><b>`, false},
		{"a campaign of 65 is too long", "campaign", strings.Repeat("a", 65), strings.Repeat("a", 65), false},
	} {
		t.Run(test.name, func(t *testing.T) {
			got, ok := choices{test.field: test.typed}.option(test.field)
			if got != test.want || ok != test.ok {
				t.Errorf("got %q, %v, want %q, %v", got, ok, test.want, test.ok)
			}
		})
	}
}

// What the page accepts must reach the product link, and not be dropped on the way.
func TestACampaignThePageAcceptsIsOneTheProductLinkTakes(t *testing.T) {
	for _, campaign := range []string{"a", "spring-article", "2026_spring", strings.Repeat("z", 64)} {
		if !isCampaign(campaign) {
			t.Errorf("%q: refused", campaign)
		}
		if got := (widget.Product{Campaign: "own"}).Address(campaign); !strings.HasSuffix(got, "utm_campaign="+campaign) {
			t.Errorf("%q: the product link is %s", campaign, got)
		}
	}
}

func TestTheCodesSayWhatWasChosen(t *testing.T) {
	page := publishing(t, shipped(t)).(*publishPage)
	page.chosen = choices{"theme": "dark", "campaign": "spring", "accent": "nonsense", "width": "desktop"}
	drawn := tidy(t, ui.HTMLString(page))
	for _, want := range []string{
		"https://YOUR-SITE/buttermilk-or-kefir/?theme=dark&amp;campaign=spring\n",
		`&lt;a href=&#34;https://YOUR-SITE/buttermilk-or-kefir/?theme=dark&amp;amp;campaign=spring&#34;&gt;`,
		`&lt;gut-quiz quiz=&#34;buttermilk-or-kefir&#34; theme=&#34;dark&#34; campaign=&#34;spring&#34;&gt;`,
		`src=&#34;https://YOUR-SITE/embed.0123456789.js&#34; integrity=&#34;sha384-x&#34;`,
		`href="../buttermilk-or-kefir/?theme=dark&amp;campaign=spring"`,
		"“nonsense” is not a colour",
		`aria-pressed="" data-choice="width" id="width-desktop"`, // go-app leaves out "true"; web puts it back,
	} {
		if !strings.Contains(drawn, want) {
			t.Errorf("no %s in %s", want, drawn)
		}
	}
	if strings.Contains(drawn, "accent=") {
		t.Error("the code has a colour that nobody can read")
	}
}

// A desk with what a quiz may have: two languages, cards, and a title that is no markup.
func editorsDesk() desk {
	cards := []cardOffer{{"slick", "Take a slick tyre"}, {"knobbly", `Knobbly & "wide"`}}
	return desk{Root: "https://quiz.example/", Quizzes: []offer{
		{ID: "tyre", Title: "Which tyre?", Path: "tyre", Lang: "en", Language: "English", Cards: cards},
		{ID: "tyre", Title: "Welcher Reifen?", Path: "de/tyre", Lang: "de", Language: "Deutsch", Cards: []cardOffer{{"slick", "Ein glatter Reifen"}}},
		{ID: "bread", Title: "Rye <or> wheat?", Path: "bread", Lang: "en", Language: "English"},
	}}
}

func TestTheCodeIsRightInEachSetting(t *testing.T) {
	const root = "https://quiz.example/"
	for _, test := range []struct {
		name                   string
		chosen                 choices
		link, element, address string
		oembed                 string
	}{
		{"nothing chosen is the first quiz, whole", choices{},
			`<p><a href="https://quiz.example/tyre/">Which tyre?</a></p>`, `<gut-quiz quiz="tyre"><a href="https://quiz.example/tyre/">Which tyre?</a></gut-quiz>`, root + "tyre/", root + "tyre/oembed.json"},
		{"another quiz, with signs in its title", choices{"quiz": "bread"},
			`<p><a href="https://quiz.example/bread/">Rye &lt;or&gt; wheat?</a></p>`, `<gut-quiz quiz="bread"><a href="https://quiz.example/bread/">Rye &lt;or&gt; wheat?</a></gut-quiz>`, root + "bread/", root + "bread/oembed.json"},
		{"another language", choices{"lang": "de"},
			`<p><a href="https://quiz.example/de/tyre/">Welcher Reifen?</a></p>`, `<gut-quiz quiz="de/tyre"><a href="https://quiz.example/de/tyre/">Welcher Reifen?</a></gut-quiz>`, root + "de/tyre/", root + "de/tyre/oembed.json"},
		{"a language that the quiz is not in", choices{"quiz": "bread", "lang": "de"},
			`<p><a href="https://quiz.example/bread/">Rye &lt;or&gt; wheat?</a></p>`, `<gut-quiz quiz="bread"><a href="https://quiz.example/bread/">Rye &lt;or&gt; wheat?</a></gut-quiz>`, root + "bread/", root + "bread/oembed.json"},
		{"a card", choices{"card": "knobbly"},
			`<p><a href="https://quiz.example/tyre/r/knobbly/">Knobbly &amp; &#34;wide&#34;</a></p>`, `<gut-quiz quiz="tyre" card="knobbly"><a href="https://quiz.example/tyre/r/knobbly/">Knobbly &amp; &#34;wide&#34;</a></gut-quiz>`, root + "tyre/r/knobbly/", root + "tyre/card/knobbly/oembed.json"},
		{"a card in another language", choices{"card": "slick", "lang": "de"},
			`<p><a href="https://quiz.example/de/tyre/r/slick/">Ein glatter Reifen</a></p>`, `<gut-quiz quiz="de/tyre" card="slick"><a href="https://quiz.example/de/tyre/r/slick/">Ein glatter Reifen</a></gut-quiz>`, root + "de/tyre/r/slick/", root + "de/tyre/card/slick/oembed.json"},
		{"a card that is none is the whole quiz", choices{"card": "talk-first"},
			`<p><a href="https://quiz.example/tyre/">Which tyre?</a></p>`, `<gut-quiz quiz="tyre"><a href="https://quiz.example/tyre/">Which tyre?</a></gut-quiz>`, root + "tyre/", root + "tyre/oembed.json"},
		{"all options, and a card", choices{"card": "slick", "theme": "dark", "accent": "#F5A", "campaign": "spring", "width": "desktop", "view": "result"},
			`<p><a href="https://quiz.example/tyre/r/slick/?theme=dark&amp;accent=f5a&amp;campaign=spring">Take a slick tyre</a></p>`, `<gut-quiz quiz="tyre" card="slick" theme="dark" accent="f5a" campaign="spring"><a href="https://quiz.example/tyre/r/slick/?theme=dark&amp;accent=f5a&amp;campaign=spring">Take a slick tyre</a></gut-quiz>`, root + "tyre/r/slick/?theme=dark&accent=f5a&campaign=spring", root + "tyre/card/slick/oembed.json"},
		{"words with signs of HTML, and what looks like a place", choices{"words": ` A & B <b>"c"</b> isn't {link} `},
			`<p><a href="https://quiz.example/tyre/">A &amp; B &lt;b&gt;&#34;c&#34;&lt;/b&gt; isn&#39;t {link}</a></p>`, `<gut-quiz quiz="tyre"><a href="https://quiz.example/tyre/">A &amp; B &lt;b&gt;&#34;c&#34;&lt;/b&gt; isn&#39;t {link}</a></gut-quiz>`, root + "tyre/", root + "tyre/oembed.json"},
	} {
		t.Run(test.name, func(t *testing.T) {
			page := &publishPage{Desk: editorsDesk(), chosen: test.chosen}
			places := page.places()
			want := map[string]string{"link": test.link, "element": test.element, "address": test.address, "oembed": test.oembed}
			for _, code := range codes(Delivery{Base: root}) {
				if want, asked := want[code[0]]; asked && filledIn(code[1], places) != want {
					t.Errorf("%s: got %s, want %s", code[0], filledIn(code[1], places), want)
				}
			}
		})
	}
}

func TestTheShopifySectionIsJSONWhateverIsTyped(t *testing.T) {
	typed := `A \ "b" <c> {root}`
	page := &publishPage{Desk: editorsDesk(), chosen: choices{"words": typed}}
	code := filledIn(shopify(Delivery{Shopify: `{"address": "{link}", "default": "Take the quiz", "at": "https://quiz.example/"}`}), page.places())
	var section map[string]string
	if err := json.Unmarshal([]byte(code), &section); err != nil {
		t.Fatalf("%v in %s", err, code)
	}
	if section["default"] != typed || section["address"] != "https://quiz.example/tyre/" || section["at"] != "https://quiz.example/" {
		t.Errorf("the section is %q", section)
	}
}

func TestWhatWasChosenOfOneQuizIsNotSaidOfTheNext(t *testing.T) {
	c := choices{"quiz": "tyre", "card": "slick", "words": "Mine", "lang": "de", "theme": "dark"}
	c.choose("quiz", "tyre")
	if c["card"] != "slick" {
		t.Error("the same quiz again forgets the card")
	}
	c.choose("quiz", "bread")
	if want := (choices{"quiz": "bread", "theme": "dark"}); !maps.Equal(c, want) {
		t.Errorf("got %v, want %v", c, want)
	}
}

func TestThePreviewShowsAResultWhereAnEditorWantsToSeeOne(t *testing.T) {
	quizzes := editorsDesk().Quizzes
	for _, test := range []struct {
		name   string
		quiz   offer
		chosen choices
		want   string
	}{
		{"the quiz, unless asked", quizzes[0], choices{}, ""},
		{"its first result, when asked", quizzes[0], choices{"view": "result"}, "slick"},
		{"the card that was chosen, always", quizzes[0], choices{"card": "knobbly", "view": "result"}, "knobbly"},
		{"the quiz, where no result may be shown", quizzes[2], choices{"view": "result"}, ""},
	} {
		if got := test.quiz.shown(test.chosen).ID; got != test.want {
			t.Errorf("%s: got %q, want %q", test.name, got, test.want)
		}
	}
}

func TestNoOutcomeThatSendsToADoctorIsOffered(t *testing.T) {
	q := shipped(t)
	refers := map[string]bool{}
	for _, o := range q.Outcomes {
		refers[o.ID.Slug()] = o.Refers
	}
	offered := cardOffers(q)
	if len(offered) == 0 || len(offered) == len(q.Outcomes) {
		t.Fatalf("%d of %d outcomes are offered", len(offered), len(q.Outcomes))
	}
	for _, card := range offered {
		if refers[card.ID] || card.Headline == "" {
			t.Errorf("%v is offered", card)
		}
	}
}

func TestADeskComesBackFromThePage(t *testing.T) {
	given, err := PublishPage([]*widget.Quiz{shipped(t)}, Delivery{Base: "https://quiz.example/"})
	if err != nil {
		t.Fatal(err)
	}
	d, err := openDesk(given.Given)
	if err != nil {
		t.Fatal(err)
	}
	page := &publishPage{Desk: d}
	page.OnInit()
	if want, got := tidy(t, ui.HTMLString(given.Body)), tidy(t, ui.HTMLString(page)); got != want || !strings.Contains(got, "https://quiz.example/buttermilk-or-kefir/oembed.json") {
		t.Errorf("the client draws %s, the build %s", got, want)
	}
	if strings.Contains(given.Given, "integrity=") {
		t.Error("a script is offered that nobody knows the integrity of")
	}
}

func TestADeskThatIsDamagedIsRefused(t *testing.T) {
	var syntax *json.SyntaxError
	if _, err := openDesk(`{"root":`); !errors.As(err, &syntax) {
		t.Errorf("got %v, want a syntax error", err)
	}
}

func TestASiteWithoutQuizzesHasNothingToPublish(t *testing.T) {
	if _, err := PublishPage(nil, Delivery{}); !errors.Is(err, ErrNothingToPublish) {
		t.Errorf("got %v, want ErrNothingToPublish", err)
	}
}
