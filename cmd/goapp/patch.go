package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
)

// serverless is the build tag by which a program would ask for go-app without
// its server, were the patch taken upstream.
const serverless = "goapp_noserver"

// writePatch prints the change to go-app behind a build tag, as a unified diff.
func (h home) writePatch(r record, up upstream, stdout io.Writer) error {
	dir, err := os.MkdirTemp("", "goapp")
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	if err := h.writeTagged(dir, r, up); err != nil {
		return err
	}
	patch, err := gitDiff(dir, "a", "b")
	if err == nil {
		_, err = stdout.Write(patch)
	}
	return err
}

// writeTagged writes the files that change into dir, as they are under a and as
// the patch makes them under b.
func (h home) writeTagged(dir string, r record, up upstream) error {
	for name, e := range r.files {
		if e.fate != cut && e.fate != ours {
			continue
		}
		text, err := up.read(name)
		if err != nil {
			return err
		}
		err = errors.Join(putFile(dir, "a/"+name, string(text)), putFile(dir, "b/"+name, tagged(string(text))))
		if err == nil && e.fate == ours {
			err = h.writeTwin(dir, name)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// writeTwin writes the file of ours that the tag chooses instead.
func (h home) writeTwin(dir, name string) error {
	text, err := os.ReadFile(h.path(oursFor(name)))
	if err != nil {
		return err
	}
	twin := "b/" + strings.TrimSuffix(name, ".go") + "_noserver.go"
	return putFile(dir, twin, "//go:build "+serverless+"\n\n"+string(text))
}

func putFile(dir, name, text string) error {
	_, err := writeNew(filepath.Join(dir, filepath.FromSlash(name)), []byte(text))
	return err
}

// tagged adds the tag's opposite to a file's build constraint.
func tagged(text string) string {
	constraint, rest, constrained := strings.Cut(text, "\n")
	was, ok := strings.CutPrefix(constraint, "//go:build ")
	if !constrained || !ok {
		return "//go:build !" + serverless + "\n\n" + text
	}
	if strings.Contains(was, "||") {
		was = "(" + was + ")"
	}
	// The older spelling says the same and would have to be kept in line.
	for strings.HasPrefix(rest, "// +build") {
		_, rest, _ = strings.Cut(rest, "\n")
	}
	return "//go:build " + was + " && !" + serverless + "\n" + rest
}

// gitDiff returns the difference of two directories in dir, whatever the user's
// own settings for git.
func gitDiff(dir, a, b string) ([]byte, error) {
	command := exec.Command("git", "-c", "core.autocrlf=false", "-c", "diff.noprefix=false", "-c", "diff.mnemonicPrefix=false",
		"diff", "--no-index", "--no-color", "--no-ext-diff", "--no-renames", "--no-prefix", "--full-index", "--diff-algorithm=myers", a, b)
	command.Dir = dir
	out, err := command.Output()
	var exit *exec.ExitError
	if errors.As(err, &exit) && exit.ExitCode() == 1 { // they differ
		return out, nil
	}
	if err != nil {
		return nil, fmt.Errorf("git diff: %w", err)
	}
	return out, nil
}
