package widget_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/innerbuddies/gutquiz/widget"
)

// diary reads one letter a day: fine, mild, worse, done, skipped; any other is unsaid.
func diary(letters string) (entries []widget.Entry) {
	for _, letter := range letters {
		felt := map[rune]widget.Feeling{'f': widget.FeltFine, 'm': widget.FeltMild, 'w': widget.FeltWorse, 'd': widget.FeltDone}[letter]
		entries = append(entries, widget.Entry{Had: letter != 's', Felt: felt})
	}
	return entries
}

// standard is the evidence's P1, and stepUp its P3.
var (
	standard = amounts(60, 60, 60, 90, 90, 120, 120, 120, 150, 150, 150, 180, 180, 180)
	stepUp   = drinks(amounts(15, 15, 30, 30, 60, 60, 90, 15, 15, 30, 30, 60, 60, 90))
)

func amounts(ml ...float64) (days []widget.Day) {
	for _, n := range ml {
		days = append(days, widget.Day{Amount: n})
	}
	return days
}

func drinks(days []widget.Day) []widget.Day {
	for i := range days {
		days[i].Of = "buttermilk"
		if i >= 7 {
			days[i].Of = "kefir"
		}
	}
	return days
}

func TestTheNextAmountFollowsWhatTheReaderReports(t *testing.T) {
	for _, c := range []struct {
		name   string
		days   []widget.Day
		diary  string
		ml     float64
		place  int
		advice widget.Advice
	}{
		{"nothing reported begins", standard, "", 60, 0, widget.AdviceBegin},
		{"a fine day goes on", standard, "f", 60, 1, widget.AdviceGoOn},
		{"three fine days bring more", standard, "fff", 90, 3, widget.AdviceMore},
		{"fourteen fine days finish", standard, "ffffffffffffff", 180, 13, widget.AdviceFinish},
		{"what comes after the end changes nothing", standard, "ffffffffffffffww", 180, 13, widget.AdviceFinish},
		{"a skipped day comes again", standard, "fs", 60, 1, widget.AdviceSkip},
		{"skipped days do not bring more", standard, "ffssss", 60, 2, widget.AdviceSkip},
		{"a day nobody spoke of comes again", standard, "ffu", 60, 2, widget.AdviceTell},
		{"mild goes one amount back", standard, "fffffm", 90, 3, widget.AdviceBack},
		{"mild on the first amount stays on it", standard, "fm", 60, 0, widget.AdviceLeast},
		{"after a step back one fine day is not enough", standard, "fffmf", 60, 1, widget.AdviceStay},
		{"after a step back two fine days bring the next amount", standard, "fffmff", 90, 3, widget.AdviceMore},
		{"a skip between them does not spoil two fine days", standard, "fffmfsf", 90, 3, widget.AdviceMore},
		{"worse goes back to the amount that felt fine for two days", standard, "fffffw", 90, 3, widget.AdviceFine},
		{"an amount that felt fine for one day only is passed over", amounts(30, 30, 60, 90), "fffw", 30, 0, widget.AdviceFine},
		{"worse on the second drink's first amount leads to no more of the first", stepUp, "fffffffw", 15, 0, widget.AdviceFine},
		{"and the first drink then ends the plan", stepUp, "fffffffw" + "fffffff", 90, 6, widget.AdviceFirst},
		{"so it does where the second drink's first amount turned worse later", stepUp, "fffffffffww" + "fffffff", 90, 6, widget.AdviceFirst},
		{"mild on the second drink's first amount stays on it", stepUp, "fffffffm", 15, 7, widget.AdviceLeast},
		{"and goes on when it has felt fine for two days", stepUp, "fffffffmff", 30, 9, widget.AdviceMore},
		{"worse on a larger amount of the second goes back within it only where that felt fine", stepUp, "fffffffffmw", 15, 0, widget.AdviceFine},
		{"worse in kefir week goes back within it, where that felt fine", stepUp, "ffffffffffw", 15, 7, widget.AdviceFine},
		{"an amount that turned worse no longer counts as fine", standard, "fffffwww", 60, 0, widget.AdviceLeast},
		{"worse with nothing fine before goes to the smallest", standard, "w", 60, 0, widget.AdviceLeast},
		{"worse twice on the smallest is not yet the end", standard, "ww", 60, 0, widget.AdviceLeast},
		{"worse three times running on the smallest stops", standard, "www", 60, 0, widget.AdviceStop},
		{"a better day between begins the count anew", standard, "wwfww", 60, 0, widget.AdviceLeast},
		{"and so does a mild one", standard, "wwmww", 60, 0, widget.AdviceLeast},
		{"a skipped day between does not", standard, "wwsw", 60, 0, widget.AdviceStop},
		{"worse on a larger amount does not count", standard, "fffwww", 60, 0, widget.AdviceLeast},
		{"but three after it do", standard, "fffwwww", 60, 0, widget.AdviceStop},
		{"nothing brings a stopped plan back", standard, "wwwfff", 60, 0, widget.AdviceStop},
	} {
		t.Run(c.name, func(t *testing.T) {
			steps := widget.Follow(c.days, diary(c.diary))
			if len(steps) != len(c.diary)+1 {
				t.Fatalf("%d steps for %d days", len(steps), len(c.diary))
			}
			got := steps[len(steps)-1]
			if got.Day.Amount != c.ml || got.Place != c.place || got.Advice != c.advice {
				t.Errorf("got %v ml at %d (%s), want %v ml at %d (%s)", got.Day.Amount, got.Place, got.Advice, c.ml, c.place, c.advice)
			}
		})
	}
}

