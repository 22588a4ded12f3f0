package web

import (
	"errors"
	"path"
	"strings"
	"sync"

	"github.com/evanw/esbuild/pkg/api"
)

// script is a script of ours with all it imports, as one minified statement that
// leaves no name behind, or an error with the place and the line of every fault.
// An inline script must not end its own element: esbuild writes <\/script for
// </script. Names in define become the values given, which are JSON.
func script(name string, define map[string]string) (string, error) {
	if define != nil {
		return compiled(name, define)
	}
	once, _ := scripts.LoadOrStore(name, sync.OnceValues(func() (string, error) { return compiled(name, nil) }))
	return once.(func() (string, error))()
}

// scripts are those that every site has alike, each made once: a preview draws a site
// with each change.
var scripts sync.Map

func compiled(name string, define map[string]string) (string, error) {
	made := api.Build(api.BuildOptions{
		EntryPoints: []string{name}, Bundle: true, Format: api.FormatIIFE, Define: define, LogLevel: api.LogLevelSilent,
		Target: engines(name), Charset: api.CharsetUTF8, LegalComments: api.LegalCommentsNone,
		MinifyWhitespace: true, MinifyIdentifiers: true, MinifySyntax: true,
		MangleProps: own(name),
		// A field that is defined instead of assigned takes a helper in the script.
		TsconfigRaw: `{"compilerOptions":{"useDefineForClassFields":false}}`,
		Plugins:     []api.Plugin{{Name: "embedded", Setup: fromSources}},
	})
	if err := faults(made.Errors); err != nil {
		return "", err
	}
	return strings.TrimSpace(string(made.OutputFiles[0].Contents)), nil
}

// own are the properties whose names matter to nobody else, which are then shorter.
// Only on somebody else's page: on ours such a name may be one of Go's.
func own(name string) string {
	if strings.HasPrefix(name, "article/") {
		return "^_"
	}
	return ""
}

// engines are the oldest a script must be read by. One that cannot be read at all
// leaves a page dead without a word, so those of our pages are for browsers too old
// for the client: they say so. In an article the link stays a link.
func engines(name string) api.Target {
	if strings.HasPrefix(name, "page/") {
		return api.ES2017
	}
	return api.ES2020
}

// fromSources lets esbuild find our scripts in the tool itself: a built tool has
// no sources beside it.
func fromSources(build api.PluginBuild) {
	build.OnResolve(api.OnResolveOptions{Filter: ".*"}, func(a api.OnResolveArgs) (api.OnResolveResult, error) {
		name := path.Join(path.Dir(a.Importer), strings.TrimSuffix(a.Path, ".ts")+".ts")
		return api.OnResolveResult{Path: name, Namespace: "web"}, nil
	})
	build.OnLoad(api.OnLoadOptions{Filter: ".*", Namespace: "web"}, func(a api.OnLoadArgs) (api.OnLoadResult, error) {
		source, err := sources.ReadFile("browser/" + a.Path)
		text := string(source)
		return api.OnLoadResult{Contents: &text, Loader: api.LoaderTS}, err
	})
}

// faults is nil where there are none.
func faults(messages []api.Message) error {
	if len(messages) == 0 {
		return nil
	}
	lines := api.FormatMessages(messages, api.FormatMessagesOptions{Kind: api.ErrorMessage})
	return errors.New(strings.TrimSpace(strings.Join(lines, "")))
}
