package web

import (
	"path"
	"strings"
	"testing"
)

// An article fetches the doctor as a module: from another origin, so anyone may.
func TestTheLoaderKnowsWhereTheDoctorIs(t *testing.T) {
	site := teaSite(t)
	for _, p := range site.Paths() {
		if !strings.HasPrefix(p, "doctor.") {
			continue
		}
		if loader := string(site.files[loaderPath].Bytes); !strings.Contains(loader, `"`+p+`"`) || path.Dir(p) != path.Dir(loaderPath) {
			t.Errorf("the loader does not name %s beside it", p)
		}
		if !strings.Contains(string(site.files[p].Bytes), "tea-or-milk") {
			t.Error("the doctor does not know the quizzes of the site")
		}
		for _, h := range HeadersFor(p, *site.files[p]) {
			if h.Name == "Access-Control-Allow-Origin" && h.Value == "*" {
				return
			}
		}
		t.Errorf("%s: no article may read it", p)
		return
	}
	t.Error("the site has no doctor")
}
