package web

import (
	"regexp"
	"strings"
	"testing"

	"github.com/innerbuddies/gutquiz/widget"
	"github.com/innerbuddies/gutquiz/widget/quizfile"
	"github.com/innerbuddies/gutquiz/widget/quizzes"
)

const tyreLogo = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 40"><circle cx="20" cy="20" r="16"/></svg>`

// deskSite is the site of tea as its publisher has it.
func deskSite(t *testing.T, site widget.Site) *Site {
	t.Helper()
	built, err := Build(Options{Quizzes: []*widget.Quiz{tea()}, Site: site, Logo: []byte(tyreLogo), Base: teaBase, Client: tinyClient()})
	if err != nil {
		t.Fatal(err)
	}
	return built
}

var theDesk = widget.Site{
	Name: "The Tea Desk & Co", Short: "Tea", Publisher: "Leaf Weekly", Logo: "logo.svg", Font: "Georgia, serif",
	Colours: widget.Colours{Accent: "#0a5a9c", Paper: "#f4f7fb", DarkAccent: "#8fc7ff", DarkPaper: "#101418"},
	Footer:  "Written by people who drink tea.", Privacy: "https://leaf.example/privacy", Imprint: "/imprint",
}

func TestEveryPageIsItsSites(t *testing.T) {
	site := deskSite(t, theDesk)
	for _, path := range site.Paths() {
		page, is := strings.CutSuffix(path, "index.html")
		if !is || strings.HasSuffix(page, "/dark/") || strings.HasSuffix(page, "/light/") { // they lead a machine on
			continue
		}
		text := string(site.files[path].Bytes)
		if !strings.Contains(text, "--accent:#0a5a9c") || !strings.Contains(text, "{:root{--paper:#101418") || !strings.Contains(text, "--sans:Georgia, serif") {
			t.Errorf("%s has not the site's look", path)
		}
		if strings.HasSuffix(page, "embed/") || strings.Contains(page, "/card/") {
			continue
		}
		root := strings.Repeat("../", strings.Count(page, "/"))
		for _, want := range []string{">The Tea Desk &", "Written by people who drink tea.", "https://leaf.example/privacy", "/imprint", root + site.logo(t), "#f4f7fb"} {
			if !strings.Contains(strings.NewReplacer("\n", "", "&amp;", "&").Replace(text), want) {
				t.Errorf("%s lacks %s", path, want)
			}
		}
	}
}

// logo is the address of the one there is.
func (s *Site) logo(t *testing.T) string {
	t.Helper()
	for _, path := range s.Paths() {
		if strings.HasPrefix(path, "static/logo.") {
			return path
		}
	}
	t.Fatal("there is no logo")
	return ""
}

func TestWhatOthersShowOfASiteIsItsOwn(t *testing.T) {
	site := deskSite(t, theDesk)
	for path, wants := range map[string][]string{
		manifestPath:              {`"name":"The Tea Desk \u0026 Co"`, `"short_name":"Tea"`, `"theme_color":"#f4f7fb"`, `"color_scheme_dark":{"theme_color":"#101418"`},
		"tea-or-milk/index.html":  {`og:site_name" content="The Tea Desk &amp; Co"`, `"publisher":{"@type":"Organization","name":"Leaf Weekly"}`},
		"tea-or-milk/oembed.json": {`"provider_name": "Leaf Weekly"`},
		"index.html":              {"<title>The Tea Desk &amp; Co · Short quizzes"},
		"sw.js":                   {"static/logo."},
	} {
		text := string(site.files[path].Bytes)
		for _, want := range wants {
			if !strings.Contains(text, want) {
				t.Errorf("%s lacks %s", path, want)
			}
		}
	}
	plain := teaAtBase(t)
	for _, path := range plain.Paths() {
		if name, is := strings.CutPrefix(path, "static/tea-or-milk-wide."); is && site.files["static/tea-or-milk-wide."+name] != nil {
			t.Error("the picture of a link has not the site's colours")
		}
	}
}