// An amount of one day is an amount as well, wherever it stands.
func TestAmountsOfOneDayAreGoneBackTo(t *testing.T) {
	for _, c := range []struct {
		name, diary string
		days        []widget.Day
		place       int
		advice      widget.Advice
	}{
		{"mild goes back one, not two", "ffm", amounts(30, 60, 90), 1, widget.AdviceBack},
		{"worse goes back to what felt fine, at the second place too", "fffw", amounts(30, 60, 60, 90), 1, widget.AdviceFine},
		{"or to the first, where that felt fine for one day only", "ffw", amounts(30, 60, 90), 0, widget.AdviceFine},
		{"on the first there is nothing to go back to", "m", amounts(60, 30), 0, widget.AdviceLeast},
	} {
		steps := widget.Follow(c.days, diary(c.diary))
		if got := steps[len(steps)-1]; got.Place != c.place || got.Advice != c.advice {
			t.Errorf("%s: got %+v", c.name, got)
		}
	}
}

// Whoever goes back within the second drink goes on with it.
func TestAStepBackWithinTheSecondDrinkEndsNothing(t *testing.T) {
	days := amounts(60, 60, 15, 15, 30, 30)
	for i := range days {
		days[i].Of = widget.OutcomeID([]string{"buttermilk", "kefir"}[i/2-i/4])
	}
	steps := widget.Follow(days, diary("ffffwff"))
	if back, then := steps[5], steps[7]; back.Place != 2 || then.Place != 4 || then.Advice != widget.AdviceMore {
		t.Errorf("back to %+v, then %+v", back, then)
	}
}

// Drinks that take turns go on doing so while an amount comes again.
func TestDrinksTakeTurnsOnAnAmountThatComesAgain(t *testing.T) {
	q := shipped(t)
	answers, faults := q.Answer("q1_none", "h_none", "milk_ok", "m_none", "gut_calm", "lowdiv", "f_often", "p_variety")
	if len(faults) > 0 {
		t.Fatal(faults)
	}
	days := q.Recommend(answers).Plan
	steps := widget.Follow(days, diary("fffmf"))
	if a, b := steps[4].Day, steps[5].Day; a.Amount != b.Amount || a.Of == b.Of {
		t.Errorf("got %v, then %v", a, b)
	}
}

