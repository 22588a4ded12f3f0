package web

import (
	"crypto/sha512"
	"encoding/base64"
	"encoding/json"
	"strconv"

	"github.com/innerbuddies/gutquiz/app"
	"github.com/innerbuddies/gutquiz/web/pack"
	"github.com/innerbuddies/gutquiz/widget"
)

// loaderPath is the loader's address that stays; the one with a hash is for
// articles that name its integrity.
const loaderPath = "embed.js"

func (b *builder) addLoader(quizzes []*widget.Quiz) error {
	doctor, err := b.addDoctor(quizzes)
	if err != nil {
		return err
	}
	text, err := loaderScript(quizzes, doctor, b.base)
	if err != nil {
		return err
	}
	code := []byte(text)
	if err := b.site.add("embed."+contentHash(code)+".js", File{Bytes: code}); err != nil {
		return err
	}
	return b.site.add(loaderPath, File{Bytes: code})
}

func loaderScript(quizzes []*widget.Quiz, doctor, base string) (string, error) {
	m, err := readMeasured()
	if err != nil {
		return "", err
	}
	// As many rooms as the budget has place for: with fewer, more quizzes have more room
	// than they need.
	for most := mostRooms; ; most-- {
		text, err := loaderWith(shelve(quizzes, m, most), doctor, base)
		if err != nil || most == 1 {
			return text, err
		}
		if small, err := pack.Brotli([]byte(text)); err != nil || len(small) <= budgetLoader {
			return text, err
		}
	}
}

func loaderWith(known shelf, doctor, base string) (string, error) {
	shelved := make([][2]room, len(known.rooms))
	for i, r := range known.rooms {
		shelved[i] = [2]room{r.steps, r.card}
	}
	text, err := json.Marshal(shelved)
	if err != nil {
		return "", err
	}
	return script("article/embed.ts", map[string]string{
		"ROOMS": string(text), "CELLS": `"` + known.cells + `"`, "SEED": strconv.FormatUint(uint64(known.seed), 10),
		"FAILED": `"` + app.Say("page.failed") + `"`, "DOCTOR": `"` + doctor + `"`, "BASE": `"` + base + `"`, "TRANSLATED": strconv.FormatBool(known.translated),
	})
}

// Loader returns the path of the loader with a hash in its name, and what an
// article writes as its integrity, so that no other script can stand in for it.
// A site that no Build made may have none; both are then empty.
func (s *Site) Loader() (path, integrity string) {
	f := s.files[loaderPath]
	if f == nil {
		return "", ""
	}
	sum := sha512.Sum384(f.Bytes)
	return "embed." + f.hash + ".js", "sha384-" + base64.StdEncoding.EncodeToString(sum[:])
}
