package app

import (
	"encoding/json"
	"strings"
	"time"

	ui "github.com/maxence-charriere/go-app/v10/pkg/app"

	"github.com/innerbuddies/gutquiz/app/kept"
	"github.com/innerbuddies/gutquiz/widget"
)

// This file is the only one that touches the browser.

// host is the page's own part, which its script has put in place. Its names, and
// when each may be asked for, are in web/browser/page/host.ts.
func host() ui.Value { return ui.Window().Get("gutquiz") }

// A form is what the reader has done in the page drawn in advance.
type form struct {
	// At is the id of the step shown.
	At string `json:"at"`
	// Ticked are the options ticked, by question.
	Ticked map[string][]widget.OptionID `json:"ticked"`
	// Need reports whether the step asks the reader to choose something first.
	Need bool `json:"need"`
}

func readForm() (f form) {
	if err := json.Unmarshal([]byte(host().Call("form").String()), &f); err != nil {
		ui.Log("gutquiz: the form could not be read; the quiz begins anew: " + err.Error())
		return form{}
	}
	return f
}

// takeOver tells the page that go-app runs it now.
func takeOver() { host().Call("taken") }

// showStep moves the focus to a step, or to the result where it is "", and
// scrolls only when its top is above the screen.
func showStep(id string) {
	if ui.IsServer {
		return
	}
	if id == "" {
		id = "result"
	}
	host().Call("show", id)
}

// showPanel brings a panel's top under the reader's eyes, and its heading under the
// focus. The article around hears nothing of it.
func showPanel(id string) {
	if ui.IsServer {
		return
	}
	heading := ui.Window().GetElementByID(id)
	heading.Call("focus", map[string]any{"preventScroll": true})
	heading.Call("closest", ".step").Set("scrollTop", 0)
	if card := heading.Call("closest", ".card"); card.Call("getBoundingClientRect").Get("top").Float() < 0 {
		card.Call("scrollIntoView")
	}
}

// byPointer reports whether the last touch was a mouse's, finger's or pen's.
func byPointer() bool { return ui.IsClient && host().Get("pointer").Bool() }

func pressedEnter(e ui.Event) bool {
	return e.Get("key").String() == "Enter" && e.Get("target").Get("tagName").String() == "INPUT"
}

// prefersOunces reports whether the reader's browser speaks American English.
func prefersOunces() bool {
	return strings.EqualFold(ui.Window().Get("navigator").Get("language").String(), "en-US")
}

func printPage() { ui.Window().Call("print") }

// fromArticle are the campaign and the level of the first heading that the
// article around a frame asks for, and whether its host hears where links lead;
// web/browser/page/frame.ts has checked them.
func fromArticle() (campaign string, level int, watched bool) {
	if v := host().Get("campaign"); v.Truthy() {
		campaign = v.String()
	}
	if v := host().Get("level"); v.Truthy() {
		level = v.Int()
	}
	return campaign, level, host().Get("watched").Truthy()
}

// canShare reports whether the script for sharing is there (web/browser/page/share.ts): it comes
// with a quiz on a page of its own.
func canShare() bool { return ui.IsClient && host().Get("share").Truthy() }

// shareLink offers words and a link, relative to this page, to the browser's own
// sharing, or copies them. Done hears what became of it ("shared", "copied",
// "select" when the reader must copy it, or nothing) and the whole link.
func shareLink(words, address string, picture drawing, done func(said, link string)) {
	var heard ui.Func
	heard = ui.FuncOf(func(_ ui.Value, said []ui.Value) any {
		heard.Release()
		done(said[0].String(), said[1].String())
		return nil
	})
	host().Call("share", words, address, map[string]any(picture), heard)
}

// savePicture lets the reader keep the card as a picture.
func savePicture(picture drawing) { host().Call("save", map[string]any(picture)) }

// touched is what stands after the prefix of the id of the element touched: one
// handler serves a whole list.
func touched(ctx ui.Context, prefix string) string {
	id := ctx.JSSrc().Get("id").String()
	if len(id) < len(prefix) {
		return ""
	}
	return id[len(prefix):]
}

