package widget

// A Feeling is how a day's amount felt, as the reader says it.
type Feeling string

const (
	FeltNothing Feeling = ""      // not said yet
	FeltFine    Feeling = "fine"  // fine
	FeltMild    Feeling = "mild"  // not quite fine, and no more than that
	FeltWorse   Feeling = "worse" // worse than that
	FeltDone    Feeling = "done"  // done, in a plan that does not ask how it felt
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
	AdviceFirst  Advice = "first"  // the second of two things was worse, and the days of the first are done
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

// Over reports whether there is nothing more to have: the plan is finished, or stopped.
func (s Step) Over() bool {
	return s.Advice == AdviceStop || s.Advice == AdviceFirst || s.Advice == AdviceFinish
}

// Follow goes through a schedule as a reader reports: it returns one step for
// each entry, and a last one for the day after. The amount rises only after a day
// that felt fine, or, until the reader tells how one felt, that is done: a plan which does
// not ask hears no more. Where a second thing follows a
// first and was so much worse that the reader went back to the first, the second does
// not come again. The steps after the plan is over repeat the last one. A schedule
// without days gives no steps.
func Follow(days []Day, diary []Entry) []Step {
	if len(days) == 0 {
		return nil
	}
	f := follower{days: days, end: len(days), felt: map[int]bool{}, at: Step{Day: days[0], Advice: AdviceBegin}}
	steps := []Step{f.at}
	for _, entry := range diary {
		f.report(entry)
		steps = append(steps, f.at)
	}
	return steps
}

// A follower is a reader on the way. Days in a row with the same amount are called
// by the place of the first.
type follower struct {
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
	// told: the reader has said how a day felt. From then on one that is only done says
	// nothing of that.
	told bool
}

func (f *follower) report(e Entry) {
	switch {
	case f.at.Over():
	case !e.Had:
		f.at.Advice = AdviceSkip
	case e.Felt == FeltFine:
		f.feltFine()
	case e.Felt == FeltDone && !f.told:
		f.forward(f.at.Place + 1)
	case e.Felt == FeltMild:
		f.feltMild()
	case e.Felt == FeltWorse:
		f.feltWorse()
	default:
		f.at.Advice = AdviceTell
	}
}

func (f *follower) feltFine() {
	f.told, f.worse = true, 0
	f.fine++
	enough := f.fine >= daysFine
	f.felt[f.amount()] = f.felt[f.amount()] || enough
	switch {
	case f.settle && !enough:
		f.again()
	case f.settle:
		f.settle = false
		f.forward(f.amountEnd())
	default:
		f.forward(f.at.Place + 1)
	}
}

// feltMild steps back an amount. The first amount of a second thing has none
// before it: what was before is more, of something else.
func (f *follower) feltMild() {
	f.told, f.worse = true, 0
	now := f.amount()
	target := f.amountBefore(now)
	if f.more(target) {
		target = now
	}
	f.back(target, AdviceBack)
}

func (f *follower) feltWorse() {
	f.told = true
	now := f.amount()
	if f.smallest() {
		f.worse++
	}
	if f.worse >= worseAtMost {
		f.at.Advice = AdviceStop
		return
	}
	target := 0
	for place := f.amountBefore(now); place > 0; place = f.amountBefore(place) {
		if f.felt[place] && !f.more(place) {
			target = place
			break
		}
	}
	if f.more(target) {
		target = now
	}
	if from := second(f.days); target < from && from <= f.at.Place {
		f.end = from
	}
	f.back(target, AdviceFine)
}

// second is the place from which on the amounts are of something else than before,
// where there is one such place, or that after the last day.
func second(days []Day) int {
	from := len(days)
	for i := 1; i < len(days); i++ {
		switch {
		case days[i].Of == days[i-1].Of:
		case from < len(days):
			return len(days)
		default:
			from = i
		}
	}
	return from
}

// more reports whether an amount is larger than the present one. Nobody goes back to it:
// after a bad day there is never more.
func (f *follower) more(place int) bool { return f.days[place].Amount > f.at.Day.Amount }

// back returns to an earlier amount, or begins the present one anew.
func (f *follower) back(place int, advice Advice) {
	now := f.amount()
	f.felt[now], f.fine, f.settle = false, 0, true
	if place == now {
		advice = AdviceLeast
	}
	f.at = Step{place, f.days[place], advice}
}

// again has the same amount once more: its next day, for what takes turns, or its
// first.
func (f *follower) again() {
	place := f.at.Place + 1
	if place >= min(f.amountEnd(), f.end) {
		place = f.amount()
	}
	f.at = Step{place, f.days[place], AdviceStay}
}

func (f *follower) forward(place int) {
	switch {
	case place >= len(f.days):
		f.at.Advice = AdviceFinish
		return
	case place >= f.end:
		f.at.Advice = AdviceFirst
		return
	}
	advice := AdviceGoOn
	if place >= f.amountEnd() {
		advice, f.fine = AdviceMore, 0
	}
	f.at = Step{place, f.days[place], advice}
}

// amount is the place where the present amount begins.
func (f *follower) amount() int { return f.amountAt(f.at.Place) }

func (f *follower) amountAt(place int) int {
	for place > 0 && f.days[place-1].same(f.days[place]) {
		place--
	}
	return place
}

// amountBefore is the amount before one that begins at place, or the first.
func (f *follower) amountBefore(place int) int { return f.amountAt(max(0, place-1)) }

func (f *follower) amountEnd() int {
	place := f.at.Place
	for place < len(f.days) && f.days[place].same(f.at.Day) {
		place++
	}
	return place
}

func (f *follower) smallest() bool {
	for _, day := range f.days {
		if day.Amount < f.at.Day.Amount {
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
