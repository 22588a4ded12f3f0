//go:build !frame

package app

import (
	"time"

	ui "github.com/maxence-charriere/go-app/v10/pkg/app"

	"github.com/innerbuddies/gutquiz/app/kept"
)

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