// fieldOf is the name and the value of the field an event came from.
func fieldOf(ctx ui.Context) (name, value string) {
	field := ctx.JSSrc()
	return field.Get("dataset").Get("choice").String(), field.Get("value").String()
}

// showFrame shows an address in the preview.
func showFrame(address, title string) { host().Call("preview", address, title) }

// contrast is WCAG's contrast ratio of two colours, in tenths and never rounded up.
func contrast(a, b string) int { return host().Call("contrast", a, b).Int() }

// Run starts what the page was drawn for. It returns only when it cannot, or
// when a private link does not open; the page then stays as it was drawn.
func Run() {
	page, err := pageFor(ui.Window().Get("document").Get("body").Get("dataset"))
	if err != nil {
		ui.Log("gutquiz: " + err.Error())
		return
	}
	if page == nil {
		return
	}
	ui.Route(ui.Window().URL().Path, page)
	ui.RunWhenOnBrowser()
}

func pageFor(drawn ui.Value) (func() ui.Composer, error) {
	kind := PageKind(drawn.Get("page").String())
	if kind == KindPublish {
		d, err := openDesk(host().Get("desk").String())
		return func() ui.Composer { return &publishPage{Desk: d} }, err
	}
	if kind == KindKept || kind == KindPlan {
		return localPage(kind)
	}
	q, err := widget.Open([]byte(host().Get("quiz").String()))
	if err != nil {
		return nil, err
	}
	return quizPageFor(q, kind, drawn), nil
}

func quizPageFor(q *widget.Quiz, kind PageKind, drawn ui.Value) func() ui.Composer {
	code := host().Get("code").String()
	if kind != KindOutcome {
		campaign, level, watched := fromArticle()
		return func() ui.Composer {
			return &quizPage{Quiz: q, Embed: kind == KindEmbed, Campaign: campaign, Level: level, Watched: watched, Code: code}
		}
	}
	r, word := openShared(q, code, drawn.Get("outcome").String())
	if word != "" {
		host().Call("refuse", word)
		return nil
	}
	return func() ui.Composer { return &sharedPage{Quiz: q, Recommendation: r} }
}

func localPage(kind PageKind) (func() ui.Composer, error) {
	quizzes, err := siteQuizzes()
	return func() ui.Composer {
		if kind == KindPlan {
			return &planPage{Quizzes: quizzes}
		}
		return &keptPage{Quizzes: quizzes}
	}, err
}

// browserStorage is the browser's own. Where the page had to put a memory in its
// place, nothing would be kept, so Set refuses.
type browserStorage struct{}

func (browserStorage) local() ui.Value { return ui.Window().Get("localStorage") }

func (s browserStorage) Get(key string) (text string, known bool) {
	defer func() {
		if recover() != nil {
			text, known = "", false
		}
	}()
	value := s.local().Call("getItem", key)
	return value.String(), !value.IsNull()
}

func (s browserStorage) Blocked() bool { return s.local().Get("forgets").Truthy() }

func (s browserStorage) Set(key, text string) (err error) {
	if s.Blocked() {
		return kept.ErrBlocked
	}
	defer func() {
		if recover() != nil { // setItem throws where there is no room
			err = kept.ErrFull
		}
	}()
	s.local().Call("setItem", key, text)
	return nil
}

func (s browserStorage) Remove(key string) {
	defer func() { _ = recover() }() // what cannot be removed is not there
	s.local().Call("removeItem", key)
}

func (s browserStorage) Keys() (keys []string) {
	defer func() { _ = recover() }()
	for i := range s.local().Get("length").Int() {
		keys = append(keys, s.local().Call("key", i).String())
	}
	return keys
}

// theDevice is the reader's own.
func theDevice() device {
	return device{kept.Store{Storage: browserStorage{}, Now: time.Now}, today, saveFile}
}

// askToPersist asks the browser not to clear this site when room runs short. It
// may say no, or have no such question. A browser may ask the reader in turn, so
// it is asked only when the first thing is kept.
func askToPersist(store kept.Store) {
	if !store.Empty() {
		return
	}
	if store := ui.Window().Get("navigator").Get("storage"); store.Truthy() && store.Get("persist").Truthy() {
		store.Call("persist")
	}
}

