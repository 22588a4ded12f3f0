//go:build !wasm

package app

import (
	"strings"
	"testing"

	ui "github.com/maxence-charriere/go-app/v10/pkg/app"
	"golang.org/x/net/html"

	"github.com/innerbuddies/gutquiz/widget"
)

func resultPages(t *testing.T) (q *widget.Quiz, pages []Page) {
	t.Helper()
	q = shipped(t)
	for _, p := range Pages([]*widget.Quiz{q}) {
		if p.Outcome != "" {
			pages = append(pages, p)
		}
	}
	return q, pages
}

func TestEveryOutcomeHasItsPageAndACardUnlessItSaysTalkFirst(t *testing.T) {
	_, pages := resultPages(t)
	kinds := map[string]PageKind{}
	for _, p := range pages {
		kinds[p.Path] = p.Kind
		if talk := p.Outcome == "talk_first"; p.Index != (p.Kind == KindOutcome) || talk && p.Kind != KindStill {
			t.Errorf("%s: kind %s, listed %v", p.Path, p.Kind, p.Index)
		}
	}
	for _, slug := range []string{"kefir", "buttermilk", "alternate", "step-up", "dairy-free"} {
		if kinds["buttermilk-or-kefir/r/"+slug+"/"] != KindOutcome || kinds["buttermilk-or-kefir/card/"+slug+"/"] != KindCard {
			t.Errorf("%s: got %v", slug, kinds)
		}
	}
	if len(pages) != 11 || kinds["buttermilk-or-kefir/r/talk-first/"] != KindStill {
		t.Errorf("got %d pages, %v", len(pages), kinds)
	}
}

// The product is disclosed wherever it is linked, its address is the same on
// every page, and a reader who should see a doctor is sold nothing.
func TestTheProductLinkTellsNothing(t *testing.T) {
	q, pages := resultPages(t)
	for _, p := range pages {
		drawn := html.UnescapeString(ui.HTMLString(p.Body))
		linked := strings.Count(drawn, q.Product.Href)
		if p.Outcome == "talk_first" {
			if linked > 0 {
				t.Errorf("%s links the product", p.Path)
			}
			continue
		}
		if linked != 1 || !strings.Contains(drawn, `"`+q.Product.Address("")+`"`) || !strings.Contains(drawn, q.Texts.Product.Label) {
			t.Errorf("%s: %d product links, want one, disclosed, that names no result", p.Path, linked)
		}
	}
}

// A friend has answered nothing: every rule that would keep somebody from the
// drink stands on its page.
func TestAPublicPageHoldsEveryWarning(t *testing.T) {
	q, pages := resultPages(t)
	for _, p := range pages {
		if p.Kind != KindOutcome {
			continue
		}
		drawn := html.UnescapeString(ui.HTMLString(p.Body))
		for _, rule := range q.Rules {
			takes := rule.Stop != "" || p.Outcome == "kefir" && rule.ID == "G12" || p.Outcome == "buttermilk" && (rule.ID == "G08" || rule.ID == "G15")
			if takes && !strings.Contains(drawn, q.Texts.Rules[rule.ID]) {
				t.Errorf("%s lacks the sentence of %s", p.Path, rule.ID)
			}
		}
		for _, stop := range q.Texts.Stop {
			if !strings.Contains(drawn, stop) {
				t.Errorf("%s lacks %q", p.Path, stop)
			}
		}
	}
}

func TestAPublicPageTellsNobodyWhatTheyAnswered(t *testing.T) {
	q, pages := resultPages(t)
	for _, p := range pages {
		drawn := html.UnescapeString(ui.HTMLString(p.Body))
		for _, lead := range []string{q.Texts.Outcomes[p.Outcome].Lead, q.Texts.Leads["R1"], q.Texts.Leads["R2"]} {
			if lead != "" && strings.Contains(drawn, lead) {
				t.Errorf("%s says %q to a reader who answered nothing", p.Path, lead)
			}
		}
	}
}
