package main

import (
	"crypto/sha256"
	"encoding/hex"
	"io"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"

	"github.com/innerbuddies/gutquiz/widget"
	"github.com/innerbuddies/gutquiz/widget/quizfile"
)

// provenPath, in a built site, holds which files its build has proved, and by which
// tool. The walk of every combination of answers is most of a build where little has
// changed, and its outcome rests on the quiz file and on the code that walks, both byte
// for byte: it is not repeated for a file that this very tool has already proved. All
// else is checked each time, and gutquiz check walks always.
const provenPath = ".gutquiz-proven"

type proofs struct {
	tool       string // the hash of the program that runs
	read       func(fs.FS, string, []byte) (*widget.Quiz, error)
	known, now map[string]bool
	lock       sync.Mutex
}

// proofsIn are those of the build in dir, for a tool that reads in this way. Where the
// program cannot be read there are none.
func proofsIn(dir string, read func(fs.FS, string, []byte) (*widget.Quiz, error)) *proofs {
	p := &proofs{read: read, known: map[string]bool{}, now: map[string]bool{}}
	var err error
	if p.tool, err = programHash(); err != nil {
		return p
	}
	text, _ := os.ReadFile(filepath.Join(dir, provenPath)) // without it, nothing is known
	for key := range strings.FieldsSeq(string(text)) {
		p.known[key] = true
	}
	return p
}

func programHash() (string, error) {
	path, err := os.Executable()
	if err != nil {
		return "", err
	}
	program, err := os.Open(path)
	if err != nil {
		return "", err
	}
	defer program.Close()
	sum := sha256.New()
	if _, err := io.Copy(sum, program); err != nil {
		return "", err
	}
	return hex.EncodeToString(sum.Sum(nil)), nil
}

func (p *proofs) key(src []byte) string {
	sum := sha256.Sum256(append([]byte(p.tool+"\n"), src...))
	return hex.EncodeToString(sum[:])
}

// readIn reads a file, and proves it where that has not been done.
func (p *proofs) readIn(files fs.FS, name string, src []byte) (*widget.Quiz, error) {
	key, read := p.key(src), p.read
	if p.tool != "" && p.known[key] {
		read = quizfile.Draft
	}
	quiz, err := read(files, name, src)
	if err == nil {
		p.lock.Lock()
		p.now[key] = true
		p.lock.Unlock()
	}
	return quiz, err
}

// write leaves the proofs for the next build into dir.
func (p *proofs) write(dir string) error {
	if p.tool == "" {
		return nil
	}
	keys := strings.Join(slices.Sorted(maps.Keys(p.now)), "\n") + "\n"
	return os.WriteFile(filepath.Join(dir, provenPath), []byte(keys), 0o644)
}
