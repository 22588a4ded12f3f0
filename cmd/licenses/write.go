package main

import (
	"fmt"
	"path/filepath"
	"slices"
	"strings"
)

// The files written, from the module's root.
const (
	clientFile = "web/licenses/client.txt"
	toolFile   = "web/licenses/tool.txt"
	tableFile  = "THIRD_PARTY.md"
)

// written returns the text of each file.
func written(root string) (map[string]string, error) {
	root, err := filepath.Abs(root)
	if err != nil {
		return nil, err
	}
	client, err := clientParts(root)
	if err != nil {
		return nil, err
	}
	tool, err := toolParts(root)
	if err != nil {
		return nil, err
	}
	texts := map[string]string{}
	if texts[clientFile], err = book("what runs in a reader's browser", client); err != nil {
		return nil, err
	}
	// The tool carries the client.
	if texts[toolFile], err = book("the tool, and what it puts into a site", join(slices.Clone(tool), client)); err != nil {
		return nil, err
	}
	texts[tableFile], err = table(join(slices.Clone(tool), client), client)
	return texts, err
}

const rule = "--------------------------------------------------------------------------------\n"

// book is a text with every licence once, below the names of all it is about.
func book(of string, all []part) (string, error) {
	var texts []string
	names := map[string][]string{}
	for _, p := range all {
		licences, err := p.licences()
		if err != nil {
			return "", err
		}
		for _, text := range licences {
			if names[text] == nil {
				texts = append(texts, text)
			}
			names[text] = append(names[text], p.title())
		}
	}
	var out strings.Builder
	fmt.Fprintf(&out, "Licences of %s.\nWritten by `go run ./cmd/licenses`.\n", of)
	for _, text := range texts {
		fmt.Fprintf(&out, "\n%s%s\n%s\n%s", rule, strings.Join(slices.Compact(names[text]), "\n"), rule, text)
	}
	return out.String(), nil
}

func (p part) title() string {
	if p.name == "Go" {
		return "Go: standard library, runtime and wasm_exec.js"
	}
	return strings.TrimSpace(p.name + " " + p.version)
}

const tableHead = `# What others made

gutquiz is linked with what is below. Each licence is passed on: ` + "`gutquiz licenses`" + ` prints them for the tool, and
every site has those of its client at ` + "`licenses.txt`" + `. What only builds and tests (staticcheck, Playwright, axe, TypeScript)
is passed on to nobody. Written by ` + "`go run ./cmd/licenses`" + `; a test says when to run it again.

| what | version | licence | linked into |
| --- | --- | --- | --- |
`

func table(all, client []part) (string, error) {
	out := tableHead
	for _, p := range all {
		if p.version == "" && p.name != "Go" {
			continue // this module is nobody else's
		}
		kind, err := p.kind()
		if err != nil {
			return "", err
		}
		into := "the tool"
		if slices.ContainsFunc(client, func(c part) bool { return c.name == p.name }) {
			into = "the client and the tool"
		}
		out += fmt.Sprintf("| %s | %s | %s | %s |\n", p.name, p.version, kind, into)
	}
	return out, nil
}
