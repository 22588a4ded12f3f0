//go:build !wasm

package app

import (
	"encoding/json"
	"errors"
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
