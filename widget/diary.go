package widget

// A Feeling is how a day's amount felt, as the reader says it.
type Feeling string

const (
	FeltNothing Feeling = ""      // not said yet
	FeltFine    Feeling = "fine"  // fine
	FeltMild    Feeling = "mild"  // mild gas, at most
	FeltWorse   Feeling = "worse" // more than mild gas
)

// An Entry is one reported day: whether the amount was had, and how it felt. A
// skipped day has Had false, and then its feeling counts for nothing. Days
// without a report, pauses included, have no entry.
type Entry struct {
	Had  bool
	Felt Feeling
}

// Advice is why a day has its amount.
type Advice string

const (
	AdviceBegin  Advice = "begin"  // the first amount, not had yet
	AdviceGoOn   Advice = "go-on"  // the next day of the schedule, the same amount
	AdviceMore   Advice = "more"   // the next day of the schedule, another amount
	AdviceSkip   Advice = "skip"   // the last day was skipped, so its amount comes again
	AdviceTell   Advice = "tell"   // nobody said how the last amount felt, so it comes again
	AdviceBack   Advice = "back"   // it was mild: one amount back
	AdviceFine   Advice = "fine"   // it was worse: back to the last amount that felt fine for two days
	AdviceStay   Advice = "stay"   // after a step back: until the amount feels fine for two days
	AdviceLeast  Advice = "least"  // it was mild or worse, and there is no smaller amount to go back to
	AdviceStop   Advice = "stop"   // worse three times running on the smallest amount: the plan ends
	AdviceFirst  Advice = "first"  // the second drink was worse, and the days of the first are done
	AdviceFinish Advice = "finish" // every day of the schedule is done
)

// daysFine is how long an amount must feel fine to be gone back to, and worseAtMost
// how often running the smallest may feel worse. Both are from the evidence.
const (
	daysFine    = 2
	worseAtMost = 3
)

// A Step is where a reader is in a schedule.
type Step struct {
	// Place is the day of the schedule, counted from 0. Steps back and repeated
	// amounts make it lag behind the days of the calendar.
	Place  int
	Day    Day
	Advice Advice
}

// Over tells that there is nothing more to have: the plan is finished, or stopped.
func (s Step) Over() bool {
	return s.Advice == AdviceStop || s.Advice == AdviceFirst || s.Advice == AdviceFinish
}

// Follow goes through a schedule as a reader reports: it returns one step for
// each entry, and a last one for the day after. The millilitres rise only after a
// day that felt fine, whatever the drink. Where a second drink follows a first and
// was so much worse that the reader went back to the first, the second does not
// come again. The steps after the plan is over repeat the last one. A schedule
// without days gives no steps.
func Follow(days []Day, diary []Entry) []Step {
	if len(days) == 0 {
		return nil
	}
	w := walker{days: days, end: len(days), felt: map[int]bool{}, at: Step{Day: days[0], Advice: AdviceBegin}}
	steps := []Step{w.at}
	for _, entry := range diary {
		w.report(entry)
		steps = append(steps, w.at)
	}
	return steps
}

// A walker is a reader on the way. Days in a row with the same amount are called
// by the place of the first.
type walker struct {
	days []Day
	at   Step
	end  int // the place after the last day there is for this reader
	// fine is how many days running the present amount has felt fine.
	fine int
	// felt holds the amounts whose last days felt fine for long enough.
	felt map[int]bool
	// settle: after a step back, the amount must feel fine for long enough.
	settle bool
	worse  int // times running on the smallest amount
}

func (w *walker) report(e Entry) {
	switch {
	case w.at.Over():
	case !e.Had:
		w.at.Advice = AdviceSkip
	case e.Felt == FeltFine:
		w.feltFine()
	case e.Felt == FeltMild:
		w.worse = 0
		w.feltMild()
	case e.Felt == FeltWorse:
		w.feltWorse()
	default:
		w.at.Advice = AdviceTell
	}
}

