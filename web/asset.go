package web

import (
	"crypto/sha256"
	"embed"
	"encoding/base64"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"path"
	"regexp"
	"strings"

	"github.com/evanw/esbuild/pkg/api"

	"github.com/innerbuddies/gutquiz/web/pack"
	"github.com/innerbuddies/gutquiz/widget"
)

//go:embed browser/*.ts browser/*/*.ts browser/article/*.liquid browser/style/*.css heights.json icons
var sources embed.FS

var hashedName = regexp.MustCompile(`^(static/[^/]+|embed|doctor)\.[0-9a-f]{10}\.[a-z0-9]+$`)

func contentHash(b []byte) string {
	sum := sha256.Sum256(b)
	return hex.EncodeToString(sum[:])[:10]
}

// hashSource is how a content security policy names an inline script or style.
func hashSource(inline string) string {
	sum := sha256.Sum256([]byte(inline))
	return "'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'"
}

// addAssets adds the files pages refer to, under names that hold their hash.
func (b *builder) addAssets(o Options) error {
	exec, err := runScript(o.Client.Exec)
	if err != nil {
		return err
	}
	if b.wasm, err = b.addHashed(pack.Own, o.Client.Own); err != nil {
		return err
	}
	if b.frameWasm, err = b.addHashed(pack.Frame, o.Client.Frame); err != nil {
		return err
	}
	if b.exec, err = b.addHashed("run.js", File{Bytes: exec}); err != nil {
		return err
	}
	if err := b.addIcons(); err != nil {
		return err
	}
	share, err := script("page/share.ts", nil)
	if err != nil {
		return err
	}
	if b.share, err = b.addHashed("share.js", File{Bytes: []byte(share)}); err != nil {
		return err
	}
	if err := b.addWords(langsOf(b.lang, o.Quizzes)); err != nil {
		return err
	}
	if err := b.addQuizzes(o.Quizzes); err != nil {
		return err
	}
	if o.Draft {
		return nil // no article names it
	}
	return b.addLoader(o.Quizzes)
}

// runScript is what runs the client: Go's own script, and behind it ours.
func runScript(exec []byte) ([]byte, error) {
	gos, err := minified("wasm_exec.js", string(exec), api.LoaderJS)
	if err != nil {
		return nil, err
	}
	ours, err := script("page/run.ts", nil)
	return []byte(gos + "\n" + ours), err
}

func (b *builder) addQuizzes(quizzes []*widget.Quiz) error {
	for _, q := range quizzes {
		if err := b.addShown(q); err != nil {
			return err
		}
		text, err := json.Marshal(q.ForReaders())
		if err != nil {
			return fmt.Errorf("quiz %s: %w", q.ID, err)
		}
		if b.quizzes[q.Path()], err = b.addHashed(stem(q)+".json", File{Bytes: text}); err != nil {
			return err
		}
		if err := b.addPlan(q); err != nil {
			return err
		}
	}
	return nil
}

// stem begins the names of a quiz's files: its id and, of a translation, the language.
func stem(q *widget.Quiz) string { return strings.Trim(string(q.ID)+"-"+q.Prefix, "-/") }

// addPlan adds what only the page of plans needs of a quiz.
func (b *builder) addPlan(q *widget.Quiz) error {
	part, is := q.ForPlans()
	if !is {
		return nil
	}
	text, err := json.Marshal(part)
	if err != nil {
		return fmt.Errorf("quiz %s: %w", q.ID, err)
	}
	b.plans[q.Path()], err = b.addHashed(stem(q)+".plan.json", File{Bytes: text})
	return err
}

// addHashed adds the file under static/ and returns its address.
func (b *builder) addHashed(name string, f File) (string, error) {
	ext := path.Ext(name)
	if f.hash == "" {
		f.hash = contentHash(f.Bytes)
	}
	address := "static/" + strings.TrimSuffix(name, ext) + "." + f.hash + ext
	return address, b.site.add(address, f)
}

// style joins the named style sheets, minified.
func style(names ...string) (string, error) {
	var all strings.Builder
	for _, name := range names {
		source, err := sources.ReadFile("browser/style/" + name)
		if err != nil {
			return "", err
		}
		small, err := minified("web/browser/style/"+name, string(source), api.LoaderCSS)
		if err != nil {
			return "", err
		}
		all.WriteString(small)
	}
	return all.String(), nil
}

// minified is the source made small, or an error with the place and the line of
// every fault in it.
func minified(name, source string, loader api.Loader) (string, error) {
	made := api.Transform(source, api.TransformOptions{
		Sourcefile: name, Loader: loader,
		Target: api.ES2020, Charset: api.CharsetUTF8, LegalComments: api.LegalCommentsNone,
		MinifyWhitespace: true, MinifyIdentifiers: true, MinifySyntax: true,
	})
	return strings.TrimSpace(string(made.Code)), faults(made.Errors)
}
