//go:build js && wasm

// Command client is the browser's main. It shares nothing with the tool's, so
// that no server code is shipped to a reader. With the tag frame it is the client of
// pages made for frames; see app/frame.go.
package main

import "github.com/innerbuddies/gutquiz/app"

func main() { app.Run() }
