package quizfile_test

import (
	"fmt"
	"maps"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/innerbuddies/gutquiz/widget"
	"github.com/innerbuddies/gutquiz/widget/quizfile"
	"github.com/innerbuddies/gutquiz/widget/quizzes"
)

// neverSay are the words of the evidence file, sections 4.1 and 4.5, that turn a
// food into a medicine, a guess into a fact or an advertisement into advice.
var neverSay = regexp.MustCompile(`(?i)\b(` + strings.Join([]string{
	`cur(e|es|ed|ing)`, `treat(s|ed|ing|ment|ments)?`, `heal(s|ed|ing)?`, `fix(es|ed|ing)?`,
	`prevent(s|ed|ing|ion)?`, `diagnos(e|es|ed|ing|is)`, `detox\w*`, `repair(s|ed|ing)?`,
	`restor(e|es|ed|ing) your (gut|microbiome)`, `rebalanc\w*`, `boost(s|ed|ing)?`, `leaky gut`,
	`proven`, `proves`, `clinically`, `guarantee(s|d)?`, `doctor[- ]approved`, `the science says`, `safe for everyone`,
	`(better|best|good|great) for (your|the) gut`, `improv(e|es|ed|ing) (your |gut )*diversity`,
	`reduc(e|es|ed|ing) inflammation`, `probiotics?`, `out of balance`, `dysbiosis`,
	`your (low )?diversity score`, `CFUs?`, `billions?`, `find out what your gut needs`,
	`confirm your result`, `recommend(s|ed|ation)?`, `countdown`, `discount(s|ed)?`,
}, "|") + `)\b`)

// sayable are the phrases that hold such a word and are right all the same.
var sayable = []struct{ phrase, why string }{
	{"cancer treatment", "names what a reader has, and promises nothing"},
	{"not a treatment", "denies it"},
	{"not heat-treated", "is about milk, not about people"},
	{"not a diagnosis", "denies it, at the head of a card"},
	{"it cannot diagnose", "denies it, at the product link"},
	{"neither drink is a proven help", "denies it (claim C19)"},
}

// readShipped reads the shipped quiz once: checking it walks every combination.
var readShipped = sync.OnceValues(func() (*widget.Quiz, error) {
	const name = "buttermilk-or-kefir.yaml"
	src, err := quizzes.FS.ReadFile(name)
	if err != nil {
		return nil, err
	}
	return quizfile.Read(name, src)
})

func shipped(t *testing.T) *widget.Quiz {
	t.Helper()
	quiz, err := readShipped()
	if err != nil {
		t.Fatal(err)
	}
	return quiz
}

// everyText is every text of the quiz, by its place in the file.
func everyText(t *testing.T) map[string]string {
	t.Helper()
	texts := map[string]string{}
	gather(texts, "texts", reflect.ValueOf(shipped(t).Texts))
	if len(texts) < 150 {
		t.Fatalf("only %d texts found: the walk misses some", len(texts))
	}
	return texts
}

func gather(texts map[string]string, at string, v reflect.Value) {
	switch v.Kind() {
	case reflect.String:
		texts[at] = v.String()
	case reflect.Struct:
		for i := range v.NumField() {
			name, _, _ := strings.Cut(v.Type().Field(i).Tag.Get("yaml"), ",")
			gather(texts, at+"."+name, v.Field(i))
		}
	case reflect.Map:
		for _, key := range v.MapKeys() {
			gather(texts, at+"."+key.String(), v.MapIndex(key))
		}
	case reflect.Slice:
		for i := range v.Len() {
			gather(texts, fmt.Sprintf("%s[%d]", at, i), v.Index(i))
		}
	}
}

// forbidden is the first word of the text that must not be said, or "".
func forbidden(text string) string {
	text = strings.ToLower(text)
	for _, s := range sayable {
		text = strings.ReplaceAll(text, s.phrase, "")
	}
	return neverSay.FindString(text)
}

func TestNoTextSaysWhatTheEvidenceForbids(t *testing.T) {
	for at, text := range everyText(t) {
		if word := forbidden(text); word != "" {
			t.Errorf("%s says %q: %s", at, word, text)
		}
	}
}

