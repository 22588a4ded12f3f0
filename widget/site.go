package widget

// A Site is whose quizzes these are: what stands around every quiz of one site. All of
// it may be left out.
type Site struct {
	// Name is what the site is called. Without one it is called after its publisher,
	// else after its only quiz.
	Name string `yaml:"name,omitempty"`
	// Short is the name under the icon of the installed app.
	Short string `yaml:"short,omitempty"`
	// Publisher is who answers for the site.
	Publisher string `yaml:"publisher,omitempty"`
	// Address is where the site will be, as https://quiz.example/.
	Address string `yaml:"address,omitempty"`
	// Logo is a picture, in a file beside the site's own.
	Logo    string  `yaml:"logo,omitempty"`
	Colours Colours `yaml:"colours,omitempty"`
	// Font is one or several fonts that readers' devices have, as "Georgia, serif".
	Font string `yaml:"font,omitempty"`
	// PictureFont is a font in a file beside the site's own, for the pictures that links
	// unfurl into, in languages whose letters the tool's own fonts lack.
	PictureFont string `yaml:"picture_font,omitempty"`
	// Footer is at the foot of every page, before all else there.
	Footer string `yaml:"footer,omitempty"`
	// Privacy and Imprint are addresses of pages of the publisher's.
	Privacy string `yaml:"privacy,omitempty"`
	Imprint string `yaml:"imprint,omitempty"`
	// Languages are those the site is in; the first is that of the pages that belong to
	// no quiz.
	Languages []string `yaml:"languages,omitempty"`
}

// Colours are a site's own, each as "#0d6156". Those that are empty are the app's.
type Colours struct {
	// Accent is that of links and buttons; Paper is the ground of every page.
	Accent string `yaml:"accent,omitempty"`
	Paper  string `yaml:"paper,omitempty"`
	// DarkAccent and DarkPaper are the same where the reader's system is dark. Without a
	// dark accent the light one is made lighter.
	DarkAccent string `yaml:"dark_accent,omitempty"`
	DarkPaper  string `yaml:"dark_paper,omitempty"`
}
