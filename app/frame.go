//go:build frame

package app

import (
	"errors"

	ui "github.com/maxence-charriere/go-app/v10/pkg/app"
)

// With the tag frame the client is one for pages made for frames. It keeps nothing
// and shares nothing, so it is built without everything that would.

func pageFor(kind PageKind, _ ui.Value) (func() ui.Composer, error) {
	if kind != KindEmbed {
		return nil, errors.New("the client of frames does not run a page of kind " + string(kind))
	}
	q, err := openQuiz()
	if err != nil {
		return nil, err
	}
	return quizFor(q, true), nil
}

func (c *resultCard) keeping() ui.UI { return nil }

// shares reports that nothing is handed on from a frame.
func (c *resultCard) shares() bool { return false }

func (c *resultCard) sharing() ui.UI { return nil }
