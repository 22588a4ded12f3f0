package web

import _ "embed"

// licensesPath is where a site has the licences of what it gives to browsers.
const licensesPath = "licenses.txt"

//go:embed licenses/client.txt
var clientLicenses string

//go:embed licenses/tool.txt
var toolLicenses string

// Licenses returns the licences of all that the tool is linked with, the client
// included. `go run ./cmd/licenses` writes them.
func Licenses() string { return toolLicenses }