// onOtherTab calls act whenever another tab may have written to the storage: a
// page that comes back from the browser's memory has heard nothing meanwhile. Call
// stop when the component goes: the window outlives it.
func onOtherTab(act func()) (stop func()) { return listen(act, "storage", "pageshow") }

// onTurn calls act whenever the reader comes back to the page, and now and then,
// since the day may have turned. Call stop when the component goes.
func onTurn(act func()) (stop func()) {
	heard := ui.FuncOf(func(ui.Value, []ui.Value) any { act(); return nil })
	every := ui.Window().Call("setInterval", heard, 20_000)
	deaf := listen(act, "focus", "pageshow", "visibilitychange") // iOS wakes an app with the last alone
	return func() {
		deaf()
		ui.Window().Call("clearInterval", every)
		heard.Release()
	}
}

// letGo calls what onOtherTab and onTurn gave, at OnDismount. There is nothing where
// go-app takes a component away before it has called OnMount.
func letGo(stop func()) {
	if stop != nil {
		stop()
	}
}

// listen calls act at each of these events of the window, until stop is called.
func listen(act func(), events ...string) (stop func()) {
	heard := ui.FuncOf(func(ui.Value, []ui.Value) any { act(); return nil })
	for _, event := range events {
		ui.Window().Call("addEventListener", event, heard)
	}
	return func() {
		for _, event := range events {
			ui.Window().Call("removeEventListener", event, heard)
		}
		heard.Release()
	}
}

// today is the date of the reader's own calendar. The browser is asked every
// time: Go's own zone is fixed at its start, and summer time and travellers move.
func today() string {
	now := ui.Window().Get("Date").New()
	date := time.Date(now.Call("getFullYear").Int(), time.Month(now.Call("getMonth").Int()+1), now.Call("getDate").Int(), 0, 0, 0, 0, time.UTC)
	return date.Format(time.DateOnly)
}

// saveFile lets the reader save a text under a name.
func saveFile(name, kind, text string) { host().Call("saveText", name, kind, text) }

// focusOn moves the focus to an element, where it is drawn.
func focusOn(id string) {
	if ui.IsServer {
		return
	}
	if e := ui.Window().GetElementByID(id); e.Truthy() {
		e.Call("focus")
	}
}

// setField puts a text into a field, unless the reader is in it. go-app sets only
// what a field begins with, which one that was typed in no longer shows.
func setField(id, text string) {
	e := ui.Window().GetElementByID(id)
	if e.Truthy() && !e.Equal(ui.Window().Get("document").Get("activeElement")) {
		e.Set("value", text)
	}
}

// fileChosen reads the file the reader chose in the file input an event came
// from, and calls then with its text; with an empty text where no file was chosen,
// it is beyond most, or the browser cannot read it.
func fileChosen(ctx ui.Context, most int, then func(text string)) {
	input := ctx.JSSrc()
	file := input.Get("files").Index(0)
	if !file.Truthy() || file.Get("size").Int() > most {
		then("")
		return
	}
	var read, failed ui.Func
	done := func(text string) any {
		read.Release()
		failed.Release()
		then(text)
		return nil
	}
	read = ui.FuncOf(func(_ ui.Value, got []ui.Value) any { return done(got[0].String()) })
	failed = ui.FuncOf(func(ui.Value, []ui.Value) any { return done("") })
	file.Call("text").Call("then", read, failed)
	input.Set("value", "")
}

// typedInto is the text of the field an event came from.
func typedInto(e ui.Event) string { return e.Get("target").Get("value").String() }

// siteQuizzes are all quizzes of the site, as the local script fetched them.
func siteQuizzes() (quizzes []*widget.Quiz, err error) {
	texts := host().Get("quizzes")
	for i := range texts.Length() {
		q, err := widget.Open([]byte(texts.Index(i).String()))
		if err != nil {
			return nil, err
		}
		quizzes = append(quizzes, q)
	}
	return quizzes, nil
}