func TestForbiddenWordsAreFoundInAnyForm(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"a promise to treat is refused", "Kefir treats bloating.", "treats"},
		{"capital letters do not hide a word", "Clinically tested.", "clinically"},
		{"a denial does not cover a second promise", "It cannot diagnose illness, yet it can diagnose.", "diagnose"},
		{"a bare probiotic is refused", "A probiotic drink.", "probiotic"},
		{"better for the gut is refused", "Kefir is better for your gut.", "better for your gut"},
		{"health is not heal", "Ask a health professional.", ""},
		{"secure is not cure", "Keep the lid secure.", ""},
		{"heated milk is not treated people", "Not heat-treated after fermenting.", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := forbidden(c.text); got != c.want {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}

// A permission nobody uses would let a later text slip through.
func TestEveryAllowedPhraseIsInUse(t *testing.T) {
	var all strings.Builder
	for _, text := range everyText(t) {
		all.WriteString(strings.ToLower(text) + "\n")
	}
	for _, s := range sayable {
		if !strings.Contains(all.String(), s.phrase) {
			t.Errorf("%q (it %s) is said nowhere: take it off the list", s.phrase, s.why)
		}
	}
}

var sentenceEnd = regexp.MustCompile(`[.?!:](\s|$)`)

// The readers meant are twelve and up, on a phone.
func TestSentencesAreShort(t *testing.T) {
	const longest, average = 36, 16
	words, sentences := 0, 0
	for at, text := range everyText(t) {
		if !strings.ContainsAny(text, ".?!") {
			continue // an option or a name; it would flatter the average
		}
		for _, sentence := range sentenceEnd.Split(text, -1) {
			n := len(strings.Fields(sentence))
			if n > longest {
				t.Errorf("%s: %d words, at most %d: %s", at, n, longest, sentence)
			}
			if n > 0 {
				words, sentences = words+n, sentences+1
			}
		}
	}
	if words > average*sentences {
		t.Errorf("%d words in %d sentences: more than %d a sentence", words, sentences, average)
	}
}

// Evidence file, section 3.2: nobody tunes a number by taste.
func TestPointsAreNoBiggerThanTheirGroundAllows(t *testing.T) {
	quiz := shipped(t)
	for _, row := range quiz.Points {
		limit := limitOf(quiz, row)
		for outcome, points := range row.Give {
			if points == 0 || max(points, -points) > limit {
				t.Errorf("%s gives %s %+d: %s may give 1 to %d", row.Option, outcome, points, row.Kind, limit)
			}
		}
	}
}

func limitOf(quiz *widget.Quiz, row widget.Points) int {
	byKind := map[widget.Kind]int{widget.KindPreference: 2, widget.KindCaution: 3, widget.KindOpinion: 1}
	if row.Kind != widget.KindEvidence {
		return byKind[row.Kind]
	}
	byStrength := map[widget.Strength]int{widget.Strong: 3, widget.Moderate: 2, widget.Limited: 1, widget.ExpertOpinion: 1}
	limit := byStrength[widget.Strong]
	for _, claim := range quiz.Claims {
		if slices.Contains(row.Claims, claim.ID) {
			limit = min(limit, byStrength[claim.Strength])
		}
	}
	return limit * max(1, len(row.SumOf))
}

func TestNothingRecalledFromMemoryIsShownToReaders(t *testing.T) {
	recalled := []widget.ReferenceID{"ciprolabel", "disulfiram", "gdpr9", "linezolid", "magalhaes2011", "ucpd", "yogurt_heat"}
	for _, reference := range shipped(t).References {
		shown := strings.Join([]string{reference.Short, reference.Authors, reference.Title, reference.Journal}, " ")
		if slices.Contains(recalled, reference.ID) || strings.Contains(shown, "recalled") {
			t.Errorf("%s was not checked: %s", reference.ID, shown)
		}
	}
}

// Evidence file, sections 3.5 and 4.5.
func TestTheProductIsDisclosedAndNeverOfferedToAReaderWhoNeedsADoctor(t *testing.T) {
	quiz := shipped(t)
	for _, outcome := range quiz.Outcomes {
		if outcome.Product != (outcome.ID != "talk_first") {
			t.Errorf("%s: product is %v", outcome.ID, outcome.Product)
		}
	}
	words := quiz.Texts.Product
	for _, c := range []struct{ part, text, says string }{
		{"label", words.Label, "Advertisement"},
		{"disclosure", words.Disclosure, "You do not need a test"},
		{"disclosure", words.Disclosure, "sells"},
		{"after", words.After, "see a doctor first"},
	} {
		if !strings.Contains(c.text, c.says) {
			t.Errorf("the product's %s does not say %q: %q", c.part, c.says, c.text)
		}
	}
}

// The sums are those of the table in the evidence file, section 3.4.
func TestTheFourteenDaysAreThoseOfTheEvidence(t *testing.T) {
	sums := map[widget.ScheduleID]float64{}
	q := shipped(t)
	if b := q.Plan.Beside; q.Plan.Unit != "ml" || b != (widget.Beside{Unit: "US fl oz", Of: 30, First: "en-US"}) {
		t.Errorf("the amounts are in %q and %+v", q.Plan.Unit, b)
	}
	for _, schedule := range q.Schedules {
		if n := len(schedule.Days); n != 14 && schedule.Amounts == "" {
			t.Errorf("%s has %d days", schedule.ID, n)
		}
		for i, day := range schedule.Days {
			sums[schedule.ID] += day.Amount
			if i > 0 && day.Of == schedule.Days[i-1].Of && day.Amount < schedule.Days[i-1].Amount {
				t.Errorf("%s day %d: the amount falls", schedule.ID, i+1)
			}
		}
	}
	if want := (map[widget.ScheduleID]float64{"P1": 1710, "P2": 765, "P3": 600, "P5": 1080, "P6": 345, "P7": 330}); !maps.Equal(sums, want) {
		t.Errorf("got %v ml in 14 days, want %v", sums, want)
	}
}