func TestASiteWithoutAFileIsCalledAsAReaderWould(t *testing.T) {
	maker, other := tea(), tea()
	maker.Maker, other.Maker = "", ""
	other.ID, other.Texts.Title = "other", "Another?"
	for want, all := range map[string][]*widget.Quiz{`Tea or "milk"?`: {maker}, "Quizzes": {maker, other}, "Somebody": {tea()}} {
		site, err := Build(Options{Quizzes: all, Client: tinyClient()})
		if err != nil {
			t.Fatal(err)
		}
		said := saidByJSON(t, manifestPath, site.files[manifestPath].Bytes)
		if !strings.Contains(strings.Join(said, "\n"), want) || !strings.Contains(strings.Join(saidByHTML(t, string(site.files["index.html"].Bytes)), " "), want) {
			t.Errorf("the site is not called %q", want)
		}
	}
}

func TestTheShortNameFitsUnderAnIcon(t *testing.T) {
	for want, site := range map[string]widget.Site{
		"Mine":                   {Short: "Mine", Name: "X"},
		"Twelve or so":           {Name: "Twelve or so"},
		"Leaf":                   {Name: "A name that is too long", Publisher: "Leaf"},
		"A name that is as long": {Name: "A name that is as long", Publisher: "And this one is as long"},
	} {
		if got := shortName(site); got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}

func TestAnAddressOfTheFileCountsWhereNoOtherIsGiven(t *testing.T) {
	for base, want := range map[string]string{"": "https://file.example/", "https://flag.example/": "https://flag.example/"} {
		b, err := newBuilder(Options{Base: base, Site: widget.Site{Address: "https://file.example/"}})
		if err != nil || b.base != want {
			t.Errorf("%q: got %q, %v", base, b.base, err)
		}
	}
}

func TestALogoThatHasNoSizeIsRefused(t *testing.T) {
	_, err := Build(Options{Quizzes: []*widget.Quiz{tea()}, Site: widget.Site{Logo: "x.png"}, Logo: []byte("\x89PNG and no more"), Client: tinyClient()})
	if err == nil || !strings.Contains(err.Error(), "logo x.png: no size") {
		t.Errorf("got %v", err)
	}
}

func TestALogoKeepsItsRoom(t *testing.T) {
	for picture, want := range map[string][2]int{
		tyreLogo: {120, 40}, `<?xml version="1.0"?><svg width="80px" height="20.4">`: {80, 20}, `<svg viewBox="0,0,7,3"/>`: {7, 3},
	} {
		if w, h, err := logoSize([]byte(picture)); err != nil || [2]int{w, h} != want {
			t.Errorf("%s: got %d × %d, %v", picture, w, h, err)
		}
	}
}

// toolName is what the tool is called, which is no reader's business. The element and
// its file names are for editors, in the codes they copy.
var toolName = regexp.MustCompile(`(?i)gut-?quiz`)

func TestTheToolsNameStandsNowhereAReaderLooks(t *testing.T) {
	sites := map[string]*Site{"tea": teaAtBase(t), "tyres": tyreSite(t), "the desk": deskSite(t, theDesk)}
	for name, site := range sites {
		read := 0
		for path, file := range site.files {
			said, is := readable(t, path, file.Bytes)
			if !is {
				continue
			}
			read++
			for _, text := range said {
				if toolName.MatchString(strings.NewReplacer(liveStyle, "", "<gut-quiz quiz=", "", "</gut-quiz>", "").Replace(text)) {
					t.Errorf("%s: %s says %q", name, path, text)
				}
			}
		}
		if read < 10 {
			t.Errorf("%s: only %d files were read", name, read)
		}
	}
}

func TestTheSiteShippedIsItsPublishers(t *testing.T) {
	src, err := quizzes.FS.ReadFile("site.yaml")
	if err != nil {
		t.Fatal(err)
	}
	site, err := quizfile.ReadSite("site.yaml", src, nil)
	if err != nil || site.Publisher != "InnerBuddies" || len(site.Warnings) > 0 {
		t.Errorf("got %+v, %v", site, err)
	}
}
