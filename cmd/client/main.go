//go:build js && wasm

// Command client is the browser's main. It shares nothing with the tool's, so
// that no server code is shipped to a reader.
package main

import "github.com/innerbuddies/gutquiz/app"

func main() { app.Run() }
