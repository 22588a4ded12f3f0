package web

import (
	"github.com/innerbuddies/gutquiz/app"

	"strings"
	"testing"
)

func TestThePageForEditorsServesWithoutScriptsToo(t *testing.T) {
	for _, test := range []struct{ name, base, root string }{
		{"with the address it was built for", teaBase, teaBase},
		{"or with a stand-in for it", "", "https://YOUR-SITE/"},
	} {
		t.Run(test.name, func(t *testing.T) {
			site := siteOf(t, test.base, "")
			text := string(site.files["publish/index.html"].Bytes)
			for _, want := range []string{
				`&lt;p&gt;&lt;a href=&#34;` + test.root + `tea-or-milk/&#34;&gt;Tea or &amp;#34;milk&amp;#34;?&lt;/a&gt;&lt;/p&gt;`,
				`&lt;script async src=&#34;` + test.root + `embed.js&#34;&gt;`,
				app.Say("page.nochoices"), `<meta name="robots" content="noindex">`,
			} {
				if !strings.Contains(text, want) {
					t.Errorf("no %s in %s", want, text)
				}
			}
			if strings.Contains(text, liveStyle) {
				t.Error("without scripts the page hides")
			}
		})
	}
}
