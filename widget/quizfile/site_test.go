package quizfile

import (
	"errors"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"github.com/innerbuddies/gutquiz/widget"
)

const wholeSite = `name: The Tyre Desk
short: Tyres
publisher: Wheels Weekly
address: https://quiz.example/tyres/
logo: logo.svg
colours: {accent: "#0a5a9c", paper: "#f4f7fb", dark_accent: "#8fc7ff", dark_paper: "#101418"}
font: Georgia, serif
footer: Written by cyclists.
privacy: https://wheels.example/privacy
imprint: /imprint
languages: [en, de]
`

func beside(files map[string]string) fstest.MapFS {
	all := fstest.MapFS{}
	for name, text := range files {
		all[name] = &fstest.MapFile{Data: []byte(text)}
	}
	return all
}

func TestASiteIsRead(t *testing.T) {
	got, err := ReadSite("site.yaml", []byte(wholeSite), beside(map[string]string{"logo.svg": "<svg/>"}))
	if err != nil {
		t.Fatal(err)
	}
	want := SiteFile{Site: widget.Site{
		Name: "The Tyre Desk", Short: "Tyres", Publisher: "Wheels Weekly", Address: "https://quiz.example/tyres/", Logo: "logo.svg",
		Colours: widget.Colours{Accent: "#0a5a9c", Paper: "#f4f7fb", DarkAccent: "#8fc7ff", DarkPaper: "#101418"},
		Font:    "Georgia, serif", Footer: "Written by cyclists.", Privacy: "https://wheels.example/privacy", Imprint: "/imprint",
		Languages: []string{"en", "de"},
	}, LogoBytes: []byte("<svg/>"), Warnings: Faults{}}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

func TestASiteMaySayNothing(t *testing.T) {
	for _, src := range []string{"", "\n", "# later\n", "---\n# later\n"} {
		got, err := ReadSite("site.yaml", []byte(src), beside(nil))
		if diff := cmp.Diff(SiteFile{}, got); err != nil || diff != "" {
			t.Errorf("%q: %v %s", src, err, diff)
		}
	}
}

func TestFaultsOfASiteHaveTheirPlace(t *testing.T) {
	large := strings.Repeat(" ", maxLogo) + "<svg/>"
	files := beside(map[string]string{"logo.svg": "<svg/>", "large.svg": large, "not.png": "<svg/>", "not.ttf": "wOF2"})
	for src, want := range map[string]string{
		"nam: x":                         `site.yaml:1:1: "nam" is not a key of "site"; did you mean "name"?`,
		"- name":                         `site.yaml:1:1: "site" must be a block of keys, not a list; write its keys on the lines below, indented, as "key: value"`,
		"name:":                          `site.yaml:1:1: "name" is empty; write a text, or take it out`,
		"name: 12":                       `site.yaml:1:7: "name" must be a text, not the number 12; put it in quotes: "12"`,
		"name: x\nname: y":               `site.yaml:2:1: "name" is here twice, first on line 1; keep one of them`,
		"name: x\naddress: quiz.example": `site.yaml:2:10: "address": write the whole address, as "https://quiz.example/", not "quiz.example"`,
		"privacy: javascript:alert(1)":   `site.yaml:1:10: "privacy": "javascript:alert(1)" leads nowhere; write an address, as "https://example.org/privacy" or "/privacy"`,
		"imprint: //evil.example":        `site.yaml:1:10: "imprint": "//evil.example" leads nowhere; write an address, as "https://example.org/privacy" or "/privacy"`,
		"font: x;} body {color}":         `site.yaml:1:7: "font": "x;} body {color}" is no list of fonts; write names with commas between, as "Georgia, serif"`,
		"languages: [en, German]":        `site.yaml:1:17: "languages[1]": "German" is no language; write its short name, as en or de`,
		"colours:\n  accent: green":      `site.yaml:2:11: "colours.accent": "green" is no colour; write three or six of 0 to 9 and a to f after a #, in quotes, as "#1a5a8c"`,
		"colours:\n  acent: \"#123\"":    `site.yaml:2:3: "acent" is not a key of "colours"; did you mean "accent"?`,
		"logo: logo.gif":                 `site.yaml:1:7: "logo": "logo.gif" is no picture; name an SVG, PNG, JPEG or WebP file`,
		"logo: ../logo.svg":              `site.yaml:1:7: "logo": "../logo.svg" is not beside this file; write its name alone, as "logo.svg"`,
		"logo: none.svg":                 `site.yaml:1:7: "logo": there is no file "none.svg" beside this one; put it there, or take the line out`,
		"logo: large.svg":                `site.yaml:1:7: "logo": "large.svg" has 50006 bytes and stands on every page; make it smaller than 50000`,
		"logo: not.png":                  `site.yaml:1:7: "logo": "not.png" is not the picture its name says; save it anew`,
		"picture_font: x.woff2":          `site.yaml:1:15: "picture_font": "x.woff2" is no font that can be read; name a TrueType or OpenType file, which ends in .ttf or .otf`,
		"picture_font: none.ttf":         `site.yaml:1:15: "picture_font": there is no file "none.ttf" beside this one; put it there, or take the line out`,
		"picture_font: ../x.ttf":         `site.yaml:1:15: "picture_font": "../x.ttf" is not beside this file; write its name alone, as "NotoSansHebrew.ttf"`,
		"picture_font: not.ttf":          `site.yaml:1:15: "picture_font": "not.ttf" is not the font its name says; save it anew`,
		"name: [":                        `site.yaml:1:7: this is not YAML`,
		"name: &a x":                     `site.yaml:1:7: a quiz has no anchors`,
	} {
		_, err := ReadSite("site.yaml", []byte(src), files)
		var faults Faults
		if !errors.As(err, &faults) || len(faults) != 1 {
			t.Errorf("%q: want one fault, got %v", src, err)
			continue
		}
		if got := faults[0].String(); !strings.HasPrefix(got, want) || faults[0].Excerpt == "" {
			t.Errorf("%q:\ngot  %s\nwant %s", src, got, want)
		}
	}
}

func TestColoursThatCannotBeReadAreMovedAndSaid(t *testing.T) {
	got, err := ReadSite("site.yaml", []byte("colours:\n  accent: \"#ffcc00\"\n  paper: \"#808080\"\n  dark_paper: \"#777777\"\n"), beside(nil))
	if err != nil {
		t.Fatal(err)
	}
	if len(got.Warnings) != 3 || got.Warnings[0].Line != 2 || !strings.Contains(got.Warnings[0].Message, got.Colours.Accent) {
		t.Errorf("got %v", got.Warnings)
	}
	for ink, grounds := range map[string][]string{
		got.Colours.Accent: {got.Colours.Paper, "#fffdf9"}, got.Colours.DarkAccent: {got.Colours.DarkPaper, "#1b2320"},
		"#57655f": {got.Colours.Paper}, "#a9b7b0": {got.Colours.DarkPaper},
	} {
		for _, ground := range grounds {
			if ratio := mustColour(ink).Contrast(mustColour(ground)); ratio < 4.5 {
				t.Errorf("%s on %s: %.2f to 1", ink, ground, ratio)
			}
		}
	}
}

func TestAColourThatCanBeReadIsLeftAlone(t *testing.T) {
	got, err := ReadSite("site.yaml", []byte("colours: {accent: \"#0a5a9c\"}\n"), beside(nil))
	if err != nil || len(got.Warnings) > 0 || got.Colours.Accent != "#0a5a9c" || got.Colours.Paper != "" {
		t.Errorf("got %+v, %v", got, err)
	}
	if c := mustColour(got.Colours.DarkAccent); c.Contrast(cardDark) < 4.5 {
		t.Errorf("the dark accent %s cannot be read", c)
	}
}

func FuzzReadSite(f *testing.F) {
	f.Add([]byte(wholeSite))
	f.Add([]byte("colours: {accent: '#12'}\nlanguages: [x]"))
	files := beside(map[string]string{"logo.svg": "<svg/>"})
	f.Fuzz(func(t *testing.T, src []byte) {
		site, err := ReadSite("site.yaml", src, files)
		var faults Faults
		if err != nil && !errors.As(err, &faults) {
			t.Fatalf("an error that is no fault: %v", err)
		}
		if err == nil && !isFont(site.Font) {
			t.Fatalf("a font got through: %q", site.Font)
		}
	})
}
