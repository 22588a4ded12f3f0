//go:build wasm

package app

import "github.com/innerbuddies/gutquiz/widget"

// The client draws nothing for the early script; see steps_drawn.go.

func conditions(widget.Question) []string { return nil }

func counts(*widget.Quiz) []string { return nil }
