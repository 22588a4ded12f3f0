package web

import (
	"cmp"
	"encoding/json"
	"fmt"
	"net/url"
	"slices"
	"unicode/utf8"

	"github.com/innerbuddies/gutquiz/app"
	"github.com/innerbuddies/gutquiz/web/picture"
	"github.com/innerbuddies/gutquiz/widget"
)

const manifestPath = "manifest.webmanifest"

// A manifest is what a browser reads before it installs the site as an app. Its
// addresses are relative to itself, so the app works under any path.
type manifest struct {
	// ID is the app's path on its host. Other than all else here, it is resolved at
	// the host's root; where no address is known, the start's stands for it.
	ID      string `json:"id,omitempty"`
	Scope   string `json:"scope"`
	Start   string `json:"start_url"`
	Name    string `json:"name"`
	Short   string `json:"short_name"`
	About   string `json:"description"`
	Lang    string `json:"lang"`
	Dir     string `json:"dir"`
	Display string `json:"display"`
	colours
	// Dark takes the place of the colours where the system is dark and the browser
	// knows the member (W3C, April 2026); elsewhere the pages' own theme-color does.
	Dark       colours         `json:"color_scheme_dark"`
	Categories []string        `json:"categories"`
	Icons      []manifestImage `json:"icons"`
	Shortcuts  []shortcut      `json:"shortcuts"`
	Screens    []manifestImage `json:"screenshots"`
}

// The colours of the app's window and of its first moment.
type colours struct {
	Theme      string `json:"theme_color"`
	Background string `json:"background_color"`
}

// The ground of every page, by scheme; see quiz.css.
const paperLight, paperDark = "#fbf7ef", "#141a18"

// A manifestImage is an icon or a picture of the app.
type manifestImage struct {
	Src     string `json:"src"`
	Sizes   string `json:"sizes"`
	Type    string `json:"type"`
	Purpose string `json:"purpose,omitempty"`
	Form    string `json:"form_factor,omitempty"`
	Label   string `json:"label,omitempty"`
}

// A shortcut is in the menu of the installed app's icon.
type shortcut struct {
	Name  string          `json:"name"`
	URL   string          `json:"url"`
	Icons []manifestImage `json:"icons"`
}

func (b *builder) addManifest(pages []app.Page) error {
	m := manifest{
		ID: b.path(), Scope: "./", Start: "./",
		Name: b.whose.Site.Name, Short: shortName(b.whose.Site), About: app.Say("page.appabout"), Lang: b.lang, Dir: direction(b.lang),
		Display: "standalone", colours: b.ground().both(), Dark: b.darkGround().both(),
		Categories: []string{"lifestyle"}, Icons: b.icons,
	}
	for _, p := range pages {
		if s, has := b.shortcut(p); has {
			m.Shortcuts = append(m.Shortcuts, s)
		}
	}
	var err error
	if m.Screens, err = b.addScreens(pages); err != nil {
		return err
	}
	text, err := json.Marshal(m)
	if err != nil {
		return err
	}
	return b.site.add(manifestPath, File{Bytes: text})
}

// A ground is the colour of every page; see quiz.css.
type ground string

func (g ground) both() colours { return colours{string(g), string(g)} }

func (b *builder) ground() ground {
	return ground(cmp.Or(b.whose.Site.Colours.Paper, paperLight))
}

func (b *builder) darkGround() ground {
	return ground(cmp.Or(b.whose.Site.Colours.DarkPaper, paperDark))
}

// shortest is how many letters there are room for under an icon.
const shortest = 12

// shortName is what stands under the icon of the installed app: the site's own word for
// that, else the shortest of its names that says it.
func shortName(s widget.Site) string {
	for _, name := range []string{s.Short, s.Name, s.Publisher} {
		if name != "" && (name == s.Short || utf8.RuneCountInString(name) <= shortest) {
			return name
		}
	}
	return s.Name
}

// addScreens adds the pictures that a browser shows before it installs the app.
// They are those of the first quiz; a site without quizzes has none.
func (b *builder) addScreens(pages []app.Page) ([]manifestImage, error) {
	i := slices.IndexFunc(pages, func(p app.Page) bool { return p.Kind == app.KindQuiz })
	if i < 0 {
		return []manifestImage{}, nil
	}
	screens, err := picture.Screens(pages[i].Quiz, b.whose.Site.Name, b.look())
	if err != nil {
		return nil, err
	}
	var drawings []manifestImage
	for _, s := range screens {
		d, err := b.addScreen(s)
		if err != nil {
			return nil, err
		}
		drawings = append(drawings, d)
	}
	return drawings, nil
}

func (b *builder) addScreen(s picture.Screen) (manifestImage, error) {
	form := "narrow"
	if s.Size.X > s.Size.Y {
		form = "wide"
	}
	address, err := b.addHashed("screen-"+s.Name+".png", File{Bytes: s.PNG})
	b.posters["screen "+s.Name] = address // like them, no page shows it
	return manifestImage{Src: address, Sizes: fmt.Sprintf("%dx%d", s.Size.X, s.Size.Y), Type: "image/png", Form: form, Label: s.Label}, err
}

// path is the site's path on its host, empty where the site has no address.
func (b *builder) path() string {
	if at, err := url.Parse(b.base); err == nil {
		return at.Path
	}
	return ""
}

// shortcut names every quiz alike: it is a menu of one or two entries.
func (b *builder) shortcut(p app.Page) (shortcut, bool) {
	name := map[string]string{"plan/": app.Say("page.myplan")}[p.Path]
	if p.Kind == app.KindQuiz {
		name = app.Say("page.takethequiz")
	}
	return shortcut{name, "./" + p.Path, b.icons[:1]}, name != ""
}

// addIcons adds the icon in every size and shape, smallest first. The full ones
// have their ground to the very edge, for systems that cut icons into a shape of
// their own.
func (b *builder) addIcons() error {
	source, err := sources.ReadFile("icons/icon.svg")
	if err != nil {
		return err
	}
	small, err := smallerSVG(source)
	if err != nil {
		return err
	}
	if b.icon, err = b.addHashed("icon.svg", File{Bytes: small}); err != nil {
		return err
	}
	if b.touchIcon, err = b.addIcon("icon-touch"); err != nil {
		return err
	}
	return b.addManifestIcons()
}

func (b *builder) addManifestIcons() error {
	for _, i := range []struct{ name, sizes, purpose string }{
		{"icon-192", "192x192", "any"}, {"icon-512", "512x512", "any"},
		{"icon-full-192", "192x192", "maskable"}, {"icon-full-512", "512x512", "maskable"},
	} {
		address, err := b.addIcon(i.name)
		if err != nil {
			return err
		}
		b.icons = append(b.icons, manifestImage{Src: address, Sizes: i.sizes, Type: "image/png", Purpose: i.purpose})
	}
	b.icons = append(b.icons, manifestImage{Src: b.icon, Sizes: "any", Type: "image/svg+xml", Purpose: "any"})
	return nil
}

func (b *builder) addIcon(name string) (string, error) {
	drawn, err := sources.ReadFile("icons/" + name + ".png")
	if err != nil {
		return "", err
	}
	return b.addHashed(name+".png", File{Bytes: drawn})
}