// A plan that does not ask how it felt goes on with each day that is done.
func TestDaysThatAreDoneFollowOneAnother(t *testing.T) {
	pages := []widget.Day{{Words: "one page"}, {Words: "one page"}, {Words: "two pages"}}
	for _, c := range []struct {
		days   []widget.Day
		diary  string
		place  int
		advice widget.Advice
	}{
		{pages, "", 0, widget.AdviceBegin},
		{pages, "d", 1, widget.AdviceGoOn},
		{pages, "ds", 1, widget.AdviceSkip},
		{pages, "dsd", 2, widget.AdviceMore},
		{pages, "ddd", 2, widget.AdviceFinish},
		{amounts(10, 5, 5), "d", 1, widget.AdviceMore},
		{amounts(5, 10), "dddd", 1, widget.AdviceFinish},
	} {
		steps := widget.Follow(c.days, diary(c.diary))
		if got := steps[len(steps)-1]; got.Place != c.place || got.Advice != c.advice || got.Day != c.days[c.place] {
			t.Errorf("%q: got %+v", c.diary, got)
		}
	}
	if ahead := widget.Ahead(pages, diary("d")); len(ahead) != 2 || ahead[1].Day.Words != "two pages" {
		t.Errorf("ahead are %v", ahead)
	}
}

func TestNoScheduleGivesNoSteps(t *testing.T) {
	if steps := widget.Follow(nil, diary("fff")); steps != nil {
		t.Errorf("got %v", steps)
	}
	if ahead := widget.Ahead(nil, nil); ahead != nil {
		t.Errorf("got %v ahead", ahead)
	}
}

func TestAheadIsTheRestOfTheSchedule(t *testing.T) {
	for _, c := range []struct {
		diary string
		days  int
	}{{"", 14}, {"fff", 11}, {"fffm", 13}, {"www", 0}, {"ffffffffffffff", 0}} {
		if got := widget.Ahead(standard, diary(c.diary)); len(got) != c.days {
			t.Errorf("%q: %d days ahead, want %d", c.diary, len(got), c.days)
		}
	}
}

// Every week of reports, on every schedule a reader can get.
func TestEveryWeekOfReportsIsSafe(t *testing.T) {
	q := shipped(t)
	schedules := [][]widget.Day{standard, stepUp}
	for _, s := range q.Schedules {
		if len(s.Days) > 0 {
			schedules = append(schedules, s.Days)
		}
	}
	weeks := 0
	for _, days := range schedules {
		for n := range 2187 {
			week := ""
			for range 7 {
				week += string("fmw"[n%3])
				n /= 3
			}
			weeks++
			if err := safe(days, diary(week)); err != nil {
				t.Fatalf("%s: %v", week, err)
			}
		}
	}
	t.Logf("%d weeks", weeks)
}

// The evidence: "If kefir week is worse, stay with buttermilk."
func TestWhoeverLeftTheSecondDrinkForTheFirstStaysWithIt(t *testing.T) {
	left := 0
	for n := range 177147 { // eleven days
		rest := "fffffff"
		for range 11 {
			rest += string("fmw"[n%3])
			n /= 3
		}
		steps, gone := widget.Follow(stepUp, diary(rest)), false
		for i, step := range steps[1:] {
			worse := rest[i] == 'w' && steps[i].Place >= 7
			gone = gone || worse && step.Day.Of == "buttermilk"
			if gone && step.Day.Of == "kefir" {
				t.Fatalf("%s: kefir again on day %d", rest, i+1)
			}
		}
		if gone {
			left++
		}
	}
	if left == 0 {
		t.Error("nobody ever left kefir: the test tests nothing")
	}
}

// The first drink's one day of an amount may stand right before the second's.
func TestWhoeverWentBackIsNotLedOnByTheSameAmount(t *testing.T) {
	days := amounts(30, 30, 60)
	days[0].Of, days[1].Of, days[2].Of = "buttermilk", "kefir", "kefir"
	for i, step := range widget.Follow(days, diary("fwfff"))[2:] {
		if step.Day.Of == "kefir" {
			t.Errorf("kefir again on day %d", i+2)
		}
	}
}

// Drinks that take turns are no first and second one.
func TestDrinksInTurnHaveNoSecondWeek(t *testing.T) {
	days := amounts(30, 30, 60, 60)
	for i := range days {
		days[i].Of = widget.OutcomeID([]string{"kefir", "buttermilk"}[i%2])
	}
	if got := widget.Follow(days, diary("ffwffff")); got[7].Advice != widget.AdviceFinish {
		t.Errorf("got %+v", got)
	}
}

