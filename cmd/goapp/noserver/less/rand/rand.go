//go:build !js

// Package rand stands in the place of crypto/rand in google/uuid. In a browser it asks
// the browser, as crypto/rand does, and brings none of the ciphers that package adds
// to what it got.
package rand

import "crypto/rand"

// Reader is crypto/rand's.
var Reader = rand.Reader
