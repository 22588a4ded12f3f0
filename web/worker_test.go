package web

import (
	"encoding/json"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/innerbuddies/gutquiz/widget"
)

// teaPlan is the plan of the tea site's worker, made again from its pages.
func teaPlan(t *testing.T, o Options) workerPlan {
	t.Helper()
	b, err := newBuilder(o)
	if err != nil {
		t.Fatal(err)
	}
	pages, err := b.addPages(o)
	if err != nil {
		t.Fatal(err)
	}
	bundles, err := b.addBundles(pages)
	if err != nil {
		t.Fatal(err)
	}
	return b.workerPlan(bundles)
}

// bundleOf is one of the tea site's bundles.
func bundleOf(t *testing.T, address string) (one bundle) {
	t.Helper()
	f := teaSite(t).files[address]
	if f == nil {
		t.Fatalf("there is no %s", address)
	}
	if err := json.Unmarshal(f.Bytes, &one); err != nil {
		t.Fatal(err)
	}
	return one
}

func TestABundleHoldsEveryPageOfItsOwn(t *testing.T) {
	plan := teaPlan(t, Options{Quizzes: []*widget.Quiz{tea()}, Client: tinyClient()})
	site, own := bundleOf(t, plan.Site), bundleOf(t, "static/pages.tea-or-milk."+plan.Quizzes["tea-or-milk/"]+".json")
	for _, path := range teaSite(t).Paths() {
		page, is := strings.CutSuffix(path, "index.html")
		if !is || page == "publish/" {
			continue
		}
		in, other := site, own
		if strings.HasPrefix(page, "tea-or-milk/") {
			in, other = own, site
		}
		framed := strings.HasSuffix(page, "embed/") || strings.Contains(page, "/card/")
		if text, kept := in.Pages[page]; kept == framed || kept && text != string(teaSite(t).files[path].Bytes) {
			t.Errorf("%s: kept %v, %d bytes", path, kept, len(text))
		}
		if _, twice := other.Pages[page]; twice {
			t.Errorf("%s is in both bundles", path)
		}
		if to := in.Frames[page]; framed && in.Pages[to] == "" {
			t.Errorf("%s: its frame stands for %q, which is not kept", path, to)
		}
	}
	if site.Pages[""] == "" || site.Pages[manifestPath] != string(teaSite(t).files[manifestPath].Bytes) {
		t.Errorf("got %d pages, want the home page and the manifest", len(site.Pages))
	}
	if len(own.Files) != 1 || !strings.HasPrefix(own.Files[0], "static/tea-or-milk.") {
		t.Errorf("got %v, want the quiz itself", own.Files)
	}
}

func TestTheWorkerKeepsWhatPagesReferToAndNoMore(t *testing.T) {
	plan := teaPlan(t, Options{Quizzes: []*widget.Quiz{tea()}, Client: tinyClient(), Base: "https://quiz.example/"})
	files := " " + strings.Join(plan.Files, " ") + " "
	for _, want := range []string{"static/run.", "static/icon.", "static/icon-192.", "static/icon-full-512.", "static/icon-touch."} {
		if strings.Count(files, " "+want) != 1 {
			t.Errorf("got %s, want one %s", files, want)
		}
	}
	for _, never := range []string{".wasm", "-wide.", "-square.", "screen-", "embed", "sw.js", "tea-or-milk", "pages"} {
		if strings.Contains(files, never) {
			t.Errorf("got %s, want no %s", files, never)
		}
	}
	for _, path := range append(plan.Files, plan.Client) {
		if !hashedName.MatchString(path) || teaSite(t).files[path] == nil {
			t.Errorf("%s is no hashed file of the site", path)
		}
	}
	if h := plan.Headers; h["Content-Security-Policy"] != "frame-ancestors 'self'" || h["Content-Type"] != "text/html; charset=utf-8" || h["X-Content-Type-Options"] != "nosniff" {
		t.Errorf("a page that the worker gives out is guarded by %v", h)
	}
}

