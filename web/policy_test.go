package web

import (
	"cmp"
	"flag"
	"os"
	"regexp"
	"strings"
	"testing"
)

var update = flag.Bool("update", false, "rewrite the golden files")

// What each page may do, and what is said of each file, is compared whole: who
// loosens a rule has to change the golden file, and somebody reads that.
func TestThePoliciesAreThese(t *testing.T) {
	got := policies(t, teaAtBase(t)) + "With every answer\n" + lines(Everywhere) + "Once the client runs\n  meta " + sealed(t) + "\n"
	const golden = "testdata/policies.golden"
	if *update {
		if err := os.WriteFile(golden, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	if got != string(want) {
		t.Errorf("%s has other policies; if they are meant, run go test ./web -update and read the diff:\n%s", golden, firstDifference(got, string(want)))
	}
}

// policies are the headers of every file, and of a page its meta policy as well,
// one entry for all files that have the same.
func policies(t *testing.T, site *Site) string {
	named := inlineNames(t)
	files, order := map[string][]string{}, []string{}
	for _, name := range site.Paths() {
		f := site.files[name]
		var entry strings.Builder
		if strings.HasSuffix(name, ".html") {
			meta := parsePage(t, f.Bytes).meta("http-equiv", "Content-Security-Policy")
			entry.WriteString("  meta " + strings.ReplaceAll(named.Replace(meta), ";", "\n       ") + "\n")
		}
		entry.WriteString(lines(HeadersFor(name, *f)))
		if files[entry.String()] == nil {
			order = append(order, entry.String())
		}
		if hashedName.MatchString(name) {
			name = regexp.MustCompile(`\.[0-9a-f]{10}\.`).ReplaceAllString(name, ".HASH.")
		}
		files[entry.String()] = append(files[entry.String()], name)
	}
	var out strings.Builder
	for _, entry := range order {
		out.WriteString(strings.Join(files[entry], "\n") + "\n" + entry)
	}
	return out.String()
}

func lines(headers []Header) string {
	var out strings.Builder
	for _, h := range headers {
		out.WriteString("  " + h.Name + ": " + h.Value + "\n")
	}
	return out.String()
}

// Without an address a page may do the same, less what it may ask of that address.
func TestAnAddressIsAllThatASitesPolicyDependsOn(t *testing.T) {
	for _, name := range teaSite(t).Paths() {
		if !strings.HasSuffix(name, ".html") {
			continue
		}
		got := parsePage(t, teaSite(t).files[name].Bytes).meta("http-equiv", "Content-Security-Policy")
		based := parsePage(t, teaAtBase(t).files[name].Bytes).meta("http-equiv", "Content-Security-Policy")
		instead := "connect-src 'self';"
		if strings.HasSuffix(name, "/embed/index.html") {
			instead = "connect-src 'self' " + anyOrigin + ";" // until its script narrows it
		}
		if want := strings.Replace(based, "connect-src 'self' https://quiz.example;", instead, 1); got != want {
			t.Errorf("%s: got  %s\nwant %s", name, got, want)
		}
	}
}

// inlineNames puts the name of what is inline in the place of its hash.
func inlineNames(t *testing.T) *strings.Replacer {
	t.Helper()
	b, err := newBuilder(Options{})
	if err != nil {
		t.Fatal(err)
	}
	var pairs []string
	for name, inline := range map[string]string{
		"early.ts": b.early, "link.ts": b.link, "frame.ts": b.frame, "local.ts": b.local, "publish.ts": b.publish, "standalone.ts": b.standalone,
		"the quiz's style": b.quizStyle, "the page's style": b.pageStyle, "the shared style": b.sharedStyle, "the local style": b.localStyle, "the publish style": b.publishStyle,
		"the standalone style": b.standaloneStyle, "the live style": liveStyle, "the quiz's style in a frame": b.quizStyle + b.roomStyle,
		"the page's style in a frame": b.pageStyle + b.roomStyle, "the shared style in a frame": b.sharedStyle + b.roomStyle, "the 404's script": notFoundScript, "the style of 404.html": notFoundStyle,
	} {
		pairs = append(pairs, hashSource(inline), "{"+name+"}")
	}
	return strings.NewReplacer(pairs...)
}

// sealed is the policy that the page gives itself.
func sealed(t *testing.T) string {
	return cmp.Or(found(t, `meta\.content = "([^"]+)"`, "browser/page/handover.ts")...)
}

func firstDifference(got, want string) string {
	g, w := strings.Split(got, "\n"), strings.Split(want, "\n")
	for i := range min(len(g), len(w)) {
		if g[i] != w[i] {
			return "got  " + g[i] + "\nwant " + w[i]
		}
	}
	return "one is longer than the other"
}

func TestHeadersFileNamesEveryFileOnce(t *testing.T) {
	site := teaSite(t)
	text := "\n" + string(site.files["_headers"].Bytes)
	for _, p := range []string{"/*", "/", "/index.html", "/tea-or-milk/embed/", "/" + assetOf(t, ".wasm")} {
		if strings.Count(text, "\n"+p+"\n") != 1 {
			t.Errorf("%s stands %d times in %s", p, strings.Count(text, "\n"+p+"\n"), text)
		}
	}
	everywhere, _, _ := strings.Cut(text[1:], "\n/")
	if strings.Contains(everywhere, "Content-Security-Policy") {
		t.Errorf("a policy for every page would be joined with each page's own: %s", everywhere)
	}
	_, embed, _ := strings.Cut(text, "\n/tea-or-milk/embed/\n")
	embed, _, _ = strings.Cut(embed, "\n/")
	if !strings.Contains(embed, "frame-ancestors *") || strings.Contains(embed, "'self'") {
		t.Errorf("embed: got %s", embed)
	}
}

func assetOf(t *testing.T, ext string) string {
	t.Helper()
	for _, p := range teaSite(t).Paths() {
		if strings.HasPrefix(p, "static/") && strings.HasSuffix(p, ext) {
			return p
		}
	}
	t.Fatalf("no %s in static/", ext)
	return ""
}
