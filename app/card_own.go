//go:build !frame

package app

import ui "github.com/maxence-charriere/go-app/v10/pkg/app"

// This file is what a card has on a page of its own alone; frame.go stands in its
// place in the client of frames.

func (c *resultCard) keeping() ui.UI {
	return &keepBox{Quiz: c.Quiz, Answers: c.Answers, Days: len(c.Recommendation.Plan), Kept: c.Kept, Beside: c.Beside}
}

// shares reports whether the reader may hand the result on from here.
func (c *resultCard) shares() bool {
	return !c.Embed && !c.Shared && !c.Recommendation.Refers && canShare()
}

func (c *resultCard) sharing() ui.UI {
	return &shareView{Quiz: c.Quiz, Answers: c.Answers, Recommendation: c.Recommendation, Level: c.Level}
}
