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
	Pages   map[string]string `json:"pages"`
	Files   []string          `json:"files"`
	Client  string            `json:"client"`
	Frames  map[string]string `json:"frames"`
	Lost    string            `json:"lost"`
}

// addWorker adds the service worker, which names every file it is to keep: it
// comes after them all.
func (b *builder) addWorker(pages []app.Page) error {
	plan := b.workerPlan(pages)
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

func (b *builder) workerPlan(pages []app.Page) workerPlan {
	plan := workerPlan{
		Pages:  map[string]string{manifestPath: b.site.files[manifestPath].hash},
		Files:  b.workerFiles(),
		Client: b.wasm,
		Frames: map[string]string{},
		Lost:   NotFoundPage("{root}"),
	}
	for _, p := range pages {
		if isFramed(p.Kind) {
			plan.Frames[p.Path] = b.shell(p).canonical()
		} else {
			plan.Pages[p.Path] = b.site.files[p.Path+"index.html"].hash
		}
	}
	return plan
}

// workerFiles are the assets of pages without the client, which takes long, without
// that of frames, which have no worker, and without the pictures for unfurling and for
// the installer, which no page shows.
func (b *builder) workerFiles() []string {
	pictures := slices.Collect(maps.Values(b.posters))
	return slices.DeleteFunc(b.site.Paths(), func(p string) bool {
		return !strings.HasPrefix(p, "static/") || isWasm(p) || slices.Contains(pictures, p)
	})
}
