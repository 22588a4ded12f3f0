package app

import ui "github.com/maxence-charriere/go-app/v10/pkg/app"

// takeWords takes the words of the page's language, which its script fetched: English
// alone is in the client.
func takeWords() {
	said := host().Get("words")
	if !said.Truthy() {
		return
	}
	keys := ui.Window().Get("Object").Call("keys", said)
	for i := range keys.Length() {
		key := keys.Index(i).String()
		words[key] = said.Get(key).String()
	}
}
