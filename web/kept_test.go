package web

import (
	"os"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/innerbuddies/gutquiz/app/kept"
	"github.com/innerbuddies/gutquiz/app/kept/kepttest"
)

// The home page's script looks for a plan by the names of what is kept, without
// the client: it must spell them as the client does.
func TestTheStandaloneScriptKnowsAPlanByItsKey(t *testing.T) {
	script, err := os.ReadFile("browser/page/standalone.ts")
	if err != nil {
		t.Fatal(err)
	}
	found := regexp.MustCompile(`startsWith\("([^"]+)"\)`).FindAllStringSubmatch(string(script), -1)
	if len(found) != 1 {
		t.Fatalf("got %d prefixes in standalone.ts, want the one of a plan's key", len(found))
	}
	m := kepttest.New()
	in := m.Store(time.UnixMilli(0))
	if err := in.Results().Keep(kept.Result{ID: "r"}); err != nil {
		t.Fatal(err)
	}
	if err := in.Plan("p").Change(func(kept.Plan) kept.Plan { return kept.Plan{ID: "p"} }); err != nil {
		t.Fatal(err)
	}
	for key, text := range m.Texts {
		if is := strings.HasPrefix(key, found[0][1]); is != strings.Contains(text, `"plan"`) {
			t.Errorf("%s begins with %s: %v", key, found[0][1], is)
		}
	}
}
