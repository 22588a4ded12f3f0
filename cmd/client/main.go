//go:build js && wasm

// Command client is the browser's main.
package main

func main() {}