// safe tells what no report may ever lead to.
func safe(days []widget.Day, entries []widget.Entry) error {
	steps := widget.Follow(days, entries)
	for i, entry := range entries {
		now, then := steps[i], steps[i+1]
		rises := then.Place > now.Place
		may := entry.Had && (entry.Felt == widget.FeltFine || entry.Felt == widget.FeltDone && !toldHowItFelt(entries[:i]))
		switch {
		case now.Over() && now != then:
			return fmt.Errorf("day %d: a plan that is over goes on", i)
		case then.Day.Amount > now.Day.Amount && !may:
			return fmt.Errorf("day %d: %v, and more in the glass: %v, then %v", i, entry, now, then)
		case rises && !may:
			return fmt.Errorf("day %d: %v leads from %v to %v", i, entry, now, then)
		case then.Advice == widget.AdviceStop && !now.Over() && now.Day.Amount != least(days):
			return fmt.Errorf("day %d: stopped on %v ml", i, now.Day.Amount)
		case entry.Had && entry.Felt == widget.FeltWorse && !now.Over() && then.Place > 0 && then.Place == now.Place && now.Day.Amount < days[0].Amount:
			continue // a schedule that begins with its most, which none does: there is nothing less to go back to
		case entry.Had && entry.Felt == widget.FeltWorse && !now.Over() && then.Place > 0 && days[then.Place].Amount == now.Day.Amount && then.Place == now.Place:
			return fmt.Errorf("day %d: worse, and no step back from %v", i, now)
		case then.Day != days[then.Place]:
			return fmt.Errorf("day %d: %v is not in the schedule", i, then)
		}
	}
	return stopsInTime(days, entries, steps)
}

func toldHowItFelt(entries []widget.Entry) bool {
	return slices.ContainsFunc(entries, func(e widget.Entry) bool {
		return e.Had && e.Felt != widget.FeltNothing && e.Felt != widget.FeltDone
	})
}

// A file from a device where the quiz did not ask yet, brought back to one where it does,
// has days that are only done among days that felt like something.
func TestADayThatIsOnlyDoneLeadsNobodyOnWhoToldHowItFelt(t *testing.T) {
	for _, letters := range []string{"md", "ffffmd", "fd", "wdd"} {
		if err := safe(standard, diary(letters)); err != nil {
			t.Errorf("%s: %v", letters, err)
		}
		steps := widget.Follow(standard, diary(letters))
		if last := steps[len(steps)-1]; last.Advice != widget.AdviceTell {
			t.Errorf("%s: %+v", letters, last)
		}
	}
	if steps := widget.Follow(standard, diary("ddddf")); steps[5].Place != 5 || steps[5].Advice != widget.AdviceMore {
		t.Errorf("who begins without being asked goes on: %+v", steps[5])
	}
}

// stopsInTime: three worse days running on the smallest amount are the end.
func stopsInTime(days []widget.Day, entries []widget.Entry, steps []widget.Step) error {
	worse := 0
	for i, entry := range entries {
		switch {
		case !entry.Had || entry.Felt == widget.FeltNothing:
		case entry.Felt == widget.FeltWorse && steps[i].Day.Amount == least(days):
			worse++
		case entry.Felt != widget.FeltWorse:
			worse = 0
		}
		if worse >= 3 && !steps[i+1].Over() {
			return fmt.Errorf("day %d: worse three times on the smallest, and it goes on", i)
		}
	}
	return nil
}

func least(days []widget.Day) float64 {
	ml := days[0].Amount
	for _, day := range days {
		ml = min(ml, day.Amount)
	}
	return ml
}

func FuzzFollow(f *testing.F) {
	f.Add("fffmwsu", uint8(0))
	f.Add("wwww", uint8(1))
	f.Add(strings.Repeat("fm", 40), uint8(7))
	f.Fuzz(func(t *testing.T, letters string, shape uint8) {
		days := [][]widget.Day{standard, stepUp, amounts(30), amounts(90, 60, 30), amounts(0, 0)}[shape%5]
		entries := diary(letters[:min(len(letters), 200)])
		if err := safe(days, entries); err != nil {
			t.Error(err)
		}
		if ahead := widget.Ahead(days, entries); len(ahead) > 2*len(days)+4 {
			t.Errorf("%d days ahead", len(ahead))
		}
	})
}
