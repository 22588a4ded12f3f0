package web

import "html"

// PreviewPage is the page an author sees quizzes on while they are written; web/preview
// serves it.
func PreviewPage() ([]byte, error) {
	code, err := script("page/preview.ts", nil)
	if err != nil {
		return nil, err
	}
	look, err := style("quiz.css", "preview.css")
	if err != nil {
		return nil, err
	}
	p := policy{scripts: []string{code}, styles: []string{look}}
	return []byte(`<!doctype html><html lang="en"><head><meta charset="utf-8">` +
		`<meta http-equiv="Content-Security-Policy" content="` + p.String() + `">` +
		`<meta name="viewport" content="width=device-width, initial-scale=1"><title>Preview</title>` +
		`<link rel="icon" href="data:,"><style>` + look + `</style></head><body>` + previewBody +
		`<noscript><p>` + html.EscapeString(wordsPreviewNoScript) + `</p></noscript><script>` + code + `</script></body></html>`), nil
}

const wordsPreviewNoScript = "The preview needs JavaScript, which is off here."

// previewBody is what preview.ts fills in.
const previewBody = `<header class="bar"><h1>Preview</h1>
<label id="choose" hidden>Quiz <select id="quiz"></select></label>
<fieldset id="look"><legend class="vh">Light or dark</legend>
<label><input type="radio" name="look" value="light" checked>Light</label>
<label><input type="radio" name="look" value="dark">Dark</label>
<label><input type="radio" name="look" value="both">Both</label></fieldset>
<label class="follow"><input type="checkbox" id="follow" checked>Open what I edit</label>
<p id="state" role="status"></p></header>
<section id="faults" role="alert" aria-label="Faults" hidden></section>
<div class="desk"><nav aria-label="Parts of the quiz"><h2 id="in" hidden>Languages</h2><ul id="languages" hidden></ul><h2>Steps</h2><ol id="steps"></ol>
<h2>Results</h2><p class="small">Each with answers that lead there.</p><ul id="endings"></ul>
<p class="small" id="proof"></p>
<h2>In a tab of its own</h2><ul id="pages"></ul></nav>
<main id="stage"></main></div>`
