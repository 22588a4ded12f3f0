package web

import (
	"encoding/json"
	"maps"
	"slices"
	"strings"

	"github.com/innerbuddies/gutquiz/app"
)

const workerPath = "sw.js"

// A workerPlan is the build as the service worker needs to know it; web/browser/worker/sw.ts
// says what each part is for.
type workerPlan struct {
	Version string            `json:"version"`
	Site    string            `json:"site"`
	Quizzes map[string]string `json:"quizzes"`
	Files   []string          `json:"files"`
	Client  string            `json:"client"`
	Headers map[string]string `json:"headers"`
	Lost    string            `json:"lost"`
}

// addWorker adds the service worker, which names every file it is to keep: it
// comes after them all.
func (b *builder) addWorker(pages []app.Page) error {
	bundles, err := b.addBundles(pages)
	if err != nil {
		return err
	}
	plan := b.workerPlan(bundles)
	code, err := b.worker(plan)
	if err != nil {
		return err
	}
	// The version stands for the worker's own code too.
	plan.Version = contentHash([]byte(code))
	if code, err = b.worker(plan); err != nil {
		return err
	}
	return b.site.add(workerPath, File{Bytes: []byte(code)})
}

func (b *builder) worker(plan workerPlan) (string, error) {
	text, err := json.Marshal(plan)
	if err != nil {
		return "", err
	}
	return script("worker/sw.ts", map[string]string{"PLAN": string(text)})
}

// workerPlan names a quiz by its folder and the hash of its bundle, and no more: the
// worker is fetched by every reader, whatever quiz they take.
func (b *builder) workerPlan(bundles map[string]string) workerPlan {
	plan := workerPlan{
		Site:    bundles[""],
		Quizzes: map[string]string{},
		Files:   b.workerFiles(bundles),
		Client:  b.wasm,
		Headers: pageHeaders(),
		Lost:    notKeptPage("{root}"),
	}
	for folder, address := range bundles {
		if folder != "" {
			plan.Quizzes[folder] = b.site.files[address].hash
		}
	}
	return plan
}

// pageHeaders are those of a page of its own from our server: one that the worker
// gives out is guarded alike.
func pageHeaders() map[string]string {
	headers := map[string]string{}
	for _, h := range append(HeadersFor("index.html", File{Type: contentTypes[".html"]}), Everywhere...) {
		headers[h.Name] = h.Value
	}
	return headers
}

// workerFiles are the assets that every page may need, without the client, which takes
// long, without that of frames, which have no worker, and without the pictures for
// unfurling and for the installer, which no page shows. Those of one quiz are named
// by its bundle.
func (b *builder) workerFiles(bundles map[string]string) []string {
	never := slices.Concat(slices.Collect(maps.Values(b.posters)), slices.Collect(maps.Values(bundles)))
	ofQuizzes := b.ofQuizzes()
	return slices.DeleteFunc(b.site.Paths(), func(p string) bool {
		return !strings.HasPrefix(p, "static/") || isWasm(p) || ofQuizzes[p] || slices.Contains(never, p)
	})
}