func (w *walker) feltFine() {
	w.worse = 0
	w.fine++
	enough := w.fine >= daysFine
	w.felt[w.amount()] = w.felt[w.amount()] || enough
	switch {
	case w.settle && !enough:
		w.again()
	case w.settle:
		w.settle = false
		w.forward(w.amountEnd())
	default:
		w.forward(w.at.Place + 1)
	}
}

// feltMild steps back an amount. The first amount of a second drink has none
// before it: what was before is more, of another drink.
func (w *walker) feltMild() {
	now := w.amount()
	target := w.amountBefore(now)
	if w.more(target) {
		target = now
	}
	w.back(target, AdviceBack)
}

func (w *walker) feltWorse() {
	now := w.amount()
	if w.smallest() {
		w.worse++
	}
	if w.worse >= worseAtMost {
		w.at.Advice = AdviceStop
		return
	}
	target := 0
	for place := w.amountBefore(now); place > 0; place = w.amountBefore(place) {
		if w.felt[place] && !w.more(place) {
			target = place
			break
		}
	}
	if w.more(target) {
		target = now
	}
	if second := secondDrink(w.days); target < second && second <= w.at.Place {
		w.end = second
	}
	w.back(target, AdviceFine)
}

// secondDrink is the place from which on another drink than before is had, where
// there is one such place, or that after the last day.
func secondDrink(days []Day) int {
	from := len(days)
	for i := 1; i < len(days); i++ {
		switch {
		case days[i].Drink == days[i-1].Drink:
		case from < len(days):
			return len(days)
		default:
			from = i
		}
	}
	return from
}

// more tells that an amount is larger than the present one. Nobody goes back to it:
// after a bad day there is never more in the glass.
func (w *walker) more(place int) bool { return w.days[place].Ml > w.at.Day.Ml }

// back returns to an earlier amount, or begins the present one anew.
func (w *walker) back(place int, advice Advice) {
	now := w.amount()
	w.felt[now], w.fine, w.settle = false, 0, true
	if place == now {
		advice = AdviceLeast
	}
	w.at = Step{place, w.days[place], advice}
}

// again has the same amount once more: its next day, for the drinks that take
// turns, or its first.
func (w *walker) again() {
	place := w.at.Place + 1
	if place >= min(w.amountEnd(), w.end) {
		place = w.amount()
	}
	w.at = Step{place, w.days[place], AdviceStay}
}

func (w *walker) forward(place int) {
	switch {
	case place >= len(w.days):
		w.at.Advice = AdviceFinish
		return
	case place >= w.end:
		w.at.Advice = AdviceFirst
		return
	}
	advice := AdviceGoOn
	if place >= w.amountEnd() {
		advice, w.fine = AdviceMore, 0
	}
	w.at = Step{place, w.days[place], advice}
}

// amount is the place where the present amount begins.
func (w *walker) amount() int { return w.amountAt(w.at.Place) }

func (w *walker) amountAt(place int) int {
	for place > 0 && w.days[place-1].Ml == w.days[place].Ml {
		place--
	}
	return place
}

// amountBefore is the amount before one that begins at place, or the first.
func (w *walker) amountBefore(place int) int { return w.amountAt(max(0, place-1)) }

func (w *walker) amountEnd() int {
	place := w.at.Place
	for place < len(w.days) && w.days[place].Ml == w.at.Day.Ml {
		place++
	}
	return place
}

func (w *walker) smallest() bool {
	for _, day := range w.days {
		if day.Ml < w.at.Day.Ml {
			return false
		}
	}
	return true
}

// Ahead is what the rest of the schedule holds if every day from now on feels
// fine, the present day first. It is empty when the plan is over.
func Ahead(days []Day, diary []Entry) (ahead []Step) {
	steps := Follow(days, diary)
	if len(steps) == 0 {
		return nil
	}
	diary = append([]Entry(nil), diary...)
	for at := steps[len(steps)-1]; !at.Over(); at = steps[len(steps)-1] {
		ahead = append(ahead, at)
		diary = append(diary, Entry{Had: true, Felt: FeltFine})
		steps = Follow(days, diary)
	}
	return ahead
}