// What a reader of one quiz keeps does not grow with the site: each other quiz has a
// line in the list of the home page, and its folder and hash in the worker.
func TestAReaderOfOneQuizKeepsNoOther(t *testing.T) {
	keptOf := func(n int) Size {
		var quizzes []*widget.Quiz
		for i := range n {
			q := tea()
			q.ID = widget.QuizID("tea-" + strconv.Itoa(i))
			quizzes = append(quizzes, q)
		}
		site, err := Build(Options{Quizzes: quizzes, Client: tinyClient()})
		if err != nil {
			t.Fatal(err)
		}
		return site.together("", slices.DeleteFunc(site.kept(), isWasm))
	}
	one, many := keptOf(1), keptOf(6)
	if each := (many.Brotli - one.Brotli) / 5; each > 60 {
		t.Errorf("each of 5 other quizzes adds %d bytes, to %d of one", each, one.Brotli)
	} else {
		t.Logf("one quiz: %d bytes, each other adds %d", one.Brotli, each)
	}
}

func TestTheWorkersVersionFollowsTheContent(t *testing.T) {
	other := tea()
	other.Texts.Outcomes["tea"] = widget.OutcomeTexts{Name: "Tea", Headline: "Try green tea"}
	changed, err := Build(Options{Quizzes: []*widget.Quiz{other}, Client: tinyClient()})
	if err != nil {
		t.Fatal(err)
	}
	one, two := string(teaSite(t).files[workerPath].Bytes), string(changed.files[workerPath].Bytes)
	if versionOf(t, one) == versionOf(t, two) {
		t.Errorf("two builds have the version %s", versionOf(t, one))
	}
}

func versionOf(t *testing.T, worker string) string {
	t.Helper()
	_, rest, found := strings.Cut(worker, `version:"`)
	version, _, _ := strings.Cut(rest, `"`)
	if !found || len(version) != 10 {
		t.Fatalf("no version in %.200s", worker)
	}
	return version
}

func TestTheWorkersNotFoundPageLeadsHome(t *testing.T) {
	plan := teaPlan(t, Options{Quizzes: []*widget.Quiz{tea()}, Client: tinyClient()})
	if !strings.Contains(plan.Lost, `href="{root}"`) {
		t.Errorf("got %s", plan.Lost)
	}
}

func TestOnlyPagesOfTheirOwnCanBeInstalled(t *testing.T) {
	site := teaSite(t)
	for _, path := range site.Paths() {
		if !strings.HasSuffix(path, "/index.html") {
			continue
		}
		page := string(site.files[path].Bytes)
		framed := strings.HasSuffix(path, "/embed/index.html") || strings.Contains(path, "/card/")
		for _, part := range []string{`rel="manifest"`, "serviceWorker", `id="renew"`} {
			if strings.Contains(page, part) == framed {
				t.Errorf("%s: %s stands there: %v", path, part, !framed)
			}
		}
	}
}

func TestTheManifest(t *testing.T) {
	site := teaSite(t)
	f := site.files[manifestPath]
	var m manifest
	if err := json.Unmarshal(f.Bytes, &m); err != nil {
		t.Fatal(err)
	}
	if f.Type != "application/manifest+json" || m.ID != "" || m.Scope != "./" || m.Start != "./" || m.Display != "standalone" {
		t.Errorf("got type %s, %+v", f.Type, m)
	}
	css, err := style("quiz.css")
	if err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(string(f.Bytes), `"theme_color":"#fbf7ef"`) || !strings.Contains(string(f.Bytes), `"color_scheme_dark":{"theme_color":"#141a18"`) ||
		strings.Count(css, "--paper: "+paperLight) != 1 || strings.Count(css, "--paper: "+paperDark) != 1 {
		t.Errorf("the colours are not those of the pages, light and dark: %s", f.Bytes)
	}
	var based manifest
	if err := json.Unmarshal(teaAtBase(t).files[manifestPath].Bytes, &based); err != nil || based.ID != "/sub/" {
		t.Errorf("got id %q, %v, want the path of the site's address: two apps may share a host", based.ID, err)
	}
	for _, d := range append(m.Icons, m.Screens...) {
		shown := site.files[d.Src]
		if shown == nil || shown.Type != d.Type || !shown.Hashed {
			t.Errorf("%+v is no picture of the site", d)
			continue
		}
		if d.Type == "image/png" && sizeOf(t, shown.Bytes) != d.Sizes {
			t.Errorf("%s is %s, the manifest says %s", d.Src, sizeOf(t, shown.Bytes), d.Sizes)
		}
	}
	if len(m.Shortcuts) != 2 || m.Shortcuts[0].URL != "./tea-or-milk/" || m.Shortcuts[1].URL != "./plan/" || len(m.Screens) != 2 || m.Screens[0].Form != "narrow" || m.Screens[1].Form != "wide" {
		t.Errorf("got shortcuts %+v, screenshots %+v", m.Shortcuts, m.Screens)
	}
}
