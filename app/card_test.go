package app

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	ui "github.com/maxence-charriere/go-app/v10/pkg/app"
)

const (
	leadsToKefir  = "q1_none h_none milk_ok m_none gut_calm neither f_often p_mix"
	leadsToUrgent = "red_flag_blood h_none milk_ok m_none gut_calm neither f_often p_mix"
)

// allCards are cards of every kind, by what leads to them.
var allCards = []string{
	leadsToKefir,
	leadsToUrgent,
	"q1_none h_none lactose m_none gut_very neither f_never p_mild",
	"q1_none h_none milk_ok no_alcohol gut_calm neither f_some p_any",
	"q1_none salt_low pregnant milk_ok abx_now gut_calm lowdiv f_often p_variety",
	"q1_none h_none lactose no_alcohol abx_now gut_calm neither f_some p_any",
	"q1_none h_none milk_allergy m_none gut_calm neither f_some p_any",
	"q1_none immune kidney milk_ok maoi gut_calm neither f_some p_any",
}

func cardOf(t *testing.T, options string) *resultCard {
	t.Helper()
	page := at(t, shipped(t), options)
	page.mounted = context(t)
	card := page.result().(*resultCard)
	card.mounted = page.mounted
	return card
}

var (
	aStepShown = regexp.MustCompile(`class="step now"[^>]*id="step-([a-z]+)"|id="step-([a-z]+)"[^>]*class="step now"`)
	aWayThere  = regexp.MustCompile(`id="to-([a-z]+)"`)
	// The first view comes first.
	aPanelToOpen = regexp.MustCompile(`id="step-(why|sources)"`)
	aPanel       = regexp.MustCompile(`id="step-([a-z]+)"`)
)

// shownOf are the steps a card shows: it should be one.
func shownOf(card *resultCard) (steps []string) {
	for _, found := range aStepShown.FindAllStringSubmatch(ui.HTMLString(card.Render()), -1) {
		steps = append(steps, found[1]+found[2])
	}
	return steps
}

func found(in string, what *regexp.Regexp) (ids []string) {
	for _, match := range what.FindAllStringSubmatch(in, -1) {
		ids = append(ids, match[1])
	}
	slices.Sort(ids)
	return ids
}

func TestAPanelStandsInTheCardsPlaceUntilBack(t *testing.T) {
	card := cardOf(t, leadsToKefir)
	if got := shownOf(card); !slices.Equal(got, []string{"result"}) {
		t.Fatalf("begins with %v", got)
	}
	for _, id := range []string{"why", "plan", "label", "stop", "test", "sources", "answers"} {
		card.show(id)
		if got := shownOf(card); !slices.Equal(got, []string{id}) {
			t.Errorf("the way to %s shows %v", id, got)
		}
		card.back(card.mounted, ui.Event{})
		if got := shownOf(card); !slices.Equal(got, []string{"result"}) {
			t.Errorf("Back from %s shows %v", id, got)
		}
	}
}

// A way that leads nowhere would be a dead button; a panel without a way is never read.
func TestEveryPanelHasOneWayThere(t *testing.T) {
	for _, options := range allCards {
		drawn := ui.HTMLString(cardOf(t, options).Render())
		ways := found(drawn, aWayThere)
		panels := slices.DeleteFunc(found(drawn, aPanel), func(id string) bool { return id == "result" })
		if !slices.Equal(ways, panels) || len(panels) == 0 {
			t.Errorf("%s: ways to %v, panels %v", options, ways, panels)
		}
	}
}

// What protects is in the first view, whole, whatever led there.
func TestTheFirstViewHoldsAllThatProtects(t *testing.T) {
	for _, options := range allCards {
		card := cardOf(t, options)
		r, drawn := card.Recommendation, ui.HTMLString(card.Render())
		view := drawn[:aPanelToOpen.FindStringIndex(drawn)[0]]
		must := append(texts(r.Notes), texts(r.Sentences)...)
		if !r.Refers {
			must = append(must, card.Quiz.Texts.Help, card.Quiz.Texts.Product.ShortLabel, measureOf(card.Quiz, false).say(r.Plan[0]))
		} else {
			must = append(append(must, texts(r.Text)...), r.Told...)
		}
		for _, text := range append(must, r.Headline, r.Emergency) {
			if !strings.Contains(view, strings.ReplaceAll(text, "'", "&#39;")) {
				t.Errorf("%s: the first view lacks %q", options, text)
			}
		}
	}
}

// A severe allergy is spoken of where nothing is folded, though no rule says it.
func TestALineForAReaderARuleStoppedIsANote(t *testing.T) {
	card := cardOf(t, "q1_none h_none milk_allergy m_none gut_calm neither f_some p_any")
	said := conditional(card.Quiz, card.Recommendation)
	if len(said) != 1 || !strings.Contains(said[0].Text, "past reaction was severe") {
		t.Errorf("got %v", said)
	}
	if said := conditional(card.Quiz, cardOf(t, "q1_none h_none lactose m_none gut_calm neither f_some p_any").Recommendation); len(said) > 0 {
		t.Errorf("a line about a drink is no warning: %v", said)
	}
}

func TestWhoShouldSeeSomebodyIsSoldNothing(t *testing.T) {
	for _, options := range []string{leadsToUrgent, "q1_none immune kidney milk_ok maoi gut_calm neither f_some p_any"} {
		drawn := ui.HTMLString(cardOf(t, options).Render())
		for _, never := range []string{"sponsored", `id="to-share"`, `id="to-why"`, "start-plan", "<details", `class="first"`} {
			if strings.Contains(drawn, never) {
				t.Errorf("%s: the card has %s", options, never)
			}
		}
		print, keep := strings.Index(drawn, `id="print"`), strings.Index(drawn, `"keep"`)
		if print < 0 || keep >= 0 && keep < print && !strings.Contains(drawn[:print], `class="keep noprint"`) {
			t.Errorf("%s: Print is not the first thing to do", options)
		}
	}
}

// A host that opens links itself does so in the same tab; a screen reader must not be
// told otherwise.
func TestOnlyALinkThatOpensANewTabSaysSo(t *testing.T) {
	for _, watched := range []bool{false, true} {
		card := cardOf(t, leadsToKefir)
		card.Embed, card.Watched = true, watched
		drawn := ui.HTMLString(card.apart())
		if says, opens := strings.Contains(drawn, Say("card.newtab")), strings.Contains(drawn, "_blank"); says != opens || says == watched {
			t.Errorf("watched %v: it says so %v, and does %v", watched, says, opens)
		}
	}
}
