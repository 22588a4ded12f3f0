package web

import (
	"encoding/json"
	"html"
	"slices"
	"strings"

	"github.com/innerbuddies/gutquiz/app"
	"github.com/innerbuddies/gutquiz/widget"
)

// addFormer adds a page at every address that a page had before its quiz or outcome was
// called as it is. It leads on, with what stands behind ? and #: a link in an article, a
// frame and a private link all still arrive, and no request holds more than it did.
func (b *builder) addFormer(p app.Page) error {
	for _, path := range formerPaths(p) {
		page, err := b.former(p, path)
		if err != nil {
			return err
		}
		if err := b.site.add(path+"index.html", File{Bytes: page}); err != nil {
			return err
		}
	}
	return nil
}

// formerPaths are the paths that the page had under former ids.
func formerPaths(p app.Page) (paths []string) {
	if p.Quiz == nil {
		return nil
	}
	words := strings.Split(p.Path, "/")
	at := slices.Index(words, string(p.Quiz.ID))
	if at < 0 {
		return nil
	}
	outcomes := []widget.OutcomeID{p.Outcome}
	for _, o := range p.Quiz.Outcomes {
		if o.ID == p.Outcome {
			outcomes = append(outcomes, o.Was...)
		}
	}
	for _, quiz := range append([]widget.QuizID{p.Quiz.ID}, p.Quiz.Was...) {
		for _, outcome := range outcomes {
			former := slices.Clone(words)
			former[at] = string(quiz)
			if last := len(former) - 2; p.Outcome != "" && former[last] == p.Outcome.Slug() {
				former[last] = outcome.Slug()
			}
			if path := strings.Join(former, "/"); path != p.Path {
				paths = append(paths, path)
			}
		}
	}
	return paths
}

// formerNames are the ids that quizzes had, as "bike-tyre=tyres": what is kept of one needs
// the quiz of today.
func formerNames(quizzes []*widget.Quiz) string {
	var names []string
	for _, q := range quizzes {
		for _, was := range q.Was {
			if name := string(was + "=" + q.ID); !slices.Contains(names, name) { // each language has it
				names = append(names, name)
			}
		}
	}
	return strings.Join(names, " ")
}

func (b *builder) former(p app.Page, path string) ([]byte, error) {
	s := b.shell(p)
	var err error
	if s.picture, err = b.addPicture(p); err != nil {
		return nil, err
	}
	target := strings.Repeat("../", strings.Count(path, "/")) + p.Path
	quoted, err := json.Marshal(target) // ids and slashes: no </script> in it
	if err != nil {
		return nil, err
	}
	code := "location.replace(" + string(quoted) + "+location.search+location.hash)"
	lines := policy{scripts: []string{code}}
	return []byte(`<!doctype html><html lang="` + html.EscapeString(p.Lang) + `"><head><meta charset="utf-8">` +
		`<meta http-equiv="Content-Security-Policy" content="` + lines.leadingOn() + `">` +
		`<meta name="viewport" content="width=device-width, initial-scale=1"><title>` + html.EscapeString(p.Title) + `</title>` +
		s.about() + canonicalOf(s, target) + `<meta name="referrer" content="strict-origin">` +
		`<script>` + code + `</script><noscript><meta http-equiv="refresh" content="0; url=` + target + `"></noscript></head>` +
		`<body><p><a href="` + target + `">` + html.EscapeString(p.Title) + `</a></p></body></html>`), nil
}

// canonicalOf names the page of today where about, which knows whole addresses, does not.
func canonicalOf(s shell, target string) string {
	if s.base != "" {
		return ""
	}
	return `<link rel="canonical" href="` + target + `">`
}

// leadingOn allows the one script, and nothing to be loaded.
func (p policy) leadingOn() string {
	return "default-src 'none';script-src " + hashSources(p.scripts) + ";base-uri 'none';form-action 'none'"
}
