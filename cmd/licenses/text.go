package main

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
)

// The files that a licence asks to be passed on.
var licenceFile = regexp.MustCompile(`(?i)^(licen[cs]e|copying|notice)(\.(md|txt))?$`)

// licences returns the texts of a part, those of its packages included.
func (p part) licences() ([]string, error) {
	var texts []string
	for _, dir := range p.above() {
		files, err := os.ReadDir(dir)
		if err != nil {
			return nil, err
		}
		for _, f := range files {
			if f.IsDir() || !licenceFile.MatchString(f.Name()) {
				continue
			}
			text, err := os.ReadFile(filepath.Join(dir, f.Name()))
			if err != nil {
				return nil, err
			}
			texts = append(texts, clean(string(text)))
		}
	}
	if len(texts) == 0 {
		return nil, fmt.Errorf("%s: no licence in %s; without one it may not be passed on", p.name, p.dir)
	}
	return texts, nil
}

func clean(text string) string {
	lines := strings.Split(strings.ReplaceAll(text, "\r\n", "\n"), "\n")
	for i, line := range lines {
		lines[i] = strings.TrimRight(line, " \t\f")
	}
	return strings.Trim(strings.Join(lines, "\n"), "\n") + "\n"
}

// The kinds of licence by words only they have.
var kinds = []struct {
	words *regexp.Regexp
	kind  string
}{
	{regexp.MustCompile(`Apache License,? Version 2\.0`), "Apache-2.0"},
	{regexp.MustCompile(`Permission is hereby granted, free of charge, to any person obtaining a copy`), "MIT"},
	{regexp.MustCompile(`Redistribution and use in source and binary forms.*Neither the name of`), "BSD-3-Clause"},
}

// kind names the licences of a part by their SPDX names.
func (p part) kind() (string, error) {
	texts, err := p.licences()
	if err != nil {
		return "", err
	}
	all := strings.Join(strings.Fields(strings.Join(texts, " ")), " ")
	var found []string
	for _, k := range kinds {
		if k.words.MatchString(all) {
			found = append(found, k.kind)
		}
	}
	if len(found) == 0 {
		return "", fmt.Errorf("%s: a licence of no known kind in %s; read it, and add its kind to cmd/licenses/text.go", p.name, p.dir)
	}
	return strings.Join(found, " and "), nil
}
